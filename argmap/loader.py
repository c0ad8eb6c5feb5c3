"""The only reader of files: finds maps, decodes them, and hands rules what they may look at."""

from __future__ import annotations

import codecs
import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from argmap.errors import ArgmapError
from argmap.finding import Edit, Finding
from argmap.formats import NATIVE, SUFFIXES, Format, by_suffix, format_of, native
from argmap.formats.native import translation
from argmap.formats.native.deletion import Deletions
from argmap.garbage import collection_put_off
from argmap.inclusion import Inclusion, resolve
from argmap.location import Location, whole_file
from argmap.model import ArgumentMap
from argmap.repository import is_inside, named_file, repository_of
from argmap.translation import Translation

_LARGEST = 64 * 1024 * 1024


class SourceText(NamedTuple):
    """The local text of a source, or the reason why it could not be read."""

    text: str
    problem: str = ""


@dataclass(frozen=True)
class Case:
    """A map with what was read for it: all that a rule may look at.

    `sources` holds the texts of those sources that name a `file`, by key; `inclusion` says what
    could not be included; `translations` are those that lie beside the map. `text` is the file's
    text or, of a file that is none, what stands for it.
    """

    map: ArgumentMap
    text: str
    format: Format = NATIVE
    sources: Mapping[str, SourceText] = field(default_factory=dict)
    inclusion: Inclusion = field(default_factory=Inclusion)
    translations: tuple[Translation, ...] = ()

    @property
    def faults(self) -> tuple[Finding, ...]:
        """What the reader noticed in the map and in its translations."""
        return (*self.map.faults, *(fault for t in self.translations for fault in t.faults))

    def deletion(self, place: Location) -> tuple[Edit, ...]:
        """Return the edit that deletes the entry or item at a place, nothing if it is not safe."""
        return self._deletions.at(place) if self.format is NATIVE else ()

    @cached_property
    def _deletions(self) -> Deletions:
        return Deletions(self.text)


class Found(NamedTuple):
    """Map files, sorted, and what could not be looked into."""

    files: list[str]
    problems: list[str]


def find_maps(path: str) -> Found:
    """Return the map files that `path` names: itself, or those below a directory.

    A translation stands for the map that it lies beside, with which it is read. Hidden directories
    are passed over. Links are followed inside of the repository. Raises `ArgmapError` where there
    is nothing, so that an empty directory never counts as one without faults.
    """
    place = Path(path)
    if not path or not place.exists():
        raise ArgmapError(f"{path or repr(path)}: no such file or directory")
    if not place.is_dir():
        return Found([os.path.normpath(_translated_by(path) or path)], [])
    problems: list[str] = []
    files = sorted(_below(path, problems))
    if not files and not problems:
        raise ArgmapError(f"{path}: no map in this directory (maps are named *{SUFFIXES[0]})")
    return Found(files, problems)


def _refuse_translation(path: str) -> None:
    """Raise `ArgmapError` for the translation of a map: it is read with that."""
    if of := _translated_by(path):
        raise ArgmapError(f"{path}: a translation is read with its map: name {of}")


def _translated_by(path: str) -> str:
    """Return the path of the map that a file is a translation of, '' if it is none."""
    stem, _ = translation.named(os.path.basename(path))
    beside = (os.path.join(os.path.dirname(path), f"{stem}{suffix}") for suffix in SUFFIXES)
    return next((of for of in beside if stem and os.path.exists(of)), "")


def _below(directory: str, problems: list[str]) -> Iterator[str]:
    """Yield the maps below a directory; note what cannot be looked into."""

    def unreadable(error: OSError) -> None:
        problems.append(f"{error.filename}: {error.strerror}")

    repository = repository_of(os.path.realpath(directory))
    seen: set[str] = set()
    for folder, folders, names in os.walk(directory, onerror=unreadable, followlinks=True):
        if os.path.realpath(folder) in seen:
            folders.clear()  # links may go round
            continue
        seen.add(os.path.realpath(folder))
        maps = [name for name in names if name.endswith(SUFFIXES)]
        for name in [*folders, *maps]:
            file = os.path.join(folder, name)
            if os.path.islink(file) and not is_inside(file, repository):
                problems.append(f"{file}: this link leads out of the repository; name it outright")
                (folders if name in folders else maps).remove(name)
        folders[:] = [name for name in folders if not name.startswith(".")]
        for file in (os.path.normpath(os.path.join(folder, name)) for name in maps):
            if os.path.exists(file) and not os.path.isfile(file):
                problems.append(f"{file}: is no regular file; name it outright")
            else:
                yield file


