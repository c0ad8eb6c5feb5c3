"""The checker: planted faults give one finding each; acceptance, profiles, order."""

import time
from dataclasses import replace

import pytest

from argmap.checker import NEVER_ACCEPTED, check, check_case
from argmap.errors import ArgmapError
from argmap.finding import Severity
from argmap.loader import parse
from argmap.rules import PROFILES, RULES

BASE = """\
argmap: 1
title: A swimming pool in the old quarry
language: en
sources:
  report:
    title: Report on the quarry
    parts: 20
  gazette: The Gazette
sections:
  health: Health
  money: Money
claims:
  build-pool:
    thesis: The town should build a pool in the old quarry.
    source: report ¶1–3, ¶5, ¶7–8, ¶10–20
  children-swim:
    claim: More children would learn to swim.
    section: health
    supports: build-pool
  no-lessons:
    premise: Half of the pupils have never had a lesson.
    basis: evidence
    source: report ¶4
    supports: {to: children-swim, as: lessons}
  lessons-work:
    premise: Those who have had lessons can swim.
    basis: common-ground
    supports: {to: children-swim, as: lessons}
  cheap-site:
    claim: The site costs the town next to nothing.
    section: money
    supports: build-pool
  town-owns:
    premise: The town owns the quarry.
    basis: report
    supports: cheap-site
  hole-exists:
    premise: The hole need not be dug.
    basis: common-ground
    supports: cheap-site
  water-there:
    claim: There is water enough.
    supports: build-pool
  spring:
    premise: A spring feeds the quarry.
    basis: report
    supports: water-there
  spring-dries:
    claim: In summer the spring dries up.
    basis: report
    contradicts: always-flows
  always-flows:
    claim: The spring flows all year round.
    basis: report
    supports: water-there
  too-far:
    objection: The quarry is too far away.
    section: money
    rebuts: build-pool
  three-miles:
    objection: It is three miles from the station.
    basis: evidence
    source: report ¶9
    supports: too-far
  bus-line:
    rebuttal: A bus stops at the gate.
    basis: report
    rebuts: too-far
  one-summer:
    objection: The lessons were counted in one year only.
    basis: report
    undercuts: lessons
  three-years:
    rebuttal: The lessons were counted in three.
    basis: evidence
    source: report ¶6
    rebuts: one-summer
  luxury:
    distortion: They want a spa for the few.
    distorts: build-pool
    how: straw-man
    by: The Gazette
    source: gazette p. 3
  free-entry:
    rebuttal: Entry is to be free.
    basis: report
    rebuts: luxury
"""

END = None  # where a fault adds lines at the end of the map


def checked(text, profile=None):
    case = parse(text.encode(), "pool.argmap.yaml")
    return sorted(check_case(case, profile), key=lambda finding: finding.order)


def line_of(text, words):
    (number,) = [n for n, line in enumerate(text.split("\n"), 1) if words in line]
    return number


def test_base_has_no_finding_in_any_usual_profile():
    for profile in (None, "strict", "draft", "debate"):
        assert checked(BASE, profile) == []


