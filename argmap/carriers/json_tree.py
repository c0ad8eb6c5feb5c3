"""JSON as a tree that knows its places; every value is a string, as it was written.

The grammar is that of RFC 8259. There is no recursion, so that depth costs nothing but memory.
"""

from __future__ import annotations

import json
import re
from typing import NamedTuple

from argmap.carriers.source import Source
from argmap.carriers.tree import Mapping, Node, Scalar, Sequence

_SCALAR = re.compile(
    r'"((?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*)"'
    r"|(?:-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?|true|false|null)(?![\w.+-])"
)
_BLANK = re.compile(r"[ \t\r\n]*")
_CLOSING = {"[": "]", "{": "}"}
_SURROGATE = re.compile("[\ud800-\udfff]")


class _Open(NamedTuple):
    """A list or an object that is not closed yet; an object's keys and values take turns."""

    bracket: str
    start: int
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
    """Goes from token to token; what may come next follows from what is open."""

    def __init__(self, source: Source, deepest: int) -> None:
        self.source = source
        self.deepest = deepest
        self.text = source.text
        self.open: list[_Open] = []
        self.position = 0

    def read(self) -> Node | None:
        try:
            return self._all()
        except _Broken as broken:
            start = self.position
            place = self.source.place(start, min(start + 1, len(self.text)))
            message = str(broken) if self._sign() else "the text ends before it is whole"
            self.source.fault(f"this is no JSON: {message}", place, "export the file again, whole")
            return None

    def _all(self) -> Node:
        node = self._value()
        if self._sign():
            raise _Broken("the text goes on behind its end")
        return node

    def _sign(self) -> str:
        """Return the sign that comes next, '' at the end; `position` is then where it stands."""
        blank = _BLANK.match(self.text, self.position)
        self.position = blank.end() if blank else self.position
        return self.text[self.position : self.position + 1]

    def _value(self) -> Node:
        """Read a value with all that is in it."""
        while True:
            sign = self._sign()
            if sign in _CLOSING:
                if len(self.open) == self.deepest:
                    raise _Broken(f"it is nested deeper than {self.deepest}")
                self.open.append(_Open(sign, self.position, []))
                self.position += 1
                if self._sign() != _CLOSING[sign]:
                    continue
                node = self._closed()
            else:
                node = self._scalar()
            while self.open:
                node, goes_on = self._put(node)
                if goes_on:
                    break
            else:
                return node

    def _scalar(self) -> Scalar:
        token = _SCALAR.match(self.text, self.position)
        if token is None:
            raise _Broken("a value is expected here")
        start, self.position = self.position, token.end()
        place = self.source.place(start, self.position)
        if token[1] is None:
            return Scalar("" if token[0] == "null" else token[0], place)
        value = token[1]
        if "\\" in value:
            value = _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", json.loads(token[0]))
        return Scalar(value, place, '"')

    def _put(self, node: Node) -> tuple[Node, bool]:
        """Put a node into what is open; return that when it closes, and whether it goes on."""
        inside = self.open[-1]
        is_key = inside.bracket == "{" and len(inside.items) % 2 == 0
        if is_key and not (isinstance(node, Scalar) and node.style):
            self.position = node.place.start
            raise _Broken("a key in quotation marks is expected here")
        inside.items.append(node)
        sign = self._sign()
        if is_key and sign != ":":
            raise _Broken("a colon is expected here")
        if is_key or sign == ",":
            self.position += 1
            return node, True
        if sign != _CLOSING[inside.bracket]:
            raise _Broken("a comma or a closing bracket is expected here")
        return self._closed(), False

    def _closed(self) -> Node:
        """Return what was open innermost; its closing bracket comes next."""
        self.position += 1
        done = self.open.pop()
        place = self.source.place(done.start, self.position)
        if done.bracket == "[":
            return Sequence(tuple(done.items), place)
        keys = (key for key in done.items[::2] if isinstance(key, Scalar))
        return Mapping(tuple(zip(keys, done.items[1::2], strict=True)), place)
