"""The outline: what a coach types. Words with a colon say how each line bears on the one above.

The manual is docs/formats/outline.md.
"""

from __future__ import annotations

import re

from argmap.carriers.source import Source
from argmap.formats.outline.reading import Reader
from argmap.formats.outline.words import BRANCHES
from argmap.formats.outline.writing import Writer
from argmap.model import ArgumentMap
from argmap.record.fields import KINDS

_OURS = re.compile(
    rf"^[^\S\n]*(?:[-*•–]\s)?(?:{'|'.join([*KINDS, *BRANCHES, 'title'])})[^\S\n]*:",
    re.MULTILINE | re.IGNORECASE,
)
_YAML = re.compile("^(?:argmap|claims):", re.MULTILINE)


def read(text: str, path: str) -> ArgumentMap:
    """Read a map. Faults never raise: they are the map's `faults`, and what is sound is read."""
    return Reader(Source(text, path)).read()


def write(argument_map: ArgumentMap) -> str:
    """Return a map as an outline, from which it is read without loss."""
    return Writer(argument_map).write()


def is_mine(text: str) -> bool:
    """Say whether a text is an outline, not a map in YAML or what another tool exported."""
    is_other = _YAML.search(text) or text.lstrip().startswith("Discussion Title:")
    return not is_other and bool(_OURS.search(text))
