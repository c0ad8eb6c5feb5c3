"""The page: what it holds, that nothing but its own script can run, and that it stays small."""

import base64
import json
import os
import re
from dataclasses import fields, replace
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import pytest
from click.testing import CliRunner

from argmap.analysis.status import evaluate
from argmap.cli import main
from argmap.drawing import Draughtsman
from argmap.formats import native
from argmap.language.interfaces import INTERFACES
from argmap.language.words import LANGUAGES
from argmap.loader import load
from argmap.page import draw_page
from argmap.page.outline import outline
from argmap.record.encode import encode

MAPS = Path(__file__).parents[2] / "maps"
ARTICLE = load(str(MAPS / "how-stalinism-distorted-marxism.argmap.yaml"))
SMALL = load(str(MAPS / "sunday-streets.argmap.yaml"))
HEAD = "argmap: 1\ntitle: T\nclaims:\n"
VOID = {"meta", "input", "br", "link"}
HOSTILE = [
    "</script><script>alert(1)</script>",
    "<!-- <script> -->",
    "<img src=x onerror=alert(1)>",
    "</svg></style></title>]]><b>x",
    '" onclick="alert(1)" x=\'',
    "&lt;script&gt; &amp; ${x} $style `x` \\u003c",
]


class Reader(HTMLParser):
    """Reads a page as a browser would: elements with their attributes, and the text of each."""

    def __init__(self, page):
        super().__init__()
        self.elements, self.texts, self.open = [], {}, []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.elements.append((tag, dict(attributes)))
        if tag not in VOID:
            self.open.append(len(self.elements) - 1)

    def handle_startendtag(self, tag, attributes):
        self.elements.append((tag, dict(attributes)))

    def handle_endtag(self, tag):
        assert self.elements[self.open[-1]][0] == tag, f"{tag} closes nothing"
        self.open.pop()

    def handle_data(self, data):
        for number in self.open:
            self.texts[number] = self.texts.get(number, "") + data

    def all(self, tag):
        return [attributes for name, attributes in self.elements if name == tag]

    def text(self, tag, **wanted):
        return [
            self.texts.get(number, "")
            for number, (name, attributes) in enumerate(self.elements)
            if name == tag and wanted.items() <= attributes.items()
        ]

    @property
    def data(self):
        return json.loads(self.text("script", type="application/json")[0])


def page_of(argument_map, **options):
    return draw_page(argument_map, Draughtsman(), **({"whole": False} | options)).content.decode()


def written(text):
    return native.read(HEAD + text, "m")


@pytest.fixture(scope="module", params=[ARTICLE, SMALL], ids=["article", "small"])
def drawn(request):
    page = page_of(request.param)
    return request.param, page, Reader(page)


def test_every_claim_stands_in_the_list_and_in_a_picture(drawn):
    argument_map, _, reader = drawn
    listed = [a["id"] for a in reader.all("li") if "data-claim" in a]
    assert sorted(listed) == sorted(claim.id for claim in argument_map.claims)
    assert {a["data-claim"] for a in reader.all("a") if "data-claim" in a} == set(listed)
    words = " ".join(reader.text("section", id="_list"))
    for claim in argument_map.claims:
        assert claim.text in words


def test_ids_are_unique_and_every_inner_link_leads_to_one(drawn):
    _, _, reader = drawn
    ids = [a["id"] for _, a in reader.elements if "id" in a]
    assert len(ids) == len(set(ids))
    targets = {a["href"] for _, a in reader.elements if a.get("href", "").startswith("#")}
    assert targets <= {f"#{id_}" for id_ in ids}


def test_lines_name_their_inference(drawn):
    argument_map, _, reader = drawn
    named = {a["data-inference"] for a in reader.all("g") if "data-inference" in a} - {""}
    known = {inference.id for inference in argument_map.sound}
    assert known <= named
    assert named - known <= {argument_map.title}  # the arrows of an overview name none


