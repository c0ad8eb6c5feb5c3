"""Arguments that stand for a step without a premise-conclusion block.

Their data say `relation: rebuts` or another one of a map: from all that supports such an argument,
together, to what it bears on.
"""

from __future__ import annotations

from collections import defaultdict

from argmap.carriers.tree import Scalar
from argmap.element import Relation
from argmap.formats.argdown.document import Argument, Bearing, Document, End, Statement
from argmap.record.fields import RELATIONS


class Relating:
    """Knows these arguments; `links` are the relations that do not lead into one as a premise."""

    def __init__(self, document: Document) -> None:
        links = document.relations
        said = {id(a): r for a in document.arguments if (r := _said(a)) and not a.steps}
        starting = {id(link.source) for link in links}
        premises: dict[int, list[End]] = defaultdict(list)
        for link in links:
            if link.bearing is Bearing.SUPPORT and id(link.source) not in said:
                premises[id(link.target)].append(link.source)
        self._relation = {a: r for a, r in said.items() if a in premises and a in starting}
        self._premises = premises
        self.links = [
            link
            for link in links
            if link.bearing is not Bearing.SUPPORT or id(link.target) not in self._relation
        ]

    def relation(self, element: End) -> Relation | None:
        """Return how such an argument bears on its target; None for all else."""
        return self._relation.get(id(element))

    def premises(self, element: End) -> list[End]:
        """Return what such an argument starts from."""
        return self._premises[id(element)]


def is_step(element: Statement, relating: Relating) -> bool:
    """Say whether an element is an inference in a map, and no claim."""
    return isinstance(element, Argument) and bool(element.steps or relating.relation(element))


def _said(argument: Argument) -> Relation | None:
    """Return the relation in an argument's data."""
    for data in argument.data:
        for key, value in data.entries:
            if key.value == "relation" and isinstance(value, Scalar) and value.value in RELATIONS:
                return Relation(value.value)
    return None
