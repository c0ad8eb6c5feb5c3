"""A premise with neither support nor a basis.

A premise is a starting point, and `basis` says what allows the map to start there: evidence, a
report, a definition, common ground. Without it a reader cannot tell a fact from a guess.

## Fires

    argmap: 1
    title: Sundays
    claims:
      close-sundays:
        thesis: The high street should be closed on Sundays.
      clean-air:
        premise: The air was cleaner on the pilot Sundays.
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

Give its `basis`, support it, or mark it `state: open` until you can.
"""

from collections.abc import Iterator

from argmap.analysis.structure import unbacked
from argmap.element import Kind
from argmap.finding import Finding, Severity
from argmap.loader import Case

SEVERITY = Severity.WARNING


def check(case: Case) -> Iterator[Finding]:
    """Yield each premise with neither support nor basis."""
    for claim in unbacked(case.map, Kind.PREMISE):
        yield Finding(
            f"premise '{claim.id}' has neither support nor basis",
            claim.place("text"),
            "give its `basis`, support it, or mark it `state: open`",
        )
