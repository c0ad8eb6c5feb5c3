"""What the engine cannot draw as it should be: fonts, dashes and cut corners."""

from __future__ import annotations

from functools import cache
from xml.etree import ElementTree

from argmap.drawing import style
from argmap.drawing.lettering import face_of, hold
from argmap.drawing.svg import TEXT, tag
from argmap.drawing.text import Face, Type, Typesetter
from argmap.drawing.theme import Theme
from argmap.element import Kind, Relation

_SNIP = 7.0
"""How much of a corner is cut off an objection's box."""


def fit(content: ElementTree.Element, theme: Theme, typesetter: Typesetter) -> None:
    """Take the engine's fonts away, and hold each line of text to its measured width."""
    for element in content.iter(TEXT):
        type_ = _type(element.attrib.pop("font-size"), face_of(element))
        element.attrib.pop("font-family", None)
        element.set("font-size", f"{type_.size:g}")
        hold(element, type_, typesetter)
    for group in content.iter(tag("g")):
        classes = group.get("class", "").split()
        if classes == ["node", Kind.OBJECTION]:
            _snip(group)
        if len(classes) == 3 and classes[0] == "edge":
            _dash(group, theme.line(Relation(classes[1]), Kind(classes[2])))


def _dash(group: ElementTree.Element, line: style.LineStyle) -> None:
    """Give an arrow's shaft the dashes of its relation: the engine knows only two patterns."""
    for path in group.iter(tag("path")):
        if "stroke-dasharray" in path.attrib:
            path.set("stroke-dasharray", line.dash)


@cache
def _type(points: str, face: Face) -> Type:
    return Type(float(points), face)


def _snip(node: ElementTree.Element) -> None:
    """Cut the corners of a box off: the engine draws lines across them."""
    for parent in node.iter():
        outline = parent.find(tag("polygon"))
        if outline is None:
            continue
        for line in parent.findall(tag("polyline")):
            (x1, y1), (x2, y2) = _points(line)[:2]
            if x1 != x2 and y1 != y2:
                parent.remove(line)
        (right, top), (left, _), (_, bottom) = _points(outline)[:3]
        corners = (
            *((left + _SNIP, top), (right - _SNIP, top), (right, top + _SNIP)),
            *((right, bottom - _SNIP), (right - _SNIP, bottom), (left + _SNIP, bottom)),
            *((left, bottom - _SNIP), (left, top + _SNIP), (left + _SNIP, top)),
        )
        outline.set("points", " ".join(f"{x:g},{y:g}" for x, y in corners))
        return


def _points(shape: ElementTree.Element) -> list[tuple[float, float]]:
    pairs = (point.split(",") for point in shape.attrib["points"].split())
    return [(float(x), float(y)) for x, y in pairs]
