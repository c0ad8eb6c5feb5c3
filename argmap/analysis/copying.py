"""Words that a map has taken over from a text, run by run.

Words are compared without case, punctuation, accents and hyphens. In scripts that are written
without spaces between words (Han, kana, Thai, Lao, Khmer, Myanmar) two characters count as a word.
The text is indexed by its runs of eight words, so that time grows with the lengths of text and map
alone (shingles: A. Broder, "On the resemblance and containment of documents", 1997).
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from argmap.analysis.passages import Passage

FEWEST = 8
"""How many words on end are called copied."""

UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
    "\U00020000-\U0003ffff"
)
"""The characters of scripts without spaces between words, for a class of a pattern."""

_BREAKS = r"\s\u2012-\u2015…/"
_WORD = re.compile(
    rf"[{UNSPACED}]|(?:(?<=\w)[-\u00ad\u2010][ \t\r]*\n[ \t]*(?=\w)|[^{_BREAKS}{UNSPACED}])+"
)
_ONE_SIGN = re.compile(f"[{UNSPACED}]")


class Run(NamedTuple):
    """Words of a map that stand so in a text as well: how many, and where the text has them."""

    words: str
    length: int
    passage: Passage


class _Word(NamedTuple):
    """A word as it is compared, and its place in the text."""

    letters: str
    start: int
    stop: int


def _words(text: str) -> Iterator[_Word]:
    for found in _WORD.finditer(text):
        letters = found[0].casefold()
        if not (letters.isascii() and letters.isalnum()):
            letters = "".join(filter(str.isalnum, unicodedata.normalize("NFKD", letters)))
        if letters:
            yield _Word(letters, found.start(), found.end())


class Shingles:
    """A text by its runs of eight words."""

    def __init__(self, passages: Iterable[Passage]) -> None:
        self._passages = list(passages)
        self._starts: list[int] = []
        words: list[str] = []
        for passage in self._passages:
            self._starts.append(len(words))
            words += (word.letters for word in _words(passage.text))
        self._first: dict[tuple[str, ...], int] = {}
        for place, shingle in _shingles(words):
            self._first.setdefault(shingle, place)

    def copied(self, text: str) -> Iterator[Run]:
        """Yield the longest runs of which any eight words on end stand so in the indexed text."""
        words = list(_words(text))
        begin = end = 0  # of the run that is being followed
        for place, shingle in _shingles([word.letters for word in words]):
            if shingle not in self._first:
                continue
            if end and place + FEWEST > end + 1:
                yield from self._run(text, words[begin:end])
                end = 0
            begin = begin if end else place
            end = place + FEWEST
        if end:
            yield from self._run(text, words[begin:end])

    def _run(self, text: str, words: list[_Word]) -> Iterator[Run]:
        """Yield a run if it is long enough where a character is half a word."""
        count = sum(0.5 if _ONE_SIGN.fullmatch(word.letters) else 1 for word in words)
        if count >= FEWEST:
            place = self._first[tuple(word.letters for word in words[:FEWEST])]
            passage = self._passages[bisect_right(self._starts, place) - 1]
            yield Run(text[words[0].start : words[-1].stop], int(count), passage)


def _shingles(words: list[str]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield each run of eight words with the place of its first."""
    yield from enumerate(zip(*(words[start:] for start in range(FEWEST)), strict=False))
