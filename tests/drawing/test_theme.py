"""Themes: legible, apart for every eye, and changed by a file."""

from dataclasses import astuple, fields
from itertools import combinations, pairwise

import pytest
from coloraide import Color

from argmap import load, render
from argmap.drawing import theme as theme_module
from argmap.drawing.theme import DARK, LIGHT, MONO, THEMES, Theme, mixed, theme_of
from argmap.element import Kind, Relation
from argmap.errors import ArgmapError

SMALL = "maps/sunday-streets.argmap.yaml"


def colours_of(theme):
    values = (v for value in astuple(theme) for v in (value if type(value) is tuple else [value]))
    return [value for value in values if isinstance(value, str)]


ARROWS = ("support", "attack", "answer", "distort")


def contrast(one, other):
    return Color(one).contrast(other, method="wcag21")


@pytest.mark.parametrize("name", THEMES)
def test_every_text_can_be_read(name):
    """WCAG 2.1: 4.5 to 1 for text, on the paper, in a section and in a box of its kind."""
    theme = THEMES[name]
    for ground in (theme.paper, theme.ground, *(theme.kind(kind).fill for kind in Kind)):
        assert contrast(theme.ink, ground) >= 7
        assert contrast(theme.muted, ground) >= 4.5
    for kind in Kind:
        for ground in (theme.kind(kind).fill, theme.paper):
            assert contrast(theme.kind(kind).line, ground) >= 4.5, kind
        for relation in Relation:
            for ground in (theme.paper, theme.ground):
                assert contrast(theme.word(relation, kind), ground) >= 4.5, (relation, kind)


@pytest.mark.parametrize("name", THEMES)
def test_every_line_can_be_seen(name):
    """WCAG 2.1: 3 to 1 for what is drawn; in a section's filling slightly less."""
    theme = THEMES[name]
    for arrow in ARROWS:
        assert contrast(getattr(theme, arrow), theme.paper) >= 3
        assert contrast(getattr(theme, arrow), theme.ground) >= 2.8
    assert contrast(theme.rule, theme.paper) >= 1.4


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("sight", [None, "protan", "deutan", "tritan"])
def test_arrows_stay_apart_for_every_eye(theme, sight):
    """CIEDE2000 between any two, as eyes without one kind of cone see them (Machado 2009)."""
    seen = [Color(getattr(theme, arrow)) for arrow in ARROWS]
    if sight:
        seen = [colour.filter(sight, method="machado") for colour in seen]
    assert min(one.delta_e(other, method="2000") for one, other in combinations(seen, 2)) >= 15


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_arrows_stay_apart_in_grey(theme):
    light = sorted(Color(getattr(theme, arrow)).convert("lab")["l"] for arrow in ARROWS)
    assert min(b - a for a, b in pairwise(light)) >= 9


def test_mono_has_no_colour():
    for value in colours_of(MONO):
        assert value[1:3] == value[3:5] == value[5:7]


# --- what is coloured by something other than its kind ---

STATUSES = ("accepted", "rejected", "undecided")
GRADES = [n / 4 for n in range(5)]


def paints(theme):
    return [
        *(theme.paint(getattr(theme, status)) for status in STATUSES),
        *(theme.paint(colour) for colour in theme.palette),
        *(theme.grade(share) for share in GRADES),
        theme.blank,
    ]


@pytest.mark.parametrize("name", THEMES)
def test_every_coloured_box_can_be_read_and_seen(name):
    """WCAG 2.1: 7 to 1 for the text, all of it, and 3 for the line."""
    theme = THEMES[name]
    for paint in paints(theme):
        assert contrast(theme.ink, paint.fill) >= 7, paint
        assert contrast(paint.line, theme.paper) >= 3, paint


def seen(colours, sight):
    found = [Color(colour) for colour in colours]
    return [c.filter(sight, method="machado") for c in found] if sight else found


def nearest(colours, sight):
    pairs = combinations(seen(colours, sight), 2)
    return min(one.delta_e(other, method="2000") for one, other in pairs)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("sight", [None, "protan", "deutan", "tritan"])
