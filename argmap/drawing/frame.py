"""The engine's drawing becomes a picture: title above, legend and origin below, every line of
text held to the width that its box was made for. On a page, these words have a size of their own.
"""

from __future__ import annotations

from typing import NamedTuple
from xml.etree import ElementTree

from argmap.drawing import style
from argmap.drawing.fitting import fit
from argmap.drawing.legend import WIDTHS, Sample, shapes
from argmap.drawing.lettering import write
from argmap.drawing.mirror import mirror
from argmap.drawing.pages import IMPRINT, Page
from argmap.drawing.serialising import serialise
from argmap.drawing.signs import draw_signs
from argmap.drawing.svg import size, tag
from argmap.drawing.text import Type, Typesetter
from argmap.drawing.theme import Theme
from argmap.drawing.titles import free_titles
from argmap.language.direction import direction

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_MARGIN = 14.0
_NARROWEST = 460.0
_GAP = 10.0


class Caption(NamedTuple):
    """The words around a drawing. `imprint` stands on a page alone: its number, and of what."""

    title: str
    subtitle: str
    description: str
    footer: str
    samples: tuple[Sample, ...]
    language: str
    theme: Theme
    imprint: str = ""


class Framed(NamedTuple):
    """A finished SVG document, and by how much the drawing is enlarged in it."""

    svg: str
    scale: float


def frame(
    drawing: ElementTree.Element, caption: Caption, typesetter: Typesetter, page: Page | None = None
) -> Framed:
    """Return a drawing made by the engine, as `parse` gives it, as a finished SVG document."""
    framing = _Frame(caption, typesetter)
    if page is None:
        return Framed(finished(framing.around(drawing), caption.language), 1.0)
    root, scale = framing.on(page, drawing)
    return Framed(finished(root, caption.language), scale)


def scale_on(
    page: Page, extent: tuple[float, float], caption: Caption, typesetter: Typesetter
) -> float:
    """Return by how much a drawing of this size is enlarged on a page with these words."""
    return _Frame(caption, typesetter).room(page, *extent).scale


def around(
    drawing: ElementTree.Element, caption: Caption, typesetter: Typesetter
) -> ElementTree.Element:
    """Return a drawing with its words around it, not yet turned to the side of its language."""
    return _Frame(caption, typesetter).around(drawing)


def empty(page: Page, caption: Caption, typesetter: Typesetter) -> ElementTree.Element:
    """Return a page with nothing on it but its imprint."""
    framing = _Frame(caption, typesetter)
    root = framing.document(page.width, page.height)
    framing.imprint(root, page)
    return root


def document(
    extent: tuple[float, float], about: tuple[str, str], look: tuple[str, Theme]
) -> ElementTree.Element:
    """Return a document of this size that has a title, a description and its paper.

    `about` are its title and description, `look` its language and theme.
    """
    language, theme = look
    root = ElementTree.Element(tag("svg"), {"role": "img", "lang": language, _LANG: language})
    root.set("font-family", style.FONT_FAMILY)
    ElementTree.SubElement(root, tag("title")).text = about[0]
    ElementTree.SubElement(root, tag("desc")).text = about[1]
    paper = {"fill": theme.paper, "width": "100%", "height": "100%"}
    ElementTree.SubElement(root, tag("rect"), paper)
    _resize(root, *extent)
    return root


def finished(root: ElementTree.Element, language: str) -> str:
    """Return a document as text, turned to the side from which its language is read."""
    draw_signs(root)
    if direction(language) == "rtl":
        mirror(root, size(root)[0])
    return serialise(root) + "\n"


class _Room(NamedTuple):
    """A page with its words, where the drawing goes, and how large that becomes there."""

    root: ElementTree.Element
    page: Page
    top: float
    bottom: float
    scale: float


