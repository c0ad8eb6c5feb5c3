"""Layouts that are remembered: after a save most pictures of a large map are as they were."""

from collections import OrderedDict
from threading import Lock

from argmap.drawing.engine import Engine, Layout

_MOST = 24_000_000
"""So many characters are kept of layouts and their texts: those of some large maps."""


class RememberingEngine(Engine):
    """A layout program that is not asked twice for the same text, as long as that is remembered."""

    def __init__(self, name: str | None = None, most: int = _MOST) -> None:
        """Take the engine as `Engine` does; `most` is how many characters are kept."""
        super().__init__(name)
        self._known: OrderedDict[str, Layout] = OrderedDict()
        self._left = most
        self._lock = Lock()

    def lay_out(self, dot: str) -> Layout:
        """Return the layout of a DOT text."""
        with self._lock:
            if known := self._known.get(dot):
                self._known.move_to_end(dot)
                return known
        layout = super().lay_out(dot)
        with self._lock:
            if dot not in self._known:
                self._known[dot] = layout
                self._left -= len(dot) + len(layout.svg)
            while self._left < 0:
                oldest, forgotten = self._known.popitem(last=False)
                self._left += len(oldest) + len(forgotten.svg)
        return layout
