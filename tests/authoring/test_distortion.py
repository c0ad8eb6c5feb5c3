"""The stubs of a distortion: new ids, sound text, and check names all that is to be filled in."""

from collections import Counter
from pathlib import Path

import pytest

from argmap.authoring.distortion import Distortion, distortion_lines
from argmap.authoring.insertion import insert_claims
from argmap.checker import check_case
from argmap.element import Kind, Relation
from argmap.errors import ArgmapError
from argmap.loader import parse

HAZARDS = (Path(__file__).parents[1] / "data" / "hazards.txt").read_text("utf-8").splitlines()
MAP = """\
argmap: 1
title: T
claims:
  t: {thesis: T., basis: value}
  o: {objection: O., rebuts: t, basis: value}
  r: {rebuttal: R., rebuts: o, basis: value}
"""


def add(map_text=MAP, **known):
    case = parse(map_text.encode(), "m")
    ids, lines = distortion_lines(case.map, Distortion(**known))
    return ids, parse(insert_claims(case, lines).encode(), "m")


def rules(case):
    return Counter(finding.rule for finding in check_case(case))


def test_without_anything_known_all_three_are_to_be_filled_in():
    ids, case = add()
    assert ids == ["distortion-original", "distortion", "distortion-rebuttal"]
    assert [case.map.claim[id_].kind for id_ in ids] == [
        Kind.CLAIM,
        Kind.DISTORTION,
        Kind.REBUTTAL,
    ]
    assert {(i.relation, *i.premises, i.target) for i in case.map.inferences[-2:]} == {
        (Relation.DISTORT, "distortion", "distortion-original"),
        (Relation.REBUT, "distortion-rebuttal", "distortion"),
    }
    assert case.map.faults == ()
    assert rules(case) == {
        "empty-text": 3,
        "claim-is-open": 2,
        "unnamed-distortion": 1,
        "unattributed-distortion": 1,
        "unreachable-claim": 1,
    }


def test_what_is_known_is_not_asked_for_again():
    ids, case = add(original="t", text="They ban it.", how=("straw-man", "reversal"), by="The Post")
    assert ids == ["they-ban-it", "they-ban-it-rebuttal"]
    claim = case.map.claim["they-ban-it"]
    assert (claim.text, claim.how, claim.by) == (
        "They ban it.",
        ("straw-man", "reversal"),
        "The Post",
    )
    assert rules(case) == {"empty-text": 1, "claim-is-open": 1}


def test_filled_in_it_is_sound():
    _, case = add(original="t", text="They ban it.", how=("straw-man",), by="The Post")
    text = case.text.replace("    rebuttal:", "    rebuttal: Nobody bans it.")
    filled = parse(text.replace("state: open", "basis: report").encode(), "m")
    assert rules(filled) == {}


def test_its_ids_are_new_even_where_they_are_only_aimed_at():
    text = MAP + "  distortion: {distortion: D., distorts: distortion-2-original}\n"
    text += "  p: {premise: P., supports: {to: t, as: distortion-3-rebuttal}}\n"
    ids, case = add(text)
    assert ids == ["distortion-4-original", "distortion-4", "distortion-4-rebuttal"]
    again, case = add(case.text)
    assert again == ["distortion-5-original", "distortion-5", "distortion-5-rebuttal"]
    assert rules(case)["duplicate-id"] == 0


@pytest.mark.parametrize("text", [*HAZARDS, "Un\u00a0mot\u00a0: non.", "word " * 60 + "end."])
def test_every_sentence_is_kept(text):
    (id_, _), case = add(original="t", text=text, by=text)
    assert case.map.faults == ()
    assert (case.map.claim[id_].text, case.map.claim[id_].by) == (text, text)


@pytest.mark.parametrize(
    ("known", "message"),
    [
        ({"original": "gone"}, "no claim 'gone'"),
        ({"original": "T"}, "did you mean 't'"),
        ({"original": "o"}, "'o' is of the kind objection; .*thesis, claim, premise"),
        ({"text": "a\x1bb"}, r"U\+001B"),
        ({"text": "a\u2028b"}, r"U\+2028"),
        ({"by": "\ud800"}, r"U\+D800"),
    ],
)
def test_what_cannot_be_is_refused(known, message):
    with pytest.raises(ArgmapError, match=message):
        add(**known)
