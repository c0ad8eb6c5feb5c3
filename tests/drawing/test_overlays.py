"""A map that answers another: what it answers can be read in its own pictures."""

import re
from xml.etree import ElementTree

import pytest

from argmap.drawing import Draughtsman, render
from argmap.drawing.blanks import Blanks
from argmap.drawing.colouring import ColourBy
from argmap.element import Kind, Viewpoint
from argmap.loader import load

SVG = "{http://www.w3.org/2000/svg}"
CORE = """\
argmap: 1
title: Core
sources: {book: A book}
claims:
  t:
    thesis: The council of this town should close the high street to traffic.
    title: Close it
    basis: value
    source: book p. 3
  d: {distortion: They want to ban cars., distorts: t, by: Daily Post}
"""
OVER = """\
argmap: 1
title: Over
include: {core: core.argmap.yaml}
sections: {one: Part one, two: Part two}
claims:
  o: {objection: Shops would lose half of their trade., rebuts: core/t, section: one, title: Shops}
  r: {rebuttal: Nobody said so., rebuts: core/d, section: one}
  q: {premise: Takings fell by half., supports: o, section: two, basis: evidence}
"""


@pytest.fixture
def over(tmp_path):
    (tmp_path / "core.argmap.yaml").write_text(CORE, encoding="utf-8")
    path = tmp_path / "over.argmap.yaml"
    path.write_text(OVER, encoding="utf-8")
    return load(str(path))


def boxes(picture):
    """Return what stands in the box of each claim that lies outside of the picture."""
    return {
        group.get("id"): " ".join(text.text for text in group.iter(f"{SVG}text"))
        for group in ElementTree.fromstring(picture.content).iter(f"{SVG}g")
        if group.get("class") == "node neighbour"
    }


def test_a_claim_of_another_map_stands_there_with_its_text_and_origin(over):
    (picture,) = render(over)
    box = boxes(picture)["core/t"]
    assert "The council of this town should close the high street to traffic." in box
    assert "THESIS · core" in box
    assert "book p. 3" in box
    assert "“They want to ban cars.” by Daily Post" in boxes(picture)["core/d"]


def test_the_legend_says_which_map_the_name_stands_for(over):
    (picture,) = render(over)
    assert "core: Core" in picture.content.decode()
    (picture,) = render(over, section="two")
    assert "core: Core" not in picture.content.decode()


def test_a_claim_of_the_map_itself_stands_there_with_its_title(over):
    (picture,) = render(over, section="two")
    assert boxes(picture) == {"o": "→ Part one Shops + 1 more"}


def test_what_stands_is_said_of_it_too(over):
    (picture,) = Draughtsman(colour_by=ColourBy.STATUS).pictures(over, Viewpoint())
    assert boxes(picture)["core/t"].endswith("traffic. out")


def test_one_that_is_to_be_filled_in_gives_nothing_away(over):
    blanks = Blanks(frozenset([Kind.DISTORTION]))
    (picture,) = Draughtsman(blanks=blanks).pictures(over, Viewpoint())
    assert re.fullmatch(r"1 · DISTORTION · core\s*", boxes(picture)["core/d"])
    assert "ban cars" in blanks.key("T")
