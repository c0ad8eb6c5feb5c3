"""`argmap check`, and reading Argdown, beside `argdown json`: whole processes, in turns.

    python benchmarks/argdown.py [FOLDER] [ROUNDS]

FOLDER is where npm has installed `@argdown/cli`, or is to install it; without one that is a
temporary folder. Node and npm must be there. Argdown reads, builds its model and writes it as
JSON; `argmap check` reads the same content in a map, runs all default rules and prints what it
found; `argmap reads` makes a map of the very file that Argdown reads. Texts, ids and relations are
the same on all sides; the map alone also says on what basis each premise stands.
"""

from __future__ import annotations

import compileall
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
_VERSION = "2.0.0"
_PLUGIN = "@argdown/markdown-it-plugin"
_READ = "import sys; from argmap.loader import load; load(sys.argv[1])"


def install(folder: Path) -> Path:
    """Return the program `argdown` in a folder, put there by npm if it is not there yet.

    The registry lacks the plugin for Markdown in the version that the program asks for. `json`
    never uses it, so that a module which does nothing stands in for it.
    """
    program = folder / "node_modules" / ".bin" / "argdown"
    if program.exists():
        return program
    plugin = folder / "plugin"
    plugin.mkdir(parents=True)
    about = {"name": _PLUGIN, "version": _VERSION, "exports": "./index.mjs"}
    _write_json(plugin / "package.json", about)
    (plugin / "index.mjs").write_text("export default () => () => {};\n")
    wanted = {"@argdown/cli": _VERSION, _PLUGIN: "file:./plugin"}
    overrides = {_PLUGIN: f"${_PLUGIN}"}
    _write_json(folder / "package.json", {"dependencies": wanted, "overrides": overrides})
    subprocess.run(
        ["npm", "install", "--no-audit", "--no-fund", "--ignore-scripts"],  # noqa: S607
        cwd=folder,
        check=True,
    )
    return program


def _write_json(path: Path, data: object) -> None:
    path.write_text(json.dumps(data, indent=2) + "\n")


class Statement(NamedTuple):
    """One claim: what it says, and what it bears on; with others, where `inference` is given."""

    id: str
    kind: str
    text: str
    relation: str = ""
    target: str = ""
    inference: str = ""


def statements(count: int) -> list[Statement]:
    """Return so many statements that hang together below one thesis.

    Each has three premises until they run out, joint ones for every second; each twentieth meets
    an objection, and that its rebuttal.
    """
    chance = random.Random(count)  # noqa: S311
    found = [Statement("c0", "thesis", _sentence(chance))]
    parents = 0
    while len(found) < count:
        parent = found[parents]
        parents += 1
        if parent.kind in ("objection", "rebuttal"):
            continue
        joint = f"joint-{parent.id}" if parents % 2 else ""
        for _ in range(3):
            id_ = f"c{len(found)}"
            found.append(Statement(id_, "claim", _sentence(chance), "supports", parent.id, joint))
        if parents % 20 == 0:
            against, answer = f"c{len(found)}", f"c{len(found) + 1}"
            found += [
                Statement(against, "objection", _sentence(chance), "rebuts", parent.id),
                Statement(answer, "rebuttal", _sentence(chance), "rebuts", against),
            ]
    return found[:count]


def _sentence(chance: random.Random) -> str:
    """Return a sentence of about twelve words."""
    return f"{' '.join(chance.choice(part) for part in _PARTS)} since {chance.randint(1900, 2030)}."


_PARTS = [
    line.split(", ")
    for line in """
The new tram, A second bridge, The night bus, The closed road, The old wall, One more car park
has halved, would have raised, has not changed, may have lowered, could have saved, has doubled
the cost of rent, the noise at night, the number of accidents, the trade of small shops, the taxes
in the north, for most families, along the whole river, near the mills, for people without a car
""".strip().splitlines()
]


