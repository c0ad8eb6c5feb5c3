"""The argument map, and the graph that is derived from it.

The map keeps all that was written, sound or not, with its places. Its `graph` is derived from
the sound part alone: a plain frozen `networkx.DiGraph` in which inferences are nodes too, so that
co-premises are several edges into one inference and an undercut is an inference that aims at one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from argmap.element import LEGAL_TARGETS, UNDERCUTTING_KINDS, Claim, Inference, Kind, Relation
from argmap.finding import Severity
from argmap.written import Written, first_of_each_id

if TYPE_CHECKING:
    import networkx as nx


@dataclass(frozen=True)
class ArgumentMap(Written):
    """A whole map: all that was written, and the sound part of it as a graph."""

    def __repr__(self) -> str:
        counts = f"claims={len(self.claims)} inferences={len(self.inferences)}"
        return f"<ArgumentMap {self.title or self.path!r} {counts}>"

    def _repr_html_(self) -> str:
        """Return the map as a picture: notebooks call this to show it."""
        from argmap.drawing.notebook import html

        return html(self)

    @cached_property
    def theses(self) -> tuple[Claim, ...]:
        """What the map argues for: its theses, else the claims that have support and give none.

        What included maps argue for counts as well.
        """
        claims = self.claim.values()
        declared = tuple(claim for claim in claims if claim.kind is Kind.THESIS)
        if declared:
            return declared
        return tuple(
            claim
            for claim in claims
            if claim.kind is Kind.CLAIM
            and any(i.relation is Relation.SUPPORT for i in self.arriving(claim.id))
            and not any(i.relation is Relation.SUPPORT for i in self.leaving(claim.id))
        )

    @cached_property
    def sound(self) -> tuple[Inference, ...]:
        """The inferences that a graph can hold, in the order written.

        Left out are those whose premise or target does not exist or may not stand there, a claim
        that aims at itself, second inferences of one id or with the id of a claim, and undercuts
        of any of these, and what comes back to this map from one that it includes. Undercuts may
        undercut each other.
        """
        back = {
            i.id for included in self.included for i in included.inferences if "/" not in i.target
        }
        sound = first_of_each_id(
            i
            for i in self.all_inferences
            if i.id not in self.claim and i.id not in back and self._premises_fit(i)
        )
        undercuts: dict[str, list[Inference]] = defaultdict(list)
        for inference in sound.values():
            if inference.relation is Relation.UNDERCUT:
                undercuts[inference.target].append(inference)
        fallen = [i for target, aiming in undercuts.items() if target not in sound for i in aiming]
        while fallen:
            inference = fallen.pop()
            if sound.pop(inference.id, None):
                fallen.extend(undercuts.get(inference.id, ()))
        return tuple(i for i in self.all_inferences if sound.get(i.id) is i)

    @cached_property
    def sound_inference(self) -> Mapping[str, Inference]:
        """The sound inferences by id; none has the id of a claim."""
        return {inference.id: inference for inference in self.sound}

    @property
    def is_drawn_whole(self) -> bool:
        """Say whether all that was written could be read and is in the graph."""
        sound = self.sound_inference
        return all(sound.get(i.id) is i for i in self.inferences) and not any(
            fault.severity is Severity.ERROR for fault in self.faults
        )

    def _premises_fit(self, inference: Inference) -> bool:
        """Say whether every premise exists and may bear on the target in this way."""
        kinds = [self.claim[p].kind for p in inference.premises if p in self.claim]
        if (
            not kinds
            or len(kinds) < len(inference.premises)
            or inference.target in inference.premises
        ):
            return False
        if inference.relation is Relation.UNDERCUT:
            fits = UNDERCUTTING_KINDS.issuperset(kinds)
            return fits or self._fits_by_derivation(inference)
        target = self.claim.get(inference.target)
        return target is not None and (
            all(target.kind in LEGAL_TARGETS.get((kind, inference.relation), ()) for kind in kinds)
            or self._fits_by_derivation(inference)
        )

    def _fits_by_derivation(self, inference: Inference) -> bool:
        """Say whether kinds do not count, since the file knows none: its relations are all legal.

        There who attacks one claim may support another, which no kind may.
        """
        ends = [*inference.premises, inference.target]
        claims = [self.claim[end] for end in ends if end in self.claim]
        return any(claim.kind_is_derived for claim in claims) and not any(
            claim.kind is Kind.DISTORTION for claim in claims
        )

    def arriving(self, element_id: str) -> tuple[Inference, ...]:
        """Return the sound inferences whose target is this claim or inference."""
        return self._arriving.get(element_id, ())

    def leaving(self, claim_id: str) -> tuple[Inference, ...]:
        """Return the sound inferences of which this claim is a premise."""
        return self._leaving.get(claim_id, ())

    @cached_property
    def _arriving(self) -> Mapping[str, tuple[Inference, ...]]:
        found: dict[str, list[Inference]] = defaultdict(list)
        for inference in self.sound:
            found[inference.target].append(inference)
        return {key: tuple(value) for key, value in found.items()}

    @cached_property
    def _leaving(self) -> Mapping[str, tuple[Inference, ...]]:
        found: dict[str, list[Inference]] = defaultdict(list)
        for inference in self.sound:
            for premise in inference.premises:
                found[premise].append(inference)
        return {key: tuple(value) for key, value in found.items()}

    @cached_property
    def graph(self) -> nx.DiGraph[str]:
        """The sound part as a frozen directed graph: premise → inference → target.

        Nodes are ids; a node's `element` is its `Claim` or `Inference`. An edge's `role` is
        `premise` (into an inference) or `target` (out of one).
        """
        import networkx as nx

        graph: nx.DiGraph[str] = nx.DiGraph(title=self.title)
        graph.add_nodes_from((id_, {"element": claim}) for id_, claim in self.claim.items())
        graph.add_nodes_from((i.id, {"element": i}) for i in self.sound)
        for inference in self.sound:
            graph.add_edges_from(((p, inference.id) for p in inference.premises), role="premise")
            graph.add_edge(inference.id, inference.target, role="target")
        nx.freeze(graph)
        return graph
