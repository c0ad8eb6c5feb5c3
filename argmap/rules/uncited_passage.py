"""Paragraphs of a source that no claim cites.

A source that declares `parts`, how many numbered paragraphs it has, is meant to be covered. What no
claim cites may have been overlooked, or may have nothing to say for the argument. A citation of the
whole source, or of a page, covers no paragraph. `argmap coverage` shows all of them side by side.

What a slip elsewhere may explain is not reported: a misspelt key counts as the nearest one, and
each place past the end, and each claim that could not be read in full, as one paragraph cited. A
place that is not understood, see `broken-source`, may mean any of them.

## Fires

    argmap: 1
    title: Sundays
    sources:
      leaflet: {title: Sunday streets, parts: 3}
    claims:
      close-sundays:
        thesis: The high street should be closed on Sundays.
        source: leaflet ¶1
      clean-air:
        premise: The air was cleaner on the pilot Sundays.
        basis: report
        source: leaflet p. 2
        supports: close-sundays

## Quiet

    argmap: 1
    title: Sundays
    sources:
      leaflet: {title: Sunday streets, parts: 3}
    claims:
      close-sundays:
        thesis: The high street should be closed on Sundays.
        source: leaflet ¶1
      clean-air:
        premise: The air was cleaner on the pilot Sundays.
        basis: report
        source: leaflet ¶2–3
        supports: close-sundays

## Remedy

Read the paragraphs again and cite them where they belong, or accept at the top of the map that they
are left out: `allow: {uncited-passage: the reason}`.
"""

from collections import defaultdict
from collections.abc import Iterator
from itertools import islice

from argmap.analysis.locators import Span, gaps, of_other_sources, spans, unread
from argmap.finding import Finding, Severity
from argmap.loader import Case
from argmap.model import ArgumentMap
from argmap.written import nearest

SEVERITY = Severity.INFO

_LISTED = 12
_COMPARED = 100
_ANY = Span(1, 10**9)


def check(case: Case) -> Iterator[Finding]:
    """Yield each source of which some paragraphs are cited by no claim."""
    cited = _cited(case.map)
    damaged = (claim for claim in case.map.claims if claim.id in case.map.damaged)
    unread = sum(not any(citation.source for citation in claim.sources) for claim in damaged)
    for source in case.map.sources:
        if not source.parts:
            continue
        left = gaps(cited[source.key], source.parts)
        number = sum(span.size for span in left)
        if number > unread + sum(span.last > source.parts for span in cited[source.key]):
            listed = ", ".join(map(str, left[:_LISTED])) + ", …" * (len(left) > _LISTED)
            yield Finding(
                f"no claim cites {number} of the {source.parts} paragraphs of '{source.key}': "
                f"{listed}",
                source.places["parts"],
                "cite them, or allow at the top of the map that they are left out",
            )


def _cited(argument_map: ArgumentMap) -> dict[str, list[Span]]:
    """Return the cited paragraphs by source, a misspelt key taken as the nearest one."""
    cited: dict[str, list[Span]] = defaultdict(list)
    keys = dict.fromkeys(source.key for source in argument_map.sources)
    for claim in argument_map.claims:
        for citation in claim.sources:
            cited[citation.source].extend(spans(citation.locators))
            for locator in of_other_sources(citation.locators, keys):
                cited[locator.split(" ")[0]].append(_ANY)
            if unread(citation.locators):
                cited[citation.source].append(_ANY)
    for key in list(islice((key for key in cited if key not in keys), _COMPARED)):
        cited[nearest(key, keys)].extend(cited[key])
    return cited
