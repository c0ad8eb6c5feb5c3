"""An objection to a claim that nobody answers.

Off by default, since a map may well record objections without replying to them; on in the profile
`debate`, where silence is taken as consent. A rebuttal of the objection is an answer, and so is an
undercut of its step. An objection that is granted is marked `state: conceded`.

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
      also-saturdays:
        claim: It should be closed on Saturdays too.
        basis: value
        supports: close-sundays
      deliveries:
        objection: Shops take deliveries on Saturdays.
        basis: report
        rebuts: also-saturdays

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
      no-access:
        objection: Disabled visitors lose door-to-door access.
        basis: common-ground
        rebuts: close-sundays
      badge-holders:
        rebuttal: Blue Badge holders are exempt.
        basis: report
        rebuts: no-access

## Remedy

Answer it with a rebuttal, or mark it `state: conceded`.
"""

from collections.abc import Iterator

from argmap.element import Kind, Relation
from argmap.finding import Finding, Severity
from argmap.loader import Case

SEVERITY = Severity.OFF


def check(case: Case) -> Iterator[Finding]:
    """Yield each objection to a claim that is neither answered nor conceded."""
    for inference in case.map.meant:
        if inference.relation is not Relation.REBUT or inference.target not in case.map.claim:
            continue
        undercut = any(i.relation is Relation.UNDERCUT for i in case.map.meant_for(inference.id))
        for premise, place in inference.parts:
            claim = case.map.claim[premise]
            if claim.kind is not Kind.OBJECTION or claim.state == "conceded" or undercut:
                continue
            if not any(i.relation is Relation.REBUT for i in case.map.meant_for(premise)):
                yield Finding(
                    f"objection '{premise}' to '{inference.target}' is not answered",
                    place,
                    "answer it with a rebuttal, or mark it `state: conceded`",
                )
