"""Figures of speed and size, each beside something known, measured in turns in one run.

    python benchmarks/run.py [ROUNDS]

Times are medians in milliseconds of wall clock; a ratio is of medians taken in the same run, so
that a busy machine weighs on both sides.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from argmap.analysis import views
from argmap.analysis.status import evaluate
from argmap.checker import check
from argmap.drawing import Draughtsman, style
from argmap.drawing.engine import Engine
from argmap.drawing.graphviz import dot_of_view
from argmap.drawing.label import Labels
from argmap.drawing.style import Direction
from argmap.drawing.theme import LIGHT
from argmap.element import Viewpoint
from argmap.language.words import words_for
from argmap.loader import load

ROOT = Path(__file__).parent.parent
SMALL = str(ROOT / "maps" / "sunday-streets.argmap.yaml")
ARTICLE = str(ROOT / "maps" / "how-stalinism-distorted-marxism.argmap.yaml")


def command(*arguments: str) -> Callable[[], object]:
    """Return a run of a Python process."""
    return lambda: subprocess.run([sys.executable, *arguments], capture_output=True, check=False)


def medians(runs: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """Return the median time of each run, all of them taken in turns."""
    times: dict[str, list[float]] = {name: [] for name in runs}
    for _ in range(rounds):
        for name, run in runs.items():
            start = time.perf_counter()
            run()
            times[name].append((time.perf_counter() - start) * 1000)
    return {name: statistics.median(values) for name, values in times.items()}


def report(title: str, found: Mapping[str, float], against: str) -> None:
    """Print medians, and their ratios to one of them."""
    print(f"\n{title}")
    for name, value in found.items():
        print(f"  {name:<34} {value:9.1f} ms   {value / found[against]:6.2f} x {against}")


def generated(claims: int) -> str:
    """Return a map of so many claims: a tree of joint and single support with some rebuttals."""
    lines = ["argmap: 1", "title: Generated", "sources: {s: Source}", "claims:"]
    lines.append("  c0: {thesis: The generated thesis that all of the others argue for.}")
    for n in range(1, claims):
        kind = "claim" if n < claims // 2 else "premise"
        lines += [
            f"  c{n}:",
            f"    {kind}: Generated statement number {n} says something of about eleven words.",
            f"    supports: {{to: c{n // 2}, as: i{n // 2}}}",
            *(["    basis: report"] if kind == "premise" else []),
            f"    source: s ¶{n}",
        ]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Measure and print."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    with tempfile.TemporaryDirectory() as folder:
        picture = str(Path(folder) / "x.svg")
        cold = {
            "import click": command("-c", "import click"),
            "argmap --version": command("-m", "argmap", "--version"),
            "argmap check, 9 claims": command("-m", "argmap", "check", SMALL),
            "argmap check, article": command("-m", "argmap", "check", ARTICLE),
            "argmap render, 9 claims": command("-m", "argmap", "render", SMALL, "-o", picture),
            "argmap render, article, 10 pictures": command(
                "-m", "argmap", "render", ARTICLE, "-o", picture
            ),
        }
        report("Cold, each a process of its own", medians(cold, rounds), "import click")

        for claims in (300, 1000):
            path = str(Path(folder) / f"{claims}.argmap.yaml")
            Path(path).write_text(generated(claims), encoding="utf-8")
            argument_map = load(path)
            draughtsman, engine = Draughtsman(), Engine()
            labels = Labels(
                argument_map, draughtsman.typesetter, words_for("en"), LIGHT, style.WRAPS[0]
            )
            dot = dot_of_view(views.whole(argument_map), labels, Direction.UP)
            warm = {
                "engine alone, one direction": lambda engine=engine, dot=dot: engine.lay_out(dot),
                "render, the best of its drafts": lambda d=draughtsman, m=argument_map: list(
                    d.pictures(m, Viewpoint())
                ),
            }
            title = f"Warm, {claims} claims to SVG"
            report(title, medians(warm, 3), "engine alone, one direction")

        print()
        for claims in (1000, 10_000):
            path = str(Path(folder) / f"{claims}.argmap.yaml")
            Path(path).write_text(generated(claims), encoding="utf-8")
            loaded = load(path)
            found = medians(
                {
                    "load": lambda path=path: load(path),
                    "status": lambda loaded=loaded: evaluate(loaded),
                    "check, all default rules": lambda path=path: check(path),
                },
                3,
            )
            report(f"Warm, {claims} claims", found, "load")


if __name__ == "__main__":
    main()
