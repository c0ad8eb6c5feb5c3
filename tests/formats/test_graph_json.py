"""Maps as graphs for other tools, with the real NetworkX, and graphs of others as maps."""

import io
import json

import networkx as nx
import pytest
from random_maps import HAZARDS, random_map

from argmap.element import Claim, Kind, Relation
from argmap.formats import cytoscape, graphml, node_link
from argmap.formats.node_link import read, write
from argmap.loader import load, parse
from argmap.model import ArgumentMap
from argmap.record.contents import contents, losses

MAPS = [
    load("maps/sunday-streets.argmap.yaml"),
    load("maps/how-stalinism-distorted-marxism.argmap.yaml"),
    *(random_map(seed) for seed in range(12)),
]
UNSOUND = parse(
    b"argmap: 1\ntitle: T\nclaims:\n"
    b"  a: {claim: A, supports: [a, nowhere], rebuts: a}\n"
    b"  b: {claim: B, supports: {to: a, as: a}, undercuts: [nothing > a, a supports a]}\n",
    "m.argmap.yaml",
).map


def graph_of(nodes, links=(), **more):
    return json.dumps({"nodes": list(nodes), "links": list(links), **more})


def steps(found):
    return {(i.premises, i.relation, i.target) for i in found.inferences}


@pytest.mark.parametrize("before", [*MAPS, UNSOUND])
def test_networkx_reads_node_link_and_writes_the_same(before):
    data = json.loads(write(before))
    graph = nx.node_link_graph(data, edges="edges")
    assert nx.node_link_data(graph, edges="edges") == data
    assert type(graph) is nx.DiGraph
    assert graph.graph["title"] == before.title


@pytest.mark.parametrize("before", MAPS)
@pytest.mark.parametrize("edges", ["edges", "links"])
def test_nothing_is_lost_on_the_way_through_networkx(before, edges):
    graph = nx.node_link_graph(json.loads(write(before)), edges="edges")
    again = read(json.dumps(nx.node_link_data(graph, edges=edges)), "m.json")
    assert not again.faults
    assert not again.unread
    assert not losses(before, again)
    assert not losses(again, before)


@pytest.mark.parametrize("before", [*MAPS, UNSOUND])
def test_graphml_and_cytoscape_hold_the_same_graph(before):
    graph = nx.node_link_graph(json.loads(write(before)), edges="edges")
    for other in (
        nx.read_graphml(io.BytesIO(graphml.write(before).encode())),
        nx.cytoscape_graph(json.loads(cytoscape.write(before))),
    ):
        assert list(other.nodes) == list(graph.nodes)
        assert set(other.edges) == set(graph.edges)
        for key in ("text", "kind", "relation", "label", "weight", "step", "implicit"):
            expected = nx.get_node_attributes(graph, key)
            assert nx.get_node_attributes(other, key) == expected
        assert nx.get_edge_attributes(other, "role") == nx.get_edge_attributes(graph, "role")
        assert other.graph["title"] == before.title


def test_the_graph_is_that_of_the_model_where_all_is_sound():
    model = MAPS[0].graph
    graph = nx.node_link_graph(json.loads(write(MAPS[0])), edges="edges")
    assert set(graph.nodes) == set(model.nodes)
    assert set(graph.edges(data="role")) == set(model.edges(data="role"))


def test_what_is_unsound_is_in_it_and_comes_back():
    graph = nx.node_link_graph(json.loads(write(UNSOUND)), edges="edges")
    assert graph.nodes["nowhere"]["element"] == "missing"
    assert len([n for n in graph if graph.nodes[n]["element"] == "inference"]) == 6
    again = read(write(UNSOUND), "m.json")
    assert not losses(UNSOUND, again)


def test_formats_that_are_only_written_keep_all_kinds_of_contents():
    for before in MAPS:
        assert set(contents(before)) <= graphml.KEEPS
    assert cytoscape.KEEPS == graphml.KEEPS


def test_texts_survive_xml_but_for_what_it_cannot_hold():
    texts = [*HAZARDS, "a\rb\n\tc", "]]>&amp;\"'<", "\x00\x0b\ufffe"]
    claims = tuple(Claim(f"c{n}", Kind.CLAIM, text) for n, text in enumerate(texts))
    before = ArgumentMap("m", "T & <x> \x01", claims)
    graph = nx.read_graphml(io.BytesIO(graphml.write(before).encode()))
    found = [graph.nodes[claim.id]["text"] for claim in claims]
    assert found == [*texts[:-1], "\N{REPLACEMENT CHARACTER}" * 3]


def test_writing_is_the_same_each_time():
    for form in (node_link, graphml, cytoscape):
        assert form.write(random_map(5)) == form.write(random_map(5))


