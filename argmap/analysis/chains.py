"""How far reasons reach: the longest chain of them, the depth of a map, and what carries most."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator

from argmap.analysis.cycles import strong_components
from argmap.element import Inference
from argmap.model import ArgumentMap


def longest_chain(argument_map: ArgumentMap) -> tuple[str, ...]:
    """Return the longest row of claims of which each bears on the next.

    Steps within a circle do not count, as there a longest row would be as hard to find as it is
    pointless.
    """
    steps = list(_steps(argument_map))
    circle_of = {id_: number for number, ids in enumerate(strong_components(steps)) for id_ in ids}
    after: dict[str, list[str]] = defaultdict(list)
    before = dict.fromkeys(argument_map.claim, 0)
    for start, end in steps:
        if start not in circle_of or circle_of[start] != circle_of.get(end):
            after[start].append(end)
            before[end] += 1
    length = dict.fromkeys(argument_map.claim, 1)
    previous: dict[str, str] = {}
    ready = deque(id_ for id_, count in before.items() if not count)
    while ready:
        id_ = ready.popleft()
        for end in after[id_]:
            if length[id_] + 1 > length[end]:
                length[end], previous[end] = length[id_] + 1, id_
            before[end] -= 1
            if not before[end]:
                ready.append(end)
    if not length:
        return ()
    chain = [max(length, key=length.__getitem__)]
    while chain[-1] in previous:
        chain.append(previous[chain[-1]])
    return tuple(reversed(chain))


def depth(argument_map: ArgumentMap) -> int:
    """Return how many steps the claim furthest from all theses is away from the nearest."""
    level = dict.fromkeys((thesis.id for thesis in argument_map.theses), 0)
    before: dict[str, list[str]] = defaultdict(list)
    for start, end in _steps(argument_map):
        before[end].append(start)
    queue = list(level)
    for id_ in queue:
        for start in before[id_]:
            if start not in level:
                level[start] = level[id_] + 1
                queue.append(start)
    return max(level.values(), default=0)


def carrying(argument_map: ArgumentMap) -> list[tuple[str, tuple[str, ...]]]:
    """Return the claims that bear on several others directly, with these; the busiest first."""
    borne: dict[str, dict[str, None]] = {id_: {} for id_ in argument_map.claim}
    for start, end in _steps(argument_map):
        borne[start][end] = None
    found = [(id_, tuple(ends)) for id_, ends in borne.items() if len(ends) > 1]
    return sorted(found, key=lambda entry: -len(entry[1]))


def _steps(argument_map: ArgumentMap) -> Iterator[tuple[str, str]]:
    """Yield each step from a claim to the claim that it bears on in the end."""
    for inference in argument_map.sound:
        end = _end(argument_map, inference)
        if end:
            yield from ((premise, end) for premise in inference.premises if premise != end)


def _end(argument_map: ArgumentMap, inference: Inference) -> str:
    """Return the claim to which an inference leads, through what it undercuts; '' in a circle."""
    seen = set()
    while inference.target in argument_map.sound_inference and inference.id not in seen:
        seen.add(inference.id)
        inference = argument_map.sound_inference[inference.target]
    return inference.target if inference.target in argument_map.claim else ""
