"""What is written as Argdown, read by Argdown's own command line.

`ARGMAP_TEST_NODE` names a folder whose `node_modules` hold @argdown/cli.
"""

import json
import os
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from random_maps import HAZARDS, random_map
from test_argdown_writing import NASTY, flat

from argmap.element import Claim, Inference, Kind, Relation, Section
from argmap.formats.argdown import write
from argmap.loader import load
from argmap.location import whole_file
from argmap.model import ArgumentMap

pytestmark = pytest.mark.node

MAPS = Path(__file__).parents[2] / "maps"
BEARING = {
    Relation.SUPPORT: "support",
    Relation.SHOW: "support",
    Relation.REBUT: "attack",
    Relation.DISTORT: "attack",
    Relation.UNDERCUT: "undercut",
    Relation.CONTRADICT: "contradictory",
}


def argdown(folder, command, *options):
    """Run Argdown's command line over the files in a folder; return what it writes."""
    node, installed = shutil.which("node"), os.environ.get("ARGMAP_TEST_NODE")
    if node is None or installed is None:
        pytest.fail("node, and ARGMAP_TEST_NODE with @argdown/cli in it, are needed")
    program = Path(installed, "node_modules", "@argdown", "cli", "dist", "cli.js")
    files = [str(folder / "*.argdown"), str(folder)]
    done = subprocess.run(
        [node, str(program), command, *files, "--throwExceptions", *options],
        capture_output=True,
        check=True,
        text=True,
        cwd=folder,
    )
    assert "canceled" not in done.stdout + done.stderr


def read(maps, folder):
    """Return each of some maps as Argdown reads it."""
    for number, argument_map in enumerate(maps):
        (folder / f"{number}.argdown").write_text(write(argument_map), "utf-8")
    argdown(folder, "json")
    return [json.loads((folder / f"{n}.json").read_text("utf-8")) for n in range(len(maps))]


def texts(found):
    """Return the texts of statements by title, as far as a blank before a tag allows."""
    return {
        title: [m["text"].strip() for m in statement["members"] if m.get("text")]
        for title, statement in found["statements"].items()
    }


def relations(found):
    return sorted((r["relationType"], r["from"], r["to"]) for r in found["relations"])


def arguments(found):
    """Return premises and conclusion of each argument."""
    return {
        title: [statement["title"] for statement in argument["pcs"]]
        for title, argument in found["arguments"].items()
    }


def expected(argument_map):
    """Return the arguments and the relations that a sound map has in Argdown."""
    undercut = {i.target for i in argument_map.inferences}
    known, related, titles = {}, [], {}
    for i in argument_map.inferences:
        bearing = BEARING[i.relation]
        titles[i.id] = i.id
        if not i.named:
            titles[i.id] = f"{i.premises[0]} {i.relation.value} {titles.get(i.target, i.target)}"
        title, target = titles[i.id], titles.get(i.target, i.target)
        if not (i.named or i.scheme or i.warrant or i.implicit or i.note or i.id in undercut):
            related.append((bearing, i.premises[0], target))
        elif i.relation is Relation.SUPPORT:
            known[title] = [*i.premises, target]
        else:
            known[title] = []
            bearing = "attack" if bearing == "contradictory" else bearing
            related.append((bearing, title, target))
            related += [("support", premise, title) for premise in i.premises]
    return known, sorted(related)


def test_random_maps_are_what_they_were(tmp_path):
    maps = [random_map(seed, size=30, rich=seed % 3 != 0) for seed in range(30)]
    for before, found in zip(maps, read(maps, tmp_path), strict=True):
        assert texts(found) == {claim.id: [claim.text] for claim in before.claims}
        known, related = expected(before)
        assert arguments(found) == known
        assert relations(found) == related
        for claim in before.claims:
            statement = found["statements"][claim.id]
            assert statement["tags"][0] == claim.kind.value
            assert bool(statement.get("section")) == bool(claim.section)
            assert (statement.get("data") or {}).get("by", "") == claim.by


