"""Why something does not stand: the way from it down to the attack that nobody answers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property
from typing import NamedTuple

from argmap.analysis.status import Evaluation, Reason, Status
from argmap.element import SUPPORTS, Relation
from argmap.model import ArgumentMap

_LONGEST = 12

_BY_A_STEP = (
    *(Reason.PREMISE_LOST, Reason.NOT_EXPOSED, Reason.UNDERCUT),
    *(Reason.RESTS_ON, Reason.CONTESTED),
)
"""Reasons that lie further down than where they are found."""


class Downfall(NamedTuple):
    """How a claim falls.

    `path` are the claims that rest on each other, from the claim asked about towards the one that
    is hit; where that is a long way, it is the beginning, and `further` claims follow. `hit` is
    what the attack meets, a claim or an inference to it; `attackers` are the claims that make the
    attack, and `reason` is its kind: refuted, undercut, contested, or exposed where a distortion
    was to be exposed and stands.
    """

    path: tuple[str, ...]
    further: int
    hit: str
    attackers: tuple[str, ...]
    reason: Reason


class _Way(NamedTuple):
    """The way down from an element: its next step ('' at the end), its end, the claims on it."""

    below: str
    hit: str
    reason: Reason
    claims: int


class Downfalls:
    """The shortest ways to an attack, found in one search for all that does not stand."""

    def __init__(self, argument_map: ArgumentMap, evaluation: Evaluation) -> None:
        self.map = argument_map
        self.standing = evaluation.standing

    def of(self, claim_id: str) -> Downfall | None:
        """Return how a claim falls: None if it stands, or falls for want of support alone."""
        if self.standing[claim_id].status is Status.IN or claim_id not in self._ways:
            return None
        way = self._ways[claim_id]
        path: list[str] = []
        element = claim_id
        while element and len(path) < _LONGEST:
            path += [element] if element in self.map.claim else []
            element = self._ways[element].below
        attackers = tuple(dict.fromkeys(self._attackers(way.hit, way.reason)))
        return Downfall(tuple(path), way.claims - len(path), way.hit, attackers, way.reason)

    @cached_property
    def _ways(self) -> Mapping[str, _Way]:
        """The shortest way of each element; of two, the one by what is named first."""
        above: dict[str, list[str]] = defaultdict(list)
        ways: dict[str, _Way] = {}
        for element, standing in self.standing.items():
            if reason := self._attack_on(element):
                ways[element] = _Way("", element, reason, int(element in self.map.claim))
            elif standing.reason in _BY_A_STEP:
                for below in standing.because:
                    above[below].append(element)
        level = list(ways)
        while level:
            level = list(dict.fromkeys(e for b in level for e in above[b] if e not in ways))
            ways |= {element: self._way(element, ways) for element in level}
        return ways

    def _way(self, element: str, ways: Mapping[str, _Way]) -> _Way:
        """Return the way of an element that rests on something whose way is known."""
        below = next(b for b in self.standing[element].because if b in ways)
        claims = ways[below].claims + (element in self.map.claim)
        return ways[below]._replace(below=below, claims=claims)

    def _attack_on(self, element: str) -> Reason | None:
        """Return the kind of attack by which an element falls itself, if there is one."""
        reason = self.standing[element].reason
        inference = self.map.sound_inference.get(element)
        if reason is Reason.REFUTED or (reason is Reason.CONTESTED and inference):
            return reason
        if reason is Reason.CONTESTED and not self._is_contested_by_a_step(element):
            return reason
        if inference and reason is Reason.UNDERCUT:
            return reason
        if inference and reason is Reason.PREMISE_LOST and inference.relation is Relation.SHOW:
            return Reason.EXPOSED
        return None

    def _is_contested_by_a_step(self, claim_id: str) -> bool:
        """Say whether it is a step to a claim that is contested, and not the claim."""
        first = self.map.sound_inference[self.standing[claim_id].because[0]]
        return first.relation in SUPPORTS

    def _attackers(self, hit: str, reason: Reason) -> list[str]:
        """Return the claims that attack what is hit."""
        if reason is Reason.EXPOSED:
            return list(self.standing[hit].because)
        attackers: list[str] = []
        for attack in self.standing[hit].because:
            inference = self.map.sound_inference[attack]
            # A contradiction attacks both ways: the attacker is whichever side was not hit.
            attackers += [inference.target] if hit in inference.premises else inference.premises
        return attackers
