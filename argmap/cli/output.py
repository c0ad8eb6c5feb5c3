"""Where pictures go: their names, their numbers, and what they must not overwrite."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from argmap.cli.writing import write_file
from argmap.errors import ArgmapError
from argmap.formats import stem_of

if TYPE_CHECKING:
    from argmap.drawing import Picture

_FORMS = ("svg", "png", "pdf", "dot", "html")


_PAGE = re.compile(rb'href="#page-(\d+)"')
"""A link from one numbered picture to another."""


class Output:
    """The place that the user asked for, and the form that follows from it."""

    def __init__(
        self, map_path: str, output: str | None, form: str | None, language: str | None = None
    ) -> None:
        """Settle name and form; a language becomes part of a name that is not given.

        Raises `ArgmapError` where they cannot be told or do not agree.
        """
        if output == "":
            raise ArgmapError("-o names no file")
        self.stdout = output == "-"
        self._map_path = map_path
        name = stem_of(map_path) + (f".{language}" if language else "")
        target = Path(output) if output and not self.stdout else Path()
        is_folder = target.is_dir() or (output or "").endswith(("/", os.sep))
        by_name = "" if is_folder else target.suffix.lower().lstrip(".")
        if by_name and by_name not in _FORMS and form is None:
            endings = ", ".join(f".{ending}" for ending in _FORMS)
            raise ArgmapError(f"{output}: a picture is named {endings} (or give --format)")
        if form and by_name in _FORMS and by_name != form:
            raise ArgmapError(f"{output}: the name says {by_name}, --format says {form}")
        self.form = form or by_name or "svg"
        self._file = target / f"{name}.{self.form}" if is_folder else target
        # A device or pipe takes what it is given under the name that it has.
        self._is_special = self._file.exists() and not self._file.is_file()
        if not self._file.suffix and not self._is_special:
            self._file = self._file.with_name(f"{self._file.name}.{self.form}")

    def write(self, pictures: Iterable[Picture], view: str = "") -> Iterator[tuple[str, Picture]]:
        """Write each picture when it is drawn; yield where it went. Several are numbered.

        `view` is added to the file's name. Raises `ArgmapError` where not all have a place.
        """
        if view:
            self.refuse_stdout("--views writes a file for each view: choose one with --view NAME")
        drawn = iter(pictures)
        first = list(islice(drawn, 2))
        if self.stdout:
            if len(first) > 1:
                raise ArgmapError(
                    "this map becomes several pictures, and standard output takes one: "
                    "choose --whole or --section, or name a file with -o"
                )
            sys.stdout.buffer.write(first[0].content)
            sys.stdout.buffer.flush()
            yield "standard output", first[0]
            return
        for number, picture in enumerate(chain(first, drawn), start=1):
            file = self._file
            if view:
                file = file.with_name(f"{file.stem}-{view}{file.suffix}")
            if len(first) > 1 and not self._is_special:
                file = file.with_name(f"{file.stem}-{number:02}{file.suffix}")
            content = picture.content
            if len(first) > 1 and self.form == "svg":
                content = _PAGE.sub(partial(_beside, self._file.stem), content)
            self._write(file, content)
            yield str(file), picture

    def refuse_stdout(self, reason: str) -> None:
        """Raise `ArgmapError` where there is no place for a second file."""
        if self.stdout or self._is_special:
            raise ArgmapError(f"{reason}; name a file with -o")

    def write_beside(self, ending: str, content: bytes) -> str:
        """Write a file beside the pictures, named like them; return where it went."""
        file = self._file.with_name(f"{self._file.stem}-{ending}")
        self._write(file, content)
        return str(file)

    def _write(self, file: Path, content: bytes) -> None:
        """Write one picture. Raises `ArgmapError` where it would take the place of the map."""
        if file.is_file() and os.path.samefile(file, self._map_path):
            raise ArgmapError(f"{file}: this is the map itself; name another file with -o")
        write_file(file, content)


def _beside(stem: str, found: re.Match[bytes]) -> bytes:
    """Return a link to the file of another picture, which lies beside this one."""
    return f'href="{quote(os.fsencode(stem))}-{int(found[1]):02}.svg"'.encode()
