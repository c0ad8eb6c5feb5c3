"""A rebuttal that answers nothing.

A rebuttal rebuts an objection or a distortion, or undercuts a step. One that does neither is a
premise or a claim, or its relation was forgotten.

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
        supports: close-sundays

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

Say what it `rebuts` or `undercuts`, or make it a premise.
"""

from collections.abc import Iterator

from argmap.analysis.structure import users
from argmap.element import Kind, Relation
from argmap.finding import Finding, Severity
from argmap.loader import Case

SEVERITY = Severity.ERROR


def check(case: Case) -> Iterator[Finding]:
    """Yield each rebuttal that neither rebuts nor undercuts."""
    answering = users(case.map, Relation.REBUT, Relation.UNDERCUT)
    for claim in case.map.claims:
        if claim.kind is not Kind.REBUTTAL or claim.id in answering:
            continue
        if claim.id not in case.map.damaged:
            yield Finding(
                f"rebuttal '{claim.id}' answers nothing",
                claim.place("text"),
                "say what it `rebuts` or `undercuts`, or make it a premise",
            )
