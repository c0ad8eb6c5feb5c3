"""Which numbered paragraphs of a source a locator means.

`¶4`, `¶4–7`, `§ 4`, `par. 4`, `para. 4` and `paragraph 4` name paragraphs, and so does a bare
number that follows one of these in the same citation (`¶4, 7–9`). A page (`p. 12`), a chapter or
anything else does not, nor does a bare number on its own.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from typing import NamedTuple

_MARK = r"(?:¶¶?|§§?|para(?:graph)?s?\.?|pars?\.?)\s*"
_DASH = r"\s*[-\u2010-\u2015\u2212]\s*"
_PARAGRAPHS = re.compile(
    rf"(?P<mark>{_MARK})?(?P<first>\d{{1,9}})(?:{_DASH}(?:{_MARK})?(?P<last>\d{{1,9}}))?",
    re.IGNORECASE,
)
_MARKED = re.compile(rf"(?<!\w){_MARK}\d", re.IGNORECASE)


class Span(NamedTuple):
    """The paragraphs from `first` to `last`, as `locator` says; reversed where `last` is less."""

    first: int
    last: int
    locator: str = ""

    def __str__(self) -> str:
        return f"¶{self.first}" if self.first == self.last else f"¶{self.first}–{self.last}"

    @property
    def size(self) -> int:
        """How many paragraphs these are."""
        return self.last - self.first + 1


def spans(locators: Iterable[str]) -> Iterator[Span]:
    """Yield the paragraphs that the locators of one citation name; other locators are left out."""
    of_paragraphs = False
    for locator in locators:
        found = _PARAGRAPHS.fullmatch(locator)
        of_paragraphs = bool(found and (found["mark"] or of_paragraphs))
        if found and of_paragraphs:
            yield Span(int(found["first"]), int(found["last"] or found["first"]), locator)


def unread(locators: Iterable[str]) -> list[str]:
    """Return the locators that speak of paragraphs, but not so that `spans` understands which."""
    return [
        locator
        for locator in locators
        if _MARKED.search(locator) and not _PARAGRAPHS.fullmatch(locator)
    ]


def of_other_sources(locators: Sequence[str], keys: Container[str]) -> list[str]:
    """Return what follows a comma and begins with the key of a source: `leaflet ¶1, pilot ¶9`."""
    return [locator for locator in locators[1:] if locator.split(" ")[0] in keys]


def gaps(cited: Iterable[Span], parts: int) -> list[Span]:
    """Return the paragraphs from 1 to `parts` that lie in none of the spans.

    A reversed span is taken the other way round.
    """
    found: list[Span] = []
    first = 1
    for start, end in sorted(sorted(span[:2]) for span in cited):
        if start > parts:
            break
        if start > first:
            found.append(Span(first, start - 1))
        first = max(first, end + 1)
    if first <= parts:
        found.append(Span(first, parts))
    return found
