"""Pictures for languages that are written from right to left: the mirror image, its text apart.

Whatever stands at the left then stands at the right, arrows, boxes and legend alike, and no other
part of the drawing needs to know of it. Each text is turned back and runs from where it began.
"""

from __future__ import annotations

import unicodedata
from xml.etree import ElementTree

from argmap.drawing.signs import CLASS
from argmap.drawing.svg import TEXT, tag

_RIGHT_TO_LEFT = ("R", "AL")


def mirror(root: ElementTree.Element, width: float) -> None:
    """Turn a finished SVG document of this width into its mirror image."""
    # The title, the description and the paper have no sides.
    drawn = list(root)[3:]
    for child in drawn:
        root.remove(child)
    group = ElementTree.SubElement(root, tag("g"), {"transform": f"matrix(-1 0 0 1 {width:.2f} 0)"})
    group.extend(drawn)
    root.set("direction", "rtl")
    for shape in group.iter(tag("path")):
        if shape.get("class") == CLASS:
            shape.set("transform", f"{shape.attrib['transform']} scale(-1 1)")
    for text in group.iter(TEXT):
        turn_back(text)
        if any(unicodedata.bidirectional(c) in _RIGHT_TO_LEFT for c in text.text or ""):
            text.set("direction", "rtl")
            text.set("text-anchor", "start")
        else:
            # A line in other letters keeps its own order, with its full stop at its right end.
            text.set("direction", "ltr")
            text.set("text-anchor", "end")


def turn_back(text: ElementTree.Element) -> None:
    """Make a text in a mirrored picture readable, at its place."""
    text.set("transform", "scale(-1 1)")
    text.set("x", f"{-float(text.attrib['x']):.2f}")
