"""Plain data becomes YAML text in the form that `argmap` writes: every sentence survives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

_WIDTH = 100
_SAFE_START = re.compile(r"[^\W_]|¶|§")
_UNSAFE_PLAIN = re.compile(r":(?:\s|$)| #|\s$|\s\s|^\s|[\r\n\xa0]")
_UNSAFE_FLOW = re.compile(r"[][{},:?]")
_FOLD = re.compile(r"(?<=\S) (?=\S)")


def quoted(text: str) -> str:
    """Return a one-line form of a one-line sentence that YAML reads back exactly."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def to_yaml(data: dict[str, Any]) -> str:
    """Return nested strings, lists and mappings as YAML; lines are folded at 100 characters."""
    lines = (line for key, value in data.items() for line in write_entry(str(key), value, 0))
    return "".join(f"{line}\n" for line in lines)


def write_entry(key: str, value: Any, indent: int) -> Iterator[str]:
    """Yield the lines of `key: value`."""
    head = " " * indent + (key if is_plain(key) else quoted(key)) + ":"
    if isinstance(value, str):
        yield from _sentence(head, value, indent)
        return
    # What stands at the top, and each claim or source, is spread over lines of its own.
    flow = _flow(value) if indent > 2 else None
    if flow is not None and len(head) + 1 + len(flow) <= _WIDTH:
        yield f"{head} {flow}"
    elif isinstance(value, dict) and value:
        yield head
        for inner, content in value.items():
            yield from write_entry(str(inner), content, indent + 2)
    elif isinstance(value, (list, tuple)) and value:
        yield head
        for item in value:
            yield from _item(item, indent + 2)
    else:
        yield f"{head} {_flow(value)}"


def _item(value: Any, indent: int) -> Iterator[str]:
    """Yield the lines of one list item."""
    dash = " " * indent + "-"
    flow = _flow(value)
    if isinstance(value, str):
        yield from _sentence(dash, value, indent)
    elif flow is not None and len(dash) + 1 + len(flow) <= _WIDTH:
        yield f"{dash} {flow}"
    elif isinstance(value, dict):
        lines = [
            line for key, content in value.items() for line in write_entry(key, content, indent + 2)
        ]
        yield dash + lines[0][indent + 1 :]
        yield from lines[1:]
    else:
        yield dash
        for inner in value:
            yield from _item(inner, indent + 2)


def _sentence(head: str, text: str, indent: int) -> Iterator[str]:
    """Yield a text on one line if that is safe and short enough, else folded below its key."""
    if "\n" in text:
        # A first line that begins with a blank would else set the indentation.
        yield f"{head} |2-" if text[0] in " \n" else f"{head} |-"
        for line in text.split("\n"):
            yield " " * (indent + 2) + line if line else ""
    elif is_plain(text) and len(head) + 1 + len(text) <= _WIDTH:
        yield f"{head} {text}"
    elif (
        not text or text.strip() != text or (len(text) < 60 and len(head) + 3 + len(text) <= _WIDTH)
    ):
        yield f"{head} {quoted(text)}"
    else:
        yield f"{head} >-"
        line = ""
        for word in _FOLD.split(text):
            if line and indent + 3 + len(line) + len(word) > _WIDTH:
                yield " " * (indent + 2) + line
                line = word
            else:
                line = f"{line} {word}" if line else word
        yield " " * (indent + 2) + line


def _flow(value: Any) -> str | None:
    """Return a short value on one line, or None where it has to be spread."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, (int, float)):
        return f"{value}"
    if isinstance(value, str):
        if "\n" in value:
            return None
        return value if is_plain(value) and not _UNSAFE_FLOW.search(value) else quoted(value)
    if isinstance(value, dict):
        parts = [(_flow(str(key)), _flow(inner)) for key, inner in value.items()]
        if any(inner is None for _, inner in parts):
            return None
        return "{" + ", ".join(f"{key}: {inner}" for key, inner in parts) + "}"
    parts_of_list = [_flow(inner) for inner in value]
    if any(part is None for part in parts_of_list):
        return None
    return "[" + ", ".join(part for part in parts_of_list if part) + "]"


def is_plain(text: str) -> bool:
    """Say whether a text may stand as it is, without quotation marks."""
    return bool(_SAFE_START.match(text)) and not _UNSAFE_PLAIN.search(text)
