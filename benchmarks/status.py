"""CPU time of status and strength, beside a plain loop and, if it is there, pygarg.

    python benchmarks/status.py [ROUNDS]

All is measured in turns in one run; figures are medians in milliseconds of CPU time. The plain
loop labels every claim again until nothing changes. pygarg is not installed with argmap, as it is
under the LGPL: `pip install pygarg`. It computes the grounded extension of plain attack graphs
alone, so that the two are compared on these.
"""

from __future__ import annotations

import random
import statistics
import sys
import time
from collections.abc import Callable, Mapping

from argmap.analysis.extensions import Semantics, extensions, framework_of
from argmap.analysis.status import evaluate, program_of
from argmap.analysis.strength import strengths
from argmap.analysis.well_founded import Program
from argmap.element import Claim, Inference, Kind, Relation
from argmap.formats import attack_graphs
from argmap.model import ArgumentMap


def medians(runs: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """Return the median CPU time of each run, all of them taken in turns."""
    times: dict[str, list[float]] = {name: [] for name in runs}
    for _ in range(rounds):
        for name, run in runs.items():
            start = time.process_time()
            run()
            times[name].append((time.process_time() - start) * 1000)
    return {name: statistics.median(values) for name, values in times.items()}


def report(title: str, found: Mapping[str, float]) -> None:
    """Print medians, and their ratios to the first."""
    first = next(iter(found))
    print(f"\n{title}")
    for name, value in found.items():
        print(f"  {name:<40} {value:10.1f} ms   {value / found[first]:8.2f} x {first}")


def tree(size: int) -> ArgumentMap:
    """Return a map in which each claim supports that of half its number; one in ten attacks it."""
    claims = [Claim("c0", Kind.THESIS, "x")]
    steps = []
    for n in range(1, size):
        kind = Kind.OBJECTION if n % 10 == 0 else Kind.CLAIM if n < size // 2 else Kind.PREMISE
        relation = Relation.REBUT if kind is Kind.OBJECTION else Relation.SUPPORT
        claims.append(Claim(f"c{n}", kind, "x"))
        steps.append(Inference(f"i{n}", relation, (f"c{n}",), f"c{n // 2}"))
    return ArgumentMap("m", "tree", tuple(claims), tuple(steps))


def chain(size: int) -> ArgumentMap:
    """Return a map in which each claim supports the one before it."""
    last = size - 1
    claims = [Claim(f"c{n}", Kind.PREMISE if n == last else Kind.CLAIM, "x") for n in range(size)]
    steps = [Inference(f"i{n}", Relation.SUPPORT, (f"c{n}",), f"c{n - 1}") for n in range(1, size)]
    return ArgumentMap("m", "chain", tuple(claims), tuple(steps))


def relabel(program: Program) -> list[bool | None]:
    """Return the labels of a program without loops of support by labelling all, again and again."""
    value: list[bool | None] = [None] * program.atoms
    rules = list(program.rules)
    while True:
        before = list(value)
        held, open_ = set(), set()
        for head, positive, negative in rules:
            if all(value[a] for a in positive) and all(value[a] is False for a in negative):
                held.add(head)
            elif not any(value[a] is False for a in positive) and not any(
                map(value.__getitem__, negative)
            ):
                open_.add(head)
        for atom in range(program.atoms):
            value[atom] = True if atom in held else None if atom in open_ else False
        if value == before:
            return value


def attacks(size: int) -> list[tuple[int, int]]:
    """Return attacks among so many arguments, as many as these, that have no circle."""
    chance = random.Random(1)  # noqa: S311 - repeatable, not secret
    return [(chance.randint(1, n), n + 1) for n in range(1, size)]


def grounded_by_pygarg(size: int) -> Callable[[], object] | None:
    """Return a run of pygarg on an attack graph; None where it is not installed."""
    try:
        from pygarg.dung import solver
    except ImportError:
        return None
    names = [str(n) for n in range(1, size + 1)]
    listed = [[str(a), str(b)] for a, b in attacks(size)]
    return lambda: solver.compute_some_extension(names, listed, "GR")


def grounded(size: int) -> Callable[[], object]:
    """Return a run of argmap on the same attack graph."""
    lines = [f"p af {size}", *(f"{a} {b}" for a, b in attacks(size))]
    graph = attack_graphs.read("\n".join(lines), "m.af")
    return lambda: next(extensions(framework_of(graph), Semantics.GROUNDED))


def main() -> None:
    """Measure and print."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    for name, build, size in (
        ("A tree", tree, 10_000),
        ("A tree", tree, 100_000),
        ("A chain", chain, 300),
    ):
        argument_map = build(size)
        program, atom = program_of(argument_map)
        if relabel(program) != program.solve():
            raise SystemExit("the two disagree")
        evaluate(argument_map)  # what the map itself derives from its text once is not measured
        runs = {
            "status, with reasons": lambda m=argument_map: evaluate(m),
            "labels alone": lambda p=program: p.solve(),
            "labels by the plain loop": lambda p=program: relabel(p),
            "strength": lambda m=argument_map: strengths(m),
        }
        report(f"{name} of {size:,} claims, {len(atom):,} with inferences", medians(runs, rounds))
    for size in (50, 100, 200):
        runs = {"argmap": grounded(size)}
        other = grounded_by_pygarg(size)
        if other:
            runs["pygarg"] = other
        report(f"The grounded extension of {size} arguments", medians(runs, rounds))
    if not other:
        print("\npygarg is not installed, and was not compared")


if __name__ == "__main__":
    main()
