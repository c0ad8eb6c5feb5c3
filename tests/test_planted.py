"""Planted faults: each gives exactly one finding, at its line."""

import pytest
from quarry import BASE, PLANTED, checked, line_of, plant

from argmap.checker import NEVER_ACCEPTED
from argmap.finding import Severity
from argmap.rules import RULES


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
