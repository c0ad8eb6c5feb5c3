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
from itertools import chain
from typing import Any, TypeVar

from argmap.element import (
    SUPPORTS,
    Allowance,
    Claim,
    Include,
    Inference,
    Section,
    Source,
    Viewpoint,
)
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


_HARMLESS = (
    "weight",
    "note",
    "tags",
    "step",
    "speaker-note",
    "implicit",
    "allow",
    "title",
    "speech",
)
"""Keys whose value bears on no finding but its own."""

_Element = TypeVar("_Element", Claim, Inference)


def first_of_each_id(elements: Iterable[_Element]) -> dict[str, _Element]:
    """Return elements by id, in their order; of two with one id, the first."""
    found: dict[str, _Element] = {}
    for element in elements:
        found.setdefault(element.id, element)
    return found


@dataclass(frozen=True)
class Included:
    """What was read of another map, its ids qualified by `prefix`, as in `prefix/id`.

    `names` gives, for each map that it includes itself, the prefix of that map's claims.
    """

    prefix: str
    path: str
    title: str
    claims: tuple[Claim, ...]
    inferences: tuple[Inference, ...]
    names: Mapping[str, str]


@dataclass(frozen=True)
class Written:
    """All that a map says, in the order written. `faults` are what the reader noticed.

    `unread` counts, by kind, what the file says and a map has no place for.

    `claims` and `inferences` are those written in this map; what is found by id may also lie in
    the maps that it includes, which the loader hands over as `included`.
    """

    path: str = field(compare=False)
    title: str
    claims: tuple[Claim, ...] = ()
    inferences: tuple[Inference, ...] = ()
    language: str = "en"
    sources: tuple[Source, ...] = ()
    sections: tuple[Section, ...] = ()
    include: tuple[Include, ...] = ()
    views: Mapping[str, Viewpoint] = field(default_factory=dict)
    allow: tuple[Allowance, ...] = ()
    extra: Mapping[str, Any] = field(default_factory=dict)
    places: Mapping[str, Location] = field(default_factory=dict, compare=False, repr=False)
    faults: tuple[Finding, ...] = field(default=(), compare=False, repr=False)
    unread: Mapping[str, int] = field(default_factory=dict, compare=False, repr=False)
    included: tuple[Included, ...] = field(default=(), compare=False, repr=False)

    def place(self, key: str = "title") -> Location:
        """Return where a top-level key's value stands, or the start of the file."""
        return self.places.get(key) or whole_file(self.path)

    @cached_property
    def claim(self) -> Mapping[str, Claim]:
        """All claims by id, those of included maps as `name/id`; of two with one id, the first."""
        return first_of_each_id(
            chain(self.claims, *(included.claims for included in self.included))
        )

    @cached_property
    def inference(self) -> Mapping[str, Inference]:
        """All inferences by id; of two with one id, the first."""
        return first_of_each_id(self.all_inferences)

    @cached_property
    def all_inferences(self) -> tuple[Inference, ...]:
        """The inferences of this map, then those of the maps that it includes."""
        return (*self.inferences, *(i for included in self.included for i in included.inferences))

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
            for inference in self.all_inferences
        )

    @cached_property
    def misspelt(self) -> Mapping[str, str]:
        """Targets in this map that do not exist, each with the id that was probably meant, or ''.

        `premise > target` is taken as the named inference between the two. Only the first hundred
        (fewer where there are thousands of ids) are compared with all ids, so that a large map
        full of slips stays quick to check.
        """
        between: dict[tuple[str, str], str] = {}
        for inference in self.all_inferences:
            for premise in inference.premises:
                between.setdefault((premise, inference.target), inference.id)
        # An inference that aims at nothing itself is no suggestion.
        known = [*self.claim]
        known += [i.id for i in self.inference.values() if i.named or i.target in self.claim]
        compared = min(100, 5 + 200_000 // (len(known) + 1))
        found: dict[str, str] = {}
        for target in (i.target for i in self.inferences):
            if target in found or target in self.claim or target in self.inference:
                continue
            start, _, end = target.partition(" > ")
            found[target] = between.get((start, end)) or (
                nearest(target, known) if len(found) < compared else ""
            )
        return found

    @cached_property
    def damaged(self) -> frozenset[str]:
        """Claims in which the reader noticed a fault: what they lack may only be unread.

        A fault in a value that bears on no other finding, such as a note, does no damage.
        """
        faults = (fault for fault in self.faults if fault.rule != "duplicate-id")
        return frozenset(
            id_
            for fault in faults
            if (id_ := self.claim_at(fault.location)) and not self._is_harmless(fault, id_)
        )

    def _is_harmless(self, fault: Finding, claim_id: str) -> bool:
        start = fault.location.start
        return any(
            place.start <= start < max(place.stop, place.start + 1)
            for key in _HARMLESS
            if (place := self.claim[claim_id].places.get(key))
        )

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
        return any(inference.relation in SUPPORTS for inference in self.meant_for(claim_id))
