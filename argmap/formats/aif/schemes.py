"""What kinds of steps are called in AIF, and their numbers there."""

from __future__ import annotations

from argmap.element import Relation

DISTORTION = "Distortion"

TYPES = {
    Relation.SUPPORT: "RA",
    Relation.SHOW: "RA",
    Relation.REBUT: "CA",
    Relation.UNDERCUT: "CA",
    Relation.CONTRADICT: "CA",
    Relation.DISTORT: "MA",
}
DEFAULTS = {
    "RA": ("Default Inference", "72"),
    "CA": ("Default Conflict", "71"),
    "MA": (DISTORTION, "144"),
}
"""By type of node: the name of the scheme where none is told, and its number."""

_SAYS_NOTHING = frozenset(
    ["", "ra", "ca", "ma", "inference", "conflict"]
    + [word.casefold() for word, _ in DEFAULTS.values()]
)


def scheme_of(type_: str, word: str) -> str:
    """Return the scheme that a name of a node tells, '' where it only repeats its type."""
    return "" if type_ == "MA" or word.casefold() in _SAYS_NOTHING else word


def relation(type_: str, *, at_step: bool) -> Relation:
    """Return the relation for which a type of node stands where nothing else is known."""
    if type_ == "CA":
        return Relation.UNDERCUT if at_step else Relation.REBUT
    return Relation.SUPPORT if type_ == "RA" else Relation.DISTORT
