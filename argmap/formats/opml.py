"""OPML 2.0, which outliners exchange: https://opml.org/spec2.opml

Attributes of ours begin with `_`, as the spec leaves any name free and outliners keep such ones;
`_note` is what they show as a note. A claim that bears on several stands again as an outline with
`_ref`. How an outline bears on the one above is said by a word before its text, too.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from argmap.carriers.rich_text import marked_up, plain_text
from argmap.carriers.source import Source
from argmap.carriers.tree import Scalar
from argmap.carriers.xml_tree import Element, escaped, opening, read_xml
from argmap.element import Relation
from argmap.model import ArgumentMap
from argmap.record.fields import RELATIONS
from argmap.record.mind_map import Topic, by_relation, entries, read_topics, whole
from argmap.record.mind_map.signs import parted, shows, signed

_ODD = re.compile("[^A-Za-z0-9.-]")
_CODED = re.compile("_([0-9a-f]{1,6})_")
_PASSED_OVER = frozenset({"text", "created", "modified", "isBreakpoint", "expanded"})
"""Attributes of the format that say nothing of an argument."""


class _Above(NamedTuple):
    """An outline that is still to be read, and the topic that it stands below."""

    element: Element
    topic: Topic | None


def read(text: str, path: str) -> ArgumentMap:
    """Return the map that an outline holds. Raises nothing for bad input."""
    source = Source(text, path)
    root = read_xml(source)
    if root is not None and root.name != "opml":
        wanted = "name a file that an outliner has exported as OPML"
        source.fault(f"this is no OPML: it begins with <{root.name}>", root.place, wanted)
    body = next(root.elements("body"), None) if root and not source.faults else None
    if root is None or source.faults:
        return ArgumentMap(path, "", faults=tuple(source.faults))
    if body is None:
        source.fault("this outline has no <body>", root.place, "export the file again, whole")
        return ArgumentMap(path, "", faults=tuple(source.faults))
    unread: Counter[str] = Counter()
    topics: list[Topic] = []
    stack = [_Above(outline, None) for outline in reversed([*body.elements("outline")])]
    while stack:
        element, parent = stack.pop()
        topics.append(_topic(element, parent, unread))
        below = reversed([*element.elements("outline")])
        stack += (_Above(outline, topics[-1]) for outline in below)
    return read_topics(source, topics, _title(root), _own(body), unread)


def _title(root: Element) -> str:
    titles = (title for head in root.elements("head") for title in head.elements("title"))
    title = next(titles, None)
    return "".join(t for t in title.children if isinstance(t, str)) if title else ""


def _topic(element: Element, parent: Topic | None, unread: Counter[str]) -> Topic:
    """Return the topic of one outline."""
    said = _own(element)
    key = "text" if "text" in element.attributes else "title"
    text, tags = plain_text(element.attributes.get(key, ""))
    unread["markup"] += tags
    for name, value in element.attributes.items():
        is_double = name == "title" and value == element.attributes.get(key)
        if value and name[0] != "_" and name not in _PASSED_OVER and not is_double:
            said[f"x-{name}"] = Scalar(value, element.place_of(name))
    sign = None
    if parent:
        sign, text = parted(text)
        relation = said["relation"].value if "relation" in said else ""
        if sign and relation in RELATIONS and not shows(sign, Relation(relation)):
            del said["relation"]
        text = text if relation else text.strip()
    return Topic(text, element.place_of(key), parent, said, sign)


def _own(element: Element) -> dict[str, Scalar]:
    """Return what stands in attributes that begin with `_`."""
    return {
        _CODED.sub(lambda code: chr(int(code[1], 16) % 0x110000), name[1:]): Scalar(
            value, element.place_of(name)
        )
        for name, value in element.attributes.items()
        if name.startswith("_")
    }


def write(argument_map: ArgumentMap) -> str:
    """Return a map as an outline that `read` makes the same map of."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<opml version="2.0">',
        f"<head><title>{escaped(argument_map.title)}</title></head>",
        opening("body", _names(whole(argument_map))),
    ]
    depth = -1
    for entry in entries(argument_map, references=True):
        lines += ["</outline>"] * (depth - entry.depth + 1)
        depth = entry.depth
        text = entry.claim.text
        if entry.inference:
            text = signed(text, entry.inference.relation)
        said = entry.said | by_relation(entry.strands)
        lines.append(opening("outline", {"text": marked_up(text)} | _names(said)))
    lines += ["</outline>"] * (depth + 1)
    return "\n".join([*lines, "</body>", "</opml>", ""])


def _names(said: dict[str, str]) -> dict[str, str]:
    """Return attributes under names that XML allows, whatever the keys are."""
    return {
        "_" + _ODD.sub(lambda sign: f"_{ord(sign[0]):x}_", key): value
        for key, value in said.items()
    }
