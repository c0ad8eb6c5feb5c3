"""Boxes coloured by something other than their kind: in colour, in words, and in the legend."""

import re
from xml.etree import ElementTree

import pytest

from argmap import render
from argmap.analysis.status import Status, evaluate
from argmap.drawing import Draughtsman, Form
from argmap.drawing.blanks import Blanks
from argmap.drawing.colouring import ColourBy, by_strength
from argmap.drawing.theme import LIGHT, THEMES
from argmap.element import Kind, Viewpoint
from argmap.errors import ArgmapError
from argmap.formats import native
from argmap.language.words import LANGUAGES
from argmap.loader import load

ARTICLE = load("maps/how-stalinism-distorted-marxism.argmap.yaml")
SVG = "{http://www.w3.org/2000/svg}"
DEBATE = """\
argmap: 1
title: T
language: en
sections: {air: Air, trade: Trade}
claims:
  t: {thesis: T., side: For, section: air}
  p: {premise: P., supports: t, side: For, section: air}
  x: {claim: X., contradicts: y, basis: value, section: trade}
  y: {claim: Y., basis: value, section: trade}
  o: {objection: O., rebuts: p, side: Against, section: trade}
  r: {rebuttal: R., rebuts: o, side: For}
  d: {distortion: D., distorts: t, by: Post}
"""
MAP = native.read(DEBATE, "m")


def drawn(by, argument_map=MAP, viewpoint=None, **options):
    pictures = Draughtsman(colour_by=ColourBy(by), **options).pictures(argument_map, viewpoint)
    return [ElementTree.fromstring(picture.content) for picture in pictures]


def boxes(root):
    """Return, for each claim's box, its colours of line and fill, and its lines of text."""
    found = {}
    for group in root.iter(f"{SVG}g"):
        if group.get("class", "").startswith("node ") and "stub" not in group.get("class"):
            shape = next(e for e in group.iter() if e.tag in (f"{SVG}polygon", f"{SVG}path"))
            shapes = [e for e in group.iter() if e.tag in (f"{SVG}polygon", f"{SVG}path")]
            fills = {e.get("fill", "").upper() for e in shapes}
            lines = {e.get("stroke", "").upper() for e in shapes}
            assert shape is shapes[0]
            found[group.get("id")] = lines, fills, [t.text for t in group.iter(f"{SVG}text")]
    return found


def legend(root):
    (group,) = (g for g in root.iter(f"{SVG}g") if g.get("class") == "legend")
    return [text.text for text in group.iter(f"{SVG}text")]


def test_status_is_in_the_colour_the_word_and_the_sign():
    (root,) = drawn("status")
    colours = {"in": LIGHT.accepted, "out": LIGHT.rejected, "undecided": LIGHT.undecided}
    standing = evaluate(MAP).standing
    shown = boxes(root)
    assert {standing[id_].status for id_ in shown} == set(Status)
    for id_, (lines, fills, texts) in shown.items():
        paint = LIGHT.paint(colours[standing[id_].status])
        assert paint.line in lines
        assert paint.fill in fills
        assert standing[id_].status in texts[-1].split(" · ")[0]
    assert shown["t"][2][-1] == "in · misrepresented"
    assert legend(root)[:3] == ["in", "out", "? undecided"]


def test_signs_are_drawn_so_that_no_font_is_needed():
    (root,) = drawn("status")
    standing = evaluate(MAP).standing
    drawn_signs = [p for p in root.iter(f"{SVG}path") if p.get("class") == "sign"]
    marked = [s for id_, s in standing.items() if id_ in MAP.claim]
    in_boxes = sum(s.status is not Status.UNDECIDED for s in marked)
    assert len(drawn_signs) == in_boxes + 2  # and two in the legend
    assert not re.search("[✓✗]", "".join(root.itertext()))
    assert render(MAP, form="png", colour_by="status")[0].content.startswith(b"\x89PNG")


def test_a_sign_stands_before_its_word_and_takes_no_more_than_was_measured():
    (root,) = drawn("status")
    for parent in root.iter():
        for sign, text in zip(list(parent), list(parent)[1:], strict=False):
            if sign.get("class") == "sign":
                x = float(re.match(r"translate\(([-\d.]+)", sign.get("transform"))[1])
                size = float(text.get("font-size"))
                assert 0.4 * size < float(text.get("x")) - x < 0.8 * size


def test_a_side_is_a_stripe_and_a_name_and_no_side_is_neutral():
    (root,) = drawn("side")
    shown = boxes(root)
    first, second = (LIGHT.paint(colour) for colour in LIGHT.palette[:2])
    assert first.fill in shown["t"][1]
    assert "For" in shown["t"][2]
    assert second.fill in shown["o"][1]
    assert "Against" in shown["o"][2]
    assert LIGHT.paper in shown["x"][1]
    stripes = {
        id_: sum(
            e.tag == f"{SVG}polygon" and e.get("fill", "").upper() == paint.line
            for e in next(g for g in root.iter(f"{SVG}g") if g.get("id") == id_).iter()
        )
        for id_, paint in {"t": first, "o": second, "x": first}.items()
    }
    assert stripes == {"t": 1, "o": 2, "x": 0}
    assert legend(root)[:3] == ["For", "Against", "no side"]


