"""Circles of support: claims that in the end rest on themselves.

No list of all circles is ever made, as there can be exponentially many: each tangle of claims is
answered for by its shortest circle.
"""

from collections import deque
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from typing import NamedTuple

from argmap.element import Relation
from argmap.model import ArgumentMap

_MOST_STEPS = 2_000_000


class Tangle(NamedTuple):
    """Claims that all rest on each other, in the order of the map, and their shortest circle."""

    claims: tuple[str, ...]
    circle: tuple[str, ...]


def support_tangles(argument_map: ArgumentMap) -> list[Tangle]:
    """Return the strongly connected components of support that hold more than one claim.

    The shortest circle of a component is found by one search from each claim at which ways part
    (Itai & Rodeh 1978), cut short at the length of the best so far. In a component so large and
    dense that this takes over two million steps, the best circle until then is returned.
    """
    order = {id_: number for number, id_ in enumerate(argument_map.claim)}
    components = [
        sorted(component, key=order.__getitem__) for component in support_components(argument_map)
    ]
    after: dict[str, dict[str, None]] = {}
    for start, end in _steps(argument_map):
        after.setdefault(start, {})[end] = None
    return [
        Tangle(tuple(component), _shortest_circle(component, after))
        for component in sorted(components, key=lambda component: order[component[0]])
    ]


def support_components(argument_map: ArgumentMap) -> list[set[str]]:
    """Return the strongly connected components of support that hold more than one claim."""
    steps = list(_steps(argument_map))
    if not _go_round(steps):
        return []

    import networkx as nx

    graph: nx.DiGraph[str] = nx.DiGraph(steps)
    components = nx.strongly_connected_components(graph)
    return [component for component in components if len(component) > 1]


def _steps(argument_map: ArgumentMap) -> Iterator[tuple[str, str]]:
    """Yield each step of support, from a premise to what it supports."""
    for inference in argument_map.sound:
        if inference.relation is Relation.SUPPORT:
            for premise in inference.premises:
                yield premise, inference.target


def _go_round(steps: list[tuple[str, str]]) -> bool:
    """Say whether there is any circle: most maps have none, and need no NetworkX to say so."""
    sorter: TopologicalSorter[str] = TopologicalSorter()
    for start, end in steps:
        sorter.add(end, start)
    try:
        sorter.prepare()
    except CycleError:
        return True
    return False


def _shortest_circle(
    component: list[str], after: Mapping[str, Mapping[str, object]]
) -> tuple[str, ...]:
    """Return the shortest circle in a component, beginning with its first claim in map order."""
    inside = set(component)
    leads = {claim: [c for c in after[claim] if c in inside] for claim in component}
    # A circle that meets no claim at which ways part could not be left: it is the whole component.
    forks = [claim for claim in component if len(leads[claim]) > 1] or component[:1]
    best: tuple[str, ...] = ()
    steps = 0
    for start in forks:
        found, taken = _circle_from(start, leads, len(best))
        best = found or best
        steps += taken
        if len(best) == 2 or steps > _MOST_STEPS:
            break
    rank = {claim: number for number, claim in enumerate(component)}
    first = min(range(len(best)), key=lambda i: rank[best[i]])
    return best[first:] + best[:first]


def _circle_from(
    start: str, leads: Mapping[str, list[str]], shorter_than: int
) -> tuple[tuple[str, ...], int]:
    """Return the shortest circle through a claim if it beats a length, and the steps it took."""
    came_from = {start: start}
    depth = {start: 1}
    queue = deque([start])
    steps = 0
    while queue:
        claim = queue.popleft()
        if shorter_than and depth[claim] >= shorter_than:
            break
        for following in leads[claim]:
            steps += 1
            if following == start:
                way = [claim]
                while way[-1] != start:
                    way.append(came_from[way[-1]])
                return tuple(reversed(way)), steps
            if following not in came_from:
                came_from[following] = claim
                depth[following] = depth[claim] + 1
                queue.append(following)
    return (), steps
