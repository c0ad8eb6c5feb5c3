"""SVG becomes PNG, without any system font being needed for Latin, Greek and Cyrillic."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from html import escape
from pathlib import Path
from typing import Any

import resvg_py

from argmap.drawing.text import FONTS, Face
from argmap.drawing.truetype import advances
from argmap.errors import ArgmapError

_LARGEST = 20_000
"""Pixels a side; beyond that a renderer takes gigabytes."""

_NO_CHARACTER = "\U0010ffff"


def png(svg: str, fonts: tuple[Path, ...], width: float, height: float, dpi: float) -> bytes:
    """Return a picture of `width` by `height` points as PNG.

    Fonts are looked up in Arimo (which comes along), in `fonts`, and among those installed. Raises
    `ArgmapError` where the picture is too large.
    """
    zoom = dpi / 72
    if max(width, height) * zoom > _LARGEST:
        raise ArgmapError(
            f"the PNG would be {width * zoom:.0f} by {height * zoom:.0f} pixels: "
            "choose SVG, a smaller --dpi, or a part of the map with --section"
        )
    return bytes(
        resvg_py.svg_to_bytes(
            svg_string=svg,
            background="#ffffff",
            width=round(width * zoom),
            height=round(height * zoom),
            **_fonts(fonts),
        )
    )


def missing_scripts(text: str, fonts: tuple[Path, ...]) -> dict[str, str]:
    """Return the characters that no font at hand can draw, by the script that they belong to.

    The renderer itself is asked: a character that comes out like one that cannot exist is missing.
    """
    covered = advances(FONTS / Face.REGULAR.value)
    doubtful = sorted({c for c in text if ord(c) not in covered and not c.isspace()})
    doubtful = [c for c in doubtful if unicodedata.category(c) not in ("Cf", "Mn", "Me")]
    if not doubtful:
        return {}
    nothing = _probe(_NO_CHARACTER, fonts)
    found: dict[str, str] = {}
    for character in doubtful:
        if _probe(character, fonts) == nothing:
            script = _script(character)
            found[script] = found.get(script, "") + character
    return found


def _probe(character: str, fonts: tuple[Path, ...]) -> bytes:
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20">'
        f'<text x="2" y="16" font-size="14" font-family="Arimo">{escape(character)}</text></svg>'
    )
    return bytes(resvg_py.svg_to_bytes(svg_string=svg, **_fonts(fonts)))


def _fonts(fonts: Iterable[Path]) -> dict[str, Any]:
    files = [*(str(FONTS / face.value) for face in Face), *(str(font) for font in fonts)]
    return {"font_files": files, "font_family": "Arimo", "sans_serif_family": "Arimo", "dpi": 96}


def _script(character: str) -> str:
    """Return the name of a character's script as its Unicode name begins: Arabic, Cjk, Thai."""
    name = unicodedata.name(character, "unnamed")
    return name.partition(" ")[0].capitalize()
