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
from argmap.garbage import collection_put_off
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
    ACCEPTED = "accepted"
    REINSTATED = "reinstated"
    REFUTED = "refuted"
    PREMISE_LOST = "premise-lost"
    NOT_EXPOSED = "not-exposed"
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


_ASSERTED = Standing(Status.IN, Reason.ASSERTED)


@dataclass(frozen=True)
class Evaluation:
    """The status of all claims and inferences of a map's sound part, by id.

    `misrepresented` gives, for each claim, the distortions of it that stand: they refute nothing,
    but are to be shown wherever the status is.
    """

    standing: Mapping[str, Standing]
    misrepresented: Mapping[str, tuple[str, ...]]


@collection_put_off()
def evaluate(argument_map: ArgumentMap, supposition: Supposition = NOTHING) -> Evaluation:
    """Return the status of every claim and sound inference of a map under a supposition.

    What is left out has none.
    """
    return _Evaluator(encode(argument_map, supposition)).evaluate()


class _Evaluator:
    def __init__(self, encoding: Encoding) -> None:
        self.map = encoding.map
        self.accepted = encoding.accepted
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
        if claim.id in self.accepted:
            return Standing(Status.IN, Reason.ACCEPTED)
        attacks = self.attacks.get(claim.id, ())
        if attacks:
            return Standing(Status.IN, Reason.REINSTATED, _ids(i for i, _ in attacks))
        good = [i for i in self.supports.get(claim.id, ()) if self.value[self.inference[i.id]]]
        if not good:
            return _ASSERTED
        exposed = all(i.relation is Relation.SHOW for i in good)
        return Standing(Status.IN, Reason.EXPOSED if exposed else Reason.SUPPORTED, _ids(good))

    def _of_claim_undecided(self, claim: Claim) -> Standing:
        unsure = [i for i, atom in self.attacks.get(claim.id, ()) if self.value[atom] is None]
        if unsure:
            return Standing(Status.UNDECIDED, Reason.CONTESTED, _ids(unsure))
        unsure = [
            i for i in self.supports.get(claim.id, ()) if self.value[self.inference[i.id]] is None
        ]
        rests = [i for i in unsure if any(self.value[self.claim[p]] is None for p in i.premises)]
        # Where all that it rests on is decided, it is the step to it that is contested.
        reason = Reason.RESTS_ON if rests else Reason.CONTESTED
        return Standing(Status.UNDECIDED, reason, _ids(rests or unsure))

    def _of_claim_out(self, claim: Claim) -> Standing:
        hits = [i for i, atom in self.attacks.get(claim.id, ()) if self.value[atom]]
        if hits:
            return Standing(Status.OUT, Reason.REFUTED, _ids(hits))
        supports = self.supports.get(claim.id, ())
        lost = self._lost(claim.id)
        if not lost:
            reason = Reason.UNDERCUT if supports else Reason.UNSUPPORTED
            return Standing(Status.OUT, reason, _ids(supports))
        if claim.id in self.circling:
            return Standing(Status.OUT, Reason.CIRCULAR, _ids(lost))
        if all(i.relation is Relation.SHOW for i in lost):
            return Standing(Status.OUT, Reason.NOT_EXPOSED, _ids(lost))
        return Standing(Status.OUT, Reason.PREMISE_LOST, _ids(lost))

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
            reason = Reason.RESTS_ON if unsure else Reason.CONTESTED
            unsure += [u.id for u in undercuts if self.value[self.inference[u.id]] is None]
            return Standing(Status.UNDECIDED, reason, tuple(unsure))
        # `shows` works only while the distortion does not stand; all else needs its premises.
        spoilt = inference.relation is Relation.SHOW
        lost = [p for p in inference.premises if self.value[self.claim[p]] is spoilt]
        return Standing(Status.OUT, Reason.PREMISE_LOST, tuple(lost))

    def _lost(self, claim: str) -> list[Inference]:
        """Return the supports of a claim that is out which fell otherwise than by an undercut."""
        return [i for i in self.supports.get(claim, ()) if not self._is_undercut(i)]

    def _is_undercut(self, inference: Inference) -> bool:
        return any(self.value[self.inference[u.id]] for u in self.undercuts(inference))

    @cached_property
    def circling(self) -> frozenset[str]:
        """The claims of circles that nothing holds up, or ever could, but they themselves."""
        found = (members for members in support_components(self.map) if self._is_bare(members))
        return frozenset(id_ for members in found for id_ in members)

    def _is_bare(self, members: set[str]) -> bool:
        """Say whether nothing outside of a circle has brought it down, or was to carry it."""
        return all(
            self.value[self.claim[id_]] is False
            and not any(self.value[atom] for _, atom in self.attacks.get(id_, ()))
            and not any(members.isdisjoint(i.premises) for i in self._lost(id_))
            for id_ in members
        )


def _ids(inferences: Iterable[Inference]) -> tuple[str, ...]:
    return tuple([inference.id for inference in inferences])
