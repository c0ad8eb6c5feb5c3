"""A brief on paper (PDF), with bookmarks and numbered pages."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

from argmap.documents.brief.content import Content
from argmap.drawing.typesetting import typeset
from argmap.language.debates import LANGUAGES
from argmap.language.direction import direction
from argmap.language.tag import primary

_TEMPLATE = Path(__file__).parent / "brief.typ"


def pdf(content: Content, fonts: tuple[Path, ...] = ()) -> bytes:
    """Return the brief as PDF.

    Raises `ArgmapError` where the package for it is missing, or a character has no font.
    """
    language = primary(content.language)
    data = {
        **asdict(content),
        "sections": [
            {"heading": section.heading, "entries": [entry._asdict() for entry in section.entries]}
            for section in content.sections
        ],
        "language": language if language in LANGUAGES else "en",
        "rtl": direction(content.language) == "rtl",
    }
    return typeset(_TEMPLATE.read_text("utf-8"), data, fonts)