def test_the_colour_of_a_section_is_named_by_its_title():
    (root,) = drawn("section")
    shown = boxes(root)
    air, trade = (LIGHT.paint(colour).fill for colour in LIGHT.palette[:2])
    assert air in shown["p"][1]
    assert trade in shown["y"][1]
    assert LIGHT.paper in shown["r"][1]
    assert legend(root)[:3] == ["Air", "Trade", "no section"]
    titles = [
        text.text
        for group in root.iter(f"{SVG}g")
        if group.get("class") == "cluster"
        for text in group.iter(f"{SVG}text")
    ]
    assert titles == ["Air", "Trade"]


@pytest.mark.parametrize("by", ["status", "side", "section"])
def test_the_legend_lists_only_what_the_picture_holds(by):
    (root,) = drawn(by, viewpoint=Viewpoint(section="air"))
    entries = {"status": ["in"], "side": ["For"], "section": ["Air"]}[by]
    assert legend(root)[: len(entries) + 2] == [*entries, "thesis", "premise"]


def test_a_scale_has_five_grades_and_says_the_number():
    words = LANGUAGES["en"]
    colouring = by_strength({"t": 1.0, "p": 0.0, "x": 0.5, "y": 0.5999}, words, LIGHT)
    counts = colouring.count([MAP.claim[id_] for id_ in ("t", "p", "x", "y")])
    assert {group.word: number for group, number in counts.items()} == {
        "strength 0.0–0.2": 1, "strength 0.4–0.6": 2, "strength 0.8–1.0": 1,
    }  # fmt: skip
    assert colouring.remark_of["y"] == "strength 0.60"
    assert colouring.look(MAP.claim["t"], LIGHT).fill == LIGHT.strong
    assert colouring.look(MAP.claim["p"], LIGHT).fill == LIGHT.weak
    assert colouring.look(MAP.claim["o"], LIGHT) == LIGHT.kind(Kind.OBJECTION)


@pytest.mark.parametrize("by", ColourBy)
def test_an_overview_counts_what_its_colours_say(by):
    root = drawn(by, ARTICLE)[0]
    (text,) = (
        " ".join(t.text for t in g.iter(f"{SVG}text"))
        for g in root.iter(f"{SVG}g")
        if g.get("id") == "democracy"
    )
    expected = {
        "status": "in · 7 out · 2",
        "side": "no side · 9",
        "strength": "strength 0.2–0.4 · 2",
    }
    assert expected.get(by, "2 claims 3 premises") in text


@pytest.mark.parametrize("by", ColourBy)
@pytest.mark.parametrize("theme", THEMES)
def test_every_picture_can_be_coloured(by, theme):
    def draughtsman():
        return Draughtsman(
            Form.SVG, theme=THEMES[theme], colour_by=by, blanks=Blanks(frozenset({Kind.REBUTTAL}))
        )

    assert list(draughtsman().pictures(MAP, Viewpoint(focus="p", depth=1)))
    assert list(draughtsman().steps(MAP))
    (table,) = draughtsman().pictures(MAP, Viewpoint(only="distortions"))
    assert ("misrepresented" in table.content.decode()) is False
    assert (" in<" in table.content.decode() or ">in<" in table.content.decode()) == (
        by is ColourBy.STATUS
    )


def test_an_empty_box_keeps_its_colour_and_says_no_more_than_that():
    blanks = Blanks(frozenset({Kind.REBUTTAL}))
    (root,) = drawn("status", blanks=blanks)
    lines, _, texts = boxes(root)["r"]
    assert LIGHT.accepted in lines
    assert [text for text in texts if text.strip("\xa0 ")] == ["1 · REBUTTAL", "in"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_words(language):
    words = LANGUAGES[language]
    assert set(words.statuses) == {*Status, "misrepresented"}
    assert len(set(words.statuses.values())) == 4
    assert "{}" in words.strength
    argument_map = native.read(DEBATE.replace("language: en", f"language: {language}"), "m")
    (root,) = drawn("status", argument_map)
    assert legend(root)[:2] == [words.statuses["in"], words.statuses["out"]]


def test_a_sign_is_not_mirrored():
    argument_map = native.read(DEBATE.replace("language: en", "language: ar"), "m")
    (root,) = drawn("status", argument_map)
    for path in root.iter(f"{SVG}path"):
        if path.get("class") == "sign":
            assert path.get("transform").endswith("scale(-1 1)")


def test_what_can_be_no_colour_is_named():
    with pytest.raises(ArgmapError, match="no colour by 'x': there are kind, status"):
        render(MAP, colour_by="x")
