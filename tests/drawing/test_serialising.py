"""SVG as text: what ElementTree itself would write."""

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.drawing.serialising import serialise

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
XML = "http://www.w3.org/XML/1998/namespace"
ElementTree.register_namespace("", SVG)
ElementTree.register_namespace("xlink", XLINK)

words = st.text(st.sampled_from("ab &<>\"'\t\n\ré中"), max_size=6)
attributes = st.dictionaries(
    st.sampled_from(["id", "d", f"{{{XML}}}space", f"{{{XLINK}}}href"]), words, max_size=3
)


@st.composite
def elements(draw, depth=2):
    element = ElementTree.Element(f"{{{SVG}}}{draw(st.sampled_from('gat'))}", draw(attributes))
    element.text, element.tail = draw(words), draw(words)
    if depth:
        element.extend(draw(st.lists(elements(depth - 1), max_size=3)))
    return element


@given(elements())
def test_it_is_written_as_elementtree_writes_it(element):
    root = ElementTree.Element(f"{{{SVG}}}svg", {"viewBox": "0 0 1 1"})
    root.append(element)
    assert serialise(root) == ElementTree.tostring(root, encoding="unicode")


def test_a_name_of_another_namespace_is_an_error():
    with pytest.raises(KeyError):
        serialise(ElementTree.Element("{http://www.w3.org/1999/xhtml}p"))
