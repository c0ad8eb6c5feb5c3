"""Strength: worked examples computed by hand, and what the models promise."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.analysis.gradual import INFLUENCE, Model, df_quad, euler_based, quadratic_energy
from argmap.analysis.strength import sensitivity, strengths
from argmap.element import Claim, Inference, Kind, Relation
from argmap.formats import native
from argmap.model import ArgumentMap

NUMBERS = st.floats(0, 1)
MANY = st.lists(NUMBERS, max_size=6)
EVERY_MODEL = pytest.mark.parametrize("model", Model)


def read(claims):
    found = native.read("argmap: 1\ntitle: T\nclaims:\n" + claims, "m")
    assert found.faults == ()
    assert len(found.sound) == len(found.inferences)
    return found


# --- worked examples ---

DISPUTE = read("""\
  a: {thesis: A., weight: 0.5}
  b: {claim: B., weight: 0.2, supports: a}
  c: {objection: C., weight: 0.85, rebuts: a}
  d: {premise: D., weight: 0.65, supports: a}
  e: {objection: E., weight: 0.4, rebuts: b, supports: c}
  f: {rebuttal: F., weight: 1, rebuts: c}
""")
"""Example 4.1 of K. Čyras's repository https://github.com/kcyras/QDT."""


def test_quadratic_energy_of_the_published_dispute():
    # b: E = -0.4, so 0.2 (1 - 0.16 / 1.16) = 0.172; c: E = 0.4 - 1, so 0.85 (1 - 0.36 / 1.36);
    # a: E = 0.172 + 0.65 - 0.625 = 0.197, so 0.5 + 0.5 · 0.0390 / 1.0390.
    of = strengths(DISPUTE).of
    expected = {"a": 0.519, "b": 0.172, "c": 0.625, "d": 0.65, "e": 0.4, "f": 1}
    assert {id_: of[id_] for id_ in expected} == pytest.approx(expected, abs=0.0005)


def test_df_quad_of_the_same_dispute():
    # b: 0.2 (1 - 0.4) = 0.12; c: attacked by 1, supported by 0.4: 0.85 (1 - 0.6) = 0.34;
    # a: support 1 - 0.88 · 0.35 = 0.692, attack 0.34: 0.5 + 0.5 · 0.352 = 0.676.
    of = strengths(DISPUTE, Model.DF_QUAD).of
    expected = {"a": 0.676, "b": 0.12, "c": 0.34}
    assert {id_: of[id_] for id_ in expected} == pytest.approx(expected)


def test_df_quad_of_the_published_debate_on_democracy():
    # The debate of Rago et al. 2016 on e-democracy, with the strengths that the notebook of
    # https://github.com/nicopotyka/Uncertainpy (examples/gradual) gives for it.
    of = strengths(
        read("""\
  a1: {thesis: A1., weight: 0.5}
  a2: {thesis: A2., weight: 0.5}
  p1: {premise: P1., weight: 0.7, supports: a1}
  p2: {premise: P2., weight: 0.5, supports: a1}
  p3: {premise: P3., weight: 0.9, supports: a2}
  c1: {objection: C1., weight: 0.2, rebuts: a2}
  c2: {objection: C2., weight: 0.2, rebuts: p2}
  c3: {objection: C3., weight: 0.6, rebuts: p2}
  c4: {objection: C4., weight: 0.5, rebuts: p2}
"""),
        Model.DF_QUAD,
    ).of
    expected = {"a1": 0.862, "a2": 0.85, "p1": 0.7, "p2": 0.08, "p3": 0.9}
    assert {id_: of[id_] for id_ in expected} == pytest.approx(expected)


def test_euler_based_of_the_same_dispute():
    # b: 1 - 0.96 / (1 + 0.2 exp(-0.4)) = 0.153487; c: 1 - 0.2775 / (1 + 0.85 exp(-0.6)) = 0.810773;
    # a: E = 0.153487 + 0.65 - 0.810773 = -0.007286, so 1 - 0.75 / (1 + 0.5 exp(E)) = 0.498787.
    of = strengths(DISPUTE, Model.EULER_BASED).of
    expected = {"a": 0.498787, "b": 0.153487, "c": 0.810773}
    assert {id_: of[id_] for id_ in expected} == pytest.approx(expected, abs=1e-6)


