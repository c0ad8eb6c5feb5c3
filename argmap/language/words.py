"""The words that a picture or a page says in the language of its map."""

from __future__ import annotations

from collections.abc import Mapping

from argmap.language.tag import primary
from argmap.language.vocabularies import arabic, chinese, english, french, german, spanish
from argmap.language.vocabulary import Words

LANGUAGES: Mapping[str, Words] = {
    "ar": arabic.WORDS,
    "de": german.WORDS,
    "en": english.WORDS,
    "es": spanish.WORDS,
    "fr": french.WORDS,
    "zh": chinese.WORDS,
}
"""The languages that there are words for, by the first part of a tag."""


def has_words(language: str) -> bool:
    """Say whether there are words for a language (BCP 47 tag)."""
    return primary(language) in LANGUAGES


def words_for(language: str) -> Words:
    """Return the words of a language (BCP 47 tag), English where there are none."""
    return LANGUAGES.get(primary(language), english.WORDS)
