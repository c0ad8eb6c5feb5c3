"""Sheets of paper and slides: a picture is placed on one of exactly that size."""

from __future__ import annotations

import re
from dataclasses import dataclass
from xml.etree import ElementTree

from argmap.drawing import style
from argmap.drawing.frame import size
from argmap.drawing.svg import tag
from argmap.errors import ArgmapError

_MM = 72 / 25.4
MARGIN = 5 * _MM
"""What most printers leave white at the edge."""

_LARGEST_TEXT = 24.0
_PAPERS = {
    "a0": (841, 1189),
    "a1": (594, 841),
    "a2": (420, 594),
    "a3": (297, 420),
    "a4": (210, 297),
    "letter": (215.9, 279.4),
    "legal": (215.9, 355.6),
}
_WRITTEN = re.compile(r"([1-9][0-9]{0,4})x([1-9][0-9]{0,4})(?:mm)?")


@dataclass(frozen=True)
class Page:
    """A page in points; one that `turns` lies or stands, as suits the picture."""

    name: str
    width: float
    height: float
    turns: bool = False

    def scale(self, width: float, height: float) -> float:
        """Return by how much a picture of this size is enlarged so as to fill the page."""
        ways = [(self.width, self.height)]
        if self.turns:
            ways.append((self.height, self.width))
        return max(_scale(page, (width, height)) for page in ways)

    def turned(self, width: float, height: float) -> Page:
        """Return the page as it suits a picture of this size."""
        other = Page(self.name, self.height, self.width, turns=True)
        is_better = _scale((other.width, other.height), (width, height)) > _scale(
            (self.width, self.height), (width, height)
        )
        return other if self.turns and is_better else self


def page_of(name: str) -> Page:
    """Return the page of a name: a paper, 16:9, or WIDTHxHEIGHT in mm.

    Raises `ArgmapError` for any other name.
    """
    known = name.lower()
    if known in _PAPERS:
        width, height = _PAPERS[known]
        return Page(known.upper() if known[0] == "a" else known, width * _MM, height * _MM, True)
    if known == "16:9":
        return Page(known, 960, 540)
    if written := _WRITTEN.fullmatch(known):
        return Page(known, int(written[1]) * _MM, int(written[2]) * _MM)
    raise ArgmapError(
        f"no page '{name}': there are {', '.join(sorted(_PAPERS))}, 16:9, and sizes in mm such as "
        "200x300"
    )


def placed(svg: str, page: Page) -> tuple[str, float]:
    """Return a picture on its page, and the size in points that its text has there."""
    root = ElementTree.fromstring(svg.encode())  # noqa: S314 - made by this program
    width, height = size(root)
    page = page.turned(width, height)
    scale = min(page.scale(width, height), _LARGEST_TEXT / style.TEXT.size)
    x, y = (page.width - width * scale) / 2, (page.height - height * scale) / 2
    transform = f"translate({x:.2f} {y:.2f}) scale({scale:.4f})"
    content = ElementTree.Element(tag("g"), {"transform": transform})
    # The title, the description and the paper belong to the whole page.
    for child in list(root)[3:]:
        root.remove(child)
        content.append(child)
    root.append(content)
    root.set("width", f"{page.width:.2f}pt")
    root.set("height", f"{page.height:.2f}pt")
    root.set("viewBox", f"0 0 {page.width:.2f} {page.height:.2f}")
    return ElementTree.tostring(root, encoding="unicode") + "\n", scale * style.TEXT.size


def _scale(page: tuple[float, float], picture: tuple[float, float]) -> float:
    return min((page[0] - 2 * MARGIN) / picture[0], (page[1] - 2 * MARGIN) / picture[1])


A4 = page_of("a4")
