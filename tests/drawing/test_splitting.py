"""Numbered pages: nothing is missing, text is readable, and each says where the rest stands."""

import re
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest

from argmap.drawing import Draughtsman, Form
from argmap.drawing.blanks import Blanks
from argmap.drawing.pages import page_of
from argmap.element import Kind, Viewpoint
from argmap.errors import ArgmapError
from argmap.formats import native
from argmap.loader import load

MAPS = Path(__file__).parents[2] / "maps"
SMALL = load(str(MAPS / "sunday-streets.argmap.yaml"))
ARTICLE = load(str(MAPS / "how-stalinism-distorted-marxism.argmap.yaml"))
SVG = "{http://www.w3.org/2000/svg}"
HREF = "{http://www.w3.org/1999/xlink}href"
TITLE = "{http://www.w3.org/1999/xlink}title"
LONG = "A statement of about eleven words, as most of them have in maps."
TEXT = (
    "argmap: 1\ntitle: T\nsections: {one: One, two: Two}\nclaims:\n"
    f"  t: {{thesis: '{LONG}', section: one}}\n"
    + "".join(
        f"  r{n}: {{claim: '{LONG}', supports: t, section: one}}\n"
        + "".join(
            f"  p{n}{m}: {{premise: '{LONG}', supports: r{n}, section: one}}\n" for m in "abc"
        )
        for n in range(6)
    )
    + f"  o: {{objection: '{LONG}', rebuts: [t, r0], section: two}}\n"
    f"  u: {{objection: '{LONG}', undercuts: p1a > r1, section: two}}\n"
    f"  x: {{premise: '{LONG}', supports: {{to: r2, as: j}}, section: two}}\n"
    f"  y: {{premise: '{LONG}', supports: {{to: r2, as: j}}, section: two}}\n"
)
LARGE = native.read(TEXT, "m")


def pages(argument_map, page=None, **options):
    draughtsman = Draughtsman(page=page and page_of(page), numbered=True, **options)
    return list(draughtsman.split(argument_map))


def roots(pictures):
    return [ElementTree.fromstring(picture.content) for picture in pictures]


def boxes_of(root):
    """Return the ids of the boxes on a page: claims of its own, and neighbours."""
    own, neighbours = set(), set()
    for group in root.iter(f"{SVG}g"):
        kind = group.get("class", "").removeprefix("node ")
        if kind in set(Kind):
            own.add(group.get("id"))
        elif kind == "neighbour":
            neighbours.add(group.get("id"))
    return own, neighbours


def inferences_of(root):
    return {
        id_
        for link in root.iter(f"{SVG}a")
        for id_ in link.get(TITLE, "").split(", ")
        if not link.get(HREF)
    }


@pytest.mark.parametrize(
    ("argument_map", "page"),
    [(LARGE, "a4"), (LARGE, "a5"), (LARGE, None), (SMALL, "a4"), (ARTICLE, None)],
)
def test_each_claim_stands_on_one_page_and_each_inference_on_some(argument_map, page):
    drawn = roots(pages(argument_map, page))[1:]
    own = [id_ for root in drawn for id_ in boxes_of(root)[0]]
    assert sorted(own) == sorted(claim.id for claim in argument_map.claims)
    shown = set().union(*map(inferences_of, drawn))
    assert {inference.id for inference in argument_map.sound} <= shown


def test_a_section_that_would_be_too_small_is_divided_until_it_is_not():
    pictures = pages(LARGE, "a5")
    assert len(pictures) > 4
    assert min(picture.text_sizes[0] for picture in pictures[1:]) >= 8
    titles = [picture.title for picture in pictures]
    count = sum("One" in title for title in titles)
    assert titles[1] == f"2 · One (1/{count})"
    assert titles[-1].startswith(f"{len(pictures)} · Two")
    assert len(pages(LARGE)) == 3  # without paper nothing is too small


