"""A charge of misquotation without both passages.

Whoever says that words were torn from their context or put into somebody's mouth has to show both:
where they are used so, and where they stand or should stand. The first is the distortion's own
`source`, the second the `source` of the claim it distorts, or the `original` words. A passage is a
place in a source (`leaflet ¶4`), a `quote` or a `url`; the key of a source alone is none. Two
passages in the distortion's own `source` will do as well.

## Fires

    argmap: 1
    title: Sundays
    claims:
      close-sundays:
        thesis: The high street should be closed on Sundays.
      clean-air:
        premise: The air was cleaner on the pilot Sundays.
        basis: report
        supports: close-sundays
      nine-hours:
        rebuttal: The order covers nine hours a week.
        basis: report
        rebuts: ban-cars
      ban-cars:
        distortion: They want to ban cars.
        distorts: close-sundays
        how: quote-mining
        by: Daily Post
        source: post p. 2
    sources:
      post: Daily Post

## Quiet

    argmap: 1
    title: Sundays
    claims:
      close-sundays:
        thesis: The high street should be closed on Sundays.
      clean-air:
        premise: The air was cleaner on the pilot Sundays.
        basis: report
        supports: close-sundays
      nine-hours:
        rebuttal: The order covers nine hours a week.
        basis: report
        rebuts: ban-cars
      ban-cars:
        distortion: They want to ban cars.
        distorts: {to: close-sundays, original: We want to ban cars for nine hours a week.}
        how: quote-mining
        by: Daily Post
        source: post p. 2
    sources:
      post: Daily Post

## Remedy

Add both places: `source` with a locator here, and the `original` words, or a `source` with a
locator in the claim that is distorted.
"""

from collections import defaultdict
from collections.abc import Iterator

from argmap.element import Claim, Relation
from argmap.finding import Finding, Severity
from argmap.loader import Case

SEVERITY = Severity.WARNING


def check(case: Case) -> Iterator[Finding]:
    """Yield each distortion by misquotation that does not give both passages."""
    originals: dict[str, bool] = defaultdict(bool)
    for inference in case.map.meant:
        if inference.relation is Relation.DISTORT:
            target = case.map.claim.get(inference.target)
            for premise in inference.premises:
                originals[premise] |= target is None or _passages(target) > 0
    for claim in case.map.claims:
        if not {"quote-mining", "misattribution"}.intersection(claim.how):
            continue
        shown = _passages(claim)
        if claim.id in case.map.damaged or shown > 1:
            continue
        given = shown > 0, bool(claim.original) or originals[claim.id]
        if not all(given):
            lacking = {
                (False, False): "neither the misquoted nor the original passage",
                (False, True): "the original passage, but not where it is misquoted",
                (True, False): "where it is misquoted, but not the original passage",
            }[given]
            yield Finding(
                f"distortion '{claim.id}' gives {lacking}",
                claim.place("how"),
                "add a `source` with its place here, and to the claim it distorts or as `original`",
            )


def _passages(claim: Claim) -> int:
    """Return how many places, not only whole works, the claim cites."""
    return sum(bool(c.locators or c.quote or c.url) for c in claim.sources)
