"""The native format: places, every fault in one run, and what is written is read back."""

import re
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.element import Allowance, Citation, Claim, Inference, Kind, Relation, Section, Source
from argmap.formats import native
from argmap.loader import parse
from argmap.location import whole_file
from argmap.model import ArgumentMap
from argmap.record import fields

HEAD = "argmap: 1\ntitle: T\n"
NOWHERE = whole_file("")


def faults(text):
    return [(f.location.line, f.location.column, f.rule) for f in native.read(text, "m").faults]


def test_every_fault_of_a_file_comes_in_one_run_with_its_place():
    text = """\
argmap: 1
title: T
sauces: {}
claims:
  one:
    thesis: "We never," he said.
    basis: evidense
  two:
    claim: First.
    claim: Second.
    supports: *one
  Three:
    premise: [sic] they wrote that
  four:
    supports: {to: one, as: j, warrant: A.}
    premise: Fine.
  five:
    premise: Fine: too.
    supports: {to: one, as: j, warrant: B.}
  one:
    premise: Again.
  six:
    supports: one
"""
    assert sorted(faults(text)) == [
        (3, 1, "schema-violation"),
        (6, 25, "syntax-error"),
        (7, 12, "schema-violation"),
        (10, 5, "schema-violation"),
        (11, 15, "syntax-error"),
        (12, 3, "schema-violation"),
        (13, 20, "syntax-error"),
        (18, 18, "syntax-error"),
        (19, 20, "schema-violation"),
        (20, 3, "duplicate-id"),
        (22, 3, "schema-violation"),
    ]


def test_an_unknown_key_is_suggested_and_read_as_what_was_meant():
    found = native.read(HEAD + "claims:\n  a:\n    thesys: T.\n    suports: b\n", "m")
    assert [f.remedy.split("?")[0] for f in found.faults] == [
        "did you mean 'thesis'",
        "did you mean 'supports'",
    ]
    assert found.claims[0].kind is Kind.THESIS
    assert found.inferences[0].relation is Relation.SUPPORT


def test_byte_order_mark_windows_lines_and_hard_blanks_are_taken():
    text = HEAD + "claims:\n  a:\n\u00a0   thesis:\u00a0Un\u00a0mot.\n    basis: value\n"
    data = b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()
    found = parse(data, "m").map
    assert found.faults == ()
    assert found.claims[0].text == "Un\u00a0mot."


def test_hard_blanks_inside_a_block_of_text_stay():
    found = native.read(HEAD + "claims:\n  a:\n    thesis: >-\n      note:\u00a0x\n", "m")
    assert found.claims[0].text == "note:\u00a0x"


def test_a_file_that_is_no_utf_8_is_a_fault_with_its_place():
    (fault,) = parse(b"argmap: 1\ntitle: caf\xe9\n", "m").map.faults
    assert (fault.location.line, fault.location.column) == (2, 11)
    assert fault.remedy == "save the file as UTF-8"


def test_a_place_behind_a_byte_order_mark_is_counted_without_it():
    (fault,) = parse(b"\xef\xbb\xbf\xc3\xa9\xc3\xa9\xff", "m").map.faults
    assert (fault.location.line, fault.location.column) == (1, 3)


def test_claims_are_written_one_key_a_line_and_colons_in_short_values_quoted():
    found = native.read(HEAD + "claims:\n  a: {thesis: T., by: '0:?', tags: ['a:b', c]}\n", "m")
    assert native.write(found) == HEAD + (
        'claims:\n  a:\n    thesis: T.\n    by: 0:?\n    tags: ["a:b", c]\n'
    )
    assert native.read(native.write(found), "m") == found


def test_the_order_of_relations_survives_and_so_does_what_is_empty():
    text = HEAD + "x-empty: ''\nclaims:\n  a: {premise: A., contradicts: b, supports: t}\n"
    found = native.read(text + "  b: {premise: B.}\n  t: {thesis: T.}\n", "m")
    assert native.read(native.write(found), "m") == found
    assert found.extra == {"x-empty": ""}


def test_a_free_key_where_none_is_kept_is_a_fault():
    text = (
        HEAD + "claims:\n  a: {premise: A., supports: {to: t, x-k: v}, source: {ref: s, x-z: v}}\n"
    )
    assert [f.message for f in native.read(text, "m").faults] == [
        "'x-k' has no place here",
        "'x-z' has no place here",
    ]


def test_every_scalar_is_a_string():
    found = native.read(HEAD + "x-a: [No, 1.10, 0123, 12:30, 2019-09-05, ~, 1_000]\nclaims:\n", "m")
    assert found.extra["x-a"] == ["No", "1.10", "0123", "12:30", "2019-09-05", "~", "1_000"]