def test_the_policy_allows_this_style_and_this_script_alone(drawn):
    _, page, reader = drawn
    policy = next(a["content"] for a in reader.all("meta") if "http-equiv" in a)
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    for name, pattern in [
        ("script", r'<script type="module">(.*?)</script>'),
        ("style", r"<style>(.*?)</style>"),
    ]:
        (content,) = re.findall(pattern, page, re.DOTALL)
        digest = base64.b64encode(sha256(content.encode()).digest()).decode()
        assert f"{name}-src 'sha256-{digest}'" in policy
    for _, attributes in reader.elements:
        assert "style" not in attributes
        assert not [key for key in attributes if key.startswith("on")]


def test_nothing_is_fetched(drawn):
    _, page, reader = drawn
    assert not {tag for tag, _ in reader.elements} & {"link", "img", "iframe", "object", "use"}
    assert not [a for _, a in reader.elements if "src" in a]
    assert "@import" not in page
    assert not re.search(r"url\(", page)
    assert not re.search(r"\b(fetch|XMLHttpRequest|eval|innerHTML|localStorage)\b", page)


def test_the_data_is_the_map_and_what_is_computed_of_it(drawn):
    argument_map, _, reader = drawn
    data = reader.data
    assert data["map"] == json.loads(json.dumps(encode(argument_map)))
    standing = evaluate(argument_map).standing
    assert {id_: s["status"] for id_, s in data["status"].items()} == {
        claim.id: standing[claim.id].status for claim in argument_map.claims
    }
    assert {i["id"] for i in data["inferences"]} == {i.id for i in argument_map.sound}


def test_every_claim_says_its_status_in_a_word_and_a_sign():
    reader = Reader(page_of(SMALL))
    signs = {"in": "✓ in", "out": "✗ out", "undecided": "? undecided"}
    for status in ("in", "out"):
        badges = reader.text("g", **{"class": f"badge {status}"})
        assert badges == [signs[status]] * len(badges) != []
        assert len(badges) == len(reader.text("span", **{"class": f"status {status}"}))


def test_a_status_names_what_it_comes_from():
    (reason,) = re.findall(r'id="clean-air".*?class="reason">(.*?)</p>', page_of(SMALL), re.DOTALL)
    assert re.sub("<.*?>", "", reason) == "the step to it is undercut by rain"


@pytest.mark.parametrize("text", HOSTILE)
def test_text_is_text_wherever_it_stands(text):
    quoted = json.dumps(text, ensure_ascii=False)
    source = (
        f"argmap: 1\ntitle: {quoted}\nsources:\n"
        f"  s: {{title: {quoted}, url: 'javascript:alert(1)'}}\n"
        f"sections:\n  one: {quoted}\nclaims:\n"
        f"  t: {{thesis: {quoted}, title: {quoted}, speaker-note: {quoted}, section: one}}\n"
        f"  p:\n    premise: {quoted}\n    by: {quoted}\n    source: {{ref: s, quote: {quoted}}}\n"
        f"    supports: {{to: t, as: j, warrant: {quoted}, scheme: x}}\n"
        f"  q: {{premise: {quoted}, supports: {{to: t, as: j}}}}\n"
    )
    argument_map = native.read(source, "m")
    assert argument_map.claim["p"].text == text
    reader = Reader(page_of(argument_map))
    assert len(reader.all("script")) == 2
    assert not {tag for tag, _ in reader.elements} & {"img", "b"}
    assert not [a for _, a in reader.elements if any(key.startswith("on") for key in a)]
    assert not [a for a in reader.all("a") if not a["href"].startswith("#")]
    assert reader.data["map"]["title"] == text
    assert text in reader.text("section", id="_list")[0]
    assert reader.text("title")[0] == text


def test_no_text_turns_the_direction_of_another():
    page = page_of(
        written("  t: {thesis: 'Right \u202eto left.'}\n  p: {premise: שלום, supports: t}\n")
    )
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", page)
    assert "<bdi>שלום</bdi>" in page


