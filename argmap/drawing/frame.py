"""The engine's drawing becomes a picture: title above, legend and origin below, every line of
text held to the width that its box was made for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple
from xml.etree import ElementTree

from argmap.drawing import style
from argmap.drawing.mirror import mirror
from argmap.drawing.text import Face, Type, Typesetter
from argmap.drawing.theme import Theme
from argmap.element import Kind, Relation
from argmap.errors import ArgmapError
from argmap.language.direction import direction

_SVG = "http://www.w3.org/2000/svg"
TEXT = f"{{{_SVG}}}text"
"""The name of the elements that hold the words of a picture."""

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_XLINK = "http://www.w3.org/1999/xlink"
_BARE_AMPERSAND = re.compile(r"&(?!#?\w+;)")
_MARGIN = 14.0
_NARROWEST = 460.0

ElementTree.register_namespace("", _SVG)
ElementTree.register_namespace("xlink", _XLINK)


class KindSample(NamedTuple):
    """A legend entry for a kind of claim."""

    look: style.KindStyle
    word: str


class LineSample(NamedTuple):
    """A legend entry for a relation, or (without a line) for the junction of co-premises."""

    line: style.LineStyle
    word: str


class Caption(NamedTuple):
    """The words around a drawing."""

    title: str
    subtitle: str
    description: str
    footer: str
    samples: tuple[KindSample | LineSample, ...]
    language: str
    theme: Theme


def frame(drawing: ElementTree.Element, caption: Caption, typesetter: Typesetter) -> str:
    """Return a drawing made by the engine, as `parse` gives it, as a finished SVG document."""
    return _Frame(caption, typesetter).document(drawing)


def parse(drawing: str) -> ElementTree.Element:
    """Return the root of an SVG document made by the engine.

    Graphviz 2.43 leaves the ampersands of addresses as they are; they are mended here. Raises
    `ArgmapError` where it is no XML.
    """
    try:
        # No document from outside: entities and the like are not to be feared.
        return ElementTree.fromstring(_BARE_AMPERSAND.sub("&amp;", drawing).encode())  # noqa: S314
    except ElementTree.ParseError as error:
        raise ArgmapError(f"the layout engine wrote no proper SVG: {error}") from error


def size(drawing: ElementTree.Element) -> tuple[float, float]:
    """Return the width and height of an SVG document in points."""
    _, _, width, height = (float(part) for part in drawing.attrib["viewBox"].split())
    return width, height


class _Frame:
    def __init__(self, caption: Caption, typesetter: Typesetter) -> None:
        self.caption = caption
        self.theme = caption.theme
        self.type = typesetter

    def document(self, inner: ElementTree.Element) -> str:
        width, height = size(inner)
        self.width = max(width + 2 * _MARGIN, _NARROWEST)
        language = self.caption.language
        root = ElementTree.Element(tag("svg"), {"role": "img", "lang": language, _LANG: language})
        root.set("font-family", style.FONT_FAMILY)
        ElementTree.SubElement(root, tag("title")).text = self.caption.title
        ElementTree.SubElement(root, tag("desc")).text = self.caption.description
        paper = ElementTree.SubElement(root, tag("rect"), {"fill": self.theme.paper})
        y = self._heading(root)
        content = ElementTree.SubElement(
            root,
            tag("g"),
            {"transform": f"translate({(self.width - width) / 2:.2f} {y:.2f})"},
        )
        content.extend(child for child in inner if child.tag == tag("g"))
        self._fit(content)
        y = self._legend(root, y + height + 10)
        y = self._footer(root, y)
        root.set("width", f"{self.width:.0f}pt")
        root.set("height", f"{y:.0f}pt")
        root.set("viewBox", f"0 0 {self.width:.2f} {y:.2f}")
        paper.set("width", "100%")
        paper.set("height", "100%")
        if direction(language) == "rtl":
            mirror(root, self.width)
        return ElementTree.tostring(root, encoding="unicode") + "\n"

    def _fit(self, content: ElementTree.Element) -> None:
        """Take the engine's fonts away, and hold each line of text to its measured width."""
        for element in content.iter(TEXT):
            size = float(element.attrib.pop("font-size"))
            element.attrib.pop("font-family", None)
            element.set("font-size", f"{size:g}")
            self._hold(element, element.text or "", Type(size, face_of(element)))
        for group in content.iter(tag("g")):
            classes = group.get("class", "").split()
            if len(classes) == 3 and classes[0] == "edge":
                self._dash(group, self.theme.line(Relation(classes[1]), Kind(classes[2])))

    def _dash(self, group: ElementTree.Element, line: style.LineStyle) -> None:
        """Give an arrow's shaft the dashes of its relation: the engine knows only two patterns."""
        for path in group.iter(tag("path")):
            if "stroke-dasharray" in path.attrib:
                path.set("stroke-dasharray", line.dash)

    def _hold(self, element: ElementTree.Element, text: str, type_: Type) -> None:
        """Set a text's length, so that another font in the viewer cannot make it overflow."""
        if len(text) > 1:
            element.set("textLength", f"{self.type.width(text, type_):.1f}")
            element.set("lengthAdjust", "spacingAndGlyphs")

    def _text(
        self, parent: ElementTree.Element, x: float, y: float, text: str, type_: Type, colour: str
    ) -> None:
        """Write one line with its baseline at y."""
        attributes = {"x": f"{x:.1f}", "y": f"{y:.1f}", "fill": colour}
        attributes["font-size"] = f"{type_.size:g}"
        if type_.face is Face.BOLD:
            attributes["font-weight"] = "bold"
        if type_.face is Face.ITALIC:
            attributes["font-style"] = "italic"
        element = ElementTree.SubElement(parent, TEXT, attributes)
        element.text = text
        self._hold(element, text, type_)

    def _heading(self, root: ElementTree.Element) -> float:
        y = _MARGIN
        room = self.width - 2 * _MARGIN
        for line in self.type.wrap(self.caption.title, room, style.TITLE):
            y += style.TITLE.size * 1.2
            self._text(root, _MARGIN, y, line, style.TITLE, self.theme.ink)
        for line in self.type.wrap(self.caption.subtitle, room, style.SUBTITLE):
            if line:
                y += style.SUBTITLE.size * 1.4
                self._text(root, _MARGIN, y, line, style.SUBTITLE, self.theme.muted)
        return y + 10

    def _legend(self, root: ElementTree.Element, y: float) -> float:
        """Draw a sample of every kind and relation that the picture holds; return where it ends."""
        group = ElementTree.SubElement(root, tag("g"), {"class": "legend"})
        x = _MARGIN
        for sample in self.caption.samples:
            sample_width = 26.0 if isinstance(sample, KindSample) else 38.0
            needed = sample_width + 6 + self.type.width(sample.word, style.FOOTER) + 14
            if x > _MARGIN and x + needed > self.width - _MARGIN:
                x, y = _MARGIN, y + 18
            shapes = (
                _box(sample.look, x, y)
                if isinstance(sample, KindSample)
                else _line(sample, x, y, self.theme.paper)
            )
            group.extend(shapes)
            self._text(
                group, x + sample_width + 5, y + 3, sample.word, style.FOOTER, self.theme.ink
            )
            x += needed
        return y + 10

    def _footer(self, root: ElementTree.Element, y: float) -> float:
        for line in self.type.wrap(self.caption.footer, self.width - 2 * _MARGIN, style.FOOTER):
            if line:
                y += 12
                self._text(root, _MARGIN, y, line, style.FOOTER, self.theme.muted)
        return y + _MARGIN


