"""The checker: profiles, files, size."""

from dataclasses import replace

import pytest
from quarry import BASE, PLANTED, accepting, checked, plant

from argmap.checker import check
from argmap.errors import ArgmapError
from argmap.finding import Severity
from argmap.rules import PROFILES, RULES

# --- profiles -------------------------------------------------------------------------------


@pytest.mark.parametrize("profile", PROFILES)
def test_profile_changes_severities_and_nothing_else(profile):
    rule, old, new, _ = PLANTED["premise without basis"]
    (finding,) = [f for f in checked(plant(old, new), profile) if f.rule == rule]
    assert finding.severity is PROFILES[profile].get(rule, RULES[rule].SEVERITY)


def test_strict_lets_nothing_rest_on_assertion():
    (finding,) = checked(
        accepting("x-none").replace("    allow: {x-none: nobody doubts it}\n", ""), "strict"
    )
    assert (finding.rule, finding.severity) == ("bare-assertion", Severity.ERROR)


@pytest.mark.parametrize(
    "name", ["claim without support", "unanswered distortion", "unsupported rebuttal", "open"]
)
def test_draft_makes_unfinished_work_info(name):
    _, old, new, _ = PLANTED[name]
    assert [finding.severity for finding in checked(plant(old, new), "draft")] == [Severity.INFO]


def test_teaching_looks_at_single_steps():
    rules = {finding.rule for finding in checked(BASE, "teaching")}
    assert rules == {"single-premise", "dangling-term"}


def test_debate_wants_every_objection_answered():
    text = plant(
        "    supports: water-there\n  too-far",
        "    supports: water-there\n  leaves:\n    objection: Leaves fall in.\n    basis: report\n"
        "    rebuts: always-flows\n  too-far",
    )
    found = checked(text, "debate")
    assert [finding.rule for finding in found] == ["unanswered-objection"]


# --- files ----------------------------------------------------------------------------------


def test_files_are_checked_in_one_run(tmp_path):
    (tmp_path / "a.argmap.yaml").write_text(BASE, encoding="utf-8")
    _, old, new, _ = PLANTED["orphan"]
    (tmp_path / "b.argmap.yaml").write_text(plant(old, new), encoding="utf-8")
    result = check(str(tmp_path))
    assert sorted(path[-13:] for path in result.texts) == ["a.argmap.yaml", "b.argmap.yaml"]
    assert [finding.rule for finding in result.findings] == ["orphan-claim"]
    assert not result.fails
    assert replace(result, fail_on=dict.fromkeys(result.texts, Severity.WARNING)).fails


# --- size -----------------------------------------------------------------------------------


def test_many_slips_in_a_large_map_are_all_found():
    text = "argmap: 1\ntitle: T\nclaims:\n  t:\n    thesis: T.\n    basis: value\n" + "".join(
        f"  claim-{n}:\n    premise: P {n}.\n    basis: report\n    section: s{n}\n"
        f"    source: [w{n}]\n    supports: target-{n}\n"
        for n in range(3000)
    )
    found = checked(text)
    assert len([f for f in found if f.rule == "dangling-reference"]) == 9000


@pytest.mark.parametrize("end", ["supports:\n    - build-pool", "note: >-\n      Some words."])
def test_what_is_accepted_in_one_claim_is_not_accepted_in_the_next(end):
    text = BASE + (
        "  first:\n    premise: One thing.\n    supports: build-pool\n"
        f"    allow: {{unsupported-premise: known}}\n    {end}\n"
        "  second: {premise: Another thing., supports: build-pool}\n"
    ).replace("    supports: build-pool\n" if end.startswith("supports") else "\0", "", 1)
    assert [f.rule for f in checked(text)] == ["unsupported-premise"]


def test_a_map_reached_by_two_ways_is_checked_once(tmp_path):
    path = tmp_path / "a.argmap.yaml"
    path.write_text(BASE)
    (tmp_path / "b.argmap.yaml").symlink_to(path)
    assert len(check(str(tmp_path), str(path)).texts) == 1


def test_a_second_writing_of_an_attack_does_not_hide_that_the_thesis_falls():
    text = BASE + "  no: {objection: No., basis: value, rebuts: [build-pool, build-pool]}\n"
    assert {f.rule for f in checked(text)} == {"duplicate-relation", "thesis-does-not-stand"}


EXPOSURE = """\
argmap: 1
title: T
claims:
  v: {thesis: The Post misstates the plan.}
  p: {claim: The plan is mild., basis: value, supports: v2}
  v2: {thesis: The plan is good.}
  d: {distortion: It is a ban., distorts: p, how: straw-man, by: The Post, shows: v}
  r: {rebuttal: It is none., basis: value, rebuts: d}
  o: {objection: It is one., basis: value, rebuts: r}
"""


def test_a_thesis_that_rests_on_an_exposure_falls_with_it():
    (finding,) = checked(EXPOSURE)
    assert finding.rule == "thesis-does-not-stand"
    assert "exposing 'd', which stands" in finding.message


def test_a_claim_that_serves_as_thesis_may_fall_as_well():
    text = (
        "argmap: 1\ntitle: T\nclaims:\n  c: {claim: C.}\n"
        "  p: {premise: P., basis: value, supports: c}\n"
        "  o: {objection: O., basis: value, rebuts: c}\n"
    )
    assert [f.rule for f in checked(text)] == ["thesis-does-not-stand"]


def test_nothing_checked_is_never_ok(tmp_path):
    assert check(str(tmp_path / "gone")).fails
    with pytest.raises(ArgmapError, match="nothing to check"):
        check()
    with pytest.raises(ArgmapError, match="no profile 'nope'"):
        check(str(tmp_path), profile="nope")


def test_a_large_map_full_of_slips_has_each_reported_and_the_first_ones_guessed():
    count = 5_000
    claims = ["  t: {thesis: T., basis: report}"]
    for n in range(count):
        claims += [f"  claim-{n}: {{claim: C., basis: report, supports: clam-{n}}}"]
    text = "argmap: 1\ntitle: Slips\nclaims:\n" + "\n".join(claims) + "\n"
    slips = [f for f in checked(text) if f.rule == "dangling-reference"]
    assert len(slips) == count
    assert slips[0].remedy == "did you mean 'claim-0'?"
    assert slips[-1].remedy == "add that claim, or name another"
