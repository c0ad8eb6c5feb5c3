"""Paths as reports give them: seen from the directory in which the check runs."""

from __future__ import annotations

import os
import re
from pathlib import Path
from urllib.parse import quote

from argmap.location import Location

# A name that is no UTF-8 has its bytes as these; any other half of a surrogate pair has no bytes.
_WITHOUT_BYTES = re.compile("[\ud800-\udc7f\udd00-\udfff]")


def relative(path: str) -> str:
    """Return a path relative to the working directory, with `/`; that of another drive as it is."""
    try:
        found = os.path.relpath(path)
        if _is_outside(found):  # or only named through a link
            real = os.path.relpath(os.path.realpath(path), os.path.realpath(os.curdir))
            found = found if _is_outside(real) else real
    except ValueError:
        found = path
    return found.replace(os.sep, "/")  # elsewhere `\` is a character of names like any other


def place(location: Location) -> str:
    """Return where something stands, as editors read it."""
    return f"{relative(location.path)}:{location.line}:{location.column}"


def uri(path: str) -> str:
    """Return a percent-encoded URI: relative below the working directory, else `file://`."""
    path = _WITHOUT_BYTES.sub("\N{REPLACEMENT CHARACTER}", path)
    found = relative(path)
    if _is_outside(found) or os.path.isabs(found):
        return Path(os.path.abspath(path)).as_uri()
    return quote(found, errors="surrogateescape")


def _is_outside(path: str) -> bool:
    return path.replace(os.sep, "/").split("/", 1)[0] == ".."
