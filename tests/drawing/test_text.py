"""Measured text: widths are the font's, and no line is wider than it may be."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.drawing.raster import _divided
from argmap.drawing.text import FONTS, Face, Type, Typesetter
from argmap.drawing.truetype import advances
from argmap.errors import ArgmapError

TYPESETTER = Typesetter()
REGULAR = Type(10)


@pytest.mark.parametrize(
    ("character", "advance"),
    # Advances of Arial and its metric twins in units of 2048 to the em.
    [(" ", 569), ("i", 455), ("m", 1706), ("W", 1933), ("é", 1139), ("λ", 1024), ("Ж", 1891)],
)
def test_widths_are_those_of_arial(character, advance):
    assert advances(FONTS / Face.REGULAR)[ord(character)] == pytest.approx(advance / 2048, abs=1e-4)


def test_latin_greek_and_cyrillic_are_covered_in_every_face():
    letters = "".join(map(chr, [*range(0x20, 0x7F), *range(0xA1, 0x17F), *range(0x3B1, 0x3CA)]))
    letters += "".join(map(chr, range(0x410, 0x450))) + "“”‘’–—…¶§·→"
    for face in Face:
        assert not [c for c in letters if ord(c) not in advances(FONTS / face)]


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=200), st.integers(40, 300))
def test_no_line_is_too_wide_and_no_word_is_lost(text, width):
    lines = TYPESETTER.wrap(text, width, REGULAR)
    assert all(TYPESETTER.width(line, REGULAR) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_a_text_without_blanks_breaks_between_characters_but_not_before_a_full_stop():
    lines = TYPESETTER.wrap("部长说这不是禁令部长说这不是禁令。", 80, REGULAR)
    assert lines == ["部长说这不是禁令", "部长说这不是禁", "令。"]


def test_no_line_of_chinese_ends_with_an_opening_sign_or_begins_with_a_closing_one():
    text = "他说：“封闭街道”（见《试点报告》）使空气更清洁，NO2下降了20%。“真的？”"
    for width in range(40, 200, 3):
        lines = TYPESETTER.wrap(text, width, REGULAR)
        assert "".join(lines) == text
        assert all(line[-1] not in "“（《" for line in lines)
        assert all(line[0] not in "”）》，。：？%" for line in lines)


def test_a_line_may_break_between_chinese_and_latin():
    assert TYPESETTER.wrap("二氧化氮NO2下降", 40, REGULAR) == ["二氧化氮", "NO2下", "降"]


@pytest.mark.parametrize("content", [b"", b"no font", b"\0\1\0\0\0\x10" + b"\0" * 300])
def test_what_is_no_font_is_refused(tmp_path, content):
    path = tmp_path / "broken.ttf"
    path.write_bytes(content)
    with pytest.raises(ArgmapError, match="not a TrueType or OpenType font"):
        advances(path)
    with pytest.raises(ArgmapError, match=r"gone\.ttf"):
        advances(Path(tmp_path / "gone.ttf"))


def test_texts_are_divided_where_the_script_changes_for_the_renderer():
    # The renderer takes one font for a whole text, so each script stands by itself.
    assert _divided("Ban, 中文。 and العربية too") == [
        "Ban, ",
        "中文。 ",
        "and ",
        "العربية ",
        "too",
    ]
    # Signs that Arimo has are its own: with them, the renderer could lose the letters beside them.
    assert _divided("«نعم» (2023) · لا.") == ["«", "نعم", "» (2023) · ", "لا", "."]
    assert _divided("「中文」，好（2）") == ["「中文」，好（", "2", "）"]
    assert _divided("Только кириллица, и Latin") == ["Только кириллица, и Latin"]
