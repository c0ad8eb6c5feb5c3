"""The colours of what is served, followed to the file that they come from."""

from __future__ import annotations

from contextlib import suppress

from argmap.drawing.theme import THEMES, Theme, theme_of
from argmap.errors import ArgmapError


class LiveTheme:
    """A theme by its name or file; a file is read again whenever something is drawn."""

    def __init__(self, name: str) -> None:
        """Raises `ArgmapError` as `theme_of` does."""
        self.files = () if name in THEMES else (name,)
        self._name = name
        self._last = theme_of(name)

    def read(self) -> Theme:
        """Return the theme as it is now. Raises `ArgmapError` while its file is broken."""
        self._last = theme_of(self._name)
        return self._last

    @property
    def current(self) -> Theme:
        """The theme as it is now, or as it could last be read."""
        with suppress(ArgmapError):
            self.read()
        return self._last
