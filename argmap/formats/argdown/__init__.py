"""Argdown, the text format of the field: https://argdown.org."""

from argmap.formats.argdown.reading import read

__all__ = ["read"]