def test_the_three_arguments_that_come_with_attractor():
    # a is supported by c: 0.5 + 0.5 · 0.04 / 1.04 = 0.51923; b is attacked by both:
    # E = -0.71923, so 0.8 (1 - 0.51729 / 1.51729) = 0.52726.
    found = strengths(
        read("""\
  a: {objection: A., weight: 0.5, rebuts: b}
  b: {thesis: B., weight: 0.8}
  c: {objection: C., weight: 0.2, rebuts: b, supports: a}
""")
    )
    assert found.of["a"] == pytest.approx(0.51923, abs=1e-5)
    assert found.of["b"] == pytest.approx(0.52726, abs=1e-5)
    assert (found.converged, found.rounds) == (True, 0)


# --- inferences ---


def test_joint_premises_multiply_and_undercuts_take_their_share():
    of = strengths(
        read("""\
  t: {thesis: T.}
  p: {premise: P., weight: 0.8, supports: {to: t, as: joint}}
  q: {premise: Q., weight: 0.5, supports: {to: t, as: joint}}
  u: {objection: U., weight: 0.25, undercuts: joint}
  v: {objection: V., weight: 0.5, undercuts: joint}
"""),
        Model.DF_QUAD,
    ).of
    assert of["joint"] == pytest.approx(0.8 * 0.5 * 0.75 * 0.5)
    assert of["t"] == pytest.approx(0.5 + 0.5 * 0.15)


def test_a_claim_without_a_weight_starts_from_one_half():
    assert strengths(read("  t: {thesis: T.}\n")).of == {"t": 0.5}


@EVERY_MODEL
def test_a_distortion_refutes_nothing_and_shows_as_far_as_it_is_exposed(model):
    text = """\
  t: {thesis: T., basis: value}
  c: {claim: C.}
  d: {distortion: D., weight: 0.9, distorts: {to: t, as: says}, shows: {to: c, as: lesson}}
"""
    of = strengths(read(text), model).of
    assert of["t"] == 0.5
    assert of["lesson"] == pytest.approx(0.1)
    exposed = strengths(read(text + "  r: {rebuttal: R., weight: 1, rebuts: d}\n"), model).of
    assert exposed["lesson"] == pytest.approx(1 - exposed["d"])
    assert exposed["c"] > of["c"]
    nobody = "  n: {objection: Nobody said so., weight: 1, undercuts: says}\n"
    assert strengths(read(text + nobody), model).of["lesson"] == 0


# --- loops ---


@EVERY_MODEL
def test_claims_that_only_support_each_other_gain_nothing(model):
    of = strengths(
        read("""\
  a: {claim: A., supports: b}
  b: {claim: B., supports: [a, t]}
  t: {thesis: T.}
"""),
        model,
    ).of
    assert of["a"] == of["b"] == 0.5
    assert of["t"] > 0.5


@pytest.mark.parametrize(
    ("model", "root"),
    [
        (Model.QUADRATIC_ENERGY, lambda s: s**3 + s - 0.5),  # s = 0.5 / (1 + s²)
        (Model.DF_QUAD, lambda s: s - 1 / 3),  # s = 0.5 (1 - s)
        (Model.EULER_BASED, lambda s: s - 1 + 0.75 / (1 + 0.5 * math.exp(-s))),
    ],
)
def test_a_contradiction_settles_where_both_follow_from_each_other(model, root):
    found = strengths(read("  x: {premise: X., contradicts: y}\n  y: {premise: Y.}\n"), model)
    assert found.converged
    assert 0 < found.rounds < 100
    assert found.of["x"] == found.of["y"]
    assert root(found.of["x"]) == pytest.approx(0, abs=1e-5)


def test_undercuts_of_each_other_settle():
    found = strengths(
        read("""\
  a: {objection: A., weight: 1, undercuts: {to: j, as: i}}
  b: {objection: B., weight: 1, undercuts: {to: i, as: j}}
""")
    )
    assert found.converged
    assert found.of["i"] == pytest.approx(0.5, abs=1e-5)  # s = 1 - s
    assert found.of["a"] == 1


def test_a_loop_that_does_not_settle_is_said_to_be_so():
    # t = (1 - t)^8 by way of many claims: the answer comes too late and too strong each time.
    names = [f"o{n}" for n in range(8)]
    claims = ["  t: {claim: T., weight: 1, supports: o}"]
    claims += [f"  o: {{objection: O., weight: 0, supports: [{', '.join(names)}]}}"]
    claims += [f"  {name}: {{objection: O., weight: 0, rebuts: t}}" for name in names]
    found = strengths(read("\n".join(claims) + "\n"), Model.DF_QUAD)
    assert (found.converged, found.rounds) == (False, 5000)
    assert all(0 <= value <= 1 for value in found.of.values())


