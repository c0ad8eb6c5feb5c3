"""PDF: pages of the right size, text that can be searched, a bookmark for each page."""

import re
import sys
import zlib
from io import BytesIO

import pypdf
import pytest

from argmap.drawing.pdf import About, Sheet, pdf
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


NUMBERED = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
    'width="300pt" height="200pt" viewBox="0 0 300 200"><desc>{}</desc>'
    '<g transform="translate(10 20) scale(0.5)"><a xlink:href="{}">'
    '<text x="40" y="100" font-family="Arimo" font-size="10" textLength="28">{}</text></a></g>'
    "</svg>"
)


def read(*sheets, about=None):
    return pypdf.PdfReader(BytesIO(pdf(list(sheets), (), about)))


def test_a_document_says_what_it_is_and_in_which_language():
    about = About("Titre «é»", "Γ. Δ.", "fr-CA", "2024-05-06")
    document = read(Sheet("Un", SVG.format("a")), about=about)
    assert document.metadata.title == "Titre «é»"
    assert document.metadata.author == "Γ. Δ."
    assert document.metadata["/CreationDate"].startswith("D:20240506")
    assert document.trailer["/Root"]["/Lang"] == "fr"
    assert document.trailer["/Root"]["/MarkInfo"]["/Marked"]


@pytest.mark.parametrize("name", ["2 · 环境", "3 · الوصول", r'a "b" \ #c', "Ελλάδα"])
def test_a_bookmark_is_right_in_any_script(name):
    document = read(Sheet("One", SVG.format("a")), Sheet(name, SVG.format("b")))
    assert [mark.title for mark in document.outline] == ["One", name]
    assert [document.get_destination_page_number(mark) for mark in document.outline] == [0, 1]


def test_a_page_is_text_with_words_for_those_who_do_not_see_it():
    document = read(Sheet("One", NUMBERED.format("What it is", "#page-1", "Words")))
    assert "Words" in document.pages[0].extract_text()
    assert b"/Alt(What it is)" in b"".join(streams(pdf_bytes(document)))


def pdf_bytes(document):
    document.stream.seek(0)
    return document.stream.read()


def test_links_lead_to_pages_and_addresses_from_where_their_words_stand():
    document = read(
        Sheet("One", NUMBERED.format("", "#page-2", "second")),
        Sheet("Two", NUMBERED.format("", "https://example.org/", "out")),
        Sheet("Three", NUMBERED.format("", "#page-9", "nowhere")),
    )
    (inner,) = (note.get_object() for note in document.pages[0]["/Annots"])
    assert [float(side) for side in inner["/Rect"]] == pytest.approx(
        [30, 200 - 71.5, 44, 200 - 65], abs=0.5
    )
    (outer,) = (note.get_object() for note in document.pages[1]["/Annots"])
    assert outer["/A"]["/URI"] == "https://example.org/"
    assert "/Annots" not in document.pages[2]


def test_without_typst_the_message_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(ArgmapError, match=r"pip install 'argmap\[pdf\]'"):
        pdf([Sheet("One", SVG.format("a"))], ())
