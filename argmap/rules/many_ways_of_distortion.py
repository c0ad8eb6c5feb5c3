"""A distortion said to distort in three or more ways at once.

Who names every way names none. Often one `how` is the point and the others follow from it, or the
box holds more than one distortion.

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
        how: [straw-man, loaded-naming, suppression]
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

Keep the one or two that matter most, or split the distortion.
"""

from collections.abc import Iterator

from argmap.finding import Finding, Severity
from argmap.loader import Case

SEVERITY = Severity.INFO


def check(case: Case) -> Iterator[Finding]:
    """Yield each distortion with more than two ways."""
    for claim in case.map.claims:
        if len(claim.how) > 2:
            yield Finding(
                f"distortion '{claim.id}' is said to distort in {len(claim.how)} ways",
                claim.place("how"),
                "keep the one or two that matter most, or split the distortion",
            )
