"""The outline: what is typed becomes the map that was meant, and is the same when it comes back."""

import random
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from random_maps import HAZARDS

from argmap.checker import find
from argmap.configuration import Settings
from argmap.conversion import convert
from argmap.element import Claim, Inference, Kind, Relation
from argmap.formats import named, native, outline
from argmap.formats.native.writing import to_yaml
from argmap.formats.outline.words import WORDS
from argmap.loader import load_case, parse
from argmap.model import ArgumentMap
from argmap.record.contents import losses

ROOT = Path(__file__).parents[2]
MAPS = sorted((ROOT / "maps").glob("*.argmap.yaml"))
MANUAL = (ROOT / "docs" / "formats" / "outline.md").read_text("utf-8")
OUTLINE = named("outline")
LINES = [f"{word}: " for word in sorted(WORDS)]

MOTION = """\
Close the high street on Sundays

thesis: The high street should be closed on Sundays.
  because: Closing it would make the air cleaner.
    because: Nitrogen dioxide fell by a fifth on the pilot Sundays.
      source: pilot p. 12
    and: The pilot closed the same stretch of road.
    unless: It rained on three of the five pilot Sundays.
  but: Disabled visitors lose door-to-door access.
    however: Blue Badge holders are exempt.
      but: Not everybody has one.
  distorted: They want to ban cars.
    by: Daily Post
    how: straw-man
    however: The order covers 400 metres.
"""


def read(text):
    """Return the map of an outline that has no faults."""
    found = outline.read(text, "m.outline")
    assert found.faults == ()
    return found


def faults(text):
    """Return the faults of an outline, each with its place, message and remedy."""
    found = outline.read(text, "m.outline").faults
    return [(f.location.line, f.location.column, f.message, f.remedy) for f in found]


def relations(argument_map):
    return [(i.premises, i.relation.value, i.target) for i in argument_map.inferences]


def test_an_outline_as_a_coach_types_it():
    found = read(MOTION)
    assert found.title == "Close the high street on Sundays"
    kinds = {claim.text.split()[0]: claim.kind.value for claim in found.claims}
    assert kinds == {
        "The": "rebuttal",  # the last that begins so
        "Closing": "claim",
        "Nitrogen": "premise",
        "It": "objection",
        "Disabled": "objection",
        "Blue": "rebuttal",
        "Not": "objection",
        "They": "distortion",
    }
    (joint,) = (i for i in found.inferences if len(i.premises) == 2)
    (undercut,) = (i for i in found.inferences if i.relation is Relation.UNDERCUT)
    assert joint.target == "closing-it-would-make-the-air-cleaner"
    assert undercut.target == joint.id
    assert len(found.sound) == len(found.inferences) == 8
    distortion = found.claim["they-want-to-ban-cars"]
    assert (distortion.by, distortion.how) == ("Daily Post", ("straw-man",))
    assert [source.key for source in found.sources] == ["pilot"]


@pytest.mark.parametrize("text", HAZARDS)
@pytest.mark.parametrize("word", ["thesis", "because", "but", "distorted", "note"])
def test_every_sentence_is_read_as_it_is(word, text):
    if word == "thesis":
        assert read(f"thesis: {text}").claims[0].text == text
    elif word == "note":
        assert read(f"thesis: T\n  note: {text}").claims[0].note == text
    else:
        assert read(f"thesis: T\n  {word}: {text}\n  {word}: N").claims[1].text == text


@pytest.mark.parametrize("text", HAZARDS)
def test_a_wrapped_sentence_is_joined_or_reported(text):
    words = text.split(" ")
    for cut in range(1, len(words)):
        first, second = " ".join(words[:cut]), " ".join(words[cut:])
        found = outline.read(f"thesis: {first}\n    {second}\n", "m.outline")
        if re.match(r"[^\W\d_]\w*:( |$)", second):  # such as 'say: …', which may be a slip
            assert [fault.location.line for fault in found.faults] == [2]
        else:
            assert not found.faults
            assert found.claims[0].text == text


