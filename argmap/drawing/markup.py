"""Graphviz's HTML-like labels: tables of lines, each in a cell as wide as it was measured."""

from __future__ import annotations

from html import escape
from typing import NamedTuple
from urllib.parse import quote

from argmap.drawing import style
from argmap.drawing.text import Face, Type

_IN_ADDRESSES = "%/:=&?~#+!$,;'@()*[]"


class Line(NamedTuple):
    """One line of text in one type and colour; without one it has that of the ink."""

    text: str
    type: Type
    colour: str = ""
    url: str = ""


def rows(lines: list[Line], width: float) -> list[str]:
    """Return a row for each line, all of this width."""
    return [f"<tr>{cell(line, width, line.url)}</tr>" for line in lines]


def space(height: int) -> str:
    """Return an empty row of this height."""
    return f'<tr><td height="{height}"></td></tr>'


def row(cells: list[str]) -> str:
    """Return cells side by side as one row of a stack, whatever the rows above and below hold."""
    return f'<tr><td align="left">{table("<tr>" + "".join(cells) + "</tr>")}</td></tr>'


def stack(lines: list[str], padding: float) -> str:
    """Return rows one below the other, with the padding around all of them."""
    return table(f'<tr><td cellpadding="{padding:g}">{table("".join(lines))}</td></tr>')


def table(rows: str) -> str:
    """Return a table without any lines or gaps of its own."""
    return f'<table border="0" cellborder="0" cellspacing="0" cellpadding="0">{rows}</table>'


def cell(line: Line, width: float, url: str = "") -> str:
    """Return one line in a cell of its measured width; the engine may know its font less well."""
    # A backslash would begin an escape here, and a sign that no address holds could end the markup.
    target = "" if url.startswith("#") else ' target="_blank"'
    link = f' href="{escape(quote(url, safe=_IN_ADDRESSES))}"{target}' if url else ""
    size = f'width="{width:.0f}" height="{line.type.size * style.LEADING:.1f}"'
    return f'<td align="left" {size}{link}>{_font(line)}</td>'


def _font(line: Line) -> str:
    mark = {Face.BOLD: "b", Face.ITALIC: "i"}.get(line.type.face)
    # The engine takes a backslash for the beginning of an escape, even in labels like these.
    text = escape(line.text).replace("\\", "\\\\") or " "
    if mark:
        text = f"<{mark}>{text}</{mark}>"
    colour = f' color="{line.colour}"' if line.colour else ""
    return f'<font point-size="{line.type.size:g}"{colour}>{text}</font>'


def framed(inner: str, frame: str, colour: str) -> str:
    """Add what a frame needs inside the label: a thick left edge, for one."""
    if frame != "edge":
        return inner
    return table(f'<tr><td width="5" bgcolor="{colour}"></td><td>{inner}</td></tr>')
