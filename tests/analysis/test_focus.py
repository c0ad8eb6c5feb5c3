"""What surrounds a claim, and that whatever is left out is counted."""

from pathlib import Path

import pytest

from argmap.analysis.focus import focus
from argmap.errors import ArgmapError
from argmap.formats import native
from argmap.loader import load

ARTICLE = load(
    str(Path(__file__).parents[2] / "maps" / "how-stalinism-distorted-marxism.argmap.yaml")
)
CHAIN = """\
argmap: 1
title: T
claims:
  t: {thesis: T.}
  other: {premise: Other., supports: t}
  a: {claim: A., supports: {to: t, as: j}}
  with-a: {premise: With A., supports: {to: t, as: j}}
  b: {claim: B., supports: a}
  c: {claim: C., supports: b}
  d: {premise: D., supports: c}
  u: {objection: U., undercuts: b > a}
  v: {rebuttal: V., undercuts: u > b > a}
  e: {claim: E., basis: value, contradicts: c}
"""


def seen(claim, depth, text=CHAIN):
    view = focus(native.read(text, "m"), claim, depth)
    return view, {c.id for c in view.claims}


def test_it_goes_as_many_steps_down_and_up_as_it_is_told():
    _, one = seen("b", 1)
    assert one == {"a", "b", "c"}
    _, two = seen("b", 2)
    assert two == {"t", "a", "b", "c", "d", "e"}


def test_what_lies_beside_the_way_up_is_at_the_edge_and_not_followed():
    view, _ = seen("a", 1)
    assert [claim.id for claim in view.neighbours] == ["with-a"]


def test_what_undercuts_a_step_is_as_near_as_its_premises():
    view, one = seen("a", 1)
    assert {"b", "u", "v"} <= one
    assert {i.id for i in view.inferences} >= {"u > b > a", "v > u > b > a"}


def test_from_an_undercut_one_gets_to_what_it_bears_on():
    _, two = seen("u", 2)
    assert {"u", "a"} <= two


def test_a_contradiction_is_seen_from_both_sides():
    assert "e" in seen("c", 1)[1]
    assert "c" in seen("e", 1)[1]


@pytest.mark.parametrize("depth", [1, 2, 3])
@pytest.mark.parametrize("claim", ["movements-need-marxism", "discard-distortions"])
def test_every_inference_of_a_claim_shown_is_drawn_or_counted(claim, depth):
    view = focus(ARTICLE, claim, depth)
    drawn = {i.id for i in view.inferences}
    for shown in view.claims:
        below = sum(i.id not in drawn for i in ARTICLE.arriving(shown.id))
        above = sum(i.id not in drawn for i in ARTICLE.leaving(shown.id))
        assert view.below.get(shown.id, 0) == below
        assert view.above.get(shown.id, 0) == above
    assert any(view.below.values())


def test_a_circle_ends():
    text = "argmap: 1\ntitle: T\nclaims:\n  a: {claim: A., supports: b}\n"
    view, ids = seen("a", 9, text + "  b: {claim: B., supports: a}\n")
    assert ids == {"a", "b"}
    assert len(view.inferences) == 2


def test_an_id_that_there_is_not_is_named_with_the_nearest():
    with pytest.raises(ArgmapError, match="no claim 'whith-a'; did you mean 'with-a'"):
        seen("whith-a", 1)


def test_what_is_left_out_comes_in_the_order_of_the_map():
    names = [f"claim-{number}" for number in range(30)]
    text = "argmap: 1\ntitle: T\nclaims:\n  t: {thesis: It is so.}\n" + "".join(
        f"  {name}: {{claim: C., supports: t}}\n  p-{name}: {{premise: P., supports: {name}}}\n"
        for name in names
    )
    argument_map = native.read(text, "m")
    assert list(focus(argument_map, "t", 1).below) == names
