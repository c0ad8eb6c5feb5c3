"""YAML text becomes a tree, whatever is wrong with it.

The parser stops at its first fault. The text is then taken apart along its indentation and read
piece by piece, so that one run names every fault and all sound pieces are read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

import yaml

from argmap.carriers.tree import Mapping, Node, Scalar
from argmap.formats.native.sentences import meant
from argmap.formats.native.source import YamlSource
from argmap.formats.native.tree import parse, second_document
from argmap.formats.native.writing import quoted
from argmap.location import Location
from argmap.record import fields

_NO_BLANK = re.compile(r"([a-z][a-z-]*):([^\s/].*)")
_KEY = re.compile(r"( *)([^\s:#'\"\[\]{}&*!|>%@`-][^\s:]*):(?:[ ]+(.*))?$")
_BARE_WORD = re.compile(r"( *)([a-z][a-z0-9-]*)[ ]*()$")
_NO_SENTENCES = {
    key
    for table in (fields.MAP, fields.CLAIM)
    for key, field in table.items()
    if field.shape is not fields.Shape.TEXT
}
_DEEPEST = 10
"""A map is four levels deep; broken text is not followed much further down."""

_MEANINGS = {
    "mapping values are not allowed": "a colon followed by a blank ends a key here",
    "could not find expected ':'": "a key must be followed by a colon and a blank",
    "did not find expected key": "text goes on after a value has ended",
    "block sequence entries are not allowed": "a dash with a blank begins a list here",
    "cannot start any token": "this sign may not begin a text",
    "found unknown escape character": "a backslash in double quotes must be doubled",
    "found unexpected end of stream": "a quotation mark is not closed",
}


def read_tree(source: YamlSource) -> Node:
    """Return the text as a tree, its faulty pieces replaced by what can be told of them."""
    try:
        return parse(source, 0, len(source.line_starts))
    except yaml.YAMLError as error:
        before = len(source.faults)
        tree = _Pieces(source).read(0, len(source.line_starts))
        if len(source.faults) == before:
            # Each piece can be read alone, so it is how they stand together that is wrong.
            mark = getattr(error, "problem_mark", None)
            line = min(mark.line if mark else 0, len(source.line_starts) - 1)
            source.fault(
                "this line does not stand where a line can stand here",
                source.place(source.start(line), source.start(line + 1)),
                "indent it as deep as the lines that it belongs with",
            )
        return tree


class _Pieces:
    """Reads lines entry by entry, after they could not be read as a whole."""

    def __init__(self, source: YamlSource) -> None:
        self.source = source
        self.line = source.line
        self.start = source.start
        self.place = source.place
        self.fault = source.fault
        self.depth = 0

    def read(self, first: int, last: int) -> Mapping:
        """Return what the lines from `first` up to `last` hold, as keys with values."""
        starts = list(self._entry_starts(first, last))
        entries: list[tuple[Scalar, Node]] = []
        for begin, end in pairwise([*starts, last]):
            if entries and self.line(begin).startswith(("---", "...")):
                place = self.place(self.start(begin), self.start(begin) + 3)
                self.source.faults.append(second_document(self.source, place))
                break
            try:
                node = parse(self.source, begin, end)
            except yaml.YAMLError as error:
                entries += self._broken_entry(begin, end, error)
            else:
                if isinstance(node, Mapping):
                    entries += node.entries
                elif not isinstance(node, Scalar) or node.value:
                    entries += self._no_key(node)
        return Mapping(tuple(entries), self.place(self.start(first), self.start(last)))

    def _no_key(self, node: Node) -> list[tuple[Scalar, Node]]:
        """Report a piece that is no key with a value; return it as one where it was meant so."""
        match = _NO_BLANK.fullmatch(node.value) if isinstance(node, Scalar) else None
        if match is None:
            self.fault(
                "a key with a colon is expected here",
                node.place,
                "write 'key: value', or indent the text below the key it belongs to",
            )
            return []
        remedy = f"write it as {match[1]}: {quoted(match[2])}"
        self.fault("a blank is missing behind the colon", node.place, remedy)
        return [(Scalar(match[1], node.place), Scalar(match[2], node.place, faulty=True))]

    def _has_key(self, lines: list[int]) -> bool:
        return any(_KEY.match(self.line(number)) for number in lines)

    def _entry_starts(self, first: int, last: int) -> Iterator[int]:
        """Yield the lines on which an entry begins: those indented no deeper than the first."""
        indent = -1
        for number in range(first, last):
            line = self.line(number)
            bare = line.lstrip(" ")
            if not bare or bare[0] == "#":
                continue
            depth = len(line) - len(bare)
            indent = depth if indent < 0 else indent
            if depth <= indent:
                yield number

    def _broken_entry(
        self, begin: int, end: int, error: yaml.YAMLError
    ) -> list[tuple[Scalar, Node]]:
        """Read an entry whose key or value is broken; report it, or look deeper for the fault."""
        match = _KEY.match(self.line(begin)) or _BARE_WORD.match(self.line(begin))
        if match is None:
            self._report(error, begin, "write 'key: value' on this line", None)
            return []
        start = self.start(begin) + match.start(2)
        key = Scalar(match[2], self.place(start, start + len(match[2])))
        if match.re is _BARE_WORD:
            self.fault("a colon is missing behind this key", key.place, f"write '{key.value}:'")
        if match.re is _BARE_WORD or not match[3] or match[3].startswith("#"):
            below = list(self._entry_starts(begin + 1, end))
            if below and self.depth < _DEEPEST and self._has_key(below):
                self.depth += 1
                inner = self.read(begin + 1, end)
                self.depth -= 1
                return [(key, inner)]
        deeper = self._deeper_key(begin + 1, end) if match[3] else None
        if deeper is not None:
            return [(key, self._value_above(match, begin)), *self._entries_of(deeper, end)]
        begun = self.start(begin) + (match.start(3) if match[3] else match.end())
        raw = meant(self.source.text[begun : self.start(end)])
        value = Scalar(raw, self.place(begun, self.start(begin) + match.end()), faulty=True)
        remedy = f"write it as {key.value}: {quoted(raw)}"
        if key.value in _NO_SENTENCES:
            remedy = "close every bracket, brace and quotation mark that is opened here"
        elif raw[:1] in ("{", "[") and key.value not in fields.CLAIM:
            remedy = "write one key a line, or quote each text and close what is opened here"
        self._report(error, begin, remedy, value.place)
        return [(key, value)]

    def _deeper_key(self, first: int, last: int) -> int | None:
        """Return the first line that holds a claim's key though it stands below another's value."""
        for number in range(first, last):
            match = _KEY.match(self.line(number))
            if match and match[2] in fields.CLAIM:
                return number
        return None

    def _value_above(self, match: re.Match[str], begin: int) -> Scalar:
        start = self.start(begin) + match.start(3)
        return Scalar(match[3].rstrip(), self.place(start, start + len(match[3])), faulty=True)

    def _entries_of(self, first: int, last: int) -> tuple[tuple[Scalar, Node], ...]:
        """Read entries that are indented deeper than those they belong with; report that."""
        start = self.start(first)
        self.fault(
            "this line is indented deeper than the key before it",
            self.place(start, start + len(self.line(first))),
            "indent both the same",
        )
        return self.read(first, last).entries

    def _report(
        self, error: yaml.YAMLError, begin: int, remedy: str, value: Location | None
    ) -> None:
        """Turn the parser's complaint about one piece into a fault with its place."""
        mark = getattr(error, "problem_mark", None)
        problem = str(getattr(error, "problem", None) or error)
        place = value
        if mark is not None:
            offset = min(self.start(begin) + mark.index, len(self.source.text))
            if value is None or value.start < offset < value.stop:
                place = self.place(offset, min(offset + 1, len(self.source.text)))
        if place is None:
            place = self.place(self.start(begin), self.start(begin + 1))
        meaning = next((m for sign, m in _MEANINGS.items() if sign in problem), problem)
        self.fault(f"this cannot be read: {meaning}", place, remedy)
