"""The order in which a map is revealed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from heapq import heappop, heappush

from argmap.analysis.views import View
from argmap.element import Claim, Inference, Relation
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
    """Return what of a view is shown up to a step, with how much is cut at each claim."""
    held = {inference.id: inference for inference in view.inferences}
    step_at = {id_: step_of_inference(i, held, step_of) for id_, i in held.items()}
    inferences = tuple(i for i in view.inferences if step_at[i.id] <= last)
    # What undercuts a hidden inference is cut with it.
    cut = [i for i in view.inferences if step_at[i.id] > last >= step_at.get(i.target, 0)]
    below = Counter(view.below) + Counter(_claim_at(i, held) for i in cut)
    above = Counter(view.above) + Counter(premise for i in cut for premise in i.premises)
    claims = tuple(claim for claim in view.claims if step_of[claim.id] <= last)
    ends = {end for inference in inferences for end in (*inference.premises, inference.target)}
    neighbours = tuple(claim for claim in view.neighbours if claim.id in ends)
    return replace(
        view,
        claims=claims,
        inferences=inferences,
        neighbours=neighbours,
        left_out=_at(neighbours, Counter(view.left_out) + below + above),
        below=_at(claims, below),
        above=_at(claims, above),
    )


def _at(claims: Iterable[Claim], counts: Mapping[str, int]) -> Mapping[str, int]:
    return {claim.id: counts[claim.id] for claim in claims if counts[claim.id]}


def _claim_at(inference: Inference, held: Mapping[str, Inference]) -> str:
    """Return the claim that an inference bears on in the end, through what it undercuts."""
    *_, last = _way(inference, held)
    return last.target


def step_of_inference(
    inference: Inference, held: Mapping[str, Inference], step_of: Mapping[str, int]
) -> int:
    """Return the step at which an inference is shown: when all is there that it connects."""
    ends = (end for i in _way(inference, held) for end in (*i.premises, i.target))
    return max(step_of[end] for end in ends if end in step_of)


def _way(inference: Inference, held: Mapping[str, Inference]) -> Iterable[Inference]:
    """Return an inference, what it undercuts, what that undercuts, and so on."""
    way = {inference.id: inference}
    while inference.target in held and inference.target not in way:
        inference = held[inference.target]
        way[inference.id] = inference
    return way.values()
