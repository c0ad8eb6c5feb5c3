"""The signs of what stands, as shapes.

Few fonts have the two marks, so in a picture they are drawn, and every viewer shows the same.
"""

from __future__ import annotations

from xml.etree import ElementTree

from argmap.analysis.status import SIGNS, Status
from argmap.drawing.svg import TEXT, tag

CLASS = "sign"
"""The class of a drawn sign; it is drawn around its origin, so that it can be turned."""

_SHAPES = {
    SIGNS[Status.IN]: "M-0.34,-0.28L-0.1,-0.04L0.36,-0.62",
    SIGNS[Status.OUT]: "M-0.28,-0.06L0.28,-0.62M-0.28,-0.62L0.28,-0.06",
}
"""In sizes of the text; the baseline is at 0."""

WIDTH = 0.93
"""How much of a line a drawn sign takes, in sizes of the text."""


def draw_signs(root: ElementTree.Element) -> None:
    """Put shapes in the place of the signs with which texts begin."""
    has_signs = any((text.text or "")[:1] in _SHAPES for text in root.iter(TEXT))
    for parent in list(root.iter()) if has_signs else ():
        for place, text in reversed(list(enumerate(parent))):
            if text.tag == TEXT and (text.text or "")[:1] in _SHAPES:
                parent.insert(place, _shape(text))


def _shape(text: ElementTree.Element) -> ElementTree.Element:
    """Take the sign from the beginning of a text, and return it as a path."""
    words = text.text or ""
    size, x, y = (float(text.attrib[key]) for key in ("font-size", "x", "y"))
    text.text = words[1:].lstrip()
    text.set("x", f"{x + WIDTH * size:.2f}")
    if "textLength" in text.attrib:
        text.set("textLength", f"{float(text.attrib['textLength']) - WIDTH * size:.1f}")
    attributes = {
        "class": CLASS,
        "d": _SHAPES[words[0]],
        "transform": f"translate({x + 0.3 * size:.2f} {y:.2f}) scale({0.88 * size:g})",
        "fill": "none",
        "stroke": text.get("fill", "#000000"),
        "stroke-width": "0.16",
        "stroke-linecap": "round",
        "stroke-linejoin": "round",
    }
    return ElementTree.Element(tag("path"), attributes)