# name: (rule, what is replaced, by what, words on the line of the finding)
PLANTED = {
    "claim without words": (
        "empty-text",
        "premise: The hole need not be dug.",
        'premise: ""',
        'premise: ""',
    ),
    "support circle": (
        "circular-support",
        "    section: money\n    supports: build-pool\n",
        "    section: money\n    supports: [build-pool, town-owns]\n",
        "supports: [build-pool, town-owns]",
    ),
    "support circle that no longer leads on": (
        "circular-support",
        "    claim: There is water enough.\n    supports: build-pool\n",
        "    claim: There is water enough.\n    supports: always-flows # here\n",
        "# here",
    ),
    "self-support": (
        "self-reference",
        "    claim: There is water enough.\n    supports: build-pool\n",
        "    claim: There is water enough.\n    supports: water-there # here\n",
        "# here",
    ),
    "self-support besides the other": (
        "self-reference",
        "    claim: There is water enough.\n    supports: build-pool\n",
        "    claim: There is water enough.\n    supports: [build-pool, water-there]\n",
        "supports: [build-pool, water-there]",
    ),
    "self-support as the only support": (
        "self-reference",
        "    basis: report\n    supports: water-there\n  too-far",
        (
            "    basis: report\n    supports: water-there\n"
            "  clean:\n    claim: It is clean.\n    supports: [build-pool, clean]\n  too-far"
        ),
        "supports: [build-pool, clean]",
    ),
    "support and contradiction of one target": (
        "supports-and-attacks",
        "    premise: The hole need not be dug.\n",
        "    premise: The hole need not be dug.\n    contradicts: cheap-site\n",
        "contradicts: cheap-site",
    ),
    "support and rebuttal of one target": (
        "supports-and-attacks",
        "    premise: The hole need not be dug.\n",
        "    premise: The hole need not be dug.\n    rebuts: cheap-site\n",
        "rebuts: cheap-site",
    ),
    "orphan": (
        "orphan-claim",
        END,
        "  frogs:\n    premise: Frogs live in the quarry.\n    basis: report\n",
        "Frogs live",
    ),
    "island": (
        "unreachable-claim",
        END,
        (
            "  frogs:\n    premise: Frogs live in the quarry.\n    basis: report\n"
            "    supports: wet\n  wet:\n    claim: It is wet there.\n"
        ),
        "It is wet there",
    ),
    "island of a misdirected claim": (
        "unreachable-claim",
        "    claim: There is water enough.\n    supports: build-pool\n",
        "    claim: There is water enough.\n",
        "There is water enough",
    ),
    "misspelt target": (
        "dangling-reference",
        "    premise: A spring feeds the quarry.\n    basis: report\n    supports: water-there\n",
        "    premise: A spring feeds the quarry.\n    basis: report\n    supports: water-their\n",
        "water-their",
    ),
    "misspelt target that was the only support": (
        "dangling-reference",
        "    basis: report\n    rebuts: luxury\n",
        "    basis: report\n    rebuts: luxry\n",
        "luxry",
    ),
    "misspelt target of a whole branch": (
        "dangling-reference",
        "    claim: There is water enough.\n    supports: build-pool\n",
        "    claim: There is water enough.\n    supports: xyz\n",
        "xyz",
    ),
    "misspelt target of one co-premise": (
        "dangling-reference",
        "    basis: common-ground\n    supports: {to: children-swim, as: lessons}\n",
        "    basis: common-ground\n    supports: {to: childen-swim, as: lessons}\n",
        "childen-swim",
    ),
    "undercut by premise and target of a named inference": (
        "dangling-reference",
        "undercuts: lessons\n",
        "undercuts: no-lessons > children-swim\n",
        "no-lessons > children-swim",
    ),
    "misspelt section": (
        "dangling-reference",
        "    section: health\n",
        "    section: helth\n",
        "helth",
    ),
    "paragraph past the end": (
        "broken-source",
        "source: report ¶9",
        "source: report ¶90",
        "¶90",
    ),
    "paragraph that nobody cites": (
        "uncited-passage",
        "    parts: 20\n",
        "    parts: 21\n",
        "parts: 21",
    ),
    "address without a host": (
        "broken-source",
        "    title: Report on the quarry\n",
        "    title: Report on the quarry\n    url: https:/example.org\n",
        "url:",
    ),
    "evidence from nowhere": (
        "evidence-without-source",
        "    premise: The town owns the quarry.\n    basis: report\n",
        "    premise: The town owns the quarry.\n    basis: testimony\n",
        "basis: testimony",
    ),
    "misspelt source": ("dangling-reference", "source: report ¶9", "source: repport ¶9", "¶9"),
    "double id": (
        "duplicate-id",
        END,
        (
            "  spring: # again\n    premise: There is one.\n    basis: report\n"
            "    supports: water-there\n"
        ),
        "# again",
    ),
    "name of two inferences": (
        "duplicate-id",
        "    premise: The town owns the quarry.\n    basis: report\n    supports: cheap-site\n",
        (
            "    premise: The town owns the quarry.\n    basis: report\n"
            "    supports: {to: cheap-site, as: lessons}\n"
        ),
        "to: cheap-site",
    ),
    "name that is an id": (
        "duplicate-id",
        "    premise: The town owns the quarry.\n    basis: report\n    supports: cheap-site\n",
        (
            "    premise: The town owns the quarry.\n    basis: report\n"
            "    supports: {to: cheap-site, as: spring}\n"
        ),
        "to: cheap-site",
    ),
    "doubled relation": (
        "duplicate-relation",
        "    basis: common-ground\n    supports: cheap-site\n",
        "    basis: common-ground\n    supports: [cheap-site, cheap-site]\n",
        "[cheap-site, cheap-site]",
    ),
    "unanswered distortion": (
        "unanswered-distortion",
        "    rebuts: luxury\n",
        "    rebuts: too-far\n",
        "a spa for the few",
    ),
    "rebuttal of nothing": (
        "rebuttal-without-target",
        END,
        (
            "  calm:\n    rebuttal: Nobody shouts there.\n  asked:\n"
            "    premise: We asked.\n    basis: report\n    supports: calm\n"
        ),
        "Nobody shouts",
    ),
    "rebuttal of a claim": (
        "illegal-target",
        "    rebuts: luxury\n",
        "    rebuts: [luxury, cheap-site]\n",
        "[luxury, cheap-site]",
    ),
    "support of both sides of a contradiction": (
        "supports-both-sides",
        END,
        (
            "  rain:\n    premise: It rains a lot.\n    basis: report\n"
            "    supports: [always-flows, spring-dries]\n"
        ),
        "[always-flows, spring-dries]",
    ),
    "distortion as support": (
        "distortion-used-as-support",
        "    distorts: build-pool\n",
        "    distorts: build-pool\n    supports: cheap-site # here\n",
        "# here",
    ),
    "undercut of a claim": (
        "illegal-target",
        "undercuts: lessons\n",
        "undercuts: no-lessons\n",
        "undercuts: no-lessons",
    ),
    "claim without support": (
        "unsupported-claim",
        END,
        "  joy:\n    claim: It would be a joy.\n    supports: build-pool\n",
        "a joy",
    ),
    "premise without basis": (
        "unsupported-premise",
        "    premise: The town owns the quarry.\n    basis: report\n",
        "    premise: The town owns the quarry.\n",
        "The town owns",
    ),
    "objection without basis": (
        "unsupported-objection",
        "    objection: The lessons were counted in one year only.\n    basis: report\n",
        "    objection: The lessons were counted in one year only.\n",
        "one year only",
    ),
    "unsupported rebuttal": (
        "unsupported-rebuttal",
        "    basis: evidence\n    source: report ¶6\n",
        "    source: report ¶6\n",
        "counted in three",
    ),
    "premise with support": (
        "premise-has-support",
        "    claim: There is water enough.\n",
        "    premise: There is water enough.\n",
        "There is water enough",
    ),
    "open but supported": (
        "open-but-supported",
        "    claim: There is water enough.\n",
        "    claim: There is water enough.\n    state: open\n",
        "state: open",
    ),
    "open": (
        "claim-is-open",
        END,
        "  joy:\n    claim: It would be a joy.\n    supports: build-pool\n    state: open\n",
        "state: open",
    ),
    "distortion of nothing": (
        "distortion-without-original",
        "    distorts: build-pool\n",
        "",
        "a spa for the few",
    ),
    "distortion without a name": (
        "unnamed-distortion",
        "    how: straw-man\n",
        "",
        "a spa for the few",
    ),
    "distortion of nobody": (
        "unattributed-distortion",
        "    by: The Gazette\n",
        "",
        "a spa for the few",
    ),
    "distortion in three ways": (
        "many-ways-of-distortion",
        "how: straw-man",
        "how: [straw-man, labelling, reversal]",
        "how:",
    ),
    "bare assertion": (
        "bare-assertion",
        "    premise: The town owns the quarry.\n    basis: report\n",
        "    premise: The town owns the quarry.\n    basis: assertion\n",
        "basis: assertion",
    ),
    "unanswered attack": (
        "thesis-does-not-stand",
        "    rebuts: too-far\n",
        "    rebuts: luxury\n",
        "The town should build a pool",
    ),
    "misspelt kind": ("schema-violation", "    thesis: The town", "    theses: The town", "theses"),
    "missing kind": (
        "schema-violation",
        "    distortion: They want a spa for the few.\n",
        "",
        "  luxury:",
    ),
    "unknown basis": (
        "schema-violation",
        "    premise: The town owns the quarry.\n    basis: report\n",
        "    premise: The town owns the quarry.\n    basis: gut\n",
        "basis: gut",
    ),
    "text that is no YAML": (
        "syntax-error",
        "    premise: The town owns the quarry.\n",
        "    premise: Two things: the town owns the quarry.\n",
        "Two things",
    ),
    "attack circle": (
        "attack-cycle",
        "    section: health\n    supports: build-pool\n",
        "    section: health\n    supports: [build-pool, three-years]\n",
        "[build-pool, three-years]",
    ),
    "support by two ways": (
        "redundant-support",
        "    basis: common-ground\n    supports: cheap-site\n",
        "    basis: common-ground\n    supports: [cheap-site, build-pool]\n",
        "[cheap-site, build-pool]",
    ),
    "co-premise that is a reason by itself too": (
        "premise-counted-twice",
        "    basis: common-ground\n    supports: {to: children-swim, as: lessons}\n",
        (
            "    basis: common-ground\n"
            "    supports: [{to: children-swim, as: lessons}, children-swim]\n"
        ),
        "lessons}, children-swim]",
    ),
    "claim written twice": (
        "duplicate-text",
        END,
        (
            "  pupils:\n    premise: half of the pupils have never had a lesson\n"
            "    basis: report\n    supports: water-there\n"
        ),
        "premise: half",
    ),
    "premise that repeats its target": (
        "restates-target",
        "    premise: A spring feeds the quarry.\n",
        "    premise: There is enough water there.\n",
        "enough water there",
    ),
    "question": (
        "question-not-claim",
        "    objection: The lessons were counted in one year only.\n",
        "    objection: Were the lessons counted in one year only?\n",
        "one year only",
    ),
    "reason within a claim": (
        "reasoning-in-claim",
        "    claim: There is water enough.\n",
        "    claim: There is water enough because it rains.\n",
        "it rains",
    ),
    "two sentences": (
        "several-claims",
        "    claim: There is water enough.\n",
        "    claim: There is water enough. The pump works.\n",
        "The pump",
    ),
    "pronoun for what stands elsewhere": (
        "not-self-contained",
        "    rebuttal: The lessons were counted in three.\n",
        "    rebuttal: They were counted in three.\n",
        "counted in three",
    ),
    "broken relation": (
        "schema-violation",
        "    claim: There is water enough.\n    supports: build-pool\n",
        "    claim: There is water enough.\n    supports: {as: water}\n",
        "{as: water}",
    ),
}


