"""Where a document goes: to standard output, or to a file that is not the map."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from argmap.cli.streams import show, tell
from argmap.cli.writing import write_file
from argmap.errors import ArgmapError
from argmap.formats import stem_of

_ENDINGS = {"txt": "text", "markdown": "md", "htm": "html"}


class Destination:
    """The place that the user asked for, and the form that follows from it."""

    def __init__(
        self,
        map_path: str,
        output: str | None,
        form: str | None,
        *,
        name: str,
        forms: tuple[str, ...],
        binary: frozenset[str],
    ) -> None:
        """Settle form and file.

        What is `binary` and has no place of its own becomes a file `MAP.name.form` here. Raises
        `ArgmapError` where the form cannot be told, or the name says another.
        """
        if output == "":
            raise ArgmapError("-o names no file")
        ending = Path(output).suffix.lower().lstrip(".") if output and output != "-" else ""
        ending = _ENDINGS.get(ending, ending)
        if output and output != "-" and form is None and ending not in forms:
            endings = ", ".join(".txt" if known == "text" else f".{known}" for known in forms)
            raise ArgmapError(f"{output}: name it {endings} (or give --format)")
        if form and ending in forms and ending != form:
            raise ArgmapError(f"{output}: the name says {ending}, --format says {form}")
        self.form = form or ending or forms[0]
        self._map_path = map_path
        if output is None and self.form in binary:
            output = f"{stem_of(map_path)}.{name}.{self.form}"
        self._file = None if output in (None, "-") else Path(output or "")

    def write(self, content: str | bytes) -> None:
        """Write a document, and say on stderr where; as UTF-8, whatever the system's encoding.

        Raises `ArgmapError` where it would take the place of the map.
        """
        if self._file is None and isinstance(content, str) and self.form == "text":
            show(content)
            return
        data = content.encode() if isinstance(content, str) else content
        if self._file is None:
            sys.stdout.buffer.write(data)
            sys.stdout.buffer.flush()
            return
        if self._file.is_file() and os.path.samefile(self._file, self._map_path):
            raise ArgmapError(f"{self._file}: this is the map itself; name another file with -o")
        write_file(self._file, data)
        tell(f"{self._file}: written")
