"""Pictures of a map: a view of it is laid out by the engine, framed, and written as asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from xml.etree import ElementTree

from argmap.analysis import views
from argmap.analysis.distortions import rows
from argmap.analysis.viewpoint import view_from
from argmap.analysis.views import Overview, View
from argmap.drawing import style
from argmap.drawing.engine import Engine, Layout
from argmap.drawing.frame import Caption, KindSample, LineSample, frame, parse, size
from argmap.drawing.label import Labels
from argmap.drawing.text import Typesetter
from argmap.drawing.theme import LIGHT, Theme, theme_of
from argmap.element import Kind, Relation, Viewpoint
from argmap.errors import ArgmapError
from argmap.language.words import Words, words_for
from argmap.model import ArgumentMap

LARGEST_WHOLE = 40
"""A map of more claims than this is drawn as an overview and its parts, unless asked otherwise."""

_SEVERAL_WRAPS = 120
"""Views of more claims than this are tried with one width of boxes only: a layout takes long."""

_SHAPE = 297 / 210
"""Long side to short side of the page that a picture should fill: A4."""


class Form(StrEnum):
    """What a picture is written as."""

    SVG = "svg"
    PNG = "png"
    DOT = "dot"


@dataclass(frozen=True)
class Picture:
    """One picture: what it shows, in words, and its content in the form asked for."""

    name: str
    content: bytes
    notes: tuple[str, ...] = ()


@dataclass
class Draughtsman:
    """Draws pictures of maps.

    `fonts` are font files for characters that Arimo lacks; `dpi` counts for PNG alone.
    """

    form: Form = Form.SVG
    engine: str | None = None
    fonts: tuple[Path, ...] = ()
    dpi: float = 144.0
    theme: Theme = LIGHT
    _engine: Engine | None = field(default=None, init=False, repr=False)

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
            yield self._view(argument_map, view_from(argument_map, viewpoint))

    def _distortions(self, argument_map: ArgumentMap) -> Iterator[Picture]:
        from argmap.drawing.table import WRAP, tables

        found = rows(argument_map)
        if not found:
            raise ArgmapError(f"{argument_map.path}: there is no distortion in this map to draw")
        if self.form is Form.DOT:
            raise ArgmapError("a table of distortions is no graph: choose svg or png, not dot")
        words = words_for(argument_map.language)
        caption = Caption(
            argument_map.title or argument_map.path,
            f"{len(found)} {words.count(Kind.DISTORTION, len(found))}",
            "Each distortion beside what was said, its rebuttal, and what that rests on.",
            _origin(argument_map),
            (),
            argument_map.language,
            self.theme,
        )
        drawings = list(tables(found, self._labels(argument_map, WRAP)))
        for number, drawing in enumerate(drawings, start=1):
            name = caption.subtitle
            if len(drawings) > 1:
                name += f" ({number}/{len(drawings)})"
            yield self._written(name, drawing, caption._replace(subtitle=name), argument_map)

    def _best(self, argument_map: ArgumentMap) -> Iterator[Picture]:
        """Yield the whole map if it is small, else its overview and then each of its parts."""
        if len(argument_map.claims) <= LARGEST_WHOLE:
            yield from self.pictures(argument_map, Viewpoint())
            return
        overview = views.overview(argument_map)
        if len(overview.parts) < 2:
            yield from self.pictures(argument_map, Viewpoint())
            return
        yield self._overview(argument_map, overview)
        for part in views.parts(argument_map):
            yield self._view(argument_map, views.view_of(argument_map, part))

    def _view(self, argument_map: ArgumentMap, view: View) -> Picture:
        from argmap.drawing.graphviz import dot_of_view

        words = words_for(argument_map.language)
        title = argument_map.title or argument_map.path
        claims = len(view.claims)
        caption = Caption(
            title,
            view.title if view.title != argument_map.title else "",
            f"Argument map of {claims} claims and {len(view.inferences)} inferences.",
            _origin(argument_map),
            tuple(_samples(argument_map, view, words, self.theme)),
            argument_map.language,
            self.theme,
        )
        # Made one by one as they are asked for: DOT takes the first alone.
        drafts = (
            dot_of_view(
                view, Labels(argument_map, self.typesetter, words, self.theme, wrap), direction
            )
            for direction in ("BT", "RL")
            for wrap in (style.WRAPS if claims <= _SEVERAL_WRAPS else style.WRAPS[:1])
        )
        name = f"{view.title} ({claims} claim{'s' if claims != 1 else ''})"
        picture = self._finish(name, drafts, caption, argument_map)
        if claims > _SEVERAL_WRAPS:
            advice = "too much for one page: divide the map into sections"
            return replace(picture, notes=(*picture.notes, advice))
        return picture

    def _overview(self, argument_map: ArgumentMap, overview: Overview) -> Picture:
        from argmap.drawing.graphviz import dot_of_overview

        caption = Caption(
            argument_map.title or argument_map.path,
            f"{len(argument_map.claims)} claims in {len(overview.parts)} parts",
            "Overview: each box is a part of the map; a number on an arrow counts the inferences "
            "that lead from one part to another.",
            _origin(argument_map),
            (),
            argument_map.language,
            self.theme,
        )
        draft = dot_of_overview(overview, self._labels(argument_map, style.WRAPS[0]))
        name = f"overview ({len(overview.parts)} parts)"
        return self._finish(name, [draft], caption, argument_map)

    def _labels(self, argument_map: ArgumentMap, wrap: float) -> Labels:
        words = words_for(argument_map.language)
        return Labels(argument_map, self.typesetter, words, self.theme, wrap)

    def _finish(
        self, name: str, drafts: Iterable[str], caption: Caption, argument_map: ArgumentMap
    ) -> Picture:
        """Lay out the drafts, keep the one that fills a page best, and write it as asked."""
        if self.form is Form.DOT:
            return Picture(name, next(iter(drafts)).encode())
        drawings = [(parse(layout.svg), layout.hasty) for layout in self._layouts(drafts)]
        drawing, hasty = max(drawings, key=lambda drawing: _legibility(drawing[0]))
        notes = ("laid out in haste: the graph is dense",) if hasty else ()
        return self._written(name, drawing, caption, argument_map, notes)

    def _written(
        self,
        name: str,
        drawing: ElementTree.Element,
        caption: Caption,
        argument_map: ArgumentMap,
        notes: tuple[str, ...] = (),
    ) -> Picture:
        """Frame a drawing and write it as asked."""
        svg = frame(drawing, caption, self.typesetter)
        if self.form is Form.SVG:
            return Picture(name, svg.encode(), notes)
        from argmap.drawing import raster

        try:
            return Picture(name, raster.png(svg, self.fonts, self.dpi), notes)
        except ArgmapError as error:
            raise ArgmapError(f"{argument_map.path}: {error}") from error

    def _layouts(self, drafts: Iterable[str]) -> list[Layout]:
        """Lay the drafts out at the same time; those that fail count only if all do."""
        engine = self._engine = self._engine or Engine(self.engine)
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


def render(
    argument_map: ArgumentMap,
    *,
    form: str = "svg",
    section: str | None = None,
    engine: str | None = None,
    fonts: Iterable[str | Path] = (),
    theme: str = "light",
) -> list[Picture]:
    """Draw a map as `argmap render` does: one picture, or an overview and one of each part.

    `form` is svg, png or dot; `section` a section's key; `engine` a layout program; `fonts` are
    files for other scripts; `theme` is light, dark, mono or a TOML file. Raises `ArgmapError` for
    any that there is not.
    """
    if form not in set(Form):
        raise ArgmapError(f"no form '{form}': there are {', '.join(Form)}")
    files = tuple(Path(font) for font in fonts)
    draughtsman = Draughtsman(Form(form), engine, files, theme=theme_of(theme))
    viewpoint = None if section is None else Viewpoint(section=section)
    return list(draughtsman.pictures(argument_map, viewpoint))


def _legibility(drawing: ElementTree.Element) -> float:
    """Return at what scale a drawing fits a page of A4's shape, lying or upright."""
    width, height = size(drawing)
    return max(min(_SHAPE / width, 1 / height), min(1 / width, _SHAPE / height))


