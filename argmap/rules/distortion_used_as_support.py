"""A distortion that is given as a reason.

A misrepresentation is no reason for anything but another misrepresentation. That a distortion was
made, and is exposed, may well be one: that is what `shows` says.

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
        supports: close-sundays
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
      nine-hours:
        rebuttal: The order covers nine hours a week.
        basis: report
        rebuts: ban-cars
      misstated:
        claim: The paper misstates the plan.
        supports: close-sundays
      ban-cars:
        distortion: They want to ban cars.
        distorts: close-sundays
        shows: misstated
        how: straw-man
        by: Daily Post

## Remedy

Write `shows` for `supports` if its exposure is the reason; else take the relation out.
"""

from collections.abc import Iterator

from argmap.element import Kind, Relation
from argmap.finding import Finding, Severity
from argmap.loader import Case

SEVERITY = Severity.ERROR


def check(case: Case) -> Iterator[Finding]:
    """Yield each support by a distortion for something that is none."""
    distortions = {id_ for id_, claim in case.map.claim.items() if claim.kind is Kind.DISTORTION}
    for inference in case.map.inferences:
        if inference.relation is not Relation.SUPPORT or distortions.isdisjoint(inference.premises):
            continue
        target = case.map.claim.get(inference.target)
        if target is None or target.kind is Kind.DISTORTION or not target.kind_is_known:
            continue
        for premise, place in inference.parts:
            if premise in distortions:
                yield Finding(
                    f"distortion '{premise}' is given as support for {target.kind} '{target.id}'",
                    place,
                    "write `shows` if its exposure is the reason, else remove the relation",
                )
