"""What hangs together: islands, orphans, ways from objections."""

from hypothesis import given
from hypothesis import strategies as st

from argmap.analysis.structure import islands, led_to, orphans, unbacked
from argmap.element import Claim, Inference, Kind, Relation
from argmap.loader import parse
from argmap.model import ArgumentMap

HEAD = "argmap: 1\ntitle: T\nclaims:\n  t: {thesis: T., basis: value}\n"


def read(claims):
    return parse((HEAD + claims).encode(), "x.argmap.yaml").map


def ids(found):
    return [[claim.id for claim in island.claims] for island in found]


def map_of(edges):
    claims = [Claim("c0", Kind.THESIS, "")]
    claims += [Claim(f"c{n}", Kind.CLAIM, "") for n in range(1, 9)]
    inferences = [
        Inference(f"c{a} > c{b}", Relation.SUPPORT, (f"c{a}",), f"c{b}")
        for a, b in dict.fromkeys(edges)
    ]
    return ArgumentMap("x", "", tuple(claims), tuple(inferences))


@given(st.lists(st.tuples(st.integers(1, 8), st.integers(0, 8)), max_size=20))
def test_a_claim_is_in_no_island_exactly_if_it_leads_on_or_stands_alone(pairs):
    """Only steps to lower numbers, so that there is no circle."""
    edges = [(a, b) for a, b in pairs if a > b]
    after = {n: {b for a, b in edges if a == n} for n in range(9)}
    reaches = {0}
    for n in range(1, 9):
        if after[n] & reaches:
            reaches.add(n)
    alone = set(range(9)) - {n for edge in edges for n in edge}
    argument_map = map_of(edges)
    found = islands(argument_map)
    members = [claim.id for island in found for claim in island.claims]
    assert sorted(members) == [f"c{n}" for n in range(9) if n not in reaches | alone]
    for island in found:
        assert island.end in island.claims
        assert not after[int(island.end.id[1:])]
    assert {c.id for c in orphans(argument_map)} == {f"c{n}" for n in alone}


def test_an_undercut_leads_on_to_the_target_of_what_it_undercuts():
    assert (
        islands(
            read(
                "  p: {premise: P., basis: report, supports: {to: t, as: n}}\n"
                "  u: {objection: U., basis: report, undercuts: {to: n, as: m}}\n"
                "  v: {rebuttal: V., basis: report, undercuts: m}\n"
            )
        )
        == []
    )


def test_a_contradiction_leads_both_ways():
    assert (
        islands(
            read(
                "  p: {premise: P., basis: report, supports: t, contradicts: q}\n"
                "  q: {premise: Q., basis: report}\n"
            )
        )
        == []
    )


def test_islands_are_told_apart_and_end_where_nothing_follows():
    found = islands(
        read(
            "  a: {premise: A., basis: report, supports: b}\n"
            "  x: {premise: X., basis: report, supports: y}\n"
            "  b: {claim: B.}\n"
            "  y: {claim: Y.}\n"
            "  c: {premise: C., basis: report, supports: b}\n"
        )
    )
    assert ids(found) == [["a", "b", "c"], ["x", "y"]]
    assert [island.end.id for island in found] == ["b", "y"]


def test_without_a_thesis_there_is_no_island():
    text = "argmap: 1\ntitle: T\nclaims:\n  a: {premise: A., supports: b}\n  b: {premise: B.}\n"
    assert islands(parse(text.encode(), "x").map) == []


def test_an_objection_leads_to_all_that_rests_on_its_target():
    argument_map = read(
        "  p: {claim: P., supports: t}\n"
        "  q: {premise: Q., supports: {to: p, as: n}}\n"
        "  o: {objection: O., undercuts: n}\n"
    )
    assert led_to(argument_map, ["o"]) == {"o", "n", "p", "t"}


def test_unbacked_passes_over_what_is_open_or_could_not_be_read():
    argument_map = read(
        "  a: {premise: A., supports: t}\n"
        "  b: {premise: B., supports: t, state: open}\n"
        "  c: {premise: C., supports: t, basis: report}\n"
        "  d: {premise: D., supports: t, based: on nothing}\n"
        "  e: {claim: E., supports: t}\n"
    )
    assert [claim.id for claim in unbacked(argument_map, Kind.PREMISE)] == ["a"]


def test_a_chain_of_a_hundred_thousand_claims():
    claims = [Claim("c0", Kind.THESIS, "")]
    claims += [Claim(f"c{n}", Kind.CLAIM, "") for n in range(1, 100_000)]
    inferences = [
        Inference(f"c{n} > c{n - 1}", Relation.SUPPORT, (f"c{n}",), f"c{n - 1}")
        for n in range(1, 100_000)
        if n != 2
    ]
    (island,) = islands(ArgumentMap("x", "", tuple(claims), tuple(inferences)))
    assert len(island.claims) == 99_998
    assert island.end.id == "c2"
