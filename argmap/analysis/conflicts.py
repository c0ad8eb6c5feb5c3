"""Circles with an attack: claims that in the end attack what they rest on, or what backs them."""

from collections import defaultdict
from collections.abc import Mapping
from typing import NamedTuple

from argmap.analysis.cycles import adjacent, circle_from, strong_components, support_components
from argmap.analysis.structure import supported_and_attacked
from argmap.element import Inference, Relation
from argmap.model import ArgumentMap

_ATTACKS = (Relation.REBUT, Relation.UNDERCUT, Relation.CONTRADICT)
_MOST_STEPS = 50_000


class Conflict(NamedTuple):
    """Claims that all lead to each other, and a circle among them that has an attack in it.

    With each claim of the circle comes the inference by which it leads to the next. Claims and
    circle begin with what is first in the map.
    """

    claims: tuple[str, ...]
    circle: tuple[tuple[str, Inference], ...]


def conflicts(argument_map: ArgumentMap) -> list[Conflict]:
    """Return the strongly connected components of support and attack that have an attack in them.

    An undercut leads to the target of what it undercuts. A contradiction closes a circle if steps
    of other kinds lead from one of its claims to the other: alternatives that exclude each other
    make none. Left out are attacks on what the same claim supports, and those within a circle of
    support: they are faults of their own. Each circle is the shortest, except that after 50,000
    steps of search the best until then is taken, and no further contradiction looked at.
    """
    if not any(inference.relation in _ATTACKS for inference in argument_map.sound):
        return []
    attacks, contradictions = _attacks(argument_map)
    supports = {
        (premise, inference.target): inference
        for inference in argument_map.sound
        if inference.relation is Relation.SUPPORT
        for premise in inference.premises
    }
    attacks |= _closing(contradictions, adjacent([*supports, *attacks]))
    steps = {**supports, **attacks}
    components = strong_components([*steps])
    member = _numbers(components)
    circling = _numbers(support_components(argument_map))
    after = adjacent(pair for pair in steps if _together(pair, member))
    inside: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for pair in attacks:
        if _together(pair, member) and not _together(pair, circling):
            inside[member[pair[0]]].append(pair)
    order = {id_: number for number, id_ in enumerate(argument_map.claim)}
    found = []
    for number, pairs in inside.items():
        claims = sorted(components[number], key=order.__getitem__)
        circle = _shortest_circle(adjacent(pairs), after)
        first = circle.index(min(circle, key=order.__getitem__))
        circle = circle[first:] + circle[:first]
        ways = zip(circle, circle[1:] + circle[:1], strict=True)
        found.append(Conflict(tuple(claims), tuple((a, steps[a, b]) for a, b in ways)))
    return sorted(found, key=lambda conflict: order[conflict.claims[0]])


def _attacks(
    argument_map: ArgumentMap,
) -> tuple[dict[tuple[str, str], Inference], list[Inference]]:
    """Return the rebuttals and undercuts by their two ends, and the contradictions."""
    faults = supported_and_attacked(argument_map)
    ends: dict[str, str] = {}
    attacks: dict[tuple[str, str], Inference] = {}
    contradictions = []
    for inference in argument_map.sound:
        pair = (inference.premises[0], inference.target)
        if inference.relation is Relation.CONTRADICT:
            if pair not in faults and pair[::-1] not in faults:
                contradictions.append(inference)
        elif inference.relation in (Relation.REBUT, Relation.UNDERCUT):
            end = _end(inference, argument_map, ends)
            for premise in inference.premises:
                if end and premise != end and (premise, end) not in faults:
                    attacks[premise, end] = inference
    return attacks, contradictions


def _end(inference: Inference, argument_map: ArgumentMap, ends: dict[str, str]) -> str:
    """Return the claim to which an inference leads over those it aims at, or ''; each one once."""
    passed = []
    target = inference.target
    while target not in argument_map.claim and target not in ends:
        ends[target] = ""  # what comes back to itself leads nowhere
        passed.append(target)
        target = argument_map.sound_inference[target].target
    end = ends.get(target, "") if target not in argument_map.claim else target
    ends.update(dict.fromkeys(passed, end))
    return end


def _closing(
    contradictions: list[Inference], after: dict[str, list[str]]
) -> dict[tuple[str, str], Inference]:
    """Return the contradictions that lead back to where steps of other kinds came from."""
    found = {}
    taken = 0
    for inference in contradictions:
        pair = (inference.premises[0], inference.target)
        for start, end in (pair, pair[::-1]):
            circle, steps = circle_from(end, after, 0, [start])
            if circle:
                found[end, start] = inference
            taken += steps
        if taken > _MOST_STEPS:
            break
    return found


def _shortest_circle(
    attacking: Mapping[str, list[str]], after: dict[str, list[str]]
) -> tuple[str, ...]:
    """Return the shortest circle of these steps that leads over one of those of attack."""
    best: tuple[str, ...] = ()
    taken = 0
    for start, targets in attacking.items():
        circle, steps = circle_from(start, after, len(best), targets)
        best = circle or best
        taken += steps
        if taken > _MOST_STEPS:
            break
    return best


def _numbers(components: list[set[str]]) -> dict[str, int]:
    return {claim: number for number, claims in enumerate(components) for claim in claims}


def _together(pair: tuple[str, str], number: Mapping[str, int]) -> bool:
    return pair[0] in number and number[pair[0]] == number.get(pair[1])
