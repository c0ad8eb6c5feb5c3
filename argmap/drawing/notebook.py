"""A map as HTML for a notebook: its picture, or its overview with the parts to be opened.

Pictures stand in it as images. So the ids and the style of one cannot meet those of another in the
same document, and it passes the filters of notebooks for markup that they do not trust.
"""

from __future__ import annotations

import base64
from collections.abc import Iterator
from html import escape

from argmap.analysis import views
from argmap.drawing import Draughtsman, Picture
from argmap.drawing.svg import parse, tag
from argmap.errors import ArgmapError
from argmap.language.direction import direction
from argmap.language.words import words_for
from argmap.model import ArgumentMap
from argmap.reports.visible import visible


def html(argument_map: ArgumentMap) -> str:
    """Return a map as HTML; where there is no picture of it, a sentence that says why."""
    if not argument_map.claims:
        return _sentence(argument_map, "there is no claim to draw")
    try:
        pictures = list(Draughtsman().pictures(argument_map))
    except ArgmapError as error:
        return f"<p>The map cannot be drawn: {escape(str(error))}</p>"
    language = escape(argument_map.language)
    inner = "\n".join(_blocks(argument_map, pictures))
    drawn = f'<div lang="{language}" dir="{direction(argument_map.language)}">\n{inner}\n</div>'
    if argument_map.is_drawn_whole:
        return drawn
    return drawn + _sentence(argument_map, "the picture shows only what is sound in this map")


def _blocks(argument_map: ArgumentMap, pictures: list[Picture]) -> Iterator[str]:
    first, *others = pictures
    yield _image(first)
    if others:
        words = words_for(argument_map.language)
        for part, picture in zip(views.parts(argument_map), others, strict=True):
            count = words.counted(words.claims, len(part.claims))
            summary = f"<summary>{escape(part.title)} ({count})</summary>"
            yield f"<details>{summary}{_image(picture)}</details>"


def _image(picture: Picture) -> str:
    """Return a picture as an image that says what it is; it keeps its own paper."""
    root = parse(picture.content.decode())
    said = [root.findtext(tag(name), "") for name in ("title", "desc")]
    content = base64.b64encode(picture.content).decode()
    return (
        f'<img src="data:image/svg+xml;base64,{content}" alt="{escape(". ".join(said))}" '
        'style="max-width: 100%; height: auto">'
    )


def _sentence(argument_map: ArgumentMap, text: str) -> str:
    path = escape(visible(argument_map.path))
    return f"<p>{path}: {text}: see <code>argmap check {path}</code></p>"
