"""Reports as a user asks for them: printed, in files, and under GitHub Actions."""

import json
import os
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from argmap.reports import REPORTS

ROOT = Path(__file__).parents[2]
CLEAN = (
    "argmap: 1\ntitle: T\nclaims:\n"
    "  t: {thesis: T.}\n  p: {premise: P., supports: t, basis: report}\n"
)
BROKEN = "argmap: 1\ntitle: T\nclaims:\n  t: {thesis: T.}\n  c: {claim: C., supports: t}\n"


def check(*arguments, cwd, **environment):
    return subprocess.run(
        [sys.executable, "-m", "argmap", "check", *map(str, arguments)],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        check=False,
    )


def shell(command, cwd):
    return subprocess.run(
        ["/bin/sh", "-c", f'"$1" -m argmap {command}', "-", sys.executable],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=False,
    )


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "clean.argmap.yaml").write_text(CLEAN)
    (tmp_path / "broken.argmap.yaml").write_text(BROKEN)
    return tmp_path


@pytest.mark.parametrize("form", REPORTS)
def test_the_exit_code_is_the_same_in_every_format(form, folder):
    for name, code in (
        ("clean.argmap.yaml", 0),
        ("broken.argmap.yaml", 1),
        ("gone.argmap.yaml", 2),
    ):
        printed = check(name, "--format", form, cwd=folder)
        assert printed.returncode == code
        assert check(name, "--report", f"{form}=out", cwd=folder).returncode == code
        assert (b"Error: gone.argmap.yaml" in printed.stderr) == (code == 2)


@pytest.mark.parametrize("form", [form for form in REPORTS if form not in ("text", "concise")])
def test_a_file_holds_what_would_be_printed(form, folder):
    printed = check(".", "gone", "--format", form, cwd=folder).stdout
    assert printed
    check(".", "gone", "--report", f"{form}=sub/folder/out", cwd=folder)
    assert (folder / "sub" / "folder" / "out").read_bytes() == printed


@pytest.mark.parametrize("form", ["text", "concise"])
def test_text_in_a_file_says_what_was_not_checked(form, folder):
    assert check("gone", "--format", form, cwd=folder).stdout == b""
    check("gone", "--report", f"{form}=out", cwd=folder)
    assert (folder / "out").read_text() == "Error: gone: no such file or directory\n"


def test_several_reports_come_from_one_run(folder):
    done = check(
        "broken.argmap.yaml",
        *("--report", "json=out.json", "--report", "junit=out.xml", "--report", "sarif=out.sarif"),
        cwd=folder,
    )
    assert done.stdout.endswith(b"Checked 1 map: 1 error\n")
    assert json.loads((folder / "out.json").read_bytes())["summary"]["errors"] == 1
    assert ElementTree.parse(folder / "out.xml").getroot().get("failures") == "1"
    assert json.loads((folder / "out.sarif").read_bytes())["version"] == "2.1.0"
    assert sorted(path.name for path in folder.iterdir()) == [
        *("broken.argmap.yaml", "clean.argmap.yaml", "out.json", "out.sarif", "out.xml")
    ]


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        (["--report", "sarrif=x"], b"no format 'sarrif': did you mean 'sarif'?"),
        (["--report", "xyz=x"], b"there are text, concise, json"),
        (["--report", "sarif"], b"name a file, as in sarif=FILE"),
        (["--report", "sarif="], b"name a file, as in sarif=FILE"),
        (["--report", "sarif=-"], b"name a file, as in sarif=FILE"),
        (["--report", "json=x", "--report", "sarif=./x"], b"x is named for json and for sarif"),
        (["--report", "json=clean.argmap.yaml"], b"this is one of the maps"),
        (["--report", "json=clean.argmap.yaml/x"], b"cannot be written"),
        (["--format", "sarrif"], b"sarif"),
        (["--format", "json", "--statistics"], b"exclude each other"),
    ],
)
def test_what_cannot_be_meant_is_one_message_and_exit_code_2(asked, answer, folder):
    done = check(".", *asked, cwd=folder)
    assert done.returncode == 2
    assert answer in done.stderr
    assert b"Traceback" not in done.stderr
    assert (folder / "clean.argmap.yaml").read_text() == CLEAN
    assert not (folder / "x").exists()


def test_annotations_follow_the_text_under_github_actions(folder):
    plain = check(".", cwd=folder).stdout
    annotations = check(".", "--format", "github", cwd=folder).stdout
    assert annotations.startswith(b"::error file=broken.argmap.yaml,line=5,")
    there = check(".", cwd=folder, GITHUB_ACTIONS="true").stdout
    stop, _, rest = there.partition(b"\n")
    token = stop.removeprefix(b"::stop-commands::")
    assert len(token) == 32
    assert rest == plain + b"::" + token + b"::\n" + annotations
    assert token not in check(".", cwd=folder, GITHUB_ACTIONS="true").stdout
    assert check(".", cwd=folder, GITHUB_ACTIONS="false").stdout == plain


