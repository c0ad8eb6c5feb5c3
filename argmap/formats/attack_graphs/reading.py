"""An attack graph as a map: arguments are claims, attacks rebut.

A comment such as `# 1 clean-air "The air is cleaner."` tells the id and the text of the claim that
an argument stands for, and `# title "Air"` the map's title. Where a format has no comments, labels
tell the text.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from typing import NamedTuple

from argmap.element import Relation
from argmap.formats.attack_graphs.graph import AttackGraph
from argmap.formats.attack_graphs.listing import Listing
from argmap.formats.attack_graphs.quotation import unquoted
from argmap.model import ArgumentMap
from argmap.record.draft import Draft
from argmap.record.naming import Names

_STRING = r'("(?:[^"\\\n]|\\.)*+")[ \t]*\r?$'


class Syntax(NamedTuple):
    """How a format writes a graph.

    `comment` begins a comment, '' if there are none. `name` is how the id of a claim is written,
    None where arguments have numbers.
    """

    parse: Callable[[AttackGraph], None]
    comment: str
    name: Callable[[str], str] | None


class _Said(NamedTuple):
    """What is said of an argument besides its name."""

    id: str
    text: str


def read(text: str, path: str, syntax: Syntax) -> ArgumentMap:
    """Return the map in a text. Arguments are put forward as they are: `basis: assertion`."""
    listing = Listing(path, text)
    if listing.is_text():
        syntax.parse(listing)
    sign = syntax.comment
    told = _told_by_comments(listing, sign) if sign else _told_by_labels(listing)
    draft = Draft(listing.source)
    ids = _put_claims(draft, listing, told, syntax)
    for (attacker, target), where in listing.attacks.items():
        note = None if sign else listing.label(where, 2)
        details = {"note": note} if note else {}
        draft.relate([ids[attacker]], Relation.REBUT, ids[target], listing.place(where), **details)
    title = re.search(rf"^{sign} title {_STRING}", text, re.MULTILINE) if sign else None
    unread = {}
    if sign and (comments := len(re.findall(rf"{sign}[^\n]*", text))):
        unread["comments"] = comments - len(told) - (title is not None)
    said = unquoted(title[1]) if title else ""
    return draft.finish(said or os.path.basename(path), unread)


def _put_claims(
    draft: Draft, listing: Listing, told: dict[str, _Said], syntax: Syntax
) -> dict[str, str]:
    """Add the arguments, and return their ids by name."""
    names = Names()
    ids = {}
    for name, declared in listing.declared.items():
        said = told.get(name)
        id_ = ids[name] = id_of(said.id if said else name, names)
        where = listing.attacked.get(name, declared) if syntax.name is None else declared
        draft.claim(id_, said.text if said else name, listing.place(where))
        draft.say(id_, "basis", "assertion")
        if name != syntax.name(id_) if syntax.name else not said:
            draft.say(id_, "x-id", name)
    return ids


def id_of(name: str, names: Names) -> str:
    """Return an id for an argument: its name, if that can be one."""
    return names.kept(name, f"a{name}")


def _told_by_comments(listing: Listing, sign: str) -> dict[str, _Said]:
    pattern = rf"^{sign} (\S+) ([a-z][a-z0-9-]*) {_STRING}"
    told = re.finditer(pattern, listing.text, re.MULTILINE)
    return {m[1]: _Said(m[2], unquoted(m[3])) for m in told if m[1] in listing.number}


def _told_by_labels(listing: Listing) -> dict[str, _Said]:
    labels = ((name, listing.label(where, 1)) for name, where in listing.declared.items())
    return {name: _Said(name, label) for name, label in labels if label is not None}