def as_argmap(content: list[Statement]) -> str:
    """Return the content as a map. What rests on nothing below it says on what basis it stands."""
    supported = {statement.target for statement in content if statement.relation == "supports"}
    lines = ["argmap: 1", "title: Generated", "claims:"]
    for statement in content:
        lines += [f"  {statement.id}:", f"    {statement.kind}: {statement.text}"]
        target = statement.target
        if statement.inference:
            target = f"{{to: {target}, as: {statement.inference}}}"
        if statement.relation:
            lines.append(f"    {statement.relation}: {target}")
        if statement.id not in supported:
            lines.append("    basis: report")
    return "\n".join(lines) + "\n"


def as_argdown(content: list[Statement]) -> str:
    """Return the content as Argdown: joint premises as an argument with premises and conclusion."""
    lines = ["# Generated", ""]
    joint: dict[str, list[Statement]] = {}
    for statement in content:
        lines.append(f"[{statement.id}]: {statement.text}")
        if statement.inference:
            joint.setdefault(statement.inference, []).append(statement)
        elif statement.relation:
            sign = "+>" if statement.relation == "supports" else "->"
            lines.append(f"  {sign} [{statement.target}]")
        lines.append("")
    for name, premises in joint.items():
        lines += [f"<{name}>", ""]
        lines += [f"({number}) [{p.id}]" for number, p in enumerate(premises, start=1)]
        lines += ["----", f"({len(premises) + 1}) [{premises[0].target}]", ""]
    return "\n".join(lines)


class Cost(NamedTuple):
    """What a process took, in seconds: of the processors, and of the clock."""

    cpu: float
    wall: float


def run(*command: str | Path) -> Cost:
    """Run a process to its end, its output thrown away. Raises `RuntimeError` if it fails."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{command[0]} ends with exit code {process.returncode}")
    return Cost(usage.ru_utime + usage.ru_stime, wall)


def medians(runs: Mapping[str, Callable[[], Cost]], rounds: int) -> dict[str, Cost]:
    """Return the median cost of each run, all of them taken in turns; those that fail left out."""
    costs: dict[str, list[Cost]] = {name: [] for name in runs}
    for _ in range(rounds):
        for name in list(costs):
            try:
                costs[name].append(runs[name]())
            except RuntimeError as error:
                print(f"\n{name}: {error}")
                del costs[name]
    return {
        name: Cost(*map(statistics.median, zip(*found, strict=True)))
        for name, found in costs.items()
    }


def compare(argdown: Path, folder: Path, claims: int, rounds: int) -> None:
    """Print what both take for a map of so many claims, and the ratios."""
    content = statements(claims)
    here, there = folder / f"{claims}.argmap.yaml", folder / f"{claims}.argdown"
    here.write_text(as_argmap(content), encoding="utf-8")
    there.write_text(as_argdown(content), encoding="utf-8")
    found = medians(
        {
            "argdown json": lambda: run(argdown, "json", there, "--stdout"),
            "argmap check": lambda: run(sys.executable, "-m", "argmap", "check", here),
            "argmap reads": lambda: run(sys.executable, "-c", _READ, there),
        },
        rounds,
    )
    print(f"\n{f'{claims} claims':<16} {'CPU':>11} {'wall':>11}")
    for name, cost in found.items():
        print(f"  {name:<14} {cost.cpu * 1000:8.0f} ms {cost.wall * 1000:8.0f} ms")
    theirs = found.pop("argdown json", None)
    for name, cost in found.items() if theirs else ():
        print(f"  {name + ':':<14} {cost.cpu / theirs.cpu:11.2f} {cost.wall / theirs.wall:11.2f}")


def main() -> None:
    """Measure and print."""
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 7
    compileall.compile_dir(ROOT / "argmap", quiet=1)  # as an installation does
    with tempfile.TemporaryDirectory() as folder:
        argdown = install(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(folder, "argdown"))
        for claims in (9, 1000, 10_000, 100_000):
            compare(argdown, Path(folder), claims, rounds)


if __name__ == "__main__":
    main()
