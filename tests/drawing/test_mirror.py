"""Pictures for languages that run from right to left are mirror images with readable text."""

import re
from xml.etree import ElementTree

import pytest

from argmap import render
from argmap.drawing import Draughtsman, Form
from argmap.drawing.pages import page_of
from argmap.drawing.raster import _runs
from argmap.drawing.text import Type, Typesetter
from argmap.drawing.theme import DARK
from argmap.element import Viewpoint
from argmap.formats import native

SVG = "{http://www.w3.org/2000/svg}"
MAP = """\
argmap: 1
title: כותרת
language: LANGUAGE
sources: {מקור: {title: מקור, url: "https://example.org/"}}
sections: {a: אוויר, b: גישה}
claims:
  t: {thesis: צריך לסגור את הרחוב (2023) ביום ראשון., source: מקור ¶1}
  p: {premise: שלום abc 25 עולם., supports: {to: t, as: j, warrant: כך.}, section: a}
  q: {premise: In plain English., supports: {to: t, as: j}, section: b}
  r: {objection: לא., undercuts: j, section: b}
"""


def drawn(language):
    (picture,) = render(native.read(MAP.replace("LANGUAGE", language), "m"))
    return ElementTree.fromstring(picture.content)


def origins(root):
    """Where each text begins in the finished picture, and which way it runs."""
    found = []

    def walk(node, flip, x):
        for child in node:
            of_child, shift = flip, x
            for name, numbers in re.findall(r"(\w+)\(([^)]*)\)", child.get("transform", "")):
                values = [float(number) for number in re.split(r"[ ,]+", numbers)]
                if name == "translate":
                    shift += of_child * values[0]
                elif name == "matrix":
                    assert values[:4] == [-1, 0, 0, 1]
                    shift, of_child = shift + of_child * values[4], -of_child
                elif name == "scale":
                    of_child *= values[0]
            if child.tag == f"{SVG}text":
                place = shift + of_child * float(child.get("x"))
                found.append((child.text, place, of_child, child.get("direction")))
            walk(child, of_child, shift)

    walk(root, 1, 0.0)
    return found


def test_every_text_begins_where_it_would_in_a_mirror():
    english, hebrew = drawn("en"), drawn("he")  # there are no Hebrew words: the layout is the same
    width = float(english.get("viewBox").split()[2])
    assert hebrew.get("viewBox") == english.get("viewBox")
    left, right = origins(english), origins(hebrew)
    assert [text for text, *_ in left] == [text for text, *_ in right]
    assert len(left) > 15
    for (text, x, _, _), (_, mirrored, facing, direction) in zip(left, right, strict=True):
        assert mirrored == pytest.approx(width - x, abs=0.1)
        assert facing == 1, "the text itself is not mirrored"
        assert direction == ("rtl" if re.search("[א-ת]", text) else "ltr")


def test_the_document_names_its_language_and_direction():
    root = drawn("he-IL")
    assert root.get("lang") == root.get("{http://www.w3.org/XML/1998/namespace}lang") == "he-IL"
    assert root.get("direction") == "rtl"
    assert [child.tag for child in root][:2] == [f"{SVG}title", f"{SVG}desc"]
    assert drawn("en").get("direction") is None


def test_a_mirrored_picture_on_a_page_keeps_its_theme_and_its_sides():
    argument_map = native.read(MAP.replace("LANGUAGE", "he"), "m")
    draughtsman = Draughtsman(theme=DARK, page=page_of("16:9"))
    (picture,) = draughtsman.pictures(argument_map)
    root = ElementTree.fromstring(picture.content)
    _, _, paper, mirrored = root
    assert paper.attrib == {"fill": DARK.paper, "width": "100%", "height": "100%"}
    assert mirrored.get("transform").startswith("matrix(-1 0 0 1 ")


@pytest.mark.parametrize("form", [Form.SVG, Form.PNG])
def test_a_table_is_mirrored_too(form):
    text = MAP.replace("LANGUAGE", "ar") + "  d: {distortion: עולם., distorts: p}\n"
    (picture,) = Draughtsman(form).pictures(native.read(text, "m"), Viewpoint(only="distortions"))
    if form is Form.SVG:
        found = {text: x for text, x, _, _ in origins(ElementTree.fromstring(picture.content))}
        assert found["الأصل"] > found["تحريف"] > found["رد"] > found["يستند إلى"]
    else:
        assert picture.content.startswith(b"\x89PNG")


def text_element(text, **attributes):
    element = ElementTree.Element(f"{SVG}text", {"x": "100", "font-size": "10", **attributes})
    element.text = text
    return element


def runs(text, **attributes):
    found = _runs(text_element(text, **attributes), Typesetter(), lambda *_: False)
    return [placed_run(run) for run in found]


def placed_run(run):
    """Return a run's text, its left end and its width; one that was not measured has none."""
    text = run.text.strip("\u202b\u202c")
    width = float(run.get("textLength") or Typesetter().width(text, Type(10)))
    x = float(run.get("x"))
    return text, x - width if run.get("text-anchor") == "end" else x, width


def test_runs_of_a_text_that_runs_to_the_left_are_placed_from_the_right():
    mirrored = {"direction": "rtl", "text-anchor": "start"}
    placed = sorted(runs("نعم 2023 لا.", **mirrored), key=lambda run: -run[1])
    assert [text for text, _, _ in placed] == ["نعم", "2023", "لا", "."]
    right_ends = [x + length for _, x, length in placed]
    assert right_ends[0] == pytest.approx(100, abs=0.1)
    blank = Typesetter().width(" ", Type(10))
    gaps = [x - end for (_, x, _), end in zip(placed, right_ends[1:], strict=False)]
    assert gaps == pytest.approx([blank, blank, 0], abs=0.15)


def test_a_text_in_other_letters_ends_where_it_is_placed():
    mirrored = {"direction": "ltr", "text-anchor": "end"}
    ((text, x, length),) = runs("English.", **mirrored)
    assert text == "English."
    assert x + length == pytest.approx(100, abs=0.1)


def test_a_mirrored_picture_becomes_png():
    (picture,) = render(native.read(MAP.replace("LANGUAGE", "he"), "m"), form="png")
    assert picture.content.startswith(b"\x89PNG")
