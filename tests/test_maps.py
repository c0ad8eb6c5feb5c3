"""The maps of this repository: faithful in form, and canonical enough to be read back."""

import re
from collections import Counter
from pathlib import Path

import pytest

from argmap.analysis.status import Status, evaluate
from argmap.checker import check
from argmap.element import Kind, Relation
from argmap.finding import Severity
from argmap.formats import native
from argmap.loader import find_maps, load

ROOT = Path(__file__).parent.parent
MAPS = find_maps(str(ROOT / "maps")).files
ARTICLE = load(str(ROOT / "maps" / "how-stalinism-distorted-marxism.argmap.yaml"))


@pytest.mark.parametrize("path", MAPS)
def test_a_map_has_no_error_and_is_read_back_from_what_is_written(path):
    assert check(path).count(Severity.ERROR) == 0
    argument_map = load(path)
    assert native.read(native.write(argument_map), path) == argument_map
    assert len(argument_map.sound) == len(argument_map.inferences)


def paragraphs(claim):
    found = set()
    for citation in claim.sources:
        for locator in citation.locators:
            first, last = re.fullmatch(r"¶(\d+)(?:–(\d+))?", locator).groups()
            found |= set(range(int(first), int(last or first) + 1))
    return found


def test_every_claim_has_its_paragraph_and_every_paragraph_is_cited():
    cited = Counter(number for claim in ARTICLE.claims for number in paragraphs(claim))
    assert sorted(cited) == list(range(1, 31))
    assert all(paragraphs(claim) for claim in ARTICLE.claims)


def test_every_claim_has_its_section():
    assert {claim.section for claim in ARTICLE.claims} == {s.key for s in ARTICLE.sections}


def test_the_size_and_shape_of_the_article():
    kinds = Counter(claim.kind for claim in ARTICLE.claims)
    assert 120 <= len(ARTICLE.claims) <= 200
    assert kinds[Kind.THESIS] == 1
    assert kinds[Kind.DISTORTION] > 12
    assert sum(len(i.premises) > 1 for i in ARTICLE.inferences) >= 12


def test_every_distortion_says_how_by_whom_of_what_and_what_it_shows():
    shows = {i.premises[0] for i in ARTICLE.inferences if i.relation is Relation.SHOW}
    distorts = {i.premises[0] for i in ARTICLE.inferences if i.relation is Relation.DISTORT}
    rebutted = {i.target for i in ARTICLE.inferences if i.relation is Relation.REBUT}
    for claim in ARTICLE.claims:
        if claim.kind is Kind.DISTORTION:
            assert claim.how, claim.id
            assert claim.by, claim.id
            assert claim.id in shows, claim.id
            assert claim.id in distorts or claim.original, claim.id
            allowed = "unanswered-distortion" in {a.rule for a in claim.allow}
            assert claim.id in rebutted or allowed, claim.id


def test_what_the_article_argues_for_is_not_marked_as_asserted():
    for claim in ARTICLE.claims:
        assert claim.basis != "assertion" or not ARTICLE.has_support(claim.id), claim.id


def test_the_thesis_of_the_article_stands_on_what_it_says():
    (thesis,) = ARTICLE.theses
    assert evaluate(ARTICLE).standing[thesis.id].status is Status.IN
