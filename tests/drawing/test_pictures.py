"""Pictures: what they hold, that text fits, and that nothing is left out in silence."""

import io
import re
import sys
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import Image

from argmap.analysis import views
from argmap.drawing import Draughtsman, Form, render
from argmap.drawing.engine import Engine
from argmap.drawing.style import Direction
from argmap.drawing.theme import DARK
from argmap.element import Viewpoint
from argmap.errors import ArgmapError
from argmap.formats import native
from argmap.loader import load

MAPS = Path(__file__).parents[2] / "maps"
ARTICLE = load(str(MAPS / "how-stalinism-distorted-marxism.argmap.yaml"))
SMALL = load(str(MAPS / "sunday-streets.argmap.yaml"))
SVG = "{http://www.w3.org/2000/svg}"
HEAD = "argmap: 1\ntitle: T\nclaims:\n"


def text_of(svg):
    return " ".join("".join(t.itertext()) for t in ElementTree.fromstring(svg).iter(f"{SVG}text"))


def squeezed(text):
    return re.sub(r"\s", "", text)


def squeezed_words(svg):
    return " ".join(text_of(svg).split())


def drawn(text, **options):
    (picture,) = render(native.read(HEAD + text, "m"), **options)
    return picture.content.decode()


@pytest.mark.parametrize("argument_map", [ARTICLE, SMALL], ids=["article", "small"])
def test_every_claim_stands_in_the_pictures_word_for_word(argument_map):
    shown = [squeezed(text_of(picture.content)) for picture in render(argument_map)]
    for claim in argument_map.claims:
        assert any(squeezed(claim.text) in text for text in shown), claim.id


def test_a_large_map_becomes_an_overview_and_its_sections():
    pictures = render(ARTICLE)
    assert len(pictures) == 1 + len(ARTICLE.sections)
    overview = text_of(pictures[0].content)
    for part in views.parts(ARTICLE):
        assert squeezed(part.title) in squeezed(overview)


def test_a_small_map_is_one_picture_and_so_is_one_section():
    assert len(render(SMALL)) == 1
    assert len(render(ARTICLE, section="gender")) == 1


def test_what_lies_outside_of_a_section_is_shown_at_its_edge():
    (picture,) = render(SMALL, section="access")
    shown = text_of(picture.content)
    assert "door-to-door" in shown
    assert "through traffic" in shown  # the thesis, which the section's objection rebuts
    assert "+ 2 more" in shown  # and what else bears on it


def test_a_section_that_does_not_exist_is_named_with_those_that_do():
    with pytest.raises(ArgmapError, match=r"did you mean 'access'.*sections: air, access"):
        render(SMALL, section="acces")


@pytest.mark.parametrize("argument_map", [ARTICLE, SMALL], ids=["article", "small"])
def test_no_text_is_wider_than_its_box(argument_map):
    checked = 0
    for picture in render(argument_map):
        for group in ElementTree.fromstring(picture.content).iter(f"{SVG}g"):
            if not group.get("class", "").startswith("node "):
                continue
            xs = [
                float(x)
                for shape in group.iter()
                if shape.tag in (f"{SVG}polygon", f"{SVG}path")
                for x in re.findall(
                    r"(-?[\d.]+),-?[\d.]+", shape.get("points", "") + shape.get("d", "")
                )
            ]
            for text in group.iter(f"{SVG}text"):
                start = float(text.get("x"))
                if text.get("textLength"):
                    assert min(xs) <= start
                    assert start + float(text.get("textLength")) <= max(xs)
                    checked += 1
    assert checked > len(argument_map.claims)


def test_the_legend_lists_what_the_picture_holds_and_nothing_else():
    svg = drawn("  t: {thesis: T., basis: value}\n  o: {objection: O., rebuts: t}\n")
    legend = next(
        g for g in ElementTree.fromstring(svg).iter(f"{SVG}g") if g.get("class") == "legend"
    )
    assert [t.text for t in legend.iter(f"{SVG}text")] == ["thesis", "objection", "but"]


