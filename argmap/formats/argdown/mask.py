"""A text as its lines count: comments are masked, and what stands in braces is one line.

A comment begins at `/*`, at `<!--`, or at a `//` that has a blank before it: that of an address
begins none. Masks are as long as what they hide, so that places stay what they are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

COMMENT = "\0"
"""Stands for each character of a comment."""

BREAK = "\1"
"""Stands for a line break inside of braces."""

BLANK = " \t\f\v" + COMMENT
"""What stands around words and means nothing."""

_EVENT = re.compile(r'\\[^\n]|/\*|<!--|(?<!\S)//[^\n]*|[{}"]|\n[ \t]*\n')
_QUOTED = re.compile(r'"(?:[^"\\\n]|\\.)*"')
_BLOCK = re.compile(r"\{[ \t]*\n")
_CLOSING = {"/*": "*/", "<!--": "-->"}
_MASKS = re.compile(f"[{COMMENT}{BREAK}]+")


class Masked(NamedTuple):
    """A text, the same with masks, and what braces there are.

    `braces` has where each outermost pair begins, by where it ends.
    """

    text: str
    lines: str
    braces: Mapping[int, int]


def mask(text: str, start: int = 0) -> Masked:
    """Mask a text without carriage returns; all before `start` is taken for a comment."""
    scan = _Scan(text, start)
    scan.run()
    lines = text
    if scan.comments:
        lines = _replaced(text, scan.comments, lambda part: COMMENT * len(part))
    pairs = [pair for pair in scan.pairs if "\n" in text[slice(*pair)]]
    if pairs:
        lines = _replaced(lines, pairs, lambda part: part.replace("\n", BREAK))
    return Masked(text, lines, {stop: begin for begin, stop in scan.pairs})


def unmasked(text: str) -> str:
    """Return a part of the lines without its masks, as it is read."""
    if not _MASKS.search(text):
        return text.strip()
    return " ".join(filter(None, (part.strip() for part in _MASKS.split(text))))


def _replaced(text: str, spans: list[tuple[int, int]], new: Callable[[str], str]) -> str:
    pieces: list[str] = []
    last = 0
    for start, stop in spans:
        pieces += [text[last:start], new(text[start:stop])]
        last = stop
    return "".join([*pieces, text[last:]])


class _Scan:
    """Goes through a text once, from one sign that may mean something to the next."""

    def __init__(self, text: str, start: int) -> None:
        self.text = text
        self.position = start
        self.comments: list[tuple[int, int]] = [(0, start)] if start else []
        self.pairs: list[tuple[int, int]] = []
        self.opened: list[int] = []
        self.unending: set[str] = set()

    def run(self) -> None:
        while event := _EVENT.search(self.text, self.position):
            self.position = event.end()
            sign = event[0]
            if sign in _CLOSING:
                self._comment(event.start(), _CLOSING[sign])
            elif sign[:2] == "//":
                self.comments.append(event.span())
            elif sign == "{":
                self.opened.append(event.start())
            elif sign == "}" and self.opened:
                self._close(self.opened.pop(), event.end())
            elif sign == '"' and self.opened:
                quoted = _QUOTED.match(self.text, event.start())
                self.position = quoted.end() if quoted else self.position
            elif sign[0] == "\n":
                self.position -= 1  # it may begin the next empty line
                if self.opened and not _BLOCK.match(self.text, self.opened[0]):
                    self.opened.clear()  # a paragraph ends, and with it a brace that is none

    def _comment(self, start: int, closing: str) -> None:
        """Mask a comment; without an end it is text, as are all further ones of its kind."""
        stop = -1 if closing in self.unending else self.text.find(closing, self.position)
        if stop < 0:
            self.unending.add(closing)
        else:
            self.position = stop + len(closing)
            self.comments.append((start, self.position))

    def _close(self, start: int, stop: int) -> None:
        while self.pairs and self.pairs[-1][0] > start:
            self.pairs.pop()
        self.pairs.append((start, stop))
