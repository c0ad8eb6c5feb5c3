"""A table as a workbook (XLSX), for LibreOffice, Excel and the like.

All cells are written as texts, and none as a formula. In reading, the first sheet whose first row
names columns counts. A workbook is no text: `text_of` makes one with a line for each row, by which
the places of findings go. With the flow sheet, the only module that knows openpyxl, an extra.
"""

from __future__ import annotations

import datetime
import io
import re
import unicodedata
import warnings
from collections.abc import Iterator
from dataclasses import replace
from itertools import repeat, zip_longest
from typing import TYPE_CHECKING, Any, cast

from argmap.carriers.source import Source
from argmap.errors import ArgmapError
from argmap.finding import Finding
from argmap.formats.table import archive, lines
from argmap.formats.table.reading import is_head, read_rows
from argmap.formats.table.writing import rows
from argmap.language.direction import direction
from argmap.model import ArgumentMap

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.cell.cell import Cell
    from openpyxl.styles import Alignment
    from openpyxl.worksheet.worksheet import Worksheet

_LONGEST = 32_767
"""What a cell can hold (ECMA-376); programs cut off the rest."""

_MOST_ROWS, _MOST_COLUMNS = 1_048_576, 256
_WIDTHS = {"text": 60, "note": 40, "speaker-note": 40, "original": 40, "allow": 40}
_WIDTHS |= {"id": 22, "from": 22, "to": 22, "kind": 12, "title": 24, "source": 28}
_OTHER_WIDTH, _OWN_WIDTH = 16, 40
_LINE, _MOST_LINES = 15, 27
"""The height of a line in points, and how many a row can have."""

_UNFIT = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
"""What XML cannot hold or keep, and what looks like the escape for it (ECMA-376, ST_Xstring)."""

_ESCAPED = re.compile("_x(00[01][0-9A-Fa-f]|005F|[Ff]{3}[EeFf])_")


def text_of(data: bytes, path: str) -> str:
    """Return the text that stands for a workbook, a line for each row of its table.

    Nothing is computed or fetched. Raises `ArgmapError` where it is no workbook that can be read,
    or openpyxl is missing.
    """
    parts = archive.parts(data, path)
    sheets = [part for name, part in parts.items() if name.startswith("xl/worksheets/")]
    has_formulas = any(b"<f>" in part or b"<f " in part or b":f" in part for part in sheets)
    comments = sum(part.count(b"<comment ") for part in parts.values())
    try:
        with warnings.catch_warnings():  # of what openpyxl drops; it never drops a cell's text
            warnings.simplefilter("ignore")
            results = _opened(data, results=True)
            name, others = _table(results)
            formulas = _rows(_opened(data, results=False)[name]) if has_formulas else repeat(())
            text = [_line(*both) for both in zip(_rows(results[name]), formulas, strict=False)]
    except ArgmapError:
        raise
    except Exception as error:  # openpyxl fails as it happens to, wherever a part is broken
        raise ArgmapError(f"{path}: this workbook is damaged: save it again as XLSX") from error
    while text and not text[-1]:
        text.pop()
    left_out = {kind: n for kind, n in (("comments", comments), ("sheets", others)) if n}
    return "\n".join([*text, lines.last_line(left_out)] if left_out else text)


def read(text: str, path: str) -> ArgumentMap:
    """Read the table of a workbook, as `text_of` shows it; faults name their cells."""
    source = Source(text, path)
    found = read_rows(lines.rows(source), source, lines.left_out(text))
    return replace(found, faults=tuple(_with_cell(fault, source) for fault in found.faults))


def write(argument_map: ArgumentMap) -> bytes:
    """Return the table of a map as a workbook of one sheet.

    Raises `ArgmapError` where a text is longer than a cell can hold, or openpyxl is missing.
    """
    openpyxl = _openpyxl()
    book = openpyxl.Workbook()
    book.properties.title = _fit(argument_map.title)
    book.properties.creator = "argmap"
    page = cast("Worksheet", book.worksheets[0])
    page.title = "Map"
    head, *body = rows(argument_map)
    wrapped = openpyxl.styles.Alignment(vertical="top", wrap_text=True)
    _lay_out(page, head, direction(argument_map.language), wrapped)
    for number, row in enumerate([head, *body], start=1):
        for column, (key, text) in enumerate(zip(head, row, strict=True), start=1):
            if len(text) > _LONGEST:
                raise ArgmapError(
                    f"{argument_map.path}: '{key}' of '{row[0] or row[1]}' is longer than the "
                    f"{_LONGEST:,} characters of a cell: shorten it, or write CSV"
                )
            if text:
                _put(cast("Cell", page.cell(number, column)), text, wrapped)
        lines_of = (_lines(text, _width(key)) for key, text in zip(head, row, strict=True) if text)
        page.row_dimensions[number].height = _LINE * max(lines_of)
    _mark_head(page)
    out = io.BytesIO()
    book.save(out)
    return archive.packed(out.getvalue())


