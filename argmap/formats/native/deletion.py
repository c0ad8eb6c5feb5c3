"""Which stretch of a YAML text to cut so that one entry or list item is gone and nothing else."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from typing import NamedTuple

import yaml

from argmap.carriers.tree import Mapping, Node, Scalar, Sequence
from argmap.finding import Edit
from argmap.formats.native.comments import comments_in, is_flow
from argmap.formats.native.source import YamlSource
from argmap.formats.native.tree import parse
from argmap.location import Location


class _Child(NamedTuple):
    """An entry or item: where it starts and stops, and its place in the collection it is in."""

    start: int
    stop: int
    collection: Node
    number: int
    parent: _Child | None


class Deletions:
    """The entries and items of a text, found by the place of a key or of a single value."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.source = YamlSource(text, "")
        self._found: dict[Location, _Child] = {}
        self._siblings: dict[Location, list[_Child]] = {}
        try:
            tree = parse(self.source, 0, len(self.source.line_starts))
        except yaml.YAMLError:
            return  # what cannot be read as a whole is left to people
        self._comments = [start for start, _ in comments_in(text, tree)]
        self._collect(tree)

    def at(self, place: Location) -> tuple[Edit, ...]:
        """Return the edit that deletes the entry or item whose key or value stands at a place.

        The last one of a list or mapping goes with it. Returns nothing where a line to delete
        holds anything else, or where a comment stands in it, above it or at its end.
        """
        child = self._found.get(place._replace(path=""))
        while child is not None and len(self._siblings[child.collection.place]) == 1:
            child = child.parent
        if child is None:
            return ()
        cut = self._in_line if is_flow(self.text, child.collection) else self._lines
        span = cut(child)
        return (Edit(self.source.place(*span)._replace(path=place.path), ""),) if span else ()

    def _collect(self, tree: Node) -> None:
        ahead: list[tuple[Node, _Child | None]] = [(tree, None)]
        while ahead:
            node, parent = ahead.pop()
            if isinstance(node, Scalar):
                continue
            if isinstance(node, Mapping):
                parts: Iterable[tuple[Node, Node]] = node.entries
            else:
                parts = ((item, item) for item in node.items)
            children = self._siblings.setdefault(node.place, [])
            for number, (first, last) in enumerate(parts):
                child = _Child(first.place.start, last.place.stop, node, number, parent)
                children.append(child)
                self._found |= {n.place: child for n in (first, last) if isinstance(n, Scalar)}
                ahead.append((last, child))

    def _in_line(self, child: _Child) -> tuple[int, int] | None:
        """Return the stretch of a child within brackets or braces on one line, with a comma."""
        place = child.collection.place
        if place.line != place.end_line:
            return None
        siblings = self._siblings[place]
        if child.number:
            return siblings[child.number - 1].stop, child.stop
        return child.start, siblings[1].start

    def _lines(self, child: _Child) -> tuple[int, int] | None:
        """Return the whole lines of a child, if nothing else stands on them."""
        first, last = self._line_of(child.start), self._line_of(child.stop)
        start, stop = self.source.start(first), self.source.start(last + 1)
        before = self.text[start : child.start].strip(" ")
        is_alone = before == ("-" if isinstance(child.collection, Sequence) else "")
        if not is_alone or self._has_comment(start, stop) or self.text[child.stop : stop].strip():
            return None
        # A comment above, or deeper and below, speaks of what would be gone.
        column = child.start - start
        if self._comment_column(first - 1) >= 0 or self._comment_column(last + 1) > column:
            return None
        return start, stop

    def _comment_column(self, line: int) -> int:
        """Return the column of a comment that has a line of its own, else -1."""
        start, text = self.source.start(line), self.source.line(line)
        column = len(text) - len(text.lstrip(" "))
        at = start + column
        return column if line >= 0 and self._has_comment(at, at + 1) else -1

    def _has_comment(self, start: int, stop: int) -> bool:
        """Say whether a comment begins between two offsets."""
        return bisect_left(self._comments, start) < bisect_left(self._comments, stop)

    def _line_of(self, offset: int) -> int:
        return self.source.place(offset, offset).line - 1
