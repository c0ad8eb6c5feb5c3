"""The SAT solver behind its few methods."""

import itertools
import os
import signal
import subprocess
import sys

import pytest

from argmap.analysis.satisfiability import Solver


def test_clauses_are_solved_under_assumptions_and_more_can_come():
    with Solver() as solver:
        a, b = solver.variable(), solver.variable()
        solver.add([a, b])
        assert solver.solve([-a]) == {b}
        assert solver.solve([-a, -b]) is None
        solver.add([-b])
        assert solver.solve() == {a}
        solver.add([-a])
        assert solver.solve() is None


def pigeons(solver, count):
    """Demand that so many pigeons have a hole of their own, where there is one hole too few."""
    place = [[solver.variable() for _ in range(count - 1)] for _ in range(count)]
    for holes in place:
        solver.add(holes)
    for one, other in itertools.combinations(place, 2):
        for left, right in zip(one, other, strict=True):
            solver.add([-left, -right])


def test_a_search_without_end_can_be_stopped_by_the_keyboard():
    with Solver() as solver:
        pigeons(solver, 30)
        # A process of its own, as no thread runs beside the solver.
        kill = f"import os, time; time.sleep(0.5); os.kill({os.getpid()}, {signal.SIGINT:d})"
        with subprocess.Popen([sys.executable, "-c", kill]), pytest.raises(KeyboardInterrupt):
            solver.solve()
    # What is started later would else never hear of Ctrl-C.
    assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, ())