ODD_TEXTS = (
    "",
    " begins with a blank",
    "ends with one ",
    "two lines\nof text",
    "\n.",
    "  indented\n    deeper\n",
    "|",
    "| #id",
    "|x|",
    "a\n| b\n|",
    "#clean-air",
    "#MeToo",
    "Vote now #metoo",
    "Vote #a #b",
    "# a remark?",
    "because: it is so",
    "because:",
    "a  b",
    "\N{NO-BREAK SPACE}hard blank\N{NO-BREAK SPACE}",
    "[1, 2]",
    '{"a": 1}',
    '"quoted"',
    "– dash “quotes” …",
)


@pytest.mark.parametrize("text", [*ODD_TEXTS, *HAZARDS])
def test_every_text_comes_back_wherever_it_stands(text):
    tag = text.strip() or "x"
    data = {
        "argmap": 1,
        "title": text or "T",
        "sources": {"a": {"title": text, "author": text, "x-own": text}},
        "sections": {"s": text},
        "x-own": {"deep": [text, {"k": text}]},
        "x-text": text,
        "claims": {
            "t": {"thesis": text, "title": text, "note": text, "x-own": text, "x-list": [text]},
            "a": {"premise": text, "supports": {"to": "t", "warrant": text, "note": text}},
            "b": {"premise": text, "supports": {"to": "t", "as": "j"}, "by": text},
            "c": {
                "premise": text,
                "supports": {"to": "t", "as": "j"},
                "tags": [tag],
            },
            "d": {"distortion": text, "distorts": {"to": "t", "original": text}},
            "e": {"objection": text, "undercuts": "j"},
        },
    }
    before = native.read(to_yaml(data), "m.argmap.yaml")
    assert not before.faults
    assert not losses(before, read(outline.write(before)))


def _ids(argument_map):
    return [claim.id for claim in argument_map.claims]


@pytest.mark.parametrize(
    "text",
    [
        MOTION,
        "thesis: 部长说：这不是禁令。\n  because: 计划\n  because: 天气\n    but: 雨\n",
        "thesis: Rain\n  because: Rain\n  because: Rain 2\n  because: Rain\n  and: Rain 2\n",
        "thesis: Rain\n  because: Rain #rain-3\n  but: Rain\n  but: Rain\n",
    ],
)
def test_ids_are_stable_from_outline_to_yaml_to_outline(text):
    once = read(text)
    yaml = native.write(once)
    again = native.read(yaml, "m.argmap.yaml")
    written = outline.write(again)
    assert _ids(read(written)) == _ids(once)
    assert {i.id for i in read(written).inferences} == {i.id for i in once.inferences}
    assert written.count("#") == text.count("#")
    assert native.write(read(written)) == yaml


def test_ids_are_stable_from_yaml_to_outline_to_yaml():
    rng = random.Random(4)  # noqa: S311 - no secret
    for _ in range(200):
        ids = rng.sample(["rain", *(f"rain-{n}" for n in range(2, 9)), "rain-2-2", "claim"], 8)
        claims = {ids[0]: {"thesis": "Rain"}}
        for id_ in ids[1:]:
            name = rng.choice(["", "step-to-rain", "rain-9", "step-to-rain-2", "step-to-claim"])
            aim = {"to": ids[0], "as": name} if name else ids[0]
            text = rng.choice(["Rain", "Rain 2", "部长", "#rain", "Step to rain"])
            claims[id_] = {"premise": text, "supports": aim}
        before = native.read(to_yaml({"title": "T", "argmap": 1, "claims": claims}), "m")
        after = read(outline.write(before))
        assert not losses(before, after)
        assert not losses(after, before)


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.name)
def test_the_maps_of_this_repository_lose_nothing(path):
    case = load_case(str(path))
    written = convert(case, OUTLINE)
    assert set(written.lost) <= {"section", "source"}  # of the claims of other maps
    if not case.map.include:
        assert not written.lost
    again = parse(written.content, "again.outline").map
    assert not losses(again, read(outline.write(again)))


def test_what_check_finds_is_the_same_in_both_forms():
    case = load_case(str(ROOT / "maps" / "sunday-streets.argmap.yaml"))
    again = parse(convert(case, OUTLINE).content, "again.outline")
    found = [
        sorted((f.rule, f.message) for f in find(one, Settings().levels)) for one in (case, again)
    ]
    assert found[0] == found[1] != []


