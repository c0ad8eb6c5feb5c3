"""The well-founded model of a propositional logic program with negation.

Definition: Van Gelder, Ross and Schlipf, "The well-founded semantics for general logic programs",
Journal of the ACM 38 (1991). Propagation with counters follows Dowling and Gallier, "Linear-time
algorithms for testing the satisfiability of propositional Horn formulae", Journal of Logic
Programming 1 (1984). Where loops are left, each atom keeps the rule from which it was last found
to be derivable, and only what lost its own is looked at again: the source pointers of Simons,
Niemelä and Soininen, "Extending and implementing the stable model semantics", Artificial
Intelligence 138 (2002). Nothing recurs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple


class Rule(NamedTuple):
    """The head holds if all of `positive` hold and none of `negative` does."""

    head: int
    positive: Sequence[int]
    negative: Sequence[int]


class Model(NamedTuple):
    """The value of each atom: true, false or (None) undefined; and its rank.

    What is true or false follows from atoms of lower rank; atoms that are false together, because
    each needs another of them, have the same.
    """

    value: list[bool | None]
    rank: list[int]


class Program:
    """Rules over atoms, which are numbers from 0; `rule(h, pos, neg)` is h ← pos, not neg."""

    def __init__(self) -> None:
        self._heads: list[int] = []
        self._positive: list[Sequence[int]] = []
        self._negative: list[Sequence[int]] = []
        self.atoms = 0

    def atom(self) -> int:
        """Return a new atom."""
        self.atoms += 1
        return self.atoms - 1

    def rule(self, head: int, positive: Sequence[int] = (), negative: Sequence[int] = ()) -> None:
        """Add a rule: the head holds if all of `positive` hold and none of `negative` does."""
        self._heads.append(head)
        self._positive.append(positive)
        self._negative.append(negative)

    @property
    def rules(self) -> Iterator[Rule]:
        """The rules in the order added."""
        return map(Rule, self._heads, self._positive, self._negative)

    def solve(self) -> list[bool | None]:
        """Return for each atom whether it is true, false or (None) undefined."""
        return self.model().value

    def model(self) -> Model:
        """Return the values of the atoms, and in which order they follow from each other."""
        solver = _Solver(self.atoms, self._heads, self._positive, self._negative)
        return Model(solver.solve(), solver.rank)


class _Solver:
    """The state of one solution.

    `missing` counts, by rule, the conditions not yet known to hold; `alive` counts, by atom, the
    rules that could still derive it; a `dead` rule has a condition that is known to fail.
    `source` is, by atom, a rule that derives it if all denials succeed; `unsourced` counts, by
    rule, the positive conditions without one; `lost` are the atoms whose source has died. `rank`
    counts up with each atom that is settled.
    """

    def __init__(
        self,
        atoms: int,
        heads: list[int],
        positive: list[Sequence[int]],
        negative: list[Sequence[int]],
    ) -> None:
        self.heads = heads
        self.value: list[bool | None] = [None] * atoms
        self.rank = [0] * atoms
        self.ranked = 0
        self.uses: list[list[int]] = [[] for _ in range(atoms)]
        self.denials: list[list[int]] = [[] for _ in range(atoms)]
        self.alive = [0] * atoms
        for number, head in enumerate(heads):
            self.alive[head] += 1
            for atom in positive[number]:
                self.uses[atom].append(number)
            for atom in negative[number]:
                self.denials[atom].append(number)
        self.missing = [len(p) + len(n) for p, n in zip(positive, negative, strict=True)]
        self.dead = [False] * len(heads)
        self.settled: list[int] = []
        self.source: list[int | None] = [None] * atoms
        self.unsourced = [len(p) for p in positive]
        self.lost: list[int] = []

    def solve(self) -> list[bool | None]:
        for number, count in enumerate(self.missing):
            if count == 0:
                self._settle(self.heads[number], truth=True)
        for atom, count in enumerate(self.alive):
            if count == 0:
                self._settle(atom, truth=False)
        self._propagate()
        if None in self.value:
            self._find_sources(range(len(self.heads)))
            unfounded = self._undefined(range(len(self.value)))
            while unfounded:
                for atom in unfounded:
                    self._settle(atom, truth=False)
                    self.rank[atom] = self.rank[unfounded[0]]
                self._propagate()
                unfounded = self._unfounded()
        return self.value

    def _settle(self, atom: int, *, truth: bool) -> None:
        if self.value[atom] is None:
            self.ranked += 1
            self.rank[atom] = self.ranked
            self.value[atom] = truth
            self.settled.append(atom)

    def _propagate(self) -> None:
        """Draw every consequence of what is settled; each condition is touched once."""
        while self.settled:
            atom = self.settled.pop()
            helped, hurt = self.uses[atom], self.denials[atom]
            if not self.value[atom]:
                helped, hurt = hurt, helped
            for number in helped:
                self.missing[number] -= 1
                if self.missing[number] == 0 and not self.dead[number]:
                    self._settle(self.heads[number], truth=True)
            for number in hurt:
                if not self.dead[number]:
                    self.dead[number] = True
                    self._lose(self.heads[number])
                    self._lose_source(number)

    def _lose(self, head: int) -> None:
        """Count one rule less for an atom; without any it is false."""
        self.alive[head] -= 1
        if self.alive[head] == 0:
            self._settle(head, truth=False)

    def _lose_source(self, number: int) -> None:
        """Notice an atom that had its source in this rule."""
        head = self.heads[number]
        if self.source[head] == number:
            self.source[head] = None
            self.lost.append(head)

    def _unfounded(self) -> list[int]:
        """Return the undefined atoms that can no longer be derived even if all denials succeed."""
        for atom in self.lost:
            for number in self.uses[atom]:
                self.unsourced[number] += 1
                self._lose_source(number)
        lost, self.lost = self.lost, []
        self._find_sources(number for atom in lost for number in self.rules[atom])
        return self._undefined(lost)

    def _undefined(self, atoms: Iterable[int]) -> list[int]:
        """Return those of some atoms that have neither a source nor a value."""
        return [a for a in atoms if self.source[a] is None and self.value[a] is None]

    def _find_sources(self, numbers: Iterable[int]) -> None:
        """Give the atoms that some rules derive a source, and those that follow from them."""
        ready = [n for n in numbers if not self.unsourced[n] and not self.dead[n]]
        while ready:
            number = ready.pop()
            head = self.heads[number]
            if self.source[head] is not None:
                continue
            self.source[head] = number
            for following in self.uses[head]:
                self.unsourced[following] -= 1
                if not self.unsourced[following] and not self.dead[following]:
                    ready.append(following)

    @cached_property
    def rules(self) -> list[list[int]]:
        """The numbers of the rules that derive each atom."""
        found: list[list[int]] = [[] for _ in self.value]
        for number, head in enumerate(self.heads):
            found[head].append(number)
        return found
