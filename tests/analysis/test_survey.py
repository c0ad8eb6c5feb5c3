"""The parts of a survey, on a small debate in which each of them has something to find."""

import pytest
from evaluated_maps import random_map

from argmap.analysis import chains
from argmap.analysis.exchange import (
    burden,
    clashes,
    contradictions,
    unanswered_rebuttals,
    undefended,
)
from argmap.analysis.sides import sides
from argmap.analysis.supposition import suppose
from argmap.analysis.survey import NOT_LOOKED_FOR, survey
from argmap.element import Claim, Inference, Kind, Relation
from argmap.formats import native
from argmap.model import ArgumentMap

DEBATE = """\
argmap: 1
title: Debate
claims:
  t: {thesis: T.}
  a: {claim: A., supports: {to: t, as: step}}
  b: {premise: B., supports: a, basis: report}
  c: {premise: C., supports: a}
  lone: {premise: Lone., contradicts: c}
  o: {objection: O., rebuts: a}
  p: {premise: P., supports: [o, r]}
  r: {rebuttal: R., rebuts: o}
  u: {objection: U., undercuts: step}
  d: {distortion: D., distorts: t, how: [straw-man, reversal], by: Paper}
  e: {distortion: E., distorts: t, how: straw-man}
  f: {rebuttal: F., rebuts: e}
  apart: {premise: Apart.}
"""


def read(text):
    found = native.read(text, "m")
    assert found.faults == ()
    return found


def test_sides_by_the_number_of_attacks_on_the_way():
    found = sides(read(DEBATE))
    assert found.pro == ("t", "a", "b", "c", "r", "f")
    assert found.con == ("lone", "o", "u", "d", "e")
    assert found.turns == ("p",)
    assert found.neither == ("apart",)


def test_what_exposes_a_distortion_speaks_for_what_that_shows():
    text = "argmap: 1\ntitle: T\nclaims:\n  t: {thesis: T.}\n"
    text += "  d: {distortion: D., shows: t}\n  r: {rebuttal: R., rebuts: d}\n"
    assert sides(read(text))[:2] == (("t", "r"), ("d",))


def test_clashes_name_attackers_and_answers():
    found = {clash.claim: (clash.attackers, clash.answers) for clash in clashes(read(DEBATE))}
    assert found["a"] == (("o",), ("r",))
    assert found["t"] == (("u",), ())
    assert found["c"] == (("lone",), ())
    assert found["lone"] == (("c",), ())
    assert set(found) == {"a", "t", "c", "lone", "o", "e"}


def test_what_nobody_answers():
    argument_map = read(DEBATE)
    assert undefended(argument_map) == ("lone", "u", "d")
    assert unanswered_rebuttals(argument_map) == ("r", "f")


def test_an_attack_by_several_premises_is_answered_by_an_answer_to_one():
    text = """\
argmap: 1
title: T
claims:
  t: {thesis: T.}
  o: {objection: O., rebuts: {to: t, as: both}}
  q: {objection: Q., rebuts: {to: t, as: both}}
  r: {rebuttal: R., rebuts: o}
  by-its-reason: {objection: B., rebuts: t}
  p: {premise: P., supports: {to: by-its-reason, as: step}}
  u: {objection: U., undercuts: step}
  by-undercut: {objection: B., rebuts: {to: t, as: aim}}
  v: {objection: V., undercuts: {to: aim, as: doubt}}
  w: {objection: W., undercuts: doubt}
"""
    argument_map = read(text)
    assert undefended(argument_map) == ("u", "w")
    assert {c.claim: c for c in clashes(argument_map)}["t"].answers == ("r", "u", "v")


def test_whoever_denies_a_distortion_is_on_the_side_of_what_it_distorts():
    text = """\
argmap: 1
title: T
claims:
  t: {thesis: T.}
  d: {distortion: D., distorts: {to: t, as: says}}
  n: {objection: N., undercuts: {to: says, as: nobody}}
  s: {objection: S., undercuts: nobody}
"""
    argument_map = read(text)
    found = sides(argument_map)
    assert (found.pro, found.con) == (("t", "n"), ("d", "s"))
    assert [clash.claim for clash in clashes(argument_map)] == []
    assert undefended(argument_map) == ("s",)


def test_who_undercuts_a_contradiction_helps_both_of_its_ends():
    text = """\
argmap: 1
title: T
claims:
  t: {thesis: T.}
  x: {premise: X., supports: t, contradicts: {to: y, as: clash}}
  y: {premise: Y.}
  z: {premise: Z., supports: y}
  c: {objection: C., rebuts: z}
  n: {objection: N., undercuts: clash}
"""
    argument_map = read(text)
    assert sides(argument_map).turns == ("n",)
    clash = {clash.claim: clash for clash in clashes(argument_map)}
    assert clash["x"] == ("x", ("y",), ("n",))
    assert clash["y"] == ("y", ("x",), ("n",))
    assert clash["z"] == ("z", ("c",), ())


