"""Where on a page the links of a picture are: for forms that know no links inside of pictures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple
from xml.etree import ElementTree

from argmap.drawing.place import Box, Place, text_box
from argmap.drawing.svg import TEXT, XLINK, tag

PAGE = "#page-"
"""How the address of a page begins; its number follows."""


class Link(NamedTuple):
    """An address, and the area that leads there."""

    url: str
    area: Box


def links(root: ElementTree.Element) -> Iterator[Link]:
    """Yield the links of a picture of this program's making, each line of text for itself."""
    yield from _links(root, Place(), "")


def _links(element: ElementTree.Element, place: Place, url: str) -> Iterator[Link]:
    url = (element.get(f"{XLINK}href") or url) if element.tag == tag("a") else url
    place = place.within(element)
    if element.tag == TEXT and url:
        yield Link(url, text_box(element, place))
    for child in element:
        yield from _links(child, place, url)
