"""What was written in a map, sound or not, and what was probably meant by it.

Rules that look for what is missing ask here, so that one slip is one finding. Nothing here is used
for the graph or the status.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from functools import cached_property
from typing import Any, TypeVar

from argmap.element import Allowance, Claim, Inference, Relation, Section, Source
from argmap.finding import Finding
from argmap.location import Location, whole_file


def nearest(word: str, known: Iterable[str]) -> str:
    """Return the known word that this one was probably meant to be, or ''."""
    known = list(known)
    same = [other for other in known if other.casefold() == word.casefold()]
    within = [other for other in known if f"-{word}-" in f"-{other}-"]
    return next(
        iter(
            same or get_close_matches(word, known, n=1, cutoff=0.75) or within[: len(within) == 1]
        ),
        "",
    )


_Element = TypeVar("_Element", Claim, Inference)


def first_of_each_id(elements: Iterable[_Element]) -> dict[str, _Element]:
    """Return elements by id, in their order; of two with one id, the first."""
    found: dict[str, _Element] = {}
    for element in elements:
        found.setdefault(element.id, element)
    return found


@dataclass(frozen=True)
class Written:
    """All that a map says, in the order written. `faults` are what the reader noticed."""

    path: str = field(compare=False)
    title: str
    claims: tuple[Claim, ...] = ()
    inferences: tuple[Inference, ...] = ()
    language: str = "en"
    sources: tuple[Source, ...] = ()
    sections: tuple[Section, ...] = ()
    include: Mapping[str, str] = field(default_factory=dict)
    views: Mapping[str, Any] = field(default_factory=dict)
    allow: tuple[Allowance, ...] = ()
    extra: Mapping[str, Any] = field(default_factory=dict)
    places: Mapping[str, Location] = field(default_factory=dict, compare=False, repr=False)
    faults: tuple[Finding, ...] = field(default=(), compare=False, repr=False)

    def place(self, key: str = "title") -> Location:
        """Return where a top-level key's value stands, or the start of the file."""
        return self.places.get(key) or whole_file(self.path)

    @cached_property
    def claim(self) -> Mapping[str, Claim]:
        """Claims by id; of two with one id, the first."""
        return first_of_each_id(self.claims)

    @cached_property
    def inference(self) -> Mapping[str, Inference]:
        """Inferences by id; of two with one id, the first."""
        return first_of_each_id(self.inferences)

    @cached_property
    def meant(self) -> tuple[Inference, ...]:
        """All inferences as written, a misspelt target taken as the nearest id.

        For rules that look for what is missing: one slip must not be reported a second time as a
        claim without support somewhere else.
        """
        return tuple(
            replace(inference, target=self.misspelt.get(inference.target) or inference.target)
            if inference.target in self.misspelt
            else inference
            for inference in self.inferences
        )

    @cached_property
    def misspelt(self) -> Mapping[str, str]:
        """Targets that do not exist, each with the id that was probably meant, or ''.

        `premise > target` is taken as the named inference between the two. Only the first hundred
        are compared with all ids, so that a large map full of slips stays quick to check.
        """
        between: dict[tuple[str, str], str] = {}
        for inference in self.inferences:
            for premise in inference.premises:
                between.setdefault((premise, inference.target), inference.id)
        # An inference that aims at nothing itself is no suggestion.
        known = [*self.claim]
        known += [i.id for i in self.inference.values() if i.named or i.target in self.claim]
        found: dict[str, str] = {}
        for target in (i.target for i in self.inferences):
            if target in found or target in self.claim or target in self.inference:
                continue
            start, _, end = target.partition(" > ")
            found[target] = between.get((start, end)) or (
                nearest(target, known) if len(found) < 100 and "/" not in target else ""
            )
        return found

    @cached_property
    def damaged(self) -> frozenset[str]:
        """Claims in which the reader noticed a fault: what they lack may only be unread."""
        faults = (fault for fault in self.faults if fault.rule != "duplicate-id")
        return frozenset(self.claim_at(fault.location) for fault in faults) - {""}

    def claim_at(self, place: Location) -> str:
        """Return the id of the claim within which a place lies, or ''."""
        offsets, ids = self._starts
        return ids[bisect_right(offsets, place.start) - 1]

    @cached_property
    def _starts(self) -> tuple[list[int], list[str]]:
        """Where each claim begins, and (with '') each top-level value; in order."""
        starts = sorted(
            [(-1, ""), *((place.start, "") for place in self.places.values())]
            + [(claim.place().start, claim.id) for claim in self.claims]
        )
        return [start for start, _ in starts], [id_ for _, id_ in starts]

    def meant_for(self, element_id: str) -> tuple[Inference, ...]:
        """Return the inferences that aim, soundly or not, at this claim or inference."""
        return self._meant_for.get(element_id, ())

    @cached_property
    def _meant_for(self) -> Mapping[str, tuple[Inference, ...]]:
        found: dict[str, list[Inference]] = defaultdict(list)
        for inference in self.meant:
            found[inference.target].append(inference)
        return {key: tuple(value) for key, value in found.items()}

    def has_support(self, claim_id: str) -> bool:
        """Say whether anything is written in support of this claim."""
        return any(
            inference.relation in (Relation.SUPPORT, Relation.SHOW)
            for inference in self.meant_for(claim_id)
        )
