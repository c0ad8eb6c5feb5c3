"""Whether two texts say the same in much the same words."""

from argmap.language.fillers import FILLERS
from argmap.language.stop_words import STOP_WORDS
from argmap.language.tag import primary
from argmap.language.tokens import words

_ALIKE = 0.9


class Comparison:
    """Compares texts of one language, given as a BCP 47 tag."""

    def __init__(self, language: str) -> None:
        self._fillers = FILLERS.get(primary(language), frozenset())
        self._stop_words = STOP_WORDS.get(primary(language))

    def telling(self, text: str) -> frozenset[str]:
        """Return the words of a text by which it is compared."""
        return frozenset(words(text)) - self._fillers

    def are_alike(self, one: frozenset[str], other: frozenset[str]) -> bool:
        """Say whether nine tenths of the telling words of two texts are in both (Jaccard).

        What differs may be neither a number nor a stop word that weighs (`not`, `all`, `must`). In
        a language without a list of these nothing may differ but the order.
        """
        shared = len(one & other)
        if shared < _ALIKE * (len(one) + len(other) - shared) or not shared:
            return False
        different = one ^ other
        if self._stop_words is None:
            return not different
        return self._stop_words.isdisjoint(different) and not any(map(_has_digit, different))


def _has_digit(word: str) -> bool:
    return any(map(str.isdigit, word))
