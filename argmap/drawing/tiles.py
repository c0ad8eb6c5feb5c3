"""A large picture on several sheets of paper, to be cut and glued into one.

Sheets overlap, carry crosses that have to lie on each other, and say by row and column (A1, A2 …)
where they belong; a small plan shows that too.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from copy import copy, deepcopy
from dataclasses import dataclass
from xml.etree import ElementTree

from argmap.drawing.pages import OVERLAP, Page
from argmap.drawing.place import Box, Place, boxes
from argmap.drawing.svg import TEXT, tag
from argmap.drawing.theme import Theme

STRIP = 58.0
"""How much of a sheet its own words need, above its margin."""

_CELL = (9.0, 6.0)
_CROSS = 5.0
_CLIP = "sheet"


@dataclass(frozen=True)
class Grid:
    """How a picture of this size is divided when it is enlarged by `scale`: rows and columns."""

    page: Page
    scale: float
    width: float
    height: float

    @property
    def area(self) -> tuple[float, float]:
        """How much of the picture a sheet has room for, in points on paper."""
        edges = 2 * self.page.margin
        return self.page.width - edges, self.page.height - edges - STRIP

    @property
    def columns(self) -> int:
        """How many sheets lie side by side."""
        return _sheets(self.width * self.scale, self.area[0])

    @property
    def rows(self) -> int:
        """How many rows of sheets there are."""
        return _sheets(self.height * self.scale, self.area[1])

    @property
    def count(self) -> int:
        """How many sheets there would be, empty ones among them."""
        return self.columns * self.rows

    def part(self, row: int, column: int) -> Box:
        """Return which part of the enlarged picture a sheet shows."""
        width, height = self.area
        left, top = column * (width - OVERLAP), row * (height - OVERLAP)
        return Box(left, top, left + width, top + height)

    def own(self, row: int, column: int) -> Box:
        """Return what of that the sheets before it do not show already."""
        left, top, right, bottom = self.part(row, column)
        return Box(left + OVERLAP * (column > 0), top + OVERLAP * (row > 0), right, bottom)


def grid_of(page: Page, scale: float, extent: tuple[float, float]) -> Grid:
    """Return the grid with the fewest sheets, lying or upright."""
    ways = [Grid(way, scale, *extent) for way in page.ways]
    return min(ways, key=lambda grid: grid.count)


def label(row: int, column: int) -> str:
    """Return what a sheet is called: A1 is the first, A2 the one beside it, B1 the one below."""
    letters = ""
    row += 1
    while row:
        row, rest = divmod(row - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{column + 1}"


class Tiling:
    """A framed picture, cut into sheets."""

    def __init__(self, picture: ElementTree.Element, grid: Grid, theme: Theme) -> None:
        """Take a document whose first three elements are its title, description and paper."""
        self.grid = grid
        self.theme = theme
        enlarged = Place(across=grid.scale, down=grid.scale)
        self.content = _Piece(list(picture)[3:], enlarged)
        places = [(row, column) for row in range(grid.rows) for column in range(grid.columns)]
        self.held = [place for place in places if self.content.meets(grid.own(*place))]
        """The sheets that show something, in reading order."""

    def draw(self, sheet: ElementTree.Element, row: int, column: int) -> None:
        """Draw one sheet's part of the picture, its marks and its plan on an empty page."""
        margin, part = self.grid.page.margin, self.grid.part(row, column)
        width, height = self.grid.area
        area = {"x": f"{margin:.2f}", "y": f"{margin:.2f}"}
        area |= {"width": f"{width:.2f}", "height": f"{height:.2f}"}
        clip = ElementTree.SubElement(sheet, tag("clipPath"), {"id": _CLIP})
        ElementTree.SubElement(clip, tag("rect"), area)
        clipped = ElementTree.SubElement(sheet, tag("g"), {"clip-path": f"url(#{_CLIP})"})
        shift = f"translate({margin - part.left:.2f} {margin - part.top:.2f})"
        transform = {"transform": f"{shift} scale({self.grid.scale:.4f})"}
        ElementTree.SubElement(clipped, tag("g"), transform).extend(self.content.within(part))
        sheet.append(self._marks(row, column))
        sheet.append(self._plan(row, column))

    def _marks(self, row: int, column: int) -> ElementTree.Element:
        """Return a cross in the middle of each overlap, at both of its ends."""
        margin, (width, height) = self.grid.page.margin, self.grid.area
        xs = [OVERLAP / 2] * (column > 0) + [width - OVERLAP / 2] * (column + 1 < self.grid.columns)
        ys = [OVERLAP / 2] * (row > 0) + [height - OVERLAP / 2] * (row + 1 < self.grid.rows)
        points = [(x, y) for x in xs for y in (ys or [_CROSS, height - _CROSS])]
        points += [(x, y) for y in ys for x in ([] if xs else [_CROSS, width - _CROSS])]
        points += [(x, y) for x in xs for y in (_CROSS, height - _CROSS) if len(ys) == 1]
        points += [(x, y) for y in ys for x in (_CROSS, width - _CROSS) if len(xs) == 1]
        path = "".join(
            f"M{margin + x - _CROSS:.1f},{margin + y:.1f}h{2 * _CROSS:g}"
            f"M{margin + x:.1f},{margin + y - _CROSS:.1f}v{2 * _CROSS:g}"
            for x, y in dict.fromkeys(points)
        )
        paint = {"stroke": self.theme.muted, "stroke-width": "0.5", "fill": "none"}
        return ElementTree.Element(tag("path"), {"d": path, "class": "marks", **paint})

    def _plan(self, row: int, column: int) -> ElementTree.Element:
        """Return the name of a sheet, and all sheets with this one filled; empty ones dotted."""
        page = self.grid.page
        width, height = _CELL
        reduced = min(1.0, 30.0 / (self.grid.rows * height))
        place = f"translate({page.margin:.1f} {page.height - page.margin - STRIP + 8:.1f})"
        plan = ElementTree.Element(tag("g"), {"transform": place, "class": "plan"})
        name = {"x": "0.0", "y": "20.0", "font-size": "18", "font-weight": "bold"}
        text = ElementTree.SubElement(plan, TEXT, {**name, "fill": self.theme.ink})
        text.text = label(row, column)
        scaled = {"transform": f"translate(56 2) scale({reduced:.3f})"}
        cells = ElementTree.SubElement(plan, tag("g"), scaled)
        for at in ((r, c) for r in range(self.grid.rows) for c in range(self.grid.columns)):
            look = {"fill": self.theme.muted if at == (row, column) else "none"}
            look |= {"stroke": self.theme.muted, "stroke-width": "0.6"}
            if at not in self.held:
                look["stroke-dasharray"] = "1 1.5"
            cell = {"x": f"{at[1] * width:.1f}", "y": f"{at[0] * height:.1f}"}
            cell |= {"width": f"{width:g}", "height": f"{height:g}"}
            ElementTree.SubElement(cells, tag("rect"), {**cell, **look})
        return plan


