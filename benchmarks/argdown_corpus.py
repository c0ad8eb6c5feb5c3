"""What `argdown json` and the reader here make of Argdown files of others: the same numbers?

    python benchmarks/argdown_corpus.py FILES [FOLDER]

FILES is a folder with the files, which are found by their hashes wherever they lie in it; they are
not part of this repository. FOLDER is where npm has installed `@argdown/cli`, or is to install it.
`argdown_corpus.csv` names the files and is written anew with the results: the numbers of
statements, arguments and relations. Where Argdown refuses a file, its numbers are left out; the
first fault that was found here stands in the last column. `npm NAME` stands for the repository of
a package, with the version as the commit.
"""

from __future__ import annotations

import csv
import hashlib
import json
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

import argdown

from argmap.carriers.source import Source
from argmap.formats.argdown.reading import parse

RESULTS = Path(__file__).with_suffix(".csv")
COLUMNS = ("repository", "commit", "path", "sha256", "argdown", "argmap", "outcome", "fault")


def find(folder: Path) -> dict[str, bytes]:
    """Return the files in a folder, by hash."""
    contents = (file.read_bytes() for file in folder.rglob("*") if file.is_file())
    return {hashlib.sha256(content).hexdigest(): content for content in contents}


def theirs(program: Path, files: dict[str, bytes], folder: Path) -> dict[str, str]:
    """Return the numbers that Argdown gives for each file, by hash; none for those it refuses."""
    for name, content in files.items():
        (folder / f"{name}.argdown").write_bytes(content)
    made = folder / "json"
    subprocess.run(  # one run for all; it fails if any file is refused
        [program, "json", f"{folder}/*.argdown", made], capture_output=True, check=False
    )
    return {file.stem: _numbers(json.loads(file.read_text("utf-8"))) for file in made.iterdir()}


def _numbers(data: dict[str, list[object]]) -> str:
    return " ".join(str(len(data[key])) for key in ("statements", "arguments", "relations"))


def ours(content: bytes, path: str) -> tuple[str, str]:
    """Return the numbers that the reader here gives, and the first fault that it finds."""
    source = Source(content.decode("utf-8-sig"), path)
    document, _ = parse(source)
    counted = (document.statements, document.arguments, document.relations)
    faults = sorted(source.faults, key=lambda fault: fault.location.start)
    fault = f"{faults[0].location.line}: {faults[0].message}" if faults else ""
    return " ".join(str(len(items)) for items in counted), fault


def outcome(argdown_says: str, argmap_says: str) -> str:
    """Return what the comparison comes to."""
    if not argdown_says:
        return "refused by Argdown"
    return "same" if argdown_says == argmap_says else "differs"


def main() -> None:
    """Compare, print, and write the results."""
    files = find(Path(sys.argv[1]))
    with RESULTS.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    missing = [row["path"] for row in rows if row["sha256"] not in files]
    if missing:
        sys.exit(f"not found: {', '.join(missing)}")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        program = argdown.install(Path(sys.argv[2]) if len(sys.argv) > 2 else folder / "npm")
        wanted = {row["sha256"]: files[row["sha256"]] for row in rows}
        numbers = theirs(program.resolve(), wanted, folder)
    for row in rows:
        row["argdown"] = numbers.get(row["sha256"], "")
        row["argmap"], row["fault"] = ours(files[row["sha256"]], row["path"])
        row["outcome"] = outcome(row["argdown"], row["argmap"])
        print(f"{row['outcome']:<19} {row['argdown']:<10} {row['argmap']:<10} {row['path']}")
    with RESULTS.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    found = Counter(row["outcome"] for row in rows)
    accepted = found["same"] + found["differs"]
    print(f"\n{found['same']} of {accepted} files that Argdown accepts are read with its numbers")


if __name__ == "__main__":
    main()
