"""Comments in a YAML text: where they stand, and to which entry each belongs.

The parser tells nothing of comments. They are what begins with `#` outside of all scalars.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from argmap.carriers.tree import Mapping, Node, Scalar
from argmap.formats.native.reading import read_tree
from argmap.formats.native.source import YamlSource

_COMMENT = re.compile(r"#[^\r\n]*")
_BLOCK_HEADER = re.compile(r"[|>][-+0-9]*[ ]*(#[^\r\n]*)?")
_COLON = re.compile(r"[ ]*:(?=[ \n]|\Z)")
_FLOW = ("{", "[")


class Entry(NamedTuple):
    """A key with its value, and the comments that belong to it.

    `above` holds those on the lines before, '' for an empty line; `beside` the one on the line of
    the key, or of the value's end; `below` those on the lines after, indented deeper than the key.
    `end` is the index of the line after all of it, 0 if it stands in braces.
    """

    key: Scalar
    value: Node
    above: tuple[str, ...] = ()
    beside: str = ""
    below: tuple[str, ...] = ()
    end: int = 0


class Split(NamedTuple):
    """A mapping taken apart: its entries, and the comments after the last one."""

    entries: list[Entry]
    rest: tuple[str, ...]


def comments_in(text: str, tree: Node) -> Iterator[tuple[int, str]]:
    """Yield the offset and the words of each comment, in their order."""
    begun = 0
    for scalar in _scalars(tree):
        yield from _between(text, begun, scalar.place.start)
        if scalar.style in ("|", ">"):
            header = _BLOCK_HEADER.match(text, scalar.place.start)
            if header and header[1]:
                yield header.start(1), header[1].strip(" \t")
        begun = scalar.place.stop
    yield from _between(text, begun, len(text))


def number_of_comments(text: str) -> int:
    """Return how many comments a text has that is read without faults."""
    return sum(1 for _ in comments_in(text, read_tree(YamlSource(text, ""))))


def _between(text: str, start: int, stop: int) -> Iterator[tuple[int, str]]:
    for match in _COMMENT.finditer(text, start, stop):
        yield match.start(), match.group().strip(" \t")


def _scalars(tree: Node) -> Iterator[Scalar]:
    """Yield all scalars, keys and values, in the order of the text."""
    ahead = [tree]
    while ahead:
        node = ahead.pop()
        if isinstance(node, Scalar):
            yield node
        elif isinstance(node, Mapping):
            ahead += [part for entry in reversed(node.entries) for part in reversed(entry)]
        else:
            ahead += reversed(node.items)


class Comments:
    """The comments of a text whose lines end in plain line feeds."""

    def __init__(self, source: YamlSource, text: str, tree: Node) -> None:
        self.text = text
        # A tab in a comment is a blank in the text that was made readable.
        self.lines = [
            line if line.lstrip(" \t").startswith("#") else readable
            for line, readable in zip(text.split("\n"), source.text.split("\n"), strict=True)
        ]
        self._words = dict(comments_in(text, tree))
        self._starts = list(self._words)

    def count(self, start: int, stop: int) -> int:
        """Return how many comments begin between two offsets."""
        return bisect_left(self._starts, stop) - bisect_left(self._starts, start)

    def beside(self, offset: int) -> str:
        """Return the comment on the rest of the line at an offset, or ''."""
        number = bisect_left(self._starts, offset)
        if number == len(self._starts):
            return ""
        if self.text.find("\n", offset, self._starts[number]) >= 0:
            return ""
        return self._words[self._starts[number]]

    def split(self, node: Mapping, begin: int, end: int) -> Split | None:
        """Take a mapping apart that stands on the lines from `begin` up to `end`.

        A comment belongs to the entry below it, unless it is indented deeper than the key of the
        entry above it. Returns None where a comment stands within braces, or a key is marked `?`.
        """
        if is_flow(self.text, node):
            if self.count(node.place.start, node.place.stop):
                return None
            entries = [Entry(key, value) for key, value in node.entries]
            return Split(entries, tidy(self.lines[node.place.end_line : end]))
        entries = []
        nexts = [*(key.place.line - 1 for key, _ in node.entries[1:]), end]
        for (key, value), following in zip(node.entries, nexts, strict=True):
            column = key.place.column - 1
            if self.lines[key.place.line - 1][:column].strip(" ") or not _COLON.match(
                self.text, key.place.stop
            ):
                return None
            last = value.place.end_line
            stop = self._end_of_deeper(last, following, column)
            entries.append(
                Entry(
                    key,
                    value,
                    tidy(self.lines[begin : key.place.line - 1]),
                    self.beside(_anchor(self.text, key, value)),
                    tuple(filter(None, tidy(self.lines[last:stop]))),
                    stop,
                )
            )
            begin = stop
        return Split(entries, tidy(self.lines[begin:end]))

    def _end_of_deeper(self, first: int, last: int, column: int) -> int:
        """Return the line after the comments that are indented deeper than `column`."""
        end = first
        for number in range(first, last):
            line = self.lines[number]
            bare = line.lstrip(" \t")
            if bare and (bare[0] != "#" or len(line) - len(bare) <= column):
                break
            end = number + 1 if bare else end
        return end


def is_flow(text: str, node: Node) -> bool:
    """Say whether a collection is written in brackets or braces."""
    return not isinstance(node, Scalar) and text.startswith(_FLOW, node.place.start)


def _anchor(text: str, key: Scalar, value: Node) -> int:
    """Return the offset behind which the comment beside an entry stands."""
    if isinstance(value, Scalar):
        return value.place.start if value.style in ("|", ">") else value.place.stop
    return value.place.stop if is_flow(text, value) else key.place.stop


def tidy(lines: Sequence[str]) -> tuple[str, ...]:
    """Return lines without the blanks around them, and of several empty lines one."""
    bare = [line.strip(" \t") for line in lines]
    return tuple(bare[:1] + [line for before, line in pairwise(bare) if line or before])
