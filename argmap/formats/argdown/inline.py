"""The words of a statement without their markup: escapes, tags, links, emphasis.

Tags at the end are taken off; in the middle their words stay. Emphasis counts where it is closed,
so that `my_draft_v2` and `2*3` are what they say. A backslash before a letter or a digit is one.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_TAG = r"#\([^()\n]+\)|#[\w-]+"
TAGS = re.compile(_TAG)
_MARK = re.compile(
    rf"\\([^\w\s]|_)|(\[[^\[\]\n]+\]\([^()\n]+\))|(@\[[^\[\]\n]+\]|@<[^<>\n]+>)"
    rf"|(?<![\w&/])({_TAG})|(\*\*|__|\*|_)"
)
_SPECIAL = re.compile(r"[\\#*_\[]")
_LINK = re.compile(r"\[(.+)\]\(")
_ENDS = re.compile(r"[\s)}_.,!?;:*\-]|$")


class Words(NamedTuple):
    """A text with what its markup said: tags, links as written, and how much is emphasised."""

    text: str
    tags: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    emphasis: int = 0


def read_words(written: str) -> Words:
    """Take the markup out of a text."""
    if not _SPECIAL.search(written):
        return Words(written)
    pieces: list[str] = []
    tags: dict[str, None] = {}
    links: list[str] = []
    at_end: list[int] = []  # where tags stand behind which there is nothing but tags
    opened: dict[str, int] = {}
    emphasis = last = 0
    for match in _MARK.finditer(written):
        between = written[last : match.start()]
        if between.strip():
            at_end.clear()
        pieces.append(between)
        last = match.end()
        escaped, link, _, tag, sign = match.groups()
        pieces.append(escaped or match[0])
        if tag:
            tags[tag_name(tag)] = None
            at_end.append(len(pieces) - 1)
            continue
        at_end.clear()
        if link:
            links.append(link)
            pieces[-1] = _LINK.sub(lambda found: found[1], link[: link.rindex("(") + 1])
        elif sign and sign in opened and _closes(written, match):
            pieces[opened[sign]] = pieces[-1] = ""
            opened = {other: at for other, at in opened.items() if at < opened[sign]}
            emphasis += 1
        elif sign and _opens(written, match):
            opened.setdefault(sign, len(pieces) - 1)
    tail = written[last:]
    for number in () if tail.strip() else at_end:
        pieces[number] = ""
    text = "".join([*pieces, tail]).strip()
    return Words(text, tuple(tags), tuple(links), emphasis)


def tag_name(tag: str) -> str:
    """Return what a tag says, without its sign and brackets."""
    return tag[2:-1].strip() if tag.startswith("#(") else tag[1:]


def _opens(text: str, sign: re.Match[str]) -> bool:
    before = text[sign.start() - 1 : sign.start()]  # '' at the very beginning
    return bool(text[sign.end() : sign.end() + 1].strip()) and not before.isalnum()


def _closes(text: str, sign: re.Match[str]) -> bool:
    before = text[sign.start() - 1]
    return not before.isspace() and _ENDS.match(text, sign.end()) is not None
