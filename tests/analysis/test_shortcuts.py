"""Steps that a longer way makes as well: against NetworkX's transitive reduction."""

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.analysis import shortcuts as module
from argmap.analysis.shortcuts import shortcuts
from argmap.element import Claim, Inference, Kind, Relation
from argmap.model import ArgumentMap

DOWNWARDS = st.lists(
    st.tuples(st.integers(0, 9), st.integers(0, 9)).map(sorted).filter(lambda p: p[0] < p[1]),
    max_size=40,
)


def support(*ends, name=""):
    *premises, target = ends
    return Inference(
        name or " > ".join(ends), Relation.SUPPORT, tuple(premises), target, named=bool(name)
    )


def map_of(*inferences):
    ids = dict.fromkeys(id_ for i in inferences for id_ in (*i.premises, i.target))
    return ArgumentMap("x", "", tuple(Claim(id_, Kind.CLAIM, id_) for id_ in ids), inferences)


def pairs(argument_map):
    return [(s.inference.premises[0], s.inference.target) for s in shortcuts(argument_map)]


@given(DOWNWARDS)
def test_what_a_transitive_reduction_takes_out_is_found(steps):
    graph = nx.DiGraph([(f"c{a}", f"c{b}") for a, b in steps])
    found = list(shortcuts(map_of(*(support(*step) for step in graph.edges))))
    expected = set(graph.edges) - set(nx.transitive_reduction(graph).edges)
    assert {(s.inference.premises[0], s.inference.target) for s in found} == expected
    assert len(found) == len(expected)
    for shortcut in found:
        (premise,), target = shortcut.inference.premises, shortcut.inference.target
        assert graph.has_edge(premise, shortcut.by_way_of)
        assert nx.has_path(graph, shortcut.by_way_of, target)
        assert shortcut.by_way_of != target


def test_joint_premises_are_needed_by_each_other():
    way = [support("p", "q"), support("q", "t")]
    assert pairs(map_of(*way, support("p", "r", "t", name="both"))) == []
    assert pairs(map_of(*way, support("p", "r", "t", name="both"), support("p", "t"))) == [
        ("p", "t")
    ]


def test_a_longer_way_may_lead_over_joint_premises():
    joint = support("q", "r", "t", name="both")
    assert pairs(map_of(support("p", "q"), joint, support("p", "t"))) == [("p", "t")]


def test_a_circle_of_support_is_left_out():
    circle = [support("a", "b"), support("b", "a")]
    assert pairs(map_of(*circle, support("a", "t"), support("b", "t"))) == []


def test_attacks_are_no_longer_way():
    rebuttal = Inference("o > t", Relation.REBUT, ("o",), "t")
    claims = (Claim("o", Kind.OBJECTION, "o"), Claim("t", Kind.CLAIM, "t"))
    claims += (Claim("p", Kind.OBJECTION, "p"),)
    inferences = (support("p", "o"), rebuttal, Inference("p > t", Relation.REBUT, ("p",), "t"))
    assert list(shortcuts(ArgumentMap("x", "", claims, inferences))) == []


@pytest.mark.parametrize(("most", "count"), [(3, 1), (2, 0)])
def test_beyond_a_size_nothing_is_looked_for(monkeypatch, most, count):
    monkeypatch.setattr(module, "_MOST_CLAIMS", most)
    argument_map = map_of(support("p", "q"), support("q", "t"), support("p", "t"))
    assert len(pairs(argument_map)) == count
