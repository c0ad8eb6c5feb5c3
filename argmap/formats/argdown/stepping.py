"""Relations and premise-conclusion blocks become inferences.

A premise-conclusion block is one inference a step, named after its argument. What attacks such an
argument attacks its last step, and what supports it supports its only premise or, as Argdown does
not say which of several is meant, its conclusion. An undercut of what is no step itself aims at
the steps that start there and, where none does, at the claim.
"""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from typing import Any

from argmap.carriers.tree import Mapping, Node, Scalar
from argmap.element import Kind, Relation
from argmap.formats.argdown.document import Argument, Bearing, Document, End, Inference, Link
from argmap.formats.argdown.own import OF_STEP, USES, Data
from argmap.formats.argdown.relating import Relating
from argmap.location import Location
from argmap.record.draft import Draft
from argmap.record.fields import ID
from argmap.record.naming import Names

_RELATION = {
    Bearing.SUPPORT: Relation.SUPPORT,
    Bearing.ATTACK: Relation.REBUT,
    Bearing.UNDERCUT: Relation.UNDERCUT,
    Bearing.CONTRADICTION: Relation.CONTRADICT,
}


class Steps:
    """Adds the inferences of a document to a draft in which its claims are, by `ids`.

    `kept` has what of arguments no inference says, by their names; `unread` counts what is lost.
    """

    def __init__(
        self,
        draft: Draft,
        names: Names,
        relating: Relating,
        ids: dict[int, str],
        kinds: dict[str, Kind],
    ) -> None:
        self.draft = draft
        self.names = names
        self.relating = relating
        self.ids = ids
        self.kinds = kinds
        self.kept: dict[str, dict[str, Any]] = {}
        self.unread: Counter[str] = Counter()
        self._steps: dict[int, str] = {}  # the ids of the inferences that parts of the text are
        self._leaving: dict[str, list[str]] = defaultdict(list)

    def add(self, document: Document) -> None:
        """Add all inferences; undercuts come last, when there is what they aim at."""
        for argument in document.arguments:
            for step in argument.steps:
                self._step(argument, step)
        undercuts: deque[Link] = deque()
        for link in self.relating.links:
            if self._relation(link) is Relation.UNDERCUT:
                undercuts.append(link)
            else:
                self._relate(link, self._claim(link))
        waiting: dict[int, list[Link]] = defaultdict(list)
        while undercuts:
            link = undercuts.popleft()
            if self.relating.relation(link.target) and id(link.target) not in self._steps:
                waiting[id(link.target)].append(link)
                continue
            for target in self._undercut(link):
                self._relate(link, target)
            undercuts.extend(waiting.pop(id(link.source), ()))
        self.unread["undercuts"] += sum(map(len, waiting.values()))

    def _relation(self, link: Link) -> Relation:
        """Return how a relation bears in a map."""
        target = link.target
        is_step = isinstance(target, Argument) and (target.steps or self.relating.relation(target))
        if is_step and link.bearing in (Bearing.ATTACK, Bearing.UNDERCUT):
            return Relation.UNDERCUT
        if said := self.relating.relation(link.source):
            return said
        relation = _RELATION[link.bearing]
        if self.kinds.get(self.ids.get(id(link.source), "")) is Kind.DISTORTION:
            aim = self.kinds.get(self.ids.get(id(target), ""))
            if relation is Relation.REBUT:
                return Relation.DISTORT
            if relation is Relation.SUPPORT and aim is not Kind.DISTORTION:
                return Relation.SHOW
        return relation

    def _claim(self, link: Link) -> str:
        """Return the claim that a relation leads to; '' if there is none."""
        target = link.target
        if isinstance(target, Argument) and target.steps:
            premises = list(target.premises)
            is_clear = link.bearing is Bearing.SUPPORT and len(premises) == 1
            return self._id(premises[0] if is_clear else target.conclusion)
        return self._id(target)

    def _id(self, element: End | None) -> str:
        return self.ids.get(id(element), "")

    def _undercut(self, link: Link) -> list[str]:
        """Return the steps that an undercut or an attack on an argument aims at."""
        target: End = link.target
        if isinstance(target, Argument) and target.steps:
            target = target.steps[-1]
        if step := self._steps.get(id(target)):
            return [step]
        return list(self._leaving[self._id(target)]) or [self._id(target)]

    def _relate(self, link: Link, target: str) -> None:
        """Add the inference that a relation is, from one claim or from those of an argument."""
        relation, source = self._relation(link), link.source
        if relation is Relation.UNDERCUT and target in self.draft:
            relation = Relation.REBUT
        name = ""
        details: dict[str, Node] = {}
        premises = [self._id(source)]
        if isinstance(source, Argument) and self.relating.relation(source):
            premises = [id_ for p in self.relating.premises(source) if (id_ := self._id(p))]
            if id(source) not in self._steps:
                name, details = self._named(source, f"{premises[0]} {relation} ", source.data[0])
        if not target or not all(premises):
            self.unread["relations"] += 1
            return
        step = self._add(premises, relation, target, link.place, name, details)
        self._steps.setdefault(id(source), step)

    def _step(self, argument: Argument, step: Inference) -> None:
        """Add one step of an argument; the last one has the argument's name and description."""
        premises = [self._id(premise) for premise in step.premises]
        target = self._id(step.conclusion)
        self.unread["uses"] += step.unknown
        if step is argument.steps[-1]:
            told = f"{step.premises[0].title} supports " if len(premises) == 1 else ""
            name, details = self._named(argument, told, step.data)
        else:
            name = self.names.new(f"{argument.title} step") if argument.title else ""
            details = self._details(Data([step.data], OF_STEP), name)
        if step.rule:
            details.setdefault("scheme", Scalar(step.rule, step.place))
        added = self._add(premises, Relation.SUPPORT, target, step.place, name, details)
        self._steps[id(step)] = added

    def _named(
        self, argument: Argument, told: str, data: Mapping | None
    ) -> tuple[str, dict[str, Node]]:
        """Return the name of an inference, and what is said of it.

        A title that only tells from what to what it leads is no name.
        """
        said = Data([*argument.data, data], OF_STEP)
        said.take("relation", wanted=self.relating.relation(argument) is not None)
        title = said.take("id", wanted=ID.fits(str(said.foreign.get("id")))) or argument.title
        is_told = bool(told) and title.startswith(told)
        name = self.names.kept(title, title, "step") if title and not is_told else ""
        details = self._details(said, name or title)
        if argument.text:
            details.setdefault("note", Scalar(argument.text, argument.place))
        kept = {
            "title": argument.title if argument.title not in (name, title) or name != title else "",
            "tags": list(argument.tags),
            "texts": argument.texts,
        }
        self._keep(name, kept if not is_told else {})
        return name, details

    def _details(self, said: Data, name: str) -> dict[str, Node]:
        self._keep(name, {"data": {k: v for k, v in said.foreign.items() if k not in USES}})
        return dict(said.own)

    def _keep(self, name: str, said: dict[str, Any]) -> None:
        if said := {key: value for key, value in said.items() if value}:
            self.kept.setdefault(name or "untitled", {}).update(said)

    def _add(
        self,
        premises: list[str],
        relation: Relation,
        target: str,
        place: Location,
        name: str,
        details: dict[str, Node],
    ) -> str:
        """Add an inference to the draft, and return its id."""
        id_ = self.draft.relate(premises, relation, target, place, name, **details)
        for premise in premises:
            self._leaving[premise].append(id_)
        return id_