def test_a_chain_of_a_hundred_thousand_claims():
    count = 100_000
    claims = [Claim(f"c{n}", Kind.PREMISE if n == 0 else Kind.CLAIM, "x") for n in range(count)]
    steps = [
        Inference(f"c{n} > c{n + 1}", Relation.SUPPORT, (f"c{n}",), f"c{n + 1}")
        for n in range(count - 1)
    ]
    found = strengths(ArgumentMap("m", "chain", tuple(claims), tuple(steps)))
    # Far along, each follows from its like: s = 0.5 + 0.5 s² / (1 + s²).
    last = found.of[f"c{count - 1}"]
    assert last == pytest.approx(0.5 + 0.5 * last**2 / (1 + last**2))
    assert found.rounds == 0


def test_a_long_chain_behind_a_loop_is_exact_too():
    lines = ["  x: {premise: X., contradicts: y, supports: c0}", "  y: {premise: Y.}"]
    lines += [f"  c{n}: {{claim: C., supports: c{n + 1}}}" for n in range(6000)]
    found = strengths(read("\n".join(lines) + "\n  c6000: {thesis: T.}\n"))
    assert found.converged
    last = found.of["c6000"]
    assert last == pytest.approx(0.5 + 0.5 * last**2 / (1 + last**2))


# --- what the models promise ---


@EVERY_MODEL
@given(base=NUMBERS, supporters=MANY, attackers=MANY)
def test_strength_stays_between_0_and_1(model, base, supporters, attackers):
    assert 0 <= INFLUENCE[model](base, supporters, attackers) <= 1


@EVERY_MODEL
@given(base=NUMBERS, both=MANY)
def test_what_weighs_the_same_on_both_sides_leaves_the_base(model, base, both):
    assert INFLUENCE[model](base, both, both) == pytest.approx(base)
    assert INFLUENCE[model](base, [], []) == pytest.approx(base)
    assert INFLUENCE[model](base, [*both, 0.0], both) == pytest.approx(base)


@EVERY_MODEL
@given(base=NUMBERS, supporters=MANY, attackers=MANY, more=NUMBERS)
def test_a_supporter_never_lowers_and_an_attacker_never_raises(
    model, base, supporters, attackers, more
):
    influence = INFLUENCE[model]
    now = influence(base, supporters, attackers)
    assert influence(base, [*supporters, more], attackers) >= now - 1e-12
    assert influence(base, supporters, [*attackers, more]) <= now + 1e-12


@given(base=NUMBERS, strengths_=MANY)
def test_the_boundaries_of_each_model(base, strengths_):
    assert df_quad(base, [1.0], []) == 1
    assert df_quad(base, [], [1.0]) == 0
    assert euler_based(base, [], strengths_) >= base * base - 1e-12
    assert quadratic_energy(1.0, strengths_, []) == 1
    assert quadratic_energy(0.0, [], strengths_) == 0
    many = [1.0] * 10_000
    assert euler_based(0.5, many, []) == pytest.approx(1)
    assert quadratic_energy(0.5, [], many) == pytest.approx(0, abs=1e-6)


# --- sensitivity ---


def test_sensitivity_is_the_difference_that_a_claim_makes():
    text = DISPUTE
    found = sensitivity(text, "a")
    assert set(found) == {"b", "c", "d", "e", "f"}
    assert [id_ for id_, value in found.items() if value > 0] == ["b", "d", "f"]

    # d at 0 and at 1, with b = 0.172414 and c = 0.625: E = -0.452586 and 0.547414.
    low = 0.5 * (1 - 0.452586**2 / (1 + 0.452586**2))
    high = 0.5 + 0.5 * 0.547414**2 / (1 + 0.547414**2)
    assert found["d"] == pytest.approx(high - low, abs=1e-5)


@EVERY_MODEL
def test_sensitivity_is_what_two_maps_would_say(model):
    text = """\
  t: {thesis: T.}
  p: {premise: P., weight: W, supports: {to: c, as: joint}}
  q: {premise: Q., supports: {to: c, as: joint}}
  c: {claim: C., supports: t}
  x: {premise: X., contradicts: p}
  u: {objection: U., undercuts: joint}
  idle: {premise: I.}
"""
    found = sensitivity(read(text.replace("W", "0.3")), "t", model)
    assert set(found) == {"p", "q", "c", "x", "u"}
    ends = [strengths(read(text.replace("W", base)), model).of["t"] for base in ("0", "1")]
    assert found["p"] == pytest.approx(ends[1] - ends[0], abs=1e-5)
