"""Which passages of a source a map cites, and which of its words the map has taken over."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from argmap.analysis.copying import Run, Shingles
from argmap.analysis.locators import Span, gaps, spans
from argmap.analysis.passages import Passages
from argmap.element import Claim, Source
from argmap.location import Location
from argmap.model import ArgumentMap


class Stretch(NamedTuple):
    """Passages on end that the same claims cite; with a text each passage is one of its own."""

    span: Span
    claims: tuple[Claim, ...]
    text: str | None = None


class Copied(NamedTuple):
    """A run of copied words: whose they are, under which key, and where in the map."""

    id: str
    key: str
    place: Location
    run: Run


@dataclass(frozen=True)
class Coverage:
    """What a map has of one source.

    `stretches` are its passages in order; `elsewhere` are the claims that cite it, but none of
    these passages; `text` is its text, if at hand, and `copied` are the map's runs of its words.
    """

    source: Source
    stretches: tuple[Stretch, ...]
    elsewhere: tuple[Claim, ...]
    text: Passages | None = None
    copied: tuple[Copied, ...] = ()

    @property
    def parts(self) -> int:
        """How many passages there are."""
        return sum(stretch.span.size for stretch in self.stretches)

    @property
    def cited(self) -> int:
        """How many of them at least one claim cites."""
        return sum(stretch.span.size for stretch in self.stretches if stretch.claims)


def coverage(argument_map: ArgumentMap, source: Source, text: Passages | None = None) -> Coverage:
    """Return what the map has of a source; `text` is its text, if there is one.

    There are as many passages as `parts` says or the text has, whichever is more.
    """
    passages = {passage.number: passage.text for passage in text.counted} if text else {}
    parts = max([source.parts or 0, *passages])
    cited: dict[int, list[Span]] = {}
    for index, claim in enumerate(argument_map.claims):
        citations = [citation for citation in claim.sources if citation.source == source.key]
        if citations:
            named = [span for citation in citations for span in spans(citation.locators)]
            cited[index] = gaps(gaps(named, parts), parts)  # joined, and within the source
    stretches = tuple(
        Stretch(span, tuple(argument_map.claims[index] for index in citing), passages.get(span[0]))
        for span, citing in _sweep(cited, parts, passages)
    )
    elsewhere = tuple(argument_map.claims[index] for index, found in cited.items() if not found)
    copied = tuple(_copied(argument_map, Shingles(text.all))) if text else ()
    return Coverage(source, stretches, elsewhere, text, copied)


def _sweep(
    cited: Mapping[int, list[Span]], parts: int, passages: Iterable[int]
) -> Iterator[tuple[Span, list[int]]]:
    """Yield the stretches from one bound to the next, each with what cites it, in order."""
    change: dict[int, set[int]] = defaultdict(set)
    for index, found in cited.items():
        for span in found:
            change[span.first].add(index)
            change[span.last + 1].add(index)
    citing: set[int] = set()
    bounds = {1, parts + 1, *change, *(bound for n in passages for bound in (n, n + 1))}
    for first, following in pairwise(sorted(bounds)):
        citing ^= change[first]
        yield Span(first, following - 1), sorted(citing)


def _copied(argument_map: ArgumentMap, text: Shingles) -> Iterator[Copied]:
    """Yield the copied runs in the order of the map's lines."""
    found = [
        Copied(id_, key, place, run)
        for id_, key, place, words in _wordings(argument_map)
        for run in text.copied(words)
    ]
    yield from sorted(found, key=lambda copied: copied.place.start)


def _wordings(argument_map: ArgumentMap) -> Iterator[tuple[str, str, Location, str]]:
    """Yield what is said in a map's own words; a `quote` is meant to be somebody else's."""
    for claim in argument_map.claims:
        yield claim.id, claim.kind.value, claim.place("text"), claim.text
        yield claim.id, "title", claim.place("title"), claim.title
        yield claim.id, "original", claim.place("distorts"), claim.original
        yield claim.id, "note", claim.place("note"), claim.note
        yield claim.id, "speaker-note", claim.place("speaker-note"), claim.speaker_note
    for inference in argument_map.inferences:
        yield inference.id, "warrant", inference.place, inference.warrant
        yield inference.id, "note", inference.place, inference.note
