"""A distortion that does not say whose it is.

A misrepresentation is somebody's. `by` says whose, so that the charge can be checked, and is not
made against a person of straw.

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
        how: straw-man

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

Add `by`, and where it matters `via`: who reports that.
"""

from collections.abc import Iterator

from argmap.element import Kind
from argmap.finding import Finding, Severity
from argmap.loader import Case

SEVERITY = Severity.WARNING


def check(case: Case) -> Iterator[Finding]:
    """Yield each distortion without `by`."""
    for claim in case.map.claims:
        if claim.kind is not Kind.DISTORTION or claim.by or claim.id in case.map.damaged:
            continue
        yield Finding(
            f"distortion '{claim.id}' does not say whose it is",
            claim.place("kind"),
            "add `by`, with the person or body that holds it",
        )
