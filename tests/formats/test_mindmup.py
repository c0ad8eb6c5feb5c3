"""MindMup: argument maps and mind maps of others, maps that come back, and edited maps."""

import json

import pytest
from random_maps import HAZARDS

from argmap.element import Claim, Inference, Kind, Relation
from argmap.formats.mindmup import read, write
from argmap.loader import load
from argmap.model import ArgumentMap
from argmap.record.contents import losses


def _relations(argument_map):
    return {(i.premises, str(i.relation), i.target) for i in argument_map.inferences}


def _group(kind, *ideas):
    attr = {"group": kind, "contentLocked": True}
    return {"id": f"g{ideas[0]['id']}", "title": "group", "attr": attr, "ideas": _ranks(*ideas)}


def _ranks(*ideas):
    return {str(rank): idea for rank, idea in enumerate(ideas, 1)}


def _idea(id_, title, *ideas, **attr):
    return {"id": id_, "title": title, "attr": attr, "ideas": _ranks(*ideas)}


def _map(*ideas, **more):
    return json.dumps({"formatVersion": 3, "id": "root", "ideas": _ranks(*ideas), **more})


def test_an_argument_map_is_read():
    found = read(
        _map(
            _idea(
                1,
                "We should close the street",
                _group(
                    "supporting",
                    _group("opposing", _idea(5, "It rained")),
                    _idea(2, "Air is <b>cleaner</b>"),
                    _idea(3, "Clean air is good", styleNames=["attr_implicit_claim", "big"]),
                    _group("supporting", _idea(6, "What holds of one holds of all")),
                ),
                _group(
                    "opposing",
                    _idea(4, "Shops lose", _idea(7, "ask them", styleNames=["sticky_note"])),
                ),
                _group("neutral", _idea(8, "Who pays?")),
            )
        ),
        "x.mup",
    )
    assert not found.faults
    assert found.title == "We should close the street"
    step = "we-should-close-the-street-step"
    joint = ("air-is-cleaner", "clean-air-is-good", "what-holds-of-one-holds-of-all")
    assert _relations(found) == {
        (joint, "supports", "we-should-close-the-street"),
        (("shops-lose",), "rebuts", "we-should-close-the-street"),
        (("it-rained",), "undercuts", step),
    }
    assert found.claim["clean-air-is-good"].implicit
    assert found.claim["shops-lose"].note == "ask them"
    assert found.claim["air-is-cleaner"].text == "Air is cleaner"
    assert found.unread == {
        "markup": 2,
        "styles": 1,
        "groups that are neither reasons nor objections": 1,
    }


def test_a_mind_map_of_format_2_is_read_by_rank():
    text = json.dumps(
        {
            "title": "Root",
            "id": 1,
            "formatVersion": 2,
            "ideas": {
                "-2": {"id": 5, "title": "fourth"},
                "-1": {"id": 4, "title": "third"},
                "10": {
                    "id": 3,
                    "title": "second",
                    "attr": {"note": {"index": 1, "text": "N"}, "progress": "passing"},
                },
                "2.5": {"id": 2, "title": "Con: first", "attr": {"collapsed": True, "style": {}}},
            },
            "links": [{"ideaIdFrom": 2, "ideaIdTo": 3, "attr": {"style": {"color": "#FF0000"}}}],
        }
    )
    found = read(text, "x.mup")
    assert not found.faults
    assert [claim.text for claim in found.claims] == ["Root", "first", "second", "third", "fourth"]
    assert found.claim["second"].note == "N"
    assert found.claim["second"].extra == {"x-progress": "passing"}
    assert (("first",), "rebuts", "root") in _relations(found)
    assert found.unread == {"folded nodes": 1, "styles": 1, "links": 1}


@pytest.mark.parametrize("text", [*HAZARDS, "Two\nlines\r\n\ta", "But: but", "<b>x</b> &amp; y"])
def test_every_sentence_comes_back(text):
    claims = tuple(Claim(i, Kind.CLAIM, text, note=text, title=text) for i in "ab")
    before = ArgumentMap(
        "x", text, claims, (Inference("b > a", Relation.SUPPORT, ("b",), "a", note=text),)
    )
    after = read(write(before), "x.mup")
    assert not after.faults
    assert not losses(before, after)


