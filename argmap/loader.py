"""The only reader of files: finds maps, decodes them, and hands rules what they may look at."""

from __future__ import annotations

import codecs
import gc
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from argmap.errors import ArgmapError
from argmap.finding import Edit, Finding
from argmap.formats import SUFFIXES, native
from argmap.formats.yaml_deletion import Deletions
from argmap.inclusion import Inclusion, resolve
from argmap.location import Location
from argmap.model import ArgumentMap
from argmap.repository import named_file

_LARGEST = 64 * 1024 * 1024


class SourceText(NamedTuple):
    """The local text of a source, or the reason why it could not be read."""

    text: str
    problem: str = ""


@dataclass(frozen=True)
class Case:
    """A map with what was read for it: all that a rule may look at.

    `sources` holds the texts of those sources that name a `file`, by key; `inclusion` says what
    could not be included.
    """

    map: ArgumentMap
    text: str
    sources: Mapping[str, SourceText] = field(default_factory=dict)
    inclusion: Inclusion = field(default_factory=Inclusion)

    def deletion(self, place: Location) -> tuple[Edit, ...]:
        """Return the edit that deletes the entry or item at a place, nothing if it is not safe."""
        return self._deletions.at(place)

    @cached_property
    def _deletions(self) -> Deletions:
        return Deletions(self.text)


def find_maps(path: str) -> list[str]:
    """Return the map files that `path` names: itself, or those below a directory, sorted.

    Hidden directories are passed over. Raises `ArgmapError` where there is nothing, so that an
    empty directory never counts as one without faults.
    """
    place = Path(path)
    if not path or not place.exists():
        raise ArgmapError(f"{path or repr(path)}: no such file or directory")
    if not place.is_dir():
        return [os.path.normpath(path)]
    found = sorted(_below(path))
    if not found:
        raise ArgmapError(f"{path}: no map in this directory (maps are named *{SUFFIXES[0]})")
    return found


def _below(directory: str) -> Iterator[str]:
    for folder, folders, names in os.walk(directory):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            if name.endswith(SUFFIXES):
                yield os.path.normpath(os.path.join(folder, name))


class Loader:
    """Reads maps with what they name: included maps, each file once, and texts of sources."""

    def __init__(self) -> None:
        self._parsed: dict[str, Case] = {}

    def case(self, path: str, data: bytes | None = None) -> Case:
        """Read one map from its file, or from `data` as if they stood there.

        Raises `ArgmapError` where the file cannot be read at all.
        """
        case = self._parse(path) if data is None else parse(data, path)
        texts = {s.key: _source_text(path, s.file) for s in case.map.sources if s.file}
        case = replace(case, sources=texts) if texts else case
        if not case.map.include:
            return case
        inclusion = resolve(case.map, lambda path: self._parse(path).map)
        linked = replace(case.map, included=tuple(inclusion.included))
        return replace(case, map=linked, inclusion=inclusion)

    def _parse(self, path: str) -> Case:
        if path not in self._parsed:
            self._parsed[path] = parse(_bytes_of(path), path)
        return self._parsed[path]


def _bytes_of(path: str) -> bytes:
    """Return what a file holds. Raises `ArgmapError` with the reason where that cannot be."""
    try:
        if os.path.getsize(path) > _LARGEST:
            raise ArgmapError(f"{path}: larger than {_LARGEST // 2**20} MiB: split the map")
        return Path(path).read_bytes()
    except OSError as error:
        raise ArgmapError(f"{path}: {error.strerror or error}") from error
    except ValueError as error:
        raise ArgmapError(f"{path!r}: {error}") from error


def _source_text(path: str, name: str) -> SourceText:
    """Return the local text that a map names, or why there is none."""
    file = ""
    try:
        file = named_file(path, name)
        return SourceText(_text_of(file))
    except ArgmapError as error:
        return SourceText("", str(error).removeprefix(f"{file}: "))
    except UnicodeDecodeError:
        return SourceText("", "it is not UTF-8 text")


def load_text(path: str) -> str:
    """Return the text of a file, wherever it lies. Raises `ArgmapError` if unreadable."""
    try:
        return _text_of(path)
    except UnicodeDecodeError as error:
        raise ArgmapError(f"{path}: this is not UTF-8 text") from error


def _text_of(path: str) -> str:
    return _bytes_of(path).removeprefix(codecs.BOM_UTF8).decode("utf-8")


def parse(data: bytes, path: str) -> Case:
    """Read a map from the bytes of a file; what is no UTF-8 is a fault with its place."""
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        place = Location(path, line, column, line, column + 1, len(before), len(before) + 1)
        fault = Finding("this is not UTF-8", place, "save the file as UTF-8", rule="syntax-error")
        return Case(ArgumentMap(path, "", faults=(fault,)), data.decode("utf-8", errors="replace"))
    with collection_put_off():
        return Case(native.read(text, path), text)


def reformat(case: Case) -> str:
    """Return the text of a map in canonical form; what it says and every comment stay.

    Raises `ArgmapError` where the map has faults: what cannot be read cannot be put in order.
    """
    if faults := case.map.faults:
        many = f"{len(faults)} faults, the first" if len(faults) > 1 else "a fault"
        line = min(fault.location.line for fault in faults)
        raise ArgmapError(
            f"{case.map.path}: left as it is: {many} on line {line}; see `argmap check`"
        )
    with collection_put_off():
        return native.reformat(case.text, case.map)


@contextmanager
def collection_put_off() -> Iterator[None]:
    """Put off the collection of garbage: reading and checking make much and drop no circles."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def load_case(path: str) -> Case:
    """Read the map in a file with all that it names. Raises `ArgmapError` if unreadable."""
    return Loader().case(path)


def load(path: str) -> ArgumentMap:
    """Read the map in a file, and what it includes; faults in it are its `faults`.

    Raises `ArgmapError` where the file cannot be read at all.
    """
    return load_case(path).map
