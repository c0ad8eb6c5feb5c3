"""Fixes: only what is reported, never a new error, and a second run changes nothing."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.checker import check, check_case
from argmap.finding import Edit, Finding, Severity
from argmap.fixing import applied, fix, fix_files
from argmap.loader import Loader, find_maps
from argmap.location import Location

GOLDEN = find_maps(str(Path(__file__).parent / "golden")).files
HEAD = "argmap: 1\ntitle: T\nclaims:\n  t: {thesis: T.}\n  u: {claim: U., supports: t}\n"
REPORT = "premise: P., basis: report"


def found_in(text):
    return list(check_case(Loader({"m": text.encode()}).case("m")))


def fixed(text):
    new, fixes = fix(text, found_in)
    assert fix(new, found_in) == (new, 0)
    before = {(f.rule, f.message) for f in found_in(text)}
    assert all((f.rule, f.message) in before for f in found_in(new) if f.severity is Severity.ERROR)
    assert (fixes > 0) == (new != text)
    return new


def edit(start, stop, replacement, rule="r"):
    place = Location("m", 1, start + 1, 1, stop + 1, start, stop)
    return Finding("m", place, edits=(Edit(place, replacement),), rule=rule)


# --- the library ---


def test_of_overlapping_edits_the_first_is_made():
    findings = [edit(4, 6, "-"), edit(1, 3, "+"), edit(2, 5, "*"), edit(6, 6, "!")]
    assert applied("0123456789", findings) == "0+3-!6789"


def test_what_overlaps_waits_for_the_next_round():
    def found(text):
        return [edit(n, n + 2, "b") for n in range(len(text)) if text.startswith("aa", n)]

    assert fix("aaaa!", found) == ("bb!", 2)
    assert fix("aaa!", found) == ("ba!", 1)


def test_a_fix_that_makes_an_error_is_refused_and_the_others_are_made():
    def found(text):
        yield from (edit(n, n + 1, c.upper()) for n, c in enumerate(text) if c in "xyz")
        yield from (Finding("Y!", edit(0, 0, "").location, rule="e") for c in text if c == "Y")

    assert fix("x y z", found) == ("X y Z", 2)


def test_fixes_that_undo_each_other_come_to_an_end():
    assert fix("a", lambda text: [edit(0, 1, "b" if text == "a" else "a")]).text in "ab"


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: Path(path).name)
def test_the_laws_hold_for_every_map(path):
    fixed(Path(path).read_text("utf-8"))


def test_files_without_a_fix_are_not_among_the_fixed():
    result = check(*GOLDEN)
    done = fix_files(
        result, lambda path, text: check_case(Loader({path: text.encode()}).case(path))
    )
    fixable = {f.location.path for f in result.findings if f.edits}
    assert fixable == set(done)
    assert {Path(path).name.removesuffix(".argmap.yaml") for path in done} >= {
        "open-but-supported",
        "premise-has-support",
        "duplicate-relation",
        "unused-allow",
    }


# --- the rules that have a fix ---


def test_what_is_accepted_is_not_fixed():
    text = HEAD + "  a: {premise: A., supports: u, allow: {premise-has-support: So be it.}}\n"
    text += f"  b: {{{REPORT}, supports: a}}\n"
    assert fixed(text) == text
    assert "claim: A." in fixed(text.replace(", allow: {premise-has-support: So be it.}", ""))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("supports: [u, u]", "supports: [u]"),
        ("supports: [u, u, t, u]", "supports: [u, t]"),
        ("supports: [{to: u, as: n}, u]", "supports: [{to: u, as: n}]"),
        ("supports: [u, {to: u}]", "supports: [u]"),
        ("supports: [u, {to: u, as: n}]", None),
        ("supports: [u, {to: u, note: N.}]", None),
        ("supports: [u, {to: u, implicit: true}]", None),
        ("supports: t, u", "supports: [t, u]"),
        ("supports: 't,u'", "supports: [t, u]"),
        ("supports: 't, v'", None),
        ("supports: 't, u, a'", None),
        ("supports: ['t, u']", None),
        ("supports: {to: 't, u'}", None),
    ],
)
def test_relations_written_twice_or_with_a_comma(before, after):
    text = HEAD + "  a:\n    premise: A.\n    basis: report\n    "
    assert fixed(f"{text}{before}\n") == f"{text}{after or before}\n"


def test_a_second_relation_that_is_aimed_at_stays():
    text = HEAD + (
        "  a: {premise: A., basis: report, supports: [{to: u, as: n}, u]}\n"
        "  o: {objection: O., basis: report, undercuts: a > u}\n"
    )
    assert fixed(text) == text


def test_a_contradiction_written_at_both_ends_is_written_once():
    text = HEAD + (
        "  a:\n    claim: A.\n    supports: u\n    contradicts: b\n    basis: report\n"
        "  b:\n    claim: B.\n    contradicts: a\n    basis: report\n"
    )
    assert fixed(text) == text.replace("    contradicts: a\n", "")


def test_several_undercuts_with_a_comma_become_a_list():
    text = HEAD + (
        f"  a: {{{REPORT}, supports: [t, u]}}\n"
        "  o:\n    objection: O.\n    basis: report\n    undercuts: a > t, a > u\n"
    )
    assert fixed(text) == text.replace("a > t, a > u", "[a > t, a > u]")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("how: straw-man, other", "how: [straw-man, other]"),
        ('how: "straw-man,other" # c', "how: [straw-man, other] # c"),
        ("how: [reversal, 'straw-man, other']", None),
        ("how: straw-men, other", None),
        ("basis: report, evidence", None),
        ("how: >-\n      straw-man, other", None),
    ],
)
def test_several_ways_with_a_comma_become_a_list(before, after):
    text = HEAD + (
        "  d:\n    distortion: D.\n    distorts: t\n    by: X\n    {}\n"
        "  r: {rebuttal: R., basis: report, rebuts: d}\n"
    )
    assert fixed(text.replace("{}", before)) == text.replace("{}", after or before)


def test_an_acceptance_of_nothing_is_removed_once_the_map_can_be_read():
    broken = HEAD + "  a:\n    premise: A.\n    basis: report\n    supports: u\n    {}\n"
    unused = "allow:\n      orphan-claim: R.\n      bare-assertion: R."
    assert fixed(broken.replace("{}", unused)) == broken.replace("    {}\n", "")
    damaged = broken.replace("{}", unused) + "  b: {thesys: B.}\n"
    assert fixed(damaged) == damaged
    misspelt = broken.replace("{}", "allow: {orfan-claim: R.}")
    assert fixed(misspelt) == misspelt


SMALL = (Path(__file__).parents[1] / "maps" / "sunday-streets.argmap.yaml").read_text("utf-8")
LINES = SMALL.split("\n")
SLIPS = [
    "    state: open",
    "    state: open # until May",
    "    allow: {orphan-claim: R.}",
    "    supports: [close-sundays, close-sundays]",
    "    supports: close-sundays, clean-air",
    "    how: straw-man, other",
    "    # a comment",
    "  premise: P.",
    "    contradicts: close-sundays",
]


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, len(LINES)), st.sampled_from(SLIPS)), max_size=5),
    st.booleans(),
)
def test_the_laws_hold_with_slips_anywhere(slips, windows):
    lines = list(LINES)
    for number, line in slips:
        lines.insert(number, line)
    text = ("\r\n" if windows else "\n").join(lines)
    new = fixed(text)
    assert new.count("#") == text.count("#")