def test_only_web_and_mail_addresses_are_links():
    text = (
        "  t: {thesis: T., basis: value, source: [good ¶1, bad ¶2]}\n"
        "sources:\n  good: {url: 'https://example.org/?a=1&b=\"2\"'}\n"
        "  bad: {url: 'data:text/html,x'}\n"
    )
    outward = [a for a in Reader(page_of(written(text))).all("a") if not a["href"].startswith("#")]
    assert [a["href"] for a in outward] == ['https://example.org/?a=1&b="2"']
    assert outward[0]["rel"] == "noopener noreferrer"


def test_the_order_of_reading_goes_from_the_thesis_down():
    assert [claim.id for claim in outline(SMALL).order()] == [
        "close-sundays",
        "clean-air",
        "pilot-result",
        "same-street",
        "rain",
        "no-access",
        "badge-holders",
        "ban-cars",
        "nine-hours",
    ]


def test_a_claim_stands_where_the_way_to_the_thesis_is_shortest_and_is_named_elsewhere():
    tree = outline(
        written(
            "  t: {thesis: T.}\n  a: {claim: A., supports: t}\n"
            "  b: {premise: B., supports: [a, t]}\n  x: {claim: X.}\n"
            "  y: {premise: Y., supports: x}\n"
        )
    )
    (root,) = tree.theses
    below = {step.premises[0].claim.id: step.premises[0] for step in root.steps}
    assert set(below) == {"a", "b"}
    assert below["a"].steps[0].premises[0].again
    assert not below["b"].again
    assert [item.claim.id for item in tree.others] == ["x"]


def test_circles_and_long_chains_have_an_outline_too():
    circle = "  a: {claim: A., supports: b}\n  b: {claim: B., supports: a}\n"
    assert [claim.id for claim in outline(written(circle)).order()] == ["a", "b"]
    chain = "  c0: {thesis: C.}\n" + "".join(
        f"  c{n}: {{claim: C {n}., supports: c{n - 1}}}\n" for n in range(1, 300)
    )
    assert len(outline(written(chain)).order()) == 300
    undercuts = "  t: {thesis: T.}\n  u0: {premise: P., supports: {to: t, as: i0}}\n" + "".join(
        f"  u{n}: {{objection: U {n}., undercuts: {{to: i{n - 1}, as: i{n}}}}}\n"
        for n in range(1, 600)
    )
    assert len(outline(written(undercuts)).order()) == 601


def test_steps_follow_the_numbers_where_there_are_any():
    text = (
        "  t: {thesis: T.}\n  a: {premise: A., supports: t, step: 2}\n"
        "  b: {premise: B., supports: t, step: 1}\n  c: {premise: C., supports: t}\n"
    )
    assert Reader(page_of(written(text))).data["steps"] == [["t"], ["b"], ["a"], ["c"]]
    small = Reader(page_of(SMALL)).data["steps"]
    assert small[:3] == [["close-sundays"], ["clean-air"], ["pilot-result", "same-street"]]


def test_a_hundred_claims_stay_below_a_megabyte_and_a_half():
    text = (
        "sections: {s0: A, s1: B, s2: C, s3: D, s4: E}\nclaims:\n  t: {thesis: The thesis of it.}\n"
    )
    text += "".join(
        f"  c{n}:\n    claim: Number {n} of a hundred claims that say eleven words or so.\n"
        f"    supports: {f'c{n - 7}' if n > 6 else 't'}\n    section: s{n % 5}\n"
        for n in range(99)
    )
    for whole in (False, True):
        page = page_of(native.read(f"argmap: 1\ntitle: T\n{text}", "m"), whole=whole)
        assert len(page.encode()) < 1_500_000


def test_a_large_map_has_an_overview_whose_boxes_lead_to_its_parts():
    reader = Reader(page_of(ARTICLE))
    assert len(reader.all("figure")) == 1 + len(ARTICLE.sections)
    led = {a["href"] for a in reader.all("a") if a.get("class") == "node part"}
    assert led == {f"#_sheet-{n}" for n in range(1, 1 + len(ARTICLE.sections))}
    assert len(Reader(page_of(ARTICLE, whole=True)).all("figure")) == 1


