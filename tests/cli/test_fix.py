"""`argmap check --fix` and `--diff` as a user runs them."""

import shutil
import subprocess

import pytest
from test_commands import argmap

SLIPS = (
    "argmap: 1\ntitle: T\nclaims:\n"
    "  t:\n    thesis: T.\n"
    "  a:\n    premise: A.\n    supports: [t, t]\n    state: open\n"
    "  b:\n    premise: B.\n    basis: report\n    supports: a, t\n"
    "  c:\n    claim: C.\n    supports: t\n"
)
FIXED = (
    SLIPS.replace("    state: open\n", "")
    .replace("premise: A.", "claim: A.")
    .replace("[t, t]", "[t]")
    .replace("supports: a, t", "supports: [a, t]")
)

FIX = ("check", "--fix", "--min-severity", "warning", "--format", "concise")


@pytest.fixture
def slips(tmp_path):
    path = tmp_path / "slips.argmap.yaml"
    path.write_text(SLIPS)
    return path


def test_without_fix_the_summary_says_what_could_be_fixed(slips):
    out = argmap("check", slips).stdout.decode()
    assert out.endswith("\nChecked 1 map: 2 errors, 1 warning, 1 info (2 fixable with --fix)\n")
    assert slips.read_text() == SLIPS


def test_fix_writes_the_file_and_reports_what_remains(slips):
    done = argmap(
        "check",
        "--fix",
        "--min-severity",
        "warning",
        "--format",
        "concise",
        slips.name,
        cwd=slips.parent,
    )
    assert slips.read_text() == FIXED
    assert done.stderr == b"slips.argmap.yaml: 4 fixed\n"
    assert done.stdout.decode() == (
        "slips.argmap.yaml:14:12: error: claim 'c' is not supported (unsupported-claim)\n"
    )
    assert done.returncode == 1
    again = argmap(
        "check",
        "--fix",
        "--min-severity",
        "warning",
        "--format",
        "concise",
        slips.name,
        cwd=slips.parent,
    )
    assert (again.returncode, again.stdout, again.stderr) == (1, done.stdout, b"")
    assert slips.read_text() == FIXED


def test_diff_writes_nothing_and_can_be_applied(slips):
    done = argmap("check", "--diff", slips.name, cwd=slips.parent)
    assert done.returncode == 1
    assert slips.read_text() == SLIPS
    command = [shutil.which("git"), "apply", "-p0"]
    subprocess.run(command, cwd=slips.parent, input=done.stdout, check=True)
    assert slips.read_text() == FIXED
    done = argmap("check", "--diff", slips.name, cwd=slips.parent)
    assert (done.returncode, done.stdout) == (1, b"")


def test_lines_of_windows_and_a_text_without_a_last_line_break_are_kept(slips):
    slips.write_bytes(b"\xef\xbb\xbf" + SLIPS.rstrip().replace("\n", "\r\n").encode())
    diff = argmap("check", "--diff", slips).stdout
    assert b"\r\n-    state: open\r\n" in diff
    assert argmap("check", "--fix", slips).returncode == 1
    assert slips.read_bytes() == b"\xef\xbb\xbf" + FIXED.rstrip().replace("\n", "\r\n").encode()


def test_only_one_of_the_two(slips):
    done = argmap("check", "--fix", "--diff", slips)
    assert done.returncode == 2
    assert b"exclude each other" in done.stderr
    assert slips.read_text() == SLIPS


def test_what_cannot_be_read_is_still_a_problem(slips):
    done = argmap("check", "--fix", slips, "gone.argmap.yaml")
    assert done.returncode == 2
    assert b"gone.argmap.yaml: no such file" in done.stderr
    assert slips.read_text() == FIXED


def test_the_maps_of_this_repository_need_no_fix():
    done = argmap("check", "--diff", "maps")
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