def test_an_id_at_the_end_of_a_line_and_references_to_it():
    found = read(
        "thesis: T #t\n  because: A\n    goes on #a\n    because: B\n      because: #a\n  but: #T\n"
    )
    assert [(c.id, c.text) for c in found.claims] == [("t", "T"), ("a", "A goes on"), ("b", "B")]
    assert sorted(relations(found)) == [
        (("a",), "supports", "b"),
        (("a",), "supports", "t"),
        (("b",), "supports", "a"),
        (("t",), "rebuts", "t"),
    ]


def test_relations_that_no_place_says():
    found = read(
        "thesis: T\n"
        "  distorted: D\n"
        "    shows: c\n"
        "    original: What was said\n"
        "  because: A\n"
        "    contradicts: c\n"
        "    supports: other/claim\n"
        "      as: name\n"
        "      warrant: W\n"
        "claim: C\n"
        "objection: O\n"
        "  undercuts: a > t\n"
    )
    assert sorted(relations(found)) == [
        (("a",), "contradicts", "c"),
        (("a",), "supports", "other/claim"),
        (("a",), "supports", "t"),
        (("d",), "distorts", "t"),
        (("d",), "shows", "c"),
        (("o",), "undercuts", "a > t"),
    ]
    assert found.claim["d"].original == "What was said"
    assert [(i.id, i.warrant) for i in found.inferences if i.named] == [("name", "W")]


def test_the_kind_follows_from_the_place_unless_it_is_said():
    found = read(
        "thesis: T\n"
        "  because: A\n"
        "  because: B\n    kind: Claim\n"
        "  because: C\n    because: D\n"
        "  but: E\n    but: F\n      but: G\n    unless: H\n"
        "  and: I\n"
        "  unless: J\n"
    )
    kinds = {claim.id: claim.kind for claim in found.claims}
    assert kinds["a"] is Kind.PREMISE
    assert kinds["b"] is kinds["c"] is Kind.CLAIM
    assert [kinds[id_].value for id_ in "efgij"] == [
        "objection",
        "rebuttal",
        "objection",
        "objection",
        "rebuttal",
    ]


def test_unless_below_but_answers():
    found = read("thesis: T\n  but: O\n  unless: R\n  unless: S\n  and: U\n")
    assert [c.kind.value for c in found.claims][1:] == ["objection", *["rebuttal"] * 3]
    assert relations(found)[1:] == [
        (("r",), "undercuts", "o > t"),
        (("s", "u"), "undercuts", "o > t"),
    ]


def test_a_section_holds_for_what_stands_below():
    found = read(
        "thesis: T\n  because: A\n    section: Air\n    because: B\n      because: C\n"
        "        section:\n        but: D\n"
    )
    assert [claim.section for claim in found.claims] == ["", "Air", "Air", "", ""]
    assert [(s.key, s.title) for s in found.sections] == [("Air", "Air")]


def test_all_else_that_a_claim_can_say():
    found = read(
        "title: T: a title\n"
        "Language: de\n"
        "sources:\n  p: A paper: one\n    author: Who\n    parts: 9\n  q:\n"
        "sections:\n  s: Part: one\n"
        "views:\n  all:\n  near:\n    focus: t\n    depth: 1\n"
        "allow:\n  no-thesis: Because: so\n"
        'x-own: {"a": ["b"]}\n'
        "thesis: T\n"
        "  Basis: Common-Ground\n  Implicit: True\n  weight: 0.5\n  step: 2\n  tags: a, b c\n"
        "  source: p ¶1\n    quote: Words: these\n    url: https://example.org/#x\n  source: q\n"
        "  speaker note: Wait. Then: go on\n  allow:\n    orphan-claim: why\n  state: open\n"
    )
    claim = found.claims[0]
    assert (claim.basis, claim.implicit, claim.weight, claim.step) == (
        "common-ground",
        True,
        0.5,
        2,
    )
    assert (claim.tags, claim.speaker_note) == (("a", "b c"), "Wait. Then: go on")
    first, second = claim.sources
    assert (first.source, first.locators, first.quote) == ("p", ("¶1",), "Words: these")
    assert (first.url, second.source) == ("https://example.org/#x", "q")
    assert [(a.rule, a.reason) for a in claim.allow] == [("orphan-claim", "why")]
    assert (found.title, found.language) == ("T: a title", "de")
    assert [(s.key, s.title, s.author, s.parts) for s in found.sources] == [
        ("p", "A paper: one", "Who", 9),
        ("q", "", "", None),
    ]
    assert [s.title for s in found.sections] == ["Part: one"]
    assert (list(found.views), found.views["near"].focus) == (["all", "near"], "t")
    assert found.allow[0].reason == "Because: so"
    assert found.extra == {"x-own": {"a": ["b"]}}


