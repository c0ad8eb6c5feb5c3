"""JSON as a tree that knows its places; every value is a string, as it was written.

The grammar is that of RFC 8259. There is no recursion, so that depth costs nothing but memory.
"""

from __future__ import annotations

import json
import re
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from argmap.carriers.source import Source
from argmap.carriers.tree import Mapping, Node, Scalar, Sequence
from argmap.location import Location, span

_TOKEN = re.compile(
    r"[ \t\r\n]*(?:"
    r'"([^"\\\x00-\x1f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1f]*)*)"(?:[ \t\r\n]*(:))?'
    r"|(-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?|true|false|null)(?![\w.+-])"
    r"|([][{},]))"
)
_STRING, _KEY, _WORD, _SIGN = 1, 2, 3, 4
"""Groups of a token: a string, perhaps with a colon, any other value, a bracket or comma."""

_SORTS = ("", "string", "key", "word")
_VALUE = {"string", "word", "[", "{"}
_AFTER_OPENING = {"[": {*_VALUE, "]"}, "{": {"key", "}"}}
_AFTER_COMMA = {"[": _VALUE, "{": {"key"}}
_AFTER_VALUE = {"[": {",", "]"}, "{": {",", "}"}}
"""What may come next, by what is open innermost."""

_UNCLOSED = re.compile(r'"[^"\\\x00-\x1f]*(?:\\.[^"\\\x00-\x1f]*)*\\?')
_BLANK = re.compile(r"[ \t\r\n]*")
_SURROGATE = re.compile("[\ud800-\udfff]")


class _Open(NamedTuple):
    """A list or an object that is not closed yet; `keys` are those of an object."""

    bracket: str
    place: Location
    keys: list[Scalar]
    items: list[Node]


class _Broken(Exception):  # noqa: N818 - it never leaves this module
    """The text goes on in a way that JSON does not have."""


def read_json(source: Source, deepest: int = 150) -> Node | None:
    """Return the tree of a text; None, with a fault in `source`, where that is no JSON.

    A string's `style` is the quotation mark; `null` is an empty scalar without one. What is nested
    deeper than `deepest` is refused, since those who use the tree may go down it by recursion.
    """
    return _Reader(source, deepest).read()


def compact(node: Node) -> str:
    """Return a tree as JSON on one line; numbers, `true` and `false` stay as they were written."""
    if isinstance(node, Sequence):
        return f"[{', '.join(map(compact, node.items))}]"
    if isinstance(node, Mapping):
        entries = (f"{compact(key)}: {compact(value)}" for key, value in node.entries)
        return f"{{{', '.join(entries)}}}"
    if node.style:
        return json.dumps(node.value, ensure_ascii=False)
    return node.value or "null"


class _Reader:
    """Goes from token to token; what may come next follows from what came and what is open."""

    def __init__(self, source: Source, deepest: int) -> None:
        self.source = source
        self.deepest = deepest
        self.open: list[_Open] = []
        self.position = 0
        self.line = 1
        self.line_start = 0
        self.line_stop = self._stop()

    def read(self) -> Node | None:
        try:
            return self._all()
        except _Broken as broken:
            text = self.source.text
            start = self._after_blank(self.position)
            place = self.source.place(start, min(start + 1, len(text)))
            message = str(broken) if start < len(text) else "the text ends before it is whole"
            self.source.fault(f"this is no JSON: {message}", place, "export the file again, whole")
            return None

    def _all(self) -> Node:
        text = self.source.text
        allowed: AbstractSet[str] = _VALUE
        while True:
            token = _TOKEN.match(text, self.position)
            sort = (token[_SIGN] or _SORTS[token.lastindex or 0]) if token else ""
            if token is None or sort not in allowed:
                raise self._broken(token, sort, allowed)
            self.position = token.end()
            if sort in _AFTER_OPENING:
                self._begin(sort)
                allowed = _AFTER_OPENING[sort]
                continue
            if sort == ",":
                allowed = _AFTER_COMMA[self.open[-1].bracket]
                continue
            if sort == "key":
                self.open[-1].keys.append(self._scalar(token))
                allowed = _VALUE
                continue
            node = self._closed() if token[_SIGN] else self._scalar(token)
            if self.open:
                self.open[-1].items.append(node)
                allowed = _AFTER_VALUE[self.open[-1].bracket]
            elif self._after_blank(self.position) < len(text):
                raise _Broken("the text goes on behind its end")
            else:
                return node

    def _scalar(self, token: re.Match[str]) -> Scalar:
        word = token[_WORD]
        if word is not None:
            start, stop = token.span(_WORD)
            return Scalar("" if word == "null" else word, self._place(start, stop))
        value = token[_STRING]
        start, stop = token.span(_STRING)
        if "\\" in value:
            value = _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", json.loads(f'"{value}"'))
        return Scalar(value, self._place(start - 1, stop + 1), '"')

    def _begin(self, bracket: str) -> None:
        if len(self.open) == self.deepest:
            self.position -= 1
            raise _Broken(f"it is nested deeper than {self.deepest}")
        place = self._place(self.position - 1, self.position)
        self.open.append(_Open(bracket, place, [], []))

    def _closed(self) -> Node:
        """Return what was open innermost; its closing bracket has come."""
        bracket, start, keys, items = self.open.pop()
        place = span(start, self._place(self.position - 1, self.position))
        if bracket == "[":
            return Sequence(tuple(items), place)
        return Mapping(tuple(zip(keys, items, strict=True)), place)

    def _place(self, start: int, stop: int) -> Location:
        """Return a stretch of one line. The next one that is asked for lies behind it."""
        while start >= self.line_stop:
            self.line_start = self.line_stop
            self.line += 1
            self.line_stop = self._stop()
        line, before = self.line, self.line_start - 1
        return Location(self.source.path, line, start - before, line, stop - before, start, stop)

    def _stop(self) -> int:
        """Return where the line ends."""
        starts = self.source.line_starts
        return starts[self.line] if self.line < len(starts) else len(self.source.text) + 1

    def _broken(self, token: re.Match[str] | None, sort: str, allowed: AbstractSet[str]) -> _Broken:
        """Return what is wrong with a token that may not stand where it does, if it is one."""
        text = self.source.text
        if not token and _UNCLOSED.fullmatch(text, self._after_blank(self.position)):
            self.position = len(text)
        if token and sort == "string" and "key" in allowed:
            self.position = token.end()
            return _Broken("a colon is expected here")
        if token and sort == "key" and "string" in allowed:
            self.position = token.start(_KEY)
        elif "string" in allowed:
            return _Broken("a value is expected here")
        elif "key" in allowed:
            return _Broken("a key in quotation marks is expected here")
        return _Broken("a comma or a closing bracket is expected here")

    def _after_blank(self, position: int) -> int:
        blank = _BLANK.match(self.source.text, position)
        return blank.end() if blank else position
