"""The stable models of a logic program (Gelfond & Lifschitz 1988), found by a SAT solver.

The program's completion (Clark 1978) is solved; where atoms hold that only derive each other, it
is demanded that something else derives one of them, and it is solved again: F. Lin and Y. Zhao,
"ASSAT: computing answer sets of a logic program by SAT solvers", Artificial Intelligence 157
(2004).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from argmap.analysis.satisfiability import Solver
from argmap.analysis.well_founded import Rule


class StableModels:
    """The search for stable models of some rules; demands can be added between searches.

    A literal is an atom's number plus 1, or the negative of that.
    """

    def __init__(self, solver: Solver, atoms: int, rules: Sequence[Rule]) -> None:
        self.solver = solver
        self.rules = rules
        self.atoms = atoms
        for _ in range(atoms):
            solver.variable()
        self.count = Counter(rule.head for rule in rules)
        self.body = [self._body(rule) for rule in rules]
        self.uses: dict[int, list[int]] = defaultdict(list)
        for number, rule in enumerate(rules):
            for atom in rule.positive:
                self.uses[atom].append(number)
        self._complete()

    def find(self, assumptions: Iterable[int] = ()) -> set[int] | None:
        """Return the atoms of a stable model in which these literals hold; None if none has."""
        assumptions = list(assumptions)
        while (solution := self.solver.solve(assumptions)) is not None:
            true = {variable - 1 for variable in solution if variable <= self.atoms}
            unfounded = true - self._derived(true) if self.uses else set()
            if not unfounded:
                return true
            self._demand_support(unfounded)
        return None

    def _body(self, rule: Rule) -> int:
        """Return a literal that holds if and only if the body of a rule does."""
        literals = [atom + 1 for atom in rule.positive] + [-atom - 1 for atom in rule.negative]
        if self.count[rule.head] == 1:
            body = rule.head + 1
        elif len(literals) == 1:
            return literals[0]
        else:
            body = self.solver.variable()
        for literal in literals:
            self.solver.add([-body, literal])
        self.solver.add([body, *(-literal for literal in literals)])
        return body

    def _complete(self) -> None:
        """Demand that an atom holds if and only if the body of one of its rules does."""
        bodies: dict[int, list[int]] = defaultdict(list)
        for rule, body in zip(self.rules, self.body, strict=True):
            bodies[rule.head].append(body)
        for atom in range(self.atoms):
            if self.count[atom] != 1:
                for body in bodies[atom]:
                    self.solver.add([-body, atom + 1])
                self.solver.add([-atom - 1, *bodies[atom]])

    def _derived(self, true: set[int]) -> set[int]:
        """Return what the rules derive whose denials succeed."""
        missing = [len(rule.positive) for rule in self.rules]
        usable = [true.isdisjoint(rule.negative) for rule in self.rules]
        ready = [n for n, count in enumerate(missing) if not count and usable[n]]
        found: set[int] = set()
        while ready:
            head = self.rules[ready.pop()].head
            if head in found:
                continue
            found.add(head)
            for number in self.uses[head]:
                missing[number] -= 1
                if not missing[number] and usable[number]:
                    ready.append(number)
        return found

    def _demand_support(self, unfounded: set[int]) -> None:
        """Demand that, if one of these atoms holds, a rule derives one from none of them."""
        outside = [
            body
            for rule, body in zip(self.rules, self.body, strict=True)
            if rule.head in unfounded and unfounded.isdisjoint(rule.positive)
        ]
        for atom in unfounded:
            self.solver.add([-atom - 1, *outside])