def plant(old, new):
    if old is END:
        return BASE + new
    assert BASE.count(old) == 1, f"{old!r} must occur once"
    return BASE.replace(old, new)


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


# --- acceptance -----------------------------------------------------------------------------

BARE = "    premise: The town owns the quarry.\n    basis: {}\n    supports: cheap-site\n"


def accepting(rule, basis="assertion", top=""):
    claim = BARE.format(basis) + f"    allow: {{{rule}: nobody doubts it}}\n"
    return plant(BARE.format("report"), claim).replace("claims:\n", top + "claims:\n", 1)


def test_acceptance_in_a_claim():
    assert checked(accepting("bare-assertion")) == []


def test_acceptance_in_a_claim_holds_for_no_other():
    text = accepting("bare-assertion").replace(
        "    premise: A spring feeds the quarry.\n    basis: report\n",
        "    premise: A spring feeds the quarry.\n    basis: assertion\n",
    )
    (finding,) = checked(text)
    assert (finding.rule, finding.message) == (
        "bare-assertion",
        "premise 'spring' rests on assertion alone",
    )


def test_acceptance_of_another_rule_does_not_cover_and_is_unused():
    found = checked(accepting("claim-is-open"))
    assert sorted(finding.rule for finding in found) == ["bare-assertion", "unused-allow"]


