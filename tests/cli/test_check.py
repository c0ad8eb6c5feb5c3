"""`argmap check` as a user runs it: selection, acceptance, standard input, exit codes."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MAP = """\
argmap: 1
title: T
claims:
  t:
    thesis: The ferry should run in winter.
  trade:
    premise: The island needs its supplies.
    basis: assertion
    supports: t
  gulls:
    premise: Gulls follow the ferry.
    basis: report
"""


def argmap(*arguments, cwd, data=None, **environment):
    done = subprocess.run(
        [sys.executable, "-m", "argmap", *arguments],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        input=data,
        capture_output=True,
        check=False,
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "m.argmap.yaml").write_text(MAP, encoding="utf-8")
    return tmp_path


def test_the_failing_level(folder):
    assert argmap("check", cwd=folder)[0] == 0
    assert argmap("check", "--fail-on", "warning", cwd=folder)[0] == 1
    assert argmap("check", "--fail-on", "info", "--ignore", "orphan-claim", cwd=folder)[0] == 1
    assert argmap("check", "--fail-on", "info", "--exit-zero", cwd=folder)[0] == 0


def test_exit_zero_does_not_hide_what_was_not_checked(folder):
    assert argmap("check", "gone", "--exit-zero", cwd=folder)[0] == 2


def test_selection_by_name(folder):
    code, out, _ = argmap(
        "check", "--format", "concise", "--select", "orphan-claim,no-thesis", cwd=folder
    )
    assert (code, out.count("\n")) == (0, 1)
    assert "(orphan-claim)" in out
    code, out, _ = argmap("check", "--min-severity", "error", cwd=folder)
    assert (code, out) == (0, "Checked 1 map: 0 errors\n")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--select", "orfan-claim"], "did you mean 'orphan-claim'?"),
        (["--ignore", "dangling-reference"], "cannot be ignored"),
        (["--select", ""], "select names no rule"),
        (["--select", "no-thesis", "--ignore", "no-thesis"], "what is selected is ignored"),
        (["--write-baseline"], "needs --baseline FILE"),
        (["--write-baseline", "--diff", "--baseline", "b.json"], "exclude each other"),
        (["--stdin-filename", "x"], "goes with '-'"),
        (["--baseline", "none.json"], "none.json: the baseline cannot be read"),
        (["--fail-on", "never"], "'never' is not one of"),
    ],
)
def test_what_cannot_be_meant_is_exit_code_2(folder, arguments, message):
    code, out, err = argmap("check", *arguments, cwd=folder)
    assert (code, out) == (2, "")
    assert message in err
    assert "Traceback" not in err


def test_a_broken_configuration_is_exit_code_2(folder):
    (folder / "argmap.toml").write_text("ignor = []\n", encoding="utf-8")
    code, _, err = argmap("check", cwd=folder)
    assert code == 2
    assert err == "Error: argmap.toml: no setting 'ignor'; did you mean 'ignore'?\n"
    code, _, again = argmap("check", "--write-baseline", cwd=folder)
    assert (code, again) == (2, err)


def test_what_is_broken_for_one_map_hides_nothing_of_the_others(folder):
    (folder / "sub").mkdir()
    (folder / "sub" / "m.argmap.yaml").write_text(MAP, encoding="utf-8")
    (folder / "sub" / "argmap.toml").write_text("ignor = []\n", encoding="utf-8")
    code, out, err = argmap("check", "--report", "json=out.json", cwd=folder)
    assert (code, err.count("\n")) == (2, 1)
    assert out.endswith("Checked 1 map: 0 errors, 1 warning, 1 info\n")
    assert "sub/argmap.toml: no setting" in (folder / "out.json").read_text("utf-8")


def test_statistics_count_by_rule(folder):
    code, out, _ = argmap("check", "--statistics", cwd=folder)
    assert code == 0
    assert [line.split() for line in out.splitlines()[1:]] == [
        ["1", "33.3", "info", "bare-assertion"],
        ["1", "33.3", "warning", "orphan-claim"],
    ]


def test_a_baseline_from_the_first_run_to_the_next_fault(folder):
    options = ["check", "--baseline", "accepted.json", "--fail-on", "info"]
    code, _, err = argmap(*options, "--write-baseline", cwd=folder)
    assert (code, err) == (0, "accepted.json: 2 findings accepted\n")
    before = (folder / "accepted.json").read_bytes()
    assert argmap(*options, cwd=folder)[0] == 0
    more = MAP + "  fog:\n    claim: Fog is rare.\n    supports: t\n"
    (folder / "m.argmap.yaml").write_text(more, encoding="utf-8")
    code, out, _ = argmap(*options, "--format", "concise", cwd=folder)
    assert (code, out.count("\n")) == (1, 1)
    assert "m.argmap.yaml:14:12: error" in out
    assert (folder / "accepted.json").read_bytes() == before


def test_a_map_from_standard_input(folder):
    code, out, _ = argmap("check", "-", "--format", "concise", cwd=folder, data=MAP.encode())
    assert code == 0
    assert out.splitlines()[1].startswith("<stdin>:11:14: warning")


def test_standard_input_stands_where_its_name_says(folder):
    """Its configuration, its includes and its baseline are those of the file that it will be."""
    (folder / "sub").mkdir()
    (folder / "sub" / "argmap.toml").write_text('ignore = "orphan-claim"\n', encoding="utf-8")
    text = MAP.replace("claims:", "include: {other: ../m.argmap.yaml}\nclaims:", 1)
    name = "sub/new.argmap.yaml"
    code, out, _ = argmap(
        "check",
        "-",
        "--stdin-filename",
        name,
        "--format",
        "concise",
        cwd=folder,
        data=text.encode(),
    )
    # Without a repository the working directory is the limit, so the include is found.
    assert code == 0
    assert [line.partition(": ")[0] for line in out.splitlines()] == [f"{name}:9:12"]
    assert not (folder / name).exists()


def test_standard_input_beside_files(folder):
    code, out, _ = argmap("check", "-", "m.argmap.yaml", cwd=folder, data=b"\xff")
    assert code == 1
    assert "<stdin>:1:1: error: this is not UTF-8" in out
    assert "Checked 2 maps" in out
