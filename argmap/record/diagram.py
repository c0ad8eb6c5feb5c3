"""A map as boxes and lines between them, for formats that describe diagrams."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from argmap.element import Claim, Inference, Kind
from argmap.model import ArgumentMap


class Line(NamedTuple):
    """A line from one node to another, by their names.

    A `shaft` leads from a premise to the junction of its inference and has no head.
    """

    start: str
    end: str
    inference: Inference
    shaft: bool = False


@dataclass(frozen=True)
class Diagram:
    """A map to be written as a diagram, every inference of it as written, sound or not.

    Claims are named n1, n2 …, so that no id is a word of the format. Where premises meet, and where
    something aims at a step, there is a junction: j1, j2 …
    """

    map: ArgumentMap

    @cached_property
    def names(self) -> Mapping[str, str]:
        """The names of nodes, by the ids of claims and of inferences that have a junction."""
        claims = {claim.id: f"n{n}" for n, claim in enumerate(self.map.claims, start=1)}
        return claims | {i.id: f"j{n}" for n, i in enumerate(self._joints, start=1)}

    @cached_property
    def _joints(self) -> tuple[Inference, ...]:
        targets = {i.target for i in self.map.inferences}
        return tuple(
            i
            for i in self.map.inferences
            if (len(i.premises) > 1 or i.id in targets) and i.id not in self.map.claim
        )

    @cached_property
    def sections(self) -> Mapping[str, str]:
        """The titles of sections, by key; a section that claims alone name has its key."""
        declared = {section.key: section.title or section.key for section in self.map.sections}
        named = (claim.section for claim in self.map.claims if claim.section)
        return declared | {key: key for key in named if key not in declared}

    @cached_property
    def claims_of(self) -> Mapping[str, list[Claim]]:
        """The claims by the key of their section, '' for those of none."""
        found = defaultdict(list)
        for claim in self.map.claims:
            found[claim.section].append(claim)
        return found

    @cached_property
    def junctions_of(self) -> Mapping[str, list[str]]:
        """The names of junctions by the section of all their premises, '' where they differ."""
        found = defaultdict(list)
        for inference in self._joints:
            found[self._section(inference)].append(self.names[inference.id])
        return found

    def _section(self, inference: Inference) -> str:
        found = {self.map.claim[p].section for p in inference.premises if p in self.map.claim}
        return found.pop() if len(found) == 1 else ""

    def lines(self) -> Iterator[Line]:
        """Yield the lines; what leads to nothing that exists is left out."""
        for inference in self.map.inferences:
            junction = self.names.get(inference.id)
            premises = [self.names[p] for p in inference.premises if p in self.names]
            if junction:
                yield from (Line(start, junction, inference, shaft=True) for start in premises)
            for start in [junction] if junction else premises:
                if inference.target in self.names:
                    yield Line(start, self.names[inference.target], inference)

    def kind_of(self, inference: Inference) -> Kind:
        """Return the kind of the claim from which an inference comes."""
        return self.map.claim[inference.premises[0]].kind
