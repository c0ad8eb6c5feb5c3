"""A claim that both supports and attacks the same target.

One statement cannot be a reason for a claim and rebut or contradict it at once. Either one of the
two relations is a slip, or two different statements were put into one.

## Fires

    argmap: 1
    title: Sundays
    claims:
      close-sundays:
        thesis: The high street should be closed on Sundays.
        basis: value
      clean-air:
        premise: The air was cleaner on the pilot Sundays.
        basis: report
        supports: close-sundays
      longer-way:
        claim: Drivers would have to go round.
        basis: report
        supports: clean-air
        contradicts: clean-air

## Quiet

    argmap: 1
    title: Sundays
    claims:
      close-sundays:
        thesis: The high street should be closed on Sundays.
        basis: value
      clean-air:
        premise: The air was cleaner on the pilot Sundays.
        basis: report
        supports: close-sundays
      longer-way:
        claim: Drivers would have to go round.
        basis: report
        supports: close-sundays

## Remedy

Remove one of the two relations, or split the claim in two.
"""

from collections.abc import Iterator

from argmap.analysis.structure import supported_and_attacked
from argmap.finding import Finding, Related, Severity
from argmap.loader import Case

SEVERITY = Severity.ERROR


def check(case: Case) -> Iterator[Finding]:
    """Yield each pair of a claim and a target that it supports and attacks."""
    for (premise, target), (support, attack) in supported_and_attacked(case.map).items():
        yield Finding(
            f"'{premise}' both supports and attacks '{target}'",
            attack,
            "remove one of the two relations, or split the claim in two",
            (Related(support, "the support"),),
        )
