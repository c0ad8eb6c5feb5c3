"""PDF: pages of the right size, text that can be searched, a bookmark for each page."""

import re
import sys
import zlib

import pytest

from argmap.drawing.pdf import Sheet, pdf
from argmap.errors import ArgmapError

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="300pt" height="200pt" viewBox="0 0 300 200">'
    '<text x="9" y="30" font-family="Arimo" font-size="10" textLength="20">{}</text></svg>'
)


def streams(content):
    for stream in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", content, re.DOTALL):
        try:
            yield zlib.decompress(stream)
        except zlib.error:
            continue


def test_each_picture_is_a_page_with_a_bookmark():
    content = pdf([Sheet("One", SVG.format("a")), Sheet('Two "…" \\ #x', SVG.format("b"))], ())
    everything = content + b"".join(streams(content))
    assert content.startswith(b"%PDF")
    assert everything.count(b"/MediaBox[0 0 300 200]") == 2
    assert b"/Title(One)" in everything
    assert b"Arimo" in everything  # text as text, in a font that came along


def test_the_same_pictures_make_the_same_file():
    sheets = [Sheet("One", SVG.format("a"))]
    assert pdf(sheets, ()) == pdf(sheets, ())


def test_without_typst_the_message_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(ArgmapError, match=r"pip install 'argmap\[pdf\]'"):
        pdf([Sheet("One", SVG.format("a"))], ())