def test_relations_differ_by_word_line_and_head_before_colour():
    svg = drawn(
        "  t: {thesis: T.}\n"
        "  a: {premise: A., supports: {to: t, as: j}}\n"
        "  b: {premise: B., supports: {to: t, as: j}, contradicts: c}\n"
        "  c: {premise: C.}\n"
        "  o: {objection: O., rebuts: a}\n"
        "  r: {rebuttal: R., rebuts: o}\n"
        "  u: {objection: U., undercuts: j}\n"
        "  d: {distortion: D., distorts: a, shows: t}\n"
    )
    looks = {}
    for group in ElementTree.fromstring(svg).iter(f"{SVG}g"):
        kind = group.get("class", "").removeprefix("edge ")
        words = [t.text for t in group.iter(f"{SVG}text")]
        if words and "edge" in group.get("class", ""):
            path = next(group.iter(f"{SVG}path"))
            heads = [e.tag for e in group.iter() if e.tag in (f"{SVG}polygon", f"{SVG}ellipse")]
            looks[kind] = (words[0], path.get("stroke-dasharray"), path.get("stroke-width"), *heads)
    assert {look[0] for look in looks.values()} == {
        "because", "but", "however", "except", "distorts", "shows", "or else",
    }  # fmt: skip
    assert len({look[1:] for look in looks.values()}) >= 6
    assert looks["rebuts objection"][1] != looks["rebuts rebuttal"][1]


@pytest.mark.parametrize(
    "text",
    [
        '<b>bold</b> & </svg><script>alert(1)</script> ]]> &amp; "q"',
        "back\\slash \\N \\G \\l and a last one \\",
        "Ελληνικά και Русский with ¶ and “quotes”",
        "x" * 400,
        "'single' {braces} | bars | <port> [0]",
    ],
)
def test_map_text_is_text(text):
    claim = native.read(HEAD + f"  t:\n    thesis: >-\n      {text}\n    basis: value\n", "m")
    (picture,) = render(claim)
    assert squeezed(text) in squeezed(text_of(picture.content))
    assert b"<script" not in picture.content
    assert render(claim, form="png")[0].content.startswith(b"\x89PNG")


def test_a_long_text_is_no_column():
    words = "The council described every street of this town at length. " * 30
    (group,) = (
        g
        for g in ElementTree.fromstring(drawn(f"  t: {{premise: {words}, basis: value}}\n")).iter()
        if g.get("class") == "node premise"
    )
    points = re.findall(r"(-?[\d.]+),(-?[\d.]+)", next(group.iter(f"{SVG}polygon")).get("points"))
    xs, ys = ([float(point[axis]) for point in points] for axis in (0, 1))
    assert max(ys) - min(ys) < 1.5 * (max(xs) - min(xs))


def test_a_claim_that_is_drawn_elsewhere_needs_little_room_there():
    text = "sections: {one: One, two: Two}\nclaims:\n"
    text += f"  t: {{thesis: {'Very long. ' * 60}, section: one}}\n"
    text += "  p: {premise: P., supports: t, section: two}\n"
    (picture,) = render(native.read("argmap: 1\ntitle: T\n" + text, "m"), section="two")
    assert text_of(picture.content).count("Very long.") < 15


def test_only_web_and_mail_addresses_become_links():
    text = (
        "  t: {thesis: T., basis: value, source: [good ¶1, bad ¶2]}\n"
        "sources:\n  main: Main\n  good: {url: 'https://example.org/?a=1&b=2'}\n"
        "  bad: {url: 'javascript:alert(1)'}\n"
    )
    svg = drawn(text)
    assert 'href="https://example.org/?a=1&amp;b=2"' in svg
    assert "javascript" not in svg


def test_the_original_of_a_distortion_is_shown_where_it_stands_in_no_claim():
    shown = text_of(drawn("  d: {distortion: D., distorts: {original: What was said.}}\n"))
    assert "distorts “What was said.”" in shown


def test_an_undercut_of_an_undercut_is_drawn():
    shown = text_of(
        drawn(
            "  t: {thesis: T.}\n  p: {premise: P., supports: t}\n"
            "  o: {objection: O., undercuts: p > t}\n"
            "  r: {rebuttal: R., undercuts: o > p > t}\n"
        )
    )
    assert shown.count("except") == 4  # two arrows, and both kinds of line in the legend


def test_an_inference_with_the_name_of_a_claim_does_not_confuse_the_overview():
    text = "  t: {thesis: T.}\n  a: {premise: A., supports: {to: t, as: t}}\n"
    text += "  y: {premise: Y., supports: {to: nowhere, as: x}}\n"
    text += "  z: {premise: Z., supports: {to: t, as: x}}\n  u: {objection: U., undercuts: x}\n"
    text += "  v: {objection: V., undercuts: {to: w, as: k}}\n"
    text += "  q: {objection: Q., undercuts: {to: k, as: w}}\n"
    text += "".join(f"  p{n}: {{premise: P {n}., supports: z}}\n" for n in range(50))
    assert len(render(native.read(HEAD + text, "m"))) > 1


def test_an_undercut_from_another_section_is_not_left_out():
    (picture,) = render(SMALL, section="air")
    assert "It rained on three" in squeezed_words(picture.content)
    assert "except" in text_of(picture.content)


