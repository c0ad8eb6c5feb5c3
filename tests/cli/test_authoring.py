"""The commands that help to write a map, as a user runs them."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from argmap.cli import main

ROOT = Path(__file__).parents[2]
MAP = "argmap: 1\ntitle: T\nclaims:\n  t: {thesis: T., basis: value}\n"


def argmap(*arguments, cwd):
    return subprocess.run(
        [sys.executable, "-m", "argmap", *map(str, arguments)],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=False,
    )


# --- schema ---


def test_the_schema_is_printed_as_json(tmp_path):
    done = argmap("schema", cwd=tmp_path)
    assert done.returncode == 0
    assert json.loads(done.stdout)["$schema"] == "http://json-schema.org/draft-07/schema#"


# --- new ---


@pytest.mark.parametrize(
    ("arguments", "name"),
    [
        ([], "map.argmap.yaml"),
        (["--title", "Über uns: 2 Wege"], "uber-uns-2-wege.argmap.yaml"),
        (["--title", "部长说"], "map.argmap.yaml"),
        (["sundays"], "sundays.argmap.yaml"),
        (["sundays.yaml"], "sundays.argmap.yaml"),
        (["sundays.argmap.yml"], "sundays.argmap.yml"),
        (["v1.2"], "v1.2.argmap.yaml"),
        (["maps", "--title", "Sundays"], "maps/sundays.argmap.yaml"),
    ],
)
def test_a_new_map_is_checked_and_drawn_without_a_word(arguments, name, tmp_path):
    (tmp_path / "maps").mkdir()
    done = argmap("new", *arguments, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, b"")
    assert done.stderr.decode().startswith(f"{name}: ".replace("/", os.sep))
    assert [p.name for p in tmp_path.rglob("*.argmap.*")] == [Path(name).name]
    done = argmap("check", name, cwd=tmp_path)
    assert done.stdout == b"Checked 1 map: 0 errors\n"
    assert argmap("render", name, "-o", "-", cwd=tmp_path).stdout.startswith(b"<svg")


def test_a_new_map_goes_to_standard_output(tmp_path):
    done = argmap("new", "-", "--title", "Sonntags", "--language", "de", cwd=tmp_path)
    assert b"title: Sonntags\nlanguage: de\n" in done.stdout
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["old"], b"old.argmap.yaml: exists already: choose another name"),
        (["gone/new"], b"gone: no such directory: create it first"),
        (["old.argmap.yaml/new"], b"cannot be written"),
        (["--title", " "], b"--title is empty"),
        (["--title", "a\x1bb"], b"U+001B"),
        (["--language", "de_DE"], b"no language tag"),
    ],
)
def test_what_cannot_be_begun_is_one_message_and_exit_code_2(arguments, message, tmp_path):
    (tmp_path / "old.argmap.yaml").write_text("old")
    done = argmap("new", *arguments, cwd=tmp_path)
    assert done.returncode == 2
    assert message in done.stderr
    assert done.stderr.count(b"\n") == 1
    assert [p.name for p in tmp_path.iterdir()] == ["old.argmap.yaml"]
    assert (tmp_path / "old.argmap.yaml").read_text() == "old"


# --- new-distortion ---


def test_a_distortion_is_added_and_named_and_nothing_else_changes(tmp_path):
    path = tmp_path / "m.argmap.yaml"
    before = b"\xef\xbb\xbf" + f"# mine\n{MAP}\n# end\n".replace("\n", "\r\n").encode()
    path.write_bytes(before)
    path.chmod(0o640)
    done = argmap(
        "new-distortion", path.name, "--original", "t", "--text", "They ban it.",
        "--how", "straw-man", "--how", "reversal", "--by", "The Post", cwd=tmp_path,
    )  # fmt: skip
    assert done.returncode == 0
    assert done.stderr.decode() == (
        "m.argmap.yaml: added 'they-ban-it', 'they-ban-it-rebuttal'; "
        "see `argmap check m.argmap.yaml`\n"
    )
    added = (
        b"  # Fill in what is empty; `argmap check` names it.\r\n"
        b"  they-ban-it:\r\n    distortion: They ban it.\r\n    distorts: t\r\n"
        b"    how: [straw-man, reversal]\r\n    by: The Post\r\n"
        b"  they-ban-it-rebuttal:\r\n    rebuttal:\r\n    rebuts: they-ban-it\r\n"
        b"    state: open\r\n"
    )
    assert path.read_bytes() == before.replace(b"value}\r\n", b"value}\r\n" + added)
    assert path.stat().st_mode & 0o777 == 0o640
    assert [p.name for p in tmp_path.iterdir()] == [path.name]
    done = argmap("check", path.name, "--format", "concise", cwd=tmp_path)
    assert done.stdout.count(b"'they-ban-it-rebuttal'") == 2


def test_a_link_to_a_map_stays_a_link(tmp_path):
    (tmp_path / "m.argmap.yaml").write_text(MAP)
    (tmp_path / "link.argmap.yaml").symlink_to("m.argmap.yaml")
    assert argmap("new-distortion", "link.argmap.yaml", cwd=tmp_path).returncode == 0
    assert (tmp_path / "link.argmap.yaml").is_symlink()
    assert "distortion-rebuttal" in (tmp_path / "m.argmap.yaml").read_text()


@pytest.mark.parametrize(
    ("text", "arguments", "message"),
    [
        (b"argmap: 1\n", [], b"free of faults"),
        (b"caf\xe9", [], b"free of faults"),
        (b"argmap: 1\ntitle: T\nclaims: {t: {thesis: T.}}\n", [], b"stand in braces"),
        (MAP.encode(), ["--original", "tt"], b"no claim 'tt'"),
        (MAP.encode(), ["--how", "lying"], b"'straw-man'"),
        (MAP.encode(), ["--text", "a\x1bb"], b"U+001B"),
    ],
)
def test_what_cannot_be_added_is_a_message_and_the_map_stays(text, arguments, message, tmp_path):
    path = tmp_path / "m.argmap.yaml"
    path.write_bytes(text)
    done = argmap("new-distortion", path.name, *arguments, cwd=tmp_path)
    assert done.returncode == 2
    assert message in done.stderr
    assert b"Traceback" not in done.stderr
    assert path.read_bytes() == text
    assert [p.name for p in tmp_path.iterdir()] == [path.name]


def test_a_map_that_is_not_there_is_not_made(tmp_path):
    done = argmap("new-distortion", "gone.argmap.yaml", cwd=tmp_path)
    assert done.returncode == 2
    assert b"gone.argmap.yaml" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_map_that_is_read_only_stays(tmp_path, monkeypatch):
    """The superuser may write all, so that the program is asked what it would do for others."""
    path = tmp_path / "m.argmap.yaml"
    path.write_text(MAP)
    monkeypatch.setattr(os, "access", lambda _path, _mode: False)
    done = CliRunner().invoke(main, ["new-distortion", str(path)])
    assert done.exit_code == 2
    assert "cannot be written: it is read-only" in done.output
    assert path.read_text() == MAP