def test_groups_stay_apart_for_every_eye(theme, sight):
    """CIEDE2000 (Machado 2009): statuses and the two sides of a debate farthest, then the rest."""
    statuses = [theme.paint(getattr(theme, status)) for status in STATUSES]
    palette = [theme.paint(colour) for colour in theme.palette]
    assert len(palette) == 9
    for group, of_lines, of_fills in (
        (statuses, 15, 4),
        (palette[:2], 28, 7),
        (palette[:6], 16, 6),
        (palette, 9, 3.5),
    ):
        assert nearest([paint.line for paint in group], sight) >= of_lines
        assert nearest([paint.fill for paint in group], sight) >= of_fills


@pytest.mark.parametrize("name", THEMES)
def test_groups_stay_apart_in_grey_where_there_is_nothing_but_grey(name):
    theme = THEMES[name]

    def steps(colours):
        light = sorted(Color(colour).convert("lab")["l"] for colour in colours)
        return min(b - a for a, b in pairwise(light))

    assert steps(theme.grade(share).fill for share in GRADES) >= 5
    if theme is MONO:
        assert steps(theme.paint(getattr(theme, status)).fill for status in STATUSES) >= 10
        assert steps(theme.paint(colour).fill for colour in theme.palette) >= 9


def test_a_pale_colour_has_a_line_of_ink():
    assert LIGHT.paint("#FFFF00").line == LIGHT.ink
    assert LIGHT.paint("#000080").line == "#000080"


@pytest.mark.parametrize(("one", "other"), [("#0A7593", "#FFFFFF"), ("#1D2429", "#0A7593")])
def test_contrast_is_that_of_the_guidelines(one, other):
    ours = theme_module.contrast(one, other)
    assert ours == pytest.approx(contrast(one, other), abs=1e-3)
    assert ours == theme_module.contrast(other, one)


def colours_in(picture):
    text = picture.content.decode()
    return {word.upper() for word in text.replace('"', " ").split() if word[:1] == "#"}


@pytest.mark.parametrize("name", THEMES)
def test_a_picture_has_the_colours_of_its_theme_and_no_other(name):
    theme = THEMES[name]
    (picture,) = render(load(SMALL), theme=name)
    known = {value.upper() for value in colours_of(theme)}
    known |= {theme.kind(kind).fill.upper() for kind in Kind}
    assert colours_in(picture) <= known | {"#000000"}
    assert theme.ink.upper() in colours_in(picture)


def test_a_file_changes_some_colours(tmp_path):
    file = tmp_path / "school.toml"
    file.write_text('base = "dark"\nclaim = "#ABCDEF"\ntint = 0\n', encoding="utf-8")
    theme = theme_of(str(file))
    changed = {f.name for f in fields(Theme) if getattr(theme, f.name) != getattr(DARK, f.name)}
    assert changed == {"claim", "tint"}
    (picture,) = render(load(SMALL), theme=str(file))
    assert "#ABCDEF" in colours_in(picture)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('clam = "#000000"', "did you mean 'claim'?"),
        ('claim = "red"', "must be a colour"),
        ("claim = 3", "must be a colour"),
        ("tint = 2", "from 0 to 1"),
        ('tint = "x"', "from 0 to 1"),
        ("wash = -1", "'wash' must be a number from 0 to 1"),
        ('palette = "#000000"', "a list of colours"),
        ("palette = []", "a list of colours"),
        ('palette = ["red"]', "a list of colours"),
        ('base = "x"', "no theme 'x'"),
        ("base = [", "is no theme"),
    ],
)
def test_a_file_with_a_fault_is_refused(tmp_path, text, message):
    file = tmp_path / "t.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ArgmapError) as error:
        theme_of(str(file))
    assert message in str(error.value)
    assert str(error.value).startswith(str(file))


def test_a_name_that_is_no_theme():
    with pytest.raises(ArgmapError, match="there are light, dark, mono"):
        theme_of("sepia")


def test_mixing():
    assert mixed("#000000", "#FFFFFF", 0.5) == "#808080"
    assert mixed("#0A7593", "#FFFFFF", 0) == "#FFFFFF"
