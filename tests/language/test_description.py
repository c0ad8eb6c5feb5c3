"""What text formats say of a claim, and how it is broken into lines."""

import pytest

from argmap.element import Citation, Claim, Inference, Kind, Relation
from argmap.language.description import box_of, label_of, line, wrapped
from argmap.language.words import words_for

MARK = "\N{RIGHT-TO-LEFT MARK}"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", []),
        ("one two three four", ["one two", "three four"]),
        ("well-knowns", ["well-known", "s"]),
        ("a\u00a0b c\u00a0d e\u00a0f", ["a\u00a0b c\u00a0d", "e\u00a0f"]),
        ("这不是禁令而是试点", ["这不是禁令", "而是试点"]),
        ("الخطة حظر (3).", [f"{MARK}الخطة حظر{MARK}", f"{MARK}(3).{MARK}"]),
        ("1948: الخطة", [f"{MARK}1948:{MARK}", f"{MARK}الخطة{MARK}"]),
        ("Al الخطة", ["Al الخطة"]),
    ],
)
def test_lines_are_short_and_say_from_where_they_are_written(text, lines):
    assert wrapped(text, 10) == lines


def test_a_line_is_one_line_of_visible_signs():
    assert line(" a\n\tb\x00\u202ec\u2028d\ud800\u00a0e ") == "a b��c d�\u00a0e"


def test_a_box_says_all_of_a_claim_and_a_label_all_of_a_step():
    claim = Claim(
        "a",
        Kind.DISTORTION,
        "They want it.",
        original="Was",
        how=("reversal",),
        by="Post",
        via="Ann",
        basis="report",
        sources=(Citation("k", ("p. 1", "p. 2"), "So.", "https://e.org"), Citation("l")),
        side="con",
    )
    said = " ".join(box_of(claim, words_for("en")))
    assert said == (
        "DISTORTION · REPORT “They want it.” distorts “Was” · reversal · by Post · via Ann · con · "
        "k p. 1, p. 2 “So.” https://e.org · l"
    )
    step = Inference("a > b", Relation.REBUT, ("a",), "b", False, "analogy", "Alike.", True)
    assert list(label_of(step, Kind.REBUTTAL, words_for("en"))) == [
        *("however (implicit)", "analogy", "Alike.")
    ]
