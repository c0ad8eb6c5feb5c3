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

import re
from collections.abc import Iterator

from argmap.element import Relation
from argmap.finding import Edit, Finding, Severity
from argmap.loader import Case
from argmap.location import Location

SEVERITY = Severity.WARNING


_WHOLE_LINE = re.compile(r"""[ ]*state:[ ]+(["']?)open\1[ ]*\r?\n?""")


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
                edits=_without_line(case.text, claim.place("state")),
            )


def _without_line(text: str, place: Location) -> tuple[Edit, ...]:
    """Return the edit that deletes the line, if nothing else stands on it."""
    start = place.start - place.column + 1
    stop = text.find("\n", place.stop) + 1 or len(text)
    if not _WHOLE_LINE.fullmatch(text, start, stop):
        return ()
    return (Edit(Location(place.path, place.line, 1, place.line + 1, 1, start, stop), ""),)
