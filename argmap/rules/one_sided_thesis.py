"""A thesis with reasons and without a single objection.

Off by default; on in the profile `debate`. Not one objection to the thesis, or to anything that
leads to it, is seldom a sign of strength: the other side has not been asked yet.

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

Add the strongest objection that you know of, and answer it.
"""

from collections.abc import Iterator

from argmap.analysis.structure import led_to
from argmap.element import Kind
from argmap.finding import Finding, Severity
from argmap.loader import Case

SEVERITY = Severity.OFF


def check(case: Case) -> Iterator[Finding]:
    """Yield each thesis that has support and to which no objection leads."""
    objections = [claim.id for claim in case.map.claims if claim.kind is Kind.OBJECTION]
    disputed = led_to(case.map, objections)
    for thesis in case.map.theses:
        if thesis.id not in disputed and case.map.has_support(thesis.id):
            yield Finding(
                f"nothing is said against thesis '{thesis.id}'",
                thesis.place("text"),
                "add the strongest objection that you know of",
            )
