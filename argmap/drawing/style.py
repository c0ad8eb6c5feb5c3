"""How everything looks: the only place that knows a colour, a line style or a size.

Relations differ by word, line and head before they differ by colour, and kinds by shape. Lengths
are in points.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from argmap.drawing.text import Face, Type
from argmap.element import Kind, Relation

INK = "#1D2429"
MUTED = "#5C6870"
PAPER = "#FFFFFF"
GROUND = "#F5F7F8"
RULE = "#C9D1D6"

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

WRAPS = (172.0, 140.0)
"""How wide the text in a box may be: about thirty characters, or fewer where that fits better."""

PADDING = 7

LEADING = 1.25
"""From one line of text to the next, in sizes of the text."""


@dataclass(frozen=True)
class KindStyle:
    """The box of a kind: `frame` names its shape."""

    frame: str
    line: str
    fill: str
    text: Type = TEXT


KINDS: Mapping[Kind, KindStyle] = {
    Kind.THESIS: KindStyle("double", INK, PAPER, THESIS_TEXT),
    Kind.CLAIM: KindStyle("rounded", "#0A7593", "#F2F9FB"),
    Kind.PREMISE: KindStyle("plain", MUTED, PAPER),
    Kind.OBJECTION: KindStyle("cut", "#8C1C13", "#FDF5F4"),
    Kind.REBUTTAL: KindStyle("edge", "#9A5F0B", "#FFFAF1"),
    Kind.DISTORTION: KindStyle("dotted", "#2B0A5E", "#F7F4FC", DISTORTION_TEXT),
}


@dataclass(frozen=True)
class LineStyle:
    """The line of a relation: Graphviz's style and arrow head, and its dashes as SVG has them."""

    colour: str
    style: str
    head: str
    dash: str = ""
    width: float = 1.2


_SUPPORT = LineStyle("#0A7593", "solid", "normal")
_OBJECT = LineStyle("#8C1C13", "dashed", "tee", "5 3")
_ANSWER = LineStyle("#C78526", "dashed", "tee", "7 3 1.5 3", 1.4)

_LINES: Mapping[tuple[Relation, Kind | None], LineStyle] = {
    (Relation.SUPPORT, None): _SUPPORT,
    (Relation.REBUT, None): _OBJECT,
    (Relation.REBUT, Kind.REBUTTAL): _ANSWER,
    (Relation.UNDERCUT, None): LineStyle("#8C1C13", "dotted", "odot", "1.5 3"),
    (Relation.UNDERCUT, Kind.REBUTTAL): LineStyle("#C78526", "dotted", "odot", "1.5 3"),
    (Relation.DISTORT, None): LineStyle("#2B0A5E", "dotted", "vee", "2 3", 2.0),
    (Relation.SHOW, None): LineStyle("#2B0A5E", "solid", "vee", "", 0.8),
    (Relation.CONTRADICT, None): LineStyle("#8C1C13", "double", "normal", "", 1.0),
}


def line_of(relation: Relation, kind: Kind) -> LineStyle:
    """Return the line of a relation that comes from a claim of this kind."""
    return _LINES.get((relation, kind)) or _LINES[relation, None]
