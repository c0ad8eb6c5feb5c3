"""A map that does not say which of its claims is its thesis.

Without a declared thesis, a map argues for each claim that has support and supports nothing
further. If there are several, one of them may be the thesis and the others what was left
unconnected, and which is which cannot be known. Several theses that are declared as such are fine.

## Fires

    argmap: 1
    title: Sundays
    claims:
      close-sundays:
        claim: The high street should be closed on Sundays.
      clean-air:
        premise: The air was cleaner on the pilot Sundays.
        basis: report
        supports: close-sundays
      more-trade:
        claim: Trade would grow.
      full-tills:
        premise: Takings rose in the pilot.
        basis: report
        supports: more-trade

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
      more-trade:
        claim: Trade would grow.
        supports: close-sundays
      full-tills:
        premise: Takings rose in the pilot.
        basis: report
        supports: more-trade

## Remedy

Make the claim that the map argues for its `thesis`, and say what the others bear on.
"""

from collections.abc import Iterator

from argmap.analysis.structure import users
from argmap.element import Kind, Relation
from argmap.finding import Finding, Related, Severity
from argmap.loader import Case

SEVERITY = Severity.WARNING


def check(case: Case) -> Iterator[Finding]:
    """Yield one finding where several claims could be the thesis and none is declared."""
    argument_map = case.map
    if any(claim.kind is Kind.THESIS for claim in argument_map.theses):
        return
    # What could not be read or included may be the thesis.
    if argument_map.faults or case.inclusion.problems or case.inclusion.circles:
        return
    here = {claim.id for claim in argument_map.claims} - users(argument_map, Relation.SUPPORT)
    candidates = [claim for claim in argument_map.theses if claim.id in here]
    if len(candidates) > 1:
        yield Finding(
            f"no thesis is declared, and {len(candidates)} claims could be it",
            candidates[0].place("text"),
            "make the one that the map argues for a `thesis`",
            tuple(Related(c.place("text"), f"or '{c.id}'") for c in candidates[1:]),
        )
