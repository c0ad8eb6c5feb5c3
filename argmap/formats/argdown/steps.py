"""Inferences as Argdown can say them: as relations of claims, or as arguments with titles."""

from __future__ import annotations

from collections import defaultdict, deque
from typing import Any

from argmap.element import Inference, Kind, Relation
from argmap.model import ArgumentMap

_TITLES = {"constructor": "Constructor"}
"""Titles that Argdown's tools trip over: there they are properties of any object."""


def title(id_: str) -> str:
    """Return the title that stands for an id."""
    return _TITLES.get(id_, id_)


def told(premise: Kind, target: Kind) -> tuple[Relation, Relation]:
    """Return what `+` and `-` mean between two kinds."""
    if premise is not Kind.DISTORTION:
        return Relation.SUPPORT, Relation.REBUT
    return Relation.SUPPORT if target is premise else Relation.SHOW, Relation.DISTORT


def arriving(argument_map: ArgumentMap) -> dict[str, list[Inference]]:
    """Return what aims at each claim, and at each step that leads to one; the first of each id."""
    aiming: dict[str, list[Inference]] = defaultdict(list)
    for inference in argument_map.inferences:
        if all(premise in argument_map.claim for premise in inference.premises):
            aiming[inference.target].append(inference)
    found: dict[str, list[Inference]] = {}
    seen = set(argument_map.claim)
    elements = deque(argument_map.claim)
    while elements:
        element = elements.popleft()
        is_step = element not in argument_map.claim
        for i in aiming[element]:
            if i.id not in seen and (i.relation is Relation.UNDERCUT) is is_step:
                seen.add(i.id)
                found.setdefault(element, []).append(i)
                elements.append(i.id)
    return found


def titles(arriving: dict[str, list[Inference]]) -> dict[str, str]:
    """Return the title of each step as an argument; one without a name is told by its words."""
    titles: dict[str, str] = {}
    for target, steps in arriving.items():  # a step stands before what aims at it
        for i in steps:
            told = f"{i.premises[0]} {i.relation.value} {titles.get(target, target)}"
            titles[i.id] = title(i.id) if i.named else told
    return titles


def own_id(id_: str) -> dict[str, Any]:
    """Return what a title does not say of an id."""
    return {"id": id_} if id_ in _TITLES else {}


def details(step: Inference) -> dict[str, Any]:
    """Return what is said of a step itself, by key."""
    said = {
        "scheme": step.scheme,
        "warrant": step.warrant,
        "implicit": step.implicit,
        "note": step.note,
    }
    return {key: value for key, value in said.items() if value}
