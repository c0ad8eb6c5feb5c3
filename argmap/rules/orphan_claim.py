"""A claim that takes part in no inference.

Nothing leads to it and it leads nowhere, so it adds nothing to the argument. Whether it also lacks
support is a question of its own. A thesis that nothing supports is `unsupported-claim`, distortions
and rebuttals are left to the rules that ask what they distort and answer, and a map of one single
claim has no orphan.

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
      repaved:
        premise: The street was repaved last year.
        basis: report

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
      repaved:
        premise: The street was repaved last year.
        basis: report
        supports: close-sundays

## Remedy

Say what it supports, rebuts or undercuts, or remove it.
"""

from collections.abc import Iterator

from argmap.analysis.structure import orphans
from argmap.element import Kind
from argmap.finding import Finding, Severity
from argmap.loader import Case

SEVERITY = Severity.WARNING


def check(case: Case) -> Iterator[Finding]:
    """Yield each claim that is neither premise nor target of anything."""
    for claim in orphans(case.map):
        if claim.id in case.map.damaged or claim.kind in (Kind.DISTORTION, Kind.REBUTTAL):
            continue
        if claim.kind is Kind.THESIS and not claim.basis and claim.state != "open":
            continue
        yield Finding(
            f"{claim.kind} '{claim.id}' is not connected with any other claim",
            claim.place("text"),
            "say what it supports, rebuts or undercuts, or remove it",
        )
