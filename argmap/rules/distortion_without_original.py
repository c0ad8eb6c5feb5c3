"""A distortion that does not say what it distorts.

To call something a distortion is to say of what. `distorts` names the claim that is misrepresented,
or gives the `original` words where they stand in no claim.

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
        how: straw-man
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

Add `distorts: ID`, or `distorts: {original: "the words"}`.
"""

from collections.abc import Iterator

from argmap.analysis.structure import users
from argmap.element import Kind, Relation
from argmap.finding import Finding, Severity
from argmap.loader import Case

SEVERITY = Severity.ERROR


def check(case: Case) -> Iterator[Finding]:
    """Yield each distortion with neither a target nor an original."""
    distorting = users(case.map, Relation.DISTORT)
    for claim in case.map.claims:
        if claim.kind is not Kind.DISTORTION or claim.original or claim.id in distorting:
            continue
        if claim.id not in case.map.damaged:
            yield Finding(
                f"distortion '{claim.id}' does not say what it distorts",
                claim.place("text"),
                "add `distorts` with the claim, or with the `original` words",
            )
