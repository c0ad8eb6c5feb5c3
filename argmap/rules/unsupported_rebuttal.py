"""A rebuttal with neither support nor a basis.

To answer a distortion with a mere denial sets word against word. A rebuttal gives a basis, or is
supported inside the map. A `source` only says where it was said, and is no basis.

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
      ban-cars:
        distortion: They want to ban cars.
        distorts: close-sundays
        how: straw-man
        by: Daily Post
      nine-hours:
        rebuttal: The order covers nine hours a week.
        rebuts: ban-cars

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
      ban-cars:
        distortion: They want to ban cars.
        distorts: close-sundays
        how: straw-man
        by: Daily Post
      nine-hours:
        rebuttal: The order covers nine hours a week.
        basis: report
        rebuts: ban-cars

## Remedy

Give its `basis`, support it, or mark it `state: open` until you can.
"""

from collections.abc import Iterator

from argmap.analysis.structure import unbacked
from argmap.element import Kind
from argmap.finding import Finding, Severity
from argmap.loader import Case

SEVERITY = Severity.ERROR


def check(case: Case) -> Iterator[Finding]:
    """Yield each rebuttal with neither support nor basis."""
    for claim in unbacked(case.map, Kind.REBUTTAL):
        yield Finding(
            f"rebuttal '{claim.id}' has neither support nor basis",
            claim.place("text"),
            "give its `basis`, support it, or mark it `state: open`; a `source` is no basis",
        )
