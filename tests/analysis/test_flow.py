"""The flow sheet: where each claim stands, and what was dropped."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from evaluated_maps import EXAMPLE, random_map

from argmap.analysis.flow import flow
from argmap.analysis.speeches import FORMATS, speeches_of
from argmap.errors import ArgmapError
from argmap.formats import native
from argmap.loader import load

ROOT = Path(__file__).parents[2]
DEBATE = load(str(ROOT / "tests" / "data" / "four-day-week.argmap.yaml"))
HEAD = "argmap: 1\ntitle: T\nclaims:\n"


def read(text):
    return native.read(HEAD + text, "m")


def entries(sheet):
    for section in sheet.sections:
        for thread in section.threads:
            for row in thread:
                yield from row.items()


def ids(sheet):
    """The rows of the sheet as texts: the ids by column, '-' between threads."""
    return [
        [
            " ".join(f"{n}:{'→' if e.again else ''}{e.claim}" for n, e in sorted(row.items()))
            for row in thread
        ]
        for section in sheet.sections
        for thread in section.threads
    ]


def with_speeches(argument_map, seed):
    names = [speech.name for speech in FORMATS["bp"]] + [""]
    claims = tuple(
        replace(claim, speech=names[(seed * 7 + n * 5) % len(names)])
        for n, claim in enumerate(argument_map.claims)
    )
    return replace(argument_map, claims=claims)


@pytest.mark.parametrize("seed", range(300))
@pytest.mark.parametrize("spoken", [False, True])
def test_each_claim_appears_once_as_itself(seed, spoken):
    argument_map = random_map(seed, 1 + seed % 12)
    if spoken:
        argument_map = with_speeches(argument_map, seed)
    sheet = flow(argument_map, FORMATS["bp"] if spoken else ())
    told = Counter(entry.claim for _, entry in entries(sheet) if not entry.again)
    told.update(section.thesis for section in sheet.sections if section.thesis)
    assert told == Counter(list(argument_map.claim))
    for column, entry in entries(sheet):
        assert column < sheet.width
        speech = argument_map.claim[entry.claim].speech
        if speech:
            assert sheet.speeches[column].name == speech


@pytest.mark.parametrize("name", ["sunday-streets", "how-stalinism-distorted-marxism"])
def test_maps_without_speeches_have_the_exchange_as_columns(name):
    argument_map = load(str(ROOT / "maps" / f"{name}.argmap.yaml"))
    sheet = flow(argument_map, speeches_of(argument_map, None))
    assert sheet.speeches == ()
    for section in sheet.sections:
        for thread in section.threads:
            assert len({entry.claim for row in thread for entry in row.values()}) > 0
    told = Counter(entry.claim for _, entry in entries(sheet) if not entry.again)
    told.update(section.thesis for section in sheet.sections if section.thesis)
    assert told == Counter(list(argument_map.claim))


def test_the_answer_stands_beside_the_point_and_its_reasons_below():
    assert ids(flow(DEBATE, FORMATS["bp"])) == [
        [
            "0:rest 3:second-jobs 6:no-second-jobs",
            "0:trial-rest 1:volunteers 2:late-joiners",
            "0:trial-typical",
        ],
        ["0:output-holds", "0:trial-output"],
        ["0:climate 1:more-driving"],
        ["1:care-homes 2:homes-already 3:few-homes"],
        ["4:growth 5:inflation"],
        ["8:loose-end"],
    ]


def test_what_is_reached_twice_and_what_goes_round_is_told_once():
    assert ids(flow(native.read(EXAMPLE, "m"))) == [
        ["0:c1", "0:p1", "0:p2"],
        ["1:d1 2:r1"],
        ["1:a1 2:r2 3:a2"],
        ["0:y 1:x"],
        ["0:z", "0:→x"],
        ["0:c3", "0:c4", "0:→c3"],
    ]


def test_what_is_not_beside_its_target_says_what_it_bears_on():
    argument_map = read(
        "  t: {thesis: T.}\n  a: {claim: A., supports: {to: t, as: j}}\n"
        "  b: {claim: B., supports: {to: t, as: j}}\n  c: {premise: C., supports: a}\n"
        "  d: {premise: D., supports: b}\n"
    )
    sheet = flow(argument_map)
    assert ids(sheet) == [["0:a", "0:b", "0:c", "0:d"]]
    assert {e.claim: e.on for _, e in entries(sheet)} == {"a": "", "b": "", "c": "a", "d": "b"}
    assert [e.joint for _, e in entries(sheet)] == [False, True, False, False]


def test_a_drop_is_named_by_the_speech_that_should_have_answered():
    assert flow(DEBATE, FORMATS["bp"]).dropped == {
        "output-holds": ("LO",),
        "more-driving": ("DPM",),
        "late-joiners": ("DLO",),
        "second-jobs": ("MG",),
        "few-homes": ("MG",),
    }


def test_an_answer_to_a_reason_in_the_same_speech_answers_the_point():
    point = "  t: {thesis: T.}\n  a: {claim: A., speech: PM, supports: t}\n"
    reason = "  b: {premise: B., supports: a}\n  z: {premise: Z., speech: LO, supports: t}\n"
    answer = "  o: {objection: O., speech: LO, rebuts: b}\n"
    assert "a" in flow(read(point + reason), FORMATS["bp"]).dropped
    assert "a" not in flow(read(point + reason + answer), FORMATS["bp"]).dropped


def test_of_two_speeches_in_a_row_either_may_answer():
    for speech, dropped in (("2NC", False), ("1NR", False), ("2NR", True)):
        argument_map = read(
            "  t: {thesis: T.}\n  a: {claim: A., speech: 2AC, supports: t}\n"
            f"  o: {{objection: O., speech: {speech}, rebuts: a}}\n"
        )
        found = flow(argument_map, FORMATS["policy"]).dropped
        assert found.get("a") == (("2NC", "1NR") if dropped else None)


def test_what_a_debate_has_not_come_to_is_no_drop():
    text = "  t: {thesis: T.}\n  a: {claim: A., speech: PM, supports: t}\n"
    assert flow(read(text), FORMATS["bp"]).dropped == {}


def test_without_speeches_a_point_that_nothing_speaks_against_is_unanswered():
    argument_map = load(str(ROOT / "maps" / "sunday-streets.argmap.yaml"))
    assert set(flow(argument_map).dropped) == {"rain", "badge-holders", "nine-hours"}


def test_a_contradiction_does_not_answer_itself():
    argument_map = read(
        "  t: {thesis: T.}\n  a: {claim: A., supports: t}\n  b: {claim: B., contradicts: a}\n"
    )
    assert set(flow(argument_map).dropped) == {"b"}


def test_a_long_chain_needs_no_recursion():
    lines = ["  c0: {thesis: T.}\n"]
    lines += [f"  c{n}: {{claim: C{n}., supports: c{n - 1}}}\n" for n in range(1, 3000)]
    assert sum(1 for _ in entries(flow(read("".join(lines))))) == 2999


@pytest.mark.parametrize(
    ("names", "asked", "message"),
    [
        (["PM", "XX"], "bp", r"none of PM, LO, .*: XX \(c1\)"),
        (["PM", "XX"], None, r"no known format .*\(PM, XX\).*--speeches"),
        (["PM", "PM"], "PM", "at least two"),
        (["PM", "PM"], "PM,PM", "each once"),
        (["", ""], "bp", "no claim says in which speech"),
    ],
)
def test_speeches_that_do_not_fit_are_named(names, asked, message):
    claims = "".join(f"  c{n}: {{claim: C., speech: '{name}'}}\n" for n, name in enumerate(names))
    with pytest.raises(ArgmapError, match=message):
        speeches_of(read(claims), asked)


def test_the_format_is_told_by_the_speeches_and_own_ones_by_their_claims():
    assert speeches_of(DEBATE, None) == FORMATS["bp"]
    own = read(
        "  t: {thesis: T.}\n  a: {claim: A., speech: Zwei, supports: t}\n"
        "  o: {objection: O., speech: Eins, rebuts: a}\n"
    )
    assert [tuple(s) for s in speeches_of(own, "Eins, Zwei,Drei")] == [
        ("Eins", False),
        ("Zwei", True),
        ("Drei", False),
    ]


def test_the_formats_have_the_usual_speeches():
    assert [len(speeches) for speeches in FORMATS.values()] == [8, 8, 5, 8]
    for speeches in FORMATS.values():
        assert len({speech.name for speech in speeches}) == len(speeches)
        assert speeches[0].favours
