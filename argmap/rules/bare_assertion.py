"""A claim that rests on assertion alone.

`basis: assertion` says that the source merely says so. That is honest, and often enough; the list
of these findings shows where an argument could be pressed.

## Fires

    argmap: 1
    title: Sundays
    claims:
      close-sundays:
        thesis: The high street should be closed on Sundays.
      clean-air:
        premise: The air would be cleaner.
        basis: assertion
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

## Remedy

Find support for it, or a better basis: evidence, a report, a definition, common ground.
"""

from collections.abc import Iterator

from argmap.finding import Finding, Severity
from argmap.loader import Case

SEVERITY = Severity.INFO


def check(case: Case) -> Iterator[Finding]:
    """Yield each claim, of any kind, that is merely asserted."""
    for claim in case.map.claims:
        if claim.basis == "assertion" and not case.map.has_support(claim.id):
            yield Finding(
                f"{claim.kind} '{claim.id}' rests on assertion alone",
                claim.place("basis"),
                "support it, or give a better basis",
            )
