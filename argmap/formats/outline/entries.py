"""The lines in which an outline says one thing: a word or a key, and what stands behind it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from argmap.formats.outline.words import LEVELS, OF_CITATION

INDENT = "  "
_LOOKS_LIKE_DATA = re.compile(r'["[{]')


def attribute(key: str, value: Any, depth: int) -> Iterator[str]:
    """Yield what is said of a claim under this key; the value is plain data."""
    items = value if isinstance(value, list) else [value]
    if key == "source":
        for citation in items:
            yield from _citation(citation, depth)
    elif key in LEVELS:
        yield from entries(key, value, depth)
    elif key == "how":
        yield from said(key, ", ".join(items), depth)
    elif key == "tags":
        yield from said(key, _listed(items), depth)
    elif key.startswith("x-"):
        yield from free(key, value, depth)
    else:
        yield from said(key, "true" if value is True else str(value), depth)


def said(word: str, text: str, depth: int, *, as_block: bool = False) -> Iterator[str]:
    """Yield a word with its text: behind it or, line by line, in a block below."""
    head = f"{INDENT * depth}{word}:"
    if is_line(text) and not as_block:
        yield f"{head} {text}" if text else head
        return
    yield f"{head} |"
    for line in text.split("\n") if text else ():
        yield f"{INDENT * (depth + 1)}| {line}" if line else f"{INDENT * (depth + 1)}|"


def is_line(text: str) -> bool:
    """Say whether a text is read exactly as it stands behind a word."""
    return "\n" not in text and text == text.strip() and text != "|"


def _citation(citation: Any, depth: int) -> Iterator[str]:
    if isinstance(citation, str):
        yield from said("source", citation, depth)
        return
    yield from said("source", f"{citation['ref']} {citation.get('at', '')}".strip(), depth)
    for key in OF_CITATION:
        if key in citation:
            yield from said(key, citation[key], depth + 1)


def entries(key: str, value: dict[str, Any], depth: int) -> Iterator[str]:
    """Yield keys of one's own, each on a line below."""
    yield f"{INDENT * depth}{key}:"
    for name, what in value.items():
        inner = dict(what) if isinstance(what, dict) else {"title": what}
        title = inner.pop("title", "") if LEVELS[key] == 1 or key == "sources" else ""
        yield from said(name, title, depth + 1)
        for word, text in inner.items():
            yield from free(word, text, depth + 2)


def free(word: str, value: Any, depth: int) -> Iterator[str]:
    """Yield a value of any form: as a text or, where it is none, in the signs of JSON."""
    if not isinstance(value, str):
        value = str(value) if isinstance(value, (int, float)) else json.dumps(value)
    elif _LOOKS_LIKE_DATA.match(value):
        value = json.dumps(value)
    yield from said(word, value, depth)


def _listed(words: list[str]) -> str:
    """Return words with commas, in the signs of JSON where they have some themselves."""
    listed = ", ".join(words)
    is_plain = all(word and is_line(word) and "," not in word for word in words)
    return listed if is_plain and not _LOOKS_LIKE_DATA.match(listed) else json.dumps(words)
