"""An objection with neither support nor a basis.

An objection is a claim like any other: whoever raises it says what it rests on. A fair map gives
the other side its reasons too.

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
      badge-holders:
        rebuttal: Blue Badge holders are exempt.
        basis: report
        rebuts: no-access
      no-access:
        objection: Disabled visitors lose door-to-door access.
        rebuts: close-sundays

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
      no-access:
        objection: Disabled visitors lose door-to-door access.
        basis: common-ground
        rebuts: close-sundays
      badge-holders:
        rebuttal: Blue Badge holders are exempt.
        basis: report
        rebuts: no-access

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
    """Yield each objection with neither support nor basis."""
    for claim in unbacked(case.map, Kind.OBJECTION):
        yield Finding(
            f"objection '{claim.id}' has neither support nor basis",
            claim.place("text"),
            "give its `basis`, support it with another objection, or mark it `state: open`",
        )