def test_language_and_direction_are_those_of_the_map():
    arabic = native.read("argmap: 1\ntitle: T\nlanguage: ar\nclaims: {t: {thesis: T.}}\n", "m")
    (page,) = Reader(page_of(arabic)).all("html")
    assert page == {"lang": "ar", "dir": "rtl"}
    assert Reader(page_of(SMALL)).all("html")[0] == {"lang": "en", "dir": "ltr"}


def test_the_list_speaks_the_language_of_the_map():
    text = f"{HEAD}  a: {{thesis: A., basis: common-ground, state: open, by: Anna}}\n"
    text += "  d: {distortion: D., distorts: a, how: straw-man, by: Bert}\n"
    text = text.replace("title: T", "title: T\nlanguage: de")
    page = draw_page(native.read(text, "m"), Draughtsman(), whole=False).content.decode()
    reader = Reader(page)
    assert reader.text("span", **{"class": "mark"}) == ["unstrittig", "offen"]
    assert "Strohmann · von Bert" in reader.text("bdi")


IN_EVERY_STATE = """\
argmap: 1
title: Θ
language: LANGUAGE
sections: {α: Άλφα, β: Βήτα}
claims:
  t: {thesis: Θέση.}
  a: {claim: Α., supports: t}
  b: {premise: Β., section: α, supports: {to: a, as: j}}
  u: {objection: Υ., section: α, undercuts: j}
  x: {objection: Χ., section: β, contradicts: y}
  y: {objection: Ψ., section: β}
  z: {claim: Ζ., section: β}
"""


def in_language(tag, *, many):
    text = IN_EVERY_STATE.replace("LANGUAGE", tag)
    text += "".join(f"  p{n}: {{premise: Π., section: α, supports: a}}\n" for n in range(many))
    return page_of(native.read(text, "m"))


def said_by_the_interface(reader):
    for tag, attributes in reader.elements:
        if tag not in ("svg", "a", "g"):
            yield attributes.get("aria-label")
            yield attributes.get("placeholder")
    for tag in ("button", "h2", "summary", "dd", "label"):
        yield from reader.text(tag)
    yield from reader.text("a", **{"class": "skip"})
    yield from reader.text("a", href="#_sheet-0")
    for name in ("badge", "status", "kind", "reason"):
        for tag, attributes in reader.elements:
            if attributes.get("class", "").partition(" ")[0] == name:
                yield from (re.sub(r"\b\w\b", "", t) for t in reader.text(tag, **attributes))
    yield from reader.data["words"].values()


def test_a_page_says_nothing_that_is_in_no_table(monkeypatch):
    def in_cyrillic(value):
        if isinstance(value, str):
            return re.sub("[A-Za-z]+", "ж", value)
        if isinstance(value, tuple):
            return tuple(map(in_cyrillic, value))
        return {key: in_cyrillic(text) for key, text in value.items()}

    for table, home in ((LANGUAGES, "words.LANGUAGES"), (INTERFACES, "interfaces.INTERFACES")):
        values = {f.name: getattr(table["en"], f.name) for f in fields(table["en"])}
        texts = {name: value for name, value in values.items() if not callable(value)}
        marked = {name: in_cyrillic(value) for name, value in texts.items()}
        marked |= {name: values[name] for name in ("caption", "extent") if name in values}
        russian = replace(table["en"], **marked)
        monkeypatch.setattr(f"argmap.language.{home}", {**table, "ru": russian})
    for many in (0, 60):
        reader = Reader(in_language("ru", many=many))
        said = [text for text in said_by_the_interface(reader) if text]
        assert [text for text in said if re.search("[A-Za-z]{2}", text)] == []
        assert sum("ж" in text for text in said) > 50
        assert not [a for _, a in reader.elements if a.get("lang") == "en"]


