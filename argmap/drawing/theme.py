"""Themes: the only place that knows a colour.

A theme is a few named colours; boxes and arrows take theirs from it by kind and relation. What a
picture says is never in a colour alone, so that every theme, and none, can be read.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from functools import cache
from pathlib import Path
from typing import NamedTuple

from argmap.drawing import style
from argmap.element import Kind, Relation
from argmap.errors import ArgmapError
from argmap.written import nearest

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_TINTED = frozenset({Kind.CLAIM, Kind.OBJECTION, Kind.REBUTTAL, Kind.DISTORTION})

_WORDS = {
    "support": "claim",
    "attack": "objection",
    "answer": "rebuttal",
    "distort": "distortion",
}
"""The colour of the words at an arrow, by the colour of the arrow."""


_VISIBLE = 3.0
"""The contrast that a line needs (WCAG 2.1, 1.4.11)."""


class Paint(NamedTuple):
    """The colours of a box: of its line, and of what fills it."""

    line: str
    fill: str


@dataclass(frozen=True)
class Theme:
    """The colours of a picture, each as `#RRGGBB`.

    `paper` is the ground of everything, `ink` the text, `muted` small print, `ground` and `rule`
    the filling and the frame of a section. Kinds name the line and the small print of their boxes,
    `support`, `attack`, `answer` and `distort` the arrows. `tint` is how much of its colour fills
    the box of a kind, from 0 to 1.

    Where claims are coloured by something else, `accepted`, `rejected` and `undecided` are for what
    is in, out and undecided, `palette` for sides and sections, in their order and then again from
    its first, and `wash` is how much of these fills a box. `weak` and `strong` are the ends of the
    scale of strength, which fills boxes as it is.
    """

    paper: str
    ink: str
    muted: str
    ground: str
    rule: str
    thesis: str
    claim: str
    premise: str
    objection: str
    rebuttal: str
    distortion: str
    support: str
    attack: str
    answer: str
    distort: str
    tint: float
    accepted: str
    rejected: str
    undecided: str
    weak: str
    strong: str
    wash: float
    palette: tuple[str, ...]

    def kind(self, kind: Kind) -> style.KindStyle:
        """Return the box of a kind."""
        return _kind_style(self, kind)

    def line(self, relation: Relation, kind: Kind) -> style.LineStyle:
        """Return the line of a relation that comes from a claim of this kind."""
        return _line_style(self, relation, kind)

    def word(self, relation: Relation, kind: Kind) -> str:
        """Return the colour of the word at a line: small print needs more contrast than a line."""
        return str(getattr(self, _WORDS[style.line_of(relation, kind).colour]))

    def paint(self, colour: str) -> Paint:
        """Return how a box of this colour is painted; its line is ink where the colour is pale."""
        line = colour if contrast(colour, self.paper) >= _VISIBLE else self.ink
        return Paint(line, mixed(colour, self.paper, self.wash))

    def grade(self, share: float) -> Paint:
        """Return how a box at this place of the scale is painted, from 0 (weak) to 1 (strong)."""
        return Paint(self.muted, mixed(self.strong, self.weak, share))

    @property
    def blank(self) -> Paint:
        """How a box is painted that belongs to nothing by which others are coloured."""
        return Paint(self.muted, self.paper)


@cache
def _kind_style(theme: Theme, kind: Kind) -> style.KindStyle:
    frame, text = style.FRAMES[kind]
    line = str(getattr(theme, kind))
    fill = mixed(line, theme.paper, theme.tint) if kind in _TINTED else theme.paper
    return style.KindStyle(frame, line, fill, text, line)


@cache
def _line_style(theme: Theme, relation: Relation, kind: Kind) -> style.LineStyle:
    line = style.line_of(relation, kind)
    return replace(line, colour=getattr(theme, line.colour))


def mixed(colour: str, ground: str, share: float) -> str:
    """Return a colour laid over a ground so that it makes up a share of the result."""
    parts = zip(_channels(colour), _channels(ground), strict=True)
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02X}" for a, b in parts)


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, from 1 to 21 (WCAG 2.1, relative luminance)."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    shares = (channel / 255 for channel in _channels(colour))
    linear = (s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares)
    return sum(weight * s for weight, s in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def _channels(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[i : i + 2], 16) for i in (1, 3, 5))


LIGHT = Theme(
    paper="#FFFFFF",
    ink="#1D2429",
    muted="#5C6870",
    ground="#F5F7F8",
    rule="#C9D1D6",
    thesis="#1D2429",
    claim="#0A7593",
    premise="#5C6870",
    objection="#8C1C13",
    rebuttal="#8F5709",
    distortion="#2B0A5E",
    support="#0A7593",
    attack="#8C1C13",
    answer="#C78526",
    distort="#2B0A5E",
    tint=0.05,
    accepted="#1B6FA8",
    rejected="#A02418",
    undecided="#6B6B6B",
    weak="#FFFFFF",
    strong="#7FC1D6",
    wash=0.22,
    palette=(
        *("#0F0FB4", "#960000", "#4BA500", "#C37896", "#2D003C", "#9678E1"),
        *("#69875A", "#871E3C", "#784B87"),
    ),
)

DARK = Theme(
    paper="#12171B",
    ink="#EEF2F4",
    muted="#A9B6BE",
    ground="#1A2126",
    rule="#46535C",
    thesis="#EEF2F4",
    claim="#58C4E4",
    premise="#A9B6BE",
    objection="#FF8F85",
    rebuttal="#F3C77A",
    distortion="#C9B4FF",
    support="#3FB3D6",
    attack="#E2503F",
    answer="#F2CE8E",
    distort="#F4EFFF",
    tint=0.1,
    accepted="#6CB8F0",
    rejected="#E2503F",
    undecided="#C4C9CD",
    weak="#12171B",
    strong="#1F4F61",
    wash=0.22,
    palette=(
        *("#A5FFE1", "#C0567A", "#FFFF69", "#7B62EA", "#F0A5FF", "#96A54B"),
        *("#78693C", "#96C396", "#964B96"),
    ),
)

MONO = Theme(
    paper="#FFFFFF",
    ink="#000000",
    muted="#333333",
    ground="#FFFFFF",
    rule="#777777",
    thesis="#000000",
    claim="#000000",
    premise="#000000",
    objection="#000000",
    rebuttal="#000000",
    distortion="#000000",
    support="#000000",
    attack="#000000",
    answer="#000000",
    distort="#000000",
    tint=0.0,
    accepted="#FFFFFF",
    rejected="#B0B0B0",
    undecided="#DADADA",
    weak="#FFFFFF",
    strong="#ABABAB",
    wash=1.0,
    palette=("#FFFFFF", "#C6C6C6", "#E3E3E3", "#ABABAB"),
)

THEMES: Mapping[str, Theme] = {"light": LIGHT, "dark": DARK, "mono": MONO}


def theme_of(name: str) -> Theme:
    """Return a theme by its name, or from a TOML file that gives some of its colours.

    The file may say `base`, the theme that it changes; else that is light. Raises `ArgmapError`
    for a name that there is not, a broken file, or what is no colour.
    """
    if name in THEMES:
        return THEMES[name]
    path = Path(name)
    if not path.is_file():
        raise ArgmapError(f"no theme '{name}': there are {', '.join(THEMES)}, or name a file")
    import tomllib

    try:
        said = tomllib.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise ArgmapError(f"{name}: this is no theme: {error}") from error
    base = said.pop("base", "light")
    if base not in THEMES:
        raise ArgmapError(f"{name}: no theme '{base}': there are {', '.join(THEMES)}")
    known = {field.name for field in fields(Theme)}
    for key, value in said.items():
        if key not in known:
            near = nearest(key, known)
            hint = f"did you mean '{near}'?" if near else f"there are: {', '.join(sorted(known))}"
            raise ArgmapError(f"{name}: a theme has no '{key}'; {hint}")
        fault = _fault(key, value)
        if fault:
            raise ArgmapError(f"{name}: '{key}' must be {fault}")
    if "palette" in said:
        said["palette"] = tuple(said["palette"])
    return replace(THEMES[base], **said)


def _fault(key: str, value: object) -> str:
    """Return what a key of a theme must be if it is not, else ''."""
    if key in ("tint", "wash"):
        is_share = isinstance(value, int | float) and 0 <= value <= 1
        return "" if is_share else "a number from 0 to 1"
    if key == "palette":
        is_list = isinstance(value, list) and value and all(map(_is_colour, value))
        return "" if is_list else 'a list of colours such as ["#0A7593", "#8C1C13"]'
    return "" if _is_colour(value) else 'a colour such as "#0A7593"'


def _is_colour(value: object) -> bool:
    return isinstance(value, str) and _COLOUR.fullmatch(value) is not None
