"""A part of a map is cut in two: nothing is lost, and what belongs together stays together."""

from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.analysis.division import halves, joined
from argmap.analysis.views import Part, parts
from argmap.formats import native

HEAD = "argmap: 1\ntitle: T\nclaims:\n"


def the_part(text):
    argument_map = native.read(HEAD + text, "m")
    return argument_map, Part("", "T", argument_map.claims)


def ids(part):
    return [claim.id for claim in part.claims]


@st.composite
def maps(draw):
    size = draw(st.integers(2, 30))
    lines = []
    for number in range(size):
        target = draw(st.integers(-1, size - 1))
        name = draw(st.sampled_from(["", ", as: j"]))
        aim = f", supports: {{to: c{target}{name}{target if name else ''}}}" if target >= 0 else ""
        lines.append(f"  c{number}: {{claim: C {number}.{aim}}}\n")
    return "sections: {s: S}\nclaims:\n" + "".join(
        line.replace("}\n", ", section: s}\n") for line in lines
    )


@given(maps())
@settings(deadline=None)
def test_every_claim_is_in_one_half_and_none_is_empty(text):
    argument_map = native.read(HEAD.removesuffix("claims:\n") + text, "m")
    (part,) = parts(argument_map)
    one, other = halves(argument_map, part)
    assert ids(one)
    assert ids(other)
    assert sorted(ids(one) + ids(other)) == sorted(ids(part))
    assert joined(other, one, part) == part
    order = ids(part)
    for half in (one, other):
        assert ids(half) == [id_ for id_ in order if id_ in ids(half)]


def test_a_tree_is_cut_between_its_branches():
    text = "  t: {claim: T.}\n" + "".join(
        f"  r{n}: {{claim: R., supports: t}}\n"
        + "".join(f"  p{n}{m}: {{premise: P., supports: r{n}}}\n" for m in range(4))
        for n in range(2)
    )
    one, other = halves(*the_part(text))
    assert ids(one) == ["t", "r1", "p10", "p11", "p12", "p13"]
    assert ids(other) == ["r0", "p00", "p01", "p02", "p03"]


def test_joint_premises_stay_together():
    text = "  t: {claim: T.}\n  a: {premise: A., supports: t}\n" + "".join(
        f"  {id_}: {{premise: P., supports: {{to: t, as: j}}}}\n" for id_ in ("b", "c", "d")
    )
    one, other = halves(*the_part(text))
    assert {"b", "c", "d"} <= set(ids(one)) or {"b", "c", "d"} <= set(ids(other))


def test_a_claim_with_many_reasons_is_parted_from_some_of_them():
    text = "  t: {claim: T.}\n" + "".join(
        f"  p{n}: {{premise: P {n}., supports: t}}\n" for n in range(9)
    )
    one, other = halves(*the_part(text))
    assert (len(ids(one)), len(ids(other))) == (5, 5)
    assert ids(one)[0] == "t"
