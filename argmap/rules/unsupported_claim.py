"""A claim or thesis that nothing supports.

A claim is a statement that needs support inside the map. One without a single supporting
inference, without a `basis` that says why it may stand, and not marked as still to do is the
commonest gap in an argument, and the one that a reader notices last.

## Fires

    argmap: 1
    title: Sundays
    claims:
      close-sundays:
        thesis: The high street should be closed on Sundays.
      clean-air:
        claim: Closing it would make the air cleaner.
        supports: close-sundays

## Quiet

    argmap: 1
    title: Sundays
    claims:
      close-sundays:
        thesis: The high street should be closed on Sundays.
      clean-air:
        claim: Closing it would make the air cleaner.
        supports: close-sundays
      pilot-result:
        premise: Nitrogen dioxide fell by a fifth on the pilot Sundays.
        basis: evidence
        source: pilot
        supports: clean-air
    sources:
      pilot: Pilot report

## Remedy

Add a premise that supports it, give its `basis`, or mark it `state: open` until you have one.
"""

from collections.abc import Iterator

from argmap.analysis.structure import unbacked
from argmap.element import Kind
from argmap.finding import Finding, Severity
from argmap.loader import Case

SEVERITY = Severity.ERROR


def check(case: Case) -> Iterator[Finding]:
    """Yield a finding for each claim or thesis without support, basis or excuse."""
    for claim in unbacked(case.map, Kind.CLAIM, Kind.THESIS):
        yield Finding(
            f"{claim.kind} '{claim.id}' is not supported",
            claim.place("text"),
            "add a premise that supports it, give its `basis`, or mark it `state: open`",
        )
