"""A map on numbered pages: an overview, then its parts, divided until their text can be read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from argmap.analysis import views
from argmap.analysis.division import halves, joined
from argmap.analysis.views import Overview, Part, View
from argmap.drawing import captions, style
from argmap.drawing.blanks import Blanks
from argmap.drawing.captions import PageNumber
from argmap.model import ArgumentMap

if TYPE_CHECKING:
    from argmap.drawing import Draughtsman, Picture

_ROOM = 18_000.0
"""The area, in square points, below which no claim of a page with its arrow was ever seen."""

_PARTNERS = 2
"""With how many others it is tried to join a piece: each trial costs layouts."""

_NARROW = 100.0
"""How wide the text in the boxes of an overview may be where it has to be narrow."""

_ANY_PAGE = 88
"""Stands for the number of a page as long as that is not known; the width is what counts."""


def split(draughtsman: Draughtsman, argument_map: ArgumentMap) -> Iterator[Picture]:
    """Yield the pages of a map.

    The first is the overview, unless there is but one part. A part is divided as long as its text
    is too small on the draughtsman's page, and two pieces of it are joined where they fit on one.
    """
    return _Splitting(draughtsman, argument_map).pictures()


@dataclass
class _Splitting:
    draughtsman: Draughtsman
    map: ArgumentMap

    def pictures(self) -> Iterator[Picture]:
        parts = [_discreet(part, self.map, self.draughtsman) for part in views.parts(self.map)]
        # Boxes that are left empty get their numbers on the pages, not in these trials.
        self.trial = replace(self.draughtsman, blanks=Blanks(self.draughtsman.blanks.kinds))
        pieces = [piece for part in parts for piece in self._pieces(part)]
        overview = views.overview(self.map)
        first = 2 if len(overview.parts) > 1 else 1
        count = first - 1 + len(pieces)
        page_of = {c.id: n for n, piece in enumerate(pieces, first) for c in piece.claims}
        pages: dict[str, list[int]] = {}
        for number, piece in enumerate(pieces, first):
            pages.setdefault(piece.key, []).append(number)
        if first > 1:
            yield overview_picture(
                self.draughtsman, self.map, overview, pages, PageNumber(1, count)
            )
        for number, piece in enumerate(pieces, first):
            yield self._page(piece, page_of, pages[piece.key], PageNumber(number, count))

    def _pieces(self, part: Part) -> list[Part]:
        """Divide a part into pieces that can be read, as few as are found."""
        pieces: list[Part] = []
        for piece in self._divided(part):
            links = [self._links(other, piece) for other in pieces]
            for place in sorted(range(len(pieces)), key=lambda n: -links[n])[:_PARTNERS]:
                both = joined(pieces[place], piece, part)
                if self._fits(both):
                    pieces[place] = both
                    break
            else:
                pieces.append(piece)
        return pieces

    def _links(self, one: Part, other: Part) -> int:
        """Return how many inferences lead from one piece to the other, either way."""
        return len(
            {i.id for i in views.view_of(self.map, one).inferences}
            & {i.id for i in views.view_of(self.map, other).inferences}
        )

    def _divided(self, part: Part) -> Iterator[Part]:
        if len(part.claims) < 2 or self._is_one_step(part) or self._fits(part):
            yield part
            return
        for half in halves(self.map, part):
            yield from self._divided(half)

    def _is_one_step(self, part: Part) -> bool:
        """Say whether a part is no more than joint premises, and perhaps what they lead to."""
        held, last = {claim.id for claim in part.claims}, part.claims[-1].id
        steps = (*self.map.leaving(last), *self.map.arriving(last))
        return any(len(i.premises) > 1 and held <= {*i.premises, i.target} for i in steps)

    def _fits(self, part: Part) -> bool:
        """Say whether the text of a part is large enough on the page; it is laid out for that."""
        page, least = self.draughtsman.page, self.draughtsman.least
        if page is None:
            return True
        scale = least / style.TEXT.size
        if len(part.claims) * _ROOM * scale**2 > page.width * page.height:
            return False
        view = self._view(part, dict.fromkeys(self.map.claim, _ANY_PAGE))
        caption = self.trial.caption(self.map, view)
        caption = captions.numbered(caption, _ANY_PAGE, part.title)
        drafts = self.trial.drafts(self.map, view)
        return any(self.trial.text_size(draft, caption, page) >= least for draft in drafts)

    def _view(self, part: Part, page_of: Mapping[str, int]) -> View:
        """Return the view of a piece; how much is left out of a claim can be seen on its page."""
        own = {claim.id for claim in self.map.claims}
        known = {id_: page for id_, page in page_of.items() if id_ in own}
        return replace(views.view_of(self.map, part), left_out={}, page_of=known)

    def _page(
        self, piece: Part, page_of: Mapping[str, int], pages: Sequence[int], page: PageNumber
    ) -> Picture:
        view = self._view(piece, page_of)
        title = piece.title
        if len(pages) > 1:
            title += f" ({pages.index(page.number) + 1}/{len(pages)})"
        caption = self.draughtsman.caption(self.map, view)
        if page.last > 1:
            caption = captions.numbered(caption, page.number, title)
        drafts = self.draughtsman.drafts(self.map, view)
        claims = len(piece.claims)
        name = f"{title} ({claims} claim{'s' if claims != 1 else ''})"
        return self.draughtsman.finish(name, drafts, caption, self.map, page)


def overview_picture(
    draughtsman: Draughtsman,
    argument_map: ArgumentMap,
    overview: Overview,
    pages: Mapping[str, Sequence[int]] | None = None,
    page: PageNumber | None = None,
) -> Picture:
    """Return the picture of an overview; `pages` tells by part which numbered pages it is on."""
    from argmap.drawing.graphviz import dot_of_overview

    parts = tuple(_discreet(part, argument_map, draughtsman) for part in overview.parts)
    overview = replace(overview, parts=parts)
    caption = captions.of_overview(argument_map, overview, draughtsman.labels(argument_map))
    drafts = (
        dot_of_overview(overview, draughtsman.labels(argument_map, wrap), direction, pages)
        for direction, wrap in draughtsman.shapes(argument_map, (style.WRAPS[0], _NARROW))
    )
    name = f"overview ({len(overview.parts)} parts)"
    return draughtsman.finish(name, drafts, caption, argument_map, page)


def _discreet(part: Part, argument_map: ArgumentMap, draughtsman: Draughtsman) -> Part:
    """Return a part without its title where that is the text of a box that is left empty."""
    return replace(part, title=draughtsman.blanks.title(part.title, argument_map))