def test_places_point_at_the_text_itself():
    text = HEAD + "claims:\n  äöü-👍: {}\n  a:\n    thesis: Wörter 👍 hier.\n    basis: value\n"
    claim = native.read(text, "m").claim["a"]
    for key, wanted in [
        ("id", "a"),
        ("kind", "thesis"),
        ("text", "Wörter 👍 hier."),
        ("basis", "value"),
    ]:
        place = claim.place(key)
        assert text[place.start : place.stop] == wanted
        assert text.splitlines()[place.line - 1][place.column - 1 : place.end_column - 1] == wanted


def test_deep_nesting_is_a_fault_and_no_crash():
    assert faults(HEAD + "x-a: " + "[" * 5000 + "]" * 5000 + "\nclaims:\n") != []
    deep = "".join(f"{' ' * n}k{n}:\n" for n in range(3000))
    assert faults(HEAD + "claims:\n  a: {premise: x}\n" + deep + "broken: [") != []


def test_a_second_block_of_claims_is_read_as_well():
    found = native.read(HEAD + "claims:\n  a: {thesis: A.}\nclaims:\n  b: {premis: B.}\n", "m")
    assert [f.rule for f in found.faults] == ["schema-violation"] * 2
    assert list(found.claim) == ["a", "b"]


def test_a_tab_in_the_indentation_is_one_fault_a_line():
    text = HEAD + "claims:\n  a:\n    thesis: T.\n\t  basis: value\n  b:\n    premise: B.\n"
    (fault,) = native.read(text, "m").faults
    assert fault.message == "a tab cannot stand in a map"


@pytest.mark.parametrize(
    ("line", "message", "remedy"),
    [
        (
            "    thesis:Foo bar.\n    basis: value",
            "a blank is missing",
            'write it as thesis: "Foo bar."',
        ),
        ("    thesis: Foo.\n    supports: {to: b, as: c", "cannot be read", "close every bracket"),
        ("    thesis: \u202eFoo.", "the character U+202E", "leave it out"),
    ],
)
def test_the_remedy_is_the_one_that_helps(line, message, remedy):
    (fault,) = native.read(HEAD + f"claims:\n  a:\n{line}\n  b: {{premise: B.}}\n", "m").faults
    assert message in fault.message
    assert remedy in fault.remedy


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("    premise: It is hot.\n   basis: value\n    supports: b\n", 6),
        ("    premise: It is hot.\n     basis: value\n", 6),
    ],
)
def test_lines_that_do_not_stand_together_are_never_ok(text, line):
    found = native.read(HEAD + "claims:\n  a:\n" + text + "  b: {thesis: T.}\n", "m")
    (fault,) = found.faults
    assert fault.location.line == line
    assert "indent" in fault.remedy
    assert found.claim["a"].basis == "value"


def test_a_first_line_that_is_indented_is_never_ok():
    assert native.read(" " + HEAD + "claims:\n  a: {thesis: T., basis: value}\n", "m").faults


def test_an_empty_title_is_a_missing_one():
    found = native.read("argmap: 1\ntitle:\nclaims:\n  a: {thesis: T., basis: value}\n", "m")
    assert [f.message for f in found.faults] == ["the map has no 'title'"]


def test_a_comment_on_a_line_of_its_own_is_a_comment_however_deep():
    text = HEAD + "claims:\n  a:\n    thesis: T.\n        # remember the source\n    basis: value\n"
    assert native.read(text, "m").faults == ()


def test_an_id_without_its_colon_is_named():
    found = native.read(HEAD + "claims:\n  a\n    thesis: T.\n  b: {premise: B.}\n", "m")
    (fault,) = found.faults
    assert (fault.location.line, fault.remedy) == (4, "write 'a:'")
    assert found.claim["a"].text == "T."


def test_ids_of_two_relations_between_the_same_claims_are_told_apart():
    found = native.read(
        HEAD + "claims:\n  a: {distortion: A., distorts: t, shows: t}\n  t: {thesis: T.}\n", "m"
    )
    assert [i.id for i in found.inferences] == ["a distorts t", "a shows t"]
    assert len(found.sound) == 2


# --- round trips ---------------------------------------------------------------------------------

ids = st.from_regex(r"[a-z][a-z0-9-]{0,6}", fullmatch=True)
# No sentence ends in a line break, and none holds what YAML has no room for.
sentences = (
    st.text(
        st.one_of(
            st.sampled_from(list(" '\"#:&*!|>%@`[]{},-?~\\.\n\u00a0aZé")),
            st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp", "Cn", "Co")),
        ),
        max_size=150,
    )
    .map(lambda text: text.strip("\n"))
    .filter(lambda text: not re.search("[\r\u202a-\u202e\u2066-\u2069]", text))
)
lines = sentences.map(lambda text: text.replace("\n", " "))
words = st.from_regex(r"[^\W_][\w.-]{0,8}", fullmatch=True)


