"""Explanations: what a status comes from, down to what is asserted."""

import pytest
from evaluated_maps import EXAMPLE, random_map

from argmap.analysis.changes import changes
from argmap.analysis.explanation import Tally, explain, tally
from argmap.analysis.status import Status, evaluate
from argmap.analysis.supposition import suppose
from argmap.element import Claim, Inference, Kind, Relation
from argmap.formats import native
from argmap.model import ArgumentMap


def lines(text, claim):
    argument_map = native.read(text, "m")
    assert argument_map.faults == ()
    return [
        f"{'  ' * g.depth}{g.relation or ''} {g.claim} {g.standing.status}{' again' * g.again}"
        for g in explain(argument_map, evaluate(argument_map), claim)
    ]


def test_a_thesis_that_is_refuted_by_an_attack_whose_answer_is_undercut():
    assert lines(EXAMPLE, "t") == [
        " t out",
        "  rebuts a1 in",
        "    rebuts r2 in",
        "    undercuts a2 in",
    ]


def test_joint_premises_and_what_they_rest_on():
    assert lines(EXAMPLE, "c1") == [" c1 in", "  supports p1 in", "  supports p2 in"]


def test_a_claim_that_survives_an_attack_is_explained_by_its_reasons_and_the_answer():
    text = EXAMPLE.replace("  a2: {objection: A2., undercuts: answer}\n", "")
    assert lines(text, "t") == [
        " t in",
        "  supports c1 in",
        "    supports p1 in",
        "    supports p2 in",
        "  rebuts a1 out",
        "    rebuts r2 in",
    ]


def test_a_circle_is_named_once():
    assert lines(EXAMPLE, "c3") == [
        " c3 out",
        "  supports c4 out",
        "    supports c3 out again",
    ]


def test_a_contradiction_is_seen_from_both_ends():
    assert lines(EXAMPLE, "z")[1:] == [
        "  supports x undecided",
        "    contradicts y undecided",
        "      contradicts x undecided again",
    ]


def test_reasons_and_attacks_are_counted():
    argument_map = native.read(
        "argmap: 1\ntitle: T\nclaims:\n  t: {thesis: T.}\n  a: {premise: A., supports: t}\n"
        "  b: {claim: B., supports: t}\n  o: {objection: O., rebuts: t}\n"
        "  r: {rebuttal: R., rebuts: o}\n",
        "m",
    )
    assert tally(argument_map, evaluate(argument_map), "t") == Tally(1, 2, 0, 1)


@pytest.mark.parametrize("seed", range(200))
def test_every_claim_that_is_not_asserted_has_grounds(seed):
    argument_map = random_map(seed, 3 + seed % 12)
    evaluation = evaluate(argument_map)
    for claim in argument_map.claims:
        grounds = explain(argument_map, evaluation, claim.id)
        assert grounds[0].claim == claim.id
        assert len(grounds) == 1 or evaluation.standing[claim.id].because
        for ground in grounds[1:]:
            assert grounds[ground.above].depth == ground.depth - 1
            ends = {*argument_map.sound_inference[ground.inference].premises}
            assert ground.claim in ends | {argument_map.sound_inference[ground.inference].target}


def test_a_chain_of_a_hundred_thousand_claims_is_explained():
    count = 100_000
    claims = [Claim(f"c{n}", Kind.PREMISE if n == 0 else Kind.CLAIM, "x") for n in range(count)]
    steps = [
        Inference(f"c{n} > c{n + 1}", Relation.SUPPORT, (f"c{n}",), f"c{n + 1}")
        for n in range(count - 1)
    ]
    argument_map = ArgumentMap("m", "chain", tuple(claims), tuple(steps))
    grounds = explain(argument_map, evaluate(argument_map), f"c{count - 1}")
    assert len(grounds) == count


def test_what_changes_is_listed_from_the_thesis_down():
    argument_map = native.read(EXAMPLE, "m")
    found = changes(argument_map, suppose(argument_map, without=["a2"]))
    assert [(c.claim, c.before.status, c.after and c.after.status) for c in found.changes] == [
        ("t", Status.OUT, Status.IN),
        ("a1", Status.IN, Status.OUT),
        ("a2", Status.IN, None),
    ]


def test_a_distortion_that_comes_to_stand_flags_what_it_distorts():
    argument_map = native.read(EXAMPLE, "m")
    found = changes(argument_map, suppose(argument_map, without=["r1"]))
    assert found.flagged == ("t",)
    assert found.cleared == ()