class _Frame:
    def __init__(self, caption: Caption, typesetter: Typesetter) -> None:
        self.caption = caption
        self.theme = caption.theme
        self.type = typesetter
        self.margin = _MARGIN

    def document(self, width: float, height: float) -> ElementTree.Element:
        """Return a document of this size for the drawing and its words."""
        about = (self.caption.title, self.caption.description)
        return document((width, height), about, (self.caption.language, self.theme))

    def around(self, inner: ElementTree.Element) -> ElementTree.Element:
        """Return a drawing with the words above and below it, as large as it needs to be."""
        width, height = size(inner)
        self.width = max(width + 2 * _MARGIN, _NARROWEST)
        root = self.document(self.width, height)
        y = self._heading(root, _MARGIN) + _GAP
        self._content(root, inner, f"translate({(self.width - width) / 2:.2f} {y:.2f})")
        y = self._legend(root, y + height + _GAP)
        y = self._footer(root, y) + _MARGIN
        _resize(root, self.width, y)
        root.set("width", f"{self.width:.0f}pt")
        root.set("height", f"{y:.0f}pt")
        return root

    def on(self, page: Page, inner: ElementTree.Element) -> tuple[ElementTree.Element, float]:
        """Return a drawing on a page, as large as that has room, and how much that is."""
        width, height = size(inner)
        room = self.room(page, width, height)
        x = (room.page.width - width * room.scale) / 2
        # A small picture stands above the middle, where a reader begins.
        y = room.top + (room.bottom - room.top - height * room.scale) / 3
        self._content(room.root, inner, f"translate({x:.2f} {y:.2f}) scale({room.scale:.4f})")
        return room.root, room.scale

    def room(self, page: Page, width: float, height: float) -> _Room:
        """Return a page with all its words, lying or upright as suits a drawing of this size."""
        ways = [self._room(way, width, height) for way in page.ways]
        return max(ways, key=lambda room: room.scale)

    def _room(self, page: Page, width: float, height: float) -> _Room:
        root = self.document(page.width, page.height)
        bottom = self.imprint(root, page) - _GAP
        self.margin, self.width = page.margin / page.words, page.width / page.words
        words = {"transform": f"scale({page.words:.4f})"}
        heading = ElementTree.SubElement(root, tag("g"), words)
        top = self._heading(heading, self.margin) * page.words + _GAP
        legend = ElementTree.Element(tag("g"))
        bottom -= self._legend(legend, 0) * page.words
        place = f"translate(0 {bottom:.2f}) {words['transform']}"
        ElementTree.SubElement(root, tag("g"), {"transform": place}).extend(legend)
        bottom -= _GAP
        scale = min(
            (page.width - 2 * page.margin) / width,
            max(bottom - top, 1) / height,
            page.largest / style.TEXT.size,
        )
        return _Room(root, page, top, bottom, scale)

    def imprint(self, root: ElementTree.Element, page: Page) -> float:
        """Write where a map comes from, and which page of what this is; return where that begins.

        It is written from the bottom, in a size that does not depend on the picture's.
        """
        self.margin, self.width = page.margin, page.width
        room = page.width - 2 * page.margin
        place = self.caption.imprint
        taken = self.type.width(place, IMPRINT)
        beside = place and taken < room / 2
        lines = self.type.wrap(self.caption.footer, room - taken - 20 if beside else room, IMPRINT)
        if place and not (beside and lines):
            lines.append("")
        leading = IMPRINT.size * style.LEADING
        top = page.height - page.margin - leading * len(lines) - 4
        rule = {"d": f"M{page.margin:.1f},{top:.1f}h{room:.1f}", "stroke": self.theme.rule}
        ElementTree.SubElement(root, tag("path"), {**rule, "stroke-width": "0.6"})
        y = top + 2
        for line in lines:
            y += leading
            if line:
                self._text(root, page.margin, y, line, IMPRINT, self.theme.muted)
        if place:
            x = page.margin + room - taken
            self._text(root, x, y, place, IMPRINT, self.theme.muted)
        return top

    def _content(
        self, root: ElementTree.Element, inner: ElementTree.Element, transform: str
    ) -> None:
        content = ElementTree.SubElement(root, tag("g"), {"transform": transform})
        content.extend(child for child in inner if child.tag == tag("g"))
        fit(content, self.theme, self.type)
        free_titles(content, self.theme.ground)

    def _text(
        self, parent: ElementTree.Element, x: float, y: float, text: str, type_: Type, colour: str
    ) -> None:
        write(parent, (x, y), text, type_, colour, self.type)

    def _heading(self, root: ElementTree.Element, y: float) -> float:
        room = self.width - 2 * self.margin
        for line in self.type.wrap(self.caption.title, room, style.TITLE):
            y += style.TITLE.size * 1.2
            self._text(root, self.margin, y, line, style.TITLE, self.theme.ink)
        for line in self.type.wrap(self.caption.subtitle, room, style.SUBTITLE):
            if line:
                y += style.SUBTITLE.size * 1.4
                self._text(root, self.margin, y, line, style.SUBTITLE, self.theme.muted)
        return y

    def _legend(self, root: ElementTree.Element, y: float) -> float:
        """Draw a sample of every kind and relation that the picture holds; return where it ends."""
        group = ElementTree.SubElement(root, tag("g"), {"class": "legend"})
        x = self.margin
        room = self.width - self.margin
        samples = self.caption.samples
        needed = [self._sample_width(sample) for sample in samples]
        # Where one row does not do, what is of one sort keeps together.
        is_apart = x + sum(needed) > room
        for number, sample in enumerate(samples):
            begins = is_apart and number and type(sample) is not type(samples[number - 1])
            if begins or (x > self.margin and x + needed[number] > room):
                x, y = self.margin, y + 18
            group.extend(shapes(sample, x, y, self.theme))
            start = x + WIDTHS[type(sample)] + 6
            self._text(group, start, y + 3, sample.word, style.FOOTER, self.theme.ink)
            x += needed[number]
        return y + 10

    def _sample_width(self, sample: Sample) -> float:
        return WIDTHS[type(sample)] + 6 + self.type.width(sample.word, style.FOOTER) + 16

    def _footer(self, root: ElementTree.Element, y: float) -> float:
        room = self.width - 2 * self.margin
        for line in self.type.wrap(self.caption.footer, room, style.FOOTER):
            if line:
                y += 12
                self._text(root, self.margin, y, line, style.FOOTER, self.theme.muted)
        return y


def _resize(root: ElementTree.Element, width: float, height: float) -> None:
    root.set("width", f"{width:.2f}pt")
    root.set("height", f"{height:.2f}pt")
    root.set("viewBox", f"0 0 {width:.2f} {height:.2f}")
