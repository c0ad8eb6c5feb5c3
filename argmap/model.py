"""The argument map: claims, and the inferences that lead from claims to claims.

The map keeps all that was written, sound or not, with its places. Its `graph` is derived from
the sound part alone: a plain frozen `networkx.DiGraph` in which inferences are nodes too, so that
co-premises are several edges into one inference and an undercut is an inference that aims at one.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from argmap.finding import Finding
from argmap.location import Location, whole_file

if TYPE_CHECKING:
    import networkx as nx


class Kind(StrEnum):
    """What a claim is in the argument; the value is its key in a map file."""

    THESIS = "thesis"
    CLAIM = "claim"
    PREMISE = "premise"
    DISTORTION = "distortion"
    OBJECTION = "objection"
    REBUTTAL = "rebuttal"


class Relation(StrEnum):
    """How an inference bears on its target; the value is its key in a map file."""

    SUPPORT = "supports"
    REBUT = "rebuts"
    UNDERCUT = "undercuts"
    DISTORT = "distorts"
    SHOW = "shows"
    CONTRADICT = "contradicts"


_ARGUED = frozenset({Kind.THESIS, Kind.CLAIM, Kind.PREMISE})
_ANY_BUT_DISTORTION = frozenset(Kind) - {Kind.DISTORTION}

LEGAL_TARGETS: Mapping[tuple[Kind, Relation], frozenset[Kind]] = {
    **{(kind, Relation.SUPPORT): _ANY_BUT_DISTORTION for kind in _ARGUED},
    **{(kind, Relation.CONTRADICT): _ARGUED for kind in _ARGUED},
    (Kind.OBJECTION, Relation.SUPPORT): frozenset({Kind.OBJECTION}),
    (Kind.OBJECTION, Relation.REBUT): _ARGUED | {Kind.REBUTTAL},
    (Kind.OBJECTION, Relation.CONTRADICT): frozenset({Kind.OBJECTION}),
    (Kind.REBUTTAL, Relation.SUPPORT): frozenset({Kind.REBUTTAL, Kind.CLAIM, Kind.THESIS}),
    (Kind.REBUTTAL, Relation.REBUT): frozenset({Kind.OBJECTION, Kind.DISTORTION}),
    (Kind.DISTORTION, Relation.SUPPORT): frozenset({Kind.DISTORTION}),
    (Kind.DISTORTION, Relation.DISTORT): _ARGUED,
    (Kind.DISTORTION, Relation.SHOW): frozenset({Kind.THESIS, Kind.CLAIM}),
}
"""Which claims a relation may aim at, by the kind it comes from; an absent pair allows none.
Undercuts stand apart: they aim at inferences."""

UNDERCUTTING_KINDS = frozenset({Kind.OBJECTION, Kind.REBUTTAL})


@dataclass(frozen=True)
class Citation:
    """Where something is said or shown: a source key, places in it, and perhaps the words."""

    source: str
    locators: tuple[str, ...] = ()
    quote: str = ""
    url: str = ""
    place: Location = field(default=whole_file(""), compare=False, repr=False)


@dataclass(frozen=True)
class Allowance:
    """A rule whose finding is accepted here, and why."""

    rule: str
    reason: str
    place: Location = field(compare=False, repr=False)


@dataclass(frozen=True)
class Source:
    """A work that claims refer to; `parts` is the number of its numbered paragraphs, if known."""

    key: str
    title: str = ""
    author: str = ""
    publisher: str = ""
    date: str = ""
    url: str = ""
    licence: str = ""
    file: str = ""
    parts: int | None = None
    extra: Mapping[str, Any] = field(default_factory=dict)
    places: Mapping[str, Location] = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True)
class Section:
    """A part of the map that is drawn together."""

    key: str
    title: str
    place: Location = field(compare=False, repr=False)


@dataclass(frozen=True)
class Claim:
    """One statement of the map, of one kind, with all that was written about it.

    `places` knows where things stand: `id`, `kind` (the kind's key), `text`, and the other keys'
    values under the key's own name.
    """

    id: str
    kind: Kind
    text: str
    title: str = ""
    basis: str = ""
    sources: tuple[Citation, ...] = ()
    original: str = ""
    how: tuple[str, ...] = ()
    by: str = ""
    via: str = ""
    section: str = ""
    side: str = ""
    speech: str = ""
    weight: float | None = None
    implicit: bool = False
    state: str = ""
    step: int | None = None
    speaker_note: str = ""
    tags: tuple[str, ...] = ()
    note: str = ""
    allow: tuple[Allowance, ...] = ()
    extra: Mapping[str, Any] = field(default_factory=dict)
    places: Mapping[str, Location] = field(default_factory=dict, compare=False, repr=False)

    def place(self, key: str = "id") -> Location:
        """Return where `key` stands, or the claim's id where that key was not written."""
        return self.places.get(key) or self.places.get("id") or whole_file("")

    @property
    def kind_is_known(self) -> bool:
        """Say whether the kind was read; where it could not be, `CLAIM` stands in for it."""
        return "kind" in self.places or "id" not in self.places


@dataclass(frozen=True)
class Inference:
    """One step from premises to a target, which is a claim or another inference.

    `id` is the name given with `as`, else `premise > target`. `places` tells, premise by premise,
    where the target was written.
    """

    id: str
    relation: Relation
    premises: tuple[str, ...]
    target: str
    named: bool = False
    scheme: str = ""
    warrant: str = ""
    implicit: bool = False
    note: str = ""
    places: tuple[Location, ...] = field(default=(), compare=False, repr=False)

    @property
    def place(self) -> Location:
        """Return where the inference is first written."""
        return self.places[0] if self.places else whole_file("")

    @property
    def parts(self) -> Iterable[tuple[str, Location]]:
        """Each premise with the place where it names the target."""
        places = self.places or (whole_file(""),) * len(self.premises)
        return zip(self.premises, places, strict=True)


def nearest(word: str, known: Iterable[str]) -> str:
    """Return the known word that this one was probably meant to be, or ''."""
    return next(iter(get_close_matches(word, known, n=1, cutoff=0.75)), "")


_Element = TypeVar("_Element", Claim, Inference)


def _first_of_each_id(elements: Iterable[_Element]) -> dict[str, _Element]:
    found: dict[str, _Element] = {}
    for element in elements:
        found.setdefault(element.id, element)
    return found


@dataclass(frozen=True)
class ArgumentMap:
    """A whole map as it was written. `faults` are what the reader noticed on the way."""

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
        return _first_of_each_id(self.claims)

    @cached_property
    def inference(self) -> Mapping[str, Inference]:
        """Inferences by id; of two with one id, the first."""
        return _first_of_each_id(self.inferences)

    @cached_property
    def theses(self) -> tuple[Claim, ...]:
        """What the map argues for: its theses, else the claims that have support and give none."""
        declared = tuple(claim for claim in self.claims if claim.kind is Kind.THESIS)
        if declared:
            return declared
        return tuple(
            claim
            for claim in self.claims
            if claim.kind is Kind.CLAIM
            and any(i.relation is Relation.SUPPORT for i in self.arriving(claim.id))
            and not any(i.relation is Relation.SUPPORT for i in self.leaving(claim.id))
        )

    @cached_property
    def sound(self) -> tuple[Inference, ...]:
        """The inferences that a graph can hold, in the order written.

        Left out are those whose premise or target does not exist or may not stand there, a claim
        that aims at itself, second inferences of one id or with the id of a claim, and undercuts
        of any of these.
        """
        candidates = _first_of_each_id(
            i for i in self.inferences if i.id not in self.claim and self._premises_fit(i)
        )
        sound: dict[str, Inference] = {}
        waiting: dict[str, list[Inference]] = defaultdict(list)
        ready = []
        for inference in candidates.values():
            if inference.relation is Relation.UNDERCUT:
                waiting[inference.target].append(inference)
            else:
                ready.append(inference)
        while ready:
            inference = ready.pop()
            sound[inference.id] = inference
            ready.extend(waiting.pop(inference.id, ()))
        return tuple(i for i in self.inferences if sound.get(i.id) is i)

    def _premises_fit(self, inference: Inference) -> bool:
        """Say whether every premise exists and may bear on the target in this way."""
        kinds = [self.claim[p].kind for p in inference.premises if p in self.claim]
        if len(kinds) < len(inference.premises) or inference.target in inference.premises:
            return False
        if inference.relation is Relation.UNDERCUT:
            return UNDERCUTTING_KINDS.issuperset(kinds)
        target = self.claim.get(inference.target)
        return target is not None and all(
            target.kind in LEGAL_TARGETS.get((kind, inference.relation), ()) for kind in kinds
        )

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
        known = [*self.claim, *self.inference]
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
        """Claims in whose lines the reader noticed a fault: what they lack may only be unread."""
        starts = sorted(
            [(-1, ""), *((place.start, "") for place in self.places.values())]
            + [(claim.place().start, claim.id) for claim in self.claims]
        )
        offsets = [start for start, _ in starts]
        return frozenset(
            starts[bisect_right(offsets, fault.location.start) - 1][1]
            for fault in self.faults
            if fault.rule != "duplicate-id"
        ) - {""}

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
