"""Circles of support: claims that in the end rest on themselves.

No list of all circles is ever made, as there can be exponentially many: each tangle of claims is
answered for by its shortest circle.
"""

from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
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
    found = support_components(argument_map)
    if not found:
        return []
    order = {id_: number for number, id_ in enumerate(argument_map.claim)}
    components = [sorted(component, key=order.__getitem__) for component in found]
    after: dict[str, dict[str, None]] = {}
    for start, end in _steps(argument_map):
        after.setdefault(start, {})[end] = None
    return [
        Tangle(tuple(component), _shortest_circle(component, after))
        for component in sorted(components, key=lambda component: order[component[0]])
    ]


def support_components(argument_map: ArgumentMap) -> list[set[str]]:
    """Return the strongly connected components of support that hold more than one claim."""
    return strong_components(_steps(argument_map))


def adjacent(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """Return steps by where they start: all that a claim leads to, in the order given."""
    after: dict[str, list[str]] = defaultdict(list)
    for start, end in pairs:
        after[start].append(end)
    return after


def strong_components(steps: Iterable[tuple[str, str]]) -> list[set[str]]:
    """Return the strongly connected components of a graph that hold more than one node."""
    steps = _within_circles(steps)
    if not steps:
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


def _within_circles(steps: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return the steps that begin in a circle or behind one; most maps have none (Kahn 1962)."""
    after: dict[str, list[str]] = defaultdict(list)
    waiting: Counter[str] = Counter()
    for start, end in steps:
        after[start].append(end)
        waiting[end] += 1
    free = [start for start in after if start not in waiting]
    for start in free:
        for end in after.pop(start, ()):
            waiting[end] -= 1
            if not waiting[end]:
                free.append(end)
    return [(start, end) for start, ends in after.items() for end in ends]


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
        found, taken = circle_from(start, leads, len(best))
        best = found or best
        steps += taken
        if len(best) == 2 or steps > _MOST_STEPS:
            break
    rank = {claim: number for number, claim in enumerate(component)}
    first = min(range(len(best)), key=lambda i: rank[best[i]])
    return best[first:] + best[:first]


def circle_from(
    start: str,
    leads: Mapping[str, list[str]],
    shorter_than: int,
    first: Sequence[str] | None = None,
) -> tuple[tuple[str, ...], int]:
    """Return the shortest circle through a claim if it beats a length, and the steps it took.

    With `first`, only circles that leave the claim by one of these steps.
    """
    came_from = {start: start}
    depth = {start: 1}
    queue = deque([start])
    steps = 0
    while queue:
        claim = queue.popleft()
        if shorter_than and depth[claim] >= shorter_than:
            break
        for following in leads[claim] if first is None or claim != start else first:
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