def face_of(element: ElementTree.Element) -> Face:
    """Return the face that a text element is set in."""
    if element.get("font-weight") == "bold":
        return Face.BOLD
    return Face.ITALIC if element.get("font-style") == "italic" else Face.REGULAR


def _box(look: style.KindStyle, x: float, y: float) -> Iterator[ElementTree.Element]:
    """Yield the legend's box of a kind, 26 by 12, centred on y."""
    paint = {"fill": look.fill, "stroke": look.line, "stroke-width": "1"}
    box = {"x": f"{x:.1f}", "y": f"{y - 6:.1f}", "width": "26", "height": "12"}
    if look.frame == "rounded":
        box["rx"] = "4"
    if look.frame == "dotted":
        paint |= {"stroke-dasharray": "1.5 2", "stroke-width": "1.6"}
    yield ElementTree.Element(tag("rect"), paint | box)
    if look.frame == "double":
        inset = {"x": f"{x + 2:.1f}", "y": f"{y - 4:.1f}", "width": "22", "height": "8"}
        yield ElementTree.Element(tag("rect"), paint | inset)
    if look.frame == "edge":
        edge = {"x": f"{x:.1f}", "y": f"{y - 6:.1f}", "width": "4", "height": "12"}
        yield ElementTree.Element(tag("rect"), {"fill": look.line} | edge)
    if look.frame == "cut":
        left, right, top, bottom = x, x + 26, y - 6, y + 6
        corners = (
            f"M{left:.1f},{top + 4:.1f}L{left + 4:.1f},{top:.1f}"
            f"M{right - 4:.1f},{top:.1f}L{right:.1f},{top + 4:.1f}"
            f"M{right:.1f},{bottom - 4:.1f}L{right - 4:.1f},{bottom:.1f}"
            f"M{left + 4:.1f},{bottom:.1f}L{left:.1f},{bottom - 4:.1f}"
        )
        yield ElementTree.Element(tag("path"), {"d": corners, "stroke": look.line, "fill": "none"})


