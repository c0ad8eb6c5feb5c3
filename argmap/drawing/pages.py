"""Sheets of paper and slides: how large they are, and how large what stands on them."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from argmap.drawing.text import Type
from argmap.errors import ArgmapError

_MM = 72 / 25.4
MARGIN = 5 * _MM
"""What most printers leave white at the edge."""

_LARGEST_TEXT = 24.0
_SMALLEST_WORDS = 0.6
_LARGEST_ON_A4 = 12.0
_A4 = 210 * _MM

OVERLAP = 10 * _MM
"""How much two sheets of one picture have in common."""

IMPRINT = Type(7.5)
"""The type of what stands at the foot of a page, whatever its size."""

_PAPERS = {
    "a0": (841, 1189),
    "a1": (594, 841),
    "a2": (420, 594),
    "a3": (297, 420),
    "a4": (210, 297),
    "a5": (148, 210),
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

    @property
    def margin(self) -> float:
        """What stays white at each edge."""
        return MARGIN

    @property
    def words(self) -> float:
        """By how much the heading and the legend are larger than on A4, or smaller."""
        return max(_SMALLEST_WORDS, math.sqrt(min(self.width, self.height) / _A4))

    @property
    def largest(self) -> float:
        """How large the text of a picture may become, in points: on a slide larger than on paper.

        A sheet with two claims on it should look like the one beside it.
        """
        return min(_LARGEST_TEXT, _LARGEST_ON_A4 * self.words**2) if self.turns else _LARGEST_TEXT

    @property
    def ways(self) -> tuple[Page, ...]:
        """The page as it is and, if it turns, the other way round."""
        if not self.turns:
            return (self,)
        return self, Page(self.name, self.height, self.width, turns=True)

    def scale(self, width: float, height: float) -> float:
        """Return by how much a picture of this size is enlarged so as to fill the page."""
        return max(
            min((page.width - 2 * MARGIN) / width, (page.height - 2 * MARGIN) / height)
            for page in self.ways
        )


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


A4 = page_of("a4")
