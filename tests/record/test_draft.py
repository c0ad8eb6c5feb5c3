"""Maps put together by readers of other formats."""

from argmap.carriers.source import Source
from argmap.element import Kind, Relation
from argmap.record.draft import Draft


def _draft(*claims):
    source = Source("one\ntwo\nthree\n", "m.x")
    draft = Draft(source)
    for number, (id_, kind) in enumerate(claims):
        draft.claim(id_, f"Text of {id_}.", source.place(4 * number, 4 * number + 3), kind)
    return draft


def test_kinds_are_derived_and_marked_as_derived():
    draft = _draft(("t", None), ("a", None), ("b", Kind.OBJECTION))
    draft.relate(["a"], Relation.SUPPORT, "t", draft.whole)
    draft.relate(["b"], Relation.REBUT, "a", draft.whole)
    found = draft.finish("Title")
    assert [(c.id, c.kind.value, c.kind_is_derived) for c in found.claims] == [
        ("t", "thesis", True),
        ("a", "premise", True),
        ("b", "objection", False),
    ]
    assert found.title == "Title"
    assert not found.faults


def test_a_derived_kind_makes_no_relation_illegal():
    draft = _draft(("t", None), ("u", None), ("a", None))
    draft.relate(["a"], Relation.SUPPORT, "t", draft.whole)
    draft.relate(["a"], Relation.REBUT, "u", draft.whole)
    assert len(draft.finish("Title").sound) == 2


def test_written_kinds_still_do():
    draft = _draft(("t", Kind.THESIS), ("a", Kind.PREMISE))
    draft.relate(["a"], Relation.REBUT, "t", draft.whole)
    assert draft.finish("Title").sound == ()


def test_joint_premises_get_a_name_and_can_be_undercut():
    draft = _draft(("t", None), ("a", None), ("b", None))
    step = draft.relate(["a", "b"], Relation.SUPPORT, "t", draft.whole, warrant="So it is.")
    draft.claim("u", "No.", draft.whole)
    draft.relate(["u"], Relation.UNDERCUT, step, draft.whole)
    found = draft.finish("Title")
    joint, undercut = found.sound
    assert (joint.id, joint.premises, joint.warrant) == ("t-step", ("a", "b"), "So it is.")
    assert undercut.target == "t-step"
    assert found.claim["u"].kind is Kind.OBJECTION


def test_two_relations_between_the_same_claims_stay_two():
    draft = _draft(("t", None), ("a", None))
    first = draft.relate(["a"], Relation.SUPPORT, "t", draft.whole)
    second = draft.relate(["a"], Relation.REBUT, "t", draft.whole)
    assert first != second
    assert [i.relation.value for i in draft.finish("Title").inferences] == ["supports", "rebuts"]


def test_values_are_checked_and_faults_stand_in_the_foreign_file():
    draft = _draft(("t", None), ("a", None))
    draft.say("a", "basis", "evidense", draft.source.place(4, 7))
    [fault] = draft.finish("Title").faults
    assert str(fault.location) == "m.x:2:1"
    assert "did you mean 'evidence'" in fault.remedy


def test_what_has_no_place_in_a_map_is_counted():
    assert _draft(("t", None)).finish("T", unread={"icons": 3}).unread == {"icons": 3}


def test_relations_can_be_said_as_in_a_map():
    draft = _draft(("t", Kind.THESIS), ("d", Kind.DISTORTION))
    draft.say("d", "distorts", "t")
    draft.say("d", "distorts", {"original": "What was said"})
    found = draft.finish("Title")
    assert not found.faults
    assert [(i.premises, i.target) for i in found.inferences] == [(("d",), "t")]
    assert found.claim["d"].original == "What was said"


def test_what_undercuts_an_undercut_of_joint_premises_aims_at_it():
    draft = Draft(Source("", "m"))
    for id_ in "abcde":
        draft.claim(id_, id_.upper(), draft.whole)
    step = draft.relate(["b", "c"], Relation.SUPPORT, "a", draft.whole)
    undercut = draft.relate(["d"], Relation.UNDERCUT, step, draft.whole)
    draft.relate(["e"], Relation.UNDERCUT, undercut, draft.whole)
    found = draft.finish("T")
    assert {i.target for i in found.inferences} == {"a", "a-step", "d > a-step"}
    assert len(found.sound) == 3


def test_a_relation_may_be_said_besides_those_that_are_added():
    draft = Draft(Source("", "m"))
    draft.claim("a", "A", draft.whole)
    draft.claim("b", "B", draft.whole, Kind.DISTORTION)
    draft.say("b", "distorts", {"original": "Words"})
    draft.relate(["b"], Relation.DISTORT, "a", draft.whole)
    found = draft.finish("T")
    assert not found.faults
    assert found.claim["b"].original == "Words"
    assert [i.id for i in found.inferences] == ["b > a"]
