"""Whether the words of a quote stand in a text.

White space, line breaks, hyphens and dashes, quotation marks, apostrophes, signs of emphasis,
capitals and the forms that Unicode has for one character do not count; all else does. What a quote
leaves out, `…`, and what it puts in, in square brackets, may stand for anything or nothing. Each
part between these begins and ends with a whole word of the text, so that the end of `unlawful` is
no quote; a hyphen, also at the end of a line, and the point in `2.5` are inside of a word. In
scripts without spaces a part may begin and end anywhere.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate
from typing import NamedTuple

from argmap.analysis.folding import fold
from argmap.analysis.passages import Passage

_OMISSION = re.compile(r"\[[^\[\]]*\]|\((?:…|\.\s?\.\s?\.)\)|…|\.\s?\.\s?\.")


class _Part(NamedTuple):
    """What a quote says between two omissions.

    Where brackets within a word precede it, `[T]he`, as many letters as they hold may do so in the
    text; where some follow it, `walk[ed]`, the word may go on.
    """

    text: str
    preceding: int
    goes_on: bool


def _parts(quote: str) -> list[_Part]:
    """Return the parts of a quote; the points and commas at their ends are not compared."""
    parts: list[_Part] = []
    start = preceding = 0
    for omission in [*_OMISSION.finditer(quote), None]:
        stop = omission.start() if omission else len(quote)
        is_bracket = omission is not None and omission[0].startswith("[")
        text = fold(quote[start:stop]).text.strip(".,;:")
        if text:
            goes_on = is_bracket and quote[stop - 1].isalnum()
            parts.append(_Part(text, preceding, goes_on))
        start = omission.end() if omission else stop
        is_within = is_bracket and quote[start : start + 1].isalnum()
        preceding = len(fold(omission[0][1:-1]).text) if omission and is_within else 0
    return parts


class Wording:
    """The words of a text, to be searched for quotes."""

    def __init__(self, passages: Iterable[Passage]) -> None:
        self._passages = list(passages)
        folded = [fold(passage.text) for passage in self._passages]
        self._numbers = [passage.number for passage in self._passages]
        self._ends = list(accumulate(len(words.text) for words in folded))
        self._text = "".join(words.text for words in folded)
        self._firsts = b"".join(words.firsts for words in folded) + b"\1"
        self._lasts = b"".join(words.lasts for words in folded) + b"\1"

    def find(self, quote: str) -> Passage | None:
        """Return the passage in which the quote begins; None where it does not stand in the text.

        A quote without any words stands nowhere.
        """
        begin, stop = -1, 0
        for part in _parts(quote):
            start = self._search(part, stop, len(self._text))
            if start < 0:
                return None
            begin = start if begin < 0 else begin
            stop = start + len(part.text)
        return self._passages[bisect_right(self._ends, begin)] if begin >= 0 else None

    def _search(self, part: _Part, start: int, stop: int) -> int:
        """Return where a part stands first between two places, or -1."""
        while (found := self._text.find(part.text, start, stop)) >= 0:
            start = self._next_fit(part, found)
            if start == found:
                return found
        return -1

    def _next_fit(self, part: _Part, place: int) -> int:
        """Return a place, this one or later, before which no bounds of words fit a part."""
        first = self._firsts.find(1, place)
        if part.preceding:
            before = max(place - part.preceding, 0)
            first = min(first, self._firsts.find(1, before) + part.preceding)
        if part.goes_on:
            return first
        size = len(part.text)
        return max(first, self._lasts.find(1, place + size - 1) - size + 1)

    def touches(self, quote: str, first: int, last: int) -> bool:
        """Say whether any part of the quote stands, if only with an end, in these passages.

        They are named by number; the numbers of the text must rise.
        """
        begin, end = bisect_left(self._numbers, first), bisect_right(self._numbers, last)
        if begin == end:
            return False
        start, stop = self._ends[begin - 1] if begin else 0, self._ends[end - 1]
        return any(
            self._search(part, max(0, start - size + 1), stop + size - 1) >= 0
            for part in _parts(quote)
            for size in [len(part.text)]
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
