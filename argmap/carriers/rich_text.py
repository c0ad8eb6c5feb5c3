"""Texts that may hold HTML's markup for words and lines, as mind maps and outlines have it."""

from __future__ import annotations

import re
from html import unescape

from argmap.carriers.xml_tree import Element

_BLOCKS = frozenset({"p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "table"})
_HIDDEN = frozenset({"head", "style", "script"})
_PLAIN = frozenset({"html", "body", "head", "p", "br", "text"})
_WORDS = (
    "a|b|big|body|br|code|div|em|font|head|html|i|img|li|mark|ol|p|s|small|span|strike|strong|"
    "sub|sup|u|ul"
)
_TAG = re.compile(rf"<(/?)({_WORDS})(?:\s[^<>]*)?/?>", re.IGNORECASE)
_CODED = re.compile(r"&(?:#[0-9]{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});", re.IGNORECASE)
_BLANKS = re.compile("[ \t\r\n\f]+")


def plain_text(text: str) -> tuple[str, int]:
    """Return what a text says without the markup in it, and how many tags that had.

    A text without a tag or a coded character is taken as it is.
    """
    if not _TAG.search(text) and not _CODED.search(text):
        return text, 0
    bare, tags = _TAG.subn(_break, text)
    bare = unescape(bare)
    return (bare.strip() if tags else bare), tags


def _break(tag: re.Match[str]) -> str:
    """Return the line break that a tag stands for, if it does."""
    name, closes = tag[2].lower(), bool(tag[1])
    return "\n" if name == "br" or (name in _BLOCKS and closes) else ""


def marked_up(text: str) -> str:
    """Return a text so that `plain_text` gives it back: what looks like markup is coded."""
    if not _TAG.search(text) and not _CODED.search(text):
        return text
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def collapsed(text: str) -> str:
    """Return a text as HTML shows its lines when each is a paragraph."""
    return "\n".join(_BLANKS.sub(" ", line).strip(" ") for line in text.split("\n")).strip("\n")


def lines_of(element: Element) -> tuple[str, int]:
    """Return what the HTML in an element says, a line for each block, and the tags it lost."""
    pieces: list[str] = []
    tags = 0
    stack: list[Element | str | None] = [element]
    while stack:
        node = stack.pop()
        if node is None:
            pieces.append("\n")
        elif isinstance(node, str):
            pieces.append(_BLANKS.sub(" ", node))
        elif node.name.lower() not in _HIDDEN:
            name = node.name.lower()
            tags += name not in _PLAIN and node is not element
            if name == "br":
                pieces.append("\n")
            if name in _BLOCKS:
                stack.append(None)
            stack += reversed(node.children)
    return collapsed("".join(pieces)), tags
