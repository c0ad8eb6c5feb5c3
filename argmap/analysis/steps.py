"""The order in which a map is revealed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from heapq import heappop, heappush

from argmap.analysis.views import View
from argmap.element import Inference, Relation
from argmap.model import ArgumentMap


def steps(argument_map: ArgumentMap) -> Mapping[str, int]:
    """Return the step at which each claim is shown, by id; the first is 1.

    A claim that gives a `step` has that; another comes with the first claim that it bears on. Where
    no claim gives one, the theses are the first step, what bears on them the second, and so on.
    What leads to no thesis comes last.
    """
    given = {claim.id: claim.step for claim in argument_map.claims if claim.step is not None}
    later = 0 if given else 1
    found: dict[str, int] = {}
    queue: list[tuple[int, str]] = []
    for id_, step in given.items():
        heappush(queue, (step, id_))
    for thesis in argument_map.theses:
        if thesis.id not in given:
            heappush(queue, (1, thesis.id))
    while queue:
        step, id_ = heappop(queue)
        if id_ in found:
            continue
        found[id_] = step
        for end in _bearing_on(argument_map, id_):
            if end not in found and end not in given:
                heappush(queue, (step + later, end))
    last = max((found[id_] for id_ in argument_map.claim if id_ in found), default=1 - later)
    return {id_: found.get(id_, last + later) for id_ in argument_map.claim}


def _bearing_on(argument_map: ArgumentMap, id_: str) -> Iterator[str]:
    """Yield the claims that bear on a claim or inference, and what may be undercut between them."""
    for inference in argument_map.arriving(id_):
        yield inference.id
        yield from inference.premises
    for inference in argument_map.leaving(id_):
        if inference.relation is Relation.CONTRADICT:
            yield inference.target


def until(view: View, step_of: Mapping[str, int], last: int) -> View:
    """Return what of a view is shown up to a step."""
    held = {inference.id: inference for inference in view.inferences}
    shown = {id_ for id_, step in step_of.items() if step <= last}
    inferences = tuple(i for i in view.inferences if step_of_inference(i, held, step_of) <= last)
    ends = {end for inference in inferences for end in (*inference.premises, inference.target)}
    return replace(
        view,
        claims=tuple(claim for claim in view.claims if claim.id in shown),
        inferences=inferences,
        neighbours=tuple(claim for claim in view.neighbours if claim.id in ends),
        below={id_: number for id_, number in view.below.items() if id_ in shown},
        above={id_: number for id_, number in view.above.items() if id_ in shown},
    )


def step_of_inference(
    inference: Inference, held: Mapping[str, Inference], step_of: Mapping[str, int]
) -> int:
    """Return the step at which an inference is shown: when all is there that it connects."""
    way = {inference.id: inference}
    while inference.target in held and inference.target not in way:
        inference = held[inference.target]
        way[inference.id] = inference
    ends = (end for i in way.values() for end in (*i.premises, i.target))
    return max(step_of[end] for end in ends if end in step_of)
