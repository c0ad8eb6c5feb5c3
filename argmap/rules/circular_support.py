"""Claims that in the end support themselves.

Where reasons go round in a circle, none of them is a reason: each holds only if the next one does.
One finding is made for each set of claims that all rest on each other. It shows the shortest circle
among them.

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
      more-visitors:
        claim: More people would visit the shops.
        supports: [close-sundays, livelier-street]
      livelier-street:
        claim: The street would be livelier.
        supports: more-visitors

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
      more-visitors:
        claim: More people would visit the shops.
        supports: close-sundays
      livelier-street:
        premise: The street was livelier in the pilot.
        basis: report
        supports: more-visitors

## Remedy

Decide which of the claims is the reason for the other, and take the step back out.
"""

from collections.abc import Iterator

from argmap.analysis.cycles import support_tangles
from argmap.element import Relation
from argmap.finding import Finding, Related, Severity
from argmap.loader import Case

SEVERITY = Severity.ERROR


_LONGEST = 12


def check(case: Case) -> Iterator[Finding]:
    """Yield one finding for each set of claims that all rest on each other."""
    tangles = support_tangles(case.map)
    if not tangles:
        return
    steps = {(t.circle[0], t.circle[1]): case.map.place() for t in tangles}
    for inference in case.map.sound:
        if inference.relation is Relation.SUPPORT:
            for premise, place in inference.parts:
                if (premise, inference.target) in steps:
                    steps[premise, inference.target] = place
    for tangle in tangles:
        first, second = tangle.circle[:2]
        yield Finding(
            f"these claims support each other in a circle: {_path(tangle.circle)}",
            steps[first, second],
            "take out the step that is no reason, and support one of them from outside",
            tuple(
                Related(case.map.claim[claim].place("text"), f"'{claim}' is one of them")
                for claim in tangle.claims
                if claim != first
            ),
        )


def _path(circle: tuple[str, ...]) -> str:
    shown = circle
    if len(circle) > _LONGEST:
        shown = (*circle[: _LONGEST - 1], f"… {len(circle) - _LONGEST + 1} more")
    return " → ".join((*shown, circle[0]))
