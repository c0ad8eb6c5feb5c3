"""Circles of support: the shortest one of each tangle, against a plain search."""

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from argmap.analysis.cycles import support_tangles
from argmap.element import Claim, Inference, Kind, Relation
from argmap.model import ArgumentMap

PAIRS = st.lists(st.tuples(st.integers(0, 8), st.integers(0, 8)), max_size=30)


def map_of(steps, relation=Relation.SUPPORT):
    names = dict.fromkeys(f"c{n}" for step in steps for n in step)
    return ArgumentMap(
        "x",
        "",
        tuple(Claim(name, Kind.CLAIM, name) for name in names),
        tuple(
            Inference(f"c{a} > c{b}", relation, (f"c{a}",), f"c{b}")
            for a, b in dict.fromkeys(steps)
        ),
    )


@given(PAIRS)
def test_tangles_are_the_components_and_their_circles_the_shortest(steps):
    graph = nx.DiGraph([(f"c{a}", f"c{b}") for a, b in steps if a != b])
    found = support_tangles(map_of(steps))
    expected = [c for c in nx.strongly_connected_components(graph) if len(c) > 1]
    assert {frozenset(tangle.claims) for tangle in found} == set(map(frozenset, expected))
    for claims, circle in found:
        assert len(set(circle)) == len(circle) > 1
        assert all(
            graph.has_edge(*step) for step in zip(circle, circle[1:] + circle[:1], strict=True)
        )
        assert len(circle) == min(map(len, nx.simple_cycles(graph.subgraph(claims))))
        assert circle[0] == min(circle, key=claims.index)


def test_claims_and_tangles_keep_the_order_of_the_map():
    found = support_tangles(map_of([(5, 4), (4, 5), (1, 2), (2, 0), (0, 1)]))
    assert found == [(("c5", "c4"), ("c5", "c4")), (("c1", "c2", "c0"), ("c1", "c2", "c0"))]


def test_attacks_make_no_circle_of_support():
    assert support_tangles(map_of([(1, 2), (2, 1)], Relation.CONTRADICT)) == []


def test_joint_premises_are_each_part_of_a_circle():
    claims = tuple(Claim(name, Kind.CLAIM, name) for name in "abc")
    joint = Inference("j", Relation.SUPPORT, ("a", "b"), "c", named=True)
    back = Inference("c > b", Relation.SUPPORT, ("c",), "b")
    assert support_tangles(ArgumentMap("x", "", claims, (joint, back))) == [
        (("b", "c"), ("b", "c"))
    ]


def test_a_chain_and_a_ring_of_a_hundred_thousand_claims():
    chain = [(n, n + 1) for n in range(100_000)]
    assert support_tangles(map_of(chain)) == []
    (tangle,) = support_tangles(map_of([*chain, (100_000, 0)]))
    assert len(tangle.circle) == 100_001


def test_a_dense_tangle_does_not_take_long():
    steps = [(n, (n + k) % 20_000) for n in range(20_000) for k in (1, 2, 3)]
    (tangle,) = support_tangles(map_of(steps))
    assert len(tangle.claims) == 20_000
    assert len(set(tangle.circle)) == len(tangle.circle) == 6667
