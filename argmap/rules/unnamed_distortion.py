"""A distortion that does not say in which way it distorts.

`how` names the way: straw-man, quote-mining, false-equation and others. Whoever names it can be
asked whether the name fits; without it the charge stays vague.

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
        by: Daily Post

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
      ban-cars:
        distortion: They want to ban cars.
        distorts: close-sundays
        how: straw-man
        by: Daily Post
      nine-hours:
        rebuttal: The order covers nine hours a week.
        basis: report
        rebuts: ban-cars

## Remedy

Add `how`, with one or two of the ways that the format knows, or `other`.
"""

from collections.abc import Iterator

from argmap.element import Kind
from argmap.finding import Finding, Severity
from argmap.loader import Case

SEVERITY = Severity.WARNING


def check(case: Case) -> Iterator[Finding]:
    """Yield each distortion without `how`."""
    for claim in case.map.claims:
        if claim.kind is not Kind.DISTORTION or claim.how or claim.id in case.map.damaged:
            continue
        yield Finding(
            f"distortion '{claim.id}' does not say how it distorts",
            claim.place("kind"),
            "add `how`, such as `how: straw-man`",
        )
