"""Maps as Argdown: how the text looks. What Argdown makes of it: `test_argdown_in_argdown.py`."""

from pathlib import Path

import pytest
from random_maps import HAZARDS, random_map

from argmap.element import Claim, Inference, Kind, Relation
from argmap.formats import argdown
from argmap.formats.argdown import write
from argmap.formats.argdown.notation import escape, flow, is_sayable, tag
from argmap.formats.native import read
from argmap.loader import load
from argmap.model import ArgumentMap
from argmap.record.contents import losses

MAPS = Path(__file__).parents[2] / "maps"


NASTY = [
    "III.A. is a chapter, and :smile: is not a face.",
    "e.g. this, i.e. www.a.b.c:d:e, at 12:30:15 … or so...",
    "Mid.*bold*.word and :x_y_z: and a/*b*/c <!-- d --> e",
    "//at the start, and http://x.org//y at the end //",
    "Two blanks.  Then (  more)  and [more]  and more  still,  done:  yes;  no -  oh..  and::  so",
    "A backslash \\ and \\n and \\\\ and one at the end \\",
    "==== and ===== of {key: value}, {a}, } and {",
    "**bold** __bold__ *it* _it_ a_b_c *a _b* c_",
    "@[mention] @<mention> [link](http://x.org) [title]: <title>: x",
    "#tag #(tag words) # not # a#b",
    "-> +> >< _> <_ <- <+ -- ---- ----- - + * _",
    "1) a (1) b \"quoted\" 'quoted' `code` ~ ^ & % $ § ! ? |",
    "A\u00a0hard blank, a soft\u00adhyphen, zero\u200bwidth, \u202eright to left\u202c.",
    "constructor __proto__ toString",
]


def flat(texts):
    """Return a map with these texts, each below the first."""
    claims = [Claim(f"c{n}", Kind.CLAIM, text) for n, text in enumerate(texts)]
    steps = [Inference(f"{c.id} > c0", Relation.SUPPORT, (c.id,), "c0") for c in claims[1:]]
    return ArgumentMap("flat.argmap.yaml", "Flat", tuple(claims), tuple(steps))


def written(claims, head="title: T"):
    """Return a map, given as the lines of its claims, as Argdown without front matter."""
    text = f"argmap: 1\n{head}\nclaims:\n{claims}"
    argument_map = read(text, "m.argmap.yaml")
    assert not argument_map.faults
    return write(argument_map).split("===\n\n", 1)[1]


def test_a_small_map_reads_as_an_outline():
    assert write(load(str(MAPS / "sunday-streets.argmap.yaml"))) == (
        """\
===
title: Close the high street on Sundays
model:
  removeTagsFromText: true
argmap:
  sources:
    leaflet: {title: Sunday streets, author: "Residents' group", date: "2024-03-01", parts: 12}
    pilot: Pilot report 2023
===

[close-sundays]: The high street should be closed to through traffic on Sundays. #thesis
    {source: "leaflet ¶1, ¶12"}
  + [clean-air]
  - [no-access]
  - [ban-cars]: They want to ban cars. #distortion {how: straw-man, by: Daily Post}
    - [nine-hours]: The order covers 400 metres for nine hours a week. #rebuttal
        {basis: evidence, source: pilot p. 2}

[rain]: It rained on three of the five pilot Sundays. #objection
    {basis: evidence, source: pilot p. 9}

# Air and health {key: air}

[clean-air]: Closing it would make the air cleaner. #claim

<pilot-shows>
  _ [rain]

(1) [pilot-result]: Nitrogen dioxide fell by a fifth on the pilot Sundays. #premise
    {basis: evidence, source: pilot p. 12}
(2) [same-street]: The pilot closed the same stretch of road. #premise {basis: common-ground}
-- {warrant: What held in the pilot will hold again.} --
(3) [clean-air]

# Access {key: access}

[no-access]: Disabled visitors lose door-to-door access. #objection {basis: common-ground}
  - [badge-holders]: Blue Badge holders are exempt in the published order. #rebuttal
      {basis: evidence, source: pilot p. 3}
"""
    )


def test_what_is_attacked_or_has_no_name_is_an_argument_all_the_same():
    assert written("""\
  a: {thesis: A.}
  b: {premise: B., supports: a}
  c: {objection: C., rebuts: {to: a, note: weak}}
  d: {objection: D., undercuts: b > a}
  e: {rebuttal: E., undercuts: d > b > a}
""") == (
        """\
[a]: A. #thesis
  - <c rebuts a> {relation: rebuts, note: weak}
    + [c]: C. #objection

<b supports a>
  _ <d undercuts b supports a> {relation: undercuts}
    + [d]: D. #objection
    _ [e]: E. #rebuttal

(1) [b]: B. #premise
----
(2) [a]
"""
    )


def test_several_premises_against_a_claim_support_one_argument():
    assert written("""\
  a: {thesis: A.}
  b: {objection: B., rebuts: {to: a, as: both, scheme: analogy}}
  c: {objection: C., rebuts: {to: a, as: both}}
""") == (
        """\
[a]: A. #thesis
  - <both> {relation: rebuts, scheme: analogy}
    + [b]: B. #objection
    + [c]: C. #objection
"""
    )


