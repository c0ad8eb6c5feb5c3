"""Sheets of one large picture: together they show all of it, and each says where it belongs."""

from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest

from argmap.drawing import Draughtsman
from argmap.drawing.pages import OVERLAP, page_of
from argmap.drawing.tiles import Grid, grid_of, label
from argmap.element import Viewpoint
from argmap.errors import ArgmapError
from argmap.loader import load

MAPS = Path(__file__).parents[2] / "maps"
SMALL = load(str(MAPS / "sunday-streets.argmap.yaml"))
SVG = "{http://www.w3.org/2000/svg}"


def sheets(argument_map=SMALL, page="a5", least=14.0):
    return list(Draughtsman(page=page_of(page), least=least).tiles(argument_map))


def words(picture):
    root = ElementTree.fromstring(picture.content)
    return [text.text for text in root.iter(f"{SVG}text")]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_together_the_sheets_show_every_claim_at_the_size_asked_for(language):
    pictures = sheets(replace(SMALL, language=language))
    assert len(pictures) > 2
    shown = "".join(word for picture in pictures for word in words(picture))
    for claim in SMALL.claims:
        assert claim.text.split()[0] in shown
    for picture in pictures:
        assert picture.text_sizes == (14.0,)
        assert b"scale(1.4000)" in picture.content


def test_each_sheet_has_its_name_its_number_and_a_plan():
    pictures = sheets()
    names = [picture.title for picture in pictures]
    assert names[:2] == ["A1", "A2"]
    assert f"{len(pictures)} sheets, 3 across, 2 down" in pictures[0].notes
    for number, picture in enumerate(pictures, 1):
        assert names[number - 1] in words(picture)
        assert any(f"page {number} of {len(pictures)}" in word for word in words(picture))
        root = ElementTree.fromstring(picture.content)
        (plan,) = (g for g in root.iter(f"{SVG}g") if g.get("class") == "plan")
        cells = list(plan.iter(f"{SVG}rect"))
        assert len(cells) == 6
        assert sum(cell.get("fill") != "none" for cell in cells) == 1


def test_a_sheet_on_which_nothing_is_drawn_is_left_out_and_that_is_said():
    pictures = sheets(page="60x80", least=10)
    across, down = map(int, pictures[0].notes[0].replace(",", "").split()[2:5:2])
    left_out = across * down - len(pictures)
    assert left_out > 0
    assert any(note.startswith(f"{left_out} with nothing on") for note in pictures[0].notes)
    (plan,) = (
        g
        for g in ElementTree.fromstring(pictures[0].content).iter(f"{SVG}g")
        if g.get("class") == "plan"
    )
    dotted = [c for c in plan.iter(f"{SVG}rect") if c.get("stroke-dasharray")]
    assert len(dotted) == left_out


def test_sheets_overlap_and_leave_nothing_between_them():
    grid = Grid(page_of("a4"), 2.0, 900, 700)
    for row in range(grid.rows):
        for column in range(1, grid.columns):
            before, part = grid.part(row, column - 1), grid.part(row, column)
            assert before.right - part.left == pytest.approx(OVERLAP)
            assert grid.own(row, column).left == pytest.approx(before.right)
    last = grid.part(grid.rows - 1, grid.columns - 1)
    assert last.right >= 1800
    assert last.bottom >= 1400


def test_paper_is_turned_where_that_takes_fewer_sheets():
    wide = grid_of(page_of("a4"), 1.0, (1500, 200))
    assert wide.page.width > wide.page.height
    assert wide.count == 2


def test_rows_have_letters_and_columns_numbers():
    assert [label(0, 0), label(1, 9), label(26, 0)] == ["A1", "B10", "AA1"]


@pytest.mark.parametrize(
    ("options", "viewpoint", "message"),
    [
        ({}, None, "choose a --page"),
        ({"page": page_of("100x120")}, None, "choose a larger --page"),
        ({"page": page_of("a4")}, Viewpoint(only="distortions"), "only a graph"),
    ],
)
def test_what_cannot_be_put_on_sheets_is_said(options, viewpoint, message):
    with pytest.raises(ArgmapError, match=message):
        list(Draughtsman(**options, least=60.0).tiles(SMALL, viewpoint))
