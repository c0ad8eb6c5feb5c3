"""Evidence or testimony of which nobody can see where it comes from.

`basis: evidence` says that something was measured, counted or seen, and `basis: testimony` that
somebody vouches for it. Either is worth as much as the place where it can be looked up. A place in
a source is best, but the key of a source is enough here.

## Fires

    argmap: 1
    title: Sundays
    claims:
      close-sundays:
        thesis: The high street should be closed on Sundays.
      clean-air:
        premise: Nitrogen dioxide fell by a fifth on the pilot Sundays.
        basis: evidence
        supports: close-sundays

## Quiet

    argmap: 1
    title: Sundays
    sources:
      pilot: Pilot report 2023
    claims:
      close-sundays:
        thesis: The high street should be closed on Sundays.
      clean-air:
        premise: Nitrogen dioxide fell by a fifth on the pilot Sundays.
        basis: evidence
        source: pilot p. 12
        supports: close-sundays

## Remedy

Name the source, with the place in it, or give the basis that it has: `report` for what is told as
known, `assertion` for what is merely said.
"""

from collections.abc import Iterator

from argmap.finding import Finding, Severity
from argmap.loader import Case

SEVERITY = Severity.WARNING


def check(case: Case) -> Iterator[Finding]:
    """Yield each claim that rests on evidence or testimony and names no source."""
    for claim in case.map.claims:
        if claim.basis not in ("evidence", "testimony") or claim.id in case.map.damaged:
            continue
        if not any(citation.source for citation in claim.sources):
            yield Finding(
                f"{claim.kind} '{claim.id}' rests on {claim.basis}, but names no source",
                claim.place("basis"),
                "add `source: key place`, or give another basis",
            )
