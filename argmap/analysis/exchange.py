"""What was answered and what was not: attacks, answers, and where the two sides meet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from argmap.analysis.sides import Sides
from argmap.element import Claim, Inference, Kind, Relation
from argmap.model import ArgumentMap

ATTACKS = frozenset({Relation.REBUT, Relation.UNDERCUT, Relation.CONTRADICT})


class Clash(NamedTuple):
    """A claim that is attacked, what attacks it or a step to it, and what answers these attacks."""

    claim: str
    attackers: tuple[str, ...]
    answers: tuple[str, ...]


def attacks_on(argument_map: ArgumentMap, claim_id: str) -> list[Inference]:
    """Return the attacks on a claim, and on the steps by which something is said for it."""
    arriving = argument_map.arriving(claim_id)
    found = [i for i in arriving if i.relation in ATTACKS]
    found += [i for i in argument_map.leaving(claim_id) if i.relation is Relation.CONTRADICT]
    for step in arriving:
        if step.relation not in ATTACKS:
            found += argument_map.arriving(step.id)
    return found


def answers_to(argument_map: ArgumentMap, attack: Inference) -> Iterator[str]:
    """Yield the claims that answer an attack: that attack what makes it, or undercut it."""
    for undercut in argument_map.arriving(attack.id):
        yield from undercut.premises
    for attacker in attack.premises:
        for inference in argument_map.arriving(attacker):
            if inference.relation in ATTACKS:
                yield from inference.premises


def clashes(argument_map: ArgumentMap) -> list[Clash]:
    """Return the claims that are attacked, those first about which most is said."""
    found = []
    for id_ in argument_map.claim:
        attacks = attacks_on(argument_map, id_)
        if not attacks:
            continue
        attackers = dict.fromkeys(a for attack in attacks for a in _other_end(attack, id_))
        answers = dict.fromkeys(a for attack in attacks for a in answers_to(argument_map, attack))
        found.append(Clash(id_, tuple(attackers), tuple(a for a in answers if a != id_)))
    return sorted(found, key=lambda clash: -len(clash.attackers) - len(clash.answers))


def _other_end(attack: Inference, claim_id: str) -> tuple[str, ...]:
    return (attack.target,) if claim_id in attack.premises else attack.premises


def unanswered(argument_map: ArgumentMap, *kinds: Kind) -> tuple[str, ...]:
    """Return the claims of these kinds that nobody answers, neither them nor a step from them."""
    return tuple(
        claim.id
        for claim in argument_map.claim.values()
        if claim.kind in kinds
        and not any(i.relation in ATTACKS for i in argument_map.arriving(claim.id))
        and not any(argument_map.arriving(i.id) for i in argument_map.leaving(claim.id))
    )


def burden(argument_map: ArgumentMap, side: tuple[str, ...]) -> tuple[str, ...]:
    """Return what a side still has to show: its claims without support and without a basis.

    What is put forward as an assertion has no basis in this sense, and a distortion has none to
    give.
    """
    return tuple(
        id_
        for id_ in side
        if (claim := argument_map.claim[id_]).basis in ("", "assertion")
        and claim.kind is not Kind.DISTORTION
        and not _has_support(argument_map, claim)
    )


def _has_support(argument_map: ArgumentMap, claim: Claim) -> bool:
    return any(
        i.relation in (Relation.SUPPORT, Relation.SHOW) for i in argument_map.arriving(claim.id)
    )


def contradictions(argument_map: ArgumentMap, sides: Sides) -> list[tuple[str, str, str]]:
    """Return the pairs of claims of one side of which one attacks the other, and that side."""
    side_of = {id_: name for name in ("pro", "con") for id_ in getattr(sides, name)}
    side_of |= dict.fromkeys(sides.turns, "both")
    return [
        (premise, inference.target, side_of[premise])
        for inference in argument_map.sound
        if inference.relation in (Relation.REBUT, Relation.CONTRADICT)
        for premise in inference.premises
        if side_of.get(premise, "") == side_of.get(inference.target)
    ]
