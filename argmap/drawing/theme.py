"""Themes: the only place that knows a colour.

A theme is a few named colours; boxes and arrows take theirs from it by kind and relation. What a
picture says is never in a colour alone, so that every theme, and none, can be read.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path

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


@dataclass(frozen=True)
class Theme:
    """The colours of a picture, each as `#RRGGBB`.

    `paper` is the ground of everything, `ink` the text, `muted` small print, `ground` and `rule`
    the filling and the frame of a section. Kinds name the line and the small print of their boxes,
    `support`, `attack`, `answer` and `distort` the arrows. `tint` is how much of its colour fills
    the box of a kind, from 0 to 1.
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

    def kind(self, kind: Kind) -> style.KindStyle:
        """Return the box of a kind."""
        frame, text = style.FRAMES[kind]
        line = str(getattr(self, kind))
        fill = mixed(line, self.paper, self.tint) if kind in _TINTED else self.paper
        return style.KindStyle(frame, line, fill, text)

    def line(self, relation: Relation, kind: Kind) -> style.LineStyle:
        """Return the line of a relation that comes from a claim of this kind."""
        line = style.line_of(relation, kind)
        return replace(line, colour=getattr(self, line.colour))

    def word(self, relation: Relation, kind: Kind) -> str:
        """Return the colour of the word at a line: small print needs more contrast than a line."""
        return str(getattr(self, _WORDS[style.line_of(relation, kind).colour]))


def mixed(colour: str, ground: str, share: float) -> str:
    """Return a colour laid over a ground so that it makes up a share of the result."""
    parts = zip(_channels(colour), _channels(ground), strict=True)
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02X}" for a, b in parts)


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
        if key == "tint":
            if not isinstance(value, int | float) or not 0 <= value <= 1:
                raise ArgmapError(f"{name}: 'tint' must be a number from 0 to 1")
        elif not isinstance(value, str) or not _COLOUR.fullmatch(value):
            raise ArgmapError(f"{name}: '{key}' must be a colour such as \"#0A7593\"")
    return replace(THEMES[base], **said)
