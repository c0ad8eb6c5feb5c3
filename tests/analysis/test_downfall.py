"""The way down from a claim that does not stand."""

from argmap.analysis.downfall import Downfalls
from argmap.analysis.status import Reason, evaluate
from argmap.formats import native

CHAIN = 40


def downfalls(*claims):
    text = "argmap: 1\ntitle: Falls\nclaims:\n" + "".join(f"  {claim}\n" for claim in claims)
    found = native.read(text, "m")
    assert found.faults == ()
    return Downfalls(found, evaluate(found))


def test_of_two_ways_the_shorter_one_is_told():
    falls = downfalls(
        "t: {thesis: T.}",
        "far: {claim: Far., supports: {to: t, as: both}}",
        "near: {premise: Near., supports: {to: t, as: both}}",
        "base: {premise: Base., supports: far}",
        "a: {objection: A., rebuts: base}",
        "b: {objection: B., rebuts: near}",
    )
    assert falls.of("t") == (("t", "near"), 0, "near", ("b",), Reason.REFUTED)
    assert falls.of("far") == (("far", "base"), 0, "base", ("a",), Reason.REFUTED)
    assert falls.of("a") is None


def test_a_long_way_is_told_by_its_beginning_and_its_end():
    chain = [f"c{n}: {{claim: C., supports: c{n - 1}}}" for n in range(1, CHAIN)]
    falls = downfalls(
        "c0: {thesis: T.}",
        *chain,
        f"p: {{premise: P., supports: {{to: c{CHAIN - 1}, as: last}}}}",
        "o: {objection: O., undercuts: last}",
    )
    fall = falls.of("c0")
    assert fall.path == tuple(f"c{n}" for n in range(12))
    assert fall.further == CHAIN - 12
    assert (fall.hit, fall.attackers, fall.reason) == ("last", ("o",), Reason.UNDERCUT)
    assert falls.of(f"c{CHAIN - 12}").further == 0


def test_what_only_lacks_support_has_no_downfall():
    assert downfalls("t: {thesis: T.}", "c: {claim: C., supports: t}").of("t") is None
