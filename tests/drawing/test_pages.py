"""Pages: exactly the size that was asked for, the whole picture on it, the size of text as said."""

import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import Image, ImageChops

from argmap.drawing import Draughtsman, Form
from argmap.drawing.captions import Edition
from argmap.drawing.pages import IMPRINT, page_of
from argmap.drawing.place import Place, boxes, text_box
from argmap.drawing.svg import size
from argmap.drawing.text import Typesetter
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
    (scale,) = {
        float(re.search(r"scale\(([\d.]+)\)", group.get("transform"))[1])
        for group in root
        if any(child.get("class") == "graph" for child in group)
    }
    assert picture.text_sizes == (pytest.approx(scale * 10, abs=0.01),)
    for place in (box for element in list(root)[3:] for box in boxes(element)):
        assert place.left > 14 - 0.5
        assert place.top > 14 - 0.5
        assert place.right < width - 14 + 0.5
        assert place.bottom < height - 14 + 0.5


@pytest.mark.parametrize("page", ["a4", "a0", "16:9", "a5", "100x80"])
def test_the_words_of_a_page_stay_clear_of_the_picture(page):
    edition = Edition("0123abcd", "2024-05-06")
    draughtsman = Draughtsman(page=page_of(page), edition=edition)
    (picture,) = draughtsman.pictures(SMALL, Viewpoint())
    root = ElementTree.fromstring(picture.content)
    groups = [element for element in list(root)[3:] if element.tag == f"{SVG}g"]
    (content,) = (g for g in groups if any(c.get("class") == "graph" for c in g))
    drawn = list(boxes(content))
    others = [e for e in list(root)[3:] if e is not content]
    assert len(others) > 3
    for element in others:
        assert not any(word.meets(box) for word in boxes(element) for box in drawn)
    (imprint,) = (t for t in root.iter(f"{SVG}text") if "0123abcd" in (t.text or ""))
    assert imprint.text == "version 0123abcd · printed 2024-05-06"
    assert imprint.get("font-size") == "7.5"


def test_the_imprint_stands_at_the_other_side_where_that_is_where_one_begins():
    edition = Edition("0123abcd", "2024-05-06")
    draughtsman = Draughtsman(page=page_of("a4"), edition=edition)
    (picture,) = draughtsman.pictures(replace(SMALL, language="ar"), Viewpoint())
    root = ElementTree.fromstring(picture.content)
    (imprint,) = (t for t in root.iter(f"{SVG}text") if "0123abcd" in (t.text or ""))
    assert imprint.text == "النسخة 0123abcd · طُبع في 2024-05-06"
    (mirrored,) = [e for e in root if e.get("transform", "").startswith("matrix(-1")]
    assert imprint in list(mirrored)
    box = text_box(imprint, Place().within(mirrored).within(imprint))
    width = Typesetter().width(imprint.text, IMPRINT)
    assert box.right - width == pytest.approx(14.2, abs=0.5)


def test_a_png_says_how_large_it_is_printed_and_nothing_is_cut():
    draughtsman = Draughtsman(Form.PNG, page=page_of("a5"), dpi=300)
    (picture,) = draughtsman.pictures(SMALL, Viewpoint())
    image = Image.open(BytesIO(picture.content))
    assert image.info["dpi"] == pytest.approx((300, 300), abs=0.1)
    assert sorted(image.size) == [1748, 2480]
    grey = image.convert("L")
    inner = ImageChops.invert(grey).getbbox()
    assert inner[0] > 30
    assert inner[1] > 30
    assert inner[2] < image.width - 30
    assert inner[3] < image.height - 30


def test_a_size_as_it_is_written_is_not_turned():
    width, height = size(ElementTree.fromstring(drawn(SMALL, "300x100").content))
    assert width > height
    width, height = size(ElementTree.fromstring(drawn(SMALL, "100x300").content))
    assert width < height


def test_a_png_has_the_pixels_of_its_page():
    content = drawn(SMALL, "16:9", Form.PNG).content
    assert [int.from_bytes(content[at : at + 4]) for at in (16, 20)] == [1920, 1080]


def test_nothing_is_blown_up_without_end():
    assert drawn(SMALL, "a0").text_sizes == (pytest.approx(24, abs=0.01),)


@pytest.mark.parametrize("name", ["a9", "", "0x10", "10x", "4:3", "a4x"])
def test_a_page_that_there_is_not_is_named(name):
    with pytest.raises(ArgmapError, match="16:9, and sizes in mm"):
        page_of(name)
