"""`argmap coverage` as a user runs it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MAP = """\
argmap: 1
title: A ferry
sources:
  plan: {title: The plan, parts: 3, file: plan.txt}
  letter: A letter
claims:
  ferry:
    thesis: The town should run a ferry.
    source: plan ¶1, ¶3
  short:
    premise: The crossing is so short that nobody on board will have the time to read
      more than a page, or two if the page is small.
    basis: report
    source: [plan ¶1, letter p. 2]
    supports: ferry
  page: {premise: It pays., basis: report, source: plan p. 9, supports: ferry}
"""
TEXT = """\
The ferry

A ferry would take twenty minutes from quay to quay, whatever the weather is like on the day.

It costs little.

The boats are there.
"""


def coverage(*arguments, cwd=ROOT, columns=60):
    done = subprocess.run(
        [sys.executable, "-m", "argmap", "coverage", *map(str, arguments)],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": str(columns)},
        capture_output=True,
        check=False,
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "ferry.argmap.yaml").write_text(MAP, encoding="utf-8")
    (tmp_path / "plan.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def test_passages_stand_with_their_claims(folder):
    assert coverage("ferry.argmap.yaml", cwd=folder) == (
        0,
        """\
The plan (plan): 2 of 3 passages cited
Its text has no paragraph numbers, so they were counted: ¶1 is at line 3, ¶3 at line 7.

¶1
    A ferry would take twenty minutes from quay to quay,
    whatever the weather is like on the day.
  ferry (thesis): The town should run a ferry.
  short (premise): The crossing is so short that nobody on…

¶2
    It costs little.
  cited by no claim

¶3
    The boats are there.
  ferry (thesis): The town should run a ferry.

Cited without one of these passages by: page

No run of 8 or more words is copied from it.
""",
        "",
    )


def test_copied_words_are_named_with_their_line_and_exit_code_1(folder):
    path = folder / "ferry.argmap.yaml"
    path.write_text(MAP.replace("It pays.", '"Twenty minutes, from quay to quay, whatever the"'))
    code, out, err = coverage(path.name, cwd=folder)
    assert (code, err) == (1, "")
    assert out.endswith(
        "1 run of 8 or more words copied from it:\n"
        "ferry.argmap.yaml:16: 'page', premise: 8 words of ¶1: "
        "“Twenty minutes, from quay to quay, whatever the”\n"
    )


def test_a_text_from_anywhere_takes_the_place_of_the_file(folder, tmp_path_factory):
    other = tmp_path_factory.mktemp("elsewhere") / "text"
    other.write_text("[¶1] Another text.\n\nStill the first.\n")
    code, out, _ = coverage(folder / "ferry.argmap.yaml", "--text", other)
    assert code == 0
    assert "Another text. Still the first." in out
    assert "twenty" not in out
    code, out, _ = coverage(folder / "ferry.argmap.yaml", "--text", other, "--source", "letter")
    assert code == 0
    assert out.startswith("A letter (letter): 0 of 1 passages cited\n")
    assert "Cited without one of these passages by: short" in out


def test_without_a_text_passages_are_joined_and_nothing_is_promised(folder):
    (folder / "x.argmap.yaml").write_text(MAP.replace("parts: 3, file: plan.txt", "parts: 3000"))
    code, out, err = coverage("x.argmap.yaml", cwd=folder)
    assert (code, err) == (0, "")
    assert "\n\n¶4–3000\n  cited by no claim\n" in out
    assert out.endswith("Its text is not at hand, so no copied words were looked for.\n")


def test_a_text_with_too_few_paragraphs_is_said_to_be_so(folder):
    (folder / "plan.txt").write_text("One.\n\nTwo.\n")
    out = coverage("ferry.argmap.yaml", cwd=folder)[1]
    assert "fewer than 3" in out
    (folder / "plan.txt").write_text("")
    assert "Its text is empty." in coverage("ferry.argmap.yaml", cwd=folder)[1]


def test_what_could_not_be_read_is_said_and_the_rest_is_shown(folder):
    (folder / "plan.txt").unlink()
    code, out, err = coverage("ferry.argmap.yaml", cwd=folder)
    assert code == 2
    assert "¶1\n  ferry (thesis)" in out
    assert err == (
        "Error: ferry.argmap.yaml: the text of 'plan' cannot be read: there is no such file\n"
    )


def test_a_map_with_faults_is_shown_and_called_incomplete(folder):
    (folder / "x.argmap.yaml").write_text(MAP.replace("It pays.", "It: pays."))
    code, out, err = coverage("x.argmap.yaml", cwd=folder)
    assert code == 0
    assert "2 of 3 passages" in out
    assert "not all of this map could be read" in err


@pytest.mark.parametrize(
    ("old", "new", "arguments", "message"),
    [
        ("sources:", "x-sources:", [], "has no `sources`"),
        (
            ", parts: 3, file: plan.txt",
            "",
            [],
            "no `file` is given for plan, letter",
        ),
        ("", "", ["--source", "letter"], "no `parts` and no `file` is given for letter"),
        ("", "", ["--source", "plam"], "no source 'plam'; did you mean 'plan'?"),
        ("", "", ["--text", "gone.txt"], "gone.txt: No such file"),
        ("", "", ["--text", "."], ".: Is a directory"),
        ("", "", ["--text", "latin.txt"], "latin.txt: this is not UTF-8"),
    ],
)
def test_what_cannot_be_shown_is_one_message_and_exit_code_2(folder, old, new, arguments, message):
    (folder / "x.argmap.yaml").write_text(MAP.replace(old, new))
    (folder / "latin.txt").write_bytes(b"gro\xdf")
    code, out, err = coverage("x.argmap.yaml", *arguments, cwd=folder)
    assert (code, out) == (2, "")
    assert message in err
    assert err.count("\n") == 1


def test_no_terminal_is_too_narrow(folder):
    code, out, err = coverage("ferry.argmap.yaml", cwd=folder, columns=1)
    assert (code, err) == (0, "")
    assert "    A ferry would take twenty minutes\n" in out


def test_a_missing_map_is_exit_code_2(folder):
    code, _, err = coverage("gone.argmap.yaml", cwd=folder)
    assert code == 2
    assert "gone.argmap.yaml" in err


def test_a_text_cannot_move_the_cursor(folder):
    (folder / "plan.txt").write_text("[¶1] A \u202e ferry\n")
    assert "\u202e" not in coverage("ferry.argmap.yaml", cwd=folder)[1]
