"""Kinds that follow from relations."""

import pytest

from argmap.element import Kind, Relation
from argmap.record.roles import kinds

S, R, U, C = Relation.SUPPORT, Relation.REBUT, Relation.UNDERCUT, Relation.CONTRADICT


def _kinds(*steps, known=None, also=""):
    ids = dict.fromkeys([*"".join(end for _, _, p, t in steps for end in (*p, t) if len(end) == 1)])
    found = kinds([*ids, *also], steps, known or {})
    return {id_: kind.value for id_, kind in found.items()}


def _step(premises, relation, target):
    return (f"{premises} > {target}", relation, tuple(premises), target)


def test_reasons_are_claims_where_they_have_reasons_themselves():
    found = _kinds(_step("a", S, "t"), _step("b", S, "a"))
    assert found == {"t": "thesis", "a": "claim", "b": "premise"}


def test_attacks_take_turns():
    found = _kinds(_step("a", R, "t"), _step("b", R, "a"), _step("c", R, "b"))
    assert found == {"t": "thesis", "a": "objection", "b": "rebuttal", "c": "objection"}


def test_a_reason_for_an_objection_is_attacked_by_an_objection():
    found = _kinds(_step("a", R, "t"), _step("b", S, "a"), _step("c", R, "b"))
    assert found == {"t": "thesis", "a": "objection", "b": "premise", "c": "objection"}


def test_what_undercuts_a_reason_objects_and_what_undercuts_an_objection_answers():
    found = _kinds(
        _step("a", S, "t"), _step("b", U, "a > t"), _step("c", R, "t"), _step("d", U, "c > t")
    )
    assert found["b"] == "objection"
    assert found["d"] == "rebuttal"


def test_the_nearest_way_to_a_thesis_decides():
    steps = [_step("a", S, "t"), _step("b", S, "a"), _step("b", R, "t")]
    assert _kinds(*steps)["b"] == "objection"
    assert _kinds(*reversed(steps))["b"] == "objection"


def test_contradictions_lead_both_ways_and_leave_a_root():
    assert _kinds(_step("a", C, "t"), _step("b", S, "t"))["t"] == "thesis"
    assert _kinds(_step("t", C, "a"), _step("b", S, "t"))["t"] == "thesis"


def test_what_is_known_stays_and_leads_on():
    steps = [_step("a", R, "t"), _step("b", R, "a")]
    found = _kinds(*steps, known={"t": Kind.CLAIM, "a": Kind.DISTORTION})
    assert found == {"t": "claim", "a": "distortion", "b": "rebuttal"}


@pytest.mark.parametrize("length", [1, 2, 3, 4])
def test_circles_and_what_is_alone_get_a_kind_too(length):
    ids = "abcd"[:length]
    steps = [_step(x, R, y) for x, y in zip(ids, ids[1:] + ids[:1], strict=True)]
    found = _kinds(*steps, also="z")
    assert set(found) == {*ids, "z"}
    assert found["z"] == "claim"


def test_long_chains_cost_no_recursion():
    ids = [f"n{number}" for number in range(5000)]
    steps = [_step((x,), R, y) for x, y in zip(ids[1:], ids, strict=False)]
    found = kinds(ids, steps, {})
    assert [found[id_].value for id_ in ids[:3]] == ["thesis", "objection", "rebuttal"]
    assert found[ids[-1]] is Kind.OBJECTION
