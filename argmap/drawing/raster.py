"""SVG becomes PNG, without any system font being needed for Latin, Greek and Cyrillic."""

from __future__ import annotations

import struct
import unicodedata
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, partial
from html import escape
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import resvg_py

from argmap.drawing.lettering import face_of
from argmap.drawing.serialising import serialise
from argmap.drawing.svg import TEXT, size, tag
from argmap.drawing.text import FONTS, Face, Type, Typesetter
from argmap.drawing.truetype import advances, is_bold
from argmap.drawing.truetype import family as name_of
from argmap.errors import ArgmapError

_LARGEST = 20_000
"""Pixels a side; beyond that a renderer takes gigabytes."""

_HEADER = 33
"""Bytes of a PNG's signature and first chunk; what describes the picture comes behind."""

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_FACE = ("font-weight", "font-style")

_SIGNS = "signs"
_EMBEDDING = "\u202b{}\u202c"
_NO_CHARACTER = "\U0010ffff"


def png(svg: str, fonts: tuple[Path, ...], dpi: float) -> bytes:
    """Return an SVG document of this program's making as PNG.

    Fonts are looked up in Arimo (which comes along), in `fonts`, and among those installed. Raises
    `ArgmapError` where a character has no font, or the picture is too large.
    """
    root = ElementTree.fromstring(svg.encode())  # noqa: S314 - made by this program
    width, height = (length * dpi / 72 for length in size(root))
    if max(width, height) > _LARGEST:
        raise ArgmapError(
            f"the PNG would be {width:.0f} by {height:.0f} pixels: "
            "choose SVG, a smaller --dpi, or a part of the map with --section"
        )
    options = prepare(root, fonts)
    # The renderer takes whole pixels for the picture's own size, and keeps its proportions.
    root.set("width", f"{width:.0f}")
    root.set("height", f"{height:.0f}")
    paper = next(root.iter(tag("rect"))).attrib["fill"]
    drawn = bytes(
        resvg_py.svg_to_bytes(
            svg_string=serialise(root),
            background=paper,  # the last pixels are not quite covered by the picture's own
            width=round(width),
            height=round(height),
            **options,
        )
    )
    return _with_resolution(drawn, dpi)


def _with_resolution(content: bytes, dpi: float) -> bytes:
    """Return a PNG that says how large it is to be printed: a chunk `pHYs`, in pixels a metre."""
    a_metre = round(dpi / 0.0254)
    chunk = b"pHYs" + struct.pack(">IIB", a_metre, a_metre, 1)
    whole = struct.pack(">I", 9) + chunk + struct.pack(">I", zlib.crc32(chunk))
    return content[:_HEADER] + whole + content[_HEADER:]


def prepare(root: ElementTree.Element, fonts: tuple[Path, ...]) -> dict[str, Any]:
    """Divide texts by script, and set upright and regular what is in no bold or slanted font.

    The renderer takes one font for all of a text that Arimo lacks a character of, or none: so each
    text gets one script. Returns the renderer's options. Raises `ArgmapError` for characters that
    no font at hand has.
    """
    options = _fonts(fonts, {c for element in root.iter(TEXT) for c in element.text or ""})
    missing: dict[str, dict[str, None]] = {}
    lacks = cache(partial(_lacks, options=options))
    typesetter = Typesetter(fonts)
    for parent in list(root.iter()):
        for element in [child for child in parent if child.tag == TEXT]:
            unusual = [c for c in element.text or "" if ord(c) not in _covered()]
            for character in unusual:
                if lacks(character):
                    missing.setdefault(_script(character), {})[character] = None
            if unusual or "direction" in element.attrib:
                place = list(parent).index(element)
                parent.remove(element)
                for number, run in enumerate(_runs(element, typesetter, lacks)):
                    parent.insert(place + number, run)
    if missing:
        raise ArgmapError(
            "no font at hand has "
            + ", ".join(f"{script} ({''.join(missing[script])[:8]})" for script in sorted(missing))
            + ": install one, or name a file with --font (or choose SVG)"
        )
    return options