def test_a_graph_of_others_is_read():
    found = read(
        graph_of(
            [
                {"id": 1, "label": "Close the street", "group": 3},
                {"id": "Two!", "text": "The air improves", "label": "Air", "type": "premise"},
                {"id": "c", "name": "Shops lose"},
                {"id": 4.5},
            ],
            [
                {"source": "Two!", "target": 1},
                {"source": "c", "target": 1, "relation": "Attacks", "value": 2},
                {"source": 4.5, "target": "c", "label": "con", "key": 0},
            ],
            graph={"name": "Streets", "seed": 7},
        ),
        "m.json",
    )
    assert not found.faults
    assert found.title == "Streets"
    assert [(c.id, c.text, c.kind, c.extra.get("x-id")) for c in found.claims] == [
        ("close-the-street", "Close the street", Kind.THESIS, "1"),
        ("two", "The air improves", Kind.PREMISE, "Two!"),
        ("c", "Shops lose", Kind.OBJECTION, None),
        ("claim", "4.5", Kind.REBUTTAL, "4.5"),
    ]
    assert steps(found) == {
        (("two",), Relation.SUPPORT, "close-the-street"),
        (("c",), Relation.REBUT, "close-the-street"),
        (("claim",), Relation.REBUT, "c"),
    }
    assert found.unread == {"attributes": 4}  # group, Air, value, seed


@pytest.mark.parametrize(
    ("said", "relation"),
    [
        ({}, Relation.SUPPORT),
        ({"relation": "support"}, Relation.SUPPORT),
        ({"type": "PRO"}, Relation.SUPPORT),
        ({"role": "rebuts"}, Relation.REBUT),
        ({"key": "con"}, Relation.REBUT),
        ({"label": "as everybody knows"}, Relation.SUPPORT),
        ({"label": "see", "type": "attack"}, Relation.REBUT),
        ({"relation": "contradicts"}, Relation.CONTRADICT),
    ],
)
def test_words_for_relations(said, relation):
    nodes = [{"id": "a", "text": "A"}, {"id": "b", "text": "B"}]
    found = read(graph_of(nodes, [{"source": "b", "target": "a", **said}]), "m.json")
    assert not found.faults
    assert steps(found) == {(("b",), relation, "a")}


def test_what_was_added_to_a_map_in_networkx_is_read():
    graph = nx.node_link_graph(json.loads(write(MAPS[0])), edges="edges")
    graph.add_node("new", text="A new reason")
    graph.add_edge("new", "clean-air")
    graph.remove_node("close-sundays")
    found = read(json.dumps(nx.node_link_data(graph, edges="edges")), "m.json")
    assert not found.faults
    assert (("new",), Relation.SUPPORT, "clean-air") in steps(found)
    assert found.unread == {"inferences": 3}


def test_multigraphs_and_undirected_graphs():
    graph = nx.MultiGraph()
    graph.add_nodes_from([((1, 2), {"text": "A"}), ("b", {"text": "B"})])
    graph.add_edge("b", (1, 2), relation="supports")
    graph.add_edge("b", (1, 2), relation="rebuts")
    found = read(json.dumps(nx.node_link_data(graph, edges="edges")), "m.json")
    assert not found.faults
    assert len(found.inferences) == 2


def test_all_faults_in_one_run():
    text = (
        '{"nodes": [\n{"id": "a", "text": "A"},\n{"id": "a"},\n7,\n{"id": "b", "text": "B"}],\n'
        '"edges": [\n{"source": "a"},\n{"source": "b", "target": "c"},\n'
        '{"source": "b", "target": "a", "relation": "befriends"},\n[]]}'
    )
    found = sorted((f.location.line, f.message) for f in read(text, "m.json").faults)
    assert found == [
        (3, "node 'a' is there twice"),
        (4, "this is none of the 'nodes'"),
        (7, "this edge lacks an end"),
        (8, "no node has the id 'c'"),
        (9, "'befriends' is no known relation"),
        (10, "this is none of the 'edges'"),
    ]


@pytest.mark.parametrize(
    "text",
    ["", "[]", "7", "{}", '{"nodes": {}, "links": 3}', '{"nodes": [', "[" * 1000, '{"nodes": []}'],
)
def test_what_is_no_graph_is_a_fault(text):
    assert read(text, "m.json").faults


def test_hostile_graphs():
    names = ["constructor", "__proto__", "", "x" * 100_000, "\x00", "\ud800"]
    found = read(graph_of([{"id": name, "text": ["odd"]} for name in names]), "m.json")
    assert len(found.claims) == len(names)
    nodes = [{"id": n, "text": "T"} for n in range(3000)]
    links = [{"source": n, "target": n - 1} for n in range(1, 3000)]
    assert len(read(graph_of(nodes, links), "m.json").inferences) == 2999


def test_which_json_is_a_graph():
    assert node_link.is_mine(write(MAPS[0]))
    assert node_link.is_mine('{"nodes": [], "links": []')
    assert not node_link.is_mine('{"nodes": [{"nodeID": "1"}], "edges": [{"fromID": "1"}]}')
    assert not node_link.is_mine('{"argmap": 1}')
    text = write(ArgumentMap("m", 'The key "nodeID": in a text'))
    assert node_link.is_mine(text)
