"""Maps that include each other.

A map may rest on another one, and that on a third, but not come back to the first: neither could
then be read, checked or changed without the other. What leads back is not followed.

## Fires

    argmap: 1
    title: Sundays
    include: {answers: example.argmap.yaml}
    claims:
      close-sundays:
        thesis: The high street should be closed on Sundays.
      clean-air:
        premise: The air was cleaner on the pilot Sundays.
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

## Remedy

Move the claims that both maps need into a third map, and include that in both.
"""

from collections.abc import Iterator

from argmap.finding import Finding, Severity
from argmap.loader import Case

SEVERITY = Severity.ERROR


def check(case: Case) -> Iterator[Finding]:
    """Yield each include that leads back to this map."""
    for include in case.map.include:
        files = case.inclusion.circles.get(include.name)
        if files:
            yield Finding(
                f"this map includes itself, by way of {' → '.join(files)}",
                include.place,
                "move what both maps need into a third one, and include that in both",
            )
