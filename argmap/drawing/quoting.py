"""Values as DOT has them."""

from __future__ import annotations

from functools import lru_cache


class Written:
    """A value as it stands in DOT.

    pydot searches every string, letter by letter, for what it would have to quote; that was
    the largest part of its work. Whatever is no string it writes down as it is.
    """

    def __init__(self, dot: str) -> None:
        self.dot = dot

    def __str__(self) -> str:
        return self.dot


@lru_cache(1024)
def quote(value: str) -> Written:
    r"""Return a value as a DOT string; a backslash is data here, never an escape such as `\N`."""
    value = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ")
    return Written(f'"{value}"')


def markup(label: str) -> Written:
    """Return an HTML-like label as DOT has it."""
    return Written(f"<{label}>")
