"""Where each claim of a map has its place: below which claim or step, by the shortest way."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from typing import NamedTuple

from argmap.analysis.sides import AGAINST
from argmap.element import Relation
from argmap.model import ArgumentMap


class Bearing(NamedTuple):
    """One inference as seen from what it bears on: a claim, or a step that it undercuts."""

    inference: str
    relation: Relation
    claims: tuple[str, ...]
    on: str

    @property
    def attacks(self) -> bool:
        """Whether it speaks against what it bears on, as a distortion does too."""
        return self.relation in AGAINST


def bearings(argument_map: ArgumentMap, element: str) -> Iterator[Bearing]:
    """Yield what bears on a claim or step, contradictions from either end."""
    for i in argument_map.arriving(element):
        yield Bearing(i.id, i.relation, tuple(dict.fromkeys(i.premises)), element)
    for i in argument_map.leaving(element):
        if i.relation is Relation.CONTRADICT:
            yield Bearing(i.id, i.relation, (i.target,), element)


class Places(NamedTuple):
    """The trees that a map falls into.

    `home` is, for every claim that is no root, the inference by which it stands in its tree;
    `level` the number of attacks on the way from there to the root. The first of the `roots` are
    the theses; the rest leads to none.
    """

    theses: tuple[str, ...]
    others: tuple[str, ...]
    home: dict[str, str]
    level: dict[str, int]


def places(argument_map: ArgumentMap) -> Places:
    """Give each claim one place: where the way to a root is shortest."""
    found = Places(tuple(thesis.id for thesis in argument_map.theses), (), {}, {})
    _grow(argument_map, found, found.theses)
    others = []
    # First what bears on nothing, then what only leads round in a circle.
    for id_ in sorted(argument_map.claim, key=lambda id_: bool(argument_map.leaving(id_))):
        if id_ not in found.level:
            others.append(id_)
            _grow(argument_map, found, (id_,))
    return found._replace(others=tuple(others))


def _grow(argument_map: ArgumentMap, found: Places, roots: tuple[str, ...]) -> None:
    """Give a place to all that leads to these roots, the nearest first."""
    found.level.update(dict.fromkeys(roots, 0))
    steps: dict[str, int] = {}
    queue = deque(roots)
    while queue:
        element = queue.popleft()
        above = steps[element] if element in steps else found.level[element]
        for bearing in bearings(argument_map, element):
            level = above + bearing.attacks
            if bearing.inference not in steps:
                steps[bearing.inference] = level
                queue.append(bearing.inference)
            for claim in bearing.claims:
                if claim not in found.level:
                    found.home[claim] = bearing.inference
                    found.level[claim] = level
                    queue.append(claim)
