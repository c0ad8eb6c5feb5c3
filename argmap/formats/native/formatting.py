"""A YAML text in canonical form: order and layout are the writer's, every comment stays.

The text is taken apart entry by entry. A value is written anew from what it says; one with a
comment inside, and one under a key of the user's own, keeps the form that it has.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from argmap.carriers import tree as nodes
from argmap.carriers.source import BREAK
from argmap.carriers.tree import Node, Scalar
from argmap.formats.native.comments import Comments, Entry, Split, comments_in, is_flow, tidy
from argmap.formats.native.source import UNREADABLE, YamlSource
from argmap.formats.native.tree import parse
from argmap.formats.native.writing import is_plain, quoted, write_entry
from argmap.record import fields
from argmap.record.fields import Field, Shape
from argmap.record.order import FREE, MAP, TEXT, Level


def reformat(text: str, level: Level = MAP) -> str:
    """Return a text without faults in canonical form; its kind of line ends stays.

    `level` tells which keys the text has, and in which order.
    """
    first = BREAK.search(text)
    plain = _Formatter(BREAK.sub("\n", text), level).whole()
    return plain.replace("\n", "\r\n") if first and first.group() == "\r\n" else plain


def has_same_comments(text: str, other: str) -> bool:
    """Say whether two texts without faults have the same comments, in whatever order."""
    return Counter(_comments(text)) == Counter(_comments(other))


def _comments(text: str) -> Iterator[str]:
    source = YamlSource(text, "")
    return (words for _, words in comments_in(text, parse(source, 0, len(source.line_starts))))


class _Formatter:
    """Writes a text anew, mapping by mapping."""

    def __init__(self, text: str, level: Level) -> None:
        self.text = text
        self.level = level
        source = YamlSource(text, "")
        self.tree = parse(source, 0, len(source.line_starts))
        self.comments = Comments(source, text, self.tree)

    def whole(self) -> str:
        """Return the whole text; what stands before its first key stays there."""
        root = self.tree
        split = self._split_root(root) if isinstance(root, nodes.Mapping) else None
        if split is None:
            return self.text if self.text.endswith("\n") else f"{self.text}\n"
        *above, beside = self.text[: root.place.start].split("\n")
        body = "\n".join(self._block(split, self.level, 0)).lstrip("\n")
        lines = [*tidy(above), *filter(None, tidy([beside])), body]
        return "\n".join(lines).lstrip("\n") + "\n"

    def _split_root(self, root: nodes.Mapping) -> Split | None:
        """Take the whole map apart; what stands above its first key belongs to no entry."""
        if is_flow(self.text, root) and self.comments.beside(root.place.stop):
            return None
        end = self.text.rstrip(" \n").count("\n") + 1
        split = self.comments.split(root, root.place.line - 1, end)
        return split if split and split.entries else None

    def _block(self, split: Split, level: Level, indent: int) -> Iterator[str]:
        """Yield the lines of a mapping, an entry a line or more."""
        for entry in sorted(split.entries, key=lambda entry: level.rank(entry.key.value)):
            yield from _indented(entry.above, indent)
            yield from self._entry(entry, level, indent)
        yield from _indented(split.rest, indent)

    def _entry(self, entry: Entry, level: Level, indent: int) -> Iterator[str]:
        key, value = entry.key.value, entry.value
        below = level.below(key)
        if below and isinstance(value, nodes.Mapping) and value.entries:
            split = self.comments.split(value, entry.key.place.line, entry.end)
            if split is not None:
                yield f"{self._head(entry, indent)} {entry.beside}".rstrip(" ")
                yield from self._block(split, below, indent + 2)
                return
        yield from self._leaf(entry, level.table.get(key, level.each), indent)

    def _head(self, entry: Entry, indent: int) -> str:
        """Return the key with its colon."""
        key = entry.key.value
        place = entry.key.place
        return " " * indent + (key if is_plain(key) else self.text[place.start : place.stop]) + ":"

    def _leaf(self, entry: Entry, shape: Field | None, indent: int) -> Iterator[str]:
        """Yield the lines of a key and a value that has no comments to keep apart inside."""
        value = entry.value
        beside = [entry.beside] if entry.beside else []
        if isinstance(value, Scalar) and not value.value and not value.style:
            is_sentence = shape is not None and shape.shape is Shape.TEXT
            yield from _indented(entry.below, indent) if is_sentence else ()
            yield " ".join([self._head(entry, indent), *beside])
            yield from () if is_sentence else _indented(entry.below, indent + 2)
            return
        is_text = isinstance(value, Scalar)
        data = None if shape is None or self._has_more(entry) else _data(value, shape)
        if shape is None or data is None or (entry.below and not is_text):
            yield from self._as_written(entry, indent)
            return
        first, *others = write_entry(entry.key.value, data, indent)
        if is_text and (others or entry.below):
            # Below a text, or behind its sign, a comment is easily taken for a part of it.
            yield from _indented([*beside, *entry.below], indent)
        elif beside:
            if shape.shape is Shape.TEXT and first.endswith(f": {data}"):
                first = f"{self._head(entry, indent)} {quoted(data)}"
            first = f"{first} {entry.beside}"
        yield from (first, *others)

    def _has_more(self, entry: Entry) -> bool:
        """Say whether there is a comment within the value, or behind the last item of a list."""
        if not entry.end:
            return False
        stop = self._line_end(entry.value.place.stop)
        return self.comments.count(entry.key.place.stop, stop) > bool(entry.beside)

    def _line_end(self, offset: int) -> int:
        end = self.text.find("\n", offset)
        return len(self.text) if end < 0 else end

    def _as_written(self, entry: Entry, indent: int) -> Iterator[str]:
        """Yield the lines of an entry in the form that they have, indented anew."""
        head = self._head(entry, indent)
        if not entry.end:
            place = entry.value.place
            first, *others = self.text[place.start : place.stop].split("\n")
            yield f"{head} {first}"
            for line in others:
                bare = line.lstrip(" ")
                yield " " * (indent + 2) + bare if bare else ""
            return
        place = entry.key.place
        colon = self.text.index(":", place.stop) + 1
        yield f"{head} {self.text[colon : self._line_end(colon)].strip(' ')}".rstrip(" ")
        for line in self.comments.lines[place.line : entry.end]:
            yield _moved(line, indent - place.column + 1)


def _moved(line: str, by: int) -> str:
    """Return a line indented by some blanks more or, where it has them, less."""
    if by >= 0:
        return " " * by + line if line else ""
    return line[min(-by, len(line) - len(line.lstrip(" "))) :]


def _indented(comments: Iterable[str], indent: int) -> Iterator[str]:
    """Yield comments as lines; empty lines are kept between claims, not within one."""
    for words in comments:
        if words or indent <= 2:
            yield " " * indent + words if words else ""


def _data(node: Node, shape: Field) -> Any:
    """Return a value as plain data in the order of its table, None if it cannot be written so."""
    if isinstance(node, Scalar):
        return _string(node, shape.shape)
    if isinstance(node, nodes.Sequence):
        items = [_data(item, shape) for item in node.items]
        return None if None in items else items
    table = {Shape.RELATIONS: fields.RELATION, Shape.CITATIONS: fields.CITATION}.get(
        shape.shape, {}
    )
    each = TEXT if shape.shape is Shape.ALLOWANCES else FREE
    keys = list(table)
    entries = sorted(
        ((key.value, value) for key, value in node.entries),
        key=lambda entry: keys.index(entry[0]) if entry[0] in table else 0,
    )
    data = {key: _data(value, table.get(key, each)) for key, value in entries}
    is_lossless = len(data) == len(entries) and not any(map(_is_odd, data))
    return data if is_lossless and None not in data.values() else None


def _string(node: Scalar, shape: Shape) -> str | None:
    """Return what a scalar says, or None if it cannot be written in another form."""
    text = node.value
    if shape is Shape.TEXT and node.style in ("|", ">"):
        text = text.rstrip("\n")
    elif shape not in (Shape.TEXT, Shape.CITATIONS, Shape.FREE):
        text = text.strip(" \N{NO-BREAK SPACE}")
    return None if _is_odd(text) or text.endswith("\n") else text


def _is_odd(text: str) -> bool:
    return "\r" in text or UNREADABLE.search(text) is not None
