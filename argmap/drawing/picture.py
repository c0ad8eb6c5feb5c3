"""What is drawn, in the form that was asked for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Form(StrEnum):
    """What a picture is written as."""

    SVG = "svg"
    PNG = "png"
    DOT = "dot"


@dataclass(frozen=True)
class Picture:
    """One picture: what it shows, in words, and its content in the form asked for.

    `text_sizes` is how large, in points, the text comes out on a page; one size for each page.
    `title` is what the picture is called in the map's language.
    """

    name: str
    content: bytes
    notes: tuple[str, ...] = ()
    text_sizes: tuple[float, ...] = ()
    title: str = ""
