"""What drawing costs beside the engine that it starts, and beside Argdown's own pictures.

    python benchmarks/drawing.py [FOLDER] [ROUNDS]

FOLDER is that of `argdown.py`: where npm has installed `@argdown/cli`, or is to install it; without
it, or with '-', Argdown is left out. All runs of a table are taken in turns. Times are medians: of
the processors (this process and those it starts), and of the clock.
"""

from __future__ import annotations

import compileall
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import argdown
from run import generated

from argmap.analysis import views
from argmap.drawing import Draughtsman
from argmap.drawing.engine import Engine
from argmap.drawing.graphviz import dot_of_view
from argmap.drawing.label import Labels
from argmap.drawing.style import WRAPS, Direction
from argmap.drawing.theme import LIGHT
from argmap.element import Viewpoint
from argmap.language.words import words_for
from argmap.loader import load

_ARTICLE = "how-stalinism-distorted-marxism.argmap.yaml"


def spent() -> argdown.Cost:
    """Return what this process and those that it waited for have used so far."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    own = time.process_time()
    return argdown.Cost(own + children.ru_utime + children.ru_stime, time.perf_counter())


def measure(run: Callable[[], object]) -> argdown.Cost:
    """Return what one run costs."""
    before = spent()
    run()
    after = spent()
    return argdown.Cost(after.cpu - before.cpu, after.wall - before.wall)


def report(title: str, runs: Mapping[str, Callable[[], object]], rounds: int) -> None:
    """Print the medians of runs taken in turns, and their ratio to the first."""
    costs: dict[str, list[argdown.Cost]] = {name: [] for name in runs}
    for _ in range(rounds):
        for name, run in runs.items():
            costs[name].append(measure(run))
    print(f"\n{title:<40} {'CPU':>11} {'wall':>11}   x the first: CPU, wall")
    first = None
    for name, found in costs.items():
        cost = argdown.Cost(*map(statistics.median, zip(*found, strict=True)))
        first = first or cost
        print(
            f"  {name:<38} {cost.cpu * 1000:8.0f} ms {cost.wall * 1000:8.0f} ms"
            f"   {cost.cpu / first.cpu:6.2f} {cost.wall / first.wall:6.2f}",
            flush=True,
        )


def draw(path: Path, folder: Path, rounds: int) -> None:
    """Print what one picture of a whole map costs, warm and cold."""
    argument_map = load(str(path))
    fixed, free, engine = Draughtsman(direction=Direction.UP), Draughtsman(), Engine()
    whole = Viewpoint()
    labels = Labels(argument_map, fixed.typesetter, words_for("en"), LIGHT, WRAPS[0])
    dot = dot_of_view(views.whole(argument_map), labels, Direction.UP)
    out = folder / "drawn.svg"
    command = [sys.executable, "-m", "argmap", "render", path, "--whole", "-o", out]
    report(
        f"{len(argument_map.claims)} claims, one picture, SVG",
        {
            "engine alone on the same DOT": lambda: engine.lay_out(dot),
            "render, warm, --direction up": lambda: list(fixed.pictures(argument_map, whole)),
            "render, warm, best direction": lambda: list(free.pictures(argument_map, whole)),
            "argmap render --direction up, cold": lambda: argdown.run(
                *command, "--direction", "up"
            ),
            "argmap render, best direction, cold": lambda: argdown.run(*command),
        },
        rounds,
    )


def compare(program: Path, folder: Path, rounds: int) -> None:
    """Print what whole processes cost that draw 1,000 claims of one content."""
    content = argdown.statements(1000)
    here, there = folder / "same.argmap.yaml", folder / "same.argdown"
    here.write_text(argdown.as_argmap(content), encoding="utf-8")
    there.write_text(argdown.as_argdown(content), encoding="utf-8")
    ours = [sys.executable, "-m", "argmap", "render", here, "--whole", "-o"]
    svg, html = folder / "same.svg", folder / "same.html"
    report(
        "1000 claims to SVG, whole processes",
        {
            "argdown map": lambda: argdown.run(program, "map", "-f", "svg", there, folder / "svg"),
            "argmap render --direction up": lambda: argdown.run(*ours, svg, "--direction", "up"),
            "argmap render, best direction": lambda: argdown.run(*ours, svg),
        },
        rounds,
    )
    report(
        "1000 claims to HTML, whole processes",
        {
            "argdown html (text, no picture)": lambda: argdown.run(
                program, "html", there, folder / "html"
            ),
            "argmap render --direction up": lambda: argdown.run(*ours, html, "--direction", "up"),
            "argmap render, best direction": lambda: argdown.run(*ours, html),
        },
        rounds,
    )


def main() -> None:
    """Measure and print."""
    where = sys.argv[1] if len(sys.argv) > 1 else "-"
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    compileall.compile_dir(argdown.ROOT / "argmap", quiet=1)  # as an installation does
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for claims in (300, 1000, 3000):
            path = folder / f"{claims}.argmap.yaml"
            path.write_text(generated(claims), encoding="utf-8")
            draw(path, folder, rounds)
        draw(argdown.ROOT / "maps" / _ARTICLE, folder, rounds)
        if where != "-":
            compare(argdown.install(Path(where)), folder, rounds)


if __name__ == "__main__":
    main()
