"""Smallest sets: worked examples, and every set against trying them all."""

from itertools import combinations

import pytest
from evaluated_maps import EXAMPLE, random_map

from argmap.analysis.smallest_sets import cheapest_attacks, fewest_answers, smallest_defences
from argmap.analysis.status import Status, evaluate
from argmap.analysis.supposition import Supposition
from argmap.formats import native


def read(text):
    found = native.read(text, "m")
    assert found.faults == ()
    return found


def stands(argument_map, goal, gone):
    standing = evaluate(argument_map, Supposition(without=frozenset(gone))).standing
    return standing[goal].status is Status.IN


def least(argument_map, goal, *, wanted):
    """Every set without which the goal stands (or does not), none of them containing another."""
    others = [claim.id for claim in argument_map.claims if claim.id != goal]
    found = []
    for size in range(len(others) + 1):
        for gone in map(frozenset, combinations(others, size)):
            if not any(other <= gone for other in found) and (
                stands(argument_map, goal, gone) is wanted
            ):
                found.append(gone)
    return found


def test_two_pairs_of_joint_premises_fall_by_two():
    argument_map = read(
        "argmap: 1\ntitle: T\nclaims:\n  t: {thesis: T.}\n"
        "  a: {premise: A., supports: {to: t, as: x}}\n"
        "  b: {premise: B., supports: {to: t, as: x}}\n"
        "  c: {premise: C., supports: {to: t, as: y}}\n"
        "  d: {premise: D., supports: {to: t, as: y}}\n"
    )
    assert set(map(frozenset, cheapest_attacks(argument_map, "t"))) == {
        frozenset(pair) for pair in ("ac", "ad", "bc", "bd")
    }
    assert set(smallest_defences(argument_map, "t")) == {("t", "a", "b"), ("t", "c", "d")}


def test_the_worked_example():
    argument_map = read(EXAMPLE)
    assert set(fewest_answers(argument_map, "t")) == {("a1",), ("a2",)}
    assert list(cheapest_attacks(argument_map, "t")) == [()]
    assert list(smallest_defences(argument_map, "t")) == []
    answered = read(EXAMPLE.replace("  a2: {objection: A2., undercuts: answer}\n", ""))
    assert set(cheapest_attacks(answered, "t")) == {("p1",), ("p2",), ("c1",), ("r2",)}
    assert list(smallest_defences(answered, "t")) == [("t", "p1", "p2", "c1", "r2")]
    assert list(fewest_answers(answered, "t")) == [()]


def test_no_answer_saves_what_has_no_support():
    assert list(fewest_answers(read(EXAMPLE), "c3")) == []


def test_nothing_brings_down_what_is_asserted_and_not_attacked():
    assert list(cheapest_attacks(read(EXAMPLE), "p1")) == []


@pytest.mark.parametrize("seed", range(250))
def test_least_removals_equal_those_found_by_trying_all(seed):
    argument_map = random_map(seed, 3 + seed % 5)
    for claim in argument_map.claims:
        for wanted, question in ((False, cheapest_attacks), (True, fewest_answers)):
            found = list(question(argument_map, claim.id))
            assert [len(s) for s in found] == sorted(len(s) for s in found)
            expected = least(argument_map, claim.id, wanted=wanted)
            assert set(map(frozenset, found)) == set(expected), (claim.id, wanted)


def test_least_removals_are_found_with_ten_claims_too():
    for seed in range(12):
        argument_map = random_map(1000 + seed, 10)
        for wanted, question in ((False, cheapest_attacks), (True, fewest_answers)):
            found = set(map(frozenset, question(argument_map, "c0")))
            assert found == set(least(argument_map, "c0", wanted=wanted))


@pytest.mark.parametrize("seed", range(250))
def test_a_defence_is_enough_and_no_part_of_it_is(seed):
    """Whatever is doubted is contradicted by a claim that contradicts it, so it cannot stand."""
    from argmap.analysis.certificates import Rules
    from argmap.analysis.encoding import encode

    argument_map = random_map(seed, 3 + seed % 5)
    encoding = encode(argument_map)
    rules = Rules(encoding.program, frozenset(encoding.claim.values()))
    for claim in argument_map.claims:
        others = [c.id for c in argument_map.claims if c.id != claim.id]

        def proves(kept, claim=claim, others=others):
            doubted = {encoding.claim[id_] for id_ in others if id_ not in kept}
            return rules.model(doubted=doubted).value[encoding.claim[claim.id]] is True

        expected = []
        for size in range(len(others) + 1):
            for kept in map(frozenset, combinations(others, size)):
                if not any(other <= kept for other in expected) and proves(kept):
                    expected.append(kept)
        found = list(smallest_defences(argument_map, claim.id))
        assert {frozenset(s) - {claim.id} for s in found} == set(expected)
