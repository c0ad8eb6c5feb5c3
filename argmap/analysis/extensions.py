"""The extensions of an argument map or attack graph: what can be accepted together.

Semantics of P. M. Dung, "On the acceptability of arguments", Artificial Intelligence 77 (1995). An
attack graph is read as the logic program in which an argument holds if none of its attackers does,
a map as the program that its status is the well-founded model of. Then the grounded extension is
the well-founded model, the stable ones are the stable models, the complete ones the partial stable
models, and the preferred ones those of them that accept most: Y. Wu, M. Caminada and D. Gabbay,
"Complete extensions in argumentation coincide with 3-valued stable models in logic programming",
Studia Logica 93 (2009); M. Caminada, S. Sá, J. Alcântara and W. Dvořák, "On the equivalence between
logic programming semantics and argumentation semantics", IJAR 58 (2015).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from argmap.analysis.encoding import encode
from argmap.analysis.satisfiability import Solver
from argmap.analysis.stable_models import StableModels
from argmap.analysis.well_founded import Program, Rule
from argmap.formats.attack_graphs import AttackGraph
from argmap.model import ArgumentMap


class Semantics(StrEnum):
    """Which sets count as extensions."""

    GROUNDED = "grounded"
    COMPLETE = "complete"
    PREFERRED = "preferred"
    STABLE = "stable"


@dataclass(frozen=True)
class Framework:
    """A logic program, and the atoms of what may be accepted, by id in the order of the file."""

    program: Program
    atom: Mapping[str, int]


@dataclass(frozen=True)
class Extension:
    """What is accepted, and what is neither accepted nor rejected, by id in order."""

    accepted: tuple[str, ...]
    undecided: tuple[str, ...]


class Question(StrEnum):
    """What can be asked about one claim, inference or argument."""

    CREDULOUS = "credulous"
    SCEPTICAL = "sceptical"


@dataclass(frozen=True)
class Answer:
    """Whether some extension accepts something (credulous), or every one does (sceptical).

    The witness is an extension that accepts it, or else one that does not.
    """

    question: Question
    witness: Extension | None

    @property
    def holds(self) -> bool:
        """Say whether the answer is yes; asked for every extension, it is if there is none."""
        return (self.witness is not None) == (self.question is Question.CREDULOUS)


def framework_of(source: ArgumentMap | AttackGraph) -> Framework:
    """Return a map or an attack graph as a framework."""
    if isinstance(source, ArgumentMap):
        encoding = encode(source)
        return Framework(encoding.program, {**encoding.claim, **encoding.inference})
    program = Program()
    for _ in source.number:
        program.atom()
    for argument, attackers in enumerate(source.attackers):
        program.rule(argument, negative=list(attackers))
    return Framework(program, source.number)


def extensions(
    framework: Framework, semantics: Semantics, demanded: Mapping[str, bool] | None = None
) -> Iterator[Extension]:
    """Yield the extensions that accept what is demanded to be, and lack what is demanded not to.

    Raises `ArgmapError` if a solver is needed and not installed: it is not where the
    grounded extension leaves nothing undecided, as it is then the only one of every semantics.
    """
    wanted = {framework.atom[id_]: truth for id_, truth in (demanded or {}).items()}
    for value in _labellings(framework.program, semantics, wanted):
        yield Extension(
            tuple(id_ for id_, atom in framework.atom.items() if value[atom]),
            tuple(id_ for id_, atom in framework.atom.items() if value[atom] is None),
        )


def answer(framework: Framework, semantics: Semantics, id_: str, question: Question) -> Answer:
    """Return whether something is accepted, with a witness. Raises as `extensions` does."""
    demanded = {id_: question is Question.CREDULOUS}
    return Answer(question, next(extensions(framework, semantics, demanded), None))


def _labellings(
    program: Program, semantics: Semantics, wanted: Mapping[int, bool]
) -> Iterator[list[bool | None]]:
    """Yield for each extension whether the atoms are true, false or (None) undecided."""
    grounded = program.solve()
    settled = None not in grounded or semantics is Semantics.GROUNDED
    for atom, truth in wanted.items():
        if (settled or grounded[atom] is not None) and bool(grounded[atom]) != truth:
            return
    if settled:
        yield grounded
        return
    with Solver() as solver:
        search = _Search(solver, program, grounded, total=semantics is Semantics.STABLE)
        yield from search.labellings(wanted, largest=semantics is Semantics.PREFERRED)


class _Search:
    """The search for models of what the grounded extension leaves undecided.

    Partial stable models are stable models of two copies of the rules, one of which says what is
    true and the other what is possible: T. Janhunen, I. Niemelä, D. Seipel, P. Simons and J.-H.
    You, "Unfolding partiality and disjunctions in stable model semantics", ACM TOCL 7 (2006).
    """

    def __init__(
        self, solver: Solver, program: Program, grounded: list[bool | None], *, total: bool
    ) -> None:
        self.solver = solver
        self.grounded = grounded
        self.open = [atom for atom, value in enumerate(grounded) if value is None]
        self.literal = {atom: number for number, atom in enumerate(self.open, start=1)}
        self.shift = 0 if total else len(self.open)
        rules = [*self._rules(program)]
        if not total:
            rules += [
                Rule(
                    rule.head + self.shift,
                    [atom + self.shift for atom in rule.positive],
                    [atom - self.shift for atom in rule.negative],
                )
                for rule in rules
            ]
        self.models = StableModels(solver, len(self.open) + self.shift, rules)
        if not total:
            for literal in self.literal.values():
                solver.add([-literal, literal + self.shift])

    def labellings(
        self, wanted: Mapping[int, bool], *, largest: bool
    ) -> Iterator[list[bool | None]]:
        """Yield each model in which some atoms are true or not; only the `largest`, if so asked."""
        demands = [
            self.literal[atom] if truth else -self.literal[atom]
            for atom, truth in wanted.items()
            if atom in self.literal
        ]
        while (model := self.models.find(demands)) is not None:
            if largest:
                model = self._grow(model)
            if all((demand > 0) == (abs(demand) - 1 in model) for demand in demands):
                yield self._labelling(model)
            true = [number for number in self.literal.values() if number - 1 in model]
            more = [number for number in self.literal.values() if number - 1 not in model]
            # What lies within one of the largest is none of them.
            other = more if largest else [*more, *(-number for number in true)]
            if not other:
                return
            self.solver.add(other)

    def _grow(self, model: set[int]) -> set[int]:
        """Return a largest model that has all that is true in this one."""
        while True:
            true = [number for number in self.literal.values() if number - 1 in model]
            more = [number for number in self.literal.values() if number - 1 not in model]
            switch = self.solver.variable()
            self.solver.add([-switch, *more])
            larger = self.models.find([switch, *true])
            self.solver.add([-switch])
            if larger is None:
                return model
            model = larger

    def _rules(self, program: Program) -> Iterator[Rule]:
        """Yield what is left of the rules; true is what is not denied to be possible."""
        value = self.grounded
        for head, positive, negative in program.rules:
            if (
                value[head] is None
                and all(value[atom] is not False for atom in positive)
                and not any(value[atom] for atom in negative)
            ):
                yield Rule(
                    self.literal[head] - 1,
                    [self.literal[atom] - 1 for atom in positive if value[atom] is None],
                    [
                        self.literal[atom] - 1 + self.shift
                        for atom in negative
                        if value[atom] is None
                    ],
                )

    def _labelling(self, model: set[int]) -> list[bool | None]:
        """Return the values of all atoms in a model."""
        value = [*self.grounded]
        for atom, literal in self.literal.items():
            possible = literal - 1 + self.shift in model
            value[atom] = literal - 1 in model or (None if possible else False)
        return value
