"""`argmap distortions`: one table in three forms, each safe where it is opened."""

import csv
import io
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SMALL = ROOT / "maps" / "sunday-streets.argmap.yaml"
ARTICLE = ROOT / "maps" / "how-stalinism-distorted-marxism.argmap.yaml"
HEAD = "argmap: 1\ntitle: T\nclaims:\n  a: {claim: A., basis: value}\n"


def distortions(*arguments, columns="80"):
    done = subprocess.run(
        [sys.executable, "-m", "argmap", "distortions", *map(str, arguments)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": columns},
        capture_output=True,
        check=False,
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()


@pytest.mark.parametrize("columns", ["40", "80", "300"])
def test_text_is_wrapped_at_the_width_of_the_terminal(columns):
    code, out, err = distortions(ARTICLE, columns=columns)
    assert (code, err) == (0, "")
    assert max(map(len, out.splitlines())) <= min(int(columns), 100)
    assert len(re.findall(r"^\S+: (?:exposed|standing|undecided)$", out, re.MULTILINE)) == 31


def test_text_says_what_there_is_to_say():
    assert distortions(SMALL)[1] == (
        "ban-cars: exposed\n"
        "  original    The high street should be closed to through traffic on Sundays.\n"
        "  distortion  They want to ban cars.\n"
        "              straw-man · by Daily Post\n"
        "  rebuttal    The order covers 400 metres for nine hours a week.\n"
        "  rests on    evidence (pilot p. 2)\n"
    )


def test_a_gap_is_a_dash(tmp_path):
    path = tmp_path / "m.argmap.yaml"
    path.write_text(HEAD + "  d: {distortion: D.}\n")
    assert distortions(path)[1] == (
        "d: standing\n  original    –\n  distortion  D.\n  rebuttal    –\n"
    )


def test_csv_is_read_back_cell_for_cell(tmp_path):
    path = tmp_path / "m.argmap.yaml"
    path.write_text(
        HEAD + "  d: {distortion: 'say \"no\", or; not', distorts: a, how: [reversal, other]}\n"
        "  r: {rebuttal: R 1., rebuts: d}\n  s: {rebuttal: R 2., rebuts: d}\n"
    )
    code, out, _ = distortions(path, "--format", "csv")
    head, row = csv.reader(io.StringIO(out, newline=""))
    found = dict(zip(head, row, strict=True))
    assert code == 0
    assert found["distortion"] == 'say "no", or; not'
    assert found["how"] == "reversal\nother"
    assert found["rebuttal"] == "R 1.\nR 2."
    assert found["rests on"] == ""


@pytest.mark.parametrize("start", ["=", "+", "-", "@", " =", "＝"])
def test_no_cell_of_csv_is_a_formula(start, tmp_path):
    path = tmp_path / "m.argmap.yaml"
    path.write_text(HEAD + f"  d:\n    distortion: >-\n      {start}cmd|' /C calc'!A0\n")
    _, row = csv.reader(io.StringIO(distortions(path, "--format", "csv")[1], newline=""))
    assert row[2].startswith(f"'{start.strip()}")


def test_markdown_is_one_line_a_row_with_as_many_cells_as_columns(tmp_path):
    path = tmp_path / "m.argmap.yaml"
    path.write_text(HEAD + "  d: {distortion: 'a | b \\ <i> *x* [y](z) &amp;', distorts: a}\n")
    lines = distortions(path, "--format", "markdown")[1].splitlines()
    assert len(lines) == 3
    assert {len(re.findall(r"(?<!\\)\|", line)) for line in lines} == {11}
    assert r"a \| b \\ \<i\> \*x\* \[y\](z) \&amp;" in lines[2]


@pytest.mark.parametrize("form", ["text", "csv", "markdown"])
def test_a_table_cannot_move_the_cursor(form, tmp_path):
    path = tmp_path / "m.argmap.yaml"
    path.write_text(HEAD + '  d: {distortion: D., by: "x\\e[2J\\u202e"}\n')
    out = distortions(path, "--format", form)[1]
    assert "\x1b" not in out
    assert "\u202e" not in out


def test_a_map_without_distortions_is_no_error_and_says_so(tmp_path):
    path = tmp_path / "m.argmap.yaml"
    path.write_text(HEAD)
    code, out, err = distortions(path)
    assert (code, out) == (0, "")
    assert "no distortion in this map" in err


def test_a_map_that_is_not_there_is_one_message_and_exit_code_2():
    code, _, err = distortions("gone.argmap.yaml")
    assert code == 2
    assert "gone.argmap.yaml" in err
