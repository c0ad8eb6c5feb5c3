"""D2: what is written, and what D2 itself reads in it.

The latter needs `ARGMAP_TEST_NODE`, a folder whose `node_modules` hold @terrastruct/d2, and node.
"""

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from random_maps import HAZARDS, random_map

from argmap.element import Claim, Inference, Kind, Relation, Section
from argmap.formats.d2 import write
from argmap.loader import find_maps, load
from argmap.location import whole_file
from argmap.model import ArgumentMap

MAPS = Path(__file__).parents[2] / "maps"
MORE_HAZARDS = (
    *(
        "${x} is no variable",
        "$5 and $6",
        "a \\n b",
        "C:\\new",
        'ends with "',
        "ends with \\",
        "a -> b",
    ),
    *(
        "|md code|",
        "...${x}",
        "null",
        "<script>alert(1)</script>",
        "&lt;",
        "a;b",
        "end\n} n1",
        "\x07",
    ),
)
IDS = (
    "end",
    "title",
    "direction",
    "classes",
    "label",
    "near",
    "shape",
    "style",
    "null",
    "n1",
    "j1",
)
COMPILE = """
import { readFileSync } from 'node:fs';
import { D2 } from '@terrastruct/d2';
const d2 = new D2();
const said = [];
for (const text of JSON.parse(readFileSync(0, 'utf8'))) {
  try {
    const { diagram } = await d2.compile(text);
    said.push({
      nodes: Object.fromEntries(diagram.shapes.map((shape) => [shape.id, shape.label])),
      lines: diagram.connections.map((line) => [line.src, line.dst, line.label]),
    });
  } catch (error) {
    said.push({ fault: error.message });
  }
}
process.stdout.write(JSON.stringify(said), () => process.exit(0));
"""


def with_texts(texts, ids=None):
    """Return a map of a thesis and a premise for each text, which is also its warrant."""
    ids = ids or [f"c{n}" for n in range(len(texts))]
    claims = [Claim(id_, Kind.PREMISE, text) for id_, text in zip(ids, texts, strict=True)]
    steps = [
        Inference(f"{claim.id} > top", Relation.SUPPORT, (claim.id,), "top", warrant=claim.text)
        for claim in claims
    ]
    top = Claim("top", Kind.THESIS, "The top.")
    return ArgumentMap("m", "Title", (top, *claims), tuple(steps))


def bare(text):
    """Return a text without its blanks: where lines break is no matter here."""
    return re.sub(r"[ \n\u200f]", "", text).replace("\x07", "\N{REPLACEMENT CHARACTER}")


def test_nodes_stand_in_their_sections_and_lines_find_them_there():
    written = write(load(str(MAPS / "sunday-streets.argmap.yaml"))).splitlines()
    start = written.index('s1: "Air and health" {')
    inside = written[start + 1 : written.index("}", start)]
    assert [line.split(":")[0] for line in inside] == ["  n2", "  n3", "  n4", "  j1"]
    assert [line for line in written if re.match(r"[snj\d.]+ -", line)] == [
        's1.n2 -> n1: "because" {class: supports}',
        "s1.n3 -- s1.j1: {}",
        "s1.n4 -- s1.j1: {}",
        r's1.j1 -> s1.n2: "because\nWhat held in the pilot\nwill hold again." {class: supports}',
        's2.n5 -> n1: "but" {class: rebuts}',
        's2.n6 -> s2.n5: "however" {class: rebuts}',
        'n7 -> n1: "distorts" {class: distorts}',
        'n8 -> n7: "however" {class: rebuts}',
        'n9 -> s1.j1: "except" {class: undercuts}',
    ]


def test_every_kind_and_every_relation_looks_otherwise():
    written = write(ArgumentMap("m", "T"))
    looks = dict(re.findall(r"^  (\w+): \{(.*)\}$", written, re.MULTILINE))
    assert set(looks) == {*Kind, *Relation, "junction"}
    assert len(set(looks.values())) == len(looks)


@pytest.mark.parametrize("text", [*HAZARDS, *MORE_HAZARDS])
def test_no_text_leaves_its_quotation_marks(text):
    lines = write(with_texts([text])).splitlines()
    (line,) = (line for line in lines if line.startswith("n2: "))
    assert re.fullmatch(r'n2: "([^"\\$]|\\["\\$n])*" \{class: premise\}', line)


@pytest.fixture(scope="module")
def compiled(tmp_path_factory):
    """Return what D2 reads in texts: their nodes and lines."""
    node, folder = shutil.which("node"), os.environ.get("ARGMAP_TEST_NODE")
    if node is None or folder is None or not Path(folder, "node_modules/@terrastruct/d2").is_dir():
        pytest.fail("node, and ARGMAP_TEST_NODE with @terrastruct/d2 in it, are needed")
    program = tmp_path_factory.mktemp("d2") / "compile.mjs"
    program.write_text(COMPILE)
    (program.parent / "node_modules").symlink_to(Path(folder, "node_modules").resolve())

    def read(*maps):
        texts = json.dumps([write(argument_map) for argument_map in maps])
        run = subprocess.run(
            [node, program], input=texts, capture_output=True, text=True, check=True
        )
        return json.loads(run.stdout)

    return read


@pytest.mark.node
def test_every_sentence_is_read_as_it_is(compiled):
    texts = [*HAZARDS, *MORE_HAZARDS]
    place = whole_file("")
    named = [
        ArgumentMap(
            "m", text, (Claim("a", Kind.CLAIM, "A."),), sections=(Section("s", text, place),)
        )
        for text in texts
    ]
    found, *others = compiled(with_texts(texts), *named)
    for number, text in enumerate(texts, start=2):
        assert bare(found["nodes"][f"n{number}"]) == bare(f"PREMISE{text}")
        assert bare(found["lines"][number - 2][2]) == bare(f"because{text}")
    for text, other in zip(texts, others, strict=True):
        assert bare(other["nodes"]["title"]) == bare(other["nodes"]["s1"]) == bare(text)


@pytest.mark.node
def test_a_map_may_be_empty(compiled):
    empty = ArgumentMap("m", "")
    none, one = compiled(empty, ArgumentMap("m", "", (Claim("a", Kind.CLAIM, ""),)))
    assert [len(none["nodes"]), len(one["nodes"])] == [0, 1]


@pytest.mark.node
def test_words_of_d2_may_be_ids_and_texts(compiled):
    (found,) = compiled(with_texts(IDS, IDS))
    assert len(found["nodes"]) == len(IDS) + 2


@pytest.mark.node
def test_random_maps_and_our_own_are_read_whole(compiled):
    own = [load(path) for path in find_maps(str(MAPS)).files]
    maps = [*map(random_map, range(20)), *(m for m in own if not m.included)]
    for argument_map, found in zip(maps, compiled(*maps), strict=True):
        names = [name.split(".")[-1] for name in found["nodes"]]
        assert sum(name.startswith("n") for name in names) == len(argument_map.claims)
        heads = [line for line in found["lines"] if line[2]]
        assert len(heads) == len(argument_map.inferences)
