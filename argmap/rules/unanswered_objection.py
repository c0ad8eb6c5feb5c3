"""An objection, to a claim or to a step between claims, that nobody answers.

Off by default, since a map may well record objections without replying to them; on in the profile
`debate`, where silence is taken as consent. A rebuttal of the objection is an answer, and so is an
undercut of its step or of the step from a reason to it. An objection that is granted is marked
`state: conceded`.

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

from argmap.element import Inference, Kind, Relation
from argmap.finding import Finding, Severity
from argmap.loader import Case

SEVERITY = Severity.OFF


def check(case: Case) -> Iterator[Finding]:
    """Yield each objection that is neither answered nor conceded, wherever it is used."""
    for inference in case.map.meant:
        is_rebuttal = inference.relation is Relation.REBUT and inference.target in case.map.claim
        if not is_rebuttal and inference.relation is not Relation.UNDERCUT:
            continue
        if _is_undercut(case, inference):
            continue
        to = f"'{inference.target}'" if is_rebuttal else f"the step '{inference.target}'"
        for premise, place in inference.parts:
            claim = case.map.claim[premise]
            if claim.kind is not Kind.OBJECTION or claim.state == "conceded":
                continue
            if not any(_answers(case, arriving) for arriving in case.map.meant_for(premise)):
                yield Finding(
                    f"objection '{premise}' to {to} is not answered",
                    place,
                    "answer it with a rebuttal, or mark it `state: conceded`",
                )


def _answers(case: Case, arriving: Inference) -> bool:
    """Say whether what leads to an objection rebuts it, or is a reason that somebody undercuts."""
    is_reason = arriving.relation is Relation.SUPPORT
    return arriving.relation is Relation.REBUT or (is_reason and _is_undercut(case, arriving))


def _is_undercut(case: Case, inference: Inference) -> bool:
    return any(i.relation is Relation.UNDERCUT for i in case.map.meant_for(inference.id))