class Loader:
    """Reads maps with what belongs to them: translations, included maps, texts of sources."""

    def __init__(
        self, given: Mapping[str, bytes] | None = None, form: Format | None = None
    ) -> None:
        """`given` holds the bytes of maps that are not to be read from their files.

        `form` is the format that they all are in; without it, names and texts tell.
        """
        self._form = form
        self._given = {os.path.realpath(path): data for path, data in (given or {}).items()}
        self._parsed: dict[str, Case] = {}
        self._translations: dict[str, dict[str, list[str]]] = {}

    def case(self, path: str) -> Case:
        """Read one map.

        Raises `ArgmapError` where the file cannot be read at all, or is a translation.
        """
        _refuse_translation(path)
        case = self._parse(path)
        texts = {s.key: _source_text(path, s.file) for s in case.map.sources if s.file}
        case = replace(case, sources=texts) if texts else case
        if names := self._beside(path):
            read = tuple(_translation(case.map, name) for name in names)
            case = replace(case, translations=read)
        if not case.map.include:
            return case
        inclusion = resolve(case.map, lambda path: self._parse(path).map)
        linked = replace(case.map, included=tuple(inclusion.included))
        return replace(case, map=linked, inclusion=inclusion)

    def _beside(self, path: str) -> list[str]:
        """Return the names of a map's translations; each folder is looked through once."""
        folder = os.path.dirname(path)
        if folder not in self._translations:
            found = self._translations[folder] = {}
            with suppress(OSError):
                for name in sorted(os.listdir(folder or os.curdir)):
                    if stem := translation.named(name)[0]:
                        found.setdefault(stem, []).append(name)
        return self._translations[folder].get(translation.stem(path), [])

    def _parse(self, path: str) -> Case:
        if path not in self._parsed:
            data = self._given.get(os.path.realpath(path)) if self._given else None
            self._parsed[path] = parse(load_bytes(path) if data is None else data, path, self._form)
        return self._parsed[path]


def load_bytes(path: str) -> bytes:
    """Return what a file holds. Raises `ArgmapError` with the reason where that cannot be."""
    try:
        with open(path, "rb") as stream:
            data = stream.read(_LARGEST + 1)
    except OSError as error:
        raise ArgmapError(f"{path}: {error.strerror or error}") from error
    except ValueError as error:
        raise ArgmapError(f"{path!r}: {error}") from error
    if len(data) > _LARGEST:
        raise ArgmapError(f"{path}: larger than {_LARGEST // 2**20} MiB: split the map")
    return data


def _translation(argument_map: ArgumentMap, name: str) -> Translation:
    """Read a translation that lies beside a map; what keeps it from being read is its fault."""
    path = os.path.join(os.path.dirname(argument_map.path), name)
    try:
        text, fault = _decoded(load_bytes(named_file(argument_map.path, name)), path)
    except ArgmapError as error:
        reason = str(error).removeprefix(f"{path}: ")
        remedy = "replace it by a file that can be read, inside of the repository"
        place = whole_file(path)
        fault = Finding(f"this cannot be read: {reason}", place, remedy, rule="syntax-error")
        text = ""
    if fault:
        return Translation(path, translation.named(name)[1], text, faults=(fault,))
    return translation.read(text, path, argument_map)


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
    return load_bytes(path).removeprefix(codecs.BOM_UTF8).decode("utf-8")


def parse(data: bytes, path: str, form: Format | None = None) -> Case:
    """Read a map from the bytes of a file; what is no UTF-8 is a fault with its place.

    Without `form` the name tells the format and, where several share that, the text. Raises
    `ArgmapError` where neither does.
    """
    fitting = (form,) if form else by_suffix(path)
    module: Any = fitting[0].load() if len(fitting) == 1 and fitting[0].reads else None
    if hasattr(module, "text_of"):
        text, fault = module.text_of(data, path), None
    else:
        text, fault = _decoded(data, path)
    form = form or format_of(path, text)
    if fault:
        return Case(ArgumentMap(path, "", faults=(fault,)), text, form)
    with collection_put_off():
        return Case(form.load().read(text, path), text, form)


def _decoded(data: bytes, path: str) -> tuple[str, Finding | None]:
    """Return the text of a file, and the fault where it is no UTF-8."""
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        return data.decode("utf-8"), None
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        place = Location(path, line, column, line, column + 1, len(before), len(before) + 1)
        fault = Finding("this is not UTF-8", place, "save the file as UTF-8", rule="syntax-error")
        return data.decode("utf-8", errors="replace"), fault


def reformat(case: Case) -> str:
    """Return the text of a map in canonical form; what it says and every comment stay.

    Raises `ArgmapError` where the map has faults: what cannot be read cannot be put in order. So
    it does for formats that have no canonical form.
    """
    _refuse_foreign(case)
    _refuse_faults(case.map)
    with collection_put_off():
        return native.reformat(case.text, case.map)


def _refuse_foreign(case: Case) -> None:
    """Raise `ArgmapError` where a text that is to be changed is not in the native format."""
    if case.format is not NATIVE:
        path, title = case.map.path, case.format.title
        raise ArgmapError(
            f"{path}: left as it is: {title} is not changed in place; `argmap convert {path} "
            f"MAP{SUFFIXES[0]}` makes a map of it"
        )


def reformat_translation(case: Case, of: Translation) -> str:
    """Return the text of a translation of a map in canonical form, as `reformat` does."""
    _refuse_faults(of)
    return translation.reformat(of, case.map)


def _refuse_faults(read: ArgumentMap | Translation) -> None:
    """Raise `ArgmapError` where something has faults."""
    if faults := read.faults:
        many = f"{len(faults)} faults, the first" if len(faults) > 1 else "a fault"
        line = min(fault.location.line for fault in faults)
        raise ArgmapError(f"{read.path}: left as it is: {many} on line {line}; see `argmap check`")


def load_case(path: str) -> Case:
    """Read the map in a file with all that it names. Raises `ArgmapError` if unreadable."""
    return Loader().case(path)


def load_native(path: str) -> Case:
    """Read a map whose text is to be changed or translated, as `load_case` does.

    Raises `ArgmapError` for one that is in another format than the native.
    """
    case = load_case(path)
    _refuse_foreign(case)
    return case


def load(path: str) -> ArgumentMap:
    """Read the map in a file, and what it includes; faults in it are its `faults`.

    Raises `ArgmapError` where the file cannot be read at all.
    """
    return load_case(path).map
