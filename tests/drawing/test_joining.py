"""Letters that join are measured as they are drawn, and what was not measured is not stretched."""

import struct
import unicodedata
from xml.etree import ElementTree

import pytest

from argmap import render
from argmap.drawing.joining import joined
from argmap.drawing.raster import _runs
from argmap.drawing.text import FONTS, Face, Type, Typesetter
from argmap.drawing.truetype import family, is_bold
from argmap.formats import native

SVG = "{http://www.w3.org/2000/svg}"


def forms(text):
    return [unicodedata.name(c).rpartition(" FORM")[0].rpartition(" ")[2] for c in joined(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("نعم", ["INITIAL", "MEDIAL", "FINAL"]),
        ("دار", ["ISOLATED", "ISOLATED", "ISOLATED"]),  # none of these joins the next
        ("باب", ["INITIAL", "FINAL", "ISOLATED"]),
        ("لا", ["ISOLATED"]),  # one ligature
        ("ملا", ["INITIAL", "FINAL"]),
        ("لام", ["ISOLATED", "ISOLATED"]),
        ("ب ب", ["ISOLATED", "", "ISOLATED"]),
        ("ب\u200cب", ["ISOLATED", "", "ISOLATED"]),  # a sign that keeps them apart
        ("بـ", ["INITIAL", ""]),  # a stretch that joins
        ("پگ", ["INITIAL", "FINAL"]),  # Persian
    ],
)
def test_letters_take_the_form_of_their_place(text, expected):
    assert forms(text) == expected


def test_marks_do_not_part_letters():
    assert [c for c in joined("بَب") if unicodedata.category(c) != "Mn"] == list("ﺑﺐ")
    assert "\u064e" in joined("لَا")
    assert len(joined("لَا")) == 2


def test_other_letters_stay_as_they_are():
    assert joined("Ab שלום 2023") == "Ab שלום 2023"


def font(path, name, widths, *, bold=False):
    """Write a font with nothing in it but what is read of one: names, a face, and advances."""
    codes = sorted(widths)
    head = b"\0" * 18 + struct.pack(">H", 1000) + b"\0" * 24 + struct.pack(">H", bold) + b"\0" * 8
    hhea = b"\0" * 34 + struct.pack(">H", len(codes) + 1)
    hmtx = b"\0\0\0\0" + b"".join(struct.pack(">Hh", widths[code], 0) for code in codes)
    groups = b"".join(struct.pack(">III", c, c, n) for n, c in enumerate(codes, start=1))
    cmap = struct.pack(">HHHHI", 0, 1, 3, 10, 12)
    cmap += struct.pack(">HHIII", 12, 0, 16 + len(groups), 0, len(codes)) + groups
    text = name.encode("utf-16-be")
    names = struct.pack(">HHH", 0, 1, 18) + struct.pack(">6H", 3, 1, 0x409, 1, len(text), 0) + text
    tables = {b"cmap": cmap, b"head": head, b"hhea": hhea, b"hmtx": hmtx, b"name": names}
    at = 12 + 16 * len(tables)
    directory, body = b"", b""
    for tag, data in tables.items():
        directory += tag + struct.pack(">III", 0, at + len(body), len(data))
        body += data
    path.write_bytes(b"\0\1\0\0" + struct.pack(">4H", len(tables), 0, 0, 0) + directory + body)
    return path


BEH, INITIAL, FINAL = 0x628, 0xFE91, 0xFE90


def test_a_word_is_as_wide_as_its_joined_letters(tmp_path):
    plain = font(tmp_path / "a.ttf", "A", {BEH: 900, INITIAL: 300, FINAL: 700})
    assert Typesetter((plain,)).width("بب", Type(10)) == pytest.approx(10)
    assert Typesetter((plain,)).width("ب", Type(10)) == pytest.approx(9)


def test_a_bold_font_measures_bold_text(tmp_path):
    plain = font(tmp_path / "a.ttf", "A", {BEH: 900})
    bold = font(tmp_path / "b.ttf", "A", {BEH: 950}, bold=True)
    typesetter = Typesetter((plain, bold))
    assert typesetter.width("ب", Type(10)) == pytest.approx(9)
    assert typesetter.width("ب", Type(10, Face.BOLD)) == pytest.approx(9.5)


def test_what_a_font_file_says_of_itself():
    assert family(FONTS / Face.REGULAR) == family(FONTS / Face.BOLD) == "Arimo"
    assert (is_bold(FONTS / Face.REGULAR), is_bold(FONTS / Face.BOLD)) == (False, True)


@pytest.mark.parametrize("with_bold", [True, False])
def test_bold_text_stays_bold_where_there_is_a_bold_font(tmp_path, with_bold):
    fonts = [font(tmp_path / "a.ttf", "Some Arabic", {BEH: 900})]
    if with_bold:
        fonts.append(font(tmp_path / "b.ttf", "Some Arabic", {BEH: 950}, bold=True))
    element = ElementTree.Element(
        f"{SVG}text", {"x": "0", "font-size": "10", "font-weight": "bold"}
    )
    element.text = "ب A"
    arabic, latin = _runs(element, Typesetter(tuple(fonts)), lambda *_: False)
    assert arabic.get("font-family") == "Some Arabic"
    assert (arabic.get("font-weight") == "bold") is with_bold
    assert latin.get("font-weight") == "bold"
    assert latin.get("font-family") is None


def test_only_what_was_measured_is_held_to_its_width():
    text = (
        "argmap: 1\ntitle: نعم\nlanguage: ar\nclaims:\n  t: {thesis: In English., basis: value}\n"
    )
    (picture,) = render(native.read(text, "m"))
    held = {
        t.text: t.get("textLength")
        for t in ElementTree.fromstring(picture.content).iter(f"{SVG}text")
    }
    assert held["In English."]
    assert held["نعم"] is None


@pytest.mark.parametrize("known", [True, False])
def test_a_text_in_png_is_held_to_its_width_only_where_that_was_measured(tmp_path, known):
    fonts = (font(tmp_path / "a.ttf", "A", {BEH: 900}),) if known else ()
    element = ElementTree.Element(
        f"{SVG}text",
        {"x": "100", "font-size": "10", "direction": "rtl", "text-anchor": "start"},
    )
    element.text = "ب"
    (run,) = _runs(element, Typesetter(fonts), lambda *_: False)
    assert (run.get("textLength") is not None) is known
    assert (run.get("text-anchor") == "end") is not known
    if not known:
        assert float(run.get("x")) == pytest.approx(100)
