"""Whether the words of a quote stand in a text.

White space, line breaks, hyphens and dashes, quotation marks, apostrophes, signs of emphasis,
capitals and the forms that Unicode has for one character do not count; all else does. What a quote
leaves out, `…`, and what it puts in, in square brackets, may stand for anything or nothing.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate

from argmap.analysis.passages import Passage

_OMISSION = re.compile(r"\[[^\[\]]*\]|\((?:…|\.\s?\.\s?\.)\)|…|\.\s?\.\s?\.")
_MARKS = "\"'`*_\u00b4\u201e\u201a\uff02\uff07\u300c\u300d\u300e\u300f"
_PASSED_OVER = frozenset({"Zs", "Zl", "Zp", "Cc", "Cf", "Pd", "Pi", "Pf"})


class _Dropping(dict[int, int | None]):
    """A table for `str.translate` that learns which characters are passed over."""

    def __missing__(self, code: int) -> int | None:
        character = chr(code)
        dropped = character in _MARKS or unicodedata.category(character) in _PASSED_OVER
        self[code] = None if dropped else code
        return self[code]


_DROPPING = _Dropping()


def _fold(text: str) -> str:
    """Return what of a text is compared."""
    return unicodedata.normalize("NFKC", text.translate(_DROPPING)).casefold()


def _fragments(quote: str) -> list[str]:
    """Return the parts of a quote between what it leaves out; its own end is not compared."""
    parts = (_fold(part).strip(".,;:") for part in _OMISSION.split(quote))
    return [part for part in parts if part]


class Wording:
    """The words of a text, to be searched for quotes."""

    def __init__(self, passages: Iterable[Passage]) -> None:
        self._passages = list(passages)
        folded = [_fold(passage.text) for passage in self._passages]
        self._numbers = [passage.number for passage in self._passages]
        self._ends = list(accumulate(len(words) for words in folded))
        self._text = "".join(folded)

    def find(self, quote: str) -> Passage | None:
        """Return the passage in which the quote begins; None where it does not stand in the text.

        A quote without any words stands nowhere.
        """
        begin, stop = -1, 0
        for fragment in _fragments(quote):
            start = self._text.find(fragment, stop)
            if start < 0:
                return None
            begin = start if begin < 0 else begin
            stop = start + len(fragment)
        return self._passages[bisect_right(self._ends, begin)] if begin >= 0 else None

    def touches(self, quote: str, first: int, last: int) -> bool:
        """Say whether any part of the quote stands, if only with an end, in these passages.

        They are named by number; the numbers of the text must rise.
        """
        begin, end = bisect_left(self._numbers, first), bisect_right(self._numbers, last)
        if begin == end:
            return False
        start, stop = self._ends[begin - 1] if begin else 0, self._ends[end - 1]
        return any(
            part in self._text[max(0, start - len(part) + 1) : stop + len(part) - 1]
            for part in _fragments(quote)
        )

    def longest(self, quote: str) -> tuple[str, Passage] | None:
        """Return the most words on end of a quote that stand in the text, and where they begin.

        None where fewer than three do. Of a long quote only the first forty words are tried.
        """
        words = quote.split()[:40]
        best = first = 0
        found: tuple[str, Passage] | None = None
        for last in range(1, len(words) + 1):
            while first < last and not self.find(" ".join(words[first:last])):
                first += 1
            passage = self.find(" ".join(words[first:last]))
            if passage and last - first > max(best, 2):
                best, found = last - first, (" ".join(words[first:last]), passage)
        return found
