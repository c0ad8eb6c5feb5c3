"""The steps of a mind map, put together premise by premise."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import Any

from argmap.element import Relation
from argmap.location import Location
from argmap.record.draft import Draft
from argmap.record.naming import Names


@dataclass
class Step:
    """An inference in the making; `is_named` where its id is a name."""

    id: str
    is_named: bool
    relation: Relation
    target: str
    place: Location
    premises: list[str] = field(default_factory=list)
    details: dict[str, Any] = field(default_factory=dict)


class Steps:
    """Collects steps: premises of one name, or shown as one group, are joint.

    A name that two groups have, or two targets, stays with the first: the other is a copy, or
    was moved.
    """

    def __init__(self, names: Names, claims: set[str], sizes: Counter[object]) -> None:
        self.names = names
        self.claims = claims
        self.sizes = sizes
        self.steps: dict[object, Step] = {}
        self._owner: dict[str, tuple[object, object]] = {}
        self._seen: set[tuple[str, Relation, str]] = set()

    def add(
        self,
        premise: str,
        relation: Relation,
        target: str,
        details: dict[str, Any],
        place: Location,
        group: object = None,
    ) -> str:
        """Add a premise to its step, and return the step's id."""
        details = dict(details)
        name = str(details.pop("as", ""))
        aim = (relation, target)
        owner = self._owner.setdefault(name, (aim, group))
        if owner[0] != aim or (group is not None and owner[1] not in (None, group)):
            name = ""
        if name in self.claims:
            name = ""
        key: object = (name, aim) if name else (group if self.sizes[group] > 1 else premise, aim)
        if key not in self.steps:
            if not name and self.sizes[group] > 1:
                name = self.names.new(f"{target}-step")
            id_ = name or f"{premise} > {target}"
            self.steps[key] = Step(id_, bool(name), relation, target, place)
        step = self.steps[key]
        if premise not in step.premises:
            step.premises.append(premise)
        self._seen.add((premise, relation, target))
        for detail, value in details.items():
            step.details.setdefault(detail, value)
        return step.id

    def has(self, premise: str, relation: Relation, target: str) -> bool:
        """Say whether this relation was added, in whatever step."""
        return (premise, relation, target) in self._seen

    def draw_up(self, draft: Draft) -> int:
        """Put the steps into a draft but those that aim at nothing; return how many these are."""
        steps = list(self.steps.values())
        aiming: dict[str, list[Step]] = defaultdict(list)
        for step in steps:
            aiming[step.target].append(step)
        known = self.claims | {step.id for step in steps}
        lost = [step for step in steps if step.target not in known]
        gone: set[str] = set()
        while lost:
            step = lost.pop()
            if step.id not in gone:
                gone.add(step.id)
                lost += aiming[step.id]
        for step in steps:
            if step.id not in gone:
                name = step.id if step.is_named else ""
                premises, relation = step.premises, step.relation
                draft.relate(premises, relation, step.target, step.place, name, **step.details)
        return len(gone)
