"""A map as an outline: nothing of it is missing, and nothing is there twice."""

from collections import Counter

import pytest
from random_maps import random_map

from argmap.element import Claim, Inference, Kind, Relation
from argmap.model import ArgumentMap
from argmap.record.branches import branches


@pytest.mark.parametrize("seed", range(60))
def test_every_claim_stands_once_in_full_and_every_premise_of_every_step_once(seed):
    argument_map = random_map(seed, 14)
    found = list(branches(argument_map))
    full = Counter(branch.claim.id for branch in found if not branch.again)
    assert full == Counter(claim.id for claim in argument_map.claims)
    premises = Counter((b.inference.id, b.claim.id) for b in found if b.inference)
    assert premises == Counter((i.id, p) for i in argument_map.inferences for p in i.premises)


def test_an_undercut_step_from_a_claim_that_stands_again_is_followed():
    claims = [Claim(id_, Kind.CLAIM, id_) for id_ in "abc"] + [Claim("x", Kind.OBJECTION, "x")]
    steps = (
        *(Inference(f"c > {end}", Relation.SUPPORT, ("c",), end) for end in "ab"),
        Inference("x > c > b", Relation.UNDERCUT, ("x",), "c > b"),
    )
    found = [
        (branch.depth, branch.claim.id, branch.again)
        for branch in branches(ArgumentMap("m", "T", tuple(claims), steps))
    ]
    assert found == [
        (0, "a", False),
        (1, "c", False),
        (0, "b", False),
        (1, "c", True),
        (2, "x", False),
    ]
