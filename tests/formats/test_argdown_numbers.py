"""Argdown is read with the numbers of statements, arguments and relations that it has itself.

`ARGMAP_TEST_NODE` names a folder whose `node_modules` hold @argdown/cli.
"""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from argmap.carriers.source import Source
from argmap.formats.argdown.reading import parse

pytestmark = pytest.mark.node

TEXTS = [
    "[A]: a\n  + [B]: b\n  <+ <B>\n  - c\n  <- <D>: d\n  _ <E>\n  <_ [F]\n  +> [G]\n  -> <H>\n",
    "[A]\n  _> <B>\n  >< [C]: c\n\n[C]\n  >< [A]\n    + x\n\n<B>\n  <_ [A]\n",
    "a\n  + [b]\n      - [c]\n   + [d]\n     _ e\n  + [f]\n\n\nb\n",
    "[A]: One.\n\n[A]: Two.\n  + <A>: Three.\n    + [A]\n\n<A>\n  +> [A]\n",
    "<A>: w\n  +> [c]\n  -> [t]\n  _ [u]\n  - [x]\n  - [y]\n\n(1) [p]\n  - [y]\n----\n(2) [c]\n",
    "<A>\n\n(1) p\n(2) [q]\n-- r, s {uses: [1]} --\n  <_ <B>\n(3) c\n----\n(4) [d]\n  _ [e]\n",
    "(1) p\n--\nr (uses: 1)\n--\n(2) c\n\n# H\n\n(1) p\n-----\n(1) see\n----\n(2) c\n",
    "<A>: a\n\n# H\n\n(1) b\n----\n(2) [c]\n\n<C>\n  + <A>\n",
    "===\ntitle: T\nmodel:\n  mode: strict\n===\n\n[a]\n  - [b]\n\n[b]\n  - [a]\n  + [c]\n",
    "# H {isGroup: true}\n\n* a\n* <b>: c\n  + d\n\n## I\nj\n\n1. [e]\n2. f #g #(h i) {j: k}\n",
    "[A]: b // no - [c]\n  /* x\n\n x */\n  + [d] <!-- y -->\n\n// z\n\n[e] {\n  f:\n    - g\n}\n",
    "[A]: *b* __c__ \\*d\\* [e](http://f.g/h) @[A] @<B> #i\nj (1) k\n  {l: {m: n}}\n  + o\n",
    "[A]:\r\nb\r\n  + c\r\n  d\r\n\r\n\r\n[e]\r\n",
    "[A]: b\n  + [A]\n  - [C]\n\n<D>\n  - <D>\n",
]


def argdown(folder):
    """Return the numbers that Argdown's command line gives for the files in a folder."""
    node, installed = shutil.which("node"), os.environ.get("ARGMAP_TEST_NODE")
    if node is None or installed is None:
        pytest.fail("node, and ARGMAP_TEST_NODE with @argdown/cli in it, are needed")
    program = Path(installed, "node_modules", "@argdown", "cli", "dist", "cli.js")
    command = [node, program, "json", folder / "*.argdown", folder, "--throwExceptions"]
    subprocess.run(command, check=True, capture_output=True, cwd=folder)
    found = {int(file.stem): json.loads(file.read_text("utf-8")) for file in folder.glob("*.json")}
    return {number: numbers(data) for number, data in found.items()}


def numbers(data):
    return [len(data[key]) for key in ("statements", "arguments", "relations")]


def test_the_numbers_are_those_of_argdown(tmp_path):
    expected = {}
    for number, text in enumerate(TEXTS):
        (tmp_path / f"{number}.argdown").write_bytes(text.encode())
        source = Source(text, "t.argdown")
        document, _ = parse(source)
        assert source.faults == []
        counted = (document.statements, document.arguments, document.relations)
        expected[number] = [len(items) for items in counted]
    assert argdown(tmp_path) == expected
