"""AIF and xAIF: what nodes and edges say, what the block adds, what is dirty, what is kept."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from random_maps import HAZARDS, random_map

from argmap.cli import main
from argmap.element import Kind, Relation
from argmap.formats import aif, native
from argmap.formats.aif import xaif
from argmap.loader import load
from argmap.record.contents import losses

MAPS = Path(__file__).parents[2] / "maps"
BOTH = pytest.mark.parametrize("form", [aif, xaif], ids=["aif", "xaif"])


def node_set(nodes, edges, **more):
    """Return AIF from `number type text` lines and `from > to` words."""
    listed = [line.split(" ", 2) for line in nodes]
    ends = [edge.split(">") for edge in edges.split()]
    return {
        "nodes": [{"nodeID": i, "text": t, "type": y, "timestamp": "2015"} for i, y, t in listed],
        "edges": [
            {"edgeID": str(n), "fromID": a, "toID": b, "formEdgeID": None}
            for n, (a, b) in enumerate(ends)
        ],
        "locutions": [],
        **more,
    }


def read(data, path="m.json"):
    return aif.read(json.dumps(data, indent=1), path)


def steps(argument_map):
    """Return the inferences by the first letters of the ids, as `a&b supports c`."""
    short = {c.id: c.id[0] for c in argument_map.claims}
    for i in sorted(argument_map.inferences, key=lambda i: i.relation is Relation.UNDERCUT):
        short[i.id] = "<" + short.get(i.target, i.target)
    return sorted(
        f"{'&'.join(short[p] for p in i.premises)} {i.relation} {short[i.target]}"
        for i in argument_map.inferences
    )


def there_and_back(argument_map, form):
    return form.read(form.write(argument_map), argument_map.path)


def unordered(argument_map):
    """Return a map whose inferences stand in one order, since that means nothing."""
    steps = sorted(argument_map.inferences, key=lambda i: (i.id, i.relation))
    return replace(argument_map, inferences=tuple(steps))


@BOTH
@pytest.mark.parametrize("seed", range(20))
def test_a_map_comes_back_as_it_was(form, seed):
    before = native.read(native.write(random_map(seed, 20)), "m.argmap.yaml")
    assert not before.faults
    assert unordered(there_and_back(before, form)) == unordered(before)


@BOTH
@pytest.mark.parametrize("path", sorted(MAPS.glob("*.argmap.yaml")), ids=lambda path: path.stem)
def test_real_maps_come_back(form, path):
    before = replace(load(str(path)), include=(), included=())
    again = there_and_back(before, form)
    assert not again.faults
    assert not losses(before, again)
    assert not losses(again, before)


@BOTH
def test_every_sentence_comes_back(form):
    claims = "".join(
        f"  c{n}:\n    premise: {json.dumps(text, ensure_ascii=False)}\n"
        for n, text in enumerate([*HAZARDS, "R&amp;D &#39;x&#39;", " two  blanks "])
    )
    before = native.read(f"argmap: 1\ntitle: T\nclaims:\n{claims}", "m")
    assert not before.faults
    assert there_and_back(before, form) == before


def test_each_type_of_node_is_read_as_what_it_means():
    found = read(
        node_set(
            [
                *("1 I Alpha", "2 I Beta", "3 I Gamma", "4 I Delta", "5 I Epsilon", "6 I Zeta"),
                *("11 RA Default Inference", "12 CA Default Conflict", "13 CA CA", "14 CA x"),
                "15 MA Distortion",
            ],
            "2>11 3>11 11>1 4>12 12>2 5>13 13>11 6>14 14>13 4>15 15>1",
        )
    )
    assert not found.faults
    assert steps(found) == [
        "b&g supports a",
        "d distorts a",
        "d rebuts b",
        "e undercuts <a",
        "z undercuts <<a",
    ]
    assert {c.id: c.kind for c in found.claims} == {
        "alpha": Kind.THESIS,
        "beta": Kind.PREMISE,
        "gamma": Kind.PREMISE,
        "delta": Kind.DISTORTION,
        "epsilon": Kind.OBJECTION,
        "zeta": Kind.REBUTTAL,
    }
    assert found.claim["alpha"].extra == {"x-id": "1"}
    assert [i.scheme for i in found.inferences if i.scheme] == ["x"]
    assert found.title == "m"


def test_what_is_written_is_aif_for_those_who_know_no_block():
    before = native.read(
        "argmap: 1\ntitle: T\nclaims:\n"
        "  a: {thesis: A}\n"
        "  b: {claim: B, supports: {to: a, as: why, scheme: authority}}\n"
        "  c: {claim: C, supports: {to: a, as: why}, contradicts: b}\n"
        "  d: {distortion: D, distorts: a}\n"
        "  e: {objection: E, undercuts: why}\n",
        "m",
    )
    data = json.loads(aif.write(before))
    del data["argmap"]
    assert set(data) == {"nodes", "edges", "locutions"}
    text = {node["nodeID"]: node["text"] for node in data["nodes"]}
    assert [(n["type"], n["text"], n.get("schemeID")) for n in data["nodes"]][5:] == [
        ("RA", "authority", None),
        ("CA", "Default Conflict", "71"),
        ("CA", "Default Conflict", "71"),
        ("MA", "Distortion", "144"),
        ("CA", "Default Conflict", "71"),
    ]
    assert [(text[e["fromID"]], text[e["toID"]]) for e in data["edges"]] == [
        *[("B", "authority"), ("C", "authority"), ("authority", "A")],
        *[("C", "Default Conflict"), ("Default Conflict", "B")],
        *[("B", "Default Conflict"), ("Default Conflict", "C")],
        *[("D", "Distortion"), ("Distortion", "A")],
        *[("E", "Default Conflict"), ("Default Conflict", "authority")],
    ]
    bare = read(data)
    assert steps(bare) == [
        "b rebuts c",
        "b&c supports a",
        "c rebuts b",
        "d distorts a",
        "e undercuts <a",
    ]


def test_numbers_are_strings_and_each_is_given_once():
    before = replace(random_map(3, 20), path="m")
    data = json.loads(xaif.write(before))
    for key, id_ in (("nodes", "nodeID"), ("edges", "edgeID")):
        numbers = [item[id_] for item in data["AIF"][key]]
        assert all(isinstance(number, str) for number in numbers)
        assert len(set(numbers)) == len(numbers)
    assert set(data) == {"AIF", "text", "dialog", "OVA", "argmap"}
    known = {node["nodeID"]: node["type"] for node in data["AIF"]["nodes"]}
    defaults = {"RA": "72", "CA": "71", "MA": "144"}
    assert data["AIF"]["schemefulfillments"]
    for item in data["AIF"]["schemefulfillments"]:
        assert item["schemeID"] == defaults[known[item["nodeID"]]]


def edited(argument_map, change):
    """Return a map after a change of its AIF by somebody who leaves the block alone."""
    data = json.loads(aif.write(argument_map))
    change(data)
    return read(data)


SMALL = native.read(
    "argmap: 1\ntitle: T\nclaims:\n"
    "  a: {thesis: Alpha}\n"
    "  b: {claim: Beta, supports: {to: a, as: why, warrant: So it is.}, basis: value, note: N}\n"
    "  c: {objection: Gamma, rebuts: b, contradicts: d}\n"
    "  d: {objection: Delta, undercuts: why}\n",
    "m",
)


def test_nodes_count_where_they_differ_from_the_block():
    def change(data):
        data["nodes"][1]["text"] = "Beta, better"

    found = edited(SMALL, change)
    assert found.claim["b"].text == "Beta, better"
    assert (found.claim["b"].basis, found.claim["b"].note) == ("value", "N")


def test_a_node_that_the_block_does_not_know_is_a_new_claim():
    def change(data):
        data["nodes"] += [
            {"nodeID": "90", "text": "New &amp; good", "type": "I"},
            {"nodeID": "91", "text": "Default Inference", "type": "RA"},
        ]
        data["edges"] += [{"fromID": "90", "toID": "91"}, {"fromID": "91", "toID": "2"}]

    found = edited(SMALL, change)
    assert [c.id for c in found.claims] == ["a", "b", "c", "d", "new-good"]
    assert found.claim["new-good"].text == "New & good"
    assert found.claim["new-good"].kind is Kind.PREMISE
    assert found.extra["x-aif"]["steps"] == {"91": "new-good > b"}
    assert set(found.inference) == {*SMALL.inference, "new-good > b"}


def test_what_the_block_says_of_nodes_that_are_gone_is_dropped():
    def change(data):
        data["nodes"] = [n for n in data["nodes"] if n["nodeID"] != "2"]

    found = edited(SMALL, change)
    assert [c.id for c in found.claims] == ["a", "c", "d"]
    assert [i.relation for i in found.inferences] == [Relation.CONTRADICT]


def test_half_of_a_contradiction_is_what_is_left_of_it():
    def change(data):
        back = next(k for k, v in data["argmap"]["steps"].items() if "back-of" in v)
        front = data["argmap"]["steps"][back]["back-of"]
        data["nodes"] = [n for n in data["nodes"] if n["nodeID"] != front]

    found = edited(SMALL, change)
    (left,) = (i for i in found.inferences if i.target == "c")
    assert (left.relation, left.premises) == (Relation.REBUT, ("d",))


def test_what_aims_at_nothing_comes_back_from_the_block():
    before = native.read(
        "argmap: 1\ntitle: T\nclaims:\n"
        "  a: {thesis: A}\n"
        "  b: {claim: B, supports: {to: nowhere, as: lost}}\n"
        "  c: {objection: C, undercuts: lost, rebuts: a}\n"
        "  d: {distortion: D, distorts: [{original: Some words}, a]}\n"
        "  e: {distortion: E, distorts: {original: Others}}\n",
        "m",
    )
    assert not before.faults
    assert len(json.loads(aif.write(before))["nodes"]) == 7
    again = there_and_back(before, aif)
    assert (again.claims, set(again.inferences)) == (before.claims, set(before.inferences))


DIALOGUE = node_set(
    [
        *("1 I it rains", "2 I the street is wet", "3 I is it cold"),
        *("4 L Ann : It rains.", "5 L Ben : So the street is wet.", "6 L Ben : Is it cold?"),
        *("7 YA Asserting", "8 YA Asserting", "9 YA Pure Questioning", "10 TA Default Transition"),
        *("11 RA Default Inference", "12 YA Arguing", "13 L analyses", "14 MA Default Rephrase"),
        *("15 PA Default Preference", "16 RA Default Inference", "17 odd what is this"),
    ],
    "4>7 7>1 5>8 8>2 6>9 9>3 4>10 10>5 1>11 11>2 10>12 12>11 13>1 13>11 13>13 1>14 14>3 2>15"
    " 1>16 17>1",
    locutions=[
        {"nodeID": "4", "personID": "409", "timestamp": "2014", "start": None, "source": None},
        {"nodeID": "99", "personID": "1", "timestamp": "2014"},
    ],
)


def without_order(data):
    inner = data.get("AIF", data)
    return {
        "nodes": sorted(
            (n["nodeID"], n["type"], n["text"], n.get("timestamp")) for n in inner["nodes"]
        ),
        "edges": sorted((e["fromID"], e["toID"]) for e in inner["edges"]),
        "locutions": inner["locutions"],
    }


def test_dialogue_tells_who_holds_a_claim():
    found = read(DIALOGUE)
    assert not found.faults
    assert not found.unread
    assert [(c.text, c.by) for c in found.claims] == [
        ("it rains", "Ann"),
        ("the street is wet", "Ben"),
        ("is it cold", ""),
    ]
    assert steps(found) == ["i supports t"]
    people = [{"participantID": 409, "firstname": "Anna", "surname": "Bell"}]
    named = read({"AIF": {**DIALOGUE, "participants": people}})
    assert [c.by for c in named.claims] == ["Anna Bell", "Ben", ""]


@BOTH
@pytest.mark.parametrize("through", [aif, xaif, native], ids=["aif", "xaif", "yaml"])
def test_dialogue_and_all_that_is_around_comes_back(form, through):
    around = {
        "text": {"txt": "It <b>rains</b>."},
        "dialog": True,
        "OVA": {"nodes": [{"nodeID": "1", "x": 2.5, "y": -3, "visible": True}], "url": None},
    }
    people = [{"participantID": 409, "firstname": "Anna", "surname": "Bell"}]
    data = {"AIF": {**DIALOGUE, "participants": people}, **around} if form is xaif else DIALOGUE
    first = read(data)
    again = through.read(through.write(first), "m.json")
    assert again == first
    back = json.loads(form.write(again))
    assert without_order(back) == without_order(DIALOGUE)
    if form is xaif:
        assert {key: back[key] for key in around} == around
        assert back["AIF"]["participants"] == people


def test_dialogue_that_was_edited_in_the_map_no_longer_goes_along():
    found = read(DIALOGUE)
    kept = {**found.extra["x-aif"], "nodes": ["no JSON"]}
    before = replace(found, extra={"x-aif": kept})
    data = json.loads(aif.write(before))
    assert {node["type"] for node in data["nodes"]} == {"I", "RA"}
    assert read(data).extra["x-aif"] == kept


def test_edges_of_claims_that_were_deleted_are_left_out():
    found = read(DIALOGUE)
    fewer = replace(found, claims=found.claims[:1], inferences=())
    data = json.loads(aif.write(fewer))
    known = {node["nodeID"] for node in data["nodes"]}
    assert "2" not in known
    assert all({edge["fromID"], edge["toID"]} <= known for edge in data["edges"])


DIRT = {
    "a step without premises": (["1 I A", "2 RA x"], "2>1", [], {}),
    "a step without a conclusion": (["1 I A", "2 CA x"], "1>2", [], {}),
    "an edge without a step": (["1 I A", "2 I B"], "2>1", ["b supports a"], {}),
    "no claim": (["1 L A : x", "2 YA y"], "1>2", [], {}),
    "two claims in a circle": (
        ["1 I A", "2 I B", "3 RA x", "4 RA x"],
        "1>3 3>2 2>4 4>1",
        ["a supports b", "b supports a"],
        {},
    ),
    "a claim that supports itself": (["1 I A", "2 RA x"], "1>2 2>1", ["a supports a"], {}),
    "undercuts in a circle": (
        ["1 I A", "2 I B", "3 CA x", "4 CA x"],
        "1>3 3>4 2>4 4>3",
        ["a undercuts <<b > step", "b undercuts <b > step"],
        {},
    ),
    "several conclusions": (
        ["1 I A", "2 I B", "3 I C", "4 I D", "5 RA RA", "6 CA CA"],
        "1>5 5>2 5>3 4>6 6>5",
        ["a supports b", "a supports c", "d undercuts <b", "d undercuts <c"],
        {},
    ),
    "a step at a step": (
        ["1 I A", "2 I B", "3 RA x", "4 RA x"],
        "1>3 3>4 2>4 4>1",
        ["b supports a"],
        {},
    ),
    "a conflict with a rephrase": (
        ["1 I A", "2 I B", "3 MA x", "4 CA x"],
        "1>3 3>2 2>4 4>3",
        [],
        {},
    ),
    "an edge twice": (["1 I A", "2 I B", "3 RA x"], "2>3 2>3 3>1 3>1", ["b supports a"], {}),
    "an edge to nowhere": (
        ["1 I A", "2 I B", "3 RA x"],
        "2>3 3>1 8>3 3>9",
        ["b supports a"],
        {"edge that leads nowhere": 2},
    ),
    "an edge to itself": (["1 I A"], "1>1", [], {"edge from a node to itself": 1}),
    "a number twice": (["1 I A", "1 I B"], "", [], {"node with the id of another": 1}),
    "types in small letters": (["1 i A", "2 i B", "3 ra x"], "2>3 3>1", ["b supports a"], {}),
}


@pytest.mark.parametrize("name", DIRT)
def test_dirt_is_survived(name):
    nodes, edges, expected, unread = DIRT[name]
    data = node_set(nodes, edges)
    found = read(data)
    assert not found.faults
    assert steps(found) == expected
    assert found.unread == unread
    for form in (aif, xaif, native):
        assert unordered(there_and_back(found, form)) == unordered(found)
    back = without_order(json.loads(aif.write(found)))
    if not unread and name not in (
        "an edge without a step",
        "several conclusions",
        "an edge twice",
    ):
        expected = without_order(data)
        assert back["edges"] == expected["edges"]
        assert [node[:2] for node in back["nodes"]] == [
            (number, type_.upper()) for number, type_, *_ in expected["nodes"]
        ]


def test_numbers_that_are_none_and_arrays_that_are_null():
    found = read(
        {
            "nodes": [
                {"nodeID": 1, "text": "A", "type": "I", "timestamp": None},
                {"nodeID": 2, "text": None, "type": "I"},
                {"nodeID": 3, "type": "RA"},
            ],
            "edges": [{"edgeID": 1, "fromID": 2, "toID": 3}, {"edgeID": 2, "fromID": 3, "toID": 1}],
            "locutions": None,
        }
    )
    assert not found.faults
    assert [(c.text, c.extra["x-id"]) for c in found.claims] == [("A", "1"), ("", "2")]
    assert len(found.inferences) == 1
    assert not read({"nodes": None, "edges": None}).faults


def test_repeated_texts_are_claims_of_their_own():
    found = read(node_set(["1 I Same words", "2 I Same words"], ""))
    assert [c.id for c in found.claims] == ["same-words", "same-words-2"]
    assert there_and_back(found, aif) == found


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("[]", 1, "there is no list 'nodes'"),
        ("{}", 1, "there is no list 'nodes'"),
        ('{"AIF": 3}', 1, "there is no list 'nodes'"),
        ('{"nodes":\n {"nodeID": ["1"]}}', 2, "there is no list 'nodes'"),
        ('{"nodes": [\n{"nodeID": "1", "type": "I"},\n{"type": "I"}]}', 3, "has no 'nodeID'"),
        ('{"nodes": [\n"x"]}', 2, "has no 'nodeID'"),
        ('{"nodes": [\n{"nodeID": "1", "te', 2, "the text ends before it is whole"),
    ],
)
def test_a_fault_has_its_place(text, line, message):
    fault, *_ = aif.read(text, "m.json").faults
    assert fault.location.line == line
    assert message in fault.message


@pytest.mark.parametrize(
    "block",
    [
        '"text"',
        "[1]",
        '{"claims": 3, "steps": [], "title": {}}',
        '{"claims": {"1": 3, "2": {"kind": "nonsense", "id": "constructor", "how": "odd"}}}',
        '{"claims": {"1": {"id": "x", "claim": "B"}, "2": {"id": "x"}}, "argmap": 7, "y": 1}',
        '{"claims": {"1": {"supports": [[]]}}, "steps": {"3": {"relation": "rebuts"}}}',
        '{"x-aif": {"around": 3}, "steps": {"3": {"back-of": "3", "as": "A B"}}}',
    ],
)
def test_a_broken_block_breaks_nothing(block):
    data = json.dumps(node_set(["1 I A", "2 I B", "3 RA x"], "2>3 3>1"))
    found = aif.read(data[:-1] + f', "argmap": {block}}}', "m.json")
    assert [c.text for c in found.claims] == ["A", "B"]
    assert all(fault.message for fault in found.faults)
    assert len(found.inferences) == 1


@pytest.mark.parametrize("number", ["1e999", "9" * 5000, "1.50", "-0"])
def test_odd_numbers_do_no_harm(number):
    text = json.dumps(node_set(["1 I A", "2 L B"], ""))[:-1] + f', "x": [{number}]}}'
    found = aif.read(text, "m.json")
    written = aif.write(found)
    assert aif.read(written, "m.json").extra["x-aif"]["members"].keys() == {"x"}
    json.loads(written.replace("9" * 5000, "9"), parse_constant=pytest.fail)


def test_findings_stand_at_the_nodes(tmp_path):
    path = tmp_path / "m.json"
    nodes = ["1 I The street is wet.", "2 I ", "3 RA x"]
    path.write_text(json.dumps(node_set(nodes, "2>3 3>1"), indent=1))
    result = CliRunner().invoke(main, ["check", "--format", "concise", str(path)])
    line = next(n for n, said in enumerate(path.read_text().split("\n"), 1) if '"text": ""' in said)
    assert f"m.json:{line}:" in result.output
    assert "empty-text" in result.output


def test_texts_of_aif_are_known():
    assert aif.is_mine(aif.write(random_map(1)))
    assert aif.is_mine('{"nodes": [], "edges": [], "locutions": []}')
    assert aif.is_mine('{"AIF": {}}')
    assert not aif.is_mine('{"nodes": [{"id": "a \\"nodeID\\": 3"}], "links": []}')
