"""The entries of a legend, and how each is drawn."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple
from xml.etree import ElementTree

from argmap.drawing import style
from argmap.drawing.svg import tag
from argmap.drawing.theme import Paint, Theme


class GroupSample(NamedTuple):
    """A legend entry for claims of one colour; `stripes` are how many parts their stripe has."""

    paint: Paint
    word: str
    stripes: int = 0


class KindSample(NamedTuple):
    """A legend entry for a kind of claim."""

    look: style.KindStyle
    word: str


class LineSample(NamedTuple):
    """A legend entry for a relation, or (without a line) for the junction of co-premises."""

    line: style.LineStyle
    word: str


Sample = GroupSample | KindSample | LineSample


WIDTHS: Mapping[type, float] = {GroupSample: 26, KindSample: 26, LineSample: 38}
"""How wide the picture of each sort of legend entry is."""


def shapes(sample: Sample, x: float, y: float, theme: Theme) -> Iterator[ElementTree.Element]:
    """Yield the picture of an entry, from x on and centred on y."""
    if isinstance(sample, GroupSample):
        yield from _swatch(sample, x, y)
    elif isinstance(sample, KindSample):
        yield from _box(sample.look, x, y)
    else:
        yield from _line(sample, x, y, theme.paper)


def _swatch(sample: GroupSample, x: float, y: float) -> Iterator[ElementTree.Element]:
    """Yield the legend's box of a colour, with its stripe, 26 by 12, centred on y."""
    line, fill = sample.paint
    box = {"x": f"{x:.1f}", "y": f"{y - 6:.1f}", "width": "26", "height": "12"}
    paint = {"fill": fill, "stroke": line, "stroke-width": "1"}
    yield ElementTree.Element(tag("rect"), paint | box)
    width = 20 / sample.stripes - 1.5 if sample.stripes else 0
    for part in range(sample.stripes):
        left = x + 3.75 + part * (width + 1.5)
        bar = {"x": f"{left:.2f}", "y": f"{y - 3:.1f}", "width": f"{width:.2f}", "height": "3"}
        yield ElementTree.Element(tag("rect"), bar | {"fill": line})


def _box(look: style.KindStyle, x: float, y: float) -> Iterator[ElementTree.Element]:
    """Yield the legend's box of a kind, 26 by 12, centred on y."""
    paint = {"fill": look.fill, "stroke": look.line, "stroke-width": "1"}
    box = {"x": f"{x:.1f}", "y": f"{y - 6:.1f}", "width": "26", "height": "12"}
    if look.frame == "rounded":
        box["rx"] = "4"
    if look.frame == "ghost":
        paint |= {"stroke-dasharray": "3 2"}
    if look.frame == "dotted":
        paint |= {"stroke-dasharray": "1.5 2", "stroke-width": "1.6"}
    if look.frame == "cut":
        corners = (
            *((x + 4, y - 6), (x + 22, y - 6), (x + 26, y - 2), (x + 26, y + 2)),
            *((x + 22, y + 6), (x + 4, y + 6), (x, y + 2), (x, y - 2)),
        )
        shape = "M" + "L".join(f"{left:.1f},{top:.1f}" for left, top in corners) + "Z"
        yield ElementTree.Element(tag("path"), paint | {"d": shape})
        return
    yield ElementTree.Element(tag("rect"), paint | box)
    if look.frame == "double":
        inset = {"x": f"{x + 2:.1f}", "y": f"{y - 4:.1f}", "width": "22", "height": "8"}
        yield ElementTree.Element(tag("rect"), paint | inset)
    if look.frame == "edge":
        edge = {"x": f"{x:.1f}", "y": f"{y - 6:.1f}", "width": "4", "height": "12"}
        yield ElementTree.Element(tag("rect"), {"fill": look.line} | edge)


def _line(sample: LineSample, x: float, y: float, paper: str) -> Iterator[ElementTree.Element]:
    """Yield the legend's line of a relation, 38 long, with its head at the right end."""
    line = sample.line
    paint = {"stroke": line.colour, "stroke-width": f"{line.width:g}", "fill": "none"}
    if line.dash:
        paint["stroke-dasharray"] = line.dash
    end = x + {"tee": 36, "junction": 38}.get(line.head, 32)
    begin = x + 6 if line.style == "double" else x
    for offset in (-1.2, 1.2) if line.style == "double" else (0.0,):
        path = f"M{begin:.1f},{y + offset:.1f}H{end:.1f}"
        yield ElementTree.Element(tag("path"), {"d": path, **paint})
    head = {"stroke": line.colour, "stroke-width": "1.2", "fill": line.colour}
    if line.head == "normal":
        path = f"M{end:.1f},{y - 2.8:.1f}L{end + 6:.1f},{y:.1f}L{end:.1f},{y + 2.8:.1f}Z"
    elif line.head == "tee":
        path, head["stroke-width"] = f"M{end + 1:.1f},{y - 4:.1f}v8", "2.4"
    elif line.head == "vee":
        path = f"M{end - 2:.1f},{y - 3:.1f}L{end + 5:.1f},{y:.1f}L{end - 2:.1f},{y + 3:.1f}"
        head["fill"] = "none"
    elif line.head == "odot":
        circle = {"cx": f"{end + 2.5:.1f}", "cy": f"{y:.1f}", "r": "2.5"}
        yield ElementTree.Element(tag("circle"), head | circle | {"fill": paper})
        return
    else:
        circle = {"cx": f"{x + 19:.1f}", "cy": f"{y:.1f}", "r": "3", "fill": line.colour}
        yield ElementTree.Element(tag("circle"), circle)
        return
    yield ElementTree.Element(tag("path"), {"d": path, **head})
    if line.style == "double":
        back = f"M{begin:.1f},{y - 2.8:.1f}L{x:.1f},{y:.1f}L{begin:.1f},{y + 2.8:.1f}Z"
        yield ElementTree.Element(tag("path"), {"d": back, **head})
