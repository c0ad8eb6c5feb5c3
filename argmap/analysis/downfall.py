"""Why something does not stand: the way from it down to the attack that nobody answers."""

from __future__ import annotations

from typing import NamedTuple

from argmap.analysis.status import Evaluation, Reason
from argmap.element import Relation
from argmap.model import ArgumentMap


class Downfall(NamedTuple):
    """How a claim falls.

    `path` are the claims that rest on each other, from the claim asked about to the one that is
    hit; `hit` is what the attack meets, that claim or an inference to it; `attackers` are the
    claims that make the attack, and `reason` is its kind: refuted, undercut, contested, or
    exposed where a distortion was to be exposed and stands.
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
        if element in argument_map.sound_inference and standing.reason is Reason.PREMISE_LOST:
            inference = argument_map.sound_inference[element]
            if inference.relation is Relation.SHOW:
                path = _path(argument_map, came_from, element)
                return Downfall(path, element, standing.because, Reason.EXPOSED)
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
    attackers: list[str] = []
    for attack in attacks:
        inference = argument_map.sound_inference[attack]
        # A contradiction attacks both ways: the attacker is whichever side was not hit.
        attackers += [inference.target] if hit in inference.premises else inference.premises
    path = _path(argument_map, came_from, hit)
    return Downfall(path, hit, tuple(dict.fromkeys(attackers)), reason)


def _path(argument_map: ArgumentMap, came_from: dict[str, str], end: str) -> tuple[str, ...]:
    """Return the claims on the way from the first one to the end."""
    path = []
    while end:
        if end in argument_map.claim:
            path.append(end)
        end = came_from[end]
    return tuple(reversed(path))
