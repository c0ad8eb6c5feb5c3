"""What `argmap render --cards` does: choose claims, shuffle and draw them, and know the answers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from argmap.errors import ArgmapError

if TYPE_CHECKING:
    from argmap.drawing import Draughtsman, Picture
    from argmap.element import Claim, Viewpoint
    from argmap.model import ArgumentMap


@dataclass
class Hand:
    """Cards in the order of a seed; it knows those that were drawn."""

    draughtsman: Draughtsman
    seed: int
    coloured: bool
    _claims: tuple[Claim, ...] = field(default=(), init=False)

    def sheets(
        self, argument_map: ArgumentMap, viewpoint: Viewpoint | None = None
    ) -> Iterator[Picture]:
        """Yield sheets with the claims that a viewpoint shows.

        Raises `ArgmapError` for a table, for DOT, and for a page that is too small.
        """
        from argmap.analysis.viewpoint import view_from
        from argmap.drawing.cards import shuffled
        from argmap.element import Viewpoint

        viewpoint = viewpoint or Viewpoint()
        if viewpoint.only is not None:
            raise ArgmapError("a table is not dealt in cards: choose a view of claims")
        self._claims = shuffled(view_from(argument_map, viewpoint).claims, self.seed)
        yield from self.draughtsman.cards(argument_map, self._claims, coloured=self.coloured)

    def key(self, argument_map: ArgumentMap) -> str:
        """Return which claim is on which card."""
        from argmap.drawing.cards import answers
        from argmap.language.words import words_for

        return answers(self._claims, argument_map, words_for(argument_map.language))

    def __len__(self) -> int:
        return len(self._claims)
