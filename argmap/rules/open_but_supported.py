"""A claim still marked as to do, though it has support.

`state: open` was most likely forgotten when the support was added. While it stands, the claim
would not be reported if that support were lost again.

## Fires

    argmap: 1
    title: Sundays
    claims:
      close-sundays:
        thesis: The high street should be closed on Sundays.
      quiet-street:
        claim: The street would be quieter.
        supports: close-sundays
        state: open
      readings:
        premise: It was quieter in the pilot.
        basis: report
        supports: quiet-street

## Quiet

    argmap: 1
    title: Sundays
    claims:
      close-sundays:
        thesis: The high street should be closed on Sundays.
      quiet-street:
        claim: The street would be quieter.
        supports: close-sundays
      readings:
        premise: It was quieter in the pilot.
        basis: report
        supports: quiet-street

## Remedy

Remove the line `state: open`.
"""

from collections.abc import Iterator

from argmap.element import Relation
from argmap.finding import Finding, Severity
from argmap.loader import Case

SEVERITY = Severity.WARNING


def check(case: Case) -> Iterator[Finding]:
    """Yield each open claim that has support."""
    for claim in case.map.claims:
        if claim.state == "open" and any(
            inference.relation is Relation.SUPPORT for inference in case.map.arriving(claim.id)
        ):
            yield Finding(
                f"{claim.kind} '{claim.id}' is marked as open, but has support",
                claim.place("state"),
                "remove `state: open`",
                edits=case.deletion(claim.place("state")),
            )
