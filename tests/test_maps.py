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
OPPOSITION = load(str(ROOT / "maps" / "how-stalinism-distorted-marxism-opposition.argmap.yaml"))


@pytest.mark.parametrize("path", MAPS)
def test_a_map_has_no_error_and_is_read_back_from_what_is_written(path):
    assert check(path).count(Severity.ERROR) == 0
    argument_map = load(path)
    assert native.read(native.write(argument_map), path) == argument_map
    assert set(argument_map.inferences) <= set(argument_map.sound)


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


def test_the_opposition_reads_the_article_and_raises_its_objections_against_it():
    assert {f"article/{claim.id}" for claim in ARTICLE.claims} < set(OPPOSITION.claim)
    raised = {
        i.premises[0]
        for i in OPPOSITION.inferences
        if i.relation in (Relation.REBUT, Relation.UNDERCUT) and i.target.startswith("article/")
    }
    assert {OPPOSITION.claim[id_].kind for id_ in raised} == {Kind.OBJECTION}
    assert 10 <= len(raised) <= 20


SIDES = {
    Kind.OBJECTION: ["opposition"],
    Kind.REBUTTAL: ["defence"],
    Kind.PREMISE: ["opposition", "defence"],
}


def test_whatever_the_opposition_map_says_has_its_side_and_a_dated_work_of_whoever_holds_it():
    works = {source.key: source for source in OPPOSITION.sources}
    for claim in OPPOSITION.claims:
        (citation,) = claim.sources
        work = works[citation.source]
        assert work.title, claim.id
        assert work.author == claim.by, claim.id
        assert re.search(r"\b(1[89]|20)\d\d\b", work.date), claim.id
        assert not citation.locators, claim.id  # no page that nobody looked up
        assert claim.side in SIDES[claim.kind], claim.id
        assert claim.section, claim.id


@pytest.mark.parametrize(
    ("status", "ids"),
    [
        (Status.IN, ["discard-distortions", "struggles-weakened", "marxism-recoverable"]),
        (Status.OUT, ["marxism-replaced", "movements-need-marxism", "marxism-only-solution"]),
        (Status.UNDECIDED, ["stalinism-not-socialism", "marxism-liberates"]),
    ],
)
def test_what_the_opposition_leaves_of_the_article(status, ids):
    """One of the two ways to the thesis is cut, and the other one holds."""
    standing = evaluate(OPPOSITION).standing
    assert [standing[f"article/{id_}"].status for id_ in ids] == [status] * len(ids)
