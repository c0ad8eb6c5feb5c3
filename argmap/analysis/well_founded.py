"""The well-founded model of a propositional logic program with negation.

Definition: Van Gelder, Ross and Schlipf, "The well-founded semantics for general logic programs",
Journal of the ACM 38 (1991). Propagation with counters follows Dowling and Gallier, "Linear-time
algorithms for testing the satisfiability of propositional Horn formulae", Journal of Logic
Programming 1 (1984). Linear in the program where no loop is left, and one linear round for each
set of unfounded atoms otherwise. Nothing recurs.
"""

from __future__ import annotations

from collections.abc import Iterable


class Program:
    """Rules over atoms, which are numbers from 0; `rule(h, pos, neg)` is h ← pos, not neg."""

    def __init__(self) -> None:
        self._heads: list[int] = []
        self._positive: list[list[int]] = []
        self._negative: list[list[int]] = []
        self.atoms = 0

    def atom(self) -> int:
        """Return a new atom."""
        self.atoms += 1
        return self.atoms - 1

    def rule(self, head: int, positive: Iterable[int] = (), negative: Iterable[int] = ()) -> None:
        """Add a rule: the head holds if all of `positive` hold and none of `negative` does."""
        self._heads.append(head)
        self._positive.append(list(positive))
        self._negative.append(list(negative))

    def solve(self) -> list[bool | None]:
        """Return for each atom whether it is true, false or (None) undefined."""
        return _Solver(self.atoms, self._heads, self._positive, self._negative).solve()


class _Solver:
    """The state of one solution.

    `missing` counts, by rule, the conditions not yet known to hold; `alive` counts, by atom, the
    rules that could still derive it; a `dead` rule has a condition that is known to fail.
    """

    def __init__(
        self,
        atoms: int,
        heads: list[int],
        positive: list[list[int]],
        negative: list[list[int]],
    ) -> None:
        self.heads = heads
        self.positive = positive
        self.value: list[bool | None] = [None] * atoms
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

    def solve(self) -> list[bool | None]:
        for number, count in enumerate(self.missing):
            if count == 0:
                self._settle(self.heads[number], truth=True)
        for atom, count in enumerate(self.alive):
            if count == 0:
                self._settle(atom, truth=False)
        self._propagate()
        while None in self.value and (unfounded := self._unfounded()):
            for atom in unfounded:
                self._settle(atom, truth=False)
            self._propagate()
        return self.value

    def _settle(self, atom: int, *, truth: bool) -> None:
        if self.value[atom] is None:
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

    def _lose(self, head: int) -> None:
        """Count one rule less for an atom; without any it is false."""
        self.alive[head] -= 1
        if self.alive[head] == 0:
            self._settle(head, truth=False)

    def _unfounded(self) -> list[int]:
        """Return the undefined atoms that could not be derived even if all denials succeeded."""
        needed = [
            -1 if self.dead[number] else sum(self.value[atom] is None for atom in positive)
            for number, positive in enumerate(self.positive)
        ]
        founded = [truth is not None for truth in self.value]
        ready = [self.heads[number] for number, count in enumerate(needed) if count == 0]
        while ready:
            atom = ready.pop()
            if founded[atom]:
                continue
            founded[atom] = True
            for number in self.uses[atom]:
                needed[number] -= 1
                if needed[number] == 0:
                    ready.append(self.heads[number])
        return [atom for atom, known in enumerate(founded) if not known]
