"""Why something does not stand: the way from it down to the attack that nobody answers."""

from __future__ import annotations

from typing import NamedTuple

from argmap.analysis.status import Evaluation, Reason
from argmap.model import ArgumentMap


class Downfall(NamedTuple):
    """How a claim falls.

    `path` are the claims that rest on each other, from the claim asked about to the one that is
    hit; `hit` is what the attack meets, that claim or an inference to it; `attackers` are the
    claims that make the attack, and `reason` is its kind.
    """

    path: tuple[str, ...]
    hit: str
    attackers: tuple[str, ...]
    reason: Reason


def downfall(argument_map: ArgumentMap, evaluation: Evaluation, claim_id: str) -> Downfall | None:
    """Return the shortest way from a claim that does not stand to an attack.

    None where the claim stands, or where it falls for want of support alone.
    """
    came_from: dict[str, str] = {claim_id: ""}
    queue = [claim_id]
    for element in queue:
        standing = evaluation.standing.get(element)
        if standing is None:
            continue
        if standing.reason in (Reason.REFUTED, Reason.CONTESTED):
            return _found(argument_map, came_from, element, standing.because, standing.reason)
        if element in argument_map.sound_inference and standing.reason is Reason.UNDERCUT:
            return _found(argument_map, came_from, element, standing.because, standing.reason)
        if standing.reason in (Reason.PREMISE_LOST, Reason.RESTS_ON, Reason.UNDERCUT):
            for below in standing.because:
                if below not in came_from:
                    came_from[below] = element
                    queue.append(below)
    return None


def _found(
    argument_map: ArgumentMap,
    came_from: dict[str, str],
    hit: str,
    attacks: tuple[str, ...],
    reason: Reason,
) -> Downfall:
    path = []
    element = hit
    while element:
        if element in argument_map.claim:
            path.append(element)
        element = came_from[element]
    attackers: list[str] = []
    for attack in attacks:
        inference = argument_map.sound_inference[attack]
        # A contradiction attacks both ways: the attacker is whichever side was not hit.
        attackers += [inference.target] if hit in inference.premises else inference.premises
    return Downfall(tuple(reversed(path)), hit, tuple(dict.fromkeys(attackers)), reason)
