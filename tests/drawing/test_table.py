"""The picture of distortions: every word of every row, and gaps that can be seen."""

import re
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import pytest

from argmap.analysis.distortions import rows
from argmap.drawing import Draughtsman, Form
from argmap.drawing.pages import page_of
from argmap.element import Viewpoint
from argmap.errors import ArgmapError
from argmap.formats import native
from argmap.loader import load

MAPS = Path(__file__).parents[2] / "maps"
ARTICLE = load(str(MAPS / "how-stalinism-distorted-marxism.argmap.yaml"))
SVG = "{http://www.w3.org/2000/svg}"
HEAD = "argmap: 1\ntitle: T\nclaims:\n  a: {claim: A., basis: value}\n"


def drawn(argument_map, form=Form.SVG):
    return list(Draughtsman(form).pictures(argument_map, Viewpoint(only="distortions")))


def words(picture):
    root = ElementTree.fromstring(picture.content)
    return re.sub(r"\s", "", "".join("".join(t.itertext()) for t in root.iter(f"{SVG}text")))


def gaps(picture):
    rects = ElementTree.fromstring(picture.content).iter(f"{SVG}rect")
    return sum(rect.get("class") == "gap" for rect in rects)


def test_every_row_stands_whole_in_one_picture():
    shown = [words(picture) for picture in drawn(ARTICLE)]
    assert len(shown) > 1
    for row in rows(ARTICLE):
        texts = [*row.originals, row.distortion.text, row.distortion.by]
        texts += [claim.text for answer in row.answers for claim in (answer.claim, *answer.grounds)]
        squeezed = [re.sub(r"\s", "", text) for text in texts]
        assert any(all(text in page for text in squeezed) for page in shown), row.distortion.id


def test_a_picture_is_no_longer_than_a_page_and_has_its_headings():
    for picture in drawn(ARTICLE):
        _, _, width, height = map(
            float, ElementTree.fromstring(picture.content).get("viewBox").split()
        )
        assert height / width < 210 / 297
        assert "originaldistortionrebuttalrestson" in words(picture)


def test_no_text_is_wider_than_its_cell():
    for picture in drawn(ARTICLE):
        root = ElementTree.fromstring(picture.content)
        (content,) = (g for g in root.iter(f"{SVG}g") if g.get("transform"))
        cells = [float(rect.get("x")) for rect in content.iter(f"{SVG}rect")]
        wide = float(next(content.iter(f"{SVG}rect")).get("width"))
        for text in content.iter(f"{SVG}text"):
            start = float(text.get("x"))
            end = start + float(text.get("textLength", 0))
            assert any(x < start and end < x + wide for x in cells)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("  d: {distortion: D.}\n", 3),
        ("  d: {distortion: D., distorts: a}\n", 2),
        ("  d: {distortion: D., distorts: a}\n  r: {rebuttal: R., rebuts: d}\n", 1),
        ("  d: {distortion: D., distorts: a}\n  r: {rebuttal: R., rebuts: d, basis: value}\n", 0),
    ],
)
def test_what_is_missing_is_a_gap(text, number):
    (picture,) = drawn(native.read(HEAD + text, "m"))
    assert gaps(picture) == number


def test_a_map_without_distortions_and_a_graph_are_refused():
    with pytest.raises(ArgmapError, match="no distortion in this map"):
        drawn(native.read(HEAD, "m"))
    with pytest.raises(ArgmapError, match="choose svg or png"):
        drawn(ARTICLE, Form.DOT)


def test_it_needs_no_layout_engine():
    draughtsman = Draughtsman(Form.PNG, engine="no-such-dot")
    found = draughtsman.pictures(ARTICLE, Viewpoint(only="distortions"))
    assert next(found).content.startswith(b"\x89PNG")


def long_row(answers, words):
    text = HEAD + f"  d: {{distortion: {'D ' * words[0]}., distorts: a}}\n"
    for n in range(answers):
        text += f"  r{n}: {{rebuttal: {f'R{n} ' * words[1]}., rebuts: d}}\n"
        text += f"  p{n}: {{premise: {f'P{n} ' * words[2]}., supports: r{n}, basis: value}}\n"
    return native.read(text, "m")


@pytest.mark.parametrize(
    ("answers", "words"),
    [(1, (5, 900, 5)), (14, (5, 12, 20)), (2, (700, 300, 700)), (3, (1, 1, 1))],
)
def test_a_row_too_long_for_a_page_goes_on_where_it_ended(answers, words):
    argument_map = long_row(answers, words)
    pictures = drawn(argument_map)
    assert (len(pictures) > 1) == (max(words) > 1)
    for number, picture in enumerate(pictures):
        root = ElementTree.fromstring(picture.content)
        _, _, width, height = map(float, root.get("viewBox").split())
        assert height / width < 210 / 297
        assert ("(continued)" in picture.content.decode()) == (number > 0)
    shown = [text for p in pictures for text in texts_in_cells(p)]
    for claim in argument_map.claims[1:]:
        for word in {w for w in claim.text.split() if w not in ("D", ".")}:
            assert sum(t.split().count(word) for t in shown) == claim.text.split().count(word)


def texts_in_cells(picture):
    root = ElementTree.fromstring(picture.content)
    (content,) = (g for g in root.iter(f"{SVG}g") if g.get("transform"))
    return [text.text or "" for text in content.iter(f"{SVG}text")]


@pytest.mark.parametrize(("answers", "words"), [(14, (5, 12, 20)), (3, (300, 300, 500))])
def test_no_two_cells_of_a_column_meet(answers, words):
    for picture in drawn(long_row(answers, words)):
        root = ElementTree.fromstring(picture.content)
        (content,) = (g for g in root.iter(f"{SVG}g") if g.get("transform"))
        cells = sorted(
            tuple(float(rect.get(key)) for key in ("x", "y", "height"))
            for rect in content.iter(f"{SVG}rect")
        )
        for (x, y, tall), (other, below, _) in pairwise(cells):
            assert x != other or y + tall <= below


def test_on_pages_the_columns_begin_in_the_same_place():
    draughtsman = Draughtsman(page=page_of("a4"))
    found = list(draughtsman.pictures(ARTICLE, Viewpoint(only="distortions")))
    assert len(found) > 2
    place = re.compile(r"translate\([^)]*\) scale\([^)]*\)")
    assert len({tuple(place.findall(picture.content.decode())) for picture in found}) == 1
