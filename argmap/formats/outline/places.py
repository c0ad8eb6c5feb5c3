"""Which words may stand where, and what to do with one that stands elsewhere."""

from __future__ import annotations

from enum import Enum, auto

from argmap.formats.outline.lines import Line
from argmap.formats.outline.words import (
    AND,
    BRANCHES,
    OF_CITATION,
    OF_CLAIM,
    OF_MAP,
    STEP,
)
from argmap.record.fields import KINDS, RELATIONS


class Place(Enum):
    """What a line stands below."""

    MARGIN = auto()  # nothing
    CLAIM = auto()
    REFERENCE = auto()  # a claim that stands elsewhere, such as `because: #clean-air`
    RELATION = auto()  # a relation with its target, such as `supports: clean-air`
    SOURCE = auto()
    LEAF = auto()  # any other


_ALLOWED = {
    Place.MARGIN: frozenset({*KINDS, *OF_MAP}),
    Place.CLAIM: frozenset({*BRANCHES, AND, *RELATIONS, *STEP, *OF_CLAIM}),
    Place.REFERENCE: frozenset(STEP),
    Place.RELATION: frozenset(STEP),
    Place.SOURCE: frozenset(OF_CITATION),
    Place.LEAF: frozenset[str](),
}


def allowed(place: Place) -> frozenset[str]:
    """Return the words with which a line may begin there."""
    return _ALLOWED[place]


def remedy(line: Line, place: Place) -> str:
    """Return what to do with a line that stands where its word has no place."""
    above = f"line {line.parent.said.line}" if line.parent else ""
    if line.word in KINDS:
        return f"say how it bears on {above}: begin it with 'because:', 'but:' or the like"
    if line.word in OF_MAP and line.word not in OF_CLAIM:
        return "it is said of the whole map: put it at the left margin"
    if line.word in OF_CITATION:
        return "put it below the 'source:' that it belongs to, indented"
    if place is Place.MARGIN:
        return "indent it below the line that it belongs to; an outline begins with 'thesis:'"
    if place is Place.REFERENCE:
        return f"put it where the claim itself stands, not below the reference in {above}"
    return f"indent it as {above} is indented"
