"""A map as a network of numbers: each node's strength follows from that of others.

Nodes are the claims, the inferences, and the way back of each contradiction. What a claim gets
from an inference is the product of its premises' strengths and of what its undercuts leave.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from argmap.analysis.cycles import support_components
from argmap.analysis.gradual import Influence, remainder
from argmap.element import SUPPORTS, Inference, Relation
from argmap.model import ArgumentMap

BASE = 0.5
"""The base of a claim without a `weight`."""


class Network:
    """Nodes by number: `node` tells the number of a claim or inference, `base` only claims have.

    `raising` and `lowering` are the supporters and attackers of a claim; for an inference, the
    nodes that its strength is a product of, and those of which it takes 1 minus the strength.
    """

    def __init__(self, argument_map: ArgumentMap, influence: Influence) -> None:
        self.map = argument_map
        self.influence = influence
        ids = [*argument_map.claim, *(inference.id for inference in argument_map.sound)]
        self.node = {id_: number for number, id_ in enumerate(ids)}
        self.base: list[float | None] = [
            BASE if claim.weight is None else claim.weight for claim in argument_map.claim.values()
        ]
        self.base += [None] * len(argument_map.sound)
        self.raising: list[list[int]] = [[] for _ in ids]
        self.lowering: list[list[int]] = [[] for _ in ids]
        denials = self._denials()
        circling = _circling(argument_map)
        for inference in argument_map.sound:
            self._connect(inference, denials)
            if inference.id not in circling:
                self._aim(inference)

    def strength(self, node: int, strengths: list[float]) -> float:
        """Return the strength of a node as it follows from those of all others."""
        raising = [strengths[other] for other in self.raising[node]]
        lowering = [strengths[other] for other in self.lowering[node]]
        base = self.base[node]
        if base is not None:
            return self.influence(base, raising, lowering)
        product = remainder(lowering)
        for strength in raising:
            product *= strength
        return product

    def _connect(self, inference: Inference, denials: dict[str, list[int]]) -> None:
        """Say what the strength of an inference comes from."""
        node = self.node[inference.id]
        premises = [self.node[premise] for premise in inference.premises]
        self.lowering[node] += self._nodes(self.map.arriving(inference.id))
        if inference.relation is Relation.SHOW:
            # It works as far as the distortion is exposed, and nobody denies that it was made.
            self.lowering[node] += premises
            self.lowering[node] += [n for p in inference.premises for n in denials[p]]
        else:
            self.raising[node] += premises

    def _aim(self, inference: Inference) -> None:
        """Let an inference bear on its target; a distortion refutes nothing."""
        node = self.node[inference.id]
        if inference.relation in SUPPORTS:
            self.raising[self.node[inference.target]].append(node)
        elif inference.relation in (Relation.REBUT, Relation.CONTRADICT):
            self.lowering[self.node[inference.target]].append(node)
        if inference.relation is Relation.CONTRADICT:
            back = len(self.base)
            self.base.append(None)
            self.raising.append([self.node[inference.target]])
            self.lowering.append(self._nodes(self.map.arriving(inference.id)))
            for premise in inference.premises:
                self.lowering[self.node[premise]].append(back)

    def _denials(self) -> dict[str, list[int]]:
        """Return, by distortion, what undercuts that it distorts anything."""
        found: dict[str, list[int]] = defaultdict(list)
        for inference in self.map.sound:
            if inference.relation is Relation.DISTORT:
                for premise in inference.premises:
                    found[premise] += self._nodes(self.map.arriving(inference.id))
        return found

    def _nodes(self, inferences: Iterable[Inference]) -> list[int]:
        return [self.node[inference.id] for inference in inferences]


def _circling(argument_map: ArgumentMap) -> set[str]:
    """Return the supports that come, in the end, from the claim that they support."""
    member = {
        claim: number
        for number, claims in enumerate(support_components(argument_map))
        for claim in claims
    }
    return {
        inference.id
        for inference in (argument_map.sound if member else ())
        if inference.relation is Relation.SUPPORT
        and inference.target in member
        and any(member.get(p) == member[inference.target] for p in inference.premises)
    }