@pytest.mark.parametrize(
    "text",
    [
        "THESIS: T\n\tBecause: A\n\t\tBUT: B\n",
        "thesis :T\r\n  because:A\r\n\r\n    but\N{NO-BREAK SPACE}: B\r\n",
        "\N{NO-BREAK SPACE}thesis: T\n\N{NO-BREAK SPACE}  because: A\n\n\n     but: B",
        "# a remark\nthesis: T\n  # another\n  - because: A\n    • but: B\n",
        "thesis:\n   T\n  because:\n    A\n    but:\n        B\n",
        "thesis: T\n because: A\n\n\n        but: |\n | B\n",
    ],
)
def test_what_keyboards_and_word_processors_do(text):
    found = read(text)
    assert [c.text for c in found.claims] == ["T", "A", "B"]
    assert relations(found) == [(("a",), "supports", "t"), (("b",), "rebuts", "a")]


def test_remarks_are_counted_and_hashtags_are_none():
    found = read("# one\nthesis: T\n  #MeToo changed it.\n  #\n  # two\n")
    assert found.claims[0].text == "T #MeToo changed it."
    assert found.unread == {"comments": 3}


def test_without_a_title_the_first_thesis_is_it():
    assert read("thesis: T. #x\n").title == "T."


@pytest.mark.parametrize(
    ("line", "column", "message", "remedy"),
    [
        ("  becuase: B", 3, "'becuase:' is none of the words", "did you mean 'because:'?"),
        ("  Becuase:B", 3, "'Becuase:' is none of the words", "did you mean 'because:'?"),
        ("  pro: B", 3, "'pro:' is none of the words", "because, and, but"),
        ("    impact: B", 5, "'impact:' is none of the words", "write both on one line"),
        ("  Just a line.", 3, "this line begins with none", "write both on one line"),
        ("  because: #nowhere", 3, "there is no claim 'nowhere'", "write an id behind it"),
        ("  because: #aba", 3, "there is no claim 'aba'", "did you mean '#abba'?"),
        ("  sections: S", 3, "'sections:' cannot stand here", "at the left margin"),
        ("  claim: C", 3, "'claim:' cannot stand here", "say how it bears on line 1"),
        ("  quote: Q", 3, "'quote:' cannot stand here", "below the 'source:'"),
        ("  source: S", 3, "'source:' stands behind what bears", "put it above line 2, or indent"),
        ("  because: B #abba", 12, "id 'abba' is declared a second time", "choose another id"),
        ("    kind: odd", 11, "'odd' is no kind", "the kinds are: thesis"),
        ("    how: strawman", 10, "'strawman' is no value of 'how'", "did you mean 'straw-man'?"),
        ("    allow: this", 12, "'allow:' takes no text", "on a line of its own below"),
        (" because: B", 2, "this line is indented to no level", "like line 2, or like line 1"),
        ("\tbecause: B", 2, "tabs and blanks are mixed", "indent it like line 2"),
        ("    unless: B", 5, "there is no step that 'unless:'", "on the same level"),
        ("    and: B", 5, "there is no step that 'and:'", "on the same level"),
        ("  because: \x07", 12, "this is no text but a control", "delete it"),
    ],
)
def test_each_slip_has_a_place_and_a_remedy(line, column, message, remedy):
    (fault,) = faults(f"thesis: T\n  because: A #abba\n{line}\n")
    assert fault[:2] == (3, column)
    assert fault[2].startswith(message)
    assert remedy in fault[3]


