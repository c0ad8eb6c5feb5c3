"""Layouts that are remembered: after a save most pictures of a large map are as they were."""

from functools import lru_cache

from argmap.drawing.engine import Engine, Layout

_MOST = 1024
"""So many layouts are kept: those of several large maps, in some dozens of megabytes."""


class RememberingEngine(Engine):
    """A layout program that is not asked twice for the same text."""

    def __init__(self, name: str | None = None) -> None:
        super().__init__(name)
        self._known = lru_cache(_MOST)(super().lay_out)

    def lay_out(self, dot: str) -> Layout:
        """Return the layout of a DOT text."""
        return self._known(dot)