@pytest.mark.parametrize("form", [*REPORTS, "statistics", "diff"])
def test_the_runner_takes_no_words_of_a_map_for_commands(form, folder):
    slip = "    supports: [t, t]\n    # ##[error]forged\n"
    (folder / "broken.argmap.yaml").write_text(BROKEN + "  d:\n    claim: D.\n" + slip)
    asked = (f"--{form}",) if form in ("statistics", "diff") else ("--format", form)
    plain = check(".", *asked, cwd=folder).stdout
    there = check(".", *asked, cwd=folder, GITHUB_ACTIONS="true").stdout
    assert plain
    if form in ("json", "sarif", "junit", "github", "gitlab"):
        assert there == plain
    else:
        stop, _, rest = there.partition(b"\n")
        token = stop.removeprefix(b"::stop-commands::")
        assert len(token) == 32
        assert rest == plain + b"::" + token + b"::\n"


def test_what_was_not_checked_is_annotated_under_github_actions(folder):
    done = check("gone", cwd=folder, GITHUB_ACTIONS="true")
    assert done.stdout == b"::error title=argmap::gone: no such file or directory\n"
    assert done.returncode == 2


def test_statistics_are_printed_alone_and_files_are_written_as_ever(folder):
    done = check(".", "--statistics", "--report", "json=out", cwd=folder, GITHUB_ACTIONS="true")
    assert b"\nfindings" in done.stdout
    assert b"::error" not in done.stdout
    assert json.loads((folder / "out").read_bytes())["summary"]["errors"] == 1


def test_machines_get_utf_8_whatever_the_terminal_takes(folder):
    (folder / "broken.argmap.yaml").rename(folder / "\u7533.argmap.yaml")
    done = check(".", "--format", "json", cwd=folder, PYTHONIOENCODING="ascii")
    (finding,) = json.loads(done.stdout.decode("utf-8"))["findings"]
    assert finding["path"] == "\u7533.argmap.yaml"


def test_a_name_that_is_no_utf_8_is_reported(folder):
    os.rename(folder / "broken.argmap.yaml", os.fsencode(folder) + b"/bro\xffken.argmap.yaml")
    for form in REPORTS:
        done = check(".", "--format", form, cwd=folder)
        assert done.returncode == 1, form
        done.stdout.decode("utf-8")
        assert done.stderr == b""


def test_a_device_takes_a_report_and_stays_a_device(folder):
    done = check(".", "--report", "json=/dev/null", cwd=folder)
    assert done.returncode == 1
    assert Path("/dev/null").is_char_device()
    printed = check("clean.argmap.yaml", "--report", "gitlab=/dev/stdout", cwd=folder)
    assert b"[]\n" in printed.stdout


def test_standard_output_that_is_a_file_is_added_to(folder):
    out = folder / "out"
    shell("check clean.argmap.yaml --report gitlab=/dev/stdout > out", folder)
    assert out.read_text() == "Checked 1 map: 0 errors\n[]\n"


@pytest.mark.parametrize(
    ("command", "code"),
    [
        ("check broken.argmap.yaml >&-", 1),
        ("check clean.argmap.yaml >&-", 0),
        ("check broken.argmap.yaml >&- 2>&-", 1),
        ("check clean.argmap.yaml --report json=out >&-", 0),
        ("fmt clean.argmap.yaml --diff >&-", 0),
    ],
)
def test_a_closed_output_changes_no_exit_code(command, code, folder):
    done = shell(command, folder)
    assert done.returncode == code
    assert b"Traceback" not in done.stderr
    if "json=out" in command:
        assert json.loads((folder / "out").read_bytes())["summary"]["ok"]


@pytest.mark.parametrize("command", ["check -", "fmt -", "check - <&- >&-"])
def test_a_closed_input_is_one_message_and_exit_code_2(command, folder):
    done = shell(f"{command} <&-", folder)
    assert done.returncode == 2
    assert done.stderr == b"Error: standard input is closed: name a file in the place of '-'\n"


def test_what_a_configuration_says_cannot_move_the_cursor(folder):
    (folder / "argmap.toml").write_text('profile = "\\u0007"\n', encoding="utf-8")
    done = check(".", cwd=folder)
    assert done.returncode == 2
    assert b"argmap.toml: no profile" in done.stderr
    assert b"\x07" not in done.stderr
    (folder / "argmap.toml").unlink()
    done = check(".", "--baseline", "\x07.json", cwd=folder)
    assert done.returncode == 2
    assert b"\x07" not in done.stderr
    done = check(".", "--baseline", "\x07.json", "--write-baseline", cwd=folder)
    assert done.returncode == 0
    assert b"1 finding accepted" in done.stderr
    assert b"\x07" not in done.stderr


def test_start_up_imports_no_report():
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "argmap", "--version"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    imported = {line.rpartition("|")[2].strip() for line in done.stderr.decode().splitlines()}
    assert "argmap.cli.reporting" in imported
    assert {name for name in imported if name.startswith("argmap.reports")} == {"argmap.reports"}
    assert not imported & {"argmap.finding", "argmap.written", "xml.etree.ElementTree"}
