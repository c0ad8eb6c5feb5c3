"""A claim that supports two claims which contradict each other.

What speaks for both of two contrary claims decides nothing between them. The claim may hold more
than one statement, or one of the two steps is no reason.

## Fires

    argmap: 1
    title: Sundays
    claims:
      close-sundays:
        thesis: The high street should be closed on Sundays.
        basis: value
      trade-grows:
        claim: Trade would grow.
        supports: close-sundays
      trade-shrinks:
        claim: Trade would shrink.
        contradicts: trade-grows
      fewer-cars:
        premise: Fewer cars would come.
        basis: report
        supports: [trade-grows, trade-shrinks]

## Quiet

    argmap: 1
    title: Sundays
    claims:
      close-sundays:
        thesis: The high street should be closed on Sundays.
        basis: value
      trade-grows:
        claim: Trade would grow.
        supports: close-sundays
      trade-shrinks:
        claim: Trade would shrink.
        basis: report
        contradicts: trade-grows
      more-walkers:
        premise: More people would come on foot.
        basis: report
        supports: trade-grows

## Remedy

Remove one of the two relations, or split the claim in two.
"""

from collections import defaultdict
from collections.abc import Iterator

from argmap.element import Relation
from argmap.finding import Finding, Related, Severity
from argmap.loader import Case
from argmap.location import Location

SEVERITY = Severity.WARNING


def check(case: Case) -> Iterator[Finding]:
    """Yield each claim that supports both sides of a contradiction."""
    contradictions = [i for i in case.map.sound if i.relation is Relation.CONTRADICT]
    disputed = {side for i in contradictions for side in (*i.premises, i.target)}
    supporters: dict[str, dict[str, Location]] = defaultdict(dict)
    for inference in case.map.sound:
        if inference.target in disputed and inference.relation is Relation.SUPPORT:
            for premise, place in inference.parts:
                supporters[inference.target].setdefault(premise, place)
    for inference in contradictions:
        sides = (inference.premises[0], inference.target)
        fewer, more = sorted((supporters[side] for side in sides), key=len)
        for premise in fewer:
            if premise in more and premise not in sides:
                yield Finding(
                    f"'{premise}' supports both '{sides[0]}' and '{sides[1]}', "
                    "which contradict each other",
                    supporters[sides[0]][premise],
                    "remove one of the two relations, or split the claim in two",
                    (
                        Related(supporters[sides[1]][premise], "the other support"),
                        Related(inference.place, "the contradiction"),
                    ),
                )
