"""The canonical form: same meaning, every comment at its entry, and a second time no change."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_native import maps

from argmap.checker import check_case
from argmap.errors import ArgmapError
from argmap.formats import native
from argmap.formats.native.writing import quoted, write_entry
from argmap.loader import load_case, parse, reformat
from argmap.record import fields
from argmap.record.encode import encode

TESTS = Path(__file__).parents[2]
HAZARDS = (TESTS / "data" / "hazards.txt").read_text("utf-8").splitlines()
HEAD = "argmap: 1\ntitle: T\n"


def formatted(text):
    """The text in canonical form, after the laws were held against it."""
    found = native.read(text, "m")
    assert [fault.message for fault in found.faults] == []
    new = native.reformat(text, found)
    again = native.read(new, "m")
    assert again == found
    assert again.faults == ()
    assert native.reformat(new, again) == new
    assert new.endswith("\n")
    return new


def of_claim(*lines):
    """The lines of claim `a`, formatted, without its id."""
    text = HEAD + "claims:\n  a:\n" + "".join(f"    {line}\n" for line in lines)
    return [line[4:] for line in formatted(text).split("\n")[4:-1]]


# --- whole maps ---


@pytest.mark.parametrize("path", sorted((TESTS.parent / "maps").glob("*.argmap.yaml")))
def test_the_maps_of_this_repository_are_in_canonical_form(path):
    case = load_case(str(path))
    assert reformat(case) == case.text


@pytest.mark.parametrize("path", sorted((TESTS / "golden" / "ok").glob("*.argmap.yaml")))
def test_the_clean_maps_are_in_canonical_form(path):
    case = load_case(str(path))
    assert reformat(case) == case.text


@pytest.mark.parametrize("path", sorted((TESTS / "golden" / "findings").glob("*.argmap.yaml")))
def test_a_map_is_formatted_by_the_laws_or_left_as_it_is(path):
    case = load_case(str(path))
    if not case.map.faults:
        formatted(case.text)
        return
    with pytest.raises(ArgmapError, match=r"left as it is: .* on line \d+;"):
        reformat(case)


def test_a_map_in_odd_forms_is_clean_and_becomes_the_canonical_one():
    case = load_case(str(TESTS / "data" / "odd-forms.argmap.yaml"))
    assert list(check_case(case)) == []
    canonical = TESTS / "golden" / "ok" / "german-with-spaces.argmap.yaml"
    assert reformat(case) == canonical.read_text("utf-8")


@settings(max_examples=200, deadline=None)
@given(maps())
def test_what_is_written_is_canonical(argument_map):
    text = native.write(argument_map)
    assert formatted(text) == text


# --- order and layout ---


def test_kind_then_relations_as_written_then_the_table_then_own_keys():
    assert of_claim(
        "x-mine: 1",
        "note: N.",
        "undercuts: b",
        "tags: [u, v]",
        "basis: report",
        "rebuts: c",
        "x-other: 2",
        "rebuttal: R.",
    ) == [
        "rebuttal: R.",
        "undercuts: b",
        "rebuts: c",
        "basis: report",
        "tags: [u, v]",
        "note: N.",
        "x-mine: 1",
        "x-other: 2",
    ]


def test_top_level_order_and_the_words_above_the_first_key_stay_there():
    text = (
        "# About this map.\n\nclaims: {}\nx-k: v\nallow: {orphan-claim: why}\n"
        "views: {v: {until: '1', focus: c}}\ninclude: {other: o.yaml}\nsections: {s: S}\n"
        "sources: {k: {parts: 3, title: K}}\n"
        "language: de\n# the title\ntitle: T\nargmap: '1'\n"
    )
    assert formatted(text) == (
        "# About this map.\n\nargmap: 1\n# the title\ntitle: T\nlanguage: de\n"
        "sources:\n  k:\n    title: K\n    parts: 3\nsections:\n  s: S\n"
        "include:\n  other: o.yaml\nviews:\n  v:\n    focus: c\n    until: 1\n"
        "allow:\n  orphan-claim: why\nx-k: v\nclaims: {}\n"
    )


def test_empty_lines_above_a_key_that_moves_to_the_top_are_left_out():
    assert formatted("# h\n\ntitle: T\n\n\nargmap: 1\n\nclaims: {}\n") == (
        "# h\n\nargmap: 1\ntitle: T\n\nclaims: {}\n"
    )


def test_values_are_written_as_the_writer_does():
    long = "word " * 30
    assert of_claim(
        f"'premise': \"{long.strip()}\"",
        "supports:",
        "  as: j",
        "  to:   b",
        "source: [ {quote: Q., ref: s},",
        "  s p. 1 ]",
    ) == [
        "premise: >-",
        "  " + ("word " * 19).strip(),
        "  " + ("word " * 11).strip(),
        "supports: {to: b, as: j}",
        "source: [{ref: s, quote: Q.}, s p. 1]",
    ]


def test_json_becomes_lines():
    text = '{"argmap": "1", "title": "T", "claims": {"a": {"thesis": "T: so.", "x-k": "01"}}}'
    assert formatted(text) == HEAD + 'claims:\n  a:\n    thesis: "T: so."\n    x-k: "01"\n'


def test_keys_of_your_own_keep_their_form():
    own = [
        "x-a: {b: '01',",
        "    c: [No , 1.10]}",
        "x-b:   >",
        "   folded",
        "     deeper",
        "x-c: |+",
        "  end",
        "",
    ]
    lines = of_claim("thesis: T.", *own)
    assert lines == ["thesis: T.", *own[:2], "x-b: >", *own[3:]]


@pytest.mark.parametrize("start", ["", "---\n", "%YAML 1.1\n---\n", "# c\n\n"])
@pytest.mark.parametrize("end", ["", "...\n", "# c\n", "\n\n\n"])
def test_a_text_may_be_framed(start, end):
    new = formatted(f"{start}argmap: 1\ntitle: T\nclaims: {{}}\n{end}")
    assert new == f"{start}argmap: 1\ntitle: T\nclaims: {{}}\n{end.strip(chr(10)) and end}"


def test_windows_lines_stay():
    text = (
        "# c\n" + HEAD + "claims:\n  a:\n    basis: value\n    thesis: >-\n      One\n      two.\n"
    )
    new = formatted(text.replace("\n", "\r\n"))
    assert new == formatted(text).replace("\n", "\r\n")
    assert "thesis: One two.\r\n" in new


# --- comments ---


def test_comments_go_with_their_entries():
    assert of_claim(
        "# about the basis",
        "basis: report   # as told",
        "# about the text",
        "thesis: T.",
        "# at the end",
    ) == [
        "# about the text",
        "thesis: T.",
        "# about the basis",
        "basis: report # as told",
        "# at the end",
    ]


def test_a_comment_beside_a_sentence_is_never_a_part_of_it():
    assert of_claim(
        "thesis: >-  # why",
        "  A text.",
        f"title: '{'word ' * 30}'  # long",
        'note: "See the page."   # to do',
        "basis: report # one",
        "              # two",
    ) == [
        'thesis: "A text." # why',
        f'title: "{"word " * 30}" # long',
        "# one",
        "# two",
        "basis: report",
        'note: "See the page." # to do',
    ]


@pytest.mark.parametrize(
    "value",
    [
        ["supports:", "  - b # first", "  - c"],
        ["supports:", "  - b", "  # - c"],
        ["supports:", "  # above", "  - b"],
        ["supports: [b, # first", "  c]"],
        ["supports: # why", "  to: b", "  # named", "  as: j"],
        ["supports:", "  - # why", "    to: b"],
        ["allow: {", "  # why", "  orphan-claim: R. }"],
    ],
)
def test_a_value_with_a_comment_inside_is_left_as_written(value):
    assert of_claim("basis: value", *value, "thesis: T.") in (
        ["thesis: T.", "basis: value", *value],
        ["thesis: T.", *value, "basis: value"],
    )


def test_a_value_left_as_written_is_indented_with_its_claim():
    text = HEAD + "claims:\n    a:\n        thesis: T.\n        supports:\n         - b # c\n"
    assert formatted(text) == HEAD + "claims:\n  a:\n    thesis: T.\n    supports:\n     - b # c\n"
    text = HEAD + "claims:\n a:\n  thesis: T.\n  x-k: |\n    b\n   # c\n"
    assert (
        formatted(text) == HEAD + "claims:\n  a:\n    thesis: T.\n    x-k: |\n      b\n     # c\n"
    )


def test_indentation_tells_to_which_claim_a_comment_belongs():
    text = HEAD + (
        "claims: # all\n\n\n  # about a\n\n  a: {thesis: T.} # flow\n  b:\n    claim: C.\n\n"
        "    # basis: report\n   # still b\n\n  # about c\n  c: {claim: D.}\n  # after c\n\n# end\n"
    )
    assert formatted(text) == HEAD + (
        "claims: # all\n\n  # about a\n\n  a: # flow\n    thesis: T.\n  b:\n    claim: C.\n"
        "    # basis: report\n    # still b\n\n  # about c\n  c:\n    claim: D.\n"
        "  # after c\n\n# end\n"
    )


def test_claims_without_an_entry_keep_their_comments():
    text = HEAD + "claims: # none yet\n  # a:\n  #   thesis: T.\n"
    assert formatted(text) == text


def test_what_cannot_change_its_form_is_refused_rather_than_changed():
    text = HEAD + "claims:\n  a:\n    thesis: T.\n    x-k: |\n      no break at the end"
    with pytest.raises(ArgmapError, match="left as it is"):
        reformat(parse(text.encode(), "m"))


# --- any map, in any form, with comments anywhere ---

LATER = [key for key in fields.CLAIM if key not in (*fields.KINDS, *fields.RELATIONS)]


class Untidy:
    """Writes a map as text in some form, and remembers its comments: (words, key of the entry)."""

    def __init__(self, draw):
        self.draw = draw
        self.comments = []

    def comment(self, key):
        words = f"# {len(self.comments)} {self.draw(st.sampled_from(HAZARDS))}"
        self.comments.append((words, key))
        return words

    def above(self, key, indent):
        for _ in range(self.draw(st.integers(0, 2))):
            yield " " * indent + self.comment(key)
            yield from [""] * self.draw(st.integers(0, 2))

    def beside(self, key):
        return f"  {self.comment(key)}" if self.draw(st.integers(0, 3)) == 0 else ""

    def order(self, claim):
        fixed = [key for key in claim if key not in LATER]
        keys = self.draw(st.permutations([key for key in claim if key in LATER]))
        place = self.draw(st.integers(0, len(fixed)))
        return fixed[:place] + keys + fixed[place:]

    def entry(self, key, value, indent):
        yield from self.above(key, indent)
        if isinstance(value, str) and "\n" not in value and self.draw(st.booleans()):
            yield f"{' ' * indent}{key}: {quoted(value)}{self.beside(key)}"
        else:
            yield from write_entry(key, value, indent)

    def claim(self, key, claim):
        yield from self.above(key, 2)
        yield f"  {key}:{self.beside(key)}"
        step = self.draw(st.integers(1, 4))
        for inner in self.order(claim):
            yield from self.entry(inner, claim[inner], 2 + step)

    def text(self):
        data = encode(self.draw(maps()))
        lines = [f"argmap: {data.pop('argmap')}"]
        claims = data.pop("claims")
        for key, value in data.items():
            lines += self.entry(key, value, 0)
        lines.append("claims:")
        for key, claim in claims.items():
            lines += self.claim(key, claim)
        return self.draw(st.sampled_from(["\n", "\r\n"])).join([*lines, ""])


@st.composite
def untidy(draw):
    writer = Untidy(draw)
    return writer.text(), writer.comments


@settings(max_examples=300, deadline=None)
@given(untidy())
def test_the_laws_hold_for_any_map_with_comments_anywhere(drawn):
    text, comments = drawn
    lines = formatted(text).replace("\r\n", "\n").split("\n")
    for words, key in comments:
        (number,) = [n for n, line in enumerate(lines) if line.endswith(words)]
        following = next(line for line in lines[number:] if not re.match(r"\s*(#|$)", line))
        assert re.match(rf'\s*["\']?{re.escape(key)}["\']?:', following)
