"""How everything looks but for its colours: types, shapes, lines and sizes. See `theme`.

Relations differ by word, line and head before they differ by colour, and kinds by shape. Lengths
are in points.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from argmap.drawing.text import Face, Type
from argmap.element import Kind, Relation

FONT_FAMILY = (
    "Arial, Arimo, 'Liberation Sans', Helvetica, 'Noto Sans', 'Noto Sans CJK SC', sans-serif"
)

TEXT = Type(10)
THESIS_TEXT = Type(12, Face.BOLD)
DISTORTION_TEXT = Type(10, Face.ITALIC)
KIND_WORD = Type(8, Face.BOLD)
CHIP = Type(8, Face.ITALIC)
RELATION_WORD = Type(8)
WARRANT = Type(8, Face.ITALIC)
TITLE = Type(15, Face.BOLD)
SUBTITLE = Type(11)
CLUSTER = Type(11, Face.BOLD)
COUNT = Type(9)
FOOTER = Type(8)

CARD_NUMBER = Type(11, Face.BOLD)
CARD_WORD = Type(10, Face.BOLD)


class Direction(StrEnum):
    """Where the arrows lead, so that the thesis stands there."""

    UP = "up"
    DOWN = "down"
    LEFT = "left"
    RIGHT = "right"

    @property
    def mirrored(self) -> Direction:
        """Where they lead in the mirror image."""
        sides = {Direction.LEFT: Direction.RIGHT, Direction.RIGHT: Direction.LEFT}
        return sides.get(self, self)


WRAPS = (172.0, 140.0)
"""How wide the text in a box may be: about thirty characters, or fewer where that fits better."""

TALLEST = 16
"""From how many lines on a box becomes wider, and no column."""

WIDEST = 2.5
"""By how much a box becomes wider at most."""

PADDING = 7

STRIPE = 4
"""How high the stripe of a side is."""

WRITING = 20.0
"""From one line to write on to the next."""

LEADING = 1.25
"""From one line of text to the next, in sizes of the text."""


@dataclass(frozen=True)
class KindStyle:
    """The box of a kind: `frame` names its shape.

    `line`, `fill` and `small` are colours, the last that of its small print.
    """

    frame: str
    line: str
    fill: str
    text: Type = TEXT
    small: str = ""


FRAMES: Mapping[Kind, tuple[str, Type]] = {
    Kind.THESIS: ("double", THESIS_TEXT),
    Kind.CLAIM: ("rounded", TEXT),
    Kind.PREMISE: ("plain", TEXT),
    Kind.OBJECTION: ("cut", TEXT),
    Kind.REBUTTAL: ("edge", TEXT),
    Kind.DISTORTION: ("dotted", DISTORTION_TEXT),
}
"""The shape of each kind's box, and the type of its text."""


FOCUS_WIDTH = "3"
"""The pen for the box of the claim that a picture is about."""


@dataclass(frozen=True)
class LineStyle:
    """The line of a relation: Graphviz's style and arrow head, and its dashes as SVG has them.

    `colour` is a colour, or in the table below the name of one in a theme.
    """

    colour: str
    style: str
    head: str
    dash: str = ""
    width: float = 1.2


LINES: Mapping[tuple[Relation, Kind | None], LineStyle] = {
    (Relation.SUPPORT, None): LineStyle("support", "solid", "normal"),
    (Relation.REBUT, None): LineStyle("attack", "dashed", "tee", "5 3"),
    (Relation.REBUT, Kind.REBUTTAL): LineStyle("answer", "dashed", "tee", "7 3 1.5 3", 1.4),
    (Relation.UNDERCUT, None): LineStyle("attack", "dotted", "odot", "1.5 3"),
    (Relation.UNDERCUT, Kind.REBUTTAL): LineStyle("answer", "dotted", "odot", "1.5 3"),
    (Relation.DISTORT, None): LineStyle("distort", "dotted", "vee", "2 3", 2.0),
    (Relation.SHOW, None): LineStyle("distort", "solid", "vee", "", 0.8),
    (Relation.CONTRADICT, None): LineStyle("attack", "double", "normal", "", 1.0),
}
"""The line of each relation; where a kind has one of its own, that."""


def line_of(relation: Relation, kind: Kind) -> LineStyle:
    """Return the line of a relation that comes from a claim of this kind."""
    return LINES.get((relation, kind)) or LINES[relation, None]
