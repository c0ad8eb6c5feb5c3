"""What maps say, counted, and what one does not say of another."""

from dataclasses import replace

import pytest
from random_maps import random_map

from argmap.element import Claim, Inference, Kind, Relation
from argmap.model import ArgumentMap
from argmap.record.contents import contents, losses

MAP = ArgumentMap(
    "m",
    "Title",
    (
        Claim("t", Kind.THESIS, "The thesis."),
        Claim("a", Kind.PREMISE, "A reason.", basis="evidence", extra={"x-one": "1"}),
        Claim("b", Kind.OBJECTION, "But no.", title="No"),
    ),
    (
        Inference("step", Relation.SUPPORT, ("a",), "t", named=True, warrant="So it is."),
        Inference("b > step", Relation.UNDERCUT, ("b",), "step"),
    ),
)


def test_contents_are_counted_by_kind():
    assert contents(MAP) == {
        "title": 1,
        "ids": 3,
        "claims": 3,
        "kinds": 3,
        "texts": 3,
        "basis": 1,
        "x-": 1,
        "labels": 1,
        "supports": 1,
        "undercuts": 1,
        "as": 1,
        "warrant": 1,
    }


@pytest.mark.parametrize("seed", range(10))
def test_a_map_lacks_nothing_of_itself_in_whatever_order(seed):
    one = random_map(seed)
    other = replace(one, claims=one.claims[::-1], inferences=one.inferences[::-1])
    assert not losses(one, other)


def test_each_difference_is_one_loss():
    reason = MAP.claims[1]

    def lost(**said):
        return losses(
            MAP, replace(MAP, claims=(MAP.claims[0], replace(reason, **said), MAP.claims[2]))
        )

    assert lost(basis="") == {"basis": 1}
    assert lost(basis="report") == {"basis": 1}
    assert lost(kind=Kind.CLAIM) == {"kinds": 1}
    assert lost(text="Another.") == {"texts": 1}
    assert lost(extra={}) == {"x-": 1}
    assert losses(MAP, replace(MAP, title="")) == {"title": 1}


def test_what_is_said_of_something_lost_is_not_counted_besides():
    assert losses(MAP, replace(MAP, claims=MAP.claims[::2], inferences=())) == {
        "claims": 1,
        "supports": 1,
        "undercuts": 1,
    }


def test_claims_are_known_by_their_words_where_ids_are_lost():
    new = {"t": "x", "a": "y", "b": "z"}
    other = replace(
        MAP,
        claims=tuple(Claim(new[c.id], c.kind, c.text) for c in MAP.claims),
        inferences=(
            Inference("y > x", Relation.SUPPORT, ("y",), "x", warrant="So it is."),
            Inference("z > y > x", Relation.UNDERCUT, ("z",), "y > x"),
        ),
    )
    assert losses(MAP, other) == {"ids": 3, "as": 1, "basis": 1, "x-": 1, "labels": 1}


def test_of_two_equal_relations_one_can_be_lost():
    twice = replace(MAP, inferences=(*MAP.inferences, MAP.inferences[0]))
    assert losses(twice, MAP)["supports"] == 1
