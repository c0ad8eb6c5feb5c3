"""Draws pictures of a map: a view of it is laid out by the engine, framed, and written as asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from itertools import product
from pathlib import Path
from xml.etree import ElementTree

from argmap.analysis import views
from argmap.analysis.distortions import rows
from argmap.analysis.steps import steps
from argmap.analysis.viewpoint import view_from
from argmap.analysis.views import View
from argmap.drawing import captions, style
from argmap.drawing.blanks import Blanks
from argmap.drawing.captions import Edition, PageNumber
from argmap.drawing.colouring import ColourBy, Colouring, colouring_of
from argmap.drawing.engine import Engine, Layout
from argmap.drawing.frame import Caption, frame, scale_on
from argmap.drawing.label import Labels
from argmap.drawing.pages import A4, Page
from argmap.drawing.picture import Form, Picture
from argmap.drawing.style import Direction
from argmap.drawing.svg import parse, size_of
from argmap.drawing.text import Typesetter
from argmap.drawing.theme import LIGHT, Theme
from argmap.element import Claim, Viewpoint
from argmap.errors import ArgmapError
from argmap.garbage import collection_put_off
from argmap.language.direction import direction as direction_of
from argmap.language.words import words_for
from argmap.model import ArgumentMap
from argmap.reports.visible import visible

LARGEST_WHOLE = 40
"""A map of more claims than this is drawn as an overview and its parts, unless asked otherwise."""

_SEVERAL_WRAPS = 120
"""Views of more claims than this are tried with one width of boxes only: a layout takes long."""


@dataclass
class Draughtsman:
    """Draws pictures of maps.

    `engine` is one, or the name of its program. `fonts` are font files for characters that Arimo
    lacks; `dpi` counts for PNG alone. `blanks` numbers the boxes that are left empty; `page` is
    what each picture is placed on, `edition` what it says there of the map's version; `colour_by`
    is what the colour of a box says, unless there is a `colouring`. With a `direction` a view is
    laid out once, else in several shapes, of which the best is kept. With `numbered` the parts of a
    map that becomes several pictures refer to each other by their numbers, and a part in which
    text would be smaller than `least` points on the page is divided.
    """

    form: Form = Form.SVG
    engine: str | Engine | None = None
    fonts: tuple[Path, ...] = ()
    dpi: float = 144.0
    theme: Theme = LIGHT
    blanks: Blanks = field(default_factory=Blanks)
    page: Page | None = None
    colour_by: ColourBy = ColourBy.KIND
    direction: Direction | None = None
    edition: Edition | None = None
    numbered: bool = False
    least: float = 8.0
    colouring: Colouring | None = None
    _engine: Engine | None = field(default=None, init=False, repr=False)
    _coloured: tuple[ArgumentMap, Colouring] | None = field(default=None, init=False, repr=False)

    def __post_init__(self) -> None:
        self.typesetter = Typesetter(self.fonts)

    def pictures(
        self, argument_map: ArgumentMap, viewpoint: Viewpoint | None = None
    ) -> Iterator[Picture]:
        """Yield the pictures of what a viewpoint shows; without one, what suits the map.

        A table may be several pictures. Raises `ArgmapError` where there is nothing to show, or no
        claim or section of that name.
        """
        if viewpoint is None:
            yield from self._best(argument_map)
        elif viewpoint.only is not None:
            yield from self._distortions(argument_map)
        else:
            yield self.view(argument_map, view_from(argument_map, viewpoint))

    def _distortions(self, argument_map: ArgumentMap) -> Iterator[Picture]:
        from argmap.drawing.table import WRAP, alike, tables

        found = rows(argument_map)
        if not found:
            raise ArgmapError(f"{argument_map.path}: there is no distortion in this map to draw")
        if self.form is Form.DOT:
            raise ArgmapError("a table of distortions is no graph: choose svg or png, not dot")
        labels = self.labels(argument_map, WRAP)
        caption = captions.of_distortions(argument_map, found, labels)
        drawings = list(tables(found, labels))
        if self.page:
            alike(drawings)
        for number, drawing in enumerate(drawings, start=1):
            name = caption.subtitle
            if len(drawings) > 1:
                name += f" ({number}/{len(drawings)})"
            page = PageNumber(number, len(drawings))
            heading = caption._replace(subtitle=name)
            yield self._written(name, drawing, heading, argument_map, page=page)

    def _best(self, argument_map: ArgumentMap) -> Iterator[Picture]:
        """Yield the whole map if it is small, else its overview and then each of its parts."""
        if len(argument_map.claims) <= LARGEST_WHOLE:
            yield from self.pictures(argument_map, Viewpoint())
            return
        from argmap.drawing.splitting import overview_picture

        overview = views.overview(argument_map)
        if len(overview.parts) < 2 and self.page is None:
            yield from self.pictures(argument_map, Viewpoint())
            return
        if self.numbered:
            yield from self.split(argument_map)
            return
        yield overview_picture(self, argument_map, overview)
        for part in views.parts(argument_map):
            yield self.view(argument_map, views.view_of(argument_map, part))

    def split(
        self, argument_map: ArgumentMap, viewpoint: Viewpoint | None = None
    ) -> Iterator[Picture]:
        """Yield an overview and each part of a map, however small, on one page or several.

        They are numbered, and say of each claim of another page which that is. Raises
        `ArgmapError` for a viewpoint: these are the pages of the whole map.
        """
        from argmap.drawing.splitting import split

        if viewpoint:
            raise ArgmapError("only a whole map is split into pages")
        return split(self, argument_map)

    def tiles(
        self, argument_map: ArgumentMap, viewpoint: Viewpoint | None = None
    ) -> Iterator[Picture]:
        """Yield the sheets of paper that one large picture is put together from.

        Its text is as large as `least` says. Raises `ArgmapError` as `pictures` does, and for what
        has no page or too many.
        """
        from argmap.drawing.tiling import tiles

        if viewpoint and viewpoint.only:
            raise ArgmapError("only a graph is spread over several sheets")
        return tiles(self, argument_map, view_from(argument_map, viewpoint or Viewpoint()))

    def steps(
        self, argument_map: ArgumentMap, viewpoint: Viewpoint | None = None
    ) -> Iterator[Picture]:
        """Yield a picture for each step at which more of a view is shown; no box moves.

        Raises `ArgmapError` as `pictures` does, and for a table, which has no steps.
        """
        from argmap.drawing.reveal import reveal

        if self.form is Form.DOT or (viewpoint and viewpoint.only):
            raise ArgmapError("only a graph as svg or png is drawn in steps")
        view = view_from(argument_map, viewpoint or Viewpoint())
        caption = self.caption(argument_map, view)
        drawing, notes = self._drawing(self.drafts(argument_map, view), caption)
        shown = list(reveal(drawing, view, steps(argument_map)))
        for number, part in enumerate(shown, start=1):
            name = f"{view.title} (step {number} of {len(shown)})"
            page = PageNumber(number, len(shown))
            picture = self._written(name, part, caption, argument_map, notes, page)
            yield replace(picture, title=f"{picture.title} ({number}/{len(shown)})")

    def cards(
        self, argument_map: ArgumentMap, claims: Sequence[Claim], *, coloured: bool
    ) -> Iterator[Picture]:
        """Yield sheets with a card for each claim; `coloured` ones say what `colour_by` does.

        Raises `ArgmapError` for DOT, and where the page is too small.
        """
        from argmap.drawing.cards import Deck

        if self.form is Form.DOT:
            raise ArgmapError("cards are no graph: choose svg, png or pdf, not dot")
        deck = Deck(claims, self.labels(argument_map), self.page or A4, coloured=coloured)
        for sheet in deck.sheets(argument_map.title or visible(argument_map.path)):
            name = f"cards {sheet.first} to {sheet.last}"
            yield Picture(name, self.encoded(sheet.svg, argument_map), (), (sheet.points,))

    def view(self, argument_map: ArgumentMap, view: View) -> Picture:
        """Return the picture of a view. Raises `ArgmapError` where it cannot be drawn."""
        claims = len(view.claims)
        name = f"{view.title} ({claims} claim{'s' if claims != 1 else ''})"
        drafts = self.drafts(argument_map, view)
        picture = self.finish(name, drafts, self.caption(argument_map, view), argument_map)
        if claims > _SEVERAL_WRAPS:
            advice = "too much for one page: divide the map into sections"
            return replace(picture, notes=(*picture.notes, advice))
        return picture

    def drafts(self, argument_map: ArgumentMap, view: View) -> Iterator[str]:
        """Yield a view as DOT in several shapes, one by one: the form DOT takes the first alone."""
        from argmap.drawing.graphviz import dot_of_view

        view = replace(view, title=self.blanks.title(view.title, argument_map))
        several = len(view.claims) <= _SEVERAL_WRAPS
        for direction, wrap in self.shapes(argument_map, style.WRAPS[: 2 if several else 1]):
            yield dot_of_view(view, self.labels(argument_map, wrap), direction)

    def shapes(
        self, argument_map: ArgumentMap, wraps: Sequence[float]
    ) -> Iterator[tuple[Direction, float]]:
        """Yield the directions, as the engine has them, and the widths of text to be tried.

        A direction that was asked for is that of the finished picture, which may be mirrored.
        """
        if self.direction is None:
            yield from product((Direction.UP, Direction.LEFT), wraps)
        elif self.form is not Form.DOT and direction_of(argument_map.language) == "rtl":
            yield self.direction.mirrored, wraps[0]
        else:
            yield self.direction, wraps[0]

    def caption(self, argument_map: ArgumentMap, view: View) -> Caption:
        """Return the words around a view."""
        view = replace(view, title=self.blanks.title(view.title, argument_map))
        return captions.of_view(argument_map, view, self.labels(argument_map))

    def labels(self, argument_map: ArgumentMap, wrap: float = style.WRAPS[0]) -> Labels:
        """Return what makes the labels of a map's boxes, this wide."""
        words = words_for(argument_map.language)
        if self._coloured is None or self._coloured[0] is not argument_map:
            colouring = self.colouring or colouring_of(
                argument_map, self.colour_by, words, self.theme
            )
            self._coloured = (argument_map, colouring)
        return Labels(
            argument_map, self.typesetter, words, self.theme, wrap, self.blanks, self._coloured[1]
        )

    @collection_put_off()
    def finish(
        self,
        name: str,
        drafts: Iterable[str],
        caption: Caption,
        argument_map: ArgumentMap,
        page: PageNumber | None = None,
    ) -> Picture:
        """Lay out the drafts, keep the one that fills a page best, and write it as asked."""
        if self.form is Form.DOT:
            return Picture(name, next(iter(drafts)).encode())
        drawing, notes = self._drawing(drafts, caption)
        return self._written(name, drawing, caption, argument_map, notes, page)

    def text_size(self, draft: str, caption: Caption, page: Page) -> float:
        """Return how large the text of a draft comes out on a page, in points."""
        extent = size_of(self.layouts([draft])[0].svg)
        return scale_on(page, extent, caption, self.typesetter) * style.TEXT.size

    def _drawing(
        self, drafts: Iterable[str], caption: Caption
    ) -> tuple[ElementTree.Element, tuple[str, ...]]:
        """Lay out the drafts; return the one that fills a page best, and what is to say of it."""
        best = max(self.layouts(drafts), key=lambda layout: self._scale(layout, caption))
        notes = ("laid out in haste: the graph is dense",) if best.hasty else ()
        return parse(best.svg), notes

    def _scale(self, layout: Layout, caption: Caption) -> float:
        """Return how large a drawing becomes on the page, or on one of A4's shape."""
        extent = size_of(layout.svg)
        if self.page is None:
            return A4.scale(*extent)
        return scale_on(self.page, extent, caption, self.typesetter)

    @collection_put_off()
    def _written(
        self,
        name: str,
        drawing: ElementTree.Element,
        caption: Caption,
        argument_map: ArgumentMap,
        notes: tuple[str, ...] = (),
        page: PageNumber | None = None,
    ) -> Picture:
        """Frame a drawing and write it as asked."""
        words = words_for(argument_map.language)
        caption = caption._replace(imprint=captions.imprint(words, self.edition, page))
        framed = frame(drawing, caption, self.typesetter, self.page)
        sizes = (framed.scale * style.TEXT.size,) if self.page else ()
        content = self.encoded(framed.svg, argument_map)
        title = caption.title if self.numbered else caption.subtitle or caption.title
        return Picture(name, content, notes, sizes, title)

    def encoded(self, svg: str, argument_map: ArgumentMap) -> bytes:
        """Return an SVG document as asked."""
        if self.form is Form.SVG:
            return svg.encode()
        from argmap.drawing import raster

        try:
            return raster.png(svg, self.fonts, self.dpi)
        except ArgmapError as error:
            raise ArgmapError(f"{argument_map.path}: {error}") from error

    def layouts(self, drafts: Iterable[str]) -> list[Layout]:
        """Lay the drafts out at the same time; those that fail count only if all do."""
        engine = self._engine or self.engine
        if not isinstance(engine, Engine):
            engine = self._engine = Engine(engine)
        found: list[Layout] = []
        failures: list[ArgmapError] = []
        with ThreadPoolExecutor() as pool:
            for future in [pool.submit(engine.lay_out, draft) for draft in drafts]:
                try:
                    found.append(future.result())
                except ArgmapError as error:
                    failures.append(error)
        if not found:
            raise failures[0]
        return found
