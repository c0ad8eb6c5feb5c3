"""CPU time of reading Kialo's export, beside the loader of arguebuf.

    python benchmarks/kialo.py [ROUNDS]

Both read one discussion in turns in one run; figures are medians in milliseconds of CPU time. Both
give a graph of claims with Pro and Con; argmap also gives ids made of words, kinds and the place of
everything. arguebuf is not installed with argmap: `pip install arguebuf`.
"""

from __future__ import annotations

import io
import random
import statistics
import sys
import time
from collections.abc import Callable, Mapping
from functools import partial

from argmap.formats import kialo
from argmap.garbage import collection_put_off

try:
    from arguebuf import load as arguebuf
except ImportError:
    arguebuf = None


def discussion(claims: int) -> str:
    """Return a discussion of so many claims, each tenth of them said elsewhere as well."""
    chance = random.Random(claims)  # noqa: S311
    numbers = ["1."]
    children = {"1.": 0}
    lines = ["Discussion Title: Generated", "", "1. The thesis."]
    while len(numbers) < claims:
        parent = chance.choice(numbers)
        children[parent] += 1
        number = f"{parent}{children[parent]}."
        label = chance.choice(["Pro", "Con"])
        if chance.random() < 0.1 and parent != "1.":
            lines.append(f"{number} {label}: -> See {chance.choice(numbers[1:])}")
            continue
        children[number] = 0
        numbers.append(number)
        lines.append(f"{number} {label}: {_sentence(chance)}")
    return "\n".join(lines) + "\n"


def _sentence(chance: random.Random) -> str:
    words = " ".join(chance.choice(_PHRASES) for _ in range(8))
    return rf"{words.capitalize()} \(see [the report](https://example.org/{chance.random()})\)."


_PHRASES = ["the new tram", "has halved", "noise at night", "and rent", "near the mills"]


def medians(runs: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """Return the median CPU time of each run, all of them taken in turns."""
    times: dict[str, list[float]] = {name: [] for name in runs}
    for _ in range(rounds):
        for name, run in runs.items():
            start = time.process_time()
            run()
            times[name].append((time.process_time() - start) * 1000)
    return {name: statistics.median(values) for name, values in times.items()}


def _read(text: str) -> None:
    with collection_put_off():  # as the loader of argmap does
        if kialo.read(text, "generated.kialo.txt").faults:
            raise ValueError("the generated discussion has faults")


def _read_with_arguebuf(text: str) -> None:
    arguebuf.kialo(io.StringIO(text))


def main() -> None:
    """Measure and print."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    for claims in (1000, 10_000):
        text = discussion(claims)
        runs: dict[str, Callable[[], object]] = {"argmap": partial(_read, text)}
        if arguebuf:
            runs["arguebuf"] = partial(_read_with_arguebuf, text)
        print(f"\n{claims} claims, {len(text):,} characters")
        for name, value in medians(runs, rounds).items():
            print(f"  {name:<10} {value:8.1f} ms")


if __name__ == "__main__":
    main()
