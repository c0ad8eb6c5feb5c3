"""Distortions side by side: a row for each, with what was said, what answers it, and its grounds.

A table needs no layout engine. It is drawn here as the engine would draw it, so that it is framed
and written like any other picture.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import accumulate
from xml.etree import ElementTree

from argmap.analysis.distortions import Row
from argmap.drawing import style
from argmap.drawing.label import Labels
from argmap.drawing.markup import Line
from argmap.drawing.svg import TEXT, size, tag
from argmap.drawing.text import Face
from argmap.element import Claim, Kind

_GAP = 8.0
_BETWEEN = 14.0
_INSET = 8.0
_HEADING = 20.0
_LONGEST = 460.0
"""How long the rows of one picture may be, so that it fits a page of A4 lying."""

WRAP = 178.0
"""How wide the text in a cell may be."""

_COLUMN = WRAP + 2 * _INSET


@dataclass(frozen=True)
class _Cell:
    """What stands in one cell; without lines it is the gap where something is missing."""

    lines: tuple[Line, ...] = ()
    look: style.KindStyle | None = None

    @property
    def height(self) -> float:
        return sum(_leading(line) for line in self.lines) + 2 * _INSET if self.lines else 34.0

    def cut(self, room: float) -> tuple[_Cell | None, _Cell | None]:
        """Return what of the cell has room, and what is left for the next page.

        Only a cell of more than half a page is divided.
        """
        if self.height <= room:
            return self, None
        if self.height <= _LONGEST / 2:
            return None, self
        ends = accumulate((_leading(line) for line in self.lines), initial=2 * _INSET)
        fitting = sum(end <= room for end in ends) - 1
        if fitting < 1:
            return None, self
        dots = self.lines[fitting]._replace(text="…")
        rest = _Cell((dots, *self.lines[fitting:]), self.look)
        return _Cell(self.lines[:fitting], self.look), rest


_Placed = tuple[int, float, float, _Cell]
"""The column, the distance from the top of the row, the height, and the cell."""


def tables(rows: Iterable[Row], labels: Labels) -> Iterator[ElementTree.Element]:
    """Yield drawings that hold these rows, each no longer than a page."""
    page: list[tuple[float, list[_Placed]]] = []
    used = 0.0
    for height, cells in (part for row in rows for part in _parts(row, labels)):
        if page and used + height > _LONGEST:
            yield _drawing(page, labels)
            page, used = [], 0.0
        page.append((height, cells))
        used += height + _BETWEEN
    if page:
        yield _drawing(page, labels)


def alike(drawings: Iterable[ElementTree.Element]) -> None:
    """Make drawings as long as the longest, so that they have one size and place on their pages."""
    known = list(drawings)
    width, height = (max(side) for side in zip(*map(size, known), strict=True))
    for drawing in known:
        drawing.set("viewBox", f"0 0 {width:.2f} {height:.2f}")


def _row(row: Row, labels: Labels) -> tuple[float, list[_Placed]]:
    """Place the cells of a row; every answer stands beside what it rests on."""
    originals = _stacked(
        [_cell(labels, original, labels.theme.kind(Kind.CLAIM)) for original in row.originals]
        or [_Cell()]
    )
    distortion = _claim(labels, row.distortion, getattr(labels.words, row.exposure))
    answers: list[_Placed] = []
    y = 0.0
    for answer in row.answers:
        grounds = _stacked([_claim(labels, ground) for ground in answer.grounds])
        grounds = grounds or _stacked([_basis(labels, answer.claim)])
        cell = _claim(labels, answer.claim)
        answers.append((2, y, cell.height, cell))
        answers += [(3, y + top, tall, ground) for _, top, tall, ground in grounds]
        y += max(cell.height, _height(grounds)) + _GAP
    if not answers:
        answers = [(2, 0, _Cell().height, _Cell()), (3, 0, _Cell().height, _Cell())]
    height = max(distortion.height, _height(originals), _height(answers))
    return height, [*originals, (1, 0, distortion.height, distortion), *answers]


def _parts(row: Row, labels: Labels) -> Iterator[tuple[float, list[_Placed]]]:
    """Yield a row, in several parts if it is longer than a page; each but the first says whose."""
    height, cells = _row(row, labels)
    said = textwrap.shorten(row.distortion.text, 60, placeholder=" …")
    look = replace(labels.look(row.distortion), text=style.CHIP)
    marker = _cell(labels, labels.words.continued.format(said.join(labels.words.quotes)), look)
    while height > _LONGEST:
        kept, cells = _cut(cells)
        yield _height(kept), kept
        below = marker.height + _GAP
        cells = [(c, y + below if c == 1 else y, tall, cell) for c, y, tall, cell in cells]
        cells.append((1, 0.0, marker.height, marker))
        height = _height(cells)
    yield height, cells


def _cut(cells: list[_Placed]) -> tuple[list[_Placed], list[_Placed]]:
    """Divide the cells of a row: what a page has room for, and the rest, moved up."""
    kept: list[_Placed] = []
    begun: list[_Placed] = []
    moved: list[_Placed] = []
    for column, top, tall, cell in cells:
        first, rest = cell.cut(_LONGEST - top)
        if first is not None:
            kept.append((column, top, first.height, first))
        if rest is not None and first is not None:
            begun.append((column, 0.0, rest.height, rest))
        elif rest is not None:
            moved.append((column, top, tall, rest))
    # What stood side by side still does, below what was begun on the page before.
    start = min((top for _, top, _, _ in moved), default=0.0)
    below = _height(begun) + _GAP if begun else 0.0
    return kept, begun + [(c, top - start + below, tall, cell) for c, top, tall, cell in moved]


def _stacked(cells: list[_Cell]) -> list[_Placed]:
    """Place cells one below the other in the first column."""
    placed: list[_Placed] = []
    for cell in cells:
        y = _height(placed) + _GAP if placed else 0.0
        placed.append((0, y, cell.height, cell))
    return placed


def _height(cells: list[_Placed]) -> float:
    return max((top + height for _, top, height, _ in cells), default=0.0)


def _claim(labels: Labels, claim: Claim, *facts: str) -> _Cell:
    """Return the cell of a claim: small print, its text, and how it distorts and by whom."""
    look = labels.look(claim)
    cited = "; ".join(text for text, _ in labels.sources(claim))
    basis = labels.words.bases.get(claim.basis, claim.basis)
    small = " · ".join(part for part in (*facts, basis, cited) if part)
    # What was distorted has a column of its own.
    notes = tuple(labels.notes(replace(claim, original="")))
    text = claim.text.join(labels.words.quotes) if claim.kind is Kind.DISTORTION else claim.text
    cell = _cell(labels, text, look, small, notes)
    return _Cell((*cell.lines, *labels.remark(claim)), look)


def _basis(labels: Labels, claim: Claim) -> _Cell:
    """Return what an answer without support rests on: its basis, or the gap where it has none."""
    basis = labels.words.bases.get(claim.basis, claim.basis)
    return _cell(labels, basis, labels.theme.kind(Kind.PREMISE)) if basis else _Cell()


def _cell(
    labels: Labels, text: str, look: style.KindStyle, small: str = "", notes: tuple[str, ...] = ()
) -> _Cell:
    type_ = style.TEXT if look.text.face is Face.BOLD else look.text
    wrap = labels.type.wrap
    lines = [Line(t, style.KIND_WORD, look.small) for t in wrap(small, WRAP, style.KIND_WORD) if t]
    lines += [Line(t, type_, labels.theme.ink) for t in wrap(text, WRAP, type_)]
    lines += [
        Line(t, style.CHIP, look.small) for note in notes for t in wrap(note, WRAP, style.CHIP)
    ]
    return _Cell(tuple(lines), look)


def _drawing(page: list[tuple[float, list[_Placed]]], labels: Labels) -> ElementTree.Element:
    group = ElementTree.Element(tag("g"))
    words = labels.words
    headings = (
        words.original,
        words.kinds[Kind.DISTORTION],
        words.kinds[Kind.REBUTTAL],
        words.rests_on,
    )
    for column, heading in enumerate(headings):
        line = Line(heading, style.CLUSTER, labels.theme.ink)
        _text(group, _left(column) + _INSET, style.CLUSTER.size, line)
    y: float = _HEADING
    for number, (height, cells) in enumerate(page):
        if number:
            _rule(group, y - _BETWEEN / 2, labels.theme.rule)
        for column, top, tall, cell in cells:
            _draw(group, _left(column), y + top, tall, cell, labels.theme.muted)
        y += height + _BETWEEN
    width = _left(len(headings)) - _GAP
    root = ElementTree.Element(tag("svg"), {"viewBox": f"0 0 {width:.2f} {y - _BETWEEN + 2:.2f}"})
    root.append(group)
    return root


def _left(column: int) -> float:
    return column * (_COLUMN + _GAP)


def _leading(line: Line) -> float:
    return line.type.size * style.LEADING


def _draw(
    group: ElementTree.Element, x: float, y: float, height: float, cell: _Cell, muted: str
) -> None:
    look = cell.look
    box = {"x": f"{x:.1f}", "y": f"{y:.1f}", "width": f"{_COLUMN:.1f}", "height": f"{height:.1f}"}
    if look is None:
        box |= {"fill": "none", "stroke": muted, "stroke-dasharray": "4 3", "class": "gap"}
    else:
        box |= {"fill": look.fill, "stroke": look.line, "stroke-width": "1"}
    ElementTree.SubElement(group, tag("rect"), box)
    y += _INSET
    for line in cell.lines:
        # The baseline lies lower than the middle of a line by about a third of the size.
        _text(group, x + _INSET, y + _leading(line) / 2 + line.type.size * 0.34, line)
        y += _leading(line)


def _rule(group: ElementTree.Element, y: float, colour: str) -> None:
    end = _left(4) - _GAP
    path = {"d": f"M0,{y:.1f}H{end:.1f}", "stroke": colour, "stroke-width": "0.8"}
    ElementTree.SubElement(group, tag("path"), path)


def _text(group: ElementTree.Element, x: float, baseline: float, line: Line) -> None:
    attributes = {"x": f"{x:.1f}", "y": f"{baseline:.1f}", "fill": line.colour}
    attributes["font-size"] = f"{line.type.size:g}"
    if line.type.face is Face.BOLD:
        attributes["font-weight"] = "bold"
    if line.type.face is Face.ITALIC:
        attributes["font-style"] = "italic"
    ElementTree.SubElement(group, TEXT, attributes).text = line.text
