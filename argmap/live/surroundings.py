"""The files on which the picture and the findings of a map depend, those not yet there included."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass

from argmap.configuration import Configuration, files_above
from argmap.errors import ArgmapError
from argmap.formats.native import translation
from argmap.loader import Case


@dataclass(frozen=True)
class Surroundings:
    """The files of a map by their real folder and name; of its translations, how they are named."""

    files: frozenset[str]
    folder: str
    stem: str

    @property
    def folders(self) -> set[str]:
        """The folders in which something can happen to these files."""
        return {os.path.dirname(file) for file in self.files}

    def concern(self, changed: Collection[str]) -> bool:
        """Say whether one of these paths is a file of the map, or may be a translation of it."""
        return any(path in self.files or self._is_translation(path) for path in changed)

    @property
    def state(self) -> frozenset[tuple[str, int, int]]:
        """What is there of these files now: another one after a file was saved, came or went."""
        with suppress(OSError):
            beside = (os.path.join(self.folder, name) for name in os.listdir(self.folder))
            return frozenset(_stamps({*self.files, *filter(self._is_translation, beside)}))
        return frozenset()

    def _is_translation(self, path: str) -> bool:
        folder, name = os.path.split(path)
        return folder == self.folder and translation.named(name)[0] == self.stem


def surroundings(path: str, case: Case | None = None, also: Iterable[str] = ()) -> Surroundings:
    """Return the surroundings of a map; without a case, those that its place alone tells.

    `also` are files that matter to all maps, such as that of the theme.
    """
    named = [path, *also, *files_above(path), *_baseline(path), *(_named_in(case) if case else ())]
    files = frozenset(place for file in named for place in _places(file))
    return Surroundings(files, os.path.realpath(os.path.dirname(path)), translation.stem(path))


def _stamps(files: Iterable[str]) -> Iterator[tuple[str, int, int]]:
    for file in files:
        with suppress(OSError):
            found = os.stat(file)
            yield file, found.st_mtime_ns, found.st_size


def _baseline(path: str) -> Iterator[str]:
    try:
        baseline = Configuration().settings_for(path).baseline
    except ArgmapError:
        return  # the checker tells of it
    if baseline:
        yield baseline


def _named_in(case: Case) -> Iterator[str]:
    folder = os.path.dirname(case.map.path)
    yield from (os.path.join(folder, include.path) for include in case.map.include)
    yield from (included.path for included in case.map.included)
    yield from (os.path.join(folder, source.file) for source in case.map.sources if source.file)


def _places(path: str) -> set[str]:
    """Return where a file lies, and where the file lies that it links to."""
    if "\0" in path:
        return set()
    folder, name = os.path.split(path)
    return {os.path.join(os.path.realpath(folder), name), os.path.realpath(path)}
