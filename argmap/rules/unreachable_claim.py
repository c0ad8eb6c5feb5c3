"""Claims from which no way leads to a thesis.

They may be well argued, but they bear on nothing that the map argues for. There is one finding for
each group of connected claims, at the claim where the group ends. An undercut leads on to the
target of the inference that it undercuts. Claims without any relation are `orphan-claim`, those
that only support each other are `circular-support`.

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
        supports: more-jobs
      full-tills:
        premise: Takings rose in the pilot.
        basis: report
        supports: more-trade
      more-jobs:
        claim: There would be more jobs.

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
        supports: more-jobs
      full-tills:
        premise: Takings rose in the pilot.
        basis: report
        supports: more-trade
      more-jobs:
        claim: There would be more jobs.
        supports: close-sundays

## Remedy

Say what the last claim of the group bears on. A distortion of words that stand in no claim can say
with `shows` what follows from its exposure.
"""

from collections.abc import Iterator

from argmap.analysis.structure import islands
from argmap.element import Kind
from argmap.finding import Finding, Related, Severity
from argmap.loader import Case

SEVERITY = Severity.WARNING

_REMEDY = "say what it supports, rebuts or undercuts on the way to a thesis, or remove it"


def check(case: Case) -> Iterator[Finding]:
    """Yield one finding for each group of claims that leads to no thesis."""
    own = {claim.id for claim in case.map.claims}
    has_thesis = any(claim.kind is Kind.THESIS for claim in case.map.claims)
    for claims, end in islands(case.map):
        here = [claim for claim in claims if claim.id in own]
        if not here:
            continue
        last = end if end.id in own else here[-1]
        others = [claim for claim in claims if claim is not last]
        what = f"'{last.id}' leads"
        if others:
            what = f"'{last.id}' and what is connected with it ({len(claims)} claims) lead"
        yield Finding(
            f"{what} to no thesis",
            last.place("text"),
            _REMEDY if has_thesis else f"make it the `thesis` of this map, or {_REMEDY}",
            tuple(
                Related(claim.place("text"), f"'{claim.id}' is connected with it")
                for claim in others
            ),
        )
