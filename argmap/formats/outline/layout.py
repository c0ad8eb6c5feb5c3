"""The order of an outline: which claim stands below which, and with what word."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator
from typing import NamedTuple

from argmap.element import SUPPORTS, Claim, Inference, Kind, Relation
from argmap.formats.outline.words import AND, BRANCHES
from argmap.model import ArgumentMap

_DEEPEST = 30
"""What stands deeper begins a tree of its own, so that lines stay as long as their texts."""

_IN_A_CIRCLE = 2
_WORD = {relation: word for word, relation in BRANCHES.items() if word != "however"}


class Branch(NamedTuple):
    """A claim at one place. `step` is how it bears on the claim `above`, None at the margin.

    `again` marks a reference to a claim that stands elsewhere.
    """

    depth: int
    word: str
    claim: Claim
    above: Claim | None = None
    step: Inference | None = None
    again: bool = False


class Layout:
    """A map as trees; a step that has no place in them is among the `loose` of its premises."""

    def __init__(self, argument_map: ArgumentMap) -> None:
        self.claims = {claim.id: claim for claim in argument_map.claims}
        self.loose: dict[str, list[Inference]] = defaultdict(list)
        self._home: dict[str, Inference | None] = {}
        self._under: dict[str, list[Branch]] = {}
        self._below: dict[str, list[Inference]] = defaultdict(list)
        self._against: dict[str, list[Inference]] = defaultdict(list)
        placed: set[str] = set()
        for i in argument_map.inferences:
            if _WORD.get(i.relation, "unless") != "unless" and i.target in self.claims:
                self._below[i.target].append(i)
                if i.named or i.id == f"{i.premises[0]} > {i.target}":
                    placed.add(i.id)
        below = {id(i) for found in self._below.values() for i in found}
        for i in argument_map.inferences:
            if i.relation is Relation.UNDERCUT and i.target in placed:
                self._against[i.target].append(i)
            elif id(i) not in below:
                for premise in i.premises:
                    self.loose[premise].append(i)

    def branches(self) -> Iterator[Branch]:
        """Yield all claims in order, each once outright and else as a reference.

        At the margin stand theses, then what bears on nothing, then what only leads in a circle.
        """
        for root in self._settle():
            stack = [Branch(0, root.kind.value, root)]
            while stack:
                branch = stack.pop()
                is_home = self._home[branch.claim.id] is branch.step
                yield branch._replace(again=not is_home)
                if is_home:
                    below = (
                        b._replace(depth=branch.depth + 1) for b in self._under[branch.claim.id]
                    )
                    stack += reversed(list(below))

    def _settle(self) -> list[Claim]:
        """Find a home for each claim: the margin, or the step nearest to it; return the roots."""
        steps = [i for of in (self._below, self._against) for found in of.values() for i in found]
        leaving = {premise for i in steps for premise in i.premises}
        claims = sorted(self.claims.values(), key=lambda claim: _rank(claim, leaving))
        roots: list[Claim] = []
        first = [claim for claim in claims if _rank(claim, leaving) < _IN_A_CIRCLE]
        for some in (first, *([claim] for claim in claims[len(first) :])):
            queue = deque((claim, 0) for claim in some if claim.id not in self._home)
            self._home |= {claim.id: None for claim, _ in queue}
            roots += [claim for claim, _ in queue]
            while queue:
                claim, depth = queue.popleft()
                self._under[claim.id] = list(self._beneath(claim))
                for branch in self._under[claim.id]:
                    if branch.claim.id in self._home:
                        continue
                    is_deep = depth == _DEEPEST
                    self._home[branch.claim.id] = None if is_deep else branch.step
                    roots += [branch.claim] if is_deep else []
                    queue.append((branch.claim, 0 if is_deep else depth + 1))
        return roots

    def _beneath(self, claim: Claim) -> Iterator[Branch]:
        """Yield what bears on a claim, reasons first, each with what attacks the step."""
        steps = sorted(self._below[claim.id], key=lambda i: i.relation not in SUPPORTS)
        for step in steps:
            kind = self.claims[step.premises[0]].kind
            is_answer = step.relation is Relation.REBUT and kind is Kind.REBUTTAL
            word = "however" if is_answer else _WORD[step.relation]
            yield from self._premises(step, word, claim)
            for undercut in self._against.pop(step.id, ()):
                yield from self._premises(undercut, "unless", claim)

    def _premises(self, step: Inference, word: str, above: Claim) -> Iterator[Branch]:
        for number, premise in enumerate(step.premises):
            yield Branch(0, AND if number else word, self.claims[premise], above, step)


def _rank(claim: Claim, leaving: set[str]) -> int:
    if claim.kind is Kind.THESIS:
        return 0
    return _IN_A_CIRCLE if claim.id in leaving else 1
