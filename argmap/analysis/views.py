"""Parts of a map to be drawn or read together, with what lies just outside of them."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from argmap.element import Claim, Inference, Kind, Relation
from argmap.errors import ArgmapError
from argmap.model import ArgumentMap
from argmap.written import nearest

_HANDFUL = 3


@dataclass(frozen=True)
class Part:
    """A named group of claims: a section, or what argues about one reason of the thesis."""

    key: str
    title: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True)
class View:
    """What one picture holds.

    `neighbours` are claims outside of it that its inferences come from or lead to; `left_out`
    counts, by neighbour, the inferences of that claim which are not in the view. `below` and
    `above` count the same for its own claims: what leads to them, and what they lead to. `focus`
    is the claim that the view is about, if it is about one. `page_of` tells by claim on which page
    each is drawn, where the view is one of several numbered pages.
    """

    title: str
    claims: tuple[Claim, ...]
    inferences: tuple[Inference, ...]
    neighbours: tuple[Claim, ...] = ()
    left_out: Mapping[str, int] = field(default_factory=dict)
    below: Mapping[str, int] = field(default_factory=dict)
    above: Mapping[str, int] = field(default_factory=dict)
    focus: str = ""
    page_of: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Overview:
    """The parts of a map, and how many inferences lead from each of them to each other.

    They are counted by their relation and the kind of claim that they come from.
    """

    parts: tuple[Part, ...]
    links: Mapping[tuple[str, str], Mapping[tuple[Relation, Kind], int]]


def parts(argument_map: ArgumentMap) -> tuple[Part, ...]:
    """Return the map's sections in their order, and what lies in none as a last part.

    A map without sections is divided by the claims that bear directly on its theses: each other
    claim goes with the first of these that it leads to.
    """
    titles = {section.key: section.title or section.key for section in argument_map.sections}
    if not titles:
        return _branches(argument_map)
    members: dict[str, list[Claim]] = {key: [] for key in titles}
    rest: list[Claim] = []
    for claim in argument_map.claims:
        members.get(claim.section, rest).append(claim)
    found = [Part(key, titles[key], tuple(claims)) for key, claims in members.items() if claims]
    if rest:
        found.append(Part("", argument_map.title, tuple(rest)))
    return tuple(found)


def _branches(argument_map: ArgumentMap) -> tuple[Part, ...]:
    """Divide a map by the direct reasons for and against its theses."""
    branch_of = {thesis.id: "" for thesis in argument_map.theses}
    queue = list(branch_of)
    for element in queue:
        for inference in argument_map.arriving(element):
            branch_of.setdefault(inference.id, branch_of[element])
            queue.append(inference.id)
            for premise in inference.premises:
                if premise not in branch_of:
                    branch_of[premise] = branch_of[element] or premise
                    queue.append(premise)
    sizes = Counter(branch_of.get(claim.id, "") for claim in argument_map.claims)
    members: dict[str, list[Claim]] = {}
    for claim in argument_map.claims:
        branch = branch_of.get(claim.id, "")
        # A handful of claims is no picture of its own; it goes with the thesis.
        members.setdefault(branch if sizes[branch] > _HANDFUL else "", []).append(claim)
    return tuple(
        Part(key, name_of(argument_map.claim[key]) if key else argument_map.title, tuple(claims))
        for key, claims in members.items()
    )


def name_of(claim: Claim) -> str:
    """Return a claim's title, or the beginning of its text."""
    return claim.title or textwrap.shorten(claim.text, 48, placeholder="…")


def section(argument_map: ArgumentMap, name: str) -> Part:
    """Return one part by its key or title. Raises `ArgmapError` where there is none."""
    known = parts(argument_map)
    for part in known:
        if name in (part.key, part.title):
            return part
    near = nearest(name, [part.key for part in known])
    raise ArgmapError(
        f"{argument_map.path}: no section '{name}'"
        + (f"; did you mean '{near}'?" if near else "")
        + f" (sections: {', '.join(part.key for part in known if part.key)})"
    )


def whole(argument_map: ArgumentMap) -> View:
    """Return the view of everything in this map; of included ones, what it refers to."""
    return view_of(argument_map, Part("", argument_map.title, argument_map.claims))


def view_of(argument_map: ArgumentMap, part: Part) -> View:
    """Return the view of a part: its claims, their inferences, and the other ends of these."""
    inside = {claim.id for claim in part.claims}
    inferences: dict[str, Inference] = {}
    queue = [
        inference
        for inference in argument_map.sound
        if inference.target in inside or not inside.isdisjoint(inference.premises)
    ]
    for inference in queue:
        if inference.id not in inferences:
            inferences[inference.id] = inference
            # What undercuts or is undercut is shown whole, so that it has something to aim at.
            queue.extend(argument_map.arriving(inference.id))
            if inference.target in argument_map.sound_inference:
                queue.append(argument_map.sound_inference[inference.target])
    ends = (end for i in inferences.values() for end in (*i.premises, i.target))
    outside = dict.fromkeys(end for end in ends if end in argument_map.claim and end not in inside)
    left_out = Counter(
        end
        for inference in argument_map.sound
        if inference.id not in inferences
        for end in (*inference.premises, inference.target)
        if end in outside
    )
    return View(
        part.title,
        part.claims,
        tuple(i for i in argument_map.sound if i.id in inferences),
        tuple(argument_map.claim[id_] for id_ in outside),
        dict(left_out),
    )


def overview(argument_map: ArgumentMap) -> Overview:
    """Return the parts of a map with the number of inferences that lead from each to each other.

    An included map is one part, if anything leads there.
    """
    own = parts(argument_map)
    others = [Part(f"{i.prefix}/", i.title, i.claims) for i in argument_map.included]
    part_of = {claim.id: part.key for part in (*own, *others) for claim in part.claims}
    keys = {part.key for part in own}
    links: dict[tuple[str, str], Counter[tuple[Relation, Kind]]] = {}
    for inference in argument_map.sound:
        end = part_of[claim_at(argument_map, inference)]
        kind = argument_map.claim[inference.premises[0]].kind
        for start in sorted({part_of[premise] for premise in inference.premises} - {end}):
            if start in keys or end in keys:
                links.setdefault((start, end), Counter())[inference.relation, kind] += 1
    linked = {key for link in links for key in link}
    known = (*own, *(part for part in others if part.key in linked))
    return Overview(known, dict(sorted(links.items())))


def claim_at(argument_map: ArgumentMap, inference: Inference) -> str:
    """Return the claim that an inference bears on in the end, through what it undercuts.

    For undercuts that only undercut each other, that is a premise of one of them.
    """
    seen = set()
    while inference.target in argument_map.sound_inference:
        if inference.id in seen:
            return inference.premises[0]
        seen.add(inference.id)
        inference = argument_map.sound_inference[inference.target]
    return inference.target


def count_kinds(claims: Iterable[Claim]) -> dict[Kind, int]:
    """Return how many claims of each kind there are, in the order of the kinds."""
    counts = Counter(claim.kind for claim in claims)
    return {kind: counts[kind] for kind in Kind if counts[kind]}
