"""How long AIF takes to read, beside arguebuf's loader (`pip install arguebuf`), in one run.

    python benchmarks/aif.py

prints medians of CPU time in ms, the two taken in turns. arguebuf makes its graph of the data; here
it also gets the JSON read, as argmap reads it, with places for findings.
"""

from __future__ import annotations

import json
import random
import statistics
import time
from collections.abc import Callable

import arguebuf

from argmap.loader import parse

SIZES = (1_000, 10_000)
TIMES = 7


def main() -> None:
    """Print a line for each size."""
    print(f"{'nodes':>8} {'characters':>12} {'argmap':>10} {'arguebuf':>10}")
    for size in SIZES:
        text = node_set(size)
        ours, theirs = medians(
            lambda text=text: parse(text.encode(), "x.json"),
            lambda text=text: arguebuf.load.aif(json.loads(text)),
        )
        print(f"{size:>8} {len(text):>12} {ours:>10.1f} {theirs:>10.1f}")


def node_set(size: int) -> str:
    """Return a tree of claims and inferences, half of each, in the form of AIFdb."""
    rng = random.Random(size)  # noqa: S311 - no secret
    words = ["street", "market", "noise", "air", "order", "pilot", "harbour", "badge"]
    nodes, edges = [], []
    for number in range(size // 2):
        text = " ".join(rng.choices(words, k=12))
        nodes.append(_node(number, text, "I"))
        if number:
            step = size + number
            attacks = rng.random() < 0.3
            kind = ("Default Conflict", "CA") if attacks else ("Default Inference", "RA")
            nodes.append(_node(step, *kind))
            edges += [(number, step), (step, rng.randrange(number))]
    listed = [
        {"edgeID": str(n), "fromID": str(start), "toID": str(end), "formEdgeID": None}
        for n, (start, end) in enumerate(edges)
    ]
    return json.dumps({"nodes": nodes, "edges": listed, "locutions": []}, indent=1)


def _node(number: int, text: str, type_: str) -> dict[str, str]:
    time_ = "2015-11-25 16:13:50"
    return {"nodeID": str(number), "text": text, "type": type_, "timestamp": time_}


def medians(*functions: Callable[[], object]) -> list[float]:
    """Return the median CPU time of each in ms."""
    taken: list[list[float]] = [[] for _ in functions]
    for _ in range(TIMES):
        for times, function in zip(taken, functions, strict=True):
            start = time.process_time()
            function()
            times.append((time.process_time() - start) * 1000)
    return [statistics.median(times) for times in taken]


if __name__ == "__main__":
    main()
