"""Titles of sections: no arrow crosses them, whatever the direction of the picture."""

from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import pytest

from argmap.drawing import render
from argmap.drawing.frame import Caption, frame
from argmap.drawing.place import boxes
from argmap.drawing.text import Typesetter
from argmap.drawing.theme import LIGHT
from argmap.loader import load

SMALL = load(str(Path(__file__).parents[2] / "maps" / "sunday-streets.argmap.yaml"))
SVG = "{http://www.w3.org/2000/svg}"
DRAWING = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 60"><g class="graph">
<g class="cluster"><title>cluster_s0</title><path d="M0,0C0,0 60,0 60,0C60,0 60,50 60,50"/>
<text x="10" y="14" font-size="11">Title</text></g>
{}
</g></svg>"""
EDGE = '<g class="edge supports claim"><path d="M{0},-9C{0},9 {0},30 {0},50"/></g>'


def drawn(*places):
    drawing = ElementTree.fromstring(DRAWING.format("".join(EDGE.format(x) for x in places)))
    caption = Caption("T", "", "", "", (), "en", LIGHT)
    edges = drawing.findall(f".//{SVG}g[@class='edge supports claim']")
    for edge in edges:
        edge.set("class", "edge")
    root = ElementTree.fromstring(frame(drawing, caption, Typesetter()).svg)
    (title,) = (t for t in root.iter(f"{SVG}text") if t.text == "Title")
    return root, title


def test_a_title_that_nothing_crosses_stays():
    _, title = drawn()
    assert float(title.get("x")) == 10


def test_a_title_moves_to_where_no_arrow_passes():
    _, title = drawn(15)
    assert float(title.get("x")) >= 15 + 4
    assert float(title.get("x")) + float(title.get("textLength")) <= 60 - 8


def test_where_there_is_no_free_place_a_title_lies_above_the_arrows():
    root, title = drawn(15, 30, 45)
    (graph,) = (g for g in root.iter(f"{SVG}g") if g.get("class") == "graph")
    assert title in list(graph[-1])
    assert graph[-1].get("class") == "cluster"
    assert title.get("paint-order") == "stroke"
    assert title.get("stroke") == LIGHT.ground


@pytest.mark.parametrize("theme", ["light", "mono"])
def test_no_arrow_crosses_the_title_of_a_section(theme):
    (picture,) = render(SMALL, theme=theme)
    root = ElementTree.fromstring(picture.content)
    (graph,) = (g for g in root.iter(f"{SVG}g") if g.get("class") == "graph")
    titles = [t for g in graph if g.get("class") == "cluster" for t in g.iter(f"{SVG}text")]
    assert {t.text for t in titles} == {"Air and health", "Access"}
    edges = [g for g in graph if g.get("class", "").startswith("edge")]
    for title in titles:
        (place,) = boxes(title)
        for edge in edges:
            for shaft in edge.iter(f"{SVG}path"):
                assert not any(box.meets(place) for box in short(shaft)), (title.text, place)


def short(shaft):
    """Rectangles around short pieces of a shaft, which the whole curve's would be too large for."""
    from argmap.drawing.titles import _points

    points = list(_points(shaft.get("d")))
    for (x, y), (u, v) in pairwise(points):
        line = ElementTree.Element("path", {"d": f"M{x},{y}C{x},{y} {u},{v} {u},{v}"})
        yield from boxes(line)
