"""On which side of the theses a claim is: by the number of attacks on the way there."""

from __future__ import annotations

from typing import NamedTuple

from argmap.element import Inference, Relation
from argmap.model import ArgumentMap

AGAINST = frozenset(Relation) - {Relation.SUPPORT}
"""A distortion is put forward against what it distorts, and shows something once it has fallen."""


class Sides(NamedTuple):
    """The claims that speak for the theses, against them, for both, and for neither.

    A claim that speaks for both is a *turn*: it can be used by either side.
    """

    pro: tuple[str, ...]
    con: tuple[str, ...]
    turns: tuple[str, ...]
    neither: tuple[str, ...]


def sides(argument_map: ArgumentMap) -> Sides:
    """Return on which side each claim is.

    An even number of attacks on a way to a thesis makes it speak for that, an odd number against.
    """
    reached = {(thesis.id, True) for thesis in argument_map.theses}
    waiting = list(reached)
    while waiting:
        element, favours = waiting.pop()
        for inference in _bearing_on(argument_map, element):
            side = favours is (inference.relation not in AGAINST)
            ends = [inference.id, *inference.premises]
            if element in inference.premises:  # a contradiction, from its other end
                ends = [inference.id, inference.target]
            for end in ends:
                if (end, side) not in reached:
                    reached.add((end, side))
                    waiting.append((end, side))
    found: dict[tuple[bool, bool], list[str]] = {}
    for id_ in argument_map.claim:
        found.setdefault(((id_, True) in reached, (id_, False) in reached), []).append(id_)
    kinds = ((True, False), (False, True), (True, True), (False, False))
    return Sides(*(tuple(found.get(kind, ())) for kind in kinds))


def _bearing_on(argument_map: ArgumentMap, element: str) -> list[Inference]:
    mutual = (i for i in argument_map.leaving(element) if i.relation is Relation.CONTRADICT)
    return [*argument_map.arriving(element), *mutual]