def test_acceptance_that_is_not_needed_is_found_in_the_claim():
    text = accepting("bare-assertion", basis="report")
    (finding,) = checked(text)
    assert finding.rule == "unused-allow"
    assert finding.location.line == line_of(text, "nobody doubts it")


def test_acceptance_that_is_not_needed_is_found_at_the_top():
    text = BASE.replace("claims:\n", "allow: {orphan-claim: there may be some}\nclaims:\n", 1)
    (finding,) = checked(text)
    assert (finding.rule, finding.location.line) == ("unused-allow", line_of(text, "allow:"))


def test_acceptance_of_what_is_no_rule():
    text = BASE.replace("claims:\n", "allow: {orfan: there may be some}\nclaims:\n", 1)
    (finding,) = checked(text)
    assert finding.rule == "unused-allow"
    assert "no such rule" in finding.message


def test_acceptance_for_another_profile_is_not_called_unused():
    text = plant(
        "    objection: The quarry is too far away.\n",
        "    objection: The quarry is too far away.\n"
        "    allow: {unanswered-objection: the bus answers it}\n",
    )
    assert checked(text) == []
    assert [finding.rule for finding in checked(text, "debate")] == ["unused-allow"]


def test_acceptance_in_a_claim_is_used_before_the_one_at_the_top():
    text = accepting("bare-assertion", top="allow: {bare-assertion: all of them}\n")
    (finding,) = checked(text)
    assert (finding.rule, finding.location.line) == ("unused-allow", line_of(text, "all of them"))


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


def test_many_slips_in_a_large_map_do_not_take_long():
    text = "argmap: 1\ntitle: T\nclaims:\n  t:\n    thesis: T.\n    basis: value\n" + "".join(
        f"  claim-{n}:\n    premise: P {n}.\n    basis: report\n    section: s{n}\n"
        f"    source: [w{n}]\n    supports: target-{n}\n"
        for n in range(3000)
    )
    begun = time.perf_counter()
    found = checked(text)
    assert len([f for f in found if f.rule == "dangling-reference"]) == 9000
    assert time.perf_counter() - begun < 20


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
