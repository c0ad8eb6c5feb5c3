"""A flow sheet as a page: a table for each thesis, on a narrow screen one entry below the other."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from argmap.documents.flow.sheet import Cell, Line, Part, Sheet
from argmap.documents.sealed import sealed

_DEEPEST = 4


def html(sheet: Sheet) -> str:
    """Return the sheet as one HTML file, which is printed lying."""
    return sealed(sheet.title, sheet.language, "".join(_body(sheet)), paper="landscape")


def _body(sheet: Sheet) -> Iterator[str]:
    yield f'<main class="flow">\n<h1><bdi>{escape(sheet.title)}</bdi></h1>\n'
    yield f'<p class="sub">{escape(sheet.subtitle)}</p>\n'
    for part in sheet.parts:
        id_ = f'<bdi class="id">{escape(part.id)}</bdi> ' if part.id else ""
        yield f"<h2>{id_}<bdi>{escape(part.text)}</bdi></h2>\n"
        if part.threads:
            yield from _table(sheet, part)
    if sheet.note:
        yield f'<p class="note">{escape(sheet.note)}</p>\n'
    yield "</main>\n"


def _table(sheet: Sheet, part: Part) -> Iterator[str]:
    heads = "".join(f'<th scope="col">{escape(name)}</th>' for name in sheet.columns)
    yield f'<table>\n<thead><tr><td class="number"></td>{heads}</tr></thead>\n'
    for number, thread in enumerate(part.threads, start=1):
        yield "<tbody>\n"
        for place, line in enumerate(thread):
            told = f"{number}" if place == 0 else ""
            yield f'<tr><td class="number">{told}</td>{"".join(_cells(sheet, line))}</tr>\n'
        yield "</tbody>\n"
    yield "</table>\n"


def _cells(sheet: Sheet, line: Line) -> Iterator[str]:
    for number, cell in enumerate(line):
        if cell is None:
            yield "<td></td>"
            continue
        classes = f"{cell.kind} c{min(number, _DEEPEST)}"
        column = escape(sheet.columns[number])
        yield f'<td class="{classes}" data-column="{column}">{"".join(_entry(cell))}</td>'


def _entry(cell: Cell) -> Iterator[str]:
    relation = f'<span class="relation">{escape(cell.relation)}</span> ' if cell.relation else ""
    yield f'<p>{relation}<bdi class="id">{escape(cell.id)}</bdi></p>'
    if cell.text:
        yield f'<p class="said" dir="auto">{escape(cell.text)}</p>'
    if cell.mark:
        yield f'<p class="mark">{escape(cell.mark)}</p>'
