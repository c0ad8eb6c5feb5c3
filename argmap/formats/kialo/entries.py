"""A discussion, line by line: what stands under which number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from argmap.carriers.source import Source
from argmap.formats.kialo.escaping import unescaped
from argmap.location import Location

_HEAD = re.compile(
    r"^([ \t]*)((?:[0-9]+\.)+)(?:[ \t]|(?=\s|\Z))"
    r"(?:(Pro|Con|Thesis|Question):(?:[ \t]|(?=\s|\Z)))?",
    re.MULTILINE,
)
_REFERENCE = re.compile(r"\s*-> See ((?:[0-9]+\.)*[0-9]+)\.?\s*")


class Entry(NamedTuple):
    """What stands under one number: a text, or (`see`) the number of a claim said elsewhere.

    `parent` is the number of what it stands below, '' for none. The label is `Pro`, `Con`,
    `Thesis`, `Question` or ''.
    """

    number: str
    parent: str
    label: str
    text: str
    see: str
    head: Location
    place: Location


def entries(source: Source, start: int, stop: int) -> list[Entry]:
    """Return the entries between two offsets, in order. What stands before the first is a fault.

    A claim goes on until the next number. A number of one part is one only where others stand
    below it, or at the beginning: else the claim has a list in it.
    """
    heads = list(_numbered(source.text, start, stop))
    first = heads[0].start() if heads else stop
    if source.text[start:first].strip():
        place = _place(source, start, first)
        source.fault("this belongs to no claim", place, "write `1. ` before it, or delete it")
    stops = [*(head.start() for head in heads[1:]), stop]
    return [_entry(source, head, stop) for head, stop in zip(heads, stops, strict=False)]


def _numbered(text: str, start: int, stop: int) -> Iterator[re.Match[str]]:
    found = list(_HEAD.finditer(text, start, stop))
    roots = {head[2].partition(".")[0] for head in found if head[2].count(".") > 1}
    if found:
        roots.add(found[0][2][:-1])
    for head in found:
        if head[2].count(".") > 1:
            yield head
        elif head[2][:-1] in roots:
            roots.remove(head[2][:-1])
            yield head


def _entry(source: Source, head: re.Match[str], stop: int) -> Entry:
    body = source.text[head.end() : stop]
    reference = _REFERENCE.fullmatch(body)
    text = "" if reference else body
    if "\r" in text:
        text = text.replace("\r\n", "\n")
    if head[1]:  # the later export indents the lines of a claim as its number
        text = text.replace(f"\n{head[1]}", "\n")
    above, dot, _ = head[2][:-1].rpartition(".")
    return Entry(
        head[2],
        above + dot,
        head[3] or "",
        unescaped(text),
        f"{reference[1]}." if reference else "",
        source.place(head.start(2), head.end()),
        _place(source, head.end(), stop),
    )


def _place(source: Source, start: int, stop: int) -> Location:
    """Return a stretch without the blanks around it."""
    text = source.text[start:stop]
    start += len(text) - len(text.lstrip())
    return source.place(start, start + len(text.strip()))
