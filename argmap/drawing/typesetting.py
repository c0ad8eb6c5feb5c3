"""Text becomes pages: a template of our own, and data that it sets.

With `pdf`, the only module that knows typst, which is an extra. What a map says comes as data and
never as markup, so that it cannot say anything to typst.
"""

from __future__ import annotations

import json
import shutil
import tempfile
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from argmap.drawing.text import FONTS, Face
from argmap.drawing.truetype import advances
from argmap.errors import ArgmapError

_SIGNS = frozenset("✓✗⊘")
"""Signs of our own that Arimo lacks; typst brings a font that has them."""


def typeset(template: str, data: Mapping[str, Any], fonts: Sequence[Path]) -> bytes:
    """Return the PDF that a template makes of data, which it finds in `data.json`.

    Only Arimo and these fonts are used, whatever fonts a machine has. Raises `ArgmapError` where
    typst is missing or fails, or a character has no font.
    """
    try:
        import typst
    except ImportError as error:
        raise ArgmapError("PDF needs one package more: pip install 'argmap[pdf]'") from error
    _refuse_missing(data, fonts)
    with tempfile.TemporaryDirectory() as folder:
        main = Path(folder, "main.typ")
        main.write_text(template, "utf-8")
        said = json.dumps({**data, "fonts": ["Arimo"]}, ensure_ascii=False)
        Path(folder, "data.json").write_text(said, "utf-8")
        own = Path(folder, "fonts")
        own.mkdir()
        for number, font in enumerate(fonts):
            shutil.copyfile(font, own / f"{number}{font.suffix}")
        try:
            made = typst.compile(
                str(main),
                root=folder,
                format="pdf",
                font_paths=[str(FONTS), str(own)],
                ignore_system_fonts=True,
                timestamp=0,
            )
        except RuntimeError as error:
            raise ArgmapError(f"typst could not make a PDF: {error}") from error
        return bytes(made)


def _refuse_missing(data: Mapping[str, Any], fonts: Sequence[Path]) -> None:
    """Raise `ArgmapError` for characters that no font has: they would be empty boxes."""
    files = (FONTS / Face.REGULAR.value, *fonts)
    known = {code for file in files for code in advances(file)} | set(map(ord, _SIGNS))
    missing = {
        character
        for text in _texts(data)
        for character in text
        if ord(character) not in known
        and unicodedata.category(character) not in ("Cf", "Cc", "Mn", "Me", "Zs")
        and character != "\N{REPLACEMENT CHARACTER}"
    }
    if missing:
        raise ArgmapError(
            f"no font at hand has {''.join(sorted(missing))[:8]}: name a file that has with --font"
        )


def _texts(data: Any) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, Mapping):
        for value in data.values():
            yield from _texts(value)
    elif isinstance(data, list):
        for value in data:
            yield from _texts(value)
