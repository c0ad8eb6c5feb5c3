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


def argdown(command, folder):
    """Run Argdown's command line over the files in a folder; return what it writes."""
    node, installed = shutil.which("node"), os.environ.get("ARGMAP_TEST_NODE")
    if node is None or installed is None:
        pytest.fail("node, and ARGMAP_TEST_NODE with @argdown/cli in it, are needed")
    program = Path(installed, "node_modules", "@argdown", "cli", "dist", "cli.js")
    done = subprocess.run(
        [node, str(program), command, str(folder / "*.argdown"), str(folder), "--throwExceptions"],
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
    argdown("json", folder)
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
            titles[i.id] = (
                f"{i.premises[0]} {i.relation.value} {titles.get(i.target, i.target)}"
            )
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
