"""Finds the layout engine and runs it: a separate program that reads DOT and writes SVG.

The engine comes with the package `graphviz-pure`; any Graphviz `dot` can take its place.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from contextlib import suppress
from importlib import metadata
from pathlib import Path
from typing import NamedTuple

from argmap.errors import ArgmapError

VARIABLE = "ARGMAP_DOT"
_PACKAGE = "graphviz-pure"
SECONDS = 60.0

_HASTE = ("-Gnslimit=0.5", "-Gnslimit1=0.5", "-Gmclimit=0.1", "-Gsplines=line")
"""What makes a dense graph come out in seconds, at some cost in looks."""


class Layout(NamedTuple):
    """A drawing as SVG, and whether it had to be laid out in haste."""

    svg: str
    hasty: bool = False


class Engine:
    """A layout program."""

    def __init__(self, name: str | None = None, seconds: float = SECONDS) -> None:
        """Take the engine by name or path, else from ARGMAP_DOT, else the one that came along.

        `seconds` is how long one layout may take. Raises `ArgmapError` where there is no engine.
        """
        asked = name or os.environ.get(VARIABLE)
        self.program = _named(asked) if asked else _installed()
        self.seconds = seconds

    def lay_out(self, dot: str) -> Layout:
        """Return the layout of a DOT text; if that takes too long, one made in haste."""
        with suppress(subprocess.TimeoutExpired):
            return Layout(self._run(dot, ()))
        try:
            return Layout(self._run(dot, _HASTE), hasty=True)
        except subprocess.TimeoutExpired as error:
            raise ArgmapError(
                f"the layout took longer than {self.seconds:.0f} seconds, twice; "
                "draw a part of the map with --section"
            ) from error

    def _run(self, dot: str, options: tuple[str, ...]) -> str:
        command = [self.program, "-Kdot", "-Tsvg", *options]
        try:
            done = subprocess.run(  # noqa: S603 - the program is one that the user chose
                command, input=dot.encode(), capture_output=True, timeout=self.seconds, check=False
            )
        except OSError as error:
            raise ArgmapError(f"{self.program}: cannot be run: {error.strerror}") from error
        if done.returncode or not done.stdout.lstrip().startswith(b"<"):
            said = done.stderr.decode(errors="replace").strip().splitlines()
            raise ArgmapError(
                f"{self.program} failed (exit {done.returncode})" + (f": {said[0]}" if said else "")
            )
        return done.stdout.decode()


def _named(name: str) -> str:
    program = shutil.which(name)
    if program is None:
        raise ArgmapError(f"no layout engine '{name}': name a program such as 'dot', or its path")
    return program


def _installed() -> str:
    """Return the program of the installed package: its folder need not be on the path."""
    try:
        files = metadata.files(_PACKAGE) or []
    except metadata.PackageNotFoundError:
        files = []
    for file in files:
        if file.stem == _PACKAGE and file.suffix in ("", ".exe"):
            program = Path(str(file.locate())).resolve()
            if program.is_file():
                return str(program)
    raise ArgmapError(
        f"no layout engine: install one with 'pip install {_PACKAGE}', or name a Graphviz 'dot' "
        f"with --engine or {VARIABLE}"
    )