def _openpyxl() -> Any:
    try:
        import openpyxl
    except ImportError as error:
        raise ArgmapError("XLSX needs one package more: pip install 'argmap[xlsx]'") from error
    return openpyxl


def _opened(data: bytes, *, results: bool) -> Workbook:
    """Return a workbook to be read, with the results of its formulas or with these themselves."""
    book = _openpyxl().load_workbook(
        io.BytesIO(data), read_only=True, data_only=results, keep_links=False
    )
    return cast("Workbook", book)


def _rows(page: Any) -> Iterator[tuple[Any, ...]]:
    """Yield the rows of a sheet, whatever it says of its own size; repeated blank ones as ()."""
    before = None
    page.reset_dimensions()
    for row in page.iter_rows(max_row=_MOST_ROWS, max_col=_MOST_COLUMNS):
        yield () if row is before else row
        before = row


def _table(book: Workbook) -> tuple[str, int]:
    """Return the name of the sheet with the table, and how many others there are that say anything.

    Where no sheet has one, it is the first that says anything.
    """
    heads = {}
    for page in book.worksheets:
        filled = (row for row in _rows(page) if any(cell.value is not None for cell in row))
        if row := next(filled, None):
            heads[page.title] = is_head(_text(cell) for cell in row)
    if not heads:
        return book.worksheets[0].title, 0
    return next((name for name, fits in heads.items() if fits), next(iter(heads))), len(heads) - 1


def _line(row: tuple[Any, ...], formulas: tuple[Any, ...]) -> str:
    """Return a row as a line; `formulas` are the same cells with their formulas, if there are any.

    A formula without a result, and the error that one has, is marked as what cannot be read.
    """
    cells = []
    for cell, formula in zip_longest(row, formulas):
        lacks = cell.value is None and formula is not None and formula.data_type == "f"
        mark = lines.UNREADABLE if lacks or cell.data_type == "e" else ""
        cells.append(f"{mark}{'=' if lacks else lines.shown(_text(cell))}")
    return lines.line(cells)


def _text(cell: Any) -> str:
    """Return the value of a cell as a person sees it, dates and times in the order of ISO 8601."""
    value = cell.value
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return f"{value:.15g}"
    if isinstance(value, datetime.datetime):
        has_time = value.time() != datetime.time()
        return value.isoformat(" ", "auto") if has_time else str(value.date())
    if isinstance(value, str):
        return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), value)
    return "" if value is None else str(value)


def _put(cell: Cell, text: str, alignment: Alignment) -> None:
    """Write a text as a text, which no spreadsheet takes for a formula, number or date."""
    cell.value = _fit(text)
    cell.data_type = "s"
    cell.quotePrefix = True
    cell.alignment = alignment


def _fit(text: str) -> str:
    return _UNFIT.sub(lambda match: f"_x{ord(match[0]):04X}_", text)


def _lay_out(page: Worksheet, head: list[str], direction_: str, wrapped: Alignment) -> None:
    """Make the table pleasant to read: the head stays in sight, columns are wide, texts wrapped."""
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.properties import PageSetupProperties

    page.sheet_view.rightToLeft = direction_ == "rtl"
    page.freeze_panes = "B2"
    page.print_title_rows = "1:1"
    page.page_setup.orientation = "landscape"
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    for number, key in enumerate(head, start=1):
        column = page.column_dimensions[get_column_letter(number)]
        column.width = _width(key)
        column.alignment = wrapped  # of empty cells, too


def _mark_head(page: Worksheet) -> None:
    """Make the names of the columns bold, and let rows be picked by what stands below them."""
    from openpyxl.styles import Font, PatternFill

    page.auto_filter.ref = page.dimensions
    for cell in page[1]:
        cell.font = Font("Calibri", 11, bold=True)
        cell.fill = PatternFill("solid", fgColor="EEEEEE")


def _width(key: str) -> int:
    return _WIDTHS.get(key, _OWN_WIDTH if key.startswith("x-") else _OTHER_WIDTH)


def _lines(text: str, width: int) -> int:
    """Return about how many lines a text takes in a cell; some programs do not look themselves."""
    wide = (
        len(part) + (0 if part.isascii() else sum(map(_is_wide, part))) for part in text.split("\n")
    )
    return min(sum(max(-(-columns // width), 1) for columns in wide), _MOST_LINES)


def _is_wide(sign: str) -> bool:
    return unicodedata.east_asian_width(sign) in "WF"


def _with_cell(fault: Finding, source: Source) -> Finding:
    """Return a fault that names its cell, such as B7, as spreadsheets do."""
    from openpyxl.utils import get_column_letter

    place = fault.location
    if place.start == place.stop:
        return fault
    before = source.line(place.line - 1)[: place.column - 1]
    name = f"{get_column_letter(before.count(lines.BETWEEN) + 1)}{place.line}"
    return replace(fault, message=f"{fault.message} (cell {name})")
