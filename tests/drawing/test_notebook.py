"""A map in a notebook: pictures that cannot meet, or a sentence, and never a traceback."""

import base64
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest

from argmap.formats import native
from argmap.loader import load

MAPS = Path(__file__).parents[2] / "maps"
SMALL = load(str(MAPS / "sunday-streets.argmap.yaml"))
ARTICLE = load(str(MAPS / "how-stalinism-distorted-marxism.argmap.yaml"))
SVG = "{http://www.w3.org/2000/svg}"


class Shown(HTMLParser):
    """What a map shows of itself: its elements, its words, and its pictures."""

    def __init__(self, argument_map):
        super().__init__()
        self.elements, self.words = [], ""
        self.feed(argument_map._repr_html_())
        self.close()

    def handle_starttag(self, tag, attributes):
        self.elements.append((tag, dict(attributes)))

    def handle_data(self, data):
        self.words += data

    def count(self, tag):
        return sum(name == tag for name, _ in self.elements)

    @property
    def pictures(self):
        sources = [attributes["src"] for name, attributes in self.elements if name == "img"]
        kind = "data:image/svg+xml;base64,"
        assert all(source.startswith(kind) for source in sources)
        return [
            ElementTree.fromstring(base64.b64decode(source.removeprefix(kind)))
            for source in sources
        ]


def written(text):
    return native.read(f"argmap: 1\ntitle: T\n{text}", "m.argmap.yaml")


def test_a_small_map_is_one_picture_on_its_own_paper():
    shown = Shown(SMALL)
    (picture,) = shown.pictures
    words = " ".join(" ".join(text.itertext()) for text in picture.iter(f"{SVG}text"))
    assert "Closing it would make the air" in words
    paper = picture.find(f"{SVG}rect")  # dark notebooks have a dark ground
    assert (paper.get("width"), paper.get("fill").lower()) == ("100%", "#ffffff")
    (alternative,) = [a["alt"] for name, a in shown.elements if name == "img"]
    assert alternative.startswith(f"{SMALL.title}. Argument map of 9 claims")
    assert shown.words.strip() == ""


def test_pictures_of_one_map_do_not_meet_in_one_document():
    html = SMALL._repr_html_() * 2
    assert "<svg" not in html
    assert "<style" not in html
    assert " id=" not in html
    assert "href" not in html


def test_a_large_map_is_an_overview_with_parts_to_open():
    shown = Shown(ARTICLE)
    assert len(shown.pictures) == 1 + len(ARTICLE.sections) == 1 + shown.count("details")
    section = ARTICLE.sections[0]
    number = sum(claim.section == section.key for claim in ARTICLE.claims)
    assert f"{section.title} ({number} claims)" in shown.words


def test_words_and_direction_are_those_of_the_language():
    shown = Shown(replace(ARTICLE, language="ar"))
    assert shown.elements[0] == ("div", {"lang": "ar", "dir": "rtl"})
    assert "claims" not in shown.words


def test_an_empty_map_is_a_sentence():
    shown = Shown(written("claims: {}\n"))
    assert shown.words == (
        "m.argmap.yaml: there is no claim to draw: see argmap check m.argmap.yaml"
    )
    assert shown.count("img") == 0


@pytest.mark.parametrize(
    "fault",
    [
        "  a: {claim: A., supports: nowhere}\n",
        "  a: {claim: A., colour: red, supports: t}\n",
        "  a: {claim: A., supports: t}\n  a: {claim: B., supports: t}\n",
    ],
)
def test_a_map_with_errors_shows_what_is_sound_and_says_so(fault):
    shown = Shown(written(f"claims:\n  t: {{thesis: T.}}\n{fault}"))
    assert shown.count("img") == 1
    assert "argmap check m.argmap.yaml" in shown.words


def test_without_a_layout_engine_there_is_a_message(monkeypatch):
    monkeypatch.setenv("ARGMAP_DOT", "no-such-program")
    shown = Shown(SMALL)
    assert shown.words.startswith("The map cannot be drawn: no layout engine 'no-such-program'")
    assert shown.count("img") == 0


def test_text_is_text():
    hostile = """<script>alert(1)</script>" onload='x'"""
    argument_map = written("claims:\n  t: {thesis: T., section: s0}\nsections: {}\n")
    claims = "".join(f"  c{n}: {{claim: C., supports: t, section: s{n % 2}}}\n" for n in range(50))
    text = "sections: {s0: HOSTILE, s1: B}\nclaims:\n  t: {thesis: T., section: s0}\n" + claims
    argument_map = written(text.replace("HOSTILE", '"<script>alert(1)</script>"'))
    shown = Shown(replace(argument_map, title=hostile, path=hostile))
    assert {name for name, _ in shown.elements} == {"div", "img", "details", "summary"}
    assert {key for _, a in shown.elements for key in a} == {"lang", "dir", "src", "alt", "style"}
    assert "<script>alert(1)</script>" in shown.words
    assert Shown(replace(written("claims: {}\n"), path=hostile)).count("script") == 0


def test_as_text_a_map_is_one_line():
    assert repr(SMALL) == f"<ArgumentMap '{SMALL.title}' claims=9 inferences=7>"


@pytest.mark.notebook
def test_a_notebook_shows_maps_and_exports_them(tmp_path, monkeypatch):
    import nbformat
    from nbclient import NotebookClient
    from nbconvert import HTMLExporter

    monkeypatch.setenv("IPYTHONDIR", str(tmp_path))
    load_it = f"from argmap import load\nsmall = load({str(MAPS / SMALL.path)!r})\nsmall"
    broken = "import os\nos.environ['ARGMAP_DOT'] = 'no-such-program'\nsmall"
    cells = [nbformat.v4.new_code_cell(source) for source in (load_it, "small", broken)]
    notebook = nbformat.v4.new_notebook(cells=cells)
    NotebookClient(notebook, kernel_name="python3").execute()
    outputs = [cell.outputs for cell in notebook.cells]
    assert [[o.output_type for o in output] for output in outputs] == [["execute_result"]] * 3
    for (output,) in outputs:
        assert set(output.data) == {"text/html", "text/plain"}
        assert output.data["text/plain"] == repr(SMALL)
    html, _ = HTMLExporter().from_notebook_node(notebook)
    assert html.count('src="data:image/svg+xml;base64,') == 2
    assert "The map cannot be drawn: no layout engine" in html
