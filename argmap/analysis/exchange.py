"""What was answered and what was not: attacks, answers, and where the two sides meet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from argmap.analysis.sides import Sides
from argmap.element import SUPPORTS, Inference, Kind, Relation
from argmap.model import ArgumentMap

ATTACKS = frozenset({Relation.REBUT, Relation.UNDERCUT, Relation.CONTRADICT})


class Clash(NamedTuple):
    """A claim that is attacked, what attacks it or a step to it, and what answers these attacks."""

    claim: str
    attackers: tuple[str, ...]
    answers: tuple[str, ...]


class Attack(NamedTuple):
    """An attack, and the claims that make it: of a contradiction either end may."""

    inference: Inference
    attackers: tuple[str, ...]


def attacks_on(argument_map: ArgumentMap, claim_id: str) -> Iterator[Attack]:
    """Yield the attacks on a claim, and on the steps by which something is said for it."""
    arriving = argument_map.arriving(claim_id)
    yield from (Attack(i, i.premises) for i in arriving if i.relation in ATTACKS)
    for inference in argument_map.leaving(claim_id):
        if inference.relation is Relation.CONTRADICT:
            yield Attack(inference, (inference.target,))
    for step in arriving:
        if step.relation in SUPPORTS:
            yield from (Attack(u, u.premises) for u in argument_map.arriving(step.id))


def answers_to(argument_map: ArgumentMap, attack: Attack) -> Iterator[str]:
    """Yield the claims that answer an attack: that undercut it, or attack what makes it."""
    for undercut in argument_map.arriving(attack.inference.id):
        yield from undercut.premises
    for attacker in attack.attackers:
        for answer in attacks_on(argument_map, attacker):
            if answer.inference is not attack.inference:
                yield from answer.attackers


def clashes(argument_map: ArgumentMap) -> list[Clash]:
    """Return the claims that are attacked, those first about which most is said."""
    found = []
    for id_ in argument_map.claim:
        attacks = list(attacks_on(argument_map, id_))
        if attacks:
            attackers = dict.fromkeys(a for attack in attacks for a in attack.attackers)
            answers = dict.fromkeys(a for x in attacks for a in answers_to(argument_map, x))
            found.append(Clash(id_, tuple(attackers), tuple(a for a in answers if a != id_)))
    return sorted(found, key=lambda clash: -len(clash.attackers) - len(clash.answers))


def undefended(argument_map: ArgumentMap) -> tuple[str, ...]:
    """Return the claims that make an attack which nobody answers, and such distortions.

    Rebuttals are answers themselves: see `unanswered_rebuttals`.
    """
    attacking = _unanswered_attackers(argument_map)
    return tuple(
        claim.id
        for claim in argument_map.claim.values()
        if (claim.id in attacking and claim.kind is not Kind.REBUTTAL)
        or (claim.kind is Kind.DISTORTION and not _is_answered(argument_map, claim.id))
    )


def unanswered_rebuttals(argument_map: ArgumentMap) -> tuple[str, ...]:
    """Return the rebuttals that nobody answers."""
    attacking = _unanswered_attackers(argument_map)
    claims = argument_map.claim.values()
    return tuple(c.id for c in claims if c.kind is Kind.REBUTTAL and c.id in attacking)


def _unanswered_attackers(argument_map: ArgumentMap) -> set[str]:
    """Return the claims of attacks to which there is no answer at all, whether that holds or not.

    A contradiction is an attack of the claim that states it.
    """
    return {
        premise
        for inference in argument_map.sound
        if inference.relation in ATTACKS
        and not any(answers_to(argument_map, Attack(inference, inference.premises)))
        for premise in inference.premises
    }


def _is_answered(argument_map: ArgumentMap, distortion: str) -> bool:
    """Say whether something attacks a distortion, or denies that it was made."""
    return any(attacks_on(argument_map, distortion)) or any(
        argument_map.arriving(step.id) for step in argument_map.leaving(distortion)
    )


def burden(argument_map: ArgumentMap, side: Iterable[str]) -> tuple[str, ...]:
    """Return what a side still has to show: its claims without support and without a basis.

    What is put forward as an assertion has no basis in this sense, and a distortion has none to
    give.
    """
    members = set(side)
    return tuple(
        claim.id
        for claim in argument_map.claim.values()
        if claim.id in members
        and claim.basis in ("", "assertion")
        and claim.kind is not Kind.DISTORTION
        and not any(i.relation in SUPPORTS for i in argument_map.arriving(claim.id))
    )


def contradictions(argument_map: ArgumentMap, sides: Sides) -> list[tuple[str, str, str]]:
    """Return the pairs of claims of one side of which one attacks the other, and that side.

    A turn is a claim of both sides. Claims that name different sides themselves are of these.
    """
    pro, con = ({*ids, *sides.turns} for ids in (sides.pro, sides.con))
    found = []
    for inference in argument_map.sound:
        if inference.relation not in (Relation.REBUT, Relation.CONTRADICT):
            continue
        for premise in inference.premises:
            ends = {premise, inference.target}
            names = {argument_map.claim[end].side for end in ends} - {""}
            of_both = ends <= pro, ends <= con
            if any(of_both) and len(names) < 2:
                side = "both" if all(of_both) else "pro" if of_both[0] else "con"
                found.append((premise, inference.target, side))
    return found
