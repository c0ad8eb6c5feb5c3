"""Lines of text in a picture, held to the width that was measured for them."""

from __future__ import annotations

from xml.etree import ElementTree

from argmap.drawing.svg import TEXT
from argmap.drawing.text import Face, Type, Typesetter


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
    hold(element, type_, typesetter)


def hold(element: ElementTree.Element, type_: Type, typesetter: Typesetter) -> None:
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
