"""Claims are put into a text: nothing that was there changes, or it is refused."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.authoring.insertion import insert_claims
from argmap.errors import ArgmapError
from argmap.formats import native
from argmap.loader import find_maps, load_case, parse

ROOT = Path(__file__).parents[2]
HEAD = "argmap: 1\ntitle: T\n"
LINES = ["# a remark", "new:", "  premise: New.", "  basis: value", "  supports: t"]
NEW = "".join(f"  {line}\n" for line in LINES)


def insert(text):
    return insert_claims(parse(text.encode(), "m"), LINES)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("  t: {thesis: T., basis: value}\n", ""),
        ("  t:\n    thesis: T.\n    basis: value\n", "sections: {a: A}\n"),
        ("  t:\n    thesis: T.\n    basis: value\n", "\n# of the sections\nsections: {a: A}\n"),
        ("  t:\n    thesis: T.\n    basis: value\n", "\n\n"),
        ("  t:\n    thesis: T.\n    basis: value # why\n    # supports: x\n", "# end\n"),
        ("  t:\n    thesis: T.\n    basis: value\n\n  # u:\n  #   premise: U.\n", ""),
        ("  t:\n    basis: value\n    thesis: >-\n      T and\n\n      so on.\n", "\nx-a: b\n"),
        ("  t:\n    basis: value\n    thesis: |\n      T\n      # no comment\n", "# end\nx-a: b\n"),
        ("  t:\n    basis: value\n    thesis: T and\n     so on.\n", "x-a: b\n"),
        ('  t:\n    basis: value\n    thesis: "T and\n  so on."\n', "x-a: b\n"),
        ("  t:\n    thesis: T.\n    basis: value\n    note:\n", "# end\nx-a: b\n"),
        ("  t: {thesis: T.,\n    basis: value\n  }\n", "x-a: b\n"),
        ("  t:\n    thesis: T.\n    basis: value\n    tags: [\n      a, b\n      ]\n", "x-a: b\n"),
        ("  t:\n    thesis: T.\n    basis: value\n    tags:\n    - a\n    - b\n", "x-a: b\n"),
        ("  t:\n    thesis: T.\n    basis: value\n", "...\n"),
    ],
)
def test_they_come_last_among_the_claims_and_nothing_else_changes(before, after):
    text = HEAD + "claims:\n" + before + after
    assert insert(text) == HEAD + "claims:\n" + before + NEW + after


def test_a_file_without_a_last_line_break_gets_one():
    text = HEAD + "claims:\n  t: {thesis: T., basis: value}"
    assert insert(text) == text + "\n" + NEW


@pytest.mark.parametrize("line_break", ["\r\n", "\r"])
def test_other_line_breaks_are_kept(line_break):
    text = HEAD + "claims:\n  t: {thesis: T., basis: value}\nx-a: b\n"
    expected = HEAD + "claims:\n  t: {thesis: T., basis: value}\n" + NEW + "x-a: b\n"
    assert insert(text.replace("\n", line_break)) == expected.replace("\n", line_break)


@pytest.mark.parametrize("indent", [1, 3, 4, 8])
def test_they_are_indented_as_the_claims_are(indent):
    blanks = " " * indent
    text = HEAD + f"claims:\n{blanks}t:\n{blanks}  thesis: T.\n{blanks}  basis: value\n"
    assert insert(text) == text + "".join(f"{blanks}{line}\n" for line in LINES)


def test_a_whole_map_that_is_indented_is_taken():
    text = "".join(f"  {line}\n" for line in (HEAD + "claims:\n  t: {thesis: T.}").split("\n"))
    assert insert(text) == text + "".join(f"    {line}\n" for line in LINES)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (HEAD + "claims: {t: {thesis: T.}}\n", "braces"),
        (HEAD + "claims:\n  {t: {thesis: T.}}\n", "braces"),
        (HEAD + "claims:\n", "no claim yet"),
        (HEAD + "claims: {}\n", "no claim yet"),
        (HEAD, "free of faults"),
        ("", "free of faults"),
        (HEAD + "claims:\n  t: {thesis: T.}\nclaims:\n  u: {thesis: U.}\n", "free of faults"),
        (HEAD + "claims:\n  t: {thesys: T.}\n", "free of faults"),
        (HEAD + "claims:\n  t:\n\t  thesis: T.\n", "free of faults"),
        (HEAD + "claims:\n  new: {thesis: T.}\n", "declared a second time"),
        (HEAD + "claims:\n  ? t\n  : thesis: T.\n", "cannot be added"),
        ('{"argmap": 1, "title": "T", "claims": {"t": {"thesis": "T."}}}\n', "braces"),
    ],
)
def test_what_cannot_be_added_to_is_refused(text, message):
    with pytest.raises(ArgmapError, match=message):
        insert(text)


@pytest.mark.parametrize(
    "path",
    [*find_maps(str(ROOT / "maps")).files, *find_maps(str(ROOT / "tests" / "golden" / "ok")).files],
)
def test_maps_of_all_forms_can_be_added_to(path):
    case = load_case(path)
    text = insert_claims(case, LINES)
    found = native.read(text, path)
    assert found.claims[:-1] == case.map.claims
    assert found.claims[-1].id == "new"
    at = next(i for i, (a, b) in enumerate(zip(text, case.text + "\0", strict=False)) if a != b)
    added = len(text) - len(case.text)
    assert text[:at] + text[at + added :] == case.text


SMALL = load_case(str(ROOT / "maps" / "sunday-streets.argmap.yaml")).text


@settings(max_examples=400, deadline=None)
@given(
    st.integers(0, len(SMALL)),
    st.integers(0, 3),
    st.sampled_from(
        ["", " ", "  ", "\n", "\n\n", "# c\n", "  # c\n", "    # c\n", *":#,-[]{}>|\"'"]
    ),
)
def test_an_altered_map_is_refused_or_loses_nothing(start, cut, put):
    text = SMALL[:start] + put + SMALL[start + cut :]
    try:
        result = insert(text)
    except ArgmapError:
        return
    before, after = native.read(text, "m"), native.read(result, "m")
    assert after.faults == before.faults == ()
    assert after.claims[:-1] == before.claims
    assert result.replace("".join(f"  {line}\n" for line in LINES), "") in (text, text + "\n")
