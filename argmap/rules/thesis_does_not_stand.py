"""A thesis that is out or undecided once every attack and answer is counted.

Status is computed for the whole map: a claim stands if it is asserted or something that stands
supports it, and nothing that stands attacks it. This rule says where a thesis loses, and to what.
It reports attacks only: a thesis without support, or on circular support, is reported by the rules
of those names, and a map with broken references is first to be mended. In a map without a thesis of
its own, the theses of the maps that it includes are looked at, and what brings them down here.

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

from collections.abc import Iterable, Iterator

from argmap.analysis.downfall import Downfall, Downfalls
from argmap.analysis.status import Reason, evaluate
from argmap.element import Relation
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
    own = {claim.id for claim in argument_map.claims}
    concerned = [t for t in argument_map.theses if t.id in own] or argument_map.theses
    for thesis in concerned:
        fall = downfalls.of(thesis.id)
        if fall is None or _is_unanswered(fall, case):
            continue
        status = evaluation.standing[thesis.id].status
        answers = {attacker: _answers(case, attacker) for attacker in fall.attackers}
        here = [claim for claim in (thesis.id, *fall.attackers) if claim in own]
        yield Finding(
            f"{thesis.kind} '{thesis.id}' does not stand ({status}): {_reason(fall)}",
            argument_map.claim[here[0] if here else thesis.id].place("text"),
            f"{_remedy(answers)}, or give the thesis another reason",
            tuple(
                Related(
                    argument_map.claim[attacker].place(),
                    f"what answers this does not stand: {_listed(found)}"
                    if found
                    else "this is not answered",
                )
                for attacker, found in answers.items()
            ),
        )


def _answers(case: Case, attacker: str) -> list[str]:
    """Return the claims that answer an attacker, in vain."""
    return [
        premise
        for inference in case.map.arriving(attacker)
        if inference.relation in (Relation.REBUT, Relation.CONTRADICT)
        for premise in inference.premises
    ]


def _remedy(answers: dict[str, list[str]]) -> str:
    """Say what to do about attackers without answers, and with answers that do not stand."""
    bare = [attacker for attacker, found in answers.items() if not found]
    if bare:
        return f"answer {_listed(bare)}"
    fallen = [answer for found in answers.values() for answer in found]
    return f"defend {_listed(fallen)}, or answer {_listed(answers)} in another way"


def _listed(ids: Iterable[str]) -> str:
    return " and ".join(f"'{id_}'" for id_ in ids)


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
    attackers = _listed(fall.attackers)
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
