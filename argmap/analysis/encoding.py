"""A map as a logic program: what makes a claim or an inference acceptable.

A claim is accepted if it is asserted or an accepted inference supports it, and no accepted
inference attacks it; an inference is accepted if its premises are and no accepted inference
undercuts it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from argmap.analysis.supposition import NOTHING, Supposition, without
from argmap.analysis.well_founded import Program
from argmap.element import SUPPORTS, Claim, Inference, Kind, Relation
from argmap.model import ArgumentMap


def encode(argument_map: ArgumentMap, supposition: Supposition = NOTHING) -> Encoding:
    """Return the program of a map's sound part under a supposition."""
    # What is asserted is settled by the map as written: a claim that loses its reasons does not
    # become an assertion by that.
    asserted = {
        claim.id
        for claim in argument_map.claim.values()
        if _is_asserted(argument_map, claim, demand_basis=supposition.demand_basis)
    }
    left = without(argument_map, supposition.without)
    return Encoding(left, frozenset(asserted | supposition.accept), supposition.accept)


def _is_asserted(argument_map: ArgumentMap, claim: Claim, *, demand_basis: bool) -> bool:
    if demand_basis and claim.kind is not Kind.DISTORTION:
        return claim.basis not in ("", "assertion")
    if claim.basis:
        return True
    return claim.kind not in (Kind.CLAIM, Kind.THESIS) and not any(
        i.relation in SUPPORTS for i in argument_map.arriving(claim.id)
    )


class Encoding:
    """The program of a map, with the atoms of its claims and inferences, by id.

    `supports` and `attacks` are by claim; an attack has with it the atom that it is accepted.
    """

    def __init__(
        self, argument_map: ArgumentMap, asserted: frozenset[str], accepted: frozenset[str]
    ) -> None:
        """Claims in `accepted` hold, whatever attacks them."""
        self.map = argument_map
        self.program = Program()
        self.claim = {id_: self.program.atom() for id_ in argument_map.claim}
        self.inference = {i.id: self.program.atom() for i in argument_map.sound}
        self.supports: dict[str, list[Inference]] = defaultdict(list)
        self.attacks: dict[str, list[tuple[Inference, int]]] = defaultdict(list)
        self.accepted = accepted
        self._asserted = asserted
        self._made: dict[str, int] = {}
        self._reverse: dict[str, int] = {}
        for inference in argument_map.sound:
            if inference.relation in SUPPORTS:
                self.supports[inference.target].append(inference)
            elif inference.relation in (Relation.REBUT, Relation.CONTRADICT):
                self.attacks[inference.target].append((inference, self.inference[inference.id]))
        for inference in argument_map.sound:
            if inference.relation is Relation.CONTRADICT:
                # It is one inference and two attacks: this is the one that leads back.
                self._reverse[inference.id] = self.program.atom()
                for premise in inference.premises:
                    self.attacks[premise].append((inference, self._reverse[inference.id]))
        for id_ in accepted:
            self.attacks.pop(id_, None)
        for id_ in argument_map.claim:
            self._claim_rules(id_)
        for inference in argument_map.sound:
            self._inference_rules(inference)

    def undercuts(self, inference: Inference) -> list[Inference]:
        """Return what undercuts an inference: for `shows`, also what denies the distortion."""
        found = list(self.map.arriving(inference.id))
        if inference.relation is Relation.SHOW:
            found += [u for premise in inference.premises for u in self._denials(premise)]
        return found

    def atoms_with(self, claim: str) -> Iterator[int]:
        """Yield the atoms of a claim and of the inferences that it takes part in."""
        yield self.claim[claim]
        for inference in (*self.map.leaving(claim), *self.map.arriving(claim)):
            yield self.inference[inference.id]
            if inference.id in self._reverse:
                yield self._reverse[inference.id]

    def _claim_rules(self, claim: str) -> None:
        head, safe = self.claim[claim], []
        if attacks := self.attacks.get(claim):
            # One atom for "nothing accepted attacks it" keeps the program linear in the map.
            safe = [self.program.atom()]
            self.program.rule(safe[0], negative=[atom for _, atom in attacks])
        if claim in self._asserted:
            self.program.rule(head, safe)
        for inference in self.supports.get(claim, ()):
            self.program.rule(head, [*safe, self.inference[inference.id]])

    def _inference_rules(self, inference: Inference) -> None:
        undercuts = [self.inference[u.id] for u in self.map.arriving(inference.id)]
        premises = [self.claim[premise] for premise in inference.premises]
        if inference.relation is Relation.SHOW:
            made = [self._made_atom(premise) for premise in inference.premises]
            self.program.rule(self.inference[inference.id], made, [*premises, *undercuts])
            return
        self.program.rule(self.inference[inference.id], premises, undercuts)
        if inference.id in self._reverse:
            back = [self.claim[inference.target]]
            self.program.rule(self._reverse[inference.id], back, undercuts)

    def _made_atom(self, distortion: str) -> int:
        """Return the atom for "nobody denies that this distortion was made", with its rule."""
        if distortion not in self._made:
            self._made[distortion] = self.program.atom()
            denials = [self.inference[u.id] for u in self._denials(distortion)]
            self.program.rule(self._made[distortion], negative=denials)
        return self._made[distortion]

    def _denials(self, distortion: str) -> list[Inference]:
        """Return what undercuts that a distortion distorts anything: "nobody said that"."""
        return [
            undercut
            for other in self.map.leaving(distortion)
            if other.relation is Relation.DISTORT
            for undercut in self.map.arriving(other.id)
        ]
