"""Copied runs of words, against a plain search for every eight words."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.analysis.copying import FEWEST, Shingles
from argmap.analysis.passages import divide

TEXT = """\
A title

The old bridge over the river has carried carts, cattle and cars for two hundred years; nobody
re-
members who built it.

It could carry bicycles – and people’s prams – for two hundred more.

灯台は百五十年のあいだ岩の上に立ち、船に道を教えてきた。
"""


def copied(words):
    return [(run.words, run.length, run.passage.number) for run in SHINGLES.copied(words)]


SHINGLES = Shingles(divide(TEXT, 3).all)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("It had carried carts, cattle and cars for two years.", []),  # seven
        (
            "It HAS carried (carts cattle and cars)\nfor TWO years",
            [("HAS carried (carts cattle and cars)\nfor TWO", 8, 1)],
        ),
        (
            "for two hundred years: Nobody remembers who built it!",
            [("for two hundred years: Nobody remembers who built it!", 9, 1)],
        ),
        (
            "could carry bi-cycles and peoples' prams for 2 two",
            [],
        ),
        (
            "could carry bi-cycles and peoples' prams for two",
            [("could carry bi-cycles and peoples' prams for two", 8, 2)],
        ),
        ("灯台は百五十年のあいだ岩の上", []),  # fourteen signs count as seven words
        (
            "この灯台は、百五十年のあいだ岩の上に立つ",
            [("灯台は、百五十年のあいだ岩の上に立", 8, 3)],
        ),
        ("", []),
    ],
)
def test_eight_words_on_end_are_copied_whatever_their_case_and_punctuation(words, expected):
    assert copied(words) == expected


def test_two_runs_in_one_text_are_two():
    first = "old bridge over the river has carried carts"
    second = "could carry bicycles and people's prams for two"
    assert [run[0] for run in copied(f"The {first}, yet {second}.")] == [
        f"The {first},",
        f"{second}.",
    ]


WORDS = st.lists(st.sampled_from("ab"), max_size=40)


@given(WORDS, WORDS)
@settings(max_examples=300)
def test_runs_are_exactly_the_words_of_which_any_eight_stand_in_the_text(text, words):
    def eights(some):
        return [tuple(some[n : n + FEWEST]) for n in range(len(some) - FEWEST + 1)]

    known = set(eights(text))
    expected = []
    start = None
    for place, eight in enumerate([*eights(words), None]):
        if eight in known:
            start = place if start is None else start
        elif start is not None:
            expected.append(words[start : place + FEWEST - 1])
            start = None
    runs = Shingles(divide(" ".join(text)).all).copied(" ".join(words))
    assert [run.words.split() for run in runs] == expected
