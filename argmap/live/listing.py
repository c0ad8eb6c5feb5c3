"""The list of the maps in a directory, as a page."""

from __future__ import annotations

import os
from urllib.parse import quote

from argmap.drawing.theme import Theme
from argmap.finding import Severity
from argmap.live.collection import Maps
from argmap.live.frame import document, text
from argmap.live.live_map import LiveMap

_HEAD = (
    '<table class="maps"><thead><tr><th scope="col">Map</th><th class="number" scope="col">Claims'
    '</th><th class="number" scope="col">Errors</th><th class="number" scope="col">Warnings</th>'
    "</tr></thead>\n<tbody>\n"
)


def listing(maps: Maps[LiveMap], theme: Theme) -> str:
    """Return the list of maps, each with what `check` finds in it."""
    title = text(os.path.basename(os.path.realpath(maps.path)) or maps.path)
    rows = "".join(_row(name, maps[name]) for name in maps.names)
    table = f"{_HEAD}{rows}</tbody></table>" if rows else ""
    problems = "".join(f'<p class="problem">{text(problem)}</p>' for problem in maps.problems)
    return document(title, f"<main><h1>{title}</h1>{table}{problems}</main>", theme)


def address(what: str, name: str) -> str:
    """Return the path at the server of what belongs to a map: its page is `map`."""
    return f"/{what}/{quote(os.fsencode(name))}" if name else f"/{what}"


def _row(name: str, live_map: LiveMap) -> str:
    title, claims, report = live_map.summary()
    link = f'<a href="{address("map", name)}"><bdi>{text(title or name)}</bdi></a>'
    small = _small("path", name)
    if report.problem:
        small += _small("path problem", report.problem)
    numbers = (
        _number(claims, "claims")
        + _number(report.count(Severity.ERROR), "errors")
        + _number(report.count(Severity.WARNING), "warnings")
    )
    return f"<tr><td>{link}{small}</td>{numbers}</tr>\n"


def _small(type_: str, words: str) -> str:
    return f'<span class="{type_}"><bdi>{text(words)}</bdi></span>'


def _number(count: int, what: str) -> str:
    return f'<td class="number {what if count else "none"}">{count}</td>'
