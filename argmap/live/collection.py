"""The maps at a path: one, or all below a directory, as they come and go."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterator
from typing import Generic, Protocol, TypeVar

from argmap.errors import ArgmapError
from argmap.formats import SUFFIXES
from argmap.live.surroundings import Surroundings
from argmap.loader import find_maps


class Watched(Protocol):
    """What is kept of a map."""

    surroundings: Surroundings

    def touch(self) -> None:
        """Take note that one of its files may have changed."""


W = TypeVar("W", bound=Watched)


class Maps(Generic[W]):
    """The maps at a path, by their names: for a directory the paths from there, else ''.

    A map that was there once can still be asked for: its last picture stays.
    """

    def __init__(self, path: str, make: Callable[[str], W]) -> None:
        """`make` is called with the path of each map.

        Raises `ArgmapError` where there is neither a file nor a directory.
        """
        self.path = path
        self.is_folder = os.path.isdir(path)
        if not self.is_folder:
            (self.path,), _ = find_maps(path)
        self._make = make
        self._known: dict[str, W] = {}
        self._inner: set[str] = set()
        self.names: tuple[str, ...] = ()
        self.problems: tuple[str, ...] = ()
        self._find()

    def __getitem__(self, name: str) -> W:
        """Return a map by its name.

        Raises `KeyError` for a name that none ever had, or that now something else has.
        """
        if self._is_refused(name):
            raise KeyError(name)
        return self._known[name]

    def folders(self) -> set[str]:
        """Return the folders in which something can happen to a map, or one can come."""
        maps = (self._known[name].surroundings.folders for name in self.names)
        return self._inner.union(*maps)

    def touch(self, changed: Collection[str]) -> bool:
        """Let the maps be read again that changed paths concern; say whether there are any.

        No path stands for all.
        """
        listed = not changed or self._may_list(changed)
        if listed:
            self._find()
        found = [
            watched
            for name, watched in self._known.items()
            if (not changed or watched.surroundings.concern(changed)) and not self._is_refused(name)
        ]
        for watched in found:
            watched.touch()
        return listed or bool(found)

    def _is_refused(self, name: str) -> bool:
        """Say whether in the place of a map there is now what is none, such as a link outside."""
        return name not in self.names and os.path.lexists(os.path.join(self.path, name))

    def _may_list(self, changed: Collection[str]) -> bool:
        """Say whether other maps may be there after a change."""
        return self.is_folder and any(
            path.endswith(SUFFIXES) or path in self._inner or os.path.isdir(path)
            for path in changed
        )

    def _find(self) -> None:
        if not self.is_folder:
            self._known = self._known or {"": self._make(self.path)}
            self.names = ("",)
            return
        # A directory that is not there may come back: it is waited for.
        self._inner = {os.path.realpath(self.path), *_folders(self.path)}
        try:
            files, problems = find_maps(self.path)
        except ArgmapError as error:
            files, problems = [], [str(error)]
        named = {os.path.relpath(file, self.path): file for file in files}
        for name in named.keys() - self._known.keys():
            self._known[name] = self._make(named[name])
        self.names, self.problems = tuple(sorted(named)), tuple(problems)


def _folders(path: str) -> Iterator[str]:
    """Yield a directory and those below it in which maps are looked for."""
    for folder, folders, _ in os.walk(os.path.realpath(path)):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield folder
