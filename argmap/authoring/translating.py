"""Translations are begun, completed with empty entries, and confirmed; all else in them stays."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from argmap.authoring.lines import remark
from argmap.carriers.source import BREAK
from argmap.carriers.tree import Mapping, Node, Scalar
from argmap.errors import ArgmapError
from argmap.formats.native import translation as files
from argmap.formats.native.source import YamlSource
from argmap.formats.native.tree import parse
from argmap.formats.native.writing import is_plain, quoted, to_yaml
from argmap.model import ArgumentMap
from argmap.record.translation import MARK
from argmap.translation import (
    OPTIONAL,
    Key,
    Part,
    Texts,
    Translation,
    digest,
    lacking,
    originals,
)

_HEAD = "Fill in what is empty. The digest under `of` tells from which wording of the map."
_COMMENT = re.compile(r"( *)#")


class _Edit(NamedTuple):
    """Replace what stands between two offsets."""

    start: int
    stop: int
    text: str


def begun(argument_map: ArgumentMap, language: str) -> str:
    """Return the text of a new translation: an empty entry for all that there is to translate."""
    lines = [*remark(_HEAD, 0), *to_yaml({MARK: 1, "language": language}).splitlines()]
    wanted = originals(argument_map)
    for part in Part:
        lines += _part([key for key in wanted if key.part is part], wanted)
    return "".join(f"{line}\n" for line in lines)


def completed(argument_map: ArgumentMap, translation: Translation) -> str:
    """Return the text of a translation with an empty entry for each that it lacks.

    An entry stands behind the one that it follows in the map. Raises `ArgmapError` where the
    translation cannot be read, or has entries in braces in which nothing can be put.
    """
    wanted = originals(argument_map)
    absent = [key for key in wanted if key not in (translation.entries or {})]
    document = _Document(translation)
    edits: list[_Edit] = []
    new_parts: list[str] = []
    for part in Part:
        keys = [key for key in absent if key.part is part]
        if part.value not in document.parts:
            new_parts += _part(keys, wanted)
        elif keys:
            of_part = [key for key in wanted if key.part is part]
            edits += document.between(part, of_part, set(keys), wanted)
    if new_parts:
        edits.append(document.at_end(new_parts))
    return _verified(argument_map, translation, document.edited(edits), absent)


def confirmed(
    argument_map: ArgumentMap, translation: Translation, ids: Iterable[str] | None
) -> str:
    """Return the text of a translation whose entries of these ids are up to date; None is all.

    Raises `ArgmapError` for an id that the map does not have, or that is not translated in full:
    with None, such entries are left as they are.
    """
    wanted = originals(argument_map)
    document = _Document(translation)
    if ids is None:
        chosen = [k for k in wanted if not lacking(translation.entry(k), wanted[k])]
    else:
        chosen = [key for id_ in ids for key in _keys_of(id_, wanted, translation)]
    edits = [edit for key in chosen for edit in document.digest_of(key, digest(wanted[key]))]
    return _verified(argument_map, translation, document.edited(edits), [])


def _keys_of(id_: str, wanted: dict[Key, Texts], translation: Translation) -> list[Key]:
    keys = [key for key in wanted if id_ == (key.id or key.part.value)]
    if not keys:
        raise ArgmapError(f"there is no '{id_}' in the map, or nothing to translate in it")
    for key in keys:
        if absent := lacking(translation.entry(key), wanted[key]):
            what = ", ".join(f"'{name}'" for name in absent)
            raise ArgmapError(f"{translation.path}: {key} lacks {what}: translate that first")
    return keys


def _part(keys: Sequence[Key], wanted: dict[Key, Texts]) -> Iterator[str]:
    """Yield the lines of a part that is not there yet."""
    if keys and keys[0].part is Part.TITLE:
        yield from _entry(Part.TITLE.value, wanted[keys[0]], 0)
    elif keys:
        yield f"{keys[0].part}:"
        for key in keys:
            yield from _entry(key.id, wanted[key], 2)


def _entry(name: str, texts: Texts, indent: int) -> Iterator[str]:
    """Yield the lines of an empty entry: above each key, as a comment, what is to be translated."""
    yield " " * indent + (name if is_plain(name) else quoted(name)) + ":"
    for key, text in texts.items():
        if key in OPTIONAL:
            yield from remark(f"{key}: {text}", indent + 2)
        else:
            yield from remark(text, indent + 2)
            yield " " * (indent + 2) + f"{key}:"
    yield " " * (indent + 2) + f"of: {digest(texts)}"


class _Document:
    """The text of a translation, and where its entries stand in it."""

    def __init__(self, translation: Translation) -> None:
        """Raise `ArgmapError` where the translation has faults."""
        self.path = translation.path
        if not translation.is_read:
            raise ArgmapError(f"{self.path}: left as it is: it has faults; see `argmap check`")
        self.source = YamlSource(translation.text, self.path)
        tree = parse(self.source, 0, len(self.source.line_starts))
        entries = tree.entries if isinstance(tree, Mapping) else ()
        self.parts = {key.value: (key, value) for key, value in entries}
        self.line_break = (BREAK.search(translation.text) or ["\n"])[0]

    def edited(self, edits: Iterable[_Edit]) -> str:
        """Return the text with these edits made; of two at one place, the first comes first."""
        parts = []
        done = 0
        for start, stop, new in sorted(edits, key=lambda edit: edit.start):
            parts += [self.source.text[done:start], new]
            done = stop
        return "".join([*parts, self.source.text[done:]])

    def at_end(self, lines: Iterable[str]) -> _Edit:
        """Return the edit that adds lines to the file."""
        return self._insertion(len(self.source.text), lines)

    def between(
        self, part: Part, of_part: list[Key], absent: set[Key], wanted: dict[Key, Texts]
    ) -> Iterator[_Edit]:
        """Yield insertions of entries, each behind the one before it in the map."""
        head, node = self.parts[part]
        entries = {k.value: (k, v) for k, v in node.entries} if isinstance(node, Mapping) else {}
        if entries and self.source.text[node.place.start] == "{":
            raise ArgmapError(
                f"{self.path}: the entries of '{part}' stand in braces: write each on lines of "
                "its own, indented by two"
            )
        indent = next((key.place.column - 1 for key, _ in entries.values()), 2)
        at = self.source.start(head.place.line)
        group: list[str] = []
        for key in of_part:
            if key in absent:
                group += _entry(key.id, wanted[key], indent)
            elif key.id in entries:
                if group:
                    yield self._insertion(at, group)
                at, group = self._end(*entries[key.id]), []
        if group:
            yield self._insertion(at, group)

    def digest_of(self, key: Key, new: str) -> Iterator[_Edit]:
        """Yield the edit that gives an entry its digest."""
        name, node = self.parts[key.part]
        if key.id and isinstance(node, Mapping):
            found = {k.value: (k, v) for k, v in node.entries}
            if key.id not in found:
                raise ArgmapError(f"{self.path}: correct the id of {key} first: see `argmap check`")
            name, node = found[key.id]
        if not isinstance(node, Mapping):
            return
        for inner, value in node.entries:
            if inner.value == "of":
                stop = max(value.place.stop, inner.place.stop + 1)
                yield _Edit(inner.place.start, stop, f"of: {new}")
                return
        if self.source.text[node.place.start] == "{":
            yield _Edit(node.place.stop - 1, node.place.stop - 1, f", of: {new}")
            return
        line = " " * (node.entries[0][0].place.column - 1) + f"of: {new}"
        yield self._insertion(self._end(name, node), [line])

    def _insertion(self, at: int, lines: Iterable[str]) -> _Edit:
        before = self.source.text[:at]
        last = "" if not before or before.endswith(("\n", "\r")) else self.line_break
        return _Edit(at, at, last + "".join(line + self.line_break for line in lines))

    def _end(self, key: Scalar, node: Node) -> int:
        """Return where an entry ends, with the comments below it that are indented deeper."""
        stop = max([key.place.stop, *self._ends(node)])
        number = self.source.place(stop, stop).line
        while number < len(self.source.line_starts):
            comment = _COMMENT.match(self.source.line(number))
            if not comment or len(comment[1]) < key.place.column:
                break
            number += 1
        return self.source.start(number)

    def _ends(self, node: Node) -> Iterator[int]:
        """Yield where the keys and values of an entry end; an empty value may be placed below."""
        if isinstance(node, Mapping) and self.source.text[node.place.start] != "{":
            for key, value in node.entries:
                yield key.place.stop
                yield from self._ends(value)
        elif not isinstance(node, Scalar) or node.value:
            yield node.place.stop


def _verified(
    argument_map: ArgumentMap, translation: Translation, text: str, added: Sequence[Key]
) -> str:
    """Return a new text if it says what the old one says, with empty entries added.

    Raises `ArgmapError` where it does not.
    """
    after = files.read(text, translation.path, argument_map)
    old = translation.entries or {}
    new = after.entries or {}
    is_same = after.is_read and set(new) == {*old, *added}
    if not is_same or any(new[key].texts != old[key].texts for key in old):
        raise ArgmapError(
            f"{translation.path}: left as it is: nothing can be put into entries that are written "
            "like this; begin each with its id and a colon on a line of its own"
        )
    return text
