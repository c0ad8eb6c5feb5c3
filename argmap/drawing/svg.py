"""SVG as ElementTree has it: names, sizes, and reading what the engine wrote."""

from __future__ import annotations

import re
from xml.etree import ElementTree

from argmap.errors import ArgmapError

NAMESPACE = "http://www.w3.org/2000/svg"
XLINK = "{http://www.w3.org/1999/xlink}"
"""What begins the names of attributes that link."""

TEXT = f"{{{NAMESPACE}}}text"
"""The name of the elements that hold the words of a picture."""

_BARE_AMPERSAND = re.compile(r"&(?!#?\w+;)")

_VIEW_BOX = re.compile(r'viewBox="[-\d.]+ [-\d.]+ ([\d.]+) ([\d.]+)"')


def tag(name: str) -> str:
    """Return the name of an SVG element as ElementTree wants it."""
    return f"{{{NAMESPACE}}}{name}"


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


def size_of(drawing: str) -> tuple[float, float]:
    """Return the width and height of what the engine wrote; reading all of it takes longer.

    Raises `ArgmapError` where it tells none.
    """
    found = _VIEW_BOX.search(drawing)
    return (float(found[1]), float(found[2])) if found else size(parse(drawing))


def size(drawing: ElementTree.Element) -> tuple[float, float]:
    """Return the width and height of an SVG document in points."""
    _, _, width, height = (float(part) for part in drawing.attrib["viewBox"].split())
    return width, height
