"""The order of reveal: by `step` where it is given, else from the thesis down."""

from pathlib import Path

import pytest

from argmap.analysis.steps import steps
from argmap.analysis.viewpoint import view_from
from argmap.element import Viewpoint
from argmap.errors import ArgmapError
from argmap.formats import native
from argmap.loader import load

ARTICLE = load(
    str(Path(__file__).parents[2] / "maps" / "how-stalinism-distorted-marxism.argmap.yaml")
)
HEAD = "argmap: 1\ntitle: T\nclaims:\n"
PLAIN = (
    HEAD + "  t: {thesis: T.}\n"
    "  a: {claim: A., supports: t}\n"
    "  b: {premise: B., supports: a}\n"
    "  u: {objection: U., undercuts: b > a}\n"
    "  e: {claim: E., basis: value, contradicts: a}\n"
    "  far: {premise: Far., supports: [t, b]}\n"
    "  alone: {premise: Alone.}\n"
)


def test_without_steps_it_goes_from_the_thesis_down():
    assert steps(native.read(PLAIN, "m")) == {
        "t": 1, "a": 2, "far": 2, "b": 3, "e": 3, "u": 4, "alone": 5,
    }  # fmt: skip


def test_a_claim_without_a_step_comes_with_the_first_one_that_it_bears_on():
    text = PLAIN.replace("claim: A.", "claim: A., step: 4").replace("E.,", "E., step: 2,")
    assert steps(native.read(text, "m")) == {
        "t": 1, "far": 1, "e": 2, "a": 4, "b": 4, "u": 4, "alone": 4,
    }  # fmt: skip


def test_circles_and_maps_without_a_thesis_have_steps_too():
    text = HEAD + "  a: {claim: A., supports: b}\n  b: {claim: B., supports: a}\n"
    assert steps(native.read(text, "m")) == {"a": 1, "b": 1}
    text = HEAD + "  o: {objection: O., undercuts: {to: w, as: k}}\n"
    text += "  q: {objection: Q., undercuts: {to: k, as: w}}\n"
    assert set(steps(native.read(text, "m")).values()) == {1}


def test_until_shows_no_arrow_without_both_of_its_ends():
    for last in (1, 2, 3, 4, 5):
        view = view_from(native.read(PLAIN, "m"), Viewpoint(until=last))
        ids = {claim.id for claim in view.claims} | {i.id for i in view.inferences}
        assert all(ids.issuperset((*i.premises, i.target)) for i in view.inferences)
    assert len(view.claims) == 7


def test_every_step_shows_all_that_the_one_before_shows():
    before = set()
    for last in range(1, max(steps(ARTICLE).values()) + 1):
        view = view_from(ARTICLE, Viewpoint(until=last))
        shown = {c.id for c in view.claims} | {i.id for i in view.inferences}
        assert shown > before
        before = shown
    assert len(view.claims) == len(ARTICLE.claims)


def test_nothing_to_show_is_said():
    text = PLAIN.replace("thesis: T.", "thesis: T., step: 3")
    with pytest.raises(ArgmapError, match="nothing is shown until step 2"):
        view_from(native.read(text, "m"), Viewpoint(until=2))


def test_a_stub_stands_wherever_a_branch_is_cut():
    argument_map = native.read(PLAIN, "m")
    view = view_from(argument_map, Viewpoint(until=2))
    assert view.below == {"a": 2}  # b, and what contradicts it; an undercut goes with its step
    assert view.above == {"far": 1}  # its step to b
    view = view_from(argument_map, Viewpoint(until=3))
    assert view.below == {"a": 1}  # the undercut, at the claim that its step leads to
    assert not view.above
    assert not view_from(argument_map, Viewpoint(until=5)).below


def test_what_is_cut_by_a_step_adds_to_what_is_cut_by_a_distance():
    argument_map = native.read(PLAIN, "m")
    whole = view_from(argument_map, Viewpoint(focus="t", depth=1))
    cut = view_from(argument_map, Viewpoint(focus="t", depth=1, until=1))
    assert (whole.below, cut.below) == ({"a": 2}, {"t": 2})


def test_a_claim_at_the_edge_of_a_section_counts_what_is_cut_at_it():
    text = PLAIN.replace("title: T\n", "title: T\nsections: {s: S}\n").replace(
        "claim: A.", "claim: A., section: s"
    )
    text = text.replace("far: {premise: Far.", "far: {premise: Far., section: s")
    view = view_from(native.read(text, "m"), Viewpoint(section="s", until=2))
    assert [claim.id for claim in view.neighbours] == ["t"]
    assert view.left_out == {}
    assert view.below == {"a": 2}
    assert view.above == {"far": 1}