@st.composite
def citations(draw):
    locators = draw(st.lists(words, max_size=2))
    quote = draw(st.just("") | lines)
    return Citation(draw(words), tuple(locators), quote, draw(st.just("") | words))


@st.composite
def maps(draw):
    keys = draw(st.lists(ids, min_size=1, max_size=6, unique=True))
    claims = [
        Claim(
            key,
            draw(st.sampled_from(Kind)),
            draw(sentences),
            title=draw(lines),
            basis=draw(st.sampled_from(["", *fields.BASES])),
            sources=tuple(draw(st.lists(citations(), max_size=2))),
            how=tuple(
                draw(st.lists(st.sampled_from(fields.WAYS_OF_DISTORTION), max_size=2, unique=True))
            ),
            by=draw(lines),
            weight=draw(st.none() | st.sampled_from([0.0, 0.25, 1.0])),
            implicit=draw(st.booleans()),
            state=draw(st.sampled_from(["", *fields.STATES])),
            step=draw(st.none() | st.integers(1, 99)),
            tags=tuple(draw(st.lists(words, max_size=2))),
            note=draw(sentences),
            allow=tuple(
                Allowance(rule, draw(lines.filter(str.strip)), NOWHERE)
                for rule in draw(st.lists(ids, max_size=2, unique=True))
            ),
            extra=draw(st.dictionaries(ids.map("x-{}".format), sentences, max_size=2)),
        )
        for key in keys
    ]
    names = draw(st.lists(ids.map("as-{}".format), max_size=3, unique=True))
    inferences = [
        Inference(
            name,
            draw(st.sampled_from(Relation)),
            (draw(st.sampled_from(keys)),),
            draw(words),
            named=True,
            warrant=draw(lines),
            implicit=draw(st.booleans()),
        )
        for name in names
    ]
    return ArgumentMap(
        "m",
        draw(lines.filter(len)),
        tuple(claims),
        tuple(
            sorted(
                inferences,
                key=lambda i: (keys.index(i.premises[0]), list(Relation).index(i.relation)),
            )
        ),
        sources=tuple(
            Source(
                key,
                title=draw(lines),
                author=draw(lines),
                parts=draw(st.none() | st.integers(1, 40)),
            )
            for key in draw(st.lists(words, max_size=2, unique=True))
        ),
        sections=tuple(
            Section(key, draw(lines), NOWHERE)
            for key in draw(st.lists(words, max_size=2, unique=True))
        ),
    )


@pytest.mark.parametrize(
    "said", ['{ref: s, at: "pp. 3; 5"}', "{ref: s of b}", "{ref: s of b, at: p. 3}"]
)
def test_a_citation_that_has_no_short_form_is_written_at_length(said):
    text = f"argmap: 1\ntitle: T\nclaims:\n  a:\n    claim: A holds.\n    source: {said}\n"
    found = native.read(text, "m")
    assert found.faults == ()
    again = native.read(native.write(found), "m")
    assert again.faults == ()
    assert again.claims[0].sources == found.claims[0].sources


@settings(max_examples=400, deadline=None)
@given(maps())
def test_what_is_written_is_read_back(argument_map):
    text = native.write(argument_map)
    found = native.read(text, "m")
    assert found.faults == ()
    assert found == argument_map
    assert native.write(found) == text


@settings(max_examples=300, deadline=None)
@given(st.text(st.sampled_from(list("ab:-#'\"[]{}&*!|>%@ \n\t?,x1")), max_size=120))
def test_no_text_makes_the_reader_stop(text):
    for whole in (text, HEAD + "claims:\n" + text, HEAD + "claims:\n  a:\n    thesis: " + text):
        found = native.read(whole, "m")
        for fault in found.faults:
            assert fault.message
            assert fault.remedy
            assert 1 <= fault.location.line <= whole.count("\n") + 1


SMALL = (Path(__file__).parents[3] / "maps" / "sunday-streets.argmap.yaml").read_text("utf-8")


@settings(max_examples=600, deadline=None)
@given(
    st.integers(0, len(SMALL)),
    st.integers(0, 3),
    st.sampled_from(["", " ", "  ", "\n", ": ", " #", "- ", *":#,-[]{}&*!|>%@`?\"'"]),
)
def test_what_yaml_refuses_is_never_ok(start, cut, put):
    text = SMALL[:start] + put + SMALL[start + cut :]
    try:
        for _ in yaml.parse(text, Loader=yaml.CSafeLoader):
            pass
    except yaml.YAMLError:
        assert native.read(text, "m").faults
