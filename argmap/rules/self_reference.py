"""A claim that is given as a reason for, or against, itself.

No statement can be its own premise. Most often the target was meant to be another claim.

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
      quiet-street:
        claim: The street would be quieter.
        supports: quiet-street

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
      quiet-street:
        claim: The street would be quieter.
        basis: report
        supports: close-sundays

## Remedy

Write the id of the claim that it was to bear on, or take the relation out.
"""

from collections.abc import Iterator

from argmap.finding import Finding, Severity
from argmap.loader import Case

SEVERITY = Severity.ERROR


def check(case: Case) -> Iterator[Finding]:
    """Yield each relation of a claim to itself."""
    for inference in case.map.inferences:
        undercut = case.map.inference.get(inference.target)
        for premise, place in inference.parts:
            if undercut and inference.target not in case.map.claim and premise in undercut.premises:
                yield Finding(
                    f"'{premise}' undercuts a step that it takes itself: '{undercut.id}'",
                    place,
                    "name another step, or take out one of the two",
                )
            if premise == inference.target:
                yield Finding(
                    f"'{premise}' {inference.relation} itself",
                    place,
                    "name another claim, or remove this relation",
                )
