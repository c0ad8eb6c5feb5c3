"""The sheets of one large picture, from its layout to their finished form."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from argmap.analysis.views import View
from argmap.drawing import captions, style
from argmap.drawing.captions import PageNumber
from argmap.drawing.engine import Layout
from argmap.drawing.frame import around, empty, finished
from argmap.drawing.pages import OVERLAP
from argmap.drawing.picture import Picture
from argmap.drawing.svg import parse, size, size_of
from argmap.drawing.tiles import Grid, Tiling, grid_of, label
from argmap.errors import ArgmapError
from argmap.language.words import words_for
from argmap.model import ArgumentMap

if TYPE_CHECKING:
    from argmap.drawing import Draughtsman

_MOST = 200
"""Sheets; more than that nobody glues."""


def tiles(draughtsman: Draughtsman, argument_map: ArgumentMap, view: View) -> Iterator[Picture]:
    """Yield the sheets of a view in reading order; those on which nothing is drawn are left out.

    Of the drafts the one is taken that needs the fewest. Raises `ArgmapError` where that is too
    many, or there is no page.
    """
    page = draughtsman.page
    if page is None:
        raise ArgmapError("sheets of paper need a size: choose a --page")
    scale = draughtsman.least / style.TEXT.size
    if any(min(Grid(way, scale, 1, 1).area) < 2 * OVERLAP for way in page.ways):
        raise ArgmapError("the page is too small for sheets that overlap: choose a larger --page")

    def sheets(layout: Layout) -> int:
        return grid_of(page, scale, size_of(layout.svg)).count

    best = min(draughtsman.layouts(draughtsman.drafts(argument_map, view)), key=sheets)
    # Where the map comes from stands at the foot of each sheet.
    caption = draughtsman.caption(argument_map, view)
    framed = around(parse(best.svg), caption._replace(footer=""), draughtsman.typesetter)
    grid = grid_of(page, scale, size(framed))
    if grid.count > _MOST:
        raise ArgmapError(
            f"{argument_map.path}: this would be {grid.count} sheets: choose a larger --page, a "
            "smaller --min-pt, or --split"
        )
    tiling = Tiling(framed, grid, caption.theme)
    words = words_for(argument_map.language)
    last = len(tiling.held)
    notes = [f"{last} sheet{'s' if last != 1 else ''}, {grid.columns} across, {grid.rows} down"]
    if left_out := grid.count - last:
        notes.append(f"{left_out} with nothing on {'it' if left_out == 1 else 'them'} left out")
    for number, place in enumerate(tiling.held, start=1):
        imprint = captions.imprint(words, draughtsman.edition, PageNumber(number, last))
        sheet = empty(grid.page, caption._replace(imprint=imprint), draughtsman.typesetter)
        tiling.draw(sheet, *place)
        name = f"{view.title} (sheet {label(*place)})"
        content = draughtsman.encoded(finished(sheet, caption.language), argument_map)
        said = tuple(notes) if number == 1 else ()
        yield Picture(name, content, said, (draughtsman.least,), label(*place))
