"""A thesis that is out or undecided once every attack and answer is counted.

Status is computed for the whole map: a claim stands if it is asserted or something that stands
supports it, and nothing that stands attacks it. This rule says where a thesis loses, and to what.
It reports attacks only: a thesis without support, or on circular support, is reported by the rules
of those names, and a map with broken references is first to be mended.

## Fires

    argmap: 1
    title: Sundays
    claims:
      close-sundays:
        thesis: The high street should be closed on Sundays.
      clean-air:
        premise: The air would be cleaner.
        basis: evidence
        source: pilot
        supports: close-sundays
      no-access:
        objection: Disabled visitors lose door-to-door access.
        basis: common-ground
        rebuts: close-sundays
    sources:
      pilot: Pilot report

## Quiet

    argmap: 1
    title: Sundays
    claims:
      close-sundays:
        thesis: The high street should be closed on Sundays.
      clean-air:
        premise: The air would be cleaner.
        basis: evidence
        source: pilot
        supports: close-sundays
      no-access:
        objection: Disabled visitors lose door-to-door access.
        basis: common-ground
        rebuts: close-sundays
      badge-holders:
        rebuttal: Blue Badge holders are exempt.
        basis: evidence
        source: pilot
        rebuts: no-access
    sources:
      pilot: Pilot report

## Remedy

Answer the attack that the message names with a rebuttal or an undercut, or give the thesis a reason
that does not depend on what has fallen.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.analysis.downfall import Downfall, Downfalls
from argmap.analysis.status import Reason, evaluate
from argmap.finding import Finding, Related, Severity
from argmap.loader import Case

SEVERITY = Severity.WARNING


def check(case: Case) -> Iterator[Finding]:
    """Yield a finding for each thesis that something unanswered brings down."""
    argument_map = case.map
    # A second writing of the same inference is no loss; any other that is left out may be.
    sound = argument_map.sound_inference
    if any(sound.get(i.id) is not i and sound.get(i.id) != i for i in argument_map.inferences):
        return
    evaluation = evaluate(argument_map)
    downfalls = Downfalls(argument_map, evaluation)
    for thesis in argument_map.theses:
        fall = downfalls.of(thesis.id)
        if fall is not None and not _is_unanswered(fall, case):
            status = evaluation.standing[thesis.id].status
            attackers = " and ".join(f"'{attacker}'" for attacker in fall.attackers)
            yield Finding(
                f"{thesis.kind} '{thesis.id}' does not stand ({status}): {_reason(fall)}",
                thesis.place("text"),
                f"answer {attackers}, or give the thesis another reason",
                tuple(
                    Related(argument_map.claim[attacker].place(), "this is not answered")
                    for attacker in fall.attackers
                ),
            )


def _is_unanswered(fall: Downfall, case: Case) -> bool:
    """Say whether it is a distortion without any answer, which is reported under that name."""
    if fall.reason is not Reason.EXPOSED:
        return False
    distortions = [case.map.claim[attacker] for attacker in fall.attackers]
    return not any(
        d.state == "conceded" or d.allow or case.map.meant_for(d.id) for d in distortions
    )


def _reason(fall: Downfall) -> str:
    """Say in words how the thesis falls."""
    attackers = " and ".join(f"'{attacker}'" for attacker in fall.attackers)
    verb = {Reason.REFUTED: "refuted", Reason.UNDERCUT: "undercut"}.get(fall.reason, "contested")
    rests = "".join(
        f"it rests on '{claim}', and " if i == 0 else f"that on '{claim}', and "
        for i, claim in enumerate(fall.path[1:])
    )
    if fall.further:
        rests += f"so on through {fall.further} more claims, and "
    if fall.reason is Reason.EXPOSED:
        return f"{rests}it is to be shown by exposing {attackers}, which stands"
    hit = f"'{fall.hit}'" if fall.hit != fall.path[0] else "it"
    return f"{rests}{hit} is {verb} by {attackers}"