def _origin(argument_map: ArgumentMap) -> str:
    """Return where the map's main source comes from, in one line."""
    if not argument_map.sources:
        return ""
    main = argument_map.sources[0]
    known = (main.title or main.key, main.author, main.publisher, main.date, main.licence)
    return " · ".join(part for part in known if part)


def _samples(
    argument_map: ArgumentMap, view: View, words: Words, theme: Theme
) -> Iterator[KindSample | LineSample]:
    """Yield legend entries for what the view holds, and nothing else."""
    held = {claim.kind for claim in view.claims}
    for kind in Kind:
        if kind in held:
            yield KindSample(theme.kind(kind), words.kinds[kind])
    seen: dict[tuple[str, style.LineStyle], None] = {}
    for inference in sorted(view.inferences, key=lambda i: list(Relation).index(i.relation)):
        kind = argument_map.claim[inference.premises[0]].kind
        word = words.relation(inference.relation, kind)
        seen[word, theme.line(inference.relation, kind)] = None
    for word, line in seen:
        yield LineSample(line, word)
    if any(len(inference.premises) > 1 for inference in view.inferences):
        support = theme.line(Relation.SUPPORT, Kind.CLAIM)
        yield LineSample(style.LineStyle(support.colour, "solid", "junction"), words.and_)
