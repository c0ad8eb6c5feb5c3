"""The phrases of flow sheets and briefs: a module a language, whose `PHRASES` they are."""

from __future__ import annotations

from collections.abc import Mapping

from argmap.language.debate import Phrases
from argmap.language.debates import arabic, chinese, english, french, german, spanish
from argmap.language.tag import primary

LANGUAGES: Mapping[str, Phrases] = {
    "ar": arabic.PHRASES,
    "de": german.PHRASES,
    "en": english.PHRASES,
    "es": spanish.PHRASES,
    "fr": french.PHRASES,
    "zh": chinese.PHRASES,
}
"""The languages that there are phrases for, by the first part of a tag."""


def phrases_for(language: str) -> Phrases:
    """Return the phrases of a language (BCP 47 tag), English where there are none."""
    return LANGUAGES.get(primary(language), english.PHRASES)
