"""`argmap convert` as a user runs it."""

import os
import shutil

import pytest
from test_commands import ROOT, argmap

MAP = "argmap: 1\ntitle: T\nclaims:\n  t:\n    thesis: So it is.\n    basis: value\n"
SMALL = ROOT / "maps" / "sunday-streets.argmap.yaml"


@pytest.fixture
def source(tmp_path):
    path = tmp_path / "m.argmap.yaml"
    path.write_text(MAP)
    return path


def test_the_suffix_says_the_format(source, tmp_path):
    target = tmp_path / "m.outline"
    done = argmap("convert", source, target)
    assert done.returncode == 0
    assert done.stdout == b""
    assert done.stderr.decode() == f"{target}: written\n"
    assert "thesis: So it is." in target.read_text("utf-8")
    again = tmp_path / "again.argmap.yaml"
    assert argmap("convert", target, again).returncode == 0
    assert again.read_text("utf-8") == MAP


def test_standard_input_and_output():
    done = argmap("convert", "-", "-", "--from", "yaml", "--to", "yaml", text=MAP.encode())
    assert done.returncode == 0
    assert done.stdout.decode() == MAP
    assert done.stderr == b""


def test_losses_are_counted_on_stderr():
    done = argmap("convert", SMALL, "-", "--to", "kialo")
    assert done.returncode == 0
    said = done.stderr.decode()
    assert "5 × comments" in said
    assert "not kept in Kialo's export: " in said
    assert "6 × basis" in said


def test_lossless_writes_nothing_where_something_is_lost(source, tmp_path):
    target = tmp_path / "m.kialo.txt"
    done = argmap("convert", source, target, "--lossless", "--to", "kialo")
    assert done.returncode == 1
    assert "1 × basis" in done.stderr.decode()
    assert not target.exists()


def test_lossless_is_quiet_where_nothing_is_lost(source, tmp_path):
    assert argmap("convert", source, tmp_path / "m.outline", "--lossless").returncode == 0


def test_comments_of_a_map_are_a_loss(source, tmp_path):
    source.write_text(f"# Mine.\n{MAP}")
    done = argmap("convert", source, tmp_path / "m.outline", "--lossless")
    assert done.returncode == 1
    assert "1 × comments" in done.stderr.decode()


def test_no_file_is_replaced_unless_asked(source, tmp_path):
    target = tmp_path / "m.outline"
    target.write_text("mine")
    done = argmap("convert", source, target)
    assert done.returncode == 2
    assert b"exists already" in done.stderr
    assert target.read_text() == "mine"
    assert argmap("convert", source, target, "--force").returncode == 0
    assert target.read_text() != "mine"


def test_a_file_is_never_converted_onto_itself(source, tmp_path):
    link = tmp_path / "link.argmap.yaml"
    link.symlink_to(source)
    for target in (source, link):
        done = argmap("convert", source, target, "--force")
        assert done.returncode == 2
        assert source.read_text() == MAP


@pytest.mark.parametrize(
    ("target", "words"),
    [
        ("m.docx", "the name tells no format"),
        ("m", "the name tells no format"),
        ("m.json", "several formats are named so: add --to, one of aif, node-link"),
        ("m.txt", "several formats are named so"),
    ],
)
def test_a_name_that_tells_no_format(source, tmp_path, target, words):
    done = argmap("convert", source, tmp_path / target)
    assert done.returncode == 2
    assert words in done.stderr.decode()
    assert os.listdir(tmp_path) == ["m.argmap.yaml"]


def test_a_map_with_faults_is_not_converted(source, tmp_path):
    source.write_text(MAP.replace("basis", "bassis"))
    done = argmap("convert", source, tmp_path / "m.outline")
    assert done.returncode == 1
    assert "m.argmap.yaml:6:5: unknown key 'bassis'" in done.stderr.decode()
    assert os.listdir(tmp_path) == ["m.argmap.yaml"]


def test_what_is_only_written_cannot_be_read(tmp_path):
    (tmp_path / "m.mmd").write_text("flowchart TD\n")
    for command in (["check"], ["status"], ["convert", "--to", "yaml"]):
        done = argmap(*command, tmp_path / "m.mmd", *(["-"] if "convert" in command else []))
        assert done.returncode == 2
        assert b"Mermaid is written and cannot be read" in done.stderr


def test_json_of_no_known_format(tmp_path):
    (tmp_path / "m.json").write_text('{"hello": 1}')
    done = argmap("check", tmp_path / "m.json")
    assert done.returncode == 2
    assert "this is neither AIF nor node-link JSON" in done.stderr.decode()


def test_what_a_map_includes_goes_with_it(tmp_path):
    shutil.copytree(ROOT / "maps", tmp_path / "maps")
    name = "how-stalinism-distorted-marxism-opposition"
    done = argmap("convert", tmp_path / "maps" / f"{name}.argmap.yaml", tmp_path / "all.outline")
    assert done.returncode == 0
    again = argmap("check", tmp_path / "all.outline", "--format", "concise")
    assert b"dangling-reference" not in again.stdout


@pytest.mark.parametrize("command", ["fmt", "translate", "new-distortion"])
def test_commands_that_change_the_text_of_a_map_refuse_other_formats(source, tmp_path, command):
    target = tmp_path / "m.outline"
    assert argmap("convert", source, target).returncode == 0
    before = target.read_bytes()
    words = {"translate": ["de"], "new-distortion": ["--original", "t"]}
    done = argmap(command, target, *words.get(command, []))
    assert done.returncode in (1, 2)
    assert "convert" in done.stderr.decode()
    assert target.read_bytes() == before
    assert sorted(os.listdir(tmp_path)) == ["m.argmap.yaml", "m.outline"]


def test_fixes_are_not_made_in_other_formats(tmp_path):
    file = tmp_path / "m.outline"
    file.write_text("title: T\nthesis: So it is. #t\n  allow: {unsupported-claim: no}\n")
    before = file.read_bytes()
    argmap("check", "--fix", file)
    assert file.read_bytes() == before