def test_what_is_still_to_be_shown():
    argument_map = read(DEBATE)
    found = sides(argument_map)
    assert burden(argument_map, found.pro) == ("c", "f")
    assert burden(argument_map, found.con) == ("lone", "u")
    assert survey(argument_map).burden_pro == ("c", "p", "f")
    assert survey(argument_map).burden_con == ("lone", "p", "u")


def test_a_contradiction_inside_one_side():
    text = DEBATE.replace("  apart: {premise: Apart.}", "  g: {premise: G., contradicts: b}")
    text = text.replace("thesis: T.}", "thesis: T.}\n  h: {premise: H., supports: t}")
    text = text.replace("contradicts: b}", "contradicts: b, supports: h}")
    argument_map = read(text)
    assert contradictions(argument_map, sides(argument_map)) == [("g", "b", "both")]


def test_sides_that_claims_name_themselves_count_more_than_the_ways_they_lead():
    text = """\
argmap: 1
title: T
claims:
  t: {thesis: T.}
  x: {premise: X., supports: t, contradicts: y}
  y: {premise: Y., supports: t}
"""
    argument_map = read(text)
    assert contradictions(argument_map, sides(argument_map)) == [("x", "y", "both")]
    named = read(text.replace("X.,", "X., side: pro,").replace("Y.,", "Y., side: con,"))
    assert contradictions(named, sides(named)) == []


def test_chains_and_depth():
    argument_map = read(DEBATE)
    assert chains.longest_chain(argument_map) == ("p", "r", "o", "a", "t")
    assert chains.depth(argument_map) == 3
    assert chains.carrying(argument_map) == [("p", ("o", "r"))]


def test_a_circle_has_no_longest_chain():
    text = "argmap: 1\ntitle: T\nclaims:\n  a: {claim: A., supports: b}\n"
    text += "  b: {claim: B., supports: a}\n  c: {claim: C., supports: a}\n"
    assert chains.longest_chain(read(text)) == ("c", "a")
    assert chains.longest_chain(ArgumentMap("m", "empty")) == ()


def test_a_chain_of_a_hundred_thousand_claims():
    count = 100_000
    claims = [Claim(f"c{n}", Kind.CLAIM, "x") for n in range(count)]
    claims[-1] = Claim(f"c{count - 1}", Kind.THESIS, "x")
    steps = [
        Inference(f"c{n} > c{n + 1}", Relation.SUPPORT, (f"c{n}",), f"c{n + 1}")
        for n in range(count - 1)
    ]
    argument_map = ArgumentMap("m", "chain", tuple(claims), tuple(steps))
    assert len(chains.longest_chain(argument_map)) == count
    assert chains.depth(argument_map) == count - 1
    assert len(sides(argument_map).pro) == count


def test_the_survey_says_what_the_thesis_hangs_on():
    found = survey(read(DEBATE))
    (prospect,) = found.prospects
    assert prospect.standing.status == "out"
    assert prospect.single_points == ()
    assert prospect.answers.sets == (("u",),)
    assert len(found.influential[0].changed) >= len(found.influential[-1].changed) > 0
    assert {way: [id_ for id_, _ in group] for way, group in found.by_way.items()} == {
        "straw-man": ["d", "e"],
        "reversal": ["d"],
    }
    assert list(found.by_whom) == ["Paper", ""]
    assert dict(found.by_way["straw-man"]) == {"d": "standing", "e": "exposed"}
    accepted = survey(read(DEBATE), suppose(read(DEBATE), accept=["e"]))
    assert dict(accepted.by_way["straw-man"]) == {"d": "standing", "e": "standing"}


def test_sets_beyond_the_limit_are_announced():
    text = "argmap: 1\ntitle: T\nclaims:\n  t: {thesis: T.}\n" + "".join(
        f"  c{n}: {{premise: C., supports: {{to: t, as: s}}}}\n" for n in range(4)
    )
    (prospect,) = survey(read(text), limit=3).prospects
    assert len(prospect.attacks.sets) == 3
    assert set(prospect.attacks.sets) < {("c0",), ("c1",), ("c2",), ("c3",)}
    assert prospect.attacks.more
    (prospect,) = survey(read(text), limit=4).prospects
    assert not prospect.attacks.more
    assert prospect.single_points == ("c0", "c1", "c2", "c3")


def test_without_the_solver_the_rest_is_surveyed(monkeypatch):
    monkeypatch.setattr("argmap.analysis.survey.is_installed", lambda: False)
    found = survey(read(DEBATE))
    assert found.prospects[0].attacks is NOT_LOOKED_FOR
    assert found.longest_chain == ("p", "r", "o", "a", "t")


@pytest.mark.parametrize("seed", range(60))
def test_a_survey_of_any_map(seed):
    argument_map = random_map(seed, 3 + seed % 12)
    found = survey(argument_map, limit=2)
    ids = set(argument_map.claim)
    assert {id_ for side in found.sides for id_ in side} == ids
    assert len(set(found.longest_chain)) == len(found.longest_chain)
    for prospect in found.prospects:
        alone = {s[0] for s in prospect.attacks.sets if len(s) == 1}
        assert alone <= set(prospect.single_points)
