"""What stands around a map that is served: a strip with the state of the file, and its findings."""

from __future__ import annotations

import json
import os
from functools import cache
from html import escape
from pathlib import Path
from string import Template

from argmap.drawing.theme import Theme
from argmap.live.report import Report
from argmap.page import Addition, page_style, policy
from argmap.reports.visible import visible

_FOLDER = Path(__file__).parent
_PLACE = "<!-- strip -->\n"
"""Where the strip belongs. No text of a map can look like this: `<` is escaped everywhere."""


def addition() -> Addition:
    """Return what a page needs to follow its map."""
    return Addition(_PLACE, _read("strip.css"), _read("place.js") + _read("strip.js"))


def page(content: str, digest: str, report: Report | None, events: str, home: str) -> str:
    """Return a page as it is sent, with the strip.

    `events` is where news is to be had; `home` the list of maps, '' if that is not to be named. A
    list has no report.
    """
    strip = Template(_read("strip.html")).substitute(
        digest=digest,
        events=escape(events),
        report=escape(json.dumps(report.data if report else None)),
        home=f'<a class="home" href="{escape(home)}">All maps</a>' if home else "",
    )
    return content.replace(_PLACE, strip, 1)


def waiting(path: str, report: Report, theme: Theme) -> str:
    """Return the page of a map of which nothing can be drawn yet."""
    name = text(os.path.basename(path))
    return document(
        name,
        f'<main><h1>{name}</h1><p class="problem"><bdi>{text(report.problem)}</bdi></p>'
        "<p>It will be shown as soon as it can be drawn.</p></main>",
        theme,
    )


def document(title: str, body: str, theme: Theme) -> str:
    """Return a page without a picture from HTML."""
    style = page_style(theme) + _read("strip.css") + _read("plain.css")
    script = _read("strip.js")
    return Template(_read("plain.html")).substitute(
        policy=policy(style, script, "'self'"),
        title=title,
        style=style,
        script=script,
        body=_PLACE + body,
    )


def text(words: str) -> str:
    """Return words of a map as HTML."""
    return escape(visible(words))


@cache
def _read(name: str) -> str:
    return (_FOLDER / name).read_text("utf-8")
