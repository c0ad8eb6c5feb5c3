"""Argdown, the text format of the field: https://argdown.org."""

from argmap.formats.argdown.reading import read
from argmap.formats.argdown.writing import write

__all__ = ["read", "write"]
