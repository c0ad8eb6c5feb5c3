"""A map that argues for nothing.

A map needs something that its claims lead to: a thesis, or at least one claim that has support and
supports nothing further. Without it nothing can be unreachable, and a check of the rest would pass
in silence. A map may also argue for or against one that it includes, if any of its claims bears on
that.

## Fires

    argmap: 1
    title: Sundays
    claims:
      clean-air:
        premise: Closing the high street on Sundays made the air cleaner.
        basis: report
      quiet:
        premise: Closing it made the street quieter.
        basis: report
        supports: clean-air

## Quiet

    argmap: 1
    title: Sundays
    claims:
      close-sundays:
        thesis: The high street should be closed on Sundays.
      quiet:
        premise: Closing it made the street quieter.
        basis: report
        supports: close-sundays

## Remedy

Say what the map argues for: make that claim a `thesis`.
"""

from collections.abc import Iterator

from argmap.element import Kind
from argmap.finding import Finding, Severity
from argmap.loader import Case
from argmap.model import ArgumentMap

SEVERITY = Severity.ERROR


def _argues(argument_map: ArgumentMap) -> bool:
    """Say whether a map has a thesis of its own, or bears on a map that it includes."""
    own = {claim.id for claim in argument_map.claims}
    return any(thesis.id in own for thesis in argument_map.theses) or any(
        "/" in inference.target for inference in argument_map.inferences
    )


def check(case: Case) -> Iterator[Finding]:
    """Yield one finding where there is neither a thesis nor a claim that could be one."""
    argument_map = case.map
    if argument_map.faults or _argues(argument_map):
        return
    # What could not be included may hold the thesis.
    if case.inclusion.problems or case.inclusion.circles:
        return
    # A claim whose way on is misspelt may be the one that was to lead to the thesis.
    if any(claim.kind is Kind.CLAIM for claim in argument_map.claims) and argument_map.misspelt:
        return
    yield Finding(
        "nothing is argued for: there is no thesis, and no claim that has support and gives none"
        if argument_map.claims
        else "the map has no claims",
        argument_map.place("claims"),
        "make the claim that all others lead to a `thesis`",
    )
