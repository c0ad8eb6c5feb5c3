"""Sentences that YAML would drop, change or choke on: read exactly, or refused with a form."""

import json
from pathlib import Path

import pytest

from argmap.formats import native

HAZARDS = (Path(__file__).parents[2] / "data" / "hazards.txt").read_text("utf-8").splitlines()
FORMS = {
    "plain": lambda text: text,
    "double": lambda text: f'"{text}"',
    "single": lambda text: f"'{text}'",
    "json": lambda text: json.dumps(text, ensure_ascii=False),
    "folded": lambda text: f">-\n      {text}",
    "literal": lambda text: f"|\n      {text}",
    "second line": lambda text: f"\n      {text}",
}


def read(value):
    return native.read(
        "argmap: 1\ntitle: T\nclaims:\n"
        f"  before: {{premise: Fine., basis: value}}\n"
        f"  hazard:\n    thesis: {value}\n    section: s\n"
        f"  after:\n    premise: Fine.\n    supports: hazard\n",
        "map",
    )


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("text", HAZARDS)
def test_a_sentence_is_read_exactly_or_refused_with_the_form_to_paste(text, form):
    found = read(FORMS[form](text))
    assert [claim.id for claim in found.claims] == ["before", "hazard", "after"]
    assert [claim.section for claim in found.claims] == ["", "s", ""]
    if not found.faults:
        assert found.claim["hazard"].text == text
        return
    (fault,) = found.faults
    assert 6 <= fault.location.line <= 7
    assert fault.rule in ("syntax-error", "schema-violation")
    _, sign, paste = fault.remedy.partition(": ")
    assert sign, fault.remedy
    pasted = read(paste.removeprefix("thesis: "))
    assert not pasted.faults
    assert pasted.claim["hazard"].text == text


@pytest.mark.parametrize("text", HAZARDS)
def test_a_folded_sentence_is_always_taken(text):
    assert read(FORMS["folded"](text)).faults == ()


@pytest.mark.parametrize("text", HAZARDS)
def test_what_is_written_is_read_back(text):
    found = read(FORMS["folded"](text))
    assert native.read(native.write(found), "map") == found


def test_a_line_that_yaml_takes_for_a_comment_is_not_lost():
    (fault,) = read("See the page\n      #45 of the report").faults
    assert "lost" in fault.message
    assert fault.remedy.endswith('thesis: "See the page #45 of the report"')


def test_a_comment_behind_a_quoted_sentence_is_a_comment():
    found = read('"See the page." # to do')
    assert found.faults == ()
    assert found.claim["hazard"].text == "See the page."
