"""What a map is made of: claims, inferences from claims to claims, and the works they come from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from argmap.location import Location, whole_file


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


SUPPORTS = frozenset({Relation.SUPPORT, Relation.SHOW})
"""The relations by which a claim is a reason for another, the second once it is exposed."""

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
    """Where something is said or shown: a source key, places in it, and perhaps the words.

    `places` knows where the keys of a citation written at length stand; `place` is the source's.
    """

    source: str
    locators: tuple[str, ...] = ()
    quote: str = ""
    url: str = ""
    place: Location = field(default=whole_file(""), compare=False, repr=False)
    places: Mapping[str, Location] = field(default_factory=dict, compare=False, repr=False)

    def place_of(self, key: str) -> Location:
        """Return where `key` stands, or where the source is named if it has no place of its own."""
        return self.places.get(key, self.place)


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
class Include:
    """Another map, whose claims may be referred to as `name/id`; its path is relative."""

    name: str
    path: str
    place: Location = field(compare=False, repr=False)


@dataclass(frozen=True)
class Viewpoint:
    """What to show of a map: all of it, a section, what surrounds the claim in `focus`, or `only`
    what is named there.

    `depth` is how many steps around that claim are shown. `until` leaves out what comes later in
    the order of reveal. `places` knows where the keys of a view that a map names stand.
    """

    section: str | None = None
    focus: str | None = None
    depth: int | None = None
    only: str | None = None
    until: int | None = None
    places: Mapping[str, Location] = field(default_factory=dict, compare=False, repr=False)


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

    @property
    def kind_is_derived(self) -> bool:
        """Say whether the kind follows from the relations, as nothing in the file says it."""
        return "text" in self.places and "kind" not in self.places


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
