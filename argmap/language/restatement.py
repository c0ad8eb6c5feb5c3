"""Whether two texts say the same in much the same words."""

from typing import NamedTuple

from argmap.language.fillers import FILLERS
from argmap.language.stop_words import STOP_WORDS
from argmap.language.tag import primary
from argmap.language.tokens import words

_ALIKE = 0.9


class Telling(NamedTuple):
    """The words by which a text is compared: in their order, and each once."""

    order: tuple[str, ...]
    words: frozenset[str]


class Comparison:
    """Compares texts of one language, given as a BCP 47 tag."""

    def __init__(self, language: str) -> None:
        self._fillers = FILLERS.get(primary(language), frozenset())
        self._stop_words = STOP_WORDS.get(primary(language))

    def telling(self, text: str) -> Telling:
        """Return the words of a text by which it is compared."""
        order = tuple(word for word in words(text) if word not in self._fillers)
        return Telling(order, frozenset(order))

    def are_alike(self, one: Telling, other: Telling) -> bool:
        """Say whether nine tenths of the telling words of two texts are in both (Jaccard).

        These must stand in the same order, but for a stretch that begins the one and ends the
        other. What differs may be neither a number nor a stop word that weighs (`not`, `all`,
        `must`). In a language without a list of these nothing may differ.
        """
        shared = one.words & other.words
        size = len(shared)
        if size < _ALIKE * (len(one.words) + len(other.words) - size) or not shared:
            return False
        different = one.words ^ other.words
        if self._stop_words is None and different:
            return False
        if different & (self._stop_words or frozenset()) or any(map(_has_digit, different)):
            return False
        return _is_turned(
            [word for word in one.order if word in shared],
            [word for word in other.order if word in shared],
        )


def _is_turned(one: list[str], other: list[str]) -> bool:
    """Say whether words are the others in their order, which may begin anywhere and go round."""
    return len(one) == len(other) and f" {' '.join(one)} " in f" {' '.join(other + other)} "


def _has_digit(word: str) -> bool:
    return any(map(str.isdigit, word))
