"""What hangs together in a map, and what is missing.

Questions about what is missing look at the relations as they were written and meant, sound or not,
so that one slip is not reported once more as a gap somewhere else.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from argmap.analysis.cycles import adjacent, support_tangles
from argmap.element import Claim, Kind, Relation
from argmap.location import Location
from argmap.model import ArgumentMap


class Island(NamedTuple):
    """Connected claims from which no way leads to a thesis, and the one where they end."""

    claims: tuple[Claim, ...]
    end: Claim


def unbacked(argument_map: ArgumentMap, *kinds: Kind) -> Iterator[Claim]:
    """Yield the claims of these kinds that have neither support nor basis and are not open.

    Passed over is a claim that could not be read in full.
    """
    for claim in argument_map.claims:
        if claim.kind not in kinds or claim.basis or claim.state == "open":
            continue
        if not argument_map.has_support(claim.id) and claim.id not in argument_map.damaged:
            yield claim


def users(argument_map: ArgumentMap, *relations: Relation) -> set[str]:
    """Return the claims that have one of these relations to anything."""
    return {
        premise
        for inference in argument_map.inferences
        if inference.relation in relations
        for premise in inference.premises
    }


def orphans(argument_map: ArgumentMap) -> list[Claim]:
    """Return the claims that take part in no inference, where there is more than one claim."""
    related = {i.target for i in argument_map.meant}
    related.update(premise for i in argument_map.inferences for premise in i.premises)
    if len(argument_map.claims) == 1:
        return []
    return [claim for claim in argument_map.claims if claim.id not in related]


def supported_and_attacked(
    argument_map: ArgumentMap,
) -> dict[tuple[str, str], tuple[Location, Location]]:
    """Return the pairs of a claim and a target that it both supports and rebuts or contradicts.

    With each pair come the places of the support and of the attack.
    """
    attack: dict[tuple[str, str], Location] = {}
    for inference in argument_map.inferences:
        if inference.relation in (Relation.REBUT, Relation.CONTRADICT):
            for premise, place in inference.parts:
                attack.setdefault((premise, inference.target), place)
                if inference.relation is Relation.CONTRADICT:
                    attack.setdefault((inference.target, premise), place)
    found: dict[tuple[str, str], tuple[Location, Location]] = {}
    attacked = {target for _, target in attack}
    for inference in argument_map.inferences:
        if inference.relation is Relation.SUPPORT and inference.target in attacked:
            for premise, place in inference.parts:
                pair = (premise, inference.target)
                if pair in attack and premise != inference.target:
                    found.setdefault(pair, (place, attack[pair]))
    return found


def islands(argument_map: ArgumentMap) -> list[Island]:
    """Return the groups of connected claims from which no way leads to a thesis.

    Empty where the map has no thesis. Claims without any relation are left out, and so is what
    leads to a claim whose own way on is broken by a fault of another kind.
    """
    if not argument_map.theses:
        return []
    links = list(_links(argument_map))
    goals = _broken_off(argument_map).union(thesis.id for thesis in argument_map.theses)
    reached = _reach(goals, adjacent((target, source) for source, target in links))
    left = [(a, b) for a, b in links if a not in reached and b not in reached]
    between = adjacent([*left, *((b, a) for a, b in left)])
    island_of: dict[str, int] = {}
    members: list[list[Claim]] = []
    for claim in argument_map.claim.values():
        if claim.id not in between:
            continue
        if claim.id not in island_of:
            island_of |= dict.fromkeys(_reach([claim.id], between), len(members))
            members.append([])
        members[island_of[claim.id]].append(claim)
    leading = {source for source, _ in left}
    return [
        Island(tuple(claims), next((c for c in claims if c.id not in leading), claims[0]))
        for claims in members
    ]


def led_to(argument_map: ArgumentMap, starts: Iterable[str]) -> set[str]:
    """Return the claims and inferences to which a way leads from any of these claims."""
    return _reach(starts, adjacent(_links(argument_map)))


def _links(argument_map: ArgumentMap) -> Iterator[tuple[str, str]]:
    """Yield each step from a claim to a target, and from an inference to its target."""
    for inference in argument_map.meant:
        for premise in inference.premises:
            yield premise, inference.target
            if inference.relation is Relation.CONTRADICT:
                yield inference.target, premise
        if inference.id not in argument_map.claim:
            yield inference.id, inference.target


def _broken_off(argument_map: ArgumentMap) -> set[str]:
    """Return the claims whose way on is missing for a reason that another rule reports."""
    found = set(argument_map.damaged)
    found.update(claim for tangle in support_tangles(argument_map) for claim in tangle.claims)
    known = {*argument_map.claim, *argument_map.inference}
    for inference in argument_map.meant:
        if inference.target in inference.premises:
            found.add(inference.target)
        elif inference.target not in known:
            found.update(inference.premises)
    answering = users(argument_map, Relation.REBUT, Relation.UNDERCUT)
    distorting = users(argument_map, Relation.DISTORT)
    for claim in argument_map.claims:
        if claim.kind is Kind.REBUTTAL and claim.id not in answering:
            found.add(claim.id)
        # A distortion of words that stand in no claim has its end in itself.
        if claim.kind is Kind.DISTORTION and (claim.original or claim.id not in distorting):
            found.add(claim.id)
    return found


def _reach(starts: Iterable[str], after: Mapping[str, list[str]]) -> set[str]:
    """Return all that can be reached from the starts, these included."""
    reached = set(starts)
    waiting = list(reached)
    while waiting:
        for following in after.get(waiting.pop(), ()):
            if following not in reached:
                reached.add(following)
                waiting.append(following)
    return reached
