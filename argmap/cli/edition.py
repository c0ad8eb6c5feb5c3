"""Which version of a map is printed, so that a sheet of paper can be matched with a file."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from hashlib import sha256
from typing import TYPE_CHECKING

from argmap.errors import ArgmapError

if TYPE_CHECKING:
    from argmap.drawing.captions import Edition
    from argmap.loader import Case

_DIGITS = 8
VARIABLE = "SOURCE_DATE_EPOCH"


def edition_of(case: Case, language: str) -> Edition:
    """Return the digest of the files that are drawn, and the day.

    The digest begins the SHA-256 of the map's file, followed by those of included maps and of the
    translation. The day is today's in UTC, or that of SOURCE_DATE_EPOCH. Raises `ArgmapError` where
    that is no number of seconds.
    """
    from argmap.drawing.captions import Edition
    from argmap.loader import load_bytes

    files = [case.map.path, *(included.path for included in case.map.included)]
    files += [t.path for t in case.translations if t.language == language]
    digest = sha256(b"".join(load_bytes(file) for file in files))
    return Edition(digest.hexdigest()[:_DIGITS], _day())


def _day() -> str:
    given = os.environ.get(VARIABLE)
    if given is None:
        return datetime.now(UTC).date().isoformat()
    try:
        return datetime.fromtimestamp(int(given), UTC).date().isoformat()
    except (ValueError, OverflowError, OSError) as error:
        raise ArgmapError(f"{VARIABLE} is no number of seconds: {given!r}") from error
