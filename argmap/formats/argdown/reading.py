"""The text of a file becomes a map: front matter, then blocks, then claims and inferences."""

from __future__ import annotations

import re

from argmap.carriers.source import Source
from argmap.formats.argdown.blocks import read_blocks
from argmap.formats.argdown.data import read_front_matter
from argmap.formats.argdown.document import Document
from argmap.formats.argdown.drafting import draft_map
from argmap.formats.argdown.front import FrontMatter
from argmap.formats.argdown.mask import mask
from argmap.model import ArgumentMap

_FRONT = re.compile(r"\s*={3,}[ \t]*\n(.*?)^[ \t]*={3,}[ \t]*$", re.DOTALL | re.MULTILINE)
_BEGINS = re.compile(r"\s*(={3,}[ \t]*)$", re.MULTILINE)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f]")
_INCLUDE = re.compile(r"@include\([^)\n]+\)")


def read(text: str, path: str) -> ArgumentMap:
    """Return the map that an Argdown text says; what is wrong with it is one of its faults."""
    source = Source(text, path)
    document, front = parse(source)
    return draft_map(document, front, source)


def parse(source: Source) -> tuple[Document, FrontMatter]:
    """Return what a text says before it is a map, and its front matter."""
    text = _readable(source)
    begin = _FRONT.match(text)
    mapping = read_front_matter(source, text, *begin.span(1)) if begin else None
    front = FrontMatter(mapping)
    if begin is None and (opened := _BEGINS.match(text)):
        place = source.place(*opened.span(1))
        source.fault("the front matter has no end", place, "end it with a line ===")
    masked = mask(text, begin.end() if begin else 0)
    for included in _INCLUDE.finditer(masked.lines):
        place = source.place(*included.span())
        source.fault("another file is included here", place, "put its text here: one file is read")
    document = read_blocks(source, masked)
    document.strict = front.is_strict
    return document, front


def _readable(source: Source) -> str:
    """Return the text with line feeds alone and no control characters; places stay."""
    text = source.text.replace("\r\n", " \n").replace("\r", "\n")
    if control := _CONTROL.search(text):
        place = source.place(control.start(), control.end())
        source.fault("this is no text: it has control characters", place, "delete them")
        text = _CONTROL.sub(" ", text)
    return text