def test_distortions_attack_what_they_distort_and_support_what_they_show():
    assert written("""\
  a: {thesis: A.}
  b: {claim: B., supports: a, contradicts: c}
  c: {claim: C.}
  d: {distortion: D., distorts: {to: b, original: 'Not: so.'}, shows: a}
  e: {distortion: E., supports: d}
""") == (
        """\
[a]: A. #thesis
  + [b]: B. #claim
    - [d]: D. #distortion {original: "Not: so."}
      + [e]: E. #distortion
    >< [c]
  + [d]

[c]: C. #claim
"""
    )


def test_what_signs_and_kinds_would_tell_otherwise_is_told():
    assert "- <d rebuts a> {relation: rebuts}\n" in written("""\
  a: {thesis: A.}
  d: {distortion: D., rebuts: a}
""")


def test_what_goes_too_deep_begins_anew():
    claims = "  c0: {claim: C.}\n" + "".join(
        f"  c{n}: {{claim: C., supports: c{n - 1}}}\n" for n in range(1, 8)
    )
    first, second = written(claims).split("\n\n")
    assert first.endswith("\n        + [c4]: C. #claim\n          + [c5]")
    assert second.startswith("[c5]: C. #claim\n  + [c6]: C. #claim\n")


def test_a_chain_of_thousands_is_written():
    claims = tuple(Claim(f"c{n}", Kind.CLAIM, "C.") for n in range(3000))
    steps = tuple(
        Inference(f"c{n + 1} > c{n}", Relation.SUPPORT, (f"c{n + 1}",), f"c{n}")
        for n in range(2999)
    )
    text = write(ArgumentMap("m", "T", claims, steps))
    assert text.count("+ [") == 2999
    assert text.count("]: C. #claim") == 3000


def test_what_leads_nowhere_is_left_out():
    assert (
        written("""\
  a: {thesis: A., supports: nothing}
  o: {objection: O., undercuts: no > step}
""")
        == "[a]: A. #thesis\n\n[o]: O. #objection\n"
    )


def test_each_claim_is_written_once():
    for seed in range(10):
        before = random_map(seed, size=40)
        text = write(before)
        for claim in before.claims:
            assert text.count(f"[{claim.id}]:") == 1


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Fact: the plan - it is one - costs 5%, or (1) 6%!", None),
        ("He said @noon; why? {", "He said @noon; why? \\{"),
        ("my_draft *is* [sic] #45 <b>", r"my\_draft \*is\* \[sic] \#45 \<b>"),
        ("https://x.org/a/*", r"https:\//x.org/a\/\*"),
        ("====", r"\=\==="),
        ("III.A. e.g. 12:30:15 a.b.c", r"III\.A. e\.g. 12\:30:15 a\.b.c"),
        ("One.  Two", r"One\.  Two"),
        ("a\\b\\", r"a\\b\\"),
    ],
)
def test_only_what_would_mean_something_is_escaped(sentence, expected):
    assert escape(sentence) == (expected or sentence)


def test_data_hold_no_brace_and_no_front_matter():
    value = {"a": ["{x}", "=== =", "a, b", True, 0.5], "no": {"b": "No", "c": "plain p. 12"}}
    assert flow(value) == (
        '{a: ["\\u007bx\\u007d", "\\u003d== =", "a, b", true, 0.5], '
        '"no": {b: "No", c: plain p. 12}}'
    )


def test_tags():
    words = ["one", "two words", "two  blanks", "a)b", "ü", "", "-"]
    assert [tag(word) for word in words] == [
        "#one", "#(two words)", None, None, "#ü", None, "#-",
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["", " a", "a ", "a\nb", "a\tb", "a\x85b", "a\u2028b"])
def test_what_one_line_cannot_hold(text):
    assert not is_sayable(text)
    assert "\n" not in escape(text)


def test_every_sentence_comes_back():
    before = flat([*HAZARDS, *NASTY, " blank ", "two\nlines", "a\ttab", "{\n}\n=== x"])
    again = argdown.read(write(before), "m.argdown")
    assert [claim.text for claim in again.claims] == [claim.text for claim in before.claims]
    assert not again.faults
    assert not losses(before, again)
    assert not losses(again, before)


def test_ids_that_argdown_trips_over_come_back():
    claims = (Claim("constructor", Kind.THESIS, "A."), Claim("b", Kind.CLAIM, "B."))
    step = Inference("s", Relation.SUPPORT, ("b",), "constructor", named=True)
    before = ArgumentMap("m", "T", claims, (step,))
    again = argdown.read(write(before), "m.argdown")
    assert "[Constructor]: A. #thesis {id: constructor}" in write(before)
    assert not losses(before, again)


@pytest.mark.parametrize("name", ["sunday-streets", "how-stalinism-distorted-marxism"])
def test_the_maps_of_this_repository_come_back(name):
    before = load(str(MAPS / f"{name}.argmap.yaml"))
    again = argdown.read(write(before), "m.argdown")
    assert not losses(before, again)
    assert not losses(again, before)
    once = write(again)
    assert once == write(argdown.read(once, "m.argdown"))
