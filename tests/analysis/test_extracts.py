"""What the picture of an answer holds."""

from evaluated_maps import EXAMPLE, random_map

from argmap.analysis.changes import changes
from argmap.analysis.explanation import explain
from argmap.analysis.extracts import of_changes, of_explanation
from argmap.analysis.status import evaluate
from argmap.analysis.supposition import suppose
from argmap.formats import native


def explained(argument_map, claim, most=40):
    grounds = explain(argument_map, evaluate(argument_map), claim)
    return of_explanation(argument_map, grounds, "Why", most)


def ids(elements):
    return [element.id for element in elements]


def test_an_explanation_holds_its_grounds_and_what_these_undercut():
    view = explained(native.read(EXAMPLE, "m"), "t")
    assert ids(view.claims) == ["t", "a1", "r2", "a2"]
    assert ids(view.inferences) == ["a1 > t", "answer", "a2 > answer"]
    assert view.focus == "t"
    assert not view.below


def test_a_joint_premise_that_is_no_ground_is_there_too():
    text = EXAMPLE + "  a3: {objection: A3., rebuts: p1}\n"
    view = explained(native.read(text, "m"), "c1")
    assert ids(view.claims) == ["p1", "p2", "c1", "a3"]


def test_a_long_explanation_is_cut_and_says_where():
    claims = [f"  c{n}: {{claim: C., supports: c{n - 1}}}" for n in range(1, 9)]
    claims.append("  p: {premise: P., supports: c8}")
    text = "argmap: 1\ntitle: T\nclaims:\n  c0: {thesis: T.}\n" + "\n".join(claims) + "\n"
    view = explained(native.read(text, "m"), "c0", most=4)
    assert ids(view.claims) == ["c0", "c1", "c2", "c3"]
    assert view.below == {"c3": 1}


def test_a_small_map_is_shown_whole_and_of_a_large_one_what_changes():
    argument_map = native.read(EXAMPLE, "m")
    supposition = suppose(argument_map, without=["a2"])
    found = changes(argument_map, supposition)
    whole = of_changes(argument_map, supposition, found, "If", 40)
    assert len(whole.claims) == len(argument_map.claims)
    part = of_changes(argument_map, supposition, found, "If", 5)
    assert ids(part.claims) == ["t", "a1", "a2"]
    assert ids(part.inferences) == ["a1 > t", "answer", "a2 > answer"]
    assert ids(part.neighbours) == ["r2"]


def test_what_an_inference_connects_is_in_the_view():
    for seed in range(200):
        argument_map = random_map(seed, 3 + seed % 12)
        gone = argument_map.claims[seed % len(argument_map.claims)].id
        supposition = suppose(argument_map, without=[gone])
        found = changes(argument_map, supposition)
        views = [explained(argument_map, claim.id, 4) for claim in argument_map.claims]
        for view in (*views, of_changes(argument_map, supposition, found, "If", 2)):
            shown = {*ids(view.claims), *ids(view.neighbours), *ids(view.inferences)}
            assert shown.issuperset(
                end for i in view.inferences for end in (*i.premises, i.target)
            ), seed
            assert len(shown) == len(view.claims) + len(view.neighbours) + len(view.inferences)
            assert set(view.below) <= set(ids(view.claims))
