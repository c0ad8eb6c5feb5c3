"""From a save to the new page of `argmap serve`, for a map of about a hundred claims.

    python benchmarks/live.py [CLAIMS] [ROUNDS]

The clock runs from the write of the file until the server has said that there is news, and has
sent the new page whole. One sentence is changed each time. What the browser needs is not in it.
"""

from __future__ import annotations

import json
import re
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path
from typing import IO

from argdown import as_argmap, statements


def digest(stream: IO[bytes]) -> str:
    """Return what the next event calls the page."""
    for line in stream:
        if line.startswith(b"data: "):
            return str(json.loads(line.removeprefix(b"data: "))["digest"])
    raise SystemExit("the server has stopped")


def measure(claims: int, rounds: int, folder: Path) -> list[float]:
    """Return how long each save took to be seen, in seconds."""
    file = folder / "m.argmap.yaml"
    text = as_argmap(statements(claims))
    file.write_text(text)
    command = [sys.executable, "-m", "argmap", "serve", str(file), "--port", "0"]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    took = []
    try:
        url = server.stdout.readline().split(" ")[0] if server.stdout else ""
        with urllib.request.urlopen(url + "events") as stream:  # noqa: S310
            old = digest(stream)
            time.sleep(2)  # until it watches, and has drawn all for the first time
            for number in range(rounds):
                began = time.perf_counter()
                file.write_text(re.sub(r"(c50:\n.*)\n", rf"\1 {number}\n", text, count=1))
                while (new := digest(stream)) == old:
                    pass
                with urllib.request.urlopen(url) as answer:  # noqa: S310
                    answer.read()
                took.append(time.perf_counter() - began)
                old = new
                time.sleep(0.5)
    finally:
        server.terminate()
        server.wait()
    return took


def main() -> None:
    """Print the median and the slowest."""
    claims, rounds = (int(word) for word in [*sys.argv[1:], "100", "9"][:2])
    with tempfile.TemporaryDirectory() as folder:
        took = measure(claims, rounds, Path(folder))
    print(
        f"{claims} claims, {rounds} saves: median {statistics.median(took):.2f} s, "
        f"slowest {max(took):.2f} s"
    )


if __name__ == "__main__":
    main()
