"""A step of support that a longer way makes already.

Where a claim supports a target directly, and also something that in turn supports the target, it is
counted for it twice. Often only one of the two is meant: the claim bears on the target by way of
what stands between, or it is a reason of its own that has no part in that. Joint premises are
passed over, since the others could not do without them; so are claims that go round in a circle,
and maps in which more than 20,000 claims are, or stand above, claims that support several.

## Fires

    argmap: 1
    title: Sundays
    claims:
      close-sundays:
        thesis: The high street should be closed on Sundays.
      clean-air:
        premise: The air was cleaner on the pilot Sundays.
        basis: report
        supports: [close-sundays, healthy]
      healthy:
        claim: People would be healthier.
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
        supports: healthy
      healthy:
        claim: People would be healthier.
        supports: close-sundays

## Remedy

Take the direct step out, if the longer way says all that it says.
"""

from collections.abc import Iterator

from argmap.analysis.shortcuts import shortcuts
from argmap.finding import Finding, Related, Severity
from argmap.loader import Case

SEVERITY = Severity.INFO


def check(case: Case) -> Iterator[Finding]:
    """Yield each step of support from a premise to what it supports by a longer way too."""
    for inference, way in shortcuts(case.map):
        yield Finding(
            f"'{inference.premises[0]}' supports '{inference.target}' directly and by way of "
            f"'{way}'",
            inference.place,
            "take the direct step out, if the longer way says all that it says",
            (Related(case.map.claim[way].place("text"), f"'{way}' stands between"),),
        )
