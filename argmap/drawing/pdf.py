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

from argmap.drawing.links import PAGE, Link, links
from argmap.drawing.raster import prepare
from argmap.drawing.serialising import serialise
from argmap.drawing.svg import size, tag
from argmap.drawing.text import FONTS
from argmap.errors import ArgmapError
from argmap.language.tag import primary


class Sheet(NamedTuple):
    """One page: its name, and the picture on it as SVG."""

    name: str
    svg: str


class About(NamedTuple):
    """What a document says of itself; `day` is when it was made, as in 2024-03-01."""

    title: str = ""
    author: str = ""
    language: str = "en"
    day: str = ""


def pdf(sheets: Sequence[Sheet], fonts: Iterable[Path], about: About | None = None) -> bytes:
    """Return a PDF of these pages, each as large as its picture.

    `about` is what the document says of itself. What in a picture links to `#page-N` links to the
    N-th page. Raises `ArgmapError` where typst is missing or fails, or a character has no font.
    """
    try:
        import typst
    except ImportError as error:
        raise ArgmapError("PDF needs one package more: pip install 'argmap[pdf]'") from error
    files = tuple(fonts)
    with tempfile.TemporaryDirectory() as folder:
        source = [_document(about or About())]
        for number, sheet in enumerate(sheets, start=1):
            root = ElementTree.fromstring(sheet.svg.encode())  # noqa: S314 - made by this program
            width, height = size(root)
            # Whatever fonts a machine has, the same picture makes the same file.
            root.set("font-family", "Arimo")
            areas = list(links(root))
            prepare(root, files)
            file = Path(folder, f"{number}.svg")
            file.write_bytes(serialise(root).encode())
            alternative = root.findtext(tag("desc"), "")
            source.append(_page(sheet.name, file.name, (width, height), alternative, number))
            source.extend(_link(link, len(sheets)) for link in areas)
        main = Path(folder, "main.typ")
        main.write_text("".join(source), "utf-8")
        paths = [FONTS, *(file.resolve().parent for file in files)]
        try:
            return bytes(typst.compile(main, format="pdf", font_paths=paths, timestamp=0))
        except RuntimeError as error:
            raise ArgmapError(f"typst could not make a PDF: {error}") from error


def _document(about: About) -> str:
    """Return what typst has to know before the first page."""
    date = ""
    if about.day:
        year, month, day = map(int, about.day.split("-"))
        date = f", date: datetime(year: {year}, month: {month}, day: {day})"
    author = f"({_string(about.author)},)" if about.author else "()"
    return (
        f"#set document(title: {_string(about.title)}, author: {author}{date})\n"
        f"#set text(lang: {_string(primary(about.language))})\n"
    )


def _page(name: str, file: str, size: tuple[float, float], alternative: str, number: int) -> str:
    width, height = size
    return (
        f"#set page(width: {width:.2f}pt, height: {height:.2f}pt, margin: 0pt)\n"
        f"#place(hide[#heading(outlined: false, bookmarked: true, {_string(name)}) <p{number}>])"
        f"#image({_string(file)}, width: {width:.2f}pt, alt: {_string(alternative)})\n"
    )


def _link(link: Link, pages: int) -> str:
    """Return an area that leads to an address, or to a page if there is one of that number."""
    goal = _string(link.url)
    if link.url.startswith(PAGE):
        number = int(link.url.removeprefix(PAGE))
        if number > pages:
            return ""
        goal = f"<p{number}>"
    left, top, right, bottom = link.area
    area = f"box(width: {right - left:.2f}pt, height: {bottom - top:.2f}pt)"
    return f"#place(top + left, dx: {left:.2f}pt, dy: {top:.2f}pt, link({goal}, {area}))\n"


def _string(text: str) -> str:
    """Return a string in typst's language: JSON's strings but for their escapes."""
    return re.sub(r"\\u([0-9a-f]{4})", r"\\u{\1}", json.dumps(text, ensure_ascii=False))
