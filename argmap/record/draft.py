"""A map in the making: what readers of other formats put together, claim by claim.

It becomes a tree with places and is decoded as any other, so that what does not fit is noticed here
as it is in YAML. Kinds that the text does not say follow from the relations.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from argmap.carriers.source import Source
from argmap.carriers.tree import Mapping, Node, Scalar
from argmap.carriers.tree import Sequence as Items
from argmap.element import Kind, Relation
from argmap.location import Location, whole_file
from argmap.model import ArgumentMap
from argmap.record.decode import decode
from argmap.record.fields import RELATIONS
from argmap.record.naming import Names
from argmap.record.roles import Step, kinds

Entries = list[tuple[Scalar, Node]]


class Draft:
    """Collects a map; `finish` returns it. The faults of `source` become the map's."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.whole = whole_file(source.path)
        self._top: Entries = []
        self._claims: dict[str, _Claim] = {}
        self._steps: list[tuple[Step, str, Location, dict[str, Any]]] = []
        self._times: Counter[str] = Counter()

    def put(self, key: str, value: Any, place: Location | None = None) -> None:
        """Say something of the whole map, as under this top-level key; the value is plain data."""
        place = place or self.whole
        self._top.append((Scalar(key, place), node(value, place)))

    def claim(self, id_: str, text: str, place: Location, kind: Kind | None = None) -> None:
        """Add a claim with an id that is not taken; without a kind it gets one at the end."""
        self._claims[id_] = _Claim(Scalar(id_, place), Scalar(text, place), kind)

    def say(self, id_: str, key: str, value: Any, place: Location | None = None) -> None:
        """Say something of a claim that was added, as under this key; a relation, more than once.

        So readers say what `relate` cannot: words that were distorted, or names that they chose.
        """
        claim = self._claims[id_]
        place = place or claim.id.place
        entries = claim.related if key in RELATIONS else claim.entries
        entries.append((Scalar(key, place), node(value, place)))

    def relate(
        self,
        premises: Sequence[str],
        relation: Relation,
        target: str,
        place: Location,
        name: str = "",
        **details: Any,
    ) -> str:
        """Add an inference, and return its id, by which it can be undercut.

        Details are those of a relation in a map: `scheme`, `warrant`, `implicit`, `note`. Several
        premises are joint.
        """
        id_ = name or f"{' & '.join(premises)} > {target}"
        self._times[id_] += 1
        if self._times[id_] > 1:
            id_ = f"again {self._times[id_]} {id_}"
        self._steps.append(((id_, relation, premises, target), name, place, details))
        return id_

    def __contains__(self, id_: str) -> bool:
        return id_ in self._claims

    def finish(self, title: str, unread: dict[str, int] | None = None) -> ArgumentMap:
        """Return the map; `unread` counts what of the text has no place in it."""
        known = {id_: claim.kind for id_, claim in self._claims.items() if claim.kind}
        found = kinds(self._claims, (step for step, *_ in self._steps), known)
        named = self._named()
        final: dict[str, str] = {}  # what undercuts a named step aims at its name
        for (id_, relation, premises, target), _, place, details in self._steps:
            aim, name = final.get(target, named.get(target, target)), named.get(id_)
            final[id_] = name or f"{premises[0]} > {aim}"
            for number, premise in enumerate(premises):
                said: dict[str, Any] = {"to": aim} | ({"as": name} if name else {})
                said |= details if number == 0 else {}  # said once, they hold for all premises
                value = node(said if len(said) > 1 else aim, place)
                self._claims[premise].related.append((Scalar(relation.value, place), value))
        claims = tuple((c.id, c.tree(found[id_])) for id_, c in self._claims.items())
        self.put("argmap", 1)
        self.put("title", title)
        self.put("claims", Mapping(claims, self.whole))
        tree = Mapping(tuple(self._top), self.whole)
        return decode(tree, self.source.path, faults=self.source.faults, unread=unread)

    def _named(self) -> dict[str, str]:
        """Return the names of the inferences that have or need one, by id."""
        names = Names([*self._claims, *(name for _, name, *_ in self._steps if name)])
        found = {}
        for (id_, _, premises, target), name, *_ in self._steps:
            if name or len(premises) > 1 or id_ != f"{premises[0]} > {target}":
                found[id_] = name or names.new(f"{target}-step")
        return found


class _Claim:
    """A claim in the making."""

    def __init__(self, id_: Scalar, text: Scalar, kind: Kind | None) -> None:
        self.id = id_
        self.text = text
        self.kind = kind
        self.entries: Entries = []
        self.related: Entries = []

    def tree(self, kind: Kind) -> Mapping:
        """Return the claim as it would stand in a map, a derived kind marked as not written."""
        key = Scalar(kind.value, self.text.place, faulty=self.kind is None)
        joined: dict[str, list[tuple[Scalar, Node]]] = {}
        for relation, value in self.related:
            joined.setdefault(relation.value, []).append((relation, value))
        related = (
            (e[0][0], e[0][1] if len(e) == 1 else Items(tuple(v for _, v in e), e[0][0].place))
            for e in joined.values()
        )
        return Mapping(((key, self.text), *related, *self.entries), self.text.place)


def node(value: Any, place: Location) -> Node:
    """Return plain data as a tree of which all parts stand at one place; a tree as it is."""
    if isinstance(value, (Scalar, Items, Mapping)):
        return value
    if isinstance(value, dict):
        entries = ((Scalar(str(k), place), node(v, place)) for k, v in value.items())
        return Mapping(tuple(entries), place)
    if isinstance(value, (list, tuple)):
        return Items(tuple(node(item, place) for item in value), place)
    if isinstance(value, bool):
        return Scalar(str(value).lower(), place)
    return Scalar("" if value is None else str(value), place)
