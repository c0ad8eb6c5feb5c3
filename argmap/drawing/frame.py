"""The engine's drawing becomes a picture: title above, legend and origin below, every line of
text held to the width that its box was made for.
"""

from __future__ import annotations

import re
from typing import NamedTuple
from xml.etree import ElementTree

from argmap.drawing import style
from argmap.drawing.legend import WIDTHS, Sample, shapes
from argmap.drawing.mirror import mirror
from argmap.drawing.signs import draw_signs
from argmap.drawing.svg import NAMESPACE, TEXT, tag
from argmap.drawing.text import Face, Type, Typesetter
from argmap.drawing.theme import Theme
from argmap.element import Kind, Relation
from argmap.errors import ArgmapError
from argmap.language.direction import direction

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_XLINK = "http://www.w3.org/1999/xlink"
_BARE_AMPERSAND = re.compile(r"&(?!#?\w+;)")
_MARGIN = 14.0
_NARROWEST = 460.0
_SNIP = 7.0
"""How much of a corner is cut off an objection's box."""

ElementTree.register_namespace("", NAMESPACE)
ElementTree.register_namespace("xlink", _XLINK)


class Caption(NamedTuple):
    """The words around a drawing."""

    title: str
    subtitle: str
    description: str
    footer: str
    samples: tuple[Sample, ...]
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
        root = ElementTree.Element(tag("g"))
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
        about = (self.caption.title, self.caption.description)
        return finished(root, (self.width, y), about, (self.caption.language, self.theme))

    def _fit(self, content: ElementTree.Element) -> None:
        """Take the engine's fonts away, and hold each line of text to its measured width."""
        for element in content.iter(TEXT):
            size = float(element.attrib.pop("font-size"))
            element.attrib.pop("font-family", None)
            element.set("font-size", f"{size:g}")
            _hold(element, Type(size, face_of(element)), self.type)
        for group in content.iter(tag("g")):
            classes = group.get("class", "").split()
            if classes == ["node", Kind.OBJECTION]:
                _snip(group)
            if len(classes) == 3 and classes[0] == "edge":
                self._dash(group, self.theme.line(Relation(classes[1]), Kind(classes[2])))

    def _dash(self, group: ElementTree.Element, line: style.LineStyle) -> None:
        """Give an arrow's shaft the dashes of its relation: the engine knows only two patterns."""
        for path in group.iter(tag("path")):
            if "stroke-dasharray" in path.attrib:
                path.set("stroke-dasharray", line.dash)

    def _text(
        self, parent: ElementTree.Element, x: float, y: float, text: str, type_: Type, colour: str
    ) -> None:
        write(parent, (x, y), text, type_, colour, self.type)

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
        room = self.width - _MARGIN
        samples = self.caption.samples
        needed = [self._sample_width(sample) for sample in samples]
        # Where one row does not do, what is of one sort keeps together.
        is_apart = x + sum(needed) > room
        for number, sample in enumerate(samples):
            begins = is_apart and number and type(sample) is not type(samples[number - 1])
            if begins or (x > _MARGIN and x + needed[number] > room):
                x, y = _MARGIN, y + 18
            group.extend(shapes(sample, x, y, self.theme))
            start = x + WIDTHS[type(sample)] + 6
            self._text(group, start, y + 3, sample.word, style.FOOTER, self.theme.ink)
            x += needed[number]
        return y + 10

    def _sample_width(self, sample: Sample) -> float:
        return WIDTHS[type(sample)] + 6 + self.type.width(sample.word, style.FOOTER) + 16

    def _footer(self, root: ElementTree.Element, y: float) -> float:
        for line in self.type.wrap(self.caption.footer, self.width - 2 * _MARGIN, style.FOOTER):
            if line:
                y += 12
                self._text(root, _MARGIN, y, line, style.FOOTER, self.theme.muted)
        return y + _MARGIN


def _snip(node: ElementTree.Element) -> None:
    """Cut the corners of a box off: the engine draws lines across them."""
    for parent in node.iter():
        outline = parent.find(tag("polygon"))
        if outline is None:
            continue
        for line in parent.findall(tag("polyline")):
            (x1, y1), (x2, y2) = _points(line)[:2]
            if x1 != x2 and y1 != y2:
                parent.remove(line)
        (right, top), (left, _), (_, bottom) = _points(outline)[:3]
        corners = (
            *((left + _SNIP, top), (right - _SNIP, top), (right, top + _SNIP)),
            *((right, bottom - _SNIP), (right - _SNIP, bottom), (left + _SNIP, bottom)),
            *((left, bottom - _SNIP), (left, top + _SNIP), (left + _SNIP, top)),
        )
        outline.set("points", " ".join(f"{x:g},{y:g}" for x, y in corners))
        return


def _points(shape: ElementTree.Element) -> list[tuple[float, float]]:
    pairs = (point.split(",") for point in shape.attrib["points"].split())
    return [(float(x), float(y)) for x, y in pairs]


def finished(
    content: ElementTree.Element,
    size: tuple[float, float],
    about: tuple[str, str],
    look: tuple[str, Theme],
) -> str:
    """Return what was drawn as a document of this size, mirrored where the language wants that.

    `about` are its title and description, `look` its language and theme.
    """
    width, height = size
    language, theme = look
    root = ElementTree.Element(tag("svg"), {"role": "img", "lang": language, _LANG: language})
    root.set("font-family", style.FONT_FAMILY)
    ElementTree.SubElement(root, tag("title")).text = about[0]
    ElementTree.SubElement(root, tag("desc")).text = about[1]
    paper = {"fill": theme.paper, "width": "100%", "height": "100%"}
    ElementTree.SubElement(root, tag("rect"), paper)
    root.extend(content)
    root.set("width", f"{width:.0f}pt")
    root.set("height", f"{height:.0f}pt")
    root.set("viewBox", f"0 0 {width:.2f} {height:.2f}")
    draw_signs(root)
    if direction(language) == "rtl":
        mirror(root, width)
    return ElementTree.tostring(root, encoding="unicode") + "\n"


def write(
    parent: ElementTree.Element,
    at: tuple[float, float],
    text: str,
    type_: Type,
    colour: str,
    typesetter: Typesetter,
) -> None:
    """Write one line that begins at this point of its baseline."""
    attributes = {"x": f"{at[0]:.1f}", "y": f"{at[1]:.1f}", "fill": colour}
    attributes["font-size"] = f"{type_.size:g}"
    if type_.face is Face.BOLD:
        attributes["font-weight"] = "bold"
    if type_.face is Face.ITALIC:
        attributes["font-style"] = "italic"
    element = ElementTree.SubElement(parent, TEXT, attributes)
    element.text = text
    _hold(element, type_, typesetter)


def _hold(element: ElementTree.Element, type_: Type, typesetter: Typesetter) -> None:
    """Set a text's length, so that another font in the viewer cannot make it overflow.

    A width that was only estimated would stretch the letters.
    """
    text = element.text or ""
    if len(text) > 1 and typesetter.measures(text):
        element.set("textLength", f"{typesetter.width(text, type_):.1f}")
        element.set("lengthAdjust", "spacingAndGlyphs")


def face_of(element: ElementTree.Element) -> Face:
    """Return the face that a text element is set in."""
    if element.get("font-weight") == "bold":
        return Face.BOLD
    return Face.ITALIC if element.get("font-style") == "italic" else Face.REGULAR
