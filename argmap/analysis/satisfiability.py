"""Satisfiability of clauses. The only module that knows python-sat, which is an extra."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Any, Self

from argmap.errors import ArgmapError


def is_installed() -> bool:
    """Say whether python-sat is there."""
    from importlib.util import find_spec

    return find_spec("pysat") is not None


@contextmanager
def _interruptible() -> Iterator[None]:
    """Make Ctrl-C in a solver what it is everywhere else: it raises an error of its own."""
    import signal

    from pysolvers import error as failure

    try:
        yield
    except failure as error:
        if "interrupt" not in str(error):
            raise
        if hasattr(signal, "pthread_sigmask"):
            # The solver jumps out of the handler, and leaves the signal blocked.
            signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
        raise KeyboardInterrupt from error


class _Held:
    """A solver that is used in a `with`, which gives its memory back."""

    _solver: Any

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._solver.delete()

    def add(self, clause: Iterable[int]) -> None:
        """Demand that one of these literals hold."""
        self._solver.add_clause(list(clause))


class Solver(_Held):
    """Clauses over variables, which are numbers from 1; a negative number denies its variable.

    Raises `ArgmapError` without python-sat.
    """

    def __init__(self) -> None:
        try:
            from pysat.solvers import Cadical153
        except ImportError as error:
            raise ArgmapError(
                "what goes beyond the grounded extension needs one package more: "
                "pip install 'argmap[solver]'"
            ) from error
        self._solver = Cadical153()
        self.variables = 0

    def variable(self) -> int:
        """Return a new variable."""
        self.variables += 1
        return self.variables

    def solve(self, assumptions: Iterable[int] = ()) -> set[int] | None:
        """Return the variables that are true in some solution; None if there is no solution."""
        with _interruptible():
            found = self._solver.solve(assumptions=list(assumptions))
        if not found:
            return None
        return {literal for literal in self._solver.get_model() if literal > 0}


class Fewest(_Held):
    """Clauses of which solutions are wanted that make as few variables true as can be.

    MaxSAT by core-guided search (Ignatiev, Morgado and Marques-Silva, "RC2: an efficient MaxSAT
    solver", Journal on Satisfiability, Boolean Modeling and Computation 11, 2019). Raises
    `ArgmapError` without python-sat.
    """

    def __init__(self, variables: int) -> None:
        """The variables are the numbers from 1."""
        try:
            from pysat.examples.rc2 import RC2
            from pysat.formula import WCNF
        except ImportError as error:
            raise ArgmapError(
                "smallest sets need one package more: pip install 'argmap[solver]'"
            ) from error
        formula = WCNF()
        for variable in range(1, variables + 1):
            formula.append([-variable], weight=1)
        self._solver = RC2(formula)

    def solve(self) -> set[int] | None:
        """Return the variables that are true in a least solution; None if there is no solution."""
        with _interruptible():
            model = self._solver.compute()
        return None if model is None else {literal for literal in model if literal > 0}
