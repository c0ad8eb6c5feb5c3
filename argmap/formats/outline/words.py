"""The words that a line of an outline may begin with, and the kinds that follow from them."""

from __future__ import annotations

from argmap.element import Kind, Relation
from argmap.record import fields

BRANCHES = {
    "because": Relation.SUPPORT,
    "but": Relation.REBUT,
    "however": Relation.REBUT,
    "distorted": Relation.DISTORT,
    "unless": Relation.UNDERCUT,
}
"""Words that say how a claim bears on the one that it stands below."""

AND = "and"
"""The word of a further premise, together with the line before on the same level."""

STATEMENTS = frozenset({*fields.KINDS, *BRANCHES, AND})
"""Words whose text is a claim."""

STEP = {
    "as": "as",
    "scheme": "scheme",
    "warrant": "warrant",
    "inference-implicit": "implicit",
    "inference-note": "note",
}
"""What is said of the step from a claim to what it stands below, each with its key in a map."""

OF_CLAIM = frozenset({"kind", "original", *fields.CLAIM} - {*fields.KINDS, *fields.RELATIONS})
OF_CITATION = ("quote", "url")
OF_MAP = frozenset(fields.MAP) - {"argmap", "claims"}

LEVELS = {"sources": 2, "views": 2, "sections": 1, "include": 1, "allow": 1}
"""Words below which lines begin with keys of one's own, and on how many levels."""

WORDS = frozenset(
    {*STATEMENTS, *fields.RELATIONS, *STEP, *OF_CLAIM, *OF_CITATION, *OF_MAP},
)
"""All words; besides, there are those that begin with `x-`."""

_ANSWERED = {Kind.OBJECTION, Kind.DISTORTION}


def implied(word: str, target: Kind, *, supported: bool) -> Kind:
    """Return the kind of a claim that stands, with this word, below one of the kind `target`.

    For `unless`, `target` is the kind that the word of the attacked step implies.
    """
    if word == "because":
        return Kind.CLAIM if supported else Kind.PREMISE
    if word == "distorted":
        return Kind.DISTORTION
    return Kind.REBUTTAL if target in _ANSWERED else Kind.OBJECTION
