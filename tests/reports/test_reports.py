"""What holds for every report: it can be written anywhere, is complete, and is never falsely ok."""

from pathlib import Path

import pytest

from argmap.reports import REPORTS, write

FORMS = list(REPORTS)
MACHINES = [form for form in FORMS if form not in ("text", "concise")]


@pytest.mark.parametrize("form", FORMS)
def test_any_text_makes_a_report_that_is_utf_8_and_moves_no_cursor(form, hostile):
    text = write(form, hostile)
    text.encode("utf-8")
    assert text.endswith("\n")
    assert not [sign for sign in text if sign < " " and sign != "\n"]
    assert not set(text) & set("\x7f\x85\x9b\u2028\u202e\u2066")


@pytest.mark.parametrize("form", FORMS)
def test_every_finding_and_every_problem_is_in_every_report(form, golden):
    text = write(form, golden)
    for rule in {finding.rule for finding in golden.findings}:
        number = sum(finding.rule == rule for finding in golden.findings)
        assert text.count(rule) >= number, rule
    assert "gone.argmap.yaml: no such file or directory" in text


@pytest.mark.parametrize("form", FORMS)
def test_a_run_that_checked_nothing_differs_from_one_that_is_ok(form, unread, clean):
    assert "gone.argmap.yaml" in write(form, unread)
    assert "rror" in write(form, unread) or "blocker" in write(form, unread)
    assert "gone.argmap.yaml" not in write(form, clean)


@pytest.mark.parametrize("form", FORMS)
def test_the_same_result_is_the_same_report(form, golden):
    assert write(form, golden) == write(form, golden)


def test_every_format_is_in_the_manual():
    manual = (Path(__file__).parents[2] / "docs" / "check.md").read_text("utf-8")
    for form in REPORTS:
        assert f"`{form}`" in manual
