"""A quote whose words do not stand in the source.

Checked is the `quote` of a citation whose source has a local `file`. White space, line breaks and
hyphens, quotation marks, apostrophes and capitals do not count; `…`, `[…]` and words in square
brackets stand for whatever is left out or put in, and what is left must follow in this order, each
part of it from the beginning to the end of a word. An empty `quote` is reported as well.

Where the text numbers its paragraphs itself (`¶4` or `[¶4]` at the beginning of a line) and the
citation names paragraphs only, a quote that stands in other ones alone is reported as well.

## Fires

    argmap: 1
    title: Sundays
    sources:
      pilot: {title: Pilot report 2023, file: pilot.txt}
    claims:
      close-sundays:
        thesis: The high street should be closed on Sundays.
      clean-air:
        premise: The air was cleaner on the pilot Sundays.
        basis: evidence
        source:
          ref: pilot
          at: p. 12
          quote: On all Sundays nitrogen dioxide fell by a fifth.
        supports: close-sundays

`pilot.txt`:

    On the five Sundays of the pilot, nitrogen dioxide fell
    by a fifth.

## Quiet

    argmap: 1
    title: Sundays
    sources:
      pilot: {title: Pilot report 2023, file: pilot.txt}
    claims:
      close-sundays:
        thesis: The high street should be closed on Sundays.
      clean-air:
        premise: The air was cleaner on the pilot Sundays.
        basis: evidence
        source:
          ref: pilot
          at: p. 12
          quote: On the five Sundays … nitrogen dioxide fell by a fifth.
        supports: close-sundays

`pilot.txt`:

    On the five Sundays of the pilot, nitrogen dioxide fell
    by a fifth.

## Remedy

Copy the words from the source, put `…` where some are left out, or cite the place where they stand.
"""

from collections.abc import Iterator
from functools import cache

from argmap.analysis.locators import spans
from argmap.analysis.passages import Passage, Passages, divide
from argmap.analysis.quotes import Wording
from argmap.element import Citation
from argmap.finding import Finding, Severity
from argmap.loader import Case

SEVERITY = Severity.ERROR

_HINTS = 20


def check(case: Case) -> Iterator[Finding]:
    """Yield each quote that does not stand in its source, or not where it is said to."""
    parts = {source.key: source.parts for source in case.map.sources}

    @cache
    def read(key: str) -> tuple[Passages, Wording]:
        passages = divide(case.sources[key].text, parts[key])
        return passages, Wording(passages.all)

    readable = {key for key, text in case.sources.items() if not text.problem}
    hints = _HINTS
    for claim in case.map.claims:
        for citation in claim.sources:
            key = citation.source
            if "quote" in citation.places and not citation.quote.strip():
                yield Finding(
                    f"a quote in '{claim.id}' is empty",
                    citation.place_of("quote"),
                    "copy the words from the source, or leave `quote` out",
                )
            if not citation.quote.strip() or key not in readable or claim.id in case.map.damaged:
                continue
            passages, wording = read(key)
            found = wording.find(citation.quote)
            if found is None:
                hints -= 1
                yield Finding(
                    f"the quote in '{claim.id}' does not stand in the text of '{key}'",
                    citation.place_of("quote"),
                    _remedy(citation.quote, wording, passages) if hints >= 0 else _GENERAL,
                )
            elif passages.are_numbered and _is_elsewhere(citation, wording, parts[key]):
                yield Finding(
                    f"the quote in '{claim.id}' stands at {_name(found, passages)} of '{key}', "
                    f"not at {', '.join(citation.locators)}",
                    citation.place_of("quote"),
                    "correct the place",
                )


_GENERAL = "copy the words from the source, with … where some are left out"


def _remedy(quote: str, wording: Wording, passages: Passages) -> str:
    """Return what to do, with the most words of the quote that stand in the text."""
    found = wording.longest(quote)
    if found is None:
        return _GENERAL
    words, passage = found
    return f"the text has '{words}' at {_name(passage, passages)}: {_GENERAL}"


def _name(passage: Passage, passages: Passages) -> str:
    """Return what to call a passage: by its number only where the text itself gives one."""
    is_numbered = passages.are_numbered and passage.number
    return f"¶{passage.number}" if is_numbered else f"line {passage.line}"


def _is_elsewhere(citation: Citation, wording: Wording, parts: int | None) -> bool:
    """Say whether a quote lies outside of what is cited, where that is paragraphs and sound."""
    named = list(spans(citation.locators))
    are_sound = all(1 <= span.first <= span.last <= (parts or span.last) for span in named)
    return (
        len(named) == len(citation.locators) > 0
        and are_sound
        and not any(wording.touches(citation.quote, span.first, span.last) for span in named)
    )
