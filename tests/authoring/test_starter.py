"""The map to start from: sound, complete, and with nothing for check to find."""

import json

import pytest
import yaml
from jsonschema import Draft7Validator

from argmap.authoring.starter import starter
from argmap.checker import check_case
from argmap.drawing import render
from argmap.element import Kind, Relation
from argmap.errors import ArgmapError
from argmap.finding import Severity
from argmap.loader import parse
from argmap.record.schema import json_schema
from argmap.rules import PROFILES


def read(text):
    return parse(text.encode(), "new.argmap.yaml")


@pytest.mark.parametrize("profile", [None, *PROFILES])
def test_nothing_is_found_in_it_under_any_profile(profile):
    found = list(check_case(read(starter()), profile))
    assert [f for f in found if f.severity >= Severity.WARNING] == []
    if profile is None:
        assert found == []


def test_it_shows_every_kind_a_joint_step_and_an_answered_distortion():
    found = read(starter()).map
    assert {claim.kind for claim in found.claims} == set(Kind)
    assert any(len(inference.premises) == 2 for inference in found.inferences)
    (distortion,) = (claim for claim in found.claims if claim.kind is Kind.DISTORTION)
    assert distortion.how
    assert distortion.by
    relations = {(i.relation, i.target) for i in found.inferences}
    assert (Relation.REBUT, distortion.id) in relations
    assert (Relation.DISTORT, "thesis") in relations


def test_it_can_be_drawn_and_fits_the_schema():
    assert render(read(starter()).map)[0].content.startswith(b"<svg")
    Draft7Validator(json_schema()).validate(json.loads(json.dumps(yaml.safe_load(starter()))))


def test_the_undercut_that_is_a_comment_works_when_it_is_none():
    head, mark, tail = starter().partition("  # undercut:")
    case = read(head + (mark + tail).replace("  # ", "  "))
    assert {f.rule for f in check_case(case)} == {"thesis-does-not-stand"}
    assert case.map.inferences[-1].relation is Relation.UNDERCUT


@pytest.mark.parametrize(
    "title", ["Sundays", "Ban: yes or #no?", '"So" they say', "Über 'uns'", "Un\u00a0mot"]
)
def test_a_title_stands_in_it_as_it_was_given(title):
    found = read(starter(title, "pt-BR")).map
    assert (found.title, found.language, found.faults) == (title, "pt-BR", ())


def test_blanks_and_breaks_in_a_title_become_one_blank():
    assert read(starter(" a\n\tb ")).map.title == "a b"


@pytest.mark.parametrize(("title", "language"), [("a\x1bb", "en"), ("\ud800", ""), ("T", "de_DE!")])
def test_what_cannot_stand_in_a_map_is_refused(title, language):
    with pytest.raises(ArgmapError):
        starter(title, language)