@pytest.mark.parametrize("language", INTERFACES)
def test_the_interface_speaks_the_language_of_the_map(language):
    reader = Reader(in_language(language, many=45))
    interface, words = INTERFACES[language], LANGUAGES[language]
    assert {interface.as_map, interface.so_what, interface.end} <= set(reader.text("button"))
    assert f"‹ {interface.back}" in reader.text("button")
    assert interface.overview in reader.text("a")
    counted = words.counted(words.claims, 1)
    assert interface.below.format(counted) in reader.text("summary")
    assert f"✗ {words.statuses['out']}" in reader.text("span", **{"class": "status out"})
    assert reader.data["words"]["step"] == interface.step
    assert {a["lang"] for _, a in reader.elements if "lang" in a} == {language}


def test_a_language_without_words_has_english_parts_that_say_so():
    reader = Reader(in_language("he", many=0))
    assert reader.all("html") == [{"lang": "he", "dir": "rtl"}]
    (bar,) = [a for a in reader.all("div") if a.get("class") == "bar"]
    assert (bar["lang"], bar["dir"]) == ("en", "ltr")
    assert {a["lang"] for a in reader.all("span") if "status" in a.get("class", "")} == {"en"}
    assert {a["lang"] for a in reader.all("p") if a.get("class") == "note"} == {"he"}


def test_badges_are_as_wide_as_their_words():
    def width(language):
        root = in_language(language, many=0)
        badge = re.search(r'class="badge undecided"><rect[^>]* width="([\d.]+)"', root)
        return float(badge[1])

    assert width("de") > width("en") > width("zh") > 20


def test_badges_in_a_mirrored_picture_can_be_read():
    text = f"{HEAD}  a: {{thesis: A.}}\n"
    for language, turned in (("en", None), ("he", "scale(-1 1)"), ("ar", "scale(-1 1)")):
        argument_map = native.read(text.replace("title: T", f"title: T\nlanguage: {language}"), "m")
        page = draw_page(argument_map, Draughtsman(), whole=False).content.decode()
        badge = next(text for text in Reader(page).all("text") if "middle" in text.values())
        assert badge.get("transform") == turned
        assert (float(badge["x"]) < 0) is (turned is not None)
        assert badge.get("direction") == {"en": None, "he": "ltr", "ar": "rtl"}[language]


def test_drawing_twice_gives_the_same():
    assert page_of(SMALL) == page_of(SMALL)


@pytest.mark.parametrize(
    ("arguments", "name"),
    [(["-o", "page.html"], "page.html"), (["--format", "html"], "sunday-streets.html")],
)
def test_the_command_writes_one_file(arguments, name, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    path = str(MAPS / "sunday-streets.argmap.yaml")
    result = CliRunner().invoke(main, ["render", path, *arguments])
    assert result.exit_code == 0, result.output
    assert [file.name for file in tmp_path.iterdir()] == [name]
    assert "page of 9 claims in 1 picture" in result.output
    assert (tmp_path / name).read_text("utf-8").startswith("<!doctype html>")


def test_a_page_of_one_section_is_refused_with_what_to_do():
    path = str(MAPS / "sunday-streets.argmap.yaml")
    result = CliRunner().invoke(
        main, ["render", path, "-o", "-", "--format", "html", "--section", "air"]
    )
    assert result.exit_code == 2
    assert "leave out --section" in result.output


@pytest.mark.parametrize("form", ["html", "svg", "png", "pdf", "dot"])
def test_a_map_without_title_in_a_file_whose_name_is_no_text_is_drawn(tmp_path, form):
    file = os.fsdecode(os.fsencode(tmp_path) + b"/bad\xff.argmap.yaml")
    Path(file).write_text("argmap: 1\nclaims:\n  t: {thesis: It is so.}\n")
    done = CliRunner().invoke(main, ["render", file, "-o", str(tmp_path / f"m.{form}")])
    assert done.exit_code == 0, done.exception
    assert (tmp_path / f"m.{form}").stat().st_size > 0
    assert "<img" in load(file)._repr_html_()