def test_slips_below_other_lines():
    text = (
        "thesis: T\n  warrant: W\n  because: A\n    warrant: W\n    warrant: V\n"
        "    basis: value\n      because: B\n  because: #a\n    note: N\n"
        "because: C\n  becuase: D\n"
        "views:\n  v: x\n"
    )
    found = faults(text)
    assert [line for line, *_ in found] == [11, 2, 5, 7, 9, 10, 13]
    assert [remedy for *_, remedy in found[1:6]] == [
        "put it below a reason, or leave it out",
        "keep one; the first is on line 4",
        "indent it as line 6 is indented",
        "put it where the claim itself stands, not below the reference in line 8",
        "indent it below the line that it belongs to; an outline begins with 'thesis:'",
    ]


def test_a_second_title_and_an_outline_without_a_claim():
    assert [f[:3] for f in faults("title: A\ntitle: B\nthesis: T\n")] == [
        (2, 1, "this is a second title")
    ]
    assert faults("")[0][2] == faults("Some notes\n")[0][2] == "no line says what is argued for"


def test_a_claim_stands_where_it_is_nearest_to_the_margin():
    text = (
        "title: T\n\nthesis: T\n  because: A\n    because: #c\n"
        "  because: B\n  because: C #c\n    because: D\n"
    )
    assert outline.write(read(text)) == text


def test_a_deep_exchange_goes_on_in_a_tree_of_its_own():
    claims = {"c0": {"thesis": "T"}}
    for n in range(1, 400):
        claims[f"c{n}"] = {"premise": f"P {n}", "supports": f"c{n - 1}"}
    before = native.read(to_yaml({"argmap": 1, "title": "T", "claims": claims}), "m")
    written = outline.write(before)
    assert not losses(before, read(written))
    assert max(map(len, written.splitlines())) < 100


@pytest.mark.parametrize(
    ("text", "mine"),
    [
        (MOTION, True),
        ("\n - Because: x", True),
        ("Discussion Title: T\n\n1. thesis: x\nthesis: y\n", False),
        ("title: T\nclaims:\n  a:\n    thesis: T\n", False),
        ("argmap: 1\ntitle: T\n", False),
        ("Some words about a thesis.", False),
        ("", False),
    ],
)
def test_outlines_are_told_from_other_texts(text, mine):
    assert outline.is_mine(text) is mine


def test_the_examples_of_the_manual():
    typed, *others = re.findall(r"^```text\n(.*?)^```", MANUAL, re.MULTILINE | re.DOTALL)
    assert not list(find(parse(typed.encode(), "m.outline"), Settings().levels))
    assert outline.write(read(typed)) == f"title: {typed}"
    assert [len(read(other).claims) for other in others] == [1, 1]


def test_the_manual_names_every_word():
    assert not [word for word in WORDS if f"`{word}:" not in MANUAL]


_TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]) | st.just("\n"))


@settings(max_examples=200, deadline=None)
@given(st.lists(_TEXTS, min_size=1, max_size=5), st.integers(0, 3))
def test_any_text_survives(texts, joint):
    thesis, *others = (
        Claim(f"c{n}", Kind.PREMISE if n else Kind.THESIS, text, note=text[::-1], by=text)
        for n, text in enumerate(texts)
    )
    steps = [Inference(f"{c.id} > c0", Relation.SUPPORT, (c.id,), "c0") for c in others[joint:]]
    if joint > 1 and len(others) >= joint:
        premises = tuple(claim.id for claim in others[:joint])
        steps.append(Inference("j", Relation.SUPPORT, premises, "c0", named=True, note=thesis.text))
    before = ArgumentMap("m", "T", (thesis, *others), tuple(steps))
    assert not losses(before, read(outline.write(before)))


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from([*LINES, "\n", "\n  ", "\n    ", "\n\t", " #a", "# ", "|", "x: "])))
def test_any_lines_are_read_or_reported(pieces):
    found = outline.read("".join(pieces), "m.outline")
    assert found.faults or found.claims
    assert all(fault.message and fault.remedy for fault in found.faults)
    if not found.faults:
        assert not losses(found, read(outline.write(found)))
