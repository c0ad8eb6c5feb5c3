"""The commands as a user runs them: in a process of their own, with files, pipes and exit codes."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from argmap.cli.check import check
from argmap.rules import PROFILES, RULES

ROOT = Path(__file__).parents[2]
SMALL = ROOT / "maps" / "sunday-streets.argmap.yaml"
ARTICLE = ROOT / "maps" / "how-stalinism-distorted-marxism.argmap.yaml"
BROKEN = "argmap: 1\ntitle: T\nclaims:\n  t: {thesis: T.}\n  c: {claim: C., supports: t}\n"


def argmap(*arguments, cwd=ROOT, text=None, **environment):
    return subprocess.run(
        [sys.executable, "-m", "argmap", *map(str, arguments)],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        input=text,
        capture_output=True,
        check=False,
    )


@pytest.fixture
def broken(tmp_path):
    path = tmp_path / "broken.argmap.yaml"
    path.write_text(BROKEN)
    return path


# --- check ---


def test_the_maps_of_this_repository_have_no_error():
    done = argmap("check", "maps")
    assert done.returncode == 0
    out = done.stdout.decode()
    assert "40 × bare-assertion (--verbose lists them)" in out
    assert out.endswith("Checked 3 maps: 0 errors, 1 warning, 59 infos\n")
    assert done.stderr == b""


def test_the_tutorial_map_shows_one_warning_that_says_why():
    out = argmap("check", SMALL, "--format", "concise").stdout.decode()
    assert out.endswith(
        ":18:13: warning: thesis 'close-sundays' does not stand (out): it rests on 'clean-air', "
        "and 'pilot-shows' is undercut by 'rain' (thesis-does-not-stand)\n"
    )
    assert out.count("\n") == 2  # the other one is an info: paragraphs that are not cited


def test_verbose_and_concise_fold_nothing():
    for arguments in (["--verbose"], ["--format", "concise"]):
        assert argmap("check", ARTICLE, *arguments).stdout.count(b"(bare-assertion)") == 40


def test_an_error_shows_its_line_with_a_mark_and_what_to_do(broken):
    done = argmap("check", broken.name, cwd=broken.parent)
    assert done.returncode == 1
    assert done.stdout.decode() == (
        "broken.argmap.yaml:5:14: error: claim 'c' is not supported (unsupported-claim)\n"
        "  5 |   c: {claim: C., supports: t}\n"
        "    |              ^^\n"
        "    = add a premise that supports it, give its `basis`, or mark it `state: open`\n"
        "\n"
        "Checked 1 map: 1 error\n"
    )


def test_two_outranks_one_and_the_other_files_are_still_reported(broken):
    done = argmap("check", "gone.argmap.yaml", broken)
    assert done.returncode == 2
    assert b"unsupported-claim" in done.stdout
    assert done.stderr == b"Error: gone.argmap.yaml: no such file or directory\n"


def test_a_directory_without_a_map_is_never_a_silent_pass(tmp_path):
    (tmp_path / ".hidden").mkdir()
    (tmp_path / ".hidden" / "x.argmap.yaml").write_text(BROKEN)
    done = argmap("check", tmp_path)
    assert done.returncode == 2
    assert b"no map in this directory" in done.stderr
    assert done.stdout == b""


def test_a_file_named_twice_is_checked_once(broken):
    done = argmap("check", broken, broken.parent, broken)
    assert done.stdout.count(b"unsupported-claim") == 1
    assert b"Checked 1 map" in done.stdout


def test_colour_is_for_terminals_only(broken):
    assert b"\x1b" not in argmap("check", broken).stdout


def test_a_profile_changes_what_counts():
    assert argmap("check", ARTICLE, "--profile", "strict").returncode == 1
    assert argmap("check", SMALL, "--profile", "debate").returncode == 1
    done = argmap("check", SMALL, "--profile", "stricter")
    assert done.returncode == 2
    assert b"strict" in done.stderr


def test_the_profiles_offered_are_those_that_there_are():
    # They are written twice, as reading the rules would slow every start down.
    (option,) = [option for option in check.params if option.name == "profile"]
    assert list(option.type.choices) == list(PROFILES)


# --- rules ---


def test_rules_are_described_for_programs():
    described = json.loads(argmap("rules", "--format", "json").stdout)
    assert [rule["name"] for rule in described] == list(RULES)
    (orphan,) = (rule for rule in described if rule["name"] == "orphan-claim")
    assert (orphan["severity"], orphan["profiles"]) == ("warning", {"draft": "info"})
    assert json.loads(argmap("rule", "orphan-claim", "--format", "json").stdout) == orphan


def test_rules_are_listed_and_explained():
    listed = argmap("rules").stdout.decode()
    assert "unsupported-claim" in listed
    assert listed.count("\n") >= 34
    assert b"## Remedy" in argmap("rule", "unsupported-claim").stdout
    done = argmap("rule", "unsuported-claim")
    assert done.returncode == 2
    assert b"did you mean 'unsupported-claim'" in done.stderr


# --- render ---


def test_without_a_name_the_picture_lands_here_under_the_maps_name(tmp_path):
    done = argmap("render", SMALL, cwd=tmp_path)
    assert done.returncode == 0
    assert [path.name for path in tmp_path.iterdir()] == ["sunday-streets.svg"]
    assert done.stderr.decode().startswith("sunday-streets.svg: ")
    assert done.stdout == b""


def test_maps_whose_names_begin_alike_do_not_overwrite_each_other(tmp_path):
    for name in ("v1.a.argmap.yaml", "v1.b.argmap.yaml", "plain.yaml"):
        (tmp_path / name).write_text(BROKEN)
        assert argmap("render", name, cwd=tmp_path).returncode == 0
    assert sorted(path.name for path in tmp_path.glob("*.svg")) == [
        "plain.svg",
        "v1.a.svg",
        "v1.b.svg",
    ]


def test_a_full_disk_is_one_message_and_exit_code_2():
    for arguments in (["check", "maps"], ["render", SMALL, "-o", "-"]):
        with open("/dev/full", "wb") as full:
            done = subprocess.run(
                [sys.executable, "-m", "argmap", *map(str, arguments)],
                cwd=ROOT,
                stdout=full,
                stderr=subprocess.PIPE,
                check=False,
            )
        assert done.returncode == 2
        assert b"Traceback" not in done.stderr


def test_a_report_cannot_be_forged_or_move_the_cursor(tmp_path):
    path = tmp_path / "x.argmap.yaml"
    path.write_text(BROKEN.replace("C.", 'C., basis: "bla\\e[2J\\nx:1:1: error: faked"'))
    for form in ("text", "concise"):
        out = argmap("check", path, "--format", form).stdout.decode()
        assert "\x1b" not in out
        assert not any(line.startswith("x:1:1") for line in out.splitlines())


def test_several_pictures_are_numbered(tmp_path):
    done = argmap("render", ARTICLE, "-o", tmp_path / "new" / "article.svg")
    assert done.returncode == 0
    names = sorted(path.name for path in (tmp_path / "new").iterdir())
    assert names == [f"article-{n:02}.svg" for n in range(1, 11)]
    assert done.stderr.decode().count("\n") == 10


@pytest.mark.parametrize(
    ("form", "start"), [("svg", b"<svg"), ("png", b"\x89PNG"), ("dot", b"digraph")]
)
def test_one_picture_goes_to_standard_output(form, start):
    done = argmap("render", SMALL, "-o", "-", "--format", form)
    assert done.returncode == 0
    assert done.stdout.startswith(start)


def test_standard_output_refuses_several():
    done = argmap("render", ARTICLE, "-o", "-")
    assert done.returncode == 2
    assert done.stdout == b""
    assert b"--whole or --section" in done.stderr


def test_a_map_with_faults_is_drawn_and_the_faults_are_counted(broken):
    done = argmap("render", broken, cwd=broken.parent)
    assert done.returncode == 0
    assert (broken.parent / "broken.svg").exists()
    assert b"1 error in the map: see `argmap check" in done.stderr
    assert b"only what" not in done.stderr


def test_what_no_picture_can_show_is_said(tmp_path):
    (tmp_path / "m.argmap.yaml").write_text(
        "argmap: 1\ntitle: T\nclaims:\n  a:\n    thesis: It holds.\n"
        "  b:\n    claim: It is so.\n    supports: nowhere\n"
    )
    done = argmap("render", "m.argmap.yaml", cwd=tmp_path)
    assert done.returncode == 0
    assert b"in the map, and a picture shows only what is sound in it: see" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["gone.argmap.yaml"], b"gone.argmap.yaml"),
        ([SMALL, "--section", "nowhere"], b"no section 'nowhere'"),
        ([SMALL, "-o", "x.gif"], b"named .svg, .png, .pdf, .dot, .html"),
        ([SMALL, "-o", "x.png", "--format", "svg"], b"the name says png"),
        ([SMALL, "--engine", "no-such-dot"], b"no layout engine 'no-such-dot'"),
        ([SMALL, "--engine", sys.executable], b"failed"),
        ([SMALL, "-o", "/dev/null/x.svg"], b"cannot be written"),
        ([SMALL, "--whole", "--section", "air"], b"exclude each other"),
        (["maps"], b"directory"),
    ],
)
def test_what_cannot_be_drawn_is_one_message_and_exit_code_2(arguments, message, tmp_path):
    arguments = [ROOT / a if a == "maps" else a for a in arguments]
    done = argmap("render", *arguments, cwd=tmp_path)
    assert done.returncode == 2
    assert message in done.stderr
    assert b"Traceback" not in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_the_map_itself_is_never_overwritten(broken):
    done = argmap("render", broken, "-o", broken, "--format", "svg")
    assert done.returncode == 2
    assert broken.read_text() == BROKEN


# --- start-up ---


@pytest.mark.parametrize("argument", ["--version", "--help"])
def test_start_up_imports_neither_networkx_nor_pydot(argument):
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "argmap", argument],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    imported = {line.rpartition("|")[2].strip() for line in done.stderr.decode().splitlines()}
    assert "click" in imported
    assert not imported & {"networkx", "pydot", "yaml", "resvg_py"}


def test_importing_argmap_imports_none_of_its_dependencies():
    code = (
        "import argmap, sys; "
        "print(sorted({'networkx', 'pydot', 'yaml', 'click'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True)
    assert done.stdout == b"[]\n"