@pytest.fixture
def written():
    return json.loads(write(load("maps/sunday-streets.argmap.yaml")))


def _find(idea, title):
    """Return the ideas that hold the one whose title begins so, and the rank it has there."""
    for rank, below in idea.get("ideas", {}).items():
        if below["title"].startswith(title):
            return idea["ideas"], rank
        if found := _find(below, title):
            return found
    return None


def test_what_is_written_is_what_mindmup_expects(written):
    seen = set()
    stack = list(written["ideas"].values())
    while stack:
        idea = stack.pop()
        assert isinstance(idea["id"], int)
        assert idea["id"] not in seen
        seen.add(idea["id"])
        if "group" in idea["attr"]:
            assert idea["ideas"], "a group without premises is dropped there"
            assert idea["attr"]["contentLocked"] is True
        assert list(idea["ideas"]) == [str(n + 1) for n in range(len(idea["ideas"]))]
        stack += idea["ideas"].values()
    for link in written["links"]:
        assert {link["ideaIdFrom"], link["ideaIdTo"]} <= seen


def test_a_group_that_was_toggled_is_the_new_relation(written):
    for group in written["ideas"]["1"]["ideas"].values():
        group["attr"]["group"] = "opposing"
    relations = _relations(read(json.dumps(written), "x.mup"))
    assert (("clean-air",), "rebuts", "close-sundays") in relations
    assert (("no-access",), "rebuts", "close-sundays") in relations


def test_a_premise_that_was_moved_out_of_its_group_stands_alone(written):
    ideas, rank = _find(written, "The pilot closed the same")
    moved = ideas.pop(rank)
    top = written["ideas"]["1"]["ideas"]
    top["9"] = {"id": 99, "title": "group", "attr": {"group": "supporting"}, "ideas": {"1": moved}}
    found = read(json.dumps(written), "x.mup")
    assert not found.faults
    relations = _relations(found)
    assert (("same-street",), "supports", "close-sundays") in relations
    assert (("pilot-result",), "supports", "clean-air") in relations
    assert found.claim["same-street"].basis == "common-ground"


def test_a_claim_that_bears_on_two_others_has_a_link():
    claims = tuple(Claim(i, Kind.CLAIM, i) for i in "abc")
    steps = (
        Inference("c > a", Relation.SUPPORT, ("c",), "a"),
        Inference("c > b", Relation.SUPPORT, ("c",), "b", warrant="W"),
    )
    before = ArgumentMap("x", "T", claims, steps)
    data = json.loads(write(before))
    assert len(data["links"]) == 1
    assert not losses(before, read(json.dumps(data), "x.mup"))
    data["links"] = []
    assert _relations(read(json.dumps(data), "x.mup")) == {(("c",), "supports", "a")}


@pytest.mark.parametrize("text", ["", "[]", "{}", '"a"', '{"ideas": {', "<map/>", '{"id": 1}'])
def test_what_is_no_map_is_a_fault(text):
    (fault,) = read(text, "x.mup").faults
    assert fault.remedy


@pytest.mark.parametrize(
    "odd",
    [
        {"title": None},
        {"title": 7},
        {"title": ["a"]},
        {"attr": None},
        {"attr": {"group": {}, "argmap": ["x"], "note": "text", "styleNames": "x"}},
        {"ideas": []},
        {"ideas": {"nan": {"title": "a"}, "x": {"title": "b"}, "1": None, "__proto__": {}}},
        {"id": None, "constructor": 1},
    ],
)
def test_odd_nodes_are_survived(odd):
    found = read(_map({"id": 1, "title": "A", **odd}, links={"a": 1}), "x.mup")
    assert not found.faults


def test_deep_maps_are_read_and_written():
    claims = tuple(Claim(f"c{n}", Kind.CLAIM, f"Number {n}") for n in range(3000))
    steps = tuple(
        Inference(f"c{n} > c{n - 1}", Relation.SUPPORT, (f"c{n}",), f"c{n - 1}")
        for n in range(1, 3000)
    )
    after = read(write(ArgumentMap("x", "T", claims, steps)), "x.mup")
    assert not after.faults
    assert len(after.inferences) == 2999
    (fault,) = read('{"ideas":' * 60_000, "x.mup").faults
    assert "deeper" in fault.message
