"""A flow sheet as a workbook (XLSX), to print lying or to go on with in a spreadsheet.

The only module that knows openpyxl, which is an extra.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from argmap.documents.flow.sheet import Sheet
from argmap.drawing.text import Face, Type, Typesetter
from argmap.errors import ArgmapError
from argmap.language.direction import direction

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell as Field
    from openpyxl.worksheet.worksheet import Worksheet

Told = tuple[str, str, str]
"""What stands above a text, the text, and what stands below it."""

_FONT, _SIZE = "Arial", 8.5
_NUMBER, _PAGE = 4, 145
"""The width of the column of numbers, and of the room on a sheet of A4 lying."""

_POINTS = 5.25
"""A column's width is given in digits, of so many points."""

_A4 = 9


def workbook(sheet: Sheet) -> bytes:
    """Return the sheet as XLSX. Raises `ArgmapError` where openpyxl is missing."""
    try:
        from openpyxl import Workbook
    except ImportError as error:
        raise ArgmapError("XLSX needs one package more: pip install 'argmap[xlsx]'") from error
    book = Workbook()
    book.properties.title = sheet.title
    book.properties.creator = "argmap"
    book.remove(book.worksheets[0])
    page = book.create_sheet("Flow")
    _prepare(page, sheet)
    _Scribe(page, len(sheet.columns)).write(sheet)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _prepare(page: Worksheet, sheet: Sheet) -> None:
    """Set up the columns and the paper; the heads of the columns stay in sight and on each page."""
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.properties import PageSetupProperties

    page.sheet_view.rightToLeft = direction(sheet.language) == "rtl"
    page.freeze_panes = "B2"
    page.print_title_rows = "1:1"
    page.page_setup.orientation = "landscape"
    page.page_setup.paperSize = _A4
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    page.page_margins.left = page.page_margins.right = 0.4
    page.page_margins.top = page.page_margins.bottom = 0.7
    if page.oddHeader and page.oddFooter:
        page.oddHeader.center.text = sheet.title.replace("&", "&&")
        page.oddFooter.center.text = "&P / &N"
    page.column_dimensions["A"].width = _NUMBER
    for number in range(2, len(sheet.columns) + 2):
        page.column_dimensions[get_column_letter(number)].width = _width(len(sheet.columns))


class _Scribe:
    """Writes row after row."""

    def __init__(self, page: Worksheet, columns: int) -> None:
        self.page, self.columns = page, columns
        self.from_the_right = bool(page.sheet_view.rightToLeft)
        self.row = 0
        self.typesetter = Typesetter()

    def write(self, sheet: Sheet) -> None:
        self._line(["", *((name, "", "") for name in sheet.columns)])
        for part in sheet.parts:
            self._heading(part.heading, bold=True)
            for number, thread in enumerate(part.threads, start=1):
                for place, line in enumerate(thread):
                    texts = [cell.told if cell else ("", "", "") for cell in line]
                    self._line([str(number) if place == 0 else "", *texts], first=place == 0)
        if sheet.note:
            self._heading(sheet.note, bold=False)

    def _heading(self, text: str, *, bold: bool) -> None:
        """Write one text across all columns."""
        self.row += 1
        self._field(2, ("", text, "") if not bold else (text, "", ""))
        self.page.merge_cells(None, self.row, 2, self.row, self.columns + 1)
        self._set_height([(text,)], self.columns * _width(self.columns))

    def _line(self, texts: Sequence[Told | str], *, first: bool = False) -> None:
        from openpyxl.styles import Border, Side

        self.row += 1
        hair, line = Side("hair"), Side("thin" if first else "hair")
        for column, text in enumerate(texts, start=1):
            field = self._field(column, ("", text, "") if isinstance(text, str) else text)
            field.border = Border(left=hair, right=hair, top=line, bottom=hair)
        self._set_height([t for t in texts if not isinstance(t, str)], _width(self.columns))

    def _field(self, column: int, told: Told) -> Field:
        """Write a text as a text, which no spreadsheet takes for a formula, number or date.

        What stands above and below it is bold.
        """
        from openpyxl.cell.rich_text import CellRichText, TextBlock
        from openpyxl.cell.text import InlineFont
        from openpyxl.styles import Alignment, Font

        field = cast("Field", self.page.cell(self.row, column))
        bold, plain = (InlineFont(rFont=_FONT, sz=_SIZE, b=weight) for weight in (True, False))
        parts = [(f, text) for f, text in zip((bold, plain, bold), told, strict=True) if text]
        if parts:
            ends = ["\n"] * (len(parts) - 1) + [""]
            blocks = (TextBlock(f, text + end) for (f, text), end in zip(parts, ends, strict=True))
            field.value = CellRichText(*blocks)
            field.data_type = "s"
            field.quotePrefix = True
        field.font = Font(_FONT, _SIZE)
        field.alignment = Alignment(
            horizontal="right" if self.from_the_right else None,
            vertical="top",
            wrap_text=True,
            readingOrder=2 if self.from_the_right else 0,
        )
        return field

    def _set_height(self, texts: Sequence[Sequence[str]], width: float) -> None:
        """Make the row as high as its highest text, since not every program does so itself."""
        type_ = Type(_SIZE, Face.BOLD)
        room = (width - 1) * _POINTS
        lines = max(
            (sum(len(self.typesetter.wrap(t, room, type_)) for t in told if t) for told in texts),
            default=1,
        )
        self.page.row_dimensions[self.row].height = min(max(lines, 1) * _SIZE * 1.25 + 4, 409)


def _width(columns: int) -> float:
    """Return how wide a column is, so that the sheet fits on a page lying but can be read."""
    return min(max((_PAGE - _NUMBER) / columns, 11), 40)
