"""The sentence that gives the reason for a status: one for each reason, and true of any map."""

import pytest
from evaluated_maps import random_map

from argmap.analysis.explanation import causes
from argmap.analysis.status import Reason, Status, evaluate
from argmap.analysis.supposition import suppose
from argmap.documents.reading import Reading
from argmap.formats import native

D = "d: {distortion: D., distorts: t, shows: c}"
SENTENCES = [
    ("t: {thesis: T.}", "p: {premise: P., supports: t}", Reason.SUPPORTED, "t", "supported by p"),
    (
        "t: {thesis: T.}",
        D,
        "c: {claim: C.}",
        "r: {rebuttal: R., rebuts: d}",
        Reason.EXPOSED,
        "c",
        "shown by a distortion that is exposed: d",
    ),
    (
        "t: {thesis: T.}",
        D,
        "c: {claim: C.}",
        "p: {premise: P., supports: c}",
        "r: {rebuttal: R., rebuts: d}",
        Reason.SUPPORTED,
        "c",
        "supported by p",
    ),
    (
        "p: {premise: P., basis: report}",
        Reason.ASSERTED,
        "p",
        "put forward as it is, and nothing attacks it (report)",
    ),
    (
        "accepted: {thesis: T.}",
        "o: {objection: O., rebuts: accepted}",
        Reason.ACCEPTED,
        "accepted",
        "supposed to hold, whatever attacks it",
    ),
    (
        "t: {thesis: T., basis: value}",
        "o: {objection: O., rebuts: t}",
        "r: {rebuttal: R., rebuts: o}",
        Reason.REINSTATED,
        "t",
        "stands in spite of o",
    ),
    (
        "t: {thesis: T., basis: value}",
        "o: {objection: O., rebuts: t}",
        Reason.REFUTED,
        "t",
        "refuted by o",
    ),
    (
        "t: {thesis: T.}",
        "p: {premise: P., supports: {to: t, as: both}}",
        "q: {premise: Q., supports: {to: t, as: both}}",
        "o: {objection: O., rebuts: q}",
        Reason.PREMISE_LOST,
        "t",
        "it rests on what has fallen: q",
    ),
    (
        "t: {thesis: T., basis: value}",
        D,
        "c: {claim: C.}",
        Reason.NOT_EXPOSED,
        "c",
        "the distortion that would show it is not exposed: d",
    ),
    (
        "t: {thesis: T., basis: value}",
        D,
        "c: {claim: C.}",
        "b: {claim: B., supports: c}",
        Reason.PREMISE_LOST,
        "c",
        "it rests on what has fallen: b",
    ),
    (
        "t: {thesis: T.}",
        "p: {premise: P., supports: {to: t, as: step}}",
        "u: {objection: U., undercuts: step}",
        Reason.UNDERCUT,
        "t",
        "the step to it is undercut by u",
    ),
    (
        "t: {thesis: T., basis: value}",
        "d: {distortion: D., distorts: {to: t, as: says}, shows: c}",
        "c: {claim: C.}",
        "r: {rebuttal: R., rebuts: d}",
        "n: {objection: N., undercuts: says}",
        Reason.UNDERCUT,
        "c",
        "the step to it is undercut by n",
    ),
    (
        "a: {claim: A., supports: b}",
        "b: {claim: B., supports: a}",
        Reason.CIRCULAR,
        "a",
        "supported by nothing but itself: b",
    ),
    (
        "a: {claim: A., supports: b}",
        "b: {claim: B., basis: report, supports: a}",
        "o: {objection: O., rebuts: b}",
        Reason.PREMISE_LOST,
        "a",
        "it rests on what has fallen: b",
    ),
    (
        "a: {claim: A., supports: b}",
        "b: {claim: B., supports: a}",
        "c: {claim: C., supports: b}",
        Reason.PREMISE_LOST,
        "a",
        "it rests on what has fallen: b",
    ),
    ("t: {thesis: T.}", Reason.UNSUPPORTED, "t", "nothing supports it"),
    (
        "x: {premise: X., contradicts: y}",
        "y: {premise: Y.}",
        Reason.CONTESTED,
        "y",
        "contested by x",
    ),
    (
        "t: {thesis: T.}",
        "p: {premise: P., supports: {to: t, as: step}}",
        "u: {objection: U., undercuts: step}",
        "v: {premise: V., supports: u, contradicts: w}",
        "w: {premise: W.}",
        Reason.CONTESTED,
        "t",
        "contested by u",
    ),
    (
        "t: {thesis: T.}",
        "x: {premise: X., contradicts: y, supports: {to: t, as: step}}",
        "y: {premise: Y.}",
        "u: {objection: U., undercuts: step}",
        "v: {premise: V., supports: u, contradicts: w}",
        "w: {premise: W.}",
        Reason.RESTS_ON,
        "t",
        "rests on what is undecided: x",
    ),
]


@pytest.mark.parametrize("case", SENTENCES, ids=lambda case: f"{case[-3]}, {case[-1]}")
def test_the_sentence_of_each_reason(case):
    *claims, reason, claim, sentence = case
    text = "argmap: 1\ntitle: T\nclaims:\n" + "".join(f"  {claim}\n" for claim in claims)
    argument_map = native.read(text, "m")
    assert argument_map.faults == ()
    accept = {"accepted"} & set(argument_map.claim)
    evaluation = evaluate(argument_map, suppose(argument_map, accept=accept))
    assert evaluation.standing[claim].reason is reason
    assert Reading(argument_map, evaluation).reason(claim) == sentence


def test_every_reason_has_a_sentence_here():
    assert {case[-3] for case in SENTENCES} == set(Reason)


STATUS_OF_CAUSES = {
    Reason.SUPPORTED: Status.IN,
    Reason.EXPOSED: Status.OUT,
    Reason.REFUTED: Status.IN,
    Reason.UNDERCUT: Status.IN,
    Reason.PREMISE_LOST: Status.OUT,
    Reason.NOT_EXPOSED: Status.IN,
    Reason.CIRCULAR: Status.OUT,
    Reason.RESTS_ON: Status.UNDECIDED,
}


def test_what_a_sentence_names_is_what_it_says_of_it():
    told = set()
    for seed in range(1500):
        argument_map = random_map(seed, 3 + seed % 12)
        evaluation = evaluate(argument_map)
        for id_ in argument_map.claim:
            reason = evaluation.standing[id_].reason
            named = causes(argument_map, evaluation, id_)
            assert bool(named) is (reason not in (Reason.ASSERTED, Reason.UNSUPPORTED)), (seed, id_)
            if reason in STATUS_OF_CAUSES:
                told.add(reason)
                found = {evaluation.standing[cause].status for cause in named}
                assert found == {STATUS_OF_CAUSES[reason]}, (seed, id_, reason)
    assert told == set(STATUS_OF_CAUSES)
