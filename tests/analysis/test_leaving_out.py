"""Leaving claims out: by itself, and against the evaluation of the map without them."""

import pytest
from evaluated_maps import EXAMPLE, random_map

from argmap.analysis.leaving_out import losses
from argmap.analysis.status import Status, evaluate
from argmap.analysis.supposition import Supposition, suppose
from argmap.element import Claim, Inference, Kind, Relation
from argmap.errors import ArgmapError
from argmap.formats import native
from argmap.model import ArgumentMap

WITHOUT_A2 = EXAMPLE.replace("  a2: {objection: A2., undercuts: answer}\n", "")


def read(text):
    found = native.read(text, "m")
    assert found.faults == ()
    return found


def statuses(argument_map, supposition):
    standing = evaluate(argument_map, supposition).standing
    return {id_: standing[id_].status for id_ in argument_map.claim if id_ in standing}


def single_points(argument_map, thesis):
    return {loss.claim for loss in losses(argument_map) if thesis in loss.changed}


def test_the_single_points_of_failure_of_the_worked_example():
    assert single_points(read(WITHOUT_A2), "t") == {"p1", "p2", "c1", "r2"}


def test_joint_premises_are_single_points_and_alternatives_are_none():
    text = (
        "argmap: 1\ntitle: T\nclaims:\n  t: {thesis: T.}\n"
        "  a: {premise: A., supports: {to: t, as: x}}\n"
        "  b: {premise: B., supports: {to: t, as: x}}\n"
    )
    assert single_points(read(text), "t") == {"a", "b"}
    assert single_points(read(text + "  c: {premise: C., supports: t}\n"), "t") == set()


def test_a_claim_that_loses_its_reasons_does_not_become_an_assertion():
    text = (
        "argmap: 1\ntitle: T\nclaims:\n  t: {thesis: T.}\n  p: {premise: P., supports: t}\n"
        "  q: {premise: Q., supports: p}\n"
    )
    assert single_points(read(text), "t") == {"p", "q"}
    without_q = statuses(read(text), Supposition(without=frozenset({"q"})))
    assert without_q == {"t": Status.OUT, "p": Status.OUT}


@pytest.mark.parametrize("seed", range(400))
def test_equal_to_evaluating_the_map_without_the_claim(seed):
    argument_map = random_map(seed, 3 + seed % 12)
    before = statuses(argument_map, Supposition())
    for loss in losses(argument_map):
        after = statuses(argument_map, Supposition(without=frozenset({loss.claim})))
        assert loss.changed == {k: v for k, v in after.items() if v is not before[k]}, loss.claim


def test_what_is_accepted_holds_whatever_attacks_it():
    argument_map = read(EXAMPLE)
    after = statuses(argument_map, suppose(argument_map, accept=["t", "d1"]))
    assert after["t"] is Status.IN
    assert after["d1"] is Status.IN
    assert evaluate(argument_map, suppose(argument_map, accept=["d1"])).misrepresented == {
        "t": ("d1",)
    }


def test_what_is_asked_for_a_basis_does_not_stand_on_assertion():
    text = (
        "argmap: 1\ntitle: T\nclaims:\n  t: {thesis: T.}\n  p: {premise: P., supports: t}\n"
        "  q: {premise: Q., basis: assertion, supports: t}\n  d: {distortion: D., distorts: t}\n"
    )
    strict = suppose(read(text), demand_basis=True)
    assert statuses(read(text), strict) == {
        "t": Status.OUT,
        "p": Status.OUT,
        "q": Status.OUT,
        "d": Status.IN,
    }
    based = text.replace("assertion", "report")
    assert statuses(read(based), strict)["t"] is Status.IN


@pytest.mark.parametrize(
    ("accept", "without", "message"),
    [
        (["C1"], [], "m: no claim 'C1'; did you mean 'c1'"),
        ([], ["joint"], "this is an inference"),
        (["t"], ["t"], "'t' cannot be accepted and left out at once"),
    ],
)
def test_a_supposition_that_makes_no_sense_is_refused(accept, without, message):
    with pytest.raises(ArgmapError, match=message):
        suppose(read(EXAMPLE), accept, without)


def test_a_long_chain_is_left_out_link_by_link():
    count = 500
    claims = [Claim(f"c{n}", Kind.PREMISE if n == 0 else Kind.CLAIM, "x") for n in range(count)]
    steps = [
        Inference(f"c{n} > c{n + 1}", Relation.SUPPORT, (f"c{n}",), f"c{n + 1}")
        for n in range(count - 1)
    ]
    found = list(losses(ArgumentMap("m", "chain", tuple(claims), tuple(steps))))
    assert [len(loss.changed) for loss in found] == list(range(count - 1, -1, -1))
