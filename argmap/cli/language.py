"""A map in another language, as far as it is translated."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from argmap.errors import ArgmapError
from argmap.language.tag import primary

if TYPE_CHECKING:
    from argmap.loader import Case
    from argmap.model import ArgumentMap
    from argmap.translation import Translation


def in_language(case: Case, language: str) -> tuple[ArgumentMap, str]:
    """Return a map for pictures in a language, and what is to be said of it, or ''.

    Its claims are translated as far as they can be. Raises `ArgmapError` for a language that has
    neither words nor a translation.
    """
    from argmap.language.words import has_words
    from argmap.translation import translated

    own, path = case.map.language, case.map.path
    if language.lower() == own.lower():
        return case.map, ""
    translation = _translation(case, language)
    if translation is None:
        if not has_words(language):
            raise ArgmapError(f"{path}: no language '{language}': there are {_known(case)}")
        note = f"{path}: there is no translation into '{language}': claims are in the original"
        return replace(case.map, language=language), note
    notes = [_state(case.map, translation)]
    if not has_words(translation.language):
        notes.append(f"{path}: there are no words for '{language}': the picture's are English")
    return translated(case.map, translation), "\n".join(note for note in notes if note)


def _state(argument_map: ArgumentMap, translation: Translation) -> str:
    """Return how much of a map a translation lacks, or has in an older wording, or ''."""
    from argmap.translation import missing, originals, outdated

    whole = len(originals(argument_map))
    counts = {
        "not translated, or not in full": len(missing(argument_map, translation)),
        "translated from an older wording": len(outdated(argument_map, translation)),
        "with faults, see `argmap check`": len(translation.faults),
    }
    said = ", ".join(f"{number} {what}" for what, number in counts.items() if number)
    return f"{translation.path}: of {whole} entries {said}" if said else ""


def _translation(case: Case, language: str) -> Translation | None:
    """Return the translation into a language, or else into the language that it is a kind of."""
    by_tag = {translation.language.lower(): translation for translation in case.translations}
    tag = language.lower()
    return by_tag.get(tag) or by_tag.get(primary(tag))


def _known(case: Case) -> str:
    from argmap.language.words import LANGUAGES

    translations = (translation.language for translation in case.translations)
    return ", ".join(sorted({*LANGUAGES, case.map.language, *translations}))
