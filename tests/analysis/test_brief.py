"""The brief of a side: what is its own, what it has to answer, and what that hangs on."""

from dataclasses import replace
from pathlib import Path

import pytest
from evaluated_maps import random_map

from argmap.analysis.brief import Question, brief
from argmap.analysis.party import party_of
from argmap.analysis.sides import sides
from argmap.analysis.speeches import FORMATS
from argmap.errors import ArgmapError
from argmap.formats import native
from argmap.loader import load

ROOT = Path(__file__).parents[2]
DEBATE = load(str(ROOT / "tests" / "data" / "four-day-week.argmap.yaml"))
HEAD = "argmap: 1\ntitle: T\nclaims:\n"


def read(text):
    return native.read(HEAD + text, "m")


def of(argument_map, side, speeches=()):
    return brief(argument_map, party_of(argument_map, side), speeches)


def blocks(found):
    return [
        (block.attack.claims, block.attack.on, [p.claim for p in block.answers], block.held)
        for block in found.blocks
    ]


@pytest.mark.parametrize("seed", range(150))
@pytest.mark.parametrize("side", ["pro", "con", "team"])
def test_each_claim_of_a_side_is_in_its_case_or_its_answers(seed, side):
    argument_map = random_map(seed, 2 + seed % 9)
    claims = tuple(
        replace(claim, side="team" if (seed + n) % 3 == 0 else "")
        for n, claim in enumerate(argument_map.claims)
    )
    argument_map = replace(argument_map, claims=claims)
    sided = sides(argument_map)
    there = {"pro": sided.pro + sided.turns, "con": sided.con + sided.turns}
    if not there.get(side, True) or (side == "team" and not any(c.side for c in claims)):
        with pytest.raises(ArgmapError):
            party_of(argument_map, side)
        return
    party = party_of(argument_map, side)
    found = brief(argument_map, party)
    told = {point.claim for point in found.case}
    told |= {point.claim for block in found.blocks for point in block.answers}
    assert party.claims <= told
    for block in found.blocks:
        assert not party.alone.issuperset(block.attack.claims)


def test_attacks_without_an_answer_come_first_and_then_those_that_none_beats():
    assert blocks(of(DEBATE, "pro")) == [
        (("more-driving",), "climate", [], False),
        (("inflation",), "growth", [], False),
        (("few-homes",), "homes-already > care-homes", [], False),
        (("care-homes",), "four-days", ["homes-already"], False),
        (("second-jobs",), "rest", ["no-second-jobs"], True),
        (("volunteers",), "trial-shows", ["late-joiners"], True),
    ]


def test_the_other_side_has_the_answers_to_expect():
    found = of(DEBATE, "con")
    assert not found.party.favours
    assert [p.claim for p in found.case if p.depth == 0] == [
        "volunteers",
        "care-homes",
        "more-driving",
        "second-jobs",
        "inflation",
    ]
    assert blocks(found) == [
        (("late-joiners",), "volunteers", [], False),
        (("no-second-jobs",), "second-jobs", [], False),
        (("homes-already",), "care-homes", ["few-homes"], True),
    ]


def test_a_named_side_has_its_claims_what_supports_them_and_the_theses_that_it_argues_for():
    government = party_of(DEBATE, "government")
    assert government.favours
    assert "four-days" in government.claims
    assert government.claims == party_of(DEBATE, "pro").claims
    opposition = party_of(DEBATE, "opposition")
    assert not opposition.favours
    assert opposition.claims == party_of(DEBATE, "con").claims | {"loose-end"}


@pytest.mark.parametrize(
    ("side", "message"),
    [("goverment", "did you mean 'government'"), ("x", "there are: pro, con, government, oppos")],
)
def test_a_side_that_there_is_not_is_answered_with_those_there_are(side, message):
    with pytest.raises(ArgmapError, match=message):
        party_of(DEBATE, side)


def test_a_side_that_says_nothing_is_told():
    with pytest.raises(ArgmapError, match="against a thesis"):
        party_of(read("  t: {thesis: T.}\n"), "con")


def test_what_the_theses_hang_on_depends_on_the_side():
    for_it = "  t: {thesis: T.}\n  a: {claim: A., basis: value, supports: t}\n"
    against = "  o: {objection: O., rebuts: t}\n"
    pro, con = (of(read(for_it + against), side).outlooks[0] for side in ("pro", "con"))
    assert (pro.question, pro.single_points, pro.sets.sets) == (Question.ANSWERS, (), (("o",),))
    assert (con.question, con.single_points) == (Question.TO_WATCH, ("o",))
    alone = read(for_it + "  o: {objection: O., rebuts: a}\n  r: {rebuttal: R., rebuts: o}\n")
    pro, con = (of(alone, side).outlooks[0] for side in ("pro", "con"))
    assert (pro.question, pro.single_points) == (Question.DEFENCE, ("a", "r"))
    assert set(pro.sets.sets[0]) == {"t", "a", "r"}
    assert (con.question, con.single_points) == (Question.ATTACK, ())
    assert con.sets.sets[0] in (("a",), ("r",))


def test_an_answer_to_a_reason_for_an_attack_answers_it():
    found = of(
        read(
            "  t: {thesis: T.}\n  o: {objection: O., rebuts: t}\n"
            "  p: {premise: P., supports: {to: o, as: s}}\n  r: {rebuttal: R., undercuts: s}\n"
        ),
        "pro",
    )
    assert blocks(found) == [(("o",), "t", ["r"], True)]


def test_a_distortion_that_is_exposed_is_beaten_and_one_block_where_it_shows_something_too():
    text = "  t: {thesis: T.}\n  a: {claim: A., supports: t}\n  r: {rebuttal: R., rebuts: d}\n"
    both = "  d: {distortion: D., distorts: t, shows: a}\n"
    assert blocks(of(read(text + both), "pro")) == [(("d",), "t", ["r"], True)]
    only = "  d: {distortion: D., distorts: {original: Words.}, shows: a}\n"
    assert blocks(of(read(text + only), "pro")) == [(("d",), "a", ["r"], True)]
    standing = "  t: {thesis: T.}\n  d: {distortion: D., distorts: t}\n"
    assert blocks(of(read(standing), "pro")) == [(("d",), "t", [], False)]


def test_a_claim_that_speaks_for_both_is_a_turn():
    party = party_of(
        read(
            "  t: {thesis: T.}\n  a: {claim: A., supports: t}\n"
            "  o: {objection: O., rebuts: t}\n  p: {premise: P., supports: [a, o]}\n"
        ),
        "pro",
    )
    assert party.claims - party.alone == {"p"}


def test_contradictions_inside_the_case_are_found():
    text = "  t: {thesis: T.}\n  a: {claim: A., supports: t}\n"
    text += "  b: {claim: B., supports: t, contradicts: a}\n"
    assert of(read(text), "pro").contradictions == (("b", "a"),)


def test_drops_are_told_apart_by_side():
    found = of(DEBATE, "pro", FORMATS["bp"])
    assert [id_ for id_, _ in found.our_drops] == ["second-jobs", "more-driving", "few-homes"]
    assert found.their_drops == (("output-holds", ("LO",)), ("late-joiners", ("DLO",)))
    assert of(DEBATE, "con", FORMATS["bp"]).our_drops == found.their_drops


def test_what_is_still_to_be_shown():
    assert set(of(DEBATE, "pro").burden) == {"trial-typical", "climate", "growth"}
