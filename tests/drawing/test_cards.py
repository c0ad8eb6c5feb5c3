"""Cards: one claim each, shuffled the same way everywhere, and nothing that gives it away."""

import re
from hashlib import sha256
from pathlib import Path
from xml.etree import ElementTree

import pytest

from argmap.cli.cards import Hand
from argmap.drawing import Draughtsman, Form
from argmap.drawing.cards import shuffled
from argmap.drawing.colouring import ColourBy
from argmap.drawing.pages import page_of
from argmap.element import Viewpoint
from argmap.errors import ArgmapError
from argmap.formats import native
from argmap.loader import load

MAPS = Path(__file__).parents[2] / "maps"
ARTICLE = load(str(MAPS / "how-stalinism-distorted-marxism.argmap.yaml"))
SMALL = load(str(MAPS / "sunday-streets.argmap.yaml"))
SVG = "{http://www.w3.org/2000/svg}"


def dealt(argument_map, viewpoint=None, *, seed=0, coloured=False, **options):
    hand = Hand(Draughtsman(**options), seed, coloured)
    sheets = list(hand.sheets(argument_map, viewpoint))
    return [ElementTree.fromstring(sheet.content) for sheet in sheets], sheets, hand


def texts(root):
    return [text.text for text in root.iter(f"{SVG}text")]


def numbers(root):
    return [int(text[:-1]) for text in texts(root) if re.fullmatch(r"\d+\.", text)]


def squeezed(text):
    return re.sub(r"\s", "", text)


def test_the_order_is_that_of_a_hash_that_is_the_same_everywhere():
    assert sha256(b"7:rain").hexdigest().startswith("2a111bfc")
    order = [claim.id for claim in shuffled(SMALL.claims, 7)]
    assert order == [
        "rain", "nine-hours", "clean-air", "same-street", "badge-holders",
        "pilot-result", "close-sundays", "no-access", "ban-cars",
    ]  # fmt: skip
    assert order != [claim.id for claim in shuffled(SMALL.claims, 8)]


def test_every_claim_is_on_one_card_word_for_word_and_nothing_else_is():
    roots, _, hand = dealt(ARTICLE)
    assert [n for root in roots for n in numbers(root)] == list(range(1, len(ARTICLE.claims) + 1))
    shown = squeezed("".join("".join(texts(root)) for root in roots))
    expected = "".join(
        f"{number}.{claim.text}"
        for number, claim in enumerate(shuffled(ARTICLE.claims, 0), start=1)
    )
    assert shown == squeezed(expected)
    assert len(hand) == len(ARTICLE.claims)
    assert not any(e.get("id") for root in roots for e in root.iter())


@pytest.mark.parametrize(("page", "each"), [("a4", 8), ("letter", 8), ("a3", 18), ("16:9", 6)])
def test_a_sheet_holds_as_many_as_fit(page, each):
    roots, sheets, _ = dealt(SMALL, page=page_of(page))
    assert len(numbers(roots[0])) == min(each, 9)
    width, height = (float(n) for n in roots[0].get("viewBox").split()[2:])
    assert (width, height) == pytest.approx((page_of(page).width, page_of(page).height), abs=0.1)
    assert all(size >= 13 for sheet in sheets for size in sheet.text_sizes)


def cells(root):
    """Return the places of the cuts, from left and from the top."""
    cuts = [path.get("d") for path in root.iter(f"{SVG}path") if path.get("class") == "cut"]
    xs = [float(cut[1:].partition(",")[0]) for cut in cuts if "V" in cut]
    ys = [float(cut.partition(",")[2].partition("H")[0]) for cut in cuts if "H" in cut]
    return xs, ys


@pytest.mark.parametrize("words", [5, 70, 110, 400, 3000])
def test_a_long_text_fits_its_card(words):
    long = "Word " * words
    others = "".join(f"  p{n}: {{premise: P., supports: t}}\n" for n in range(9))
    text = f"argmap: 1\ntitle: T\nclaims:\n  t: {{thesis: {long.strip()}.}}\n{others}"
    roots, sheets, _ = dealt(native.read(text, "m"))
    assert squeezed(long) in squeezed("".join("".join(texts(root)) for root in roots))
    for root in roots:
        xs, ys = cells(root)
        assert ys[-1] <= 842
        for text in root.iter(f"{SVG}text"):
            x, y = float(text.get("x")), float(text.get("y"))
            left, right = max(c for c in xs if c < x), min(c for c in xs if c > x)
            assert left < x
            assert x + float(text.get("textLength", 0)) < right
            assert ys[0] < y < ys[-1]
            assert min(abs(y - cut) for cut in ys) > 5
    least = min(size for sheet in sheets for size in sheet.text_sizes)
    assert least >= 11 or words > 1000
    assert least < 13 or words < 100


def test_a_card_says_what_its_colour_says_only_where_that_is_asked_for():
    plain = texts(dealt(SMALL)[0][0])
    coloured = texts(dealt(SMALL, coloured=True)[0][0])
    assert not {"thesis", "premise", "rebuttal"} & set(plain)
    assert {"premise", "rebuttal"} <= set(coloured)
    by_status = texts(dealt(SMALL, coloured=True, colour_by=ColourBy.STATUS)[0][0])
    assert {"in", "out"} <= set(by_status)


def test_the_key_says_what_each_card_is_and_what_it_bears_on():
    _, _, hand = dealt(SMALL, seed=7)
    lines = hand.key(SMALL).splitlines()
    assert lines[0] == SMALL.title
    assert lines[1:3] == [
        "1. rain · objection · except → (6 + 4 → 3)",
        "   It rained on three of the five pilot Sundays.",
    ]
    assert "4. same-street · premise · because (and 6) → 3" in lines
    assert "7. close-sundays · thesis" in lines
    assert len(lines) == 1 + 2 * 9


def test_a_section_alone_and_what_lies_outside_of_it_has_its_id():
    _, _, hand = dealt(SMALL, Viewpoint(section="access"))
    assert len(hand) == 2
    assert "no-access · objection · but → close-sundays" in hand.key(SMALL)


def test_cards_in_arabic_begin_at_the_right():
    text = "argmap: 1\ntitle: T\nlanguage: ar\nclaims:\n  t: {thesis: نعم.}\n  p: {premise: لا.}\n"
    (root,), _, _ = dealt(native.read(text, "m"))
    (group,) = root.findall(f"{SVG}g")
    assert group.get("transform").startswith("matrix(-1 0 0 1 ")
    assert all(t.get("transform") == "scale(-1 1)" for t in root.iter(f"{SVG}text"))


def test_cards_become_png():
    hand = Hand(Draughtsman(Form.PNG), 0, coloured=False)
    assert all(sheet.content.startswith(b"\x89PNG") for sheet in hand.sheets(SMALL))


@pytest.mark.parametrize(
    ("options", "viewpoint", "message"),
    [
        ({"page": page_of("30x300")}, None, "a page of 30x300 is too small"),
        ({"form": Form.DOT}, None, "choose svg, png or pdf"),
        ({}, Viewpoint(only="distortions"), "a table is not dealt"),
    ],
)
def test_what_makes_no_cards_is_refused(options, viewpoint, message):
    with pytest.raises(ArgmapError, match=message):
        dealt(SMALL, viewpoint, **options)
