"""What stands: the status of every claim and inference, with its reason.

The well-founded model of the logic program that a map is read as (`encoding`) equals the grounded
semantics (Dung 1995) of the arguments that one could build from the map. Labels as in Caminada
2006: in, out, undecided.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from argmap.analysis.cycles import support_components
from argmap.analysis.encoding import Encoding, encode
from argmap.analysis.supposition import NOTHING, Supposition
from argmap.element import Claim, Inference, Relation
from argmap.model import ArgumentMap


class Status(StrEnum):
    """Whether something stands."""

    IN = "in"
    OUT = "out"
    UNDECIDED = "undecided"


SIGNS = {Status.IN: "✓", Status.OUT: "✗", Status.UNDECIDED: "?"}
"""The sign of each status, where there is no room for its word or nobody knows the language."""

STATUS = {True: Status.IN, False: Status.OUT, None: Status.UNDECIDED}
"""The status of what is true, false or undefined in the program of a map."""


class Reason(StrEnum):
    """Why it stands, falls or stays open."""

    SUPPORTED = "supported"
    EXPOSED = "exposed"
    ASSERTED = "asserted"
    REINSTATED = "reinstated"
    REFUTED = "refuted"
    PREMISE_LOST = "premise-lost"
    UNDERCUT = "undercut"
    CIRCULAR = "circular"
    UNSUPPORTED = "unsupported"
    CONTESTED = "contested"
    RESTS_ON = "rests-on"


class Standing(NamedTuple):
    """The status of one claim or inference; `because` are the ids that the reason comes from."""

    status: Status
    reason: Reason
    because: tuple[str, ...] = ()


@dataclass(frozen=True)
class Evaluation:
    """The status of all claims and inferences of a map's sound part, by id.

    `misrepresented` gives, for each claim, the distortions of it that stand: they refute nothing,
    but are to be shown wherever the status is.
    """

    standing: Mapping[str, Standing]
    misrepresented: Mapping[str, tuple[str, ...]]


def evaluate(argument_map: ArgumentMap, supposition: Supposition = NOTHING) -> Evaluation:
    """Return the status of every claim and sound inference of a map under a supposition.

    What is left out has none.
    """
    return _Evaluator(encode(argument_map, supposition)).evaluate()


class _Evaluator:
    def __init__(self, encoding: Encoding) -> None:
        self.map = encoding.map
        self.claim, self.inference = encoding.claim, encoding.inference
        self.supports, self.attacks = encoding.supports, encoding.attacks
        self.undercuts = encoding.undercuts
        self.value = encoding.program.solve()

    def evaluate(self) -> Evaluation:
        standing = {claim.id: self._of_claim(claim) for claim in self.map.claim.values()}
        standing |= {i.id: self._of_inference(i) for i in self.map.sound}
        misrepresented: dict[str, list[str]] = {}
        for inference in self.map.sound:
            if inference.relation is Relation.DISTORT and self.value[self.inference[inference.id]]:
                misrepresented.setdefault(inference.target, []).extend(inference.premises)
        return Evaluation(standing, {key: tuple(value) for key, value in misrepresented.items()})

    def _of_claim(self, claim: Claim) -> Standing:
        truth = self.value[self.claim[claim.id]]
        if truth:
            return self._of_claim_in(claim)
        return self._of_claim_undecided(claim) if truth is None else self._of_claim_out(claim)

    def _of_claim_in(self, claim: Claim) -> Standing:
        attacks = self.attacks[claim.id]
        if attacks:
            return Standing(Status.IN, Reason.REINSTATED, _ids(i for i, _ in attacks))
        good = [i for i in self.supports[claim.id] if self.value[self.inference[i.id]]]
        if any(i.relation is Relation.SUPPORT for i in good):
            return Standing(Status.IN, Reason.SUPPORTED, _ids(good))
        return Standing(Status.IN, Reason.EXPOSED if good else Reason.ASSERTED, _ids(good))

    def _of_claim_undecided(self, claim: Claim) -> Standing:
        unsure = [i for i, atom in self.attacks[claim.id] if self.value[atom] is None]
        if unsure:
            return Standing(Status.UNDECIDED, Reason.CONTESTED, _ids(unsure))
        unsure = [i for i in self.supports[claim.id] if self.value[self.inference[i.id]] is None]
        return Standing(Status.UNDECIDED, Reason.RESTS_ON, _ids(unsure))

    def _of_claim_out(self, claim: Claim) -> Standing:
        hits = [i for i, atom in self.attacks[claim.id] if self.value[atom]]
        if hits:
            return Standing(Status.OUT, Reason.REFUTED, _ids(hits))
        supports = self.supports[claim.id]
        fallen = {i.id: self._fallen_by_undercut(i) for i in supports}
        lost = [i for i in supports if not fallen[i.id]]
        if lost and all(self._goes_round(i, claim) for i in lost):
            return Standing(Status.OUT, Reason.CIRCULAR, _ids(lost))
        if lost:
            return Standing(Status.OUT, Reason.PREMISE_LOST, _ids(lost))
        reason = Reason.UNDERCUT if supports else Reason.UNSUPPORTED
        return Standing(Status.OUT, reason, _ids(supports))

    def _of_inference(self, inference: Inference) -> Standing:
        truth = self.value[self.inference[inference.id]]
        if truth:
            exposed = inference.relation is Relation.SHOW
            reason = Reason.EXPOSED if exposed else Reason.SUPPORTED
            return Standing(Status.IN, reason, inference.premises)
        undercuts = self.undercuts(inference)
        hits = [u for u in undercuts if self.value[self.inference[u.id]]]
        if hits:
            return Standing(Status.OUT, Reason.UNDERCUT, _ids(hits))
        if truth is None:
            unsure = [p for p in inference.premises if self.value[self.claim[p]] is None]
            unsure += [u.id for u in undercuts if self.value[self.inference[u.id]] is None]
            return Standing(Status.UNDECIDED, Reason.RESTS_ON, tuple(unsure))
        # `shows` works only while the distortion does not stand; all else needs its premises.
        spoilt = inference.relation is Relation.SHOW
        lost = [p for p in inference.premises if self.value[self.claim[p]] is spoilt]
        return Standing(Status.OUT, Reason.PREMISE_LOST, tuple(lost))

    def _fallen_by_undercut(self, inference: Inference) -> bool:
        return any(self.value[self.inference[u.id]] for u in self.undercuts(inference))

    def _goes_round(self, inference: Inference, claim: Claim) -> bool:
        """Say whether a support comes, in the end, from the claim that it supports."""
        own = self.circle.get(claim.id)
        return own is not None and any(self.circle.get(p) == own for p in inference.premises)

    @cached_property
    def circle(self) -> Mapping[str, int]:
        """The number of the circle of support that a claim lies in, for claims that lie in one."""
        return {
            claim: number
            for number, members in enumerate(support_components(self.map))
            for claim in members
        }


def _ids(inferences: Iterable[Inference]) -> tuple[str, ...]:
    return tuple(inference.id for inference in inferences)
