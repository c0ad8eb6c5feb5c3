"""What text formats say of claims and steps besides their texts: each part in one line of words."""

from __future__ import annotations

import re
import textwrap
import unicodedata
from collections.abc import Iterator

from argmap.element import Citation, Claim, Inference, Kind, Relation
from argmap.language.vocabulary import Words

SAID = frozenset(
    (
        *("texts", "kinds", "basis", "implicit", "state"),
        *("original", "how", "by", "via", "side", "speech", "source"),
        *("scheme", "warrant", *(relation.value for relation in Relation)),
    )
)
"""The kinds of a map's contents that are said here."""

_BREAKS = re.compile("[ \t-\r\x1c-\x1f\x85\u2028\u2029]+")
_UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u200b\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)


def line(text: str) -> str:
    """Return a text as one line: blanks and line breaks are one blank, control signs are seen."""
    return _UNSEEN.sub("\N{REPLACEMENT CHARACTER}", _BREAKS.sub(" ", text).strip(" "))


def text_of(claim: Claim, words: Words) -> str:
    """Return the text of a claim; a distortion stands in quotation marks."""
    text = line(claim.text)
    return text.join(words.quotes) if claim.kind is Kind.DISTORTION else text


def caption_of(claim: Claim, words: Words) -> str:
    """Return what a claim is: its kind, its basis, whether it is implicit, and its state."""
    said = (
        words.kinds[claim.kind],
        words.bases.get(claim.basis, claim.basis),
        words.implicit if claim.implicit else "",
        words.states.get(claim.state, claim.state),
    )
    return " · ".join(filter(None, said))


def remarks_on(claim: Claim, words: Words) -> list[str]:
    """Return what else is said of a claim: what it distorts and how, who holds it, and where."""
    original = ""
    if claim.original:
        word = words.relation(Relation.DISTORT, claim.kind)
        original = f"{word} {line(claim.original).join(words.quotes)}"
    said = (
        original,
        *(words.ways.get(way, way) for way in claim.how),
        words.by.format(line(claim.by)) if claim.by else "",
        words.via.format(line(claim.via)) if claim.via else "",
        line(claim.side),
        line(claim.speech),
        *(_citation(citation, words) for citation in claim.sources),
    )
    return list(filter(None, said))


def _citation(citation: Citation, words: Words) -> str:
    """Return a source by its key, the places in it, the words that stand there, and an address."""
    quote = line(citation.quote).join(words.quotes) if citation.quote else ""
    places = ", ".join(citation.locators)
    return line(f"{citation.source} {places} {quote} {citation.url}")


def step_of(inference: Inference, kind: Kind, words: Words) -> list[str]:
    """Return how a claim of this kind bears on its target: the relation, the scheme, the warrant.

    The relation is always there, and comes first.
    """
    implicit = f" ({words.implicit})" if inference.implicit else ""
    relation = words.relation(inference.relation, kind) + implicit
    return list(filter(None, (relation, line(inference.scheme), line(inference.warrant))))


def box_of(claim: Claim, words: Words) -> Iterator[str]:
    """Yield the lines of a claim's box: what it is, its text, and what else is said of it."""
    yield from wrapped(caption_of(claim, words).upper())
    yield from wrapped(text_of(claim, words))
    yield from wrapped(" · ".join(remarks_on(claim, words)))


def label_of(inference: Inference, kind: Kind, words: Words) -> Iterator[str]:
    """Yield the lines that stand at an arrow which comes from a claim of this kind."""
    for part in step_of(inference, kind, words):
        yield from wrapped(part, 24)


def wrapped(text: str, longest: int = 34) -> list[str]:
    """Return a text in lines of so many characters, half as many of a script of wide ones.

    Lines of a text that is written from the right stand between marks which say so, as diagrams
    take everything to be written from the left.
    """
    wide = sum(unicodedata.east_asian_width(sign) in "WF" for sign in text)
    width = longest // 2 if wide > len(text) / 2 else longest
    lines = textwrap.wrap(text, width, break_on_hyphens=False)
    strong = (unicodedata.bidirectional(sign) for sign in text)
    if next((kind for kind in strong if kind in ("L", "R", "AL")), "L") != "L":
        return [said.center(len(said) + 2, "\N{RIGHT-TO-LEFT MARK}") for said in lines]
    return lines
