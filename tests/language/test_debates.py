"""Every language has every phrase of flow sheets and briefs, in its own words."""

from dataclasses import fields

import pytest

from argmap.language import words
from argmap.language.debate import Phrases
from argmap.language.debates import LANGUAGES, phrases_for

NAMES = [field.name for field in fields(Phrases)]


def holes(text):
    return text.count("{}") if isinstance(text, str) else [part.count("{}") for part in text]


def test_there_are_phrases_where_there_are_words():
    assert set(LANGUAGES) == set(words.LANGUAGES)


@pytest.mark.parametrize("phrases", LANGUAGES.values(), ids=LANGUAGES)
def test_a_language_has_every_phrase_with_the_same_holes(phrases):
    for name in NAMES:
        said, english = getattr(phrases, name), getattr(LANGUAGES["en"], name)
        assert said
        assert all(said)
        assert type(said) is type(english)
        assert holes(said) == holes(english), name


@pytest.mark.parametrize("language", [tag for tag in LANGUAGES if tag != "en"])
def test_no_phrase_is_left_in_english(language):
    same = {
        name
        for name in NAMES
        if getattr(LANGUAGES[language], name) == getattr(LANGUAGES["en"], name)
    }
    assert same <= {"step"}


@pytest.mark.parametrize("phrases", LANGUAGES.values(), ids=LANGUAGES)
def test_headings_and_columns_are_told_apart(phrases):
    headings = [phrases.case, phrases.blocks, phrases.prospects, phrases.contradictions]
    headings += [phrases.burden, phrases.our_drops, phrases.their_drops, phrases.turns]
    for group in (headings, phrases.exchange, (phrases.pro, phrases.con)):
        assert len(set(group)) == len(group)


def test_a_language_without_phrases_is_given_the_english_ones():
    assert phrases_for("de-AT") is LANGUAGES["de"]
    assert phrases_for("sw") is LANGUAGES["en"]
