"""What people see in an editor: the schema in the YAML language server of VS Code and Neovim.

`ARGMAP_TEST_NODE` names a folder whose `node_modules` hold yaml-language-server.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest

from argmap.loader import find_maps
from argmap.record import fields

ROOT = Path(__file__).parents[2]
FAULTY = sorted((ROOT / "tests" / "golden" / "findings").glob("*.argmap.yaml"))
BEYOND_A_SCHEMA = {"read-two-warrants"}
HEAD = "argmap: 1\ntitle: T\n"
CLAIM = HEAD + "claims:\n  a:\n    distortion: T.\n    "

pytestmark = pytest.mark.node


class Editor:
    """Speaks the Language Server Protocol with one server, as an editor does."""

    def __init__(self, process, schema):
        self.process = process
        self.settings = {"schemas": {schema: "*"}, "schemaStore": {"enable": False}}
        self.settings |= dict.fromkeys(("validate", "hover", "completion"), True)
        self.sent = self.opened = 0
        self.ask(
            "initialize",
            processId=os.getpid(),
            rootUri=None,
            capabilities={"workspace": {"configuration": True}},
        )
        self.send(method="initialized", params={})

    def send(self, **message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.process.stdin.flush()

    def receive(self):
        """Return the next message; answer it if the server asks for settings."""
        head = b"".join(iter(self.process.stdout.readline, b"\r\n"))
        message = json.loads(self.process.stdout.read(int(re.search(rb"gth: (\d+)", head)[1])))
        if "id" in message and "method" in message:
            items = message["params"].get("items", [])
            wanted = [self.settings if i["section"] == "yaml" else None for i in items]
            self.send(id=message["id"], result=wanted)
        return message

    def ask(self, method, **params):
        self.sent += 1
        self.send(id=self.sent, method=method, params=params)
        while True:
            message = self.receive()
            if message.get("id") == self.sent and "method" not in message:
                return message["result"]

    def open(self, text):
        """Open a new file; return its address, and each line that is underlined with the reason."""
        self.opened += 1
        uri = f"file:///{self.opened}.argmap.yaml"
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self.send(method="textDocument/didOpen", params={"textDocument": document})
        while True:
            message = self.receive()
            if message.get("method") == "textDocument/publishDiagnostics":
                params = message["params"]
                if params["uri"] == uri:
                    return uri, [
                        (d["range"]["start"]["line"] + 1, d["message"])
                        for d in params["diagnostics"]
                    ]

    def underlined(self, text):
        return self.open(text)[1]

    def at_caret(self, method, text):
        """Open a text without the `^` in it, and ask what the editor shows there."""
        before, _, after = text.partition("^")
        return self.ask(
            f"textDocument/{method}",
            textDocument={"uri": self.open(before + after)[0]},
            position={"line": before.count("\n"), "character": len(before.split("\n")[-1])},
        )


@contextmanager
def server(schema):
    node, folder = shutil.which("node"), os.environ.get("ARGMAP_TEST_NODE")
    if node is None or folder is None:
        pytest.fail("node, and ARGMAP_TEST_NODE with yaml-language-server in it, are needed")
    program = Path(folder, "node_modules", "yaml-language-server", "bin", "yaml-language-server")
    with subprocess.Popen(
        [node, str(program), "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        try:
            yield Editor(process, schema)
        finally:
            process.kill()


@pytest.fixture(scope="module")
def editor(tmp_path_factory):
    file = tmp_path_factory.mktemp("schema") / "argmap.schema.json"
    with file.open("wb") as stream:
        subprocess.run(
            [sys.executable, "-m", "argmap", "schema"], cwd=ROOT, stdout=stream, check=True
        )
    with server(file.as_uri()) as editor:
        yield editor


@pytest.mark.parametrize(
    "path",
    [*find_maps(str(ROOT / "maps")).files, *find_maps(str(ROOT / "tests" / "golden" / "ok")).files],
)
def test_nothing_is_underlined_in_a_sound_map(editor, path):
    assert editor.underlined(Path(path).read_text("utf-8")) == []


@pytest.mark.parametrize("path", FAULTY, ids=lambda path: path.name)
def test_the_editor_underlines_the_lines_that_check_names(editor, path):
    found = path.with_name(path.name.replace(".argmap.yaml", ".out")).read_text("utf-8")
    lines = re.findall(r"^[^:]+:(\d+):\d+: error: .*\((\S+)\)$", found, re.MULTILINE)
    underlined = {line for line, _ in editor.underlined(path.read_text("utf-8"))}
    of_the_schema = {int(line) for line, rule in lines if rule == "schema-violation"}
    of_the_text = {int(line) for line, rule in lines if rule in ("syntax-error", "duplicate-id")}
    if path.name.removesuffix(".argmap.yaml") in BEYOND_A_SCHEMA:
        assert of_the_schema
        assert underlined == set()
        return
    assert of_the_schema <= underlined
    if not of_the_text:
        # The two kinds of a claim are both underlined, the missing kind or key at what lacks it.
        assert {line for line in underlined if line not in of_the_schema} <= {
            line - 1 for line in of_the_schema
        }


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("title: T\nclaims: {}\n", 1, 'Missing property "argmap"'),
        ("argmap: 1\nclaims: {}\n", 1, 'Missing property "title"'),
        ("argmap: 1\ntitle: ''\nclaims: {}\n", 2, "minimum length"),
        ("argmap: 2\ntitle: T\nclaims: {}\n", 1, "not accepted"),
        (HEAD + "clams: {}\nclaims: {}\n", 3, "Property clams is not allowed"),
        (HEAD + "sources: [a]\nclaims: {}\n", 3, "Incorrect type"),
        (HEAD + "sources:\n  a: {titel: A}\nclaims: {}\n", 4, "Property titel is not allowed"),
        (HEAD + "sources:\n  a: {parts: many}\nclaims: {}\n", 4, "a whole number"),
        (HEAD + "sections: {a: [b]}\nclaims: {}\n", 3, "Incorrect type"),
        (HEAD + "include: {a: {b: c}}\nclaims: {}\n", 3, "Incorrect type"),
        (HEAD + "claims:\n  A_b: {thesis: T.}\n", 4, "an id has lower-case letters"),
        (HEAD + "claims:\n  a: T.\n", 4, "Incorrect type"),
        (HEAD + "claims:\n  a: {basis: value}\n", 4, "a claim has exactly one kind"),
        (CLAIM + "thesis: T.\n", 6, "a claim has exactly one kind"),
        (CLAIM + "bassis: value\n", 6, "Property bassis is not allowed"),
        (CLAIM + "basis: gut\n", 6, "evidence"),
        (CLAIM + "state: closed\n", 6, "conceded"),
        (CLAIM + "how: [straw-man, lie]\n", 6, "cherry-picking"),
        (CLAIM + "weight: 2\n", 6, "maximum of 1"),
        (CLAIM + "weight: much\n", 6, "write a number from 0 to 1"),
        (CLAIM + "implicit: maybe\n", 6, "write true"),
        (CLAIM + "step: 0\n", 6, "minimum of 1"),
        (CLAIM + "note: [sic]\n", 6, "Incorrect type"),
        (CLAIM + "tags:\n      - a\n      - {b: c}\n", 8, "Incorrect type"),
        (CLAIM + "source: leaflet p. 4; pilot p. 3\n", 6, "an item of a list"),
        (CLAIM + "source: {at: p. 4}\n", 6, 'Missing property "ref"'),
        (CLAIM + "source:\n      ref: a\n      page: 4\n", 8, "Property page is not allowed"),
        (CLAIM + "distorts:\n      - b\n      - as: c\n", 8, 'Missing property "to"'),
        (CLAIM + "shows:\n      to: b\n      original: c\n", 8, "Property original is not allowed"),
        (CLAIM + "distorts: {to: b, as: Step 1}\n", 6, "a name has lower-case letters"),
        (CLAIM + "allow: {bare-assertion: ''}\n", 6, "write why"),
        (CLAIM + "allow: [bare-assertion]\n", 6, "Incorrect type"),
        (HEAD + "language: english\nclaims: {}\n", 3, "write a tag of BCP 47"),
    ],
)
def test_a_fault_is_underlined_and_named(editor, text, line, message):
    found = editor.underlined(text)
    assert any(at == line and message in said for at, said in found), found


@pytest.mark.parametrize("word", ["1948", "No", "~", "0.7", "true", "2024-05-01", "12:30", "1e3"])
def test_a_text_that_yaml_takes_for_something_else_is_not_underlined(editor, word):
    keys = ("distortion", "title", "by", "distorts", "source", "section", "note", "x-own")
    text = "".join(f"    {key}: {word}\n" for key in keys) + f"    tags: [{word}]\n"
    assert editor.underlined(f"{HEAD}claims:\n  a:\n{text}") == []


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("argmap: 1\nti^tle: T\nclaims: {}\n", fields.MAP["title"].meaning),
        (CLAIM + "h^ow: straw-man\n", fields.CLAIM["how"].meaning),
        (CLAIM + "b^asis: value\n", fields.CLAIM["basis"].meaning),
        (CLAIM + "distorts: {to: b, war^rant: W.}\n", fields.RELATION["warrant"].meaning),
        (HEAD + "sources:\n  a: {auth^or: A.}\nclaims: {}\n", fields.SOURCE["author"].meaning),
    ],
)
def test_a_key_explains_itself(editor, text, meaning):
    assert meaning in editor.at_caret("hover", text)["contents"]["value"]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        (CLAIM + "basis: ^\n", set(fields.BASES)),
        (CLAIM + "how: ^\n", set(fields.WAYS_OF_DISTORTION)),
        (CLAIM + "^\n", {"distorts", "how", "by", "source"}),
    ],
)
def test_what_may_stand_somewhere_is_offered(editor, text, labels):
    found = editor.at_caret("completion", text)["items"]
    assert labels <= {item["label"] for item in found}
