"""A claim marked as still to do.

`state: open` excuses a claim from the rules that ask for support. These findings are the list of
what is left to do; nothing is wrong with them.

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
        supports: close-sundays
        state: open

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
        supports: close-sundays
        basis: report

## Remedy

Support the claim or give its `basis`, then take `state: open` out.
"""

from collections.abc import Iterator

from argmap.finding import Finding, Severity
from argmap.loader import Case

SEVERITY = Severity.INFO


def check(case: Case) -> Iterator[Finding]:
    """Yield each claim that is open and has no support yet."""
    for claim in case.map.claims:
        if claim.state == "open" and not case.map.has_support(claim.id):
            yield Finding(
                f"{claim.kind} '{claim.id}' is open",
                claim.place("state"),
                "support it or give its `basis`, then remove `state: open`",
            )
