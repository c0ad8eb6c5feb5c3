"""CPU time of status, strength and what a survey asks, beside a plain loop and perhaps pygarg.

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
from itertools import islice

from argmap.analysis.encoding import encode
from argmap.analysis.extensions import Semantics, extensions, framework_of
from argmap.analysis.leaving_out import losses
from argmap.analysis.smallest_sets import cheapest_attacks, fewest_answers, smallest_defences
from argmap.analysis.status import evaluate
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


def debate(size: int) -> ArgumentMap:
    """Return a debate of about so many claims: pairs of joint reasons, objections with answers.

    One pair in four is an objection, to a claim or a step, and a rebuttal; so the thesis stands.
    """
    chance = random.Random(2)  # noqa: S311 - repeatable, not secret
    claims = [Claim("c0", Kind.THESIS, "x")]
    steps: list[Inference] = []
    open_ends = ["c0", "c0"]
    for n in range(1, size, 2):
        one, two = f"c{n}", f"c{n + 1}"
        if n % 8 != 7:
            target = open_ends.pop(0)
            claims += [Claim(one, Kind.CLAIM, "x", basis="report"), Claim(two, Kind.PREMISE, "x")]
            steps.append(Inference(f"i{n}", Relation.SUPPORT, (one, two), target))
            open_ends += [one, one]
            continue
        aim = chance.choice([step for step in steps if step.relation is Relation.SUPPORT])
        relation = chance.choice((Relation.REBUT, Relation.UNDERCUT))
        hit = aim.target if relation is Relation.REBUT else aim.id
        claims += [Claim(one, Kind.OBJECTION, "x"), Claim(two, Kind.REBUTTAL, "x")]
        steps.append(Inference(f"i{n}", relation, (one,), hit))
        steps.append(Inference(f"a{n}", Relation.REBUT, (two,), one))
    return ArgumentMap("m", "debate", tuple(claims), tuple(steps))


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


def compare_status(rounds: int) -> None:
    """Measure status and strength beside the plain loop."""
    for name, build, size in (
        ("A tree", tree, 10_000),
        ("A tree", tree, 100_000),
        ("A chain", chain, 300),
    ):
        argument_map = build(size)
        program = encode(argument_map).program
        if relabel(program) != program.solve():
            raise SystemExit("the two disagree")
        evaluate(argument_map)  # what the map itself derives from its text once is not measured
        runs = {
            "status, with reasons": lambda m=argument_map: evaluate(m),
            "labels alone": lambda p=program: p.solve(),
            "labels by the plain loop": lambda p=program: relabel(p),
            "strength": lambda m=argument_map: strengths(m),
        }
        number = size + len(argument_map.sound)
        report(f"{name} of {size:,} claims, {number:,} with inferences", medians(runs, rounds))


def survey_debate(rounds: int) -> None:
    """Measure what a survey asks of a debate of 800 claims."""
    argument_map = debate(800)
    if evaluate(argument_map).standing["c0"].status != "in":
        raise SystemExit("the thesis of the debate does not stand")
    runs = {
        "status, with reasons": lambda: evaluate(argument_map),
        "all single points of failure": lambda: list(losses(argument_map)),
        "smallest sets, five of each sort": lambda: [
            list(islice(ask(argument_map, "c0"), 5))
            for ask in (cheapest_attacks, fewest_answers, smallest_defences)
        ],
    }
    report(f"A debate of {len(argument_map.claims)} claims", medians(runs, rounds))


def compare_grounded(rounds: int) -> None:
    """Measure the grounded extension of plain attack graphs beside pygarg."""
    other = None
    for size in (50, 100, 200):
        runs = {"argmap": grounded(size)}
        other = grounded_by_pygarg(size)
        if other:
            runs["pygarg"] = other
        report(f"The grounded extension of {size} arguments", medians(runs, rounds))
    if not other:
        print("\npygarg is not installed, and was not compared")


def main() -> None:
    """Measure and print."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    compare_status(rounds)
    survey_debate(rounds)
    compare_grounded(rounds)


if __name__ == "__main__":
    main()
