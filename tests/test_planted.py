"""Planted faults: each gives exactly one finding, at its line."""

import pytest
from quarry import BASE, PLANTED, checked, line_of, plant

from argmap.finding import Severity
from argmap.rules import NEVER_ACCEPTED, RULES


def test_base_has_no_finding_in_any_usual_profile():
    for profile in (None, "strict", "draft", "debate"):
        assert checked(BASE, profile) == []


@pytest.mark.parametrize("name", PLANTED)
def test_planted_fault_is_the_only_finding_and_at_its_line(name):
    rule, old, new, words = PLANTED[name]
    text = plant(old, new)
    found = checked(text)
    assert [finding.rule for finding in found] == [rule], [f.message for f in found]
    assert found[0].location.line == line_of(text, words)


@pytest.mark.parametrize("name", PLANTED)
def test_planted_fault_is_accepted_at_the_top(name):
    rule, old, new, _ = PLANTED[name]
    text = plant(old, new).replace("claims:\n", f"allow: {{{rule}: known}}\nclaims:\n", 1)
    found = sorted({finding.rule for finding in checked(text)})
    # What is broken in the text itself cannot be accepted away: that would be a false ok.
    assert found == (sorted([rule, "unused-allow"]) if rule in NEVER_ACCEPTED else [])


def test_every_rule_of_the_default_profile_is_planted():
    by_default = {name for name, rule in RULES.items() if rule.SEVERITY is not Severity.OFF}
    not_of_one_place = {"misquotation-without-passage", "no-thesis", "unused-allow"}
    not_of_one_place |= {"include-cycle", "cross-map-mismatch"}  # see test_inclusion.py
    not_of_one_place |= {"quote-not-found"}  # it takes a second file
    not_of_one_place |= {"missing-translation", "stale-translation"}  # so do these
    not_of_one_place |= {"several-theses"}  # it takes two edits
    assert {rule for rule, *_ in PLANTED.values()} == by_default - not_of_one_place


def test_two_planted_faults_are_two_findings():
    text = plant(*PLANTED["misspelt section"][1:3])
    text = text.replace("    by: The Gazette\n", "")
    rules = [finding.rule for finding in checked(text)]
    assert rules == ["dangling-reference", "unattributed-distortion"]


def test_findings_are_sorted_by_place_whatever_rule_found_them():
    text = BASE.replace("    section: money\n", "    section: cash\n").replace(
        "    how: s", "    x-how: s"
    )
    places = [finding.location[1:3] for finding in checked(text)]
    assert len(places) == 3
    assert places == sorted(places)


@pytest.mark.parametrize("key", ["weight: heavy", "step: one", "tags: {a: b}", "implicit: maybe"])
def test_a_slip_in_a_value_of_no_weight_hides_nothing_else(key):
    rule, old, new, _ = PLANTED["claim without support"]
    text = plant(old, new)
    (finding,) = checked(text)
    start = text.index("\n", finding.location.start) + 1
    found = checked(f"{text[:start]}    {key}\n{text[start:]}")
    assert sorted(f.rule for f in found) == ["schema-violation", rule]


def test_the_remedy_for_an_attack_whose_answer_fell_names_that_answer():
    text = plant(
        "  free-entry:",
        "  cold:\n    objection: Quarry water is cold.\n    basis: report\n    rebuts: build-pool\n"
        "  warm:\n    rebuttal: The sun warms it.\n    basis: report\n    rebuts: cold\n"
        "  shade:\n    objection: The walls shade it.\n    basis: report\n    rebuts: warm\n"
        "  free-entry:",
    )
    (finding,) = checked(text)
    assert finding.remedy.startswith("defend 'warm', or answer 'cold' in another way")
    assert finding.related[0].message == "what answers this does not stand: 'warm'"