def _runs(
    element: ElementTree.Element, typesetter: Typesetter, lacks: Callable[..., bool]
) -> Iterator[ElementTree.Element]:
    """Yield a text as one element for each run of a script, side by side."""
    face = {key: element.attrib[key] for key in _FACE if key in element.attrib}
    type_ = Type(float(element.attrib["font-size"]), face_of(element))
    x = float(element.attrib["x"])
    texts = _divided(element.text or "")
    direction = element.attrib.pop("direction", "")
    if direction:  # a text of a mirrored picture: it is placed by its right end
        element.attrib.pop("text-anchor")
        x -= sum(typesetter.width(text, type_) for text in texts)
    if direction == "rtl":
        texts.reverse()
    for text in texts:
        run = ElementTree.Element(TEXT, dict(element.attrib))
        run.text = text
        run.set(_SPACE, "preserve")
        family = _family(text, typesetter.fonts)
        if family:
            run.set("font-family", family)
            run.attrib.pop("font-style", None)
            if not any(is_bold(font) and name_of(font) == family for font in typesetter.fonts):
                run.attrib.pop("font-weight", None)
        elif any(lacks(character, *face.items()) for character in text if face):
            for key in face:
                del run.attrib[key]
        width = typesetter.width(text, type_)
        blank = 0.0
        if direction == "rtl":
            # The renderer takes every text for one that runs to the right, unless signs embed it.
            run.text = _EMBEDDING.format(text.rstrip())
            blank = width - typesetter.width(text.rstrip(), type_)
        run.set("x", f"{x + blank:.1f}")
        if typesetter.measures(text):
            run.set("textLength", f"{width - blank:.1f}")
        else:
            _leave_loose(run, width - blank if direction == "rtl" else 0.0)
        x += width
        yield run


def _leave_loose(run: ElementTree.Element, width: float) -> None:
    """Let a text be as wide as its letters are: held to an estimate they would be stretched.

    One that runs to the left, of this width, begins at its right end all the same.
    """
    run.attrib.pop("textLength", None)
    run.attrib.pop("lengthAdjust", None)
    if width:
        run.set("x", f"{float(run.attrib['x']) + width:.1f}")
        run.set("text-anchor", "end")


def _family(text: str, fonts: Iterable[Path]) -> str:
    """Return the family of the user's first font that has what Arimo lacks of a text, or ''."""
    unusual = {ord(c) for c in text if ord(c) not in _covered() and _needs_glyph(c)}
    if not unusual:
        return ""
    return next((name_of(font) for font in fonts if unusual <= advances(font).keys()), "")


def _needs_glyph(character: str) -> bool:
    return unicodedata.category(character) not in ("Cf", "Mn", "Me")


def _divided(text: str) -> list[str]:
    """Divide a text where the script changes; what Arimo has never shares a run with other letters.

    Blanks and combining marks stay with what is before them, and so do signs that Arimo lacks.
    """
    runs: list[str] = []
    script = ""
    for character in text:
        found = "" if ord(character) in _covered() else _script(character)
        stays = character == " " or unicodedata.category(character) in ("Mn", "Me", "Cf")
        joins = stays or found == script or (found and script and _SIGNS in (found, script))
        if not runs or not joins:
            runs.append("")
        if not runs[-1] or (not stays and found != _SIGNS):
            script = found
        runs[-1] += character
    return runs


def _lacks(character: str, *face: tuple[str, str], options: dict[str, Any]) -> bool:
    """Say whether no font can draw a character; it is the renderer itself that is asked.

    A character that comes out like one that cannot exist is missing.
    """
    if not _needs_glyph(character):
        return False
    return _probe(character, face, options) == _probe(_NO_CHARACTER, face, options)


def _probe(character: str, face: tuple[tuple[str, str], ...], options: dict[str, Any]) -> bytes:
    attributes = "".join(f' {key}="{value}"' for key, value in face)
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20">'
        f'<text x="2" y="16" font-size="14" font-family="Arimo"{attributes}>{escape(character)}'
        "</text></svg>"
    )
    return bytes(resvg_py.svg_to_bytes(svg_string=svg, **options))


@cache
def _covered() -> Mapping[int, float]:
    """Return the characters of Arimo: every face has the same."""
    return advances(FONTS / Face.REGULAR.value)


def _fonts(fonts: Iterable[Path], characters: set[str]) -> dict[str, Any]:
    """Return the renderer's options; installed fonts are left out where they are not needed.

    It would else take one of these before a font that was named.
    """
    files = [*(FONTS / face.value for face in Face), *fonts]
    known = {chr(code) for file in files for code in advances(file)}
    return {
        "font_files": [str(file) for file in files],
        "skip_system_fonts": known >= characters,
        "font_family": "Arimo",
        "sans_serif_family": "Arimo",
        "dpi": 96,
    }


def _script(character: str) -> str:
    """Return the name of a character's script, which begins its Unicode name: ARABIC, CJK, THAI."""
    name = unicodedata.name(character, "unnamed")
    if unicodedata.category(character)[0] != "L":
        return _SIGNS
    return name.partition(" ")[0].removesuffix("-").capitalize().replace("Cjk", "Chinese")
