"""Where in a picture its parts lie, through all that moves, enlarges or mirrors them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple
from xml.etree import ElementTree

from argmap.drawing.svg import TEXT, tag

_STEP = re.compile(r"(\w+)\(([^)]*)\)")
_POINT = re.compile(r"(-?[\d.]+),(-?[\d.]+)")


class Box(NamedTuple):
    """An upright rectangle."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Say whether two rectangles have a point in common."""
        across = self.left <= other.right and other.left <= self.right
        return across and self.top <= other.bottom and other.top <= self.bottom


class Place(NamedTuple):
    """Where an element's own coordinates lie: nothing is ever turned or slanted."""

    x: float = 0.0
    y: float = 0.0
    across: float = 1.0
    down: float = 1.0

    def within(self, element: ElementTree.Element) -> Place:
        """Return the place of what stands in an element."""
        x, y, across, down = self
        for name, written in _STEP.findall(element.get("transform", "")):
            numbers = [float(number) for number in re.split(r"[ ,]+", written.strip())]
            if name == "translate":
                x, y = x + across * numbers[0], y + down * numbers[1]
            elif name == "scale":
                across, down = across * numbers[0], down * numbers[-1]
            elif name == "matrix":
                x, y = x + across * numbers[4], y + down * numbers[5]
                across, down = across * numbers[0], down * numbers[3]
        return Place(x, y, across, down)

    def box(self, *points: tuple[float, float]) -> Box:
        """Return the rectangle around points that are given in these coordinates."""
        xs = [self.x + self.across * x for x, _ in points]
        ys = [self.y + self.down * y for _, y in points]
        return Box(min(xs), min(ys), max(xs), max(ys))


def boxes(element: ElementTree.Element, place: Place = Place()) -> Iterator[Box]:  # noqa: B008
    """Yield rectangles that cover all that is drawn in an element, whose surroundings lie there."""
    place = place.within(element)
    points = [(float(x), float(y)) for x, y in _POINT.findall(_outline(element))]
    for at in range(0, len(points), 3):
        # A curve lies within the rectangle around its four points.
        yield place.box(*points[at : at + 4])
    if element.tag == TEXT:
        yield text_box(element, place)
    elif element.tag == tag("rect") and "x" in element.attrib:
        x, y, width, height = (float(element.attrib[k]) for k in ("x", "y", "width", "height"))
        yield place.box((x, y), (x + width, y + height))
    elif "cx" in element.attrib:
        x, y = float(element.attrib["cx"]), float(element.attrib["cy"])
        yield place.box((x - 5, y - 5), (x + 5, y + 5))
    for child in element:
        yield from boxes(child, place)


def text_box(text: ElementTree.Element, place: Place) -> Box:
    """Return the rectangle of a line of text, in whose own coordinates it is placed."""
    size, words = float(text.attrib["font-size"]), text.text or ""
    # What no font at hand could measure is guessed, on the large side.
    width = float(text.get("textLength", 0.65 * size * len(words)))
    x, baseline = float(text.attrib["x"]), float(text.attrib["y"])
    # In a mirrored picture a text that runs to the right is placed by its right end, and one that
    # runs to the left begins there: both lie to the left of their place.
    if text.get("direction"):
        x -= width
    elif text.get("text-anchor") == "middle":
        x -= width / 2
    return place.box((x, baseline - size), (x + width, baseline + size * 0.3))


def _outline(element: ElementTree.Element) -> str:
    """Return where an element's points are written."""
    return element.get("points", "") + element.get("d", "")
