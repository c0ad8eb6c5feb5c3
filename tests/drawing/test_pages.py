"""Pages: exactly the size that was asked for, the whole picture on it, the size of text as said."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from argmap.drawing import Draughtsman, Form
from argmap.drawing.frame import size
from argmap.drawing.pages import page_of
from argmap.element import Viewpoint
from argmap.errors import ArgmapError
from argmap.loader import load

MAPS = Path(__file__).parents[2] / "maps"
SMALL = load(str(MAPS / "sunday-streets.argmap.yaml"))
ARTICLE = load(str(MAPS / "how-stalinism-distorted-marxism.argmap.yaml"))
SVG = "{http://www.w3.org/2000/svg}"


def drawn(argument_map, page, form=Form.SVG, **viewpoint):
    draughtsman = Draughtsman(form, page=page_of(page))
    (picture,) = draughtsman.pictures(argument_map, Viewpoint(**viewpoint))
    return picture


@pytest.mark.parametrize(
    ("page", "sides"),
    [
        ("a4", (210, 297)),
        ("A0", (841, 1189)),
        ("letter", (215.9, 279.4)),
        ("legal", (215.9, 355.6)),
        ("16:9", (190.5, 338.7)),
        ("120x300mm", (120, 300)),
    ],
)
def test_a_page_has_exactly_its_size(page, sides):
    width, height = size(ElementTree.fromstring(drawn(SMALL, page).content))
    inches = sorted(side / 72 * 25.4 for side in (width, height))
    assert inches == pytest.approx(sides, abs=0.1)


@pytest.mark.parametrize("page", ["a4", "a1", "16:9", "300x100", "100x300"])
@pytest.mark.parametrize("section", ["gender", "why"])
def test_the_picture_lies_on_the_page_and_its_text_is_as_large_as_said(page, section):
    picture = drawn(ARTICLE, page, section=section)
    root = ElementTree.fromstring(picture.content)
    width, height = size(root)
    (content,) = (g for g in root if g.tag == f"{SVG}g")
    x, y, scale = map(
        float,
        re.fullmatch(
            r"translate\(([-\d.]+) ([-\d.]+)\) scale\(([\d.]+)\)", content.get("transform")
        ).groups(),
    )
    assert x > 14 - 0.1
    assert y > 14 - 0.1
    assert picture.text_sizes == (pytest.approx(scale * 10, abs=0.01),)
    if page in ("a4", "a1"):  # where it can be turned, it is
        other = min((height - 28.3) / (width - 2 * x), (width - 28.3) / (height - 2 * y))
        assert other <= 1.001


def test_a_size_as_it_is_written_is_not_turned():
    width, height = size(ElementTree.fromstring(drawn(SMALL, "300x100").content))
    assert width > height
    width, height = size(ElementTree.fromstring(drawn(SMALL, "100x300").content))
    assert width < height


def test_a_png_has_the_pixels_of_its_page():
    content = drawn(SMALL, "16:9", Form.PNG).content
    assert [int.from_bytes(content[at : at + 4]) for at in (16, 20)] == [1920, 1080]


def test_nothing_is_blown_up_without_end():
    assert drawn(SMALL, "a0").text_sizes == (pytest.approx(24),)


@pytest.mark.parametrize("name", ["a9", "", "0x10", "10x", "4:3", "a4x"])
def test_a_page_that_there_is_not_is_named(name):
    with pytest.raises(ArgmapError, match="16:9, and sizes in mm"):
        page_of(name)
