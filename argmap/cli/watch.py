"""`argmap watch`: draw maps again whenever they are saved."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import Any

import click

from argmap.cli.interruption import interruptible
from argmap.cli.render import render
from argmap.cli.streams import tell
from argmap.cli.writing import recorded


@click.command(params=[parameter for parameter in render.params if parameter.name != "path"])
@click.argument("path", metavar="MAP|DIRECTORY")
@click.pass_context
def watch(ctx: click.Context, /, path: str, output: str | None, **options: Any) -> None:
    """Draw a map, or all below a directory, and again after each save.

    Takes the options of `argmap render`; for a directory, -o names a directory too. What was
    written, and what `argmap check` finds, is told on stderr. While a map is broken, the files of
    its last good state stay. Ctrl-C stops.
    """
    from argmap.live.watching import changes, require

    require()
    from argmap.live.collection import Maps

    if output == "-":
        raise click.UsageError("standard output takes one picture: name a file with -o")
    with interruptible():
        maps = Maps(path, lambda path: _Drawing(ctx, path, options))
        for name in maps.names:
            maps[name].draw(_target(name, output))
        for changed in changes(maps.folders):
            maps.touch(changed)
            for name in maps.names:
                maps[name].draw_again(_target(name, output))


def _target(name: str, output: str | None) -> str | None:
    """Return where a map of this name goes: one of a directory keeps its folder."""
    return os.path.join(output or "", os.path.dirname(name), "") or None if name else output


class _Drawing:
    """A map that is drawn as `argmap render` draws it."""

    def __init__(self, ctx: click.Context, path: str, options: dict[str, Any]) -> None:
        from argmap.drawing.theme import THEMES
        from argmap.live.surroundings import surroundings

        theme = options["theme"]
        self._theme = (theme,) if theme and theme not in THEMES else ()
        self.surroundings = surroundings(path, also=self._theme)
        self._ctx = ctx
        self._path = path
        self._options = options
        self._is_due = True
        self._written: set[Path] = set()
        self._drawn: frozenset[tuple[str, int, int]] = frozenset()

    def touch(self) -> None:
        """Let the map be drawn again: a file may have changed."""
        self._is_due = True

    def draw_again(self, output: str | None) -> None:
        """Draw the map if its files changed. What keeps it from being drawn is said."""
        from argmap.errors import ArgmapError

        if self._is_due and self.surroundings.state != self._drawn:
            try:
                self.draw(output)
            except (ArgmapError, OSError) as error:
                tell(str(error))

    def draw(self, output: str | None) -> None:
        """Draw the map if it is not broken. Raises what `argmap render` raises."""
        self._is_due = False
        self._drawn = self.surroundings.state
        if fault := self._fault():
            tell(f"{self._path}: not drawn: {fault}")
            return
        self._drawn = self.surroundings.state  # it was not known before what the map names
        with recorded() as written:
            self._ctx.invoke(render, path=self._path, output=output, **self._options)
        self._remove(self._written - written)
        self._written = written
        self._tell_findings()

    def _remove(self, files: set[Path]) -> None:
        """Remove what an earlier drawing of this run wrote, and this one no more."""
        for file in sorted(files):
            with suppress(FileNotFoundError):
                file.unlink()
                tell(f"{file}: removed: the map has no such picture any more")

    def _fault(self) -> str:
        """Read the map; return what is broken in it, or ''."""
        from argmap.errors import ArgmapError
        from argmap.live.report import fault_in, require_file
        from argmap.live.surroundings import surroundings
        from argmap.loader import load_case

        try:
            require_file(self._path)
            case = load_case(self._path)
        except ArgmapError as error:
            return str(error).removeprefix(f"{self._path}: ")
        self.surroundings = surroundings(self._path, case, self._theme)
        return fault_in(case)

    def _tell_findings(self) -> None:
        from argmap.finding import Severity
        from argmap.live.report import check_map

        _, result = check_map(self._path)
        counts = {severity: result.count(severity) for severity in reversed(Severity)}
        said = ", ".join(
            f"{number} {severity}{'s' if number > 1 and severity is not Severity.INFO else ''}"
            for severity, number in counts.items()
            if number
        )
        tell(f"{self._path}: {said or 'no findings'}")
        for problem in result.problems:
            tell(problem)
