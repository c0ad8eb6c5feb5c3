"""A map as an outline: below each claim what bears on it, each claim in one place.

A claim stands where the way from a thesis is shortest; wherever else it is needed it is named
again. The order of the outline is the order in which the page is read and revealed.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from argmap.analysis import views
from argmap.element import Claim, Inference
from argmap.model import ArgumentMap

_DEEPEST = 12
"""What lies deeper begins a new tree: no screen has room for more indents."""


@dataclass(frozen=True)
class Item:
    """A claim, with the steps that lead to it; `again` where it stands elsewhere in full."""

    claim: Claim
    steps: tuple[Step, ...] = ()
    again: bool = False


@dataclass(frozen=True)
class Step:
    """An inference with its premises, and the steps that undercut it."""

    inference: Inference
    premises: tuple[Item, ...]
    undercuts: tuple[Step, ...]

    @property
    def size(self) -> int:
        """How many items stand below it, undercuts included."""
        return len(self.premises) + sum(step.size for step in self.undercuts)


@dataclass(frozen=True)
class Outline:
    """The trees of an outline: those of the theses, then what leads to none of them."""

    theses: tuple[Item, ...]
    others: tuple[Item, ...]
    inferences: tuple[Inference, ...]

    @property
    def roots(self) -> tuple[Item, ...]:
        """All trees."""
        return (*self.theses, *self.others)

    def order(self) -> list[Claim]:
        """Return the claims in the order of reading."""
        return [claim for group in self.groups() for claim in group]

    def groups(self) -> Iterator[list[Claim]]:
        """Yield the claims in the order of reading, joint premises together."""
        for root in self.roots:
            yield [root.claim]
            yield from _groups(root)


def _groups(item: Item) -> Iterator[list[Claim]]:
    for step in item.steps:
        yield from _groups_of_step(step)


def _groups_of_step(step: Step) -> Iterator[list[Claim]]:
    full = [item for item in step.premises if not item.again]
    if full:
        yield [item.claim for item in full]
    for item in full:
        yield from _groups(item)
    for undercut in step.undercuts:
        yield from _groups_of_step(undercut)


def outline(argument_map: ArgumentMap) -> Outline:
    """Return the outline of a map's own claims, and of those that they refer to."""
    return _Planter(argument_map).outline()


class _Planter:
    """`home` is the inference below which a claim stands, '' for the root of a tree."""

    def __init__(self, argument_map: ArgumentMap) -> None:
        view = views.whole(argument_map)
        self.map = argument_map
        self.claims = {claim.id: claim for claim in (*view.claims, *view.neighbours)}
        self.inferences = view.inferences
        self.arriving: dict[str, list[Inference]] = defaultdict(list)
        for inference in view.inferences:
            self.arriving[inference.target].append(inference)
        self.home: dict[str, str] = {}
        self.level: dict[str, int] = {}
        self.roots: list[str] = []

    def outline(self) -> Outline:
        theses = [claim.id for claim in self.map.theses if claim.id in self.claims]
        self._grow(theses)
        # First what leads nowhere, then what only leads round in a circle.
        leaving = set(chain.from_iterable(i.premises for i in self.inferences))
        for claim in sorted(self.claims, key=lambda claim: claim in leaving):
            if claim not in self.home:
                self._grow([claim])
        items = [self._item(root, "") for root in self.roots]
        first = [item for item in items if item.claim.id in theses]
        return Outline(
            tuple(first), tuple(item for item in items if item not in first), self.inferences
        )

    def _grow(self, roots: list[str]) -> None:
        """Give a home to all that leads to these roots, the nearest first."""
        for root in roots:
            self._plant(root)
        queue = deque(roots)
        while queue:
            target = queue.popleft()
            for inference in self.arriving.get(target, ()):
                if inference.id in self.level:
                    continue
                self.level[inference.id] = self.level[target] + 1
                queue.append(inference.id)
                for premise in inference.premises:
                    if premise in self.home:
                        continue
                    if self.level[inference.id] > _DEEPEST:
                        self._plant(premise)
                    else:
                        self.home[premise] = inference.id
                        self.level[premise] = self.level[inference.id]
                    queue.append(premise)

    def _plant(self, claim: str) -> None:
        self.home[claim] = ""
        self.level[claim] = 0
        self.roots.append(claim)

    def _item(self, claim: str, below: str) -> Item:
        if self.home[claim] != below:
            return Item(self.claims[claim], again=True)
        return Item(self.claims[claim], self._steps(claim))

    def _steps(self, target: str) -> tuple[Step, ...]:
        found = []
        for inference in self.arriving.get(target, ()):
            once = dict.fromkeys(inference.premises)
            premises = tuple(self._item(premise, inference.id) for premise in once)
            shallow = self.level[inference.id] <= _DEEPEST
            undercuts = self._steps(inference.id) if shallow else ()
            found.append(Step(inference, premises, undercuts))
        return tuple(found)
