"""Why an atom is true, or is not: few atoms that are enough to see it.

A certificate is walked backwards through the rules, along the order in which the values were
found, so that it never goes round. It serves as a clause: whoever wants the opposite must change
one of the atoms in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from argmap.analysis.well_founded import Model, Program

_COSTLY = 1e6
"""What it costs to rely on something that is gone, beside relying on what is there."""


class Certificate(NamedTuple):
    """`used` are the atoms that have to hold (or may hold) for it, `gone` those that must not."""

    used: frozenset[int]
    gone: frozenset[int]


@dataclass
class Rules:
    """The rules of a program, under the changes that questions make to it.

    `counted` are the atoms by whose number a certificate is small.
    """

    program: Program
    counted: frozenset[int]
    of: list[list[tuple[Sequence[int], Sequence[int]]]] = field(init=False)

    def __post_init__(self) -> None:
        self.of = [[] for _ in range(self.program.atoms)]
        for head, positive, negative in self.program.rules:
            self.of[head].append((positive, negative))

    def model(self, gone: Iterable[int] = (), doubted: Iterable[int] = ()) -> Model:
        """Return the model in which nothing derives some atoms, and nothing proves some others."""
        gone, doubted = set(gone), set(doubted)
        program = Program()
        for _ in self.of:
            program.atom()
        doubt = program.atom()
        program.rule(doubt, negative=[doubt])
        for head, rules in enumerate(self.of):
            if head not in gone:
                unsure = [doubt] if head in doubted else []
                for positive, negative in rules:
                    program.rule(head, [*unsure, *positive], negative)
        return program.model()

    def why_true(self, atom: int, model: Model, gone: set[int]) -> Certificate:
        """Return why an atom is true in a model from which some atoms are gone."""
        return _Truth(self, model, gone).certificate(atom)

    def why_not_true(
        self, atom: int, model: Model, gone: set[int], doubted: set[int]
    ) -> Certificate:
        """Return why an atom is not true in a model from which some are gone, or doubted.

        Those that are doubted count as gone in the certificate.
        """
        return _Doubt(self, model, gone, doubted).certificate(atom)


class _Truth:
    """Walks from a true atom down; the cost of an atom is about what its certificate holds."""

    def __init__(self, rules: Rules, model: Model, gone: set[int]) -> None:
        self.rules, self.gone = rules, gone
        self.value, self.rank = model
        self.cost: dict[int, float] = {}
        settled = [atom for atom, value in enumerate(self.value) if value is not None]
        for atom in sorted(settled, key=self.rank.__getitem__):
            self.cost[atom] = self._cost(atom)

    def certificate(self, atom: int) -> Certificate:
        seen, waiting = {atom}, [atom]
        while waiting:
            for below in self._below(waiting.pop()):
                if below not in seen:
                    seen.add(below)
                    waiting.append(below)
        used = frozenset(a for a in seen & self.rules.counted if self.value[a])
        return Certificate(used, frozenset(a for a in seen & self.gone if self._relies_on_gone(a)))

    def _cost(self, atom: int) -> float:
        if self.value[atom]:
            own = float(atom in self.rules.counted)
            bodies = (self._body_cost(atom, *rule) for rule in self.rules.of[atom])
            return min(own + min(bodies), _COSTLY**2)
        if self._relies_on_gone(atom):
            return _COSTLY
        blocks = (self.cost.get(self._block(atom, *rule), 0) for rule in self.rules.of[atom])
        return min(sum(blocks), _COSTLY**2)

    def _body_cost(self, atom: int, positive: Sequence[int], negative: Sequence[int]) -> float:
        if not self._holds(atom, positive, negative):
            return _COSTLY**3
        return sum(self.cost[a] for a in (*positive, *negative))

    def _holds(self, atom: int, positive: Sequence[int], negative: Sequence[int]) -> bool:
        """Say whether a rule proves an atom by what was known before."""
        return all(
            self.value[a] is truth and self.rank[a] < self.rank[atom]
            for atoms, truth in ((positive, True), (negative, False))
            for a in atoms
        )

    def _below(self, atom: int) -> Iterator[int]:
        """Yield the atoms that the value of an atom follows from."""
        if self.value[atom]:
            rules = self.rules.of[atom]
            positive, negative = min(rules, key=lambda rule: self._body_cost(atom, *rule))
            yield from positive
            yield from negative
        elif not self._relies_on_gone(atom):
            yield from (self._block(atom, *rule) for rule in self.rules.of[atom])

    def _relies_on_gone(self, atom: int) -> bool:
        """Say whether an atom is false only since it is gone."""
        return atom in self.gone and any(
            self._block(atom, *rule) < 0 for rule in self.rules.of[atom]
        )

    def _block(self, atom: int, positive: Sequence[int], negative: Sequence[int]) -> int:
        """Return the cheapest atom by which a rule of a false atom fails; -1 if there is none."""
        known = [a for a in positive if self.value[a] is False and self.rank[a] <= self.rank[atom]]
        known += [a for a in negative if self.value[a] and self.rank[a] < self.rank[atom]]
        return min(known, key=lambda a: self.cost.get(a, 0), default=-1)


class _Doubt:
    """Walks from an atom that is not true down: to what may hold, and to what is gone."""

    def __init__(self, rules: Rules, model: Model, gone: set[int], doubted: set[int]) -> None:
        self.rules, self.lost = rules, gone | doubted
        self.doubted, self.gone = doubted, gone
        self.value = model.value
        self.reason = self._derivations()

    def _derivations(self) -> dict[int, tuple[Sequence[int], Sequence[int]]]:
        """Return, for each atom that may hold, a rule by which it does, in a founded order."""
        missing: list[int] = []
        users: list[list[int]] = [[] for _ in self.value]
        usable: list[tuple[int, Sequence[int], Sequence[int]]] = []
        for head, rules in enumerate(self.rules.of):
            for positive, negative in rules if head not in self.gone else ():
                if any(self.value[a] for a in negative):
                    continue
                for a in positive:
                    users[a].append(len(usable))
                missing.append(len(positive))
                usable.append((head, positive, negative))
        reason: dict[int, tuple[Sequence[int], Sequence[int]]] = {}
        ready = [number for number, count in enumerate(missing) if not count]
        for number in ready:
            head, positive, negative = usable[number]
            if head in reason:
                continue
            reason[head] = (positive, negative)
            for user in users[head]:
                missing[user] -= 1
                if not missing[user]:
                    ready.append(user)
        return reason

    def certificate(self, atom: int) -> Certificate:
        """Steps are pairs of an atom and whether it may hold; else it is one that is not true."""
        seen = {(atom, False)}
        waiting = [(atom, False)]
        while waiting:
            for step in self._below(*waiting.pop()):
                if step not in seen:
                    seen.add(step)
                    waiting.append(step)
        used = frozenset(a for a, may in seen if may and a in self.rules.counted)
        return Certificate(used, frozenset(a for a, may in seen if not may and self._is_lost(a)))

    def _below(self, atom: int, may: bool) -> Iterator[tuple[int, bool]]:
        if may:
            positive, negative = self.reason[atom]
            yield from ((a, True) for a in positive)
            yield from ((a, False) for a in negative)
        elif not self._is_lost(atom):
            for positive, negative in self.rules.of[atom]:
                yield self._block(positive, negative)

    def _is_lost(self, atom: int) -> bool:
        """Say whether an atom would be true, or might be, were it not gone or doubted."""
        return atom in self.lost and not all(
            self._blocks(positive, negative) for positive, negative in self.rules.of[atom]
        )

    def _blocks(self, positive: Sequence[int], negative: Sequence[int]) -> list[tuple[int, bool]]:
        """Return the ways in which a rule fails to prove its head, the best first."""
        found = [(a, False) for a in positive if self.value[a] is False]
        found += [(a, True) for a in negative if self.value[a] is not False]
        return found + [(a, False) for a in positive if self.value[a] is None]

    def _block(self, positive: Sequence[int], negative: Sequence[int]) -> tuple[int, bool]:
        return self._blocks(positive, negative)[0]
