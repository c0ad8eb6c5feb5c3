"""The rows of the table of distortions: nothing that is missing is made up."""

from pathlib import Path

from argmap.analysis.distortions import Exposure, rows
from argmap.formats import native
from argmap.loader import load

MAPS = Path(__file__).parents[2] / "maps"
HEAD = "argmap: 1\ntitle: T\nclaims:\n  a: {claim: A., basis: value}\n"


def rows_of(text):
    return rows(native.read(HEAD + text, "m"))


def test_a_row_holds_original_distortion_rebuttal_and_grounds():
    (row,) = rows_of(
        "  d: {distortion: D., distorts: [a, {to: b, original: O.}]}\n"
        "  b: {claim: B., basis: value}\n"
        "  r: {rebuttal: R., rebuts: d}\n"
        "  p: {premise: P., supports: {to: r, as: j}}\n"
        "  q: {premise: Q., supports: {to: r, as: j}}\n"
        "  x: {premise: X., supports: r}\n"
        "  against: {objection: Against., rebuts: r}\n"
    )
    assert row.distortion.id == "d"
    assert row.originals == ("O.", "A.", "B.")
    (answer,) = row.answers
    assert answer.claim.id == "r"
    assert [ground.id for ground in answer.grounds] == ["p", "q", "x"]
    assert row.exposure is Exposure.STANDING  # the rebuttal itself is answered


def test_what_is_missing_is_empty():
    (row,) = rows_of("  d: {distortion: D.}\n")
    assert row.originals == ()
    assert row.answers == ()
    assert row.exposure is Exposure.STANDING


def test_a_rebuttal_that_stands_exposes_and_one_that_is_in_doubt_decides_nothing():
    (row,) = rows_of("  d: {distortion: D.}\n  r: {rebuttal: R., rebuts: d}\n")
    assert row.exposure is Exposure.EXPOSED
    (row,) = rows_of(
        "  d: {distortion: D.}\n  r: {rebuttal: R., rebuts: [d, o]}\n"
        "  o: {objection: O., rebuts: r}\n"
    )
    assert row.exposure is Exposure.UNDECIDED


def test_who_denies_that_it_was_said_answers_too():
    (row,) = rows_of(
        "  d: {distortion: D., distorts: a}\n  u: {rebuttal: Nobody said so., undercuts: d > a}\n"
    )
    assert [answer.claim.id for answer in row.answers] == ["u"]


def test_every_distortion_of_a_real_map_has_its_row_in_order():
    article = load(str(MAPS / "how-stalinism-distorted-marxism.argmap.yaml"))
    assert [row.distortion for row in rows(article)] == [
        claim for claim in article.claims if claim.kind == "distortion"
    ]
