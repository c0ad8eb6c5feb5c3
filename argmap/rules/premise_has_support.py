"""A premise without a basis that is supported inside the map.

A premise is a starting point. What stands on reasons given in the map is a `claim`. A premise that
has a `basis` of its own may have support as well.

## Fires

    argmap: 1
    title: Sundays
    claims:
      close-sundays:
        thesis: The high street should be closed on Sundays.
      quiet-street:
        premise: The street would be quieter.
        supports: close-sundays
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

Write `claim` for `premise`, or say on what `basis` it stands.
"""

from collections.abc import Iterator

from argmap.element import Kind, Relation
from argmap.finding import Edit, Finding, Severity
from argmap.loader import Case

SEVERITY = Severity.WARNING


def check(case: Case) -> Iterator[Finding]:
    """Yield each premise that has support and no basis."""
    for claim in case.map.claims:
        if claim.kind is not Kind.PREMISE or claim.basis or claim.id in case.map.damaged:
            continue
        if any(i.relation is Relation.SUPPORT for i in case.map.arriving(claim.id)):
            place = claim.place("kind")
            as_written = case.text[place.start : place.stop] == "premise"
            yield Finding(
                f"premise '{claim.id}' has support, so it is a claim",
                place,
                "write `claim` for `premise`, or give its `basis`",
                edits=(Edit(place, "claim"),) if as_written else (),
            )
