"""A map becomes a tree of topics, and attributes for what a tree of texts cannot say."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from argmap.element import Claim, Inference, Relation
from argmap.model import ArgumentMap
from argmap.record.branches import Branch, branches
from argmap.record.encode import encode
from argmap.record.fields import CLAIM, KINDS, MAP, RELATIONS
from argmap.record.mind_map.values import to_string


class Strand(NamedTuple):
    """A relation of a claim that its place in the tree does not say; `target` is as in a map."""

    relation: Relation
    target: str
    details: dict[str, Any]

    @property
    def value(self) -> Any:
        """What stands for it under the key of the relation."""
        return {"to": self.target, **self.details} if self.details else self.target


@dataclass(frozen=True)
class Entry:
    """A topic to be written: a claim, or (`again`) a reference to one that has its own topic.

    `inference` is its step to what it stands below, None at a root; `joint` premises follow the
    first premise of their step. `said` are its attributes, without those of `strands`, which are
    the claim's other relations.
    """

    depth: int
    claim: Claim
    inference: Inference | None
    joint: bool
    again: bool
    said: dict[str, str]
    strands: list[Strand]


def entries(argument_map: ArgumentMap, *, references: bool) -> list[Entry]:
    """Return the topics of a map, each before those below it.

    With `references` a claim that bears on several has a topic below each of them; without, its
    other relations are strands.
    """
    shown = list(branches(argument_map))
    if not references:
        shown = _each_once(shown)
    in_tree = {(b.inference.id, b.claim.id) for b in shown if b.inference}
    strands: dict[str, list[Strand]] = defaultdict(list)
    for inference in argument_map.inferences:
        for premise in inference.premises:
            if (inference.id, premise) not in in_tree:
                details = _details(inference, premise)
                strands[premise].append(Strand(inference.relation, inference.target, details))
    data = encode(argument_map)["claims"]
    return [_entry(b, data[b.claim.id], strands[b.claim.id]) for b in shown]


@dataclass
class _Place:
    """A branch in the tree; `cut` where it is a root now, since its step has no place there."""

    branch: Branch
    cut: bool
    below: list[_Place] = field(default_factory=list)


def _each_once(listed: list[Branch]) -> list[Branch]:
    """Return an outline in which each claim stands once.

    What undercuts the step from a place that is left out becomes a root.
    """
    roots: list[_Place] = []
    path: list[_Place] = []
    for branch in listed:
        del path[branch.depth :]
        above = path[-1] if path else None
        path.append(_Place(branch, above is not None and _is_cut(branch, above)))
        if not branch.again:
            (roots if above is None or path[-1].cut else above.below).append(path[-1])
    kept: list[Branch] = []
    stack = [(0, place) for place in reversed(roots)]
    while stack:
        depth, place = stack.pop()
        branch = place.branch._replace(depth=depth)
        kept.append(branch._replace(inference=None, joint=False) if place.cut else branch)
        stack += ((depth + 1, below) for below in reversed(place.below))
    return kept


def _is_cut(branch: Branch, above: _Place) -> bool:
    """Say whether a branch bears on the step of one that is left out or is a root now."""
    step, aim = above.branch.inference, branch.inference
    is_aimed = step is not None and aim is not None and aim.target == step.id
    return above.branch.again or (above.cut and is_aimed)


def _entry(branch: Branch, data: dict[str, Any], strands: list[Strand]) -> Entry:
    claim, inference = branch.claim, branch.inference
    said: dict[str, str] = {}
    if inference:
        said["relation"] = inference.relation.value
        if details := _details(inference, claim.id):
            said["inference"] = to_string(details)
    if branch.again:
        said = {"ref": claim.id, **said}
    else:
        said = {"id": claim.id, "kind": claim.kind.value, **said, **_of_claim(claim, data)}
    strands = [] if branch.again else strands
    return Entry(branch.depth, claim, inference, branch.joint, branch.again, said, strands)


def _of_claim(claim: Claim, data: dict[str, Any]) -> dict[str, str]:
    said = {"original": claim.original} if claim.original else {}
    for key, value in data.items():
        if key not in KINDS and key not in RELATIONS:
            said[key] = to_string(value, CLAIM.get(key))
    return said


def _details(inference: Inference, premise: str) -> dict[str, Any]:
    """Return what one premise says of its inference besides relation and target."""
    said: dict[str, Any] = {"as": inference.id} if inference.named else {}
    if premise == inference.premises[0]:
        for key in ("scheme", "warrant", "implicit", "note"):
            if value := getattr(inference, key):
                said[key] = value
    return said


def whole(argument_map: ArgumentMap) -> dict[str, str]:
    """Return what a map says besides its title and claims, as attributes."""
    data = encode(argument_map)
    return {
        key: to_string(value, MAP.get(key))
        for key, value in data.items()
        if key not in ("title", "claims")
    }


def by_relation(strands: list[Strand]) -> dict[str, str]:
    """Return strands as attributes, under the keys of their relations."""
    found: dict[str, list[Any]] = {}
    for strand in strands:
        found.setdefault(strand.relation.value, []).append(strand.value)
    return {key: to_string(v[0] if len(v) == 1 else v) for key, v in found.items()}
