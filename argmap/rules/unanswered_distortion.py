"""A distortion that nobody answers.

A map may show a misrepresentation, but must not leave it standing: a reader would take it along.
It is answered by a rebuttal that rebuts it, or by an undercut of its step ("nobody said that").
One that is granted is marked `state: conceded`.

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
      ban-cars:
        distortion: They want to ban cars.
        distorts: close-sundays
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

Add a rebuttal that says what is right, with its basis or support.
"""

from collections.abc import Iterator

from argmap.element import Kind, Relation
from argmap.finding import Finding, Severity
from argmap.loader import Case

SEVERITY = Severity.ERROR


def check(case: Case) -> Iterator[Finding]:
    """Yield each distortion that is neither rebutted nor undercut nor conceded."""
    answered = {
        inference.target
        for inference in case.map.meant
        if inference.relation in (Relation.REBUT, Relation.UNDERCUT)
    }
    for inference in case.map.inferences:
        if inference.relation is Relation.DISTORT and inference.id in answered:
            answered.update(inference.premises)
    for claim in case.map.claims:
        if claim.kind is not Kind.DISTORTION or claim.state == "conceded":
            continue
        if claim.id not in answered:
            yield Finding(
                f"distortion '{claim.id}' is not answered",
                claim.place("text"),
                "add a rebuttal that rebuts it",
            )
