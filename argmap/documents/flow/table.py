"""A flow sheet as one table of lines: CSV for a spreadsheet, Markdown for a page."""

from __future__ import annotations

import csv
import io

from argmap.documents.escaping import for_cell, for_markdown
from argmap.documents.flow.sheet import Part, Sheet


def comma_separated(sheet: Sheet) -> str:
    """Return the sheet as CSV (RFC 4180), every cell in quotation marks and none a formula.

    The first column numbers the threads; a thesis stands in a row of its own.
    """
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL)
    writer.writerow(["", *map(for_cell, sheet.columns)])
    blank = [""] * (len(sheet.columns) - 1)
    for part in sheet.parts:
        writer.writerow(["", for_cell(part.heading), *blank])
        writer.writerows([number, *map(for_cell, cells)] for number, cells in _lines(part))
    if sheet.note:
        writer.writerow(["", for_cell(sheet.note), *blank])
    return out.getvalue()


def markdown(sheet: Sheet) -> str:
    """Return the sheet in Markdown, a table for each thesis, with all signs of it escaped."""
    blocks = [f"# {for_markdown(sheet.title)}", for_markdown(sheet.subtitle)]
    for part in sheet.parts:
        blocks.append(f"## {for_markdown(part.heading)}")
        if part.threads:
            head = ["", *map(for_markdown, sheet.columns)]
            rows = [[number, *map(for_markdown, cells)] for number, cells in _lines(part)]
            table = [head, ["---"] * len(head), *rows]
            blocks.append("\n".join(f"| {' | '.join(row)} |" for row in table))
    if sheet.note:
        blocks.append(for_markdown(sheet.note))
    return "\n\n".join(blocks) + "\n"


def _lines(part: Part) -> list[tuple[str, list[str]]]:
    """Return the rows of a part, the first of each thread with its number."""
    return [
        (str(number) if first == 0 else "", [cell.line if cell else "" for cell in row])
        for number, thread in enumerate(part.threads, start=1)
        for first, row in enumerate(thread)
    ]
