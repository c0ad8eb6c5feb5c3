"""Maps get a new text: the old one or the new one stands in the file, and nothing in between."""

from __future__ import annotations

import codecs
import difflib
import os
import re
from collections.abc import Iterator
from pathlib import Path

from argmap.cli.writing import write_file
from argmap.errors import ArgmapError


def rewrite(path: str, old: str, new: str) -> None:
    """Give a map a new text in the place of the old one. Links are followed.

    A byte order mark stays. Raises `ArgmapError` where the file may not be written, where it is no
    file, and where it no longer holds the old text: what an editor saved meanwhile is not lost.
    """
    file = Path(os.path.realpath(path))
    if not file.is_file():
        raise ArgmapError(f"{path}: is no file that can be rewritten; give a map as '-'")
    if not os.access(file, os.W_OK):
        raise ArgmapError(f"{path}: cannot be written: it is read-only")
    try:
        found = file.read_bytes()
    except OSError as error:
        raise ArgmapError(f"{path}: cannot be read: {error.strerror or error}") from error
    mark = codecs.BOM_UTF8 if found.startswith(codecs.BOM_UTF8) else b""
    if found != mark + old.encode():
        raise ArgmapError(f"{path}: has changed since it was read, and is left as it is: run again")
    write_file(Path(path), mark + new.encode())


def difference(path: str, old: str, new: str) -> Iterator[str]:
    """Yield the lines of a unified diff, as `patch -p0` takes it."""
    for line in difflib.unified_diff(_lines(old), _lines(new), path, path):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _lines(text: str) -> list[str]:
    """Return lines with their ends; a diff knows no end of a line but the line feed."""
    return re.findall(r"[^\n]*\n|[^\n]+", text)
