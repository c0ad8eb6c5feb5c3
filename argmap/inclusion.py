"""Included maps: which files they are, and their claims under the ids that refer to them."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from argmap.element import Include, Inference
from argmap.errors import ArgmapError
from argmap.model import ArgumentMap
from argmap.repository import named_file
from argmap.written import Included

_MOST = 1000
"""More maps than this are not read for one."""


@dataclass
class Inclusion:
    """All maps that one map includes, and those that they include.

    `problems` says, by the name of an include of the first map, why it or something that it
    leads to cannot be read; `circles` gives the files through which one leads back to that map.
    """

    included: list[Included] = field(default_factory=list)
    problems: dict[str, str] = field(default_factory=dict)
    circles: dict[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class _Way:
    """A map that was reached, the prefix of its ids, and the includes that led to it."""

    map: ArgumentMap
    prefix: str = ""
    paths: tuple[str, ...] = ()

    def path(self, include: Include) -> str:
        return os.path.normpath(os.path.join(os.path.dirname(self.map.path), include.path))


def resolve(argument_map: ArgumentMap, read: Callable[[str], ArgumentMap]) -> Inclusion:
    """Return what a map includes, read with `read`.

    A file that is met again on another way keeps the prefix under which it was met first.
    """
    return _Resolver(argument_map, read).resolve()


class _Resolver:
    def __init__(self, argument_map: ArgumentMap, read: Callable[[str], ArgumentMap]) -> None:
        self.read = read
        self.found = Inclusion()
        self.own = os.path.realpath(argument_map.path)
        self.folder = os.path.dirname(argument_map.path)
        self.prefix_of = {self.own: ""}
        self.ways = [_Way(argument_map)]

    def resolve(self) -> Inclusion:
        for way in self.ways:
            followed = {include.name: self._follow(way, include) for include in way.map.include}
            names = {name: prefix for name, prefix in followed.items() if prefix is not None}
            if way.prefix:
                self.found.included.append(qualified(way.map, way.prefix, names))
        return self.found

    def _follow(self, way: _Way, include: Include) -> str | None:
        """Return the prefix of the claims that an include leads to; None if it leads nowhere."""
        name = f"{way.prefix}/{include.name}" if way.prefix else include.name
        path = way.path(include)
        paths = (*way.paths, self._shown(path))
        try:
            file = named_file(way.map.path, include.path)
            if file == self.own:
                self.found.circles.setdefault(_first(name), paths)
                return ""
            # Two names that the first map itself gives to one file are two, and a fault.
            if way.prefix and file in self.prefix_of:
                return self.prefix_of[file]
            # Read is the very file that was looked at: a way through links may lead elsewhere.
            path = os.path.relpath(file)
            following = self.read(path)
        except ArgmapError as error:
            self._problem(name, paths, str(error).removeprefix(f"{path}: "))
            return None
        if len(self.ways) > _MOST:
            self._problem(name, paths, f"more than {_MOST} maps are included")
            return None
        if count := len(following.faults) + _unsound(following):
            self._problem(name, paths, f"it has {count} fault{'s' if count > 1 else ''}")
        self.prefix_of.setdefault(file, name)
        self.ways.append(_Way(following, name, paths))
        return name

    def _problem(self, name: str, paths: tuple[str, ...], reason: str) -> None:
        """Note what is wrong at the end of a way, by the name with which the way begins."""
        led_to = f"{' → '.join(paths)}: " if len(paths) > 1 else ""
        self.found.problems.setdefault(_first(name), f"{led_to}{reason}")

    def _shown(self, path: str) -> str:
        """Return a path as seen from the first map, so that messages are the same anywhere."""
        return os.path.relpath(path, self.folder or os.curdir).replace(os.sep, "/")


def _unsound(argument_map: ArgumentMap) -> int:
    """Count the relations within a map that do not hold; a second writing of one is no loss."""
    sound = argument_map.sound_inference
    return sum(
        "/" not in inference.target and sound.get(inference.id) != inference
        for inference in argument_map.inferences
    )


def _first(name: str) -> str:
    return name.partition("/")[0]


def qualified(argument_map: ArgumentMap, prefix: str, names: Mapping[str, str]) -> Included:
    """Return what is written in a map, every id as `prefix/id`.

    `names` gives the prefixes of the maps that it includes itself; '' is the map that includes
    it, so that what leads back there carries the plain ids of that map.
    """

    def id_of(reference: str) -> str:
        if " > " in reference:
            return " > ".join(map(id_of, reference.split(" > ")))
        name, slash, id_ = reference.partition("/")
        if slash and name in names:
            return f"{names[name]}/{id_}".removeprefix("/")
        return f"{prefix}/{reference}"

    def name_of(inference: Inference) -> str:
        if inference.named:
            return id_of(inference.id)
        premise, target = inference.premises[0], inference.target
        between = " > " if inference.id == f"{premise} > {target}" else f" {inference.relation} "
        return f"{id_of(premise)}{between}{id_of(target)}"

    return Included(
        prefix,
        argument_map.path,
        argument_map.title,
        # All of it is one part of the map that includes it, in place of its own sections.
        tuple(
            replace(claim, id=id_of(claim.id), section=f"{prefix}/")
            for claim in argument_map.claims
        ),
        tuple(
            replace(
                inference,
                id=name_of(inference),
                premises=tuple(map(id_of, inference.premises)),
                target=id_of(inference.target),
            )
            for inference in argument_map.inferences
        ),
        names,
    )