def test_an_overview_says_which_relations_its_arrows_count():
    overview = text_of(render(ARTICLE)[0].content)
    assert re.search(r"\d+ because", overview)
    assert re.search(r"\d+ shows", overview)


def test_a_contradiction_leaves_the_thesis_on_top():
    svg = drawn("  t: {thesis: T., basis: value, contradicts: c}\n  c: {claim: C., basis: value}\n")
    tops = {
        group.get("id"): min(float(y) for y in re.findall(r"-?[\d.]+,(-?[\d.]+)", shape))
        for group in ElementTree.fromstring(svg).iter(f"{SVG}g")
        if group.get("class", "").startswith("node ")
        for shape in ["".join(e.get("points", "") + e.get("d", "") for e in group.iter())]
    }
    assert tops["t"] < tops["c"]


def middles(svg):
    """Where the middle of each box is seen, by the claim's id."""
    root = ElementTree.fromstring(svg)
    width = float(root.get("viewBox").split()[2])
    is_mirrored = "matrix(-1 0 0 1" in svg.decode()
    found = {}
    for group in root.iter(f"{SVG}g"):
        if re.match("node (?!junction)", group.get("class", "")):
            shapes = " ".join(e.get("points", "") + e.get("d", "") for e in group.iter())
            points = re.findall(r"(-?[\d.]+),(-?[\d.]+)", shapes)
            xs, ys = zip(*(map(float, point) for point in points), strict=True)
            x, y = (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
            found[group.get("id")] = (width - x if is_mirrored else x, y)
    return found


@pytest.mark.parametrize(
    ("direction", "axis", "sign"), [("up", 1, -1), ("down", 1, 1), ("left", 0, -1), ("right", 0, 1)]
)
@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_thesis_is_seen_where_the_arrows_are_to_lead(direction, axis, sign, language):
    argument_map = replace(SMALL, language=language)
    (picture,) = render(argument_map, direction=direction)
    assert ("matrix(-1 0 0 1" in picture.content.decode()) == (language == "ar")
    middle = middles(picture.content)
    for inference in SMALL.sound:
        for premise in inference.premises:
            if inference.target in middle:
                assert (middle[inference.target][axis] - middle[premise][axis]) * sign > 0


@pytest.mark.parametrize("language", ["en", "ar"])
def test_dot_is_never_mirrored_and_has_the_direction_that_is_asked_for(language):
    for picture in render(replace(ARTICLE, language=language), form="dot", direction="right"):
        assert 'rankdir="LR"' in picture.content.decode()


def test_the_pages_of_a_map_take_the_direction_that_is_asked_for():
    draughtsman = Draughtsman(Form.DOT, direction=Direction.DOWN, numbered=True)
    for picture in draughtsman.split(ARTICLE):
        assert 'rankdir="TB"' in picture.content.decode()


def test_a_fixed_direction_is_laid_out_once(tmp_path):
    log = tmp_path / "log"
    body = f"open({str(log)!r}, 'a').write('x')\nprint('<svg viewBox=\"0 0 9 9\"/>')\n"
    engine = program(tmp_path, body)
    render(SMALL, engine=engine, direction="left")
    assert log.read_text() == "x"


def test_a_direction_that_there_is_not_is_refused():
    with pytest.raises(ArgmapError, match="no direction 'BT': there are up, down, left, right"):
        render(SMALL, direction="BT")


@pytest.mark.parametrize("engine", [None, pytest.param("dot", marks=pytest.mark.graphviz)])
def test_any_address_makes_a_proper_picture(engine):
    text = (
        "  t: {thesis: T., basis: value, source: [s ¶1, w ¶2]}\n"
        "sources:\n  m: Main\n  s: {url: 'https://e.org/?a=1&b=\"2\"&c=<3>'}\n"
        "  w: {url: 'https://e.org/\\N\\G'}\n"
    )
    links = re.findall(r'href="([^"]*)"', drawn(text, engine=engine))
    assert sorted(links)[-2:] == [
        "https://e.org/%5CN%5CG",
        "https://e.org/?a=1&amp;b=%222%22&amp;c=%3C3%3E",
    ]


def test_an_engine_that_writes_no_xml_is_one_clear_error(tmp_path):
    path = program(tmp_path, "print('<svg><g></svg>')")
    with pytest.raises(ArgmapError, match="no proper SVG"):
        render(SMALL, engine=path)


def test_a_map_without_sections_is_divided_by_its_main_reasons():
    text = "  t: {thesis: T.}\n" + "".join(
        f"  r{n}: {{claim: Reason {n}., supports: t}}\n"
        + "".join(f"  p{n}-{m}: {{premise: P {n} {m}., supports: r{n}}}\n" for m in range(20))
        for n in range(3)
    )
    pictures = render(native.read(HEAD + text, "m"))
    assert [picture.name.partition(" (")[0] for picture in pictures] == [
        "overview",
        "T",
        "Reason 0.",
        "Reason 1.",
        "Reason 2.",
    ]


def test_a_character_that_no_font_has_is_named_by_its_script():
    # A private character stands for a script that no machine has a font for.
    text = HEAD + "  t: {thesis: Ab \U000f1234., basis: value}\n"
    with pytest.raises(ArgmapError, match="no font at hand has sign"):
        render(native.read(text, "m"), form="png")
    assert "\U000f1234" in text_of(render(native.read(text, "m"))[0].content)


def test_a_picture_too_large_for_png_is_refused_with_what_to_do():
    chain = "  t: {thesis: T.}\n" + "".join(
        f"  c{n}: {{claim: C., supports: {f'c{n - 1}' if n else 't'}}}\n" for n in range(300)
    )
    with pytest.raises(ArgmapError, match="choose SVG, a smaller --dpi"):
        list(Draughtsman(Form.PNG, dpi=300).pictures(native.read(HEAD + chain, "m"), Viewpoint()))


def test_the_order_of_claims_changes_no_relation():
    shuffled = native.read(native.write(SMALL).replace("claims:", "x-z: z\nclaims:"), "m")
    assert {i.id for i in shuffled.sound} == {i.id for i in SMALL.sound}


@pytest.mark.parametrize("form", ["svg", "dot"])
def test_drawing_twice_gives_the_same(form):
    assert render(SMALL, form=form)[0].content == render(SMALL, form=form)[0].content


# --- the engine ---


def program(tmp_path, body):
    path = tmp_path / "engine"
    path.write_text(f"#!{sys.executable}\n{body}\n")
    path.chmod(0o755)
    return str(path)


def test_an_engine_that_does_not_exist_is_named():
    with pytest.raises(ArgmapError, match="no layout engine 'no-such-dot'"):
        Engine("no-such-dot")


def test_the_engine_is_taken_from_the_environment(monkeypatch, tmp_path):
    monkeypatch.setenv("ARGMAP_DOT", program(tmp_path, "print('<svg/>')"))
    assert Engine().lay_out("digraph {}").svg == "<svg/>\n"


def test_an_engine_that_fails_is_one_clear_error(tmp_path):
    path = program(tmp_path, "import sys; sys.stderr.write('bad luck\\n'); sys.exit(3)")
    with pytest.raises(ArgmapError, match=r"failed \(exit 3\): bad luck"):
        Engine(path).lay_out("digraph {}")


def test_one_draft_that_fails_does_not_lose_the_others(tmp_path):
    path = program(
        tmp_path,
        "import re, sys\n"
        "dot = sys.stdin.read()\n"
        "if 'rankdir=\"RL\"' in dot: sys.exit(1)\n"
        'print(\'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>\')',
    )
    assert len(render(SMALL, engine=path)) == 1


def test_an_engine_that_is_too_slow_gets_a_second_easier_try(tmp_path):
    path = program(
        tmp_path,
        "import sys, time\nif '-Gsplines=line' not in sys.argv: time.sleep(60)\nprint('<svg/>')",
    )
    engine = Engine(path, seconds=1.5)
    assert engine.lay_out("digraph {}") == ("<svg/>\n", True)


def test_an_engine_that_hangs_is_given_up(tmp_path):
    engine = Engine(program(tmp_path, "import time; time.sleep(60)"), seconds=0.3)
    with pytest.raises(ArgmapError, match="--section"):
        engine.lay_out("digraph {}")


@pytest.mark.graphviz
def test_graphviz_itself_can_take_the_place_of_the_engine():
    (picture,) = render(SMALL, engine="dot")
    assert "through traffic" in text_of(picture.content)


def test_the_paper_of_a_dark_png_reaches_to_its_edges():
    draughtsman = Draughtsman(Form.PNG, theme=DARK, dpi=97)
    (picture,) = draughtsman.pictures(SMALL, Viewpoint())
    with Image.open(io.BytesIO(picture.content)) as image:
        pixels = image.convert("RGB")
        width, height = image.size
        edges = {pixels.getpixel((width - 1, y)) for y in range(height)}
        edges |= {pixels.getpixel((x, height - 1)) for x in range(width)}
    assert edges == {(0x12, 0x17, 0x1B)}