class _Piece:
    """Elements of a drawing, with the rectangles that cover them."""

    def __init__(self, elements: Iterable[ElementTree.Element], place: Place) -> None:
        self.parts = [_Part(element, place) for element in elements]

    def meets(self, area: Box) -> bool:
        return any(part.meets(area) for part in self.parts)

    def within(self, area: Box) -> Iterator[ElementTree.Element]:
        return (part.within(area) for part in self.parts if part.meets(area))


class _Part:
    """One element; a group of the drawing's own is taken apart, so that sheets stay small."""

    def __init__(self, element: ElementTree.Element, place: Place) -> None:
        self.element = element
        is_group = element.tag == tag("g") and element.get("class", "graph") == "graph"
        self.inner = _Piece(element, place.within(element)) if is_group else None
        self.boxes = [] if is_group else list(boxes(element, place))

    def meets(self, area: Box) -> bool:
        return self.inner.meets(area) if self.inner else any(map(area.meets, self.boxes))

    def within(self, area: Box) -> ElementTree.Element:
        if self.inner is None:
            # What a sheet holds is changed for languages that run from right to left.
            return deepcopy(self.element)
        found = copy(self.element)
        for child in list(found):
            found.remove(child)
        found.extend(self.inner.within(area))
        return found


def _sheets(length: float, room: float) -> int:
    return max(1, math.ceil((length - OVERLAP) / (room - OVERLAP)))