def test_neighbours_name_the_page_on_which_they_are_drawn():
    pictures = pages(LARGE, "a5")
    drawn = roots(pictures)
    page_of_claim = {id_: n for n, root in enumerate(drawn[1:], 2) for id_ in boxes_of(root)[0]}
    checked = 0
    for number, root in enumerate(drawn[1:], 2):
        for group in root.iter(f"{SVG}g"):
            if group.get("class") != "node neighbour":
                continue
            text = " ".join(t.text for t in group.iter(f"{SVG}text"))
            named = {int(page) for page in re.findall(r"→ (\d+)", text)}
            assert page_of_claim[group.get("id")] in named
            assert number not in named
            links = {a.get(HREF) for a in group.iter(f"{SVG}a")} - {None}
            assert links == {f"#page-{page}" for page in named}
            checked += 1
    assert checked > 5


def test_an_overview_tells_the_pages_of_each_part():
    pictures = pages(LARGE, "a5")
    text = " ".join(t.text for t in roots(pictures)[0].iter(f"{SVG}text"))
    last = len(pictures)
    count = sum("One" in picture.title for picture in pictures)
    assert f"2–{1 + count} · One" in text
    assert re.search(rf"{last}? · Two", text)
    assert f"page 1 of {last}" in text


def test_claims_of_other_pages_with_the_same_role_share_a_box():
    (_, one, _) = roots(pages(LARGE))
    own, neighbours = boxes_of(one)
    assert len(own) == 25
    assert neighbours == {"o", "u", "x"}  # x and y are joint premises of one inference
    assert {"x > r2, y > r2", "j"} & inferences_of(one)


def test_boxes_to_be_filled_in_are_numbered_in_the_order_of_the_pages():
    blanks = Blanks(frozenset({Kind.PREMISE}))
    drawn = roots(pages(LARGE, "a5", blanks=blanks))
    numbers = [
        int(found[1])
        for root in drawn[1:]
        for group in root.iter(f"{SVG}g")
        if group.get("class") == "node premise"
        for text in list(group.iter(f"{SVG}text"))[:1]
        if (found := re.match(r"(\d+) · ", text.text))
    ]
    assert len(numbers) == 20
    first = [min(numbers[:3]), max(numbers)]
    assert first == [1, 20]


def test_a_map_of_one_part_needs_no_overview():
    text = "argmap: 1\ntitle: T\nclaims:\n  t: {thesis: T.}\n  p: {premise: P., supports: t}\n"
    (picture,) = pages(native.read(text, "m"), "a4")
    assert picture.title == "T"  # a number would be one of one


def test_a_large_map_of_one_part_is_divided_too():
    text = "argmap: 1\ntitle: T\nsections: {s: One}\nclaims:\n  t: {thesis: T., section: s}\n"
    text += "".join(
        f"  p{n}: {{premise: One of many premises., supports: t, section: s}}\n" for n in range(45)
    )
    draughtsman = Draughtsman(page=page_of("a4"), numbered=True)
    found = list(draughtsman.pictures(native.read(text, "m")))
    assert len(found) > 1
    assert min(size for picture in found for size in picture.text_sizes) >= 8


def test_premises_that_are_joint_are_not_divided_however_many():
    text = "argmap: 1\ntitle: T\nclaims:\n  t: {thesis: T.}\n" + "".join(
        f"  p{n}: {{premise: P., supports: {{to: t, as: j}}}}\n" for n in range(50)
    )
    assert len(pages(native.read(text, "m"), "a4")) == 1


def test_in_another_language_the_arrow_points_the_way_of_reading():
    drawn = roots(pages(replace(LARGE, language="ar"), "a4"))
    text = " ".join(t.text for root in drawn for t in root.iter(f"{SVG}text"))
    assert re.search(r"← \d", text)
    assert re.search(r"الصفحة 1 من \d+", text)


def test_only_a_whole_map_is_split():
    with pytest.raises(ArgmapError, match="only a whole map"):
        Draughtsman(Form.SVG).split(SMALL, Viewpoint(section="air"))
