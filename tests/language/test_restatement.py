"""Texts in much the same words: what may differ between them, and what may not."""

import pytest

from argmap.language.restatement import Comparison
from argmap.language.tokens import words

SAME = {
    "en": [
        ("The street should be closed on Sundays.", "On Sundays, the street should be closed!"),
        ("If cars pass, the air is bad.", "The air is bad if cars pass."),
        (
            "The town should build a large bridge across the wide river by next year for all.",
            "The town should build a bridge across the wide river by next year for all.",
        ),
    ],
    "de": [
        ("Die Straße soll sonntags zu sein.", "Diese Straße soll also sonntags zu sein."),
        ("STRASSE und Platz gehören allen.", "Die Straße und der Platz gehören allen."),
    ],
    "fr": [("L'air pur est un droit de tous.", "Ainsi cet air pur est un droit de tous.")],
    "es": [("La calle debe cerrarse los domingos.", "Los domingos la calle debe cerrarse.")],
    "nl": [("Zondags is de straat dicht.", "Is de straat dicht, zondags?")],
}

DIFFERENT = {
    "en": [
        ("The street should be closed.", "The street should not be closed."),
        ("Some swans are black.", "All swans are black."),
        ("Crime causes poverty.", "Poverty causes crime."),
        ("Women earn less than men.", "Men earn less than women."),
        ("Rents rise from 5 to 7 per cent.", "Rents rise from 7 to 5 per cent."),
        ("Taxes fell before wages rose.", "Wages rose before taxes fell."),
        ("A town pays if a county pays first.", "A county pays if a town pays first."),
        (
            "The town built one bridge across the wide river near the old mill for 5 or 7 people.",
            "The town built one bridge across the wide river near the old mill for 7 or 5 people.",
        ),
        ("The street was closed.", "The street should be closed."),
        ("Takings rose by 5 %.", "Takings rose by 6 %."),
        ("It was -5 degrees cold.", "It was 5 degrees cold."),
        ("Clean air is a right.", "Clean water is a right."),
        (
            "The town should build a large bridge across the wide river by next year for all.",
            "The town should never build a bridge across the wide river by next year for all.",
        ),
        (
            "The town built one bridge across the wide river near the old mill in May 2021 alone.",
            "The town built one bridge across the wide river near the old mill in May 2022 alone.",
        ),
        ("…", "!"),
        ("The a of.", "Of a the!"),
    ],
    "de": [
        ("Die Straße soll gesperrt sein.", "Die Straße soll nicht gesperrt sein."),
        ("Alle Straßen sind laut.", "Manche Straßen sind laut."),
    ],
    "fr": [("La rue doit fermer.", "La rue ne doit pas fermer.")],
    "es": [("La calle debe cerrarse.", "La calle no debe cerrarse.")],
    "nl": [
        (
            "De stad moet volgend jaar een brug over de rivier bij de oude molen bouwen.",
            "De stad moet volgend jaar geen brug over de rivier bij de oude molen bouwen.",
        )
    ],
    "it": [("La povertà causa il crimine.", "Il crimine causa la povertà.")],
    "zh": [("城市应该在老磨坊附近修建一座新的大桥", "城市不应该在老磨坊附近修建一座新的大桥")],
    "ja": [("通りは日曜日に閉鎖されるべきだ", "通りは日曜日に閉鎖されるべきではない")],
    "th": [("ควรปิดถนนในวันอาทิตย์", "ไม่ควรปิดถนนในวันอาทิตย์")],
}


def are_alike(language, one, other):
    comparison = Comparison(language)
    return comparison.are_alike(comparison.telling(one), comparison.telling(other))


def pairs(table):
    return [(language, *pair) for language, texts in table.items() for pair in texts]


@pytest.mark.parametrize(("language", "one", "other"), pairs(SAME))
def test_the_same_in_other_order_or_with_a_word_more(language, one, other):
    assert are_alike(language, one, other)
    assert are_alike(language, other, one)


@pytest.mark.parametrize(("language", "one", "other"), pairs(DIFFERENT))
def test_what_differs_in_a_word_that_weighs_is_another_statement(language, one, other):
    assert not are_alike(language, one, other)
    assert not are_alike(language, other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The day-trains: FULL!", "the day trains\u00a0full"),
        ("Strasse", "Straße"),
        ("caf\u00e9", "cafe\u0301"),
        ("co\u00adoperate", "cooperate"),
        ("“We pay”", "«We pay»"),
        ("ﬁne", "fine"),
    ],
)
def test_case_white_space_and_punctuation_do_not_count(one, other):
    assert words(one) == words(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("x < 5", "x > 5"),
        ("5 €", "5 $"),
        ("5 %", "5"),
        ("-5", "5"),
        ("1.10", "110"),
        ("कि", "की"),
        ("C", "C++"),
        ("👍", "👎"),
        ("schon", "schön"),
    ],
)
def test_signs_that_say_something_count(one, other):
    assert words(one) != words(other)