def test_every_sentence_is_read_as_it_was_meant(tmp_path):
    sentences = [*HAZARDS, *NASTY]
    (found,) = read([flat(sentences)], tmp_path)
    assert texts(found) == {f"c{n}": [text] for n, text in enumerate(sentences)}
    assert len(found["relations"]) == len(sentences) - 1


def test_what_argdown_cannot_hold_is_taken_all_the_same(tmp_path):
    words = ["", " blank ", "two\nlines", "a\ttab", "nul\0 and \x7f and \u2028", "{\n}\n=== x"]
    (found,) = read([flat(words)], tmp_path)
    data = [found["statements"][f"c{n}"]["data"]["text"] for n in range(len(words))]
    assert data == words


def test_titles_scheme_and_data_say_what_they_should(tmp_path):
    place = whole_file("")
    hard = "=== } x>: y]: {a: b} \" \\ ' # no //"
    before = ArgumentMap(
        "m.argmap.yaml",
        hard,
        (
            Claim("constructor", Kind.THESIS, "One", tags=("a b", "claim"), section="s"),
            Claim("a", Kind.PREMISE, "Two", note=hard, tags=("a b", "c-d", "é")),
            Claim("o", Kind.OBJECTION, "Three", extra={"x-y": {"a": [{"b": hard}]}}),
        ),
        (
            Inference("a > constructor", Relation.SUPPORT, ("a",), "constructor", scheme=hard),
            Inference("o > a", Relation.UNDERCUT, ("o",), "a > constructor", warrant=hard),
            Inference("step", Relation.REBUT, ("o",), "constructor", True, scheme="x-y z"),
        ),
        sections=(Section("s", hard, place), Section("t", " ", place)),
    )
    (found,) = read([before], tmp_path)
    statements, known = found["statements"], found["arguments"]
    assert set(statements) == {"Constructor", "a", "o"}
    assert set(known) == {
        "a supports constructor",
        "o undercuts a supports constructor",
        "step",
    }
    assert statements["Constructor"]["data"] == {"id": "constructor", "tags": ["a b", "claim"]}
    assert statements["a"]["tags"] == ["premise", "a b", "c-d", "é"]
    assert statements["a"]["data"] == {"note": hard}
    assert statements["o"]["data"] == {"x-y": {"a": [{"b": hard}]}}
    inference = known["a supports constructor"]["pcs"][-1]["inference"]
    assert inference["data"] == {"scheme": hard}
    assert known["step"]["data"] == {"relation": "rebuts", "scheme": "x-y z"}
    assert [section["title"] for section in found["sections"]] == [hard, "t"]


def test_a_chain_of_hundreds_and_a_circle(tmp_path):
    claims = [Claim(f"c{n}", Kind.CLAIM, f"Number {n}.") for n in range(400)]
    steps = [
        Inference(f"c{n} > c{n - 1}", Relation.SUPPORT, (f"c{n}",), f"c{n - 1}") for n in range(400)
    ]
    steps[0] = replace(steps[0], target="c399")
    undercuts = [Inference("c5 > c1 > c0", Relation.UNDERCUT, ("c5",), "c1 > c0")]
    for n in range(300):
        last = undercuts[-1].id
        undercuts.append(Inference(f"u{n}", Relation.UNDERCUT, (f"c{n}",), last, named=True))
    before = ArgumentMap("m.argmap.yaml", "Deep", tuple(claims), (*steps, *undercuts))
    (found,) = read([before], tmp_path)
    known, related = expected(before)
    assert arguments(found) == known
    assert relations(found) == related


def test_the_maps_of_this_repository_are_drawn(tmp_path):
    maps = [load(str(file)) for file in sorted(MAPS.glob("*.argmap.yaml"))]
    maps = [argument_map for argument_map in maps if not argument_map.include]
    for before, found in zip(maps, read(maps, tmp_path), strict=True):
        assert {t: words[:1] for t, words in texts(found).items()} == {
            claim.id: [claim.text] for claim in before.claims
        }
        assert relations(found) == expected(before)[1]
        assert len(found["sections"]) == len(before.sections)
    argdown(tmp_path, "map", "--format", "svg")
    assert len(list(tmp_path.glob("*.svg"))) == len(maps) == 2
