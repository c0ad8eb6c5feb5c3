"""A map as it is seen while it is written: its last good picture, and what is to be said."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from hashlib import sha256
from threading import Lock
from typing import NamedTuple

from argmap.drawing import Draughtsman
from argmap.errors import ArgmapError
from argmap.live import frame
from argmap.live.report import Report, check_map, report_of
from argmap.live.surroundings import Surroundings, surroundings
from argmap.live.theme import LiveTheme
from argmap.loader import Case
from argmap.model import ArgumentMap
from argmap.page import draw_page

Translate = Callable[[Case], tuple[ArgumentMap, str]]
"""Returns what is to be drawn of a map that was read, and what is to be said of that, or ''."""


@dataclass(frozen=True)
class Studio:
    """With what all maps of a server are drawn."""

    draughtsman: Callable[[], Draughtsman]
    translate: Translate
    theme: LiveTheme


class Summary(NamedTuple):
    """What a list of maps says of one."""

    title: str
    claims: int
    report: Report


class Look(NamedTuple):
    """What is seen at an address; it must be shown anew where `digest` is another one.

    A list of maps has no report.
    """

    content: str
    digest: str
    report: Report | None


def digest(content: str) -> str:
    """Return a short key of what is seen."""
    return sha256(content.encode()).hexdigest()[:16]


class LiveMap:
    """One map. It is read and drawn when it is looked at, once for all who look.

    All methods may take as long as a layout takes, and may be called from any thread.
    """

    def __init__(self, path: str, studio: Studio) -> None:
        self.path = path
        self.surroundings: Surroundings = surroundings(path, also=studio.theme.files)
        self._studio = studio
        self._draughtsman = studio.draughtsman()
        self._lock = Lock()
        self._changes = 1
        self._read = self._drawn = 0
        self._case: Case | None = None
        self._report = Report()
        self._content = ""
        self._is_good = False

    def touch(self) -> None:
        """Let the map be read again: a file may have changed."""
        self._changes += 1

    @property
    def is_busy(self) -> bool:
        """Say whether the map is being read or drawn."""
        return self._lock.locked()

    def summary(self) -> Summary:
        """Return what a list says of the map, as it stands in the file."""
        with self._lock:
            self._refresh()
            claims = len(self._case.map.claims) if self._case else 0
            return Summary(self._case.map.title if self._case else "", claims, self._report)

    def look(self) -> Look:
        """Return the page of the map; the last good one while the map is broken."""
        with self._lock:
            self._refresh()
            if self._drawn != self._read:
                self._draw()
                self._drawn = self._read
            content = self._content or frame.waiting(
                self.path, self._report, self._studio.theme.current
            )
            return Look(content, digest(content), self._report)

    def _refresh(self) -> None:
        """Read and check the map if something changed since."""
        now = self._changes
        if self._read == now:
            return
        try:
            self._case, result = check_map(self.path)
            self._report = report_of(self._case, result)
        except ArgmapError as error:
            self._case, self._report = None, Report(problem=str(error))
        else:
            self.surroundings = surroundings(self.path, self._case, self._studio.theme.files)
        self._read = now

    def _draw(self) -> None:
        """Draw the map, unless it is broken and there is a good picture of it."""
        if self._case is None or (self._report.problem and self._is_good):
            return
        try:
            self._draughtsman.theme = self._studio.theme.read()
            argument_map, note = self._studio.translate(self._case)
            if not argument_map.claims:
                return
            page = draw_page(
                argument_map, self._draughtsman, whole=False, addition=frame.addition()
            )
        except ArgmapError as error:
            self._report = replace(self._report, problem=str(error))
            return
        notes = (*self._report.notes, *note.splitlines(), *page.notes)
        self._report = replace(self._report, notes=notes)
        self._content = page.content.decode()
        self._is_good = not self._report.problem
