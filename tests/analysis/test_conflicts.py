"""Circles with an attack: the shortest one of each component, against a plain search."""

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from argmap.analysis.conflicts import conflicts
from argmap.element import Claim, Inference, Kind, Relation
from argmap.model import ArgumentMap

PAIRS = st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=24)


def kind(number):
    return Kind.REBUTTAL if number % 2 else Kind.OBJECTION


def map_of(steps, *others):
    """Objections are even, rebuttals odd: steps within a kind support, between kinds they rebut."""
    steps = list(dict.fromkeys((a, b) for a, b in steps if a != b))
    claims = tuple(Claim(f"c{n}", kind(n), "") for n in dict.fromkeys(n for s in steps for n in s))
    inferences = tuple(
        Inference(
            f"c{a} > c{b}",
            Relation.SUPPORT if kind(a) == kind(b) else Relation.REBUT,
            (f"c{a}",),
            f"c{b}",
        )
        for a, b in steps
    )
    return ArgumentMap("x", "", claims, (*inferences, *others))


def contradiction(a, b):
    return Inference(f"c{a} > c{b}", Relation.CONTRADICT, (f"c{a}",), f"c{b}")


def path(conflict):
    return [(claim, inference.relation.value) for claim, inference in conflict.circle]


@given(PAIRS)
def test_components_with_an_attack_and_their_shortest_circle_with_one(steps):
    argument_map = map_of(steps)
    graph = nx.DiGraph((i.premises[0], i.target) for i in argument_map.inferences)
    attacks = {
        (i.premises[0], i.target)
        for i in argument_map.inferences
        if i.relation is Relation.REBUT  # between two kinds, so never within a circle of support
    }
    expected = {
        frozenset(claims)
        for claims in nx.strongly_connected_components(graph)
        if any(a in claims and b in claims for a, b in attacks)
    }
    found = conflicts(argument_map)
    assert {frozenset(conflict.claims) for conflict in found} == expected
    order = list(argument_map.claim)
    assert found == sorted(found, key=lambda conflict: order.index(conflict.claims[0]))
    for claims, circle in found:
        names = [claim for claim, _ in circle]
        ways = list(zip(names, names[1:] + names[:1], strict=True))
        assert [(i.premises[0], i.target) for _, i in circle] == ways
        assert not attacks.isdisjoint(ways)
        assert order.index(names[0]) == min(map(order.index, names))
        cycles = nx.simple_cycles(graph.subgraph(claims))
        with_attack = [
            c for c in cycles if not attacks.isdisjoint(zip(c, c[1:] + c[:1], strict=True))
        ]
        assert len(names) == min(map(len, with_attack))


def test_a_contradiction_is_a_circle_only_with_a_way_of_other_steps():
    lone = map_of([(0, 4), (2, 4)], contradiction(0, 2))
    assert conflicts(lone) == []
    three = map_of([(0, 6)], contradiction(0, 6), contradiction(2, 6), contradiction(0, 2))
    assert conflicts(three) == []
    (conflict,) = conflicts(map_of([(0, 4), (4, 2)], contradiction(0, 2)))
    assert path(conflict) == [("c0", "supports"), ("c4", "supports"), ("c2", "contradicts")]
    (other,) = conflicts(map_of([(0, 4), (4, 2)], contradiction(2, 0)))
    assert path(other) == path(conflict)


def test_what_contradicts_a_reason_and_its_target_is_no_circle():
    assert conflicts(map_of([(0, 2), (4, 6)], contradiction(4, 0), contradiction(4, 2))) == []


def test_an_attack_on_what_one_supports_is_another_fault():
    assert conflicts(map_of([(0, 2)], contradiction(0, 2), contradiction(2, 0))) == []


def test_an_attack_within_a_circle_of_support_is_another_fault():
    assert conflicts(map_of([(0, 2), (2, 4), (4, 0)], contradiction(0, 2))) == []


def undercut(claim, target, name):
    return Inference(name, Relation.UNDERCUT, (claim,), target, named=True)


def test_an_undercut_leads_to_the_target_of_what_it_undercuts():
    # c0 supports c2, c1 undercuts that, c4 undercuts the undercut and rests on c2.
    argument_map = map_of([(0, 2), (2, 4), (1, 3)], undercut("c1", "c0 > c2", "u"))
    assert conflicts(argument_map) == []
    argument_map = map_of(
        [(0, 2), (2, 4), (1, 3)], undercut("c1", "c0 > c2", "u"), undercut("c4", "u", "v")
    )
    (conflict,) = conflicts(argument_map)
    assert path(conflict) == [("c2", "supports"), ("c4", "undercuts")]


def test_undercuts_of_each_other_lead_to_no_claim():
    argument_map = map_of([(0, 2), (1, 3)], undercut("c0", "v", "u"), undercut("c1", "u", "v"))
    assert len(argument_map.sound) == 4
    assert conflicts(argument_map) == []
