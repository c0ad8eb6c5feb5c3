"""A sheet as text with a line for each row, so that findings have the row's number as their line.

Cells are parted by ` │ `. Line breaks and tabs within a cell are shown by signs of their own; the
sign ␛ stands before each of these signs that is meant literally, and begins a cell that cannot be
read. A last line, begun by it as well, counts what of the workbook is not in these rows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from argmap.carriers.source import Source
from argmap.carriers.tree import Scalar

BETWEEN = " │ "
UNREADABLE = "␛"

_SHOWN = {"\n": "␊", "\t": "␉", "\r": "␍"} | {sign: f"␛{sign}" for sign in "␛␊␉␍│"}
_MEANT = {shown: sign for sign, shown in _SHOWN.items()}
_TO_SHOW = re.compile("[\n\t\r␛␊␉␍│]")
_TO_MEAN = re.compile("␛[␛␊␉␍│]|[␊␉␍]")
_FORMULA = (
    "this cell holds a formula, and the file does not say what comes out of it",
    "write the text itself, or save the workbook again with a spreadsheet program",
)
_ERROR = (
    "this cell shows the error {}",
    "a text that begins with = + - or @ was taken for a formula: begin it with an apostrophe",
)
_COUNTED = re.compile("(\\d+) (\\w+)")


def shown(cell: str) -> str:
    """Return a cell's text as it stands in a line."""
    return _TO_SHOW.sub(lambda match: _SHOWN[match[0]], cell)


def line(cells: list[str]) -> str:
    """Return a row, the cells as `shown`, as a line; empty cells at its end are left out."""
    filled = max((number for number, cell in enumerate(cells, start=1) if cell), default=0)
    return BETWEEN.join(cells[:filled])


def last_line(left_out: Mapping[str, int]) -> str:
    """Return the line that counts what is not in the rows."""
    return f"{UNREADABLE} " + ", ".join(f"{number} {kind}" for kind, number in left_out.items())


def rows(source: Source) -> Iterator[list[Scalar]]:
    """Yield the rows of such a text; a cell that cannot be read is empty, and a fault."""
    start = 0
    for text in source.text.split("\n"):
        if not text.startswith(f"{UNREADABLE} "):
            yield list(_cells(source, text, start))
        start += len(text) + 1


def left_out(text: str) -> dict[str, int]:
    """Return what the last line counts."""
    last = text.rpartition("\n")[2]
    found = _COUNTED.findall(last) if last.startswith(f"{UNREADABLE} ") else ()
    return {kind: int(number) for number, kind in found}


def _cells(source: Source, text: str, start: int) -> Iterator[Scalar]:
    for cell in text.split(BETWEEN):
        place = source.place(start, start + len(cell))
        value = _TO_MEAN.sub(lambda match: _MEANT[match[0]], cell)
        if cell[:1] == UNREADABLE and cell[1:2] not in _SHOWN:
            message, remedy = _FORMULA if cell[1:2] == "=" else _ERROR
            source.fault(message.format(cell[1:]), place, remedy)
            value = ""
        yield Scalar(value, place)
        start += len(cell) + len(BETWEEN)
