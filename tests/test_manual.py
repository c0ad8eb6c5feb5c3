"""What the README and the manual say is true."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from argmap.formats import native
from argmap.record import fields
from argmap.rules import RULES, page

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
AUTHORING = (ROOT / "docs" / "authoring.md").read_text("utf-8")
ANALYSIS = (ROOT / "docs" / "analysis.md").read_text("utf-8")
DEBATING = (ROOT / "docs" / "debating.md").read_text("utf-8")
FORMAT = (ROOT / "docs" / "format.md").read_text("utf-8")


def blocks(text, language):
    return re.findall(rf"^```{language}\n(.*?)^```", text, re.MULTILINE | re.DOTALL)


def test_there_are_exactly_two_lines_to_paste():
    assert [block.count("\n") for block in blocks(README, "sh")] == [1, 1]


def test_the_map_in_the_readme_is_a_map():
    found = native.read(blocks(README, "yaml")[0], "README.md")
    assert found.faults == ()
    assert len(found.sound) == len(found.inferences) == 4


def test_the_report_in_the_readme_is_what_check_prints():
    command, _, expected = blocks(README, "console")[0].partition("\n")
    assert command == "$ argmap check maps"
    done = subprocess.run(
        [sys.executable, "-m", "argmap", "check", "maps"], cwd=ROOT, capture_output=True, check=True
    )
    assert done.stdout.decode() == expected


def test_the_explanation_in_the_readme_is_what_explain_prints():
    (block,) = (b for b in blocks(README, "console") if b.startswith("$ argmap explain"))
    command, _, expected = block.partition("\n")
    done = subprocess.run(
        [sys.executable, "-m", *shlex.split(command.removeprefix("$ "))],
        cwd=ROOT,
        env={**os.environ, "COLUMNS": "100"},
        capture_output=True,
        check=True,
    )
    assert done.stdout.decode() == expected


def test_the_python_in_the_readme_runs():
    (code,) = blocks(README, "python")
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True, encoding="utf-8"
    )
    acyclic, ancestors, path = done.stdout.splitlines()
    assert acyclic == "True"
    assert "pilot-shows" in ancestors
    assert path.startswith("['same-street', 'pilot-shows', 'clean-air'")


def test_the_page_on_writing_maps_shows_what_happens(tmp_path):
    (tmp_path / "sundays.argmap.yaml").write_bytes(
        (ROOT / "maps" / "sunday-streets.argmap.yaml").read_bytes()
    )
    new, distortion, schema = (block.rstrip() for block in blocks(AUTHORING, "console"))
    for command, _, expected in (new.partition("\n"), distortion.partition("\n")):
        arguments = shlex.split(command.removeprefix("$ argmap "))
        done = subprocess.run(
            [sys.executable, "-m", "argmap", *arguments],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            check=True,
        )
        assert done.stderr.decode().rstrip() == expected
    stub = blocks(AUTHORING, "yaml")[0]
    assert (tmp_path / "sundays.argmap.yaml").read_text("utf-8").endswith(stub)
    assert schema == "$ argmap schema > argmap.schema.json"


def shown(text):
    """Return the command of each console block on a map of this repository, and what it shows."""
    found = [block.partition("\n") for block in blocks(text, "console")]
    return [(command, expected) for command, _, expected in found if " maps/" in command]


@pytest.mark.parametrize(("command", "expected"), [*shown(ANALYSIS), *shown(DEBATING)])
def test_the_pages_on_analysis_and_debating_show_what_is_printed(command, expected):
    """A line of `…` stands for any lines, and at the end of one for any words."""
    done = subprocess.run(
        [sys.executable, "-m", "argmap", *shlex.split(command.removeprefix("$ argmap "))],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "80"},
        capture_output=True,
        check=True,
    )
    pattern = re.escape(expected).replace("…\\\n", "(?s:.*)")
    assert re.fullmatch(pattern, done.stdout.decode())


def test_every_key_of_the_format_is_in_its_manual():
    for table in (fields.MAP, fields.SOURCE, fields.CLAIM, fields.RELATION, fields.CITATION):
        for key, field in table.items():
            assert re.search(rf"\b{re.escape(key)}\b", FORMAT), key
            for choice in field.choices:
                assert f"`{choice}`" in FORMAT, choice


def test_the_pages_of_the_rules_are_those_of_their_modules(update_golden):
    """`pytest --update-golden` writes them; what belongs to no rule any more must go."""
    folder = ROOT / "docs" / "rules"
    pages = {f"{name}.md": page(name) for name in RULES}
    index = "".join(
        f"| [{name}]({name}.md) | {rule.SEVERITY} | {rule.__doc__.partition(chr(10))[0]} |\n"
        for name, rule in RULES.items()
    )
    head = "# Rules of `argmap check`\n\nWhat `argmap rules` and `argmap rule NAME` print.\n\n"
    pages["README.md"] = f"{head}| rule | severity | finds |\n|---|---|---|\n{index}"
    if update_golden:
        folder.mkdir(exist_ok=True)
        for name, text in pages.items():
            (folder / name).write_text(text, encoding="utf-8")
    assert {path.name: path.read_text("utf-8") for path in folder.iterdir()} == pages


def test_kinds_and_relations_are_explained_in_the_same_words_in_the_manual_and_in_editors():
    for key in (*fields.KINDS, *fields.RELATIONS):
        assert f"| `{key}` | {fields.CLAIM[key].meaning} |" in FORMAT, key
