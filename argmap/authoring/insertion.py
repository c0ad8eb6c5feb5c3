"""Claims are put into the text of a map, and every other character of it stays as it is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from argmap.carriers.source import BREAK
from argmap.errors import ArgmapError
from argmap.formats import native
from argmap.loader import Case

_LINE = re.compile(r"( *)([^\r\n]*)(?:\r\n|\r|\n|\Z)")


def insert_claims(case: Case, lines: Iterable[str]) -> str:
    """Return the map's text with the lines of further claims, indented as those that it has.

    Raises `ArgmapError` where the map has faults, or its claims do not stand on lines of their
    own. What is returned has been read back: it has no fault, and nothing that was there changed.
    """
    before = case.map
    if before.faults:
        raise ArgmapError(
            f"{before.path}: the map must be free of faults first: see `argmap check {before.path}`"
        )
    if not before.claims:
        raise ArgmapError(f"{before.path}: there is no claim yet: write the thesis first")
    if case.text[before.places["claims"].start] == "{":
        raise ArgmapError(
            f"{before.path}: the claims stand in braces: write each on lines of its own below "
            "'claims:', indented by two"
        )
    indent = before.claims[0].place().column - 1
    at = _end_of_claims(case, indent)
    line_break = (BREAK.search(case.text) or ["\n"])[0]
    last = "" if case.text[:at].endswith(("\n", "\r")) else line_break
    added = (" " * indent + line + line_break for line in lines)
    text = "".join([case.text[:at], last, *added, case.text[at:]])
    after = native.read(text, before.path)
    for fault in after.faults:
        raise ArgmapError(f"{before.path}: this cannot be added: {fault.message}: {fault.remedy}")
    old = replace(
        after,
        claims=after.claims[: len(before.claims)],
        inferences=after.inferences[: len(before.inferences)],
    )
    if old != before:
        raise ArgmapError(
            f"{before.path}: nothing can be added to claims that are written like this: "
            "begin each with its id and a colon on a line of its own, indented by two"
        )
    return text


def _end_of_claims(case: Case, indent: int) -> int:
    """Return where the last claim ends, with the comments below it that are indented as claims."""
    last = len(case.text[: case.map.places["claims"].stop].rstrip())
    rest = _LINE.finditer(case.text, last)
    end = next(rest).end()
    for line in rest:
        if line[2].startswith("#") and len(line[1]) >= indent:
            end = line.end()
        elif line[2]:
            break
    return end
