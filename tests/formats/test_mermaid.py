"""Mermaid: what is written, and what Mermaid itself makes of it in Chromium.

The latter needs `ARGMAP_TEST_NODE`, a folder whose `node_modules` hold mermaid, besides Chromium
(`ARGMAP_TEST_CHROMIUM`, or `chromium` on the path) and playwright.
"""

import os
import re
import shutil
from pathlib import Path

import pytest
from random_maps import HAZARDS, random_map

from argmap.element import Claim, Inference, Kind, Relation, Section
from argmap.formats.mermaid import write
from argmap.loader import find_maps, load
from argmap.location import whole_file
from argmap.model import ArgumentMap

MAPS = Path(__file__).parents[2] / "maps"
MORE_HAZARDS = (
    *(
        "<script>alert(1)</script> is no argument.",
        "A <b>bold</b> claim & a &lt;tag&gt;.",
        "#quot;",
    ),
    *("`code` and *stars*", "%% no comment", "%%{init: {'theme': 'dark'}}%% no directive", "a]] b"),
    *(
        '") --> n1',
        "fa:fa-car is no icon",
        "$$x^2$$ is no formula",
        "www.example.org",
        "-- end",
        "end",
    ),
    *(
        "style a:b#35;",
        "classDef a:b#35;",
        "a<br/>b",
        "ﬂ°°65¶ß",
        "12. Twelve",
        "1) One",
        "¶ß",
        "---",
    ),
    *(
        "a\\nb",
        "click n1 href",
        "graph TB; a",
        "12",
        "subgraph",
        "C:\\new\\table",
        ":::thesis",
        "\x07 rings",
    ),
)
RESERVED = ("end", "graph", "subgraph", "class", "click", "style", "default", "flowchart", "o", "x")


def with_texts(texts, ids=None, **more):
    """Return a map of a thesis and a premise for each text."""
    ids = ids or [f"c{n}" for n in range(len(texts))]
    claims = [Claim(id_, Kind.PREMISE, text) for id_, text in zip(ids, texts, strict=True)]
    steps = [Inference(f"{id_} > top", Relation.SUPPORT, (id_,), "top") for id_ in ids]
    top = Claim("top", Kind.THESIS, "The top.")
    return ArgumentMap("m", "Title", (top, *claims), tuple(steps), **more)


def lines(argument_map):
    return write(argument_map).splitlines()


def test_joint_premises_and_undercut_steps_have_a_junction():
    written = lines(load(str(MAPS / "sunday-streets.argmap.yaml")))
    assert [line for line in written if re.match(r"[nj]\d+ ", line)] == [
        'n2 -->|"because"| n1',
        "n3 --- j1",
        "n4 --- j1",
        'j1 -->|"because<br/>What held in the pilot<br/>will hold again."| n2',
        'n5 -.-x|"but"| n1',
        'n6 -.-x|"however"| n5',
        'n7 -.->|"distorts"| n1',
        'n8 -.-x|"however"| n7',
        'n9 -.-o|"except"| j1',
    ]
    start, end = written.index('subgraph s1["Air and health"]'), written.index("end")
    assert [re.split(r"[^nj\d]", line)[0] for line in written[start + 2 : end]] == [
        *("n2", "n3", "n4", "j1")
    ]


def test_every_kind_has_a_shape_and_every_relation_an_arrow_of_its_own():
    claims = [Claim("a", Kind.THESIS, "A."), *(Claim(f"c-{kind}", kind, "B.") for kind in Kind)]
    steps = [Inference(f"c > {r}", r, ("c-claim",), "a") for r in Relation]
    written = write(ArgumentMap("m", "T", tuple(claims), tuple(steps)))
    assert len(set(re.findall(r'^n\d+(\W+)".*"(\W+)$', written, re.MULTILINE))) == len(Kind)
    assert len(set(re.findall(r"^n\d+ (\S+)\|", written, re.MULTILINE))) == len(Relation)


@pytest.mark.parametrize("text", [*HAZARDS, *MORE_HAZARDS])
def test_no_text_leaves_its_quotation_marks(text):
    (line,) = (line for line in lines(with_texts([text])) if line.startswith("n2["))
    label = re.fullmatch(r'n2\["PREMISE<br/>((?:[^"]*))"\]', line)[1].replace("<br/>", "")
    assert not re.search(r'["<>`{}|\\]|#(?!\d+;)|%%|--', label)


def test_every_line_of_a_random_map_is_of_a_known_form():
    known = (
        r'---|title: ".*"|config: .*|flowchart BT|accTitle: .*|accDescr: .*|direction BT|end'
        r'|subgraph s\d+\["[^"]*"\]|n\d+[\[({/]+"[^"]*"[\])}/]+|j\d+\(\(" "\)\)'
        r'|[nj]\d+ [\-=.xo>]+(\|"[^"]*"\|)? [nj]\d+|class (n\d+,?)+ [a-z]+|classDef [a-z]+ [^"]*'
    )
    for seed in range(20):
        argument_map = random_map(seed)
        written = lines(argument_map)
        assert [line for line in written if not re.fullmatch(known, line)] == []
        assert sum(re.match(r"n\d+[\[({]", line) is not None for line in written) == 12
        heads = sum('|"' in line for line in written)
        assert heads == len(argument_map.inferences)