def _line(sample: LineSample, x: float, y: float, paper: str) -> Iterator[ElementTree.Element]:
    """Yield the legend's line of a relation, 38 long, with its head at the right end."""
    line = sample.line
    paint = {"stroke": line.colour, "stroke-width": f"{line.width:g}", "fill": "none"}
    if line.dash:
        paint["stroke-dasharray"] = line.dash
    end = x + 32
    begin = x + 6 if line.style == "double" else x
    for offset in (-1.2, 1.2) if line.style == "double" else (0.0,):
        path = f"M{begin:.1f},{y + offset:.1f}H{end:.1f}"
        yield ElementTree.Element(tag("path"), {"d": path, **paint})
    head = {"stroke": line.colour, "stroke-width": "1.2", "fill": line.colour}
    if line.head == "normal":
        path = f"M{end:.1f},{y - 2.8:.1f}L{end + 6:.1f},{y:.1f}L{end:.1f},{y + 2.8:.1f}Z"
    elif line.head == "tee":
        path, head["stroke-width"] = f"M{end + 1:.1f},{y - 4:.1f}v8", "2.4"
    elif line.head == "vee":
        path = f"M{end - 2:.1f},{y - 3:.1f}L{end + 5:.1f},{y:.1f}L{end - 2:.1f},{y + 3:.1f}"
        head["fill"] = "none"
    elif line.head == "odot":
        path, head["fill"] = f"M{end:.1f},{y:.1f}a2.5,2.5 0 1,0 5,0a2.5,2.5 0 1,0 -5,0", paper
    else:
        circle = {"cx": f"{x + 18:.1f}", "cy": f"{y:.1f}", "r": "3", "fill": line.colour}
        yield ElementTree.Element(tag("circle"), circle)
        return
    yield ElementTree.Element(tag("path"), {"d": path, **head})
    if line.style == "double":
        back = f"M{begin:.1f},{y - 2.8:.1f}L{x:.1f},{y:.1f}L{begin:.1f},{y + 2.8:.1f}Z"
        yield ElementTree.Element(tag("path"), {"d": back, **head})


def tag(name: str) -> str:
    """Return the name of an SVG element as ElementTree wants it."""
    return f"{{{_SVG}}}{name}"
