"""A flow sheet for a terminal: each entry with its column before it, answers further in."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from argmap.documents.flow.sheet import Line, Sheet

_NARROWEST, _WIDEST = 40, 100
_STEP, _DEEPEST = 2, 8


def text(sheet: Sheet, width: int) -> str:
    """Return the sheet in lines of about `width`."""
    width = max(_NARROWEST, min(width, _WIDEST))
    blocks = [f"{sheet.title} – {sheet.subtitle}"]
    for part in sheet.parts:
        blocks.append("\n".join(textwrap.wrap(part.heading, width, subsequent_indent="  ")))
        for number, thread in enumerate(part.threads, start=1):
            lines = (line for row in thread for line in _row(sheet, row, width))
            blocks.append("\n".join([f"{number}.", *lines]))
    blocks.append(sheet.note)
    return "".join(f"{block}\n\n" for block in blocks if block)[:-1]


def _row(sheet: Sheet, row: Line, width: int) -> Iterator[str]:
    for number, cell in enumerate(row):
        if cell is not None:
            indent = " " * (_STEP * min(number + 1, _DEEPEST))
            yield from textwrap.wrap(
                f"{sheet.columns[number]} │ {cell.line}",
                width,
                initial_indent=indent,
                subsequent_indent=f"{indent}    ",
                break_on_hyphens=False,
            )
