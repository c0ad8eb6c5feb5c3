"""A table as CSV (RFC 4180), UTF-8, parted by commas; semicolons and tabs are read as well.

A spreadsheet runs what begins with `=`, `+`, `-` or `@` as a formula (OWASP, "CSV Injection"), also
behind a semicolon, tab or line break where it parts cells by other signs than the file does. There
an apostrophe is written before it, and taken away in reading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.carriers.source import Source
from argmap.carriers.tree import Scalar
from argmap.formats.table.columns import ORDER
from argmap.formats.table.reading import Row, column, read_rows
from argmap.formats.table.writing import rows
from argmap.model import ArgumentMap

_RUN = r"(?='* *[=+\-@＝＋－＠])"  # noqa: RUF001 - the wide signs are run too
_BEGIN = r"(^|[;\t\r\n])"
_UNGUARDED = re.compile(_BEGIN + _RUN)
_GUARDED = re.compile(_BEGIN + "'" + _RUN)

_SPECIAL = re.compile('[",;\t\r\n]|^ | $')
_PARTED_BY = re.compile(r"sep=(.)(?:\r\n|\r|\n)")
_WORD = re.compile(r"\w")
_LINE = re.compile(r"([^\r\n]*)(\r\n)?")
_QUOTED = re.compile(r'"((?:[^"]|"")*+)"')


def write(argument_map: ArgumentMap) -> str:
    """Return the table of a map as CSV."""
    text = "".join(f"{','.join(map(_quoted, row))}\n" for row in rows(argument_map))
    # Excel takes what has no such mark for the signs of the machine's own country.
    return text if text.isascii() else f"\N{ZERO WIDTH NO-BREAK SPACE}{text}"


def _quoted(cell: str) -> str:
    cell = _UNGUARDED.sub(r"\1'", cell)
    return '"{}"'.format(cell.replace('"', '""')) if _SPECIAL.search(cell) else cell


def read(text: str, path: str) -> ArgumentMap:
    """Read a table. Faults never raise: they are the map's `faults`, and what is sound is read."""
    source = Source(text, path)
    return read_rows(_Cells(source).rows(), source)


class _Cells:
    """Takes a text apart into cells with their places."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.text = source.text
        told = _PARTED_BY.match(self.text)
        self.position = told.end() if told else 0
        word = _WORD.search(self.text, self.position)
        line = _LINE.match(self.text, word.start() if word else len(self.text))
        head, self.has_crlf = (line[1], bool(line[2])) if line else ("", False)
        self.sign = told[1] if told else max(",;\t", key=lambda sign: _fitting(head, sign))
        self.plain = re.compile(f"[^{re.escape(self.sign)}\r\n]*")
        self.end = re.compile(re.escape(self.sign) + r"|\r\n|\r|\n|\Z")

    def rows(self) -> Iterator[Row]:
        row: Row = []
        while self.position < len(self.text):
            row.append(self._cell())
            end = self.end.match(self.text, self.position)
            self.position = end.end() if end else len(self.text)
            if not end or end[0] != self.sign:
                yield row
                row = []
        if row:
            yield row

    def _cell(self) -> Scalar:
        """Return the next cell; a quotation mark that does not fit is a fault, and is kept."""
        start = self.position
        quoted = _QUOTED.match(self.text, start) if self.text[start : start + 1] == '"' else None
        if quoted and self.end.match(self.text, quoted.end()):
            self.position = quoted.end()
            value = quoted[1].replace('""', '"')
            value = value.replace("\r\n", "\n") if self.has_crlf else value
        else:
            plain = self.plain.match(self.text, start)
            self.position = plain.end() if plain else start
            value = self.text[start : self.position]
            if value.startswith('"'):
                trouble = (
                    (
                        "behind a closing quotation mark the cell goes on",
                        "double the quotation marks",
                    )
                    if quoted
                    else ("a quotation mark is not closed", "close it, or double it")
                )
                place = self.source.place(start, self.position)
                self.source.fault(trouble[0], place, f"{trouble[1]} that belong to the text")
        value = _GUARDED.sub(r"\1", value) if "'" in value else value
        return Scalar(value, self.source.place(start, self.position))


def _fitting(head: str, sign: str) -> int:
    """Return how many known columns there are if cells are parted by this sign."""
    return sum(column(cell.strip('"')) in ORDER for cell in head.split(sign))