def test_what_aims_at_nothing_is_left_out():
    steps = (Inference("a > gone", Relation.SUPPORT, ("a",), "gone"),)
    written = write(ArgumentMap("m", "T", (Claim("a", Kind.CLAIM, "A."),), steps))
    assert "-->" not in written


@pytest.fixture(scope="module")
def mermaid():
    """Return what draws a text: the labels of its nodes, of its lines and of its sections."""
    from playwright.sync_api import sync_playwright

    program = os.environ.get("ARGMAP_TEST_CHROMIUM") or shutil.which("chromium")
    library = Path(
        os.environ.get("ARGMAP_TEST_NODE", ""), "node_modules/mermaid/dist/mermaid.min.js"
    )
    if program is None or not library.is_file():
        pytest.fail("chromium, and ARGMAP_TEST_NODE with mermaid in it, are needed")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        page = browser.new_page()
        page.set_content("<div id=place></div>")
        page.add_script_tag(path=str(library))
        page.evaluate("mermaid.initialize({startOnLoad: false, securityLevel: 'strict'})")

        def draw(text):
            return page.evaluate(
                """async (text) => {
                  await mermaid.parse(text);
                  const place = document.querySelector('#place');
                  place.innerHTML = (await mermaid.render('drawn', text)).svg;
                  place.querySelectorAll('br').forEach((br) => br.replaceWith('\\n'));
                  const said = (selector) =>
                    [...place.querySelectorAll(selector)].map((found) => found.textContent);
                  return {
                    nodes: Object.fromEntries([...place.querySelectorAll('g.node')].map(
                      (node) => [node.id.match(/[njs]\\d+/)[0], node.textContent])),
                    lines: said('.edgeLabels .edgeLabel foreignObject'),
                    sections: said('.cluster .cluster-label'),
                    title: said('.flowchartTitleText')[0],
                    names: said('svg > title, svg > desc'),
                    active: place.querySelectorAll('script, a, img, i, b, code, em').length,
                  };
                }""",
                text,
            )

        yield draw
        browser.close()


def _bare(text):
    """Return a text without its blanks: where lines break is no matter here."""
    return re.sub(r"[ \n\u2060\u200f]", "", text).replace("\x07", "\N{REPLACEMENT CHARACTER}")


@pytest.mark.browser
@pytest.mark.parametrize("start", range(0, len(HAZARDS) + len(MORE_HAZARDS), 10))
def test_every_sentence_is_drawn_as_it_is(mermaid, start):
    texts = [*HAZARDS, *MORE_HAZARDS][start : start + 10]
    drawn = mermaid(write(with_texts(texts)))
    for number, text in enumerate(texts, start=2):
        assert _bare(drawn["nodes"][f"n{number}"]) == _bare(f"PREMISE{text}")
    assert drawn["active"] == 0


@pytest.mark.browser
@pytest.mark.parametrize("text", [*HAZARDS[::4], *MORE_HAZARDS])
def test_titles_sections_and_warrants_are_drawn_as_they_are(mermaid, text):
    place = whole_file("")
    claims = (Claim("a", Kind.THESIS, "A."), Claim("b", Kind.CLAIM, "B.", section="s"))
    step = Inference("b > a", Relation.SUPPORT, ("b",), "a", warrant=text)
    written = write(ArgumentMap("m", text, claims, (step,), sections=(Section("s", text, place),)))
    drawn = mermaid(written)
    assert _bare(drawn["sections"][0]) == _bare(text)
    assert _bare(drawn["lines"][0]) == _bare(f"because{text}")
    assert _bare(drawn["title"]) == _bare(text).replace("<", "‹")
    assert _bare(drawn["names"][0]) == _bare(text)
    assert drawn["active"] == 0


@pytest.mark.browser
@pytest.mark.parametrize("language", ["ar", "zh", "fr", "he"])
def test_scripts_of_all_kinds_are_drawn(mermaid, language):
    texts = [
        "قال الوزير: «الخطة حظر»، ثم صمت.",
        "部长说:这不是禁令,而是一个试点项目,每个星期天只有九个小时。",
        "« Non »",
    ]
    drawn = mermaid(write(with_texts(texts, language=language)))
    assert [_bare(text) in _bare(drawn["nodes"][f"n{n}"]) for n, text in enumerate(texts, 2)] == [
        *(True, True, True)
    ]


@pytest.mark.browser
def test_words_of_mermaid_may_be_ids_and_keys(mermaid):
    drawn = mermaid(write(with_texts(["A."] * len(RESERVED), RESERVED)))
    assert len(drawn["nodes"]) == len(RESERVED) + 1


@pytest.mark.browser
@pytest.mark.parametrize("claims", [(), (Claim("a", Kind.CLAIM, ""),)])
def test_a_map_may_be_empty(mermaid, claims):
    assert len(mermaid(write(ArgumentMap("m", "", claims)))["nodes"]) == len(claims)


@pytest.mark.browser
def test_random_maps_and_our_own_are_drawn_whole(mermaid):
    own = [load(path) for path in find_maps(str(MAPS)).files]
    for argument_map in (*map(random_map, range(8)), *(m for m in own if not m.included)):
        drawn = mermaid(write(argument_map))
        named = [name for name in drawn["nodes"] if name.startswith("n")]
        assert len(named) == len(argument_map.claims)
        assert len([said for said in drawn["lines"] if said]) == len(argument_map.inferences)
