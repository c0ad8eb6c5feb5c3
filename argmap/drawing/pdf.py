"""Pictures become a PDF: one page each, with text as text, and a bookmark for each page.

The only module that knows typst, which is an extra.
"""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

from argmap.drawing.frame import size
from argmap.drawing.raster import prepare
from argmap.drawing.text import FONTS
from argmap.errors import ArgmapError


class Sheet(NamedTuple):
    """One page: its name, and the picture on it as SVG."""

    name: str
    svg: str


def pdf(sheets: Sequence[Sheet], fonts: Iterable[Path]) -> bytes:
    """Return a PDF of these pages, each as large as its picture.

    Raises `ArgmapError` where typst is missing or fails, or a character has no font.
    """
    try:
        import typst
    except ImportError as error:
        raise ArgmapError("PDF needs one package more: pip install 'argmap[pdf]'") from error
    files = tuple(fonts)
    with tempfile.TemporaryDirectory() as folder:
        source = []
        for number, sheet in enumerate(sheets):
            root = ElementTree.fromstring(sheet.svg.encode())  # noqa: S314 - made by this program
            width, height = size(root)
            # Whatever fonts a machine has, the same picture makes the same file.
            root.set("font-family", "Arimo")
            prepare(root, files)
            file = Path(folder, f"{number}.svg")
            file.write_bytes(ElementTree.tostring(root))
            source.append(_page(sheet.name, file.name, width, height))
        main = Path(folder, "main.typ")
        main.write_text("".join(source), "utf-8")
        paths = [FONTS, *(file.resolve().parent for file in files)]
        try:
            return bytes(typst.compile(main, format="pdf", font_paths=paths, timestamp=0))
        except RuntimeError as error:
            raise ArgmapError(f"typst could not make a PDF: {error}") from error


def _page(name: str, file: str, width: float, height: float) -> str:
    """Return a page in typst's language. JSON's strings are its strings, but for their escapes."""
    title = re.sub(r"\\u([0-9a-f]{4})", r"\\u{\1}", json.dumps(name, ensure_ascii=False))
    return (
        f"#set page(width: {width:.2f}pt, height: {height:.2f}pt, margin: 0pt)\n"
        f"#place(hide(heading(outlined: false, bookmarked: true, {title})))"
        f"#image({json.dumps(file)}, width: {width:.2f}pt)\n"
    )
