"""The claims of a table, and the inferences between them, whose ends are known at its end."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import NamedTuple

from argmap.carriers.tree import Mapping, Node, Scalar
from argmap.carriers.tree import Sequence as Items
from argmap.element import Kind, Relation
from argmap.location import Location
from argmap.record.fields import ID, RELATIONS
from argmap.record.naming import Names
from argmap.record.roles import kinds
from argmap.written import nearest

Entry = tuple[Scalar, Node]
Fault = Callable[[str, Location, str, str], None]


class Step(NamedTuple):
    """An inference as its row, or a column of relations, says it."""

    premises: list[Scalar]
    relation: Scalar
    target: Scalar
    name: str = ""
    details: tuple[Entry, ...] = ()


class _Claim(NamedTuple):
    """A claim's id and text, its kind if the table has kinds, and what else is said of it."""

    id: Scalar
    kind: Scalar | None
    text: Scalar
    entries: list[Entry]


class Claims:
    """Collects claims and inferences; `taken` are the ids that are written and fit."""

    def __init__(self, fault: Fault, taken: Iterator[str]) -> None:
        self.steps: list[Step] = []
        self._fault = fault
        self._names = Names(taken)
        self._ids: dict[str, str] = {}
        self._claims: list[_Claim] = []
        self._related: dict[str, dict[str, list[Node]]] = defaultdict(lambda: defaultdict(list))
        self._compared = 0

    def add(self, id_: Scalar, kind: Scalar | None, text: Scalar, entries: list[Entry]) -> None:
        """Add a claim; an id that cannot be one here is changed, and kept as `x-id`."""
        written, place = id_.value.strip(), id_.place
        id_ = Scalar(self._id(written, text.value), place)
        if written and id_.value != written and all(key.value != "x-id" for key, _ in entries):
            entries = [(Scalar("x-id", place), Scalar(written, place)), *entries]
        said = []
        for key, value in entries:
            if key.value in RELATIONS:
                targets = value.items if isinstance(value, Items) else (value,)
                self.steps += [Step([id_], key, t) for t in targets if isinstance(t, Scalar)]
            elif key.value == "original":
                original = Mapping(((key, value),), value.place)
                self._related[id_.value][Relation.DISTORT.value].append(original)
            else:
                said.append((key, value))
        self._claims.append(_Claim(id_, kind, text, said))

    def _id(self, written: str, words: str) -> str:
        """Return an id as it is written if it can be one, else one made of it, or of words."""
        if ID.fits(written):
            return written
        new = self._ids.get(written) or self._names.kept(written, words)
        if written:
            self._ids[written] = new
        return new

    def trees(self) -> list[Entry]:
        """Return the claims as they would stand in a map; what kind none says is derived."""
        known = dict.fromkeys(claim.id.value for claim in self._claims)
        steps = [self._resolved(step, known) for step in self.steps]
        for step in steps:
            self._relate(step)
        relations = (
            (
                step.name or f"{step.premises[0].value} > {step.target.value}",
                Relation(step.relation.value),
                [premise.value for premise in step.premises],
                step.target.value,
            )
            for step in steps
            if step.premises
        )
        is_derived = any(claim.kind is None for claim in self._claims)
        derived = kinds(known, relations, {}) if is_derived else {}
        return [(claim.id, self._tree(claim, derived)) for claim in self._claims]

    def _resolved(self, step: Step, known: dict[str, None]) -> Step:
        """Return an inference with ids as its ends, and a name where its premises need one."""
        premises = [p for cell in step.premises if (p := self._premise(cell, known))]
        ends = (end.strip() for end in step.target.value.split(">"))
        target = " > ".join(self._ids.get(end, end) for end in ends)
        name = step.name
        if len(premises) > 1 and not name:
            name = self._names.new(f"{target}-step")
        return step._replace(premises=premises, target=Scalar(target, step.target.place), name=name)

    def _premise(self, cell: Scalar, known: dict[str, None]) -> Scalar | None:
        """Return a premise with its id; notice one that is no claim, and take what was meant."""
        id_ = self._ids.get(cell.value, cell.value)
        if id_ in known:
            return Scalar(id_, cell.place)
        self._compared += 1  # few slips are compared with many ids, to cost no more than the rest
        is_few = self._compared <= min(100, 5 + 200_000 // (len(known) + 1))
        near = nearest(id_, known) if is_few else ""
        remedy = f"did you mean '{near}'?" if near else "add a row for it, or correct the id"
        self._fault(f"no claim has the id '{id_}'", cell.place, remedy, "dangling-reference")
        return Scalar(near, cell.place) if near else None

    def _relate(self, step: Step) -> None:
        """Write an inference to its premises, the details to the first."""
        place = step.target.place
        ends: list[Entry] = [(Scalar("to", place), step.target)]
        if step.name:
            ends.append((Scalar("as", place), Scalar(step.name, place)))
        for number, premise in enumerate(step.premises):
            said = (*ends, *(step.details if number == 0 else ()))
            value = Mapping(said, place) if len(said) > 1 else step.target
            self._related[premise.value][step.relation.value].append(value)

    def _tree(self, claim: _Claim, derived: dict[str, Kind]) -> Mapping:
        place = claim.id.place
        kind = claim.kind or Scalar(derived[claim.id.value].value, claim.text.place, faulty=True)
        related = self._related.pop(claim.id.value, {})
        relations = (
            (Scalar(relation, place), aims[0] if len(aims) == 1 else Items(tuple(aims), place))
            for relation, aims in related.items()
        )
        return Mapping(((kind, claim.text), *relations, *claim.entries), place)
