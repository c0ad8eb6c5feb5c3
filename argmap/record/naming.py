"""Ids for claims that come without one: made of their words, and the same each time."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.record.fields import ID
from argmap.record.keys import slug

_LONGEST = 40


class Names:
    """Gives out ids, each once; those in `taken` never."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = set(taken)
        self._last: dict[str, int] = {}

    def new(self, words: str, otherwise: str = "claim") -> str:
        """Return an id made of the first words of a text, numbered where it is taken.

        `otherwise` is used where the text has no Latin letter.
        """
        name = self.next(words, otherwise)
        self.take(name)
        return name

    def next(self, words: str, otherwise: str = "claim") -> str:
        """Return what `new` would, and leave it to be given out."""
        base = _shortened(slug(words)) or otherwise
        number = self._last.get(base, 1)
        name = base if number == 1 else f"{base}-{number}"
        while name in self._taken:
            number += 1
            name = f"{base}-{number}"
        self._last[base] = number
        return name

    def take(self, name: str) -> None:
        """Give out an id that was made elsewhere."""
        self._taken.add(name)

    def kept(self, foreign: str, words: str = "", otherwise: str = "claim") -> str:
        """Return an id of another tool as it is if it can be one here, else one like it.

        Where nothing of it can be used, the id is made of `words`.
        """
        if ID.fits(foreign) and foreign not in self._taken:
            self.take(foreign)
            return foreign
        return self.new(foreign if slug(foreign) else words, otherwise)


def _shortened(name: str) -> str:
    """Return as many whole words of an id as fit."""
    if len(name) <= _LONGEST:
        return name
    return name[: _LONGEST + 1].rpartition("-")[0] or name[:_LONGEST]
