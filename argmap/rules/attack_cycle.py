"""Claims that attack each other in a circle.

Where an attack comes round to what it rests on, or an answer rests on what it is to defend, nothing
in the circle is settled: all of it is undecided, unless something outside of it decides. One
finding is made for each set of claims that all lead to each other; it shows the shortest circle
with an attack. An undercut leads to the target of the step that it undercuts. Two claims that
contradict each other are no circle by themselves, only with a way of support or attack from the one
to the other. `distorts` and `shows` are no steps of a circle. Circles of support alone, and attacks
within them, are `circular-support`; attacks on what the claim itself supports are
`supports-and-attacks`.

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
      more-trade:
        claim: Trade would grow.
        basis: report
        supports: [close-sundays, more-visitors]
      fewer-visitors:
        objection: Fewer people would come.
        basis: report
        rebuts: more-trade
      more-visitors:
        rebuttal: More people would come, by bus and on foot.
        rebuts: fewer-visitors

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
        basis: report
        supports: close-sundays
      fewer-visitors:
        objection: Fewer people would come.
        basis: report
        rebuts: more-trade
      more-visitors:
        rebuttal: More people would come, by bus and on foot.
        rebuts: fewer-visitors
        basis: report

## Remedy

Support the answer by something outside of the circle, or decide which of the claims gives way.
"""

from collections.abc import Iterator

from argmap.analysis.conflicts import Conflict, conflicts
from argmap.element import Inference
from argmap.finding import Finding, Related, Severity
from argmap.loader import Case
from argmap.location import Location

SEVERITY = Severity.INFO

_LONGEST = 12


def check(case: Case) -> Iterator[Finding]:
    """Yield one finding for each set of claims that lead to each other with an attack."""
    here = {claim.id for claim in case.map.claims}
    for conflict in conflicts(case.map):
        step = next((step for step in conflict.circle if step[0] in here), None)
        if step:
            yield Finding(
                f"these claims attack each other in a circle: {_path(conflict)}",
                _place(*step),
                "support the answer from outside of the circle, or decide which claim gives way",
                tuple(
                    Related(case.map.claim[claim].place("text"), f"'{claim}' is one of them")
                    for claim in conflict.claims
                    if claim != step[0]
                ),
            )


def _path(conflict: Conflict) -> str:
    steps = [f"'{claim}' {inference.relation}" for claim, inference in conflict.circle]
    if len(steps) > _LONGEST:
        steps[_LONGEST - 1 :] = [f"… {len(steps) - _LONGEST + 1} more …"]
    return " ".join((*steps, f"'{conflict.circle[0][0]}'"))


def _place(claim: str, inference: Inference) -> Location:
    """Return where the step of a claim is written; a contradiction may stand at the other one."""
    return dict(inference.parts).get(claim, inference.place)
