"""A page: one HTML file with the pictures of a map, its outline, and a script to explore both.

It fetches nothing, and its content security policy lets nothing run but its own script.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable
from dataclasses import asdict
from hashlib import sha256
from html import escape
from pathlib import Path
from string import Template
from typing import Any, NamedTuple

from argmap.analysis.status import Evaluation, evaluate
from argmap.drawing import Draughtsman, Picture
from argmap.drawing.theme import Theme
from argmap.element import Claim
from argmap.language.direction import direction
from argmap.language.interface import Interface
from argmap.language.interfaces import interface_for
from argmap.language.words import words_for
from argmap.model import ArgumentMap
from argmap.page import colours
from argmap.page.islands import island
from argmap.page.listing import Listing
from argmap.page.outline import Outline, outline
from argmap.page.sheets import Sheet, sheets
from argmap.record.encode import encode
from argmap.reports.visible import visible

_FOLDER = Path(__file__).parent
_SCRIPTS = ("model", "state", "canvas", "panel", "search", "reveal", "keys")
"""In this order they make one script."""

_SPOKEN = ("found", "place", "step")
"""What of the interface the script says."""


class Addition(NamedTuple):
    """What a page has more where a server shows it: it may then ask that server for news."""

    html: str
    style: str
    script: str


def draw_page(
    argument_map: ArgumentMap,
    draughtsman: Draughtsman,
    *,
    whole: bool,
    addition: Addition | None = None,
) -> Picture:
    """Return the page of a map: with one picture, or an overview and one of each part.

    The draughtsman must draw SVG. Raises `ArgmapError` where the layout fails.
    """
    tree = outline(argument_map)
    evaluation = evaluate(argument_map)
    interface = interface_for(argument_map.language)
    order = [claim.id for claim in tree.order()]
    drawn = sheets(argument_map, draughtsman, order, evaluation, whole=whole)
    listing = Listing(argument_map, evaluation, interface)
    style = page_style(draughtsman.theme)
    script = "".join(_read(f"{name}.js") for name in _SCRIPTS)
    more = addition or Addition("", "", "")
    style, script = style + more.style, script + more.script
    page = Template(_read("page.html")).substitute(
        {name: escape(word) for name, word in asdict(interface).items()},
        policy=policy(style, script, "'self'" if addition else ""),
        language=escape(argument_map.language),
        direction=direction(argument_map.language),
        island=island(argument_map.language),
        title=escape(argument_map.title or visible(argument_map.path)),
        style=style,
        script=script,
        addition=more.html,
        navigation=_navigation(drawn, interface),
        sheets="\n".join(_figure(number, sheet) for number, sheet in enumerate(drawn)),
        outline=listing.html(tree),
        data=_json(_data(argument_map, tree, evaluation, interface)),
    )
    name = f"page of {len(order)} claims in {len(drawn)} picture{'s' if len(drawn) > 1 else ''}"
    return Picture(name, page.encode(), tuple({note for sheet in drawn for note in sheet.notes}))


def page_style(theme: Theme) -> str:
    """Return the style of pages in the colours of a theme."""
    return colours.css(theme) + _read("page.css")


def _read(name: str) -> str:
    return (_FOLDER / name).read_text("utf-8")


def policy(style: str, script: str, connect: str = "") -> str:
    """Return the content security policy: nothing but this very style and this very script.

    `connect` is what the script may ask for news, in the words of the policy.
    """
    return (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        + (f"connect-src {connect}; " if connect else "")
        + "base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(sha256(text.encode()).digest()).decode()


def _navigation(drawn: list[Sheet], interface: Interface) -> str:
    if len(drawn) < 2:
        return ""
    links = "".join(
        f'<li><a href="#_sheet-{number}">{escape(sheet.name)}</a></li>'
        for number, sheet in enumerate(drawn)
    )
    return f'<nav class="parts" aria-label="{escape(interface.parts)}"><ul>{links}</ul></nav>'


def _figure(number: int, sheet: Sheet) -> str:
    shape = "wide" if sheet.wide else "high"
    return f'<figure class="sheet {shape}" id="_sheet-{number}">{sheet.svg}</figure>'


def _data(
    argument_map: ArgumentMap, tree: Outline, evaluation: Evaluation, interface: Interface
) -> dict[str, Any]:
    """Return what the script works on: the map, what is computed of it, and the order of reveal."""
    claims = tree.order()
    words = words_for(argument_map.language)
    return {
        "map": encode(argument_map),
        "inferences": [
            {
                "id": i.id,
                "relation": i.relation,
                "word": words.relation(i.relation, argument_map.claim[i.premises[0]].kind),
                "premises": i.premises,
                "target": i.target,
            }
            for i in tree.inferences
        ],
        "status": {claim.id: evaluation.standing[claim.id]._asdict() for claim in claims},
        "roots": [item.claim.id for item in tree.roots],
        "words": {name: getattr(interface, name) for name in _SPOKEN},
        "steps": [[claim.id for claim in group] for group in _steps(tree)],
    }


def _steps(tree: Outline) -> Iterable[list[Claim]]:
    """Return the claims that appear together: theses, then by `step`, then as they are read."""
    groups = list(tree.groups())
    numbers = sorted({claim.step for group in groups for claim in group if claim.step})
    if not numbers:
        return groups
    first = [item.claim for item in tree.theses if not item.claim.step]
    stepped = [[c for group in groups for c in group if c.step == number] for number in numbers]
    rest = [[c for c in group if not c.step and c not in first] for group in groups]
    return [group for group in (first, *stepped, *rest) if group]


def _json(data: dict[str, Any]) -> str:
    """Return data as JSON that cannot end the script element that it stands in."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), default=str)
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
