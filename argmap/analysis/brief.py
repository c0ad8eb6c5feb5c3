"""The case brief of one side: what it argues, what it has to answer, and what that hangs on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from argmap.analysis.bearing import Bearing, bearings
from argmap.analysis.exchange import burden
from argmap.analysis.flow import flow
from argmap.analysis.leaving_out import Loss, losses
from argmap.analysis.party import Party
from argmap.analysis.smallest_sets import cheapest_attacks, fewest_answers, smallest_defences
from argmap.analysis.speeches import Speech
from argmap.analysis.status import Evaluation, Standing, Status, evaluate
from argmap.analysis.survey import Sets, first
from argmap.element import Relation
from argmap.model import ArgumentMap

_MOST_SETS = 3


class Point(NamedTuple):
    """A claim at some depth below what it supports; `joint` with the premise before it.

    Its reasons are given once. Where it comes `again` as a reason, it is only referred to.
    """

    claim: str
    depth: int = 0
    relation: Relation | None = None
    joint: bool = False
    again: bool = False


class Block(NamedTuple):
    """An attack to expect, and the answers to it with their reasons; `held` if it is beaten."""

    attack: Bearing
    answers: tuple[Point, ...]
    held: bool


class Question(StrEnum):
    """What a side asks of a thesis, as that stands or not."""

    DEFENCE = "defence"
    ANSWERS = "answers"
    ATTACK = "attack"
    TO_WATCH = "to_watch"


class Outlook(NamedTuple):
    """A thesis: the side's claims each of which it needs, and the least sets that it asks for."""

    thesis: str
    standing: Standing
    single_points: tuple[str, ...]
    question: Question
    sets: Sets


@dataclass(frozen=True)
class Brief:
    """All of it. Drops are by the speeches in which an answer was missing; none without these."""

    party: Party
    evaluation: Evaluation
    case: tuple[Point, ...]
    blocks: tuple[Block, ...]
    outlooks: tuple[Outlook, ...]
    contradictions: tuple[tuple[str, str], ...]
    burden: tuple[str, ...]
    our_drops: tuple[tuple[str, tuple[str, ...]], ...]
    their_drops: tuple[tuple[str, tuple[str, ...]], ...]


def brief(argument_map: ArgumentMap, party: Party, speeches: tuple[Speech, ...] = ()) -> Brief:
    """Return the brief of a side. Least sets are not looked for without the package for them."""
    evaluation = evaluate(argument_map)
    attacks = list(_attacks_on(argument_map, party))
    answers = {attack: tuple(_answers_to(argument_map, party, attack)) for attack in attacks}
    answering = {claim for found in answers.values() for claim in found}
    told: set[str] = set()
    roots = _roots(argument_map, party, answering)
    case = tuple(_with_reasons(argument_map, party, roots, seen=told))

    def held(attack: Bearing) -> bool:
        beaten = Status.IN if attack.relation is Relation.SHOW else Status.OUT
        return evaluation.standing[attack.inference].status is beaten

    attacks.sort(key=lambda attack: (bool(answers[attack]), held(attack)))
    blocks = tuple(
        Block(
            attack,
            tuple(_with_reasons(argument_map, party, answers[attack], Relation.REBUT, told)),
            held(attack),
        )
        for attack in attacks
    )
    found = list(losses(argument_map))
    drops = flow(argument_map, speeches).dropped.items() if speeches else ()
    return Brief(
        party,
        evaluation,
        case,
        blocks,
        tuple(_outlook(argument_map, party, t.id, evaluation, found) for t in argument_map.theses),
        tuple(_contradictions(argument_map, party)),
        burden(argument_map, tuple(party.claims)),
        tuple((id_, said) for id_, said in drops if id_ not in party.claims),
        tuple((id_, said) for id_, said in drops if id_ in party.claims),
    )


def _attacks_on(argument_map: ArgumentMap, party: Party) -> Iterator[Bearing]:
    """Yield what others say against claims of the side, and against its steps.

    A distortion that shows something, once exposed, is an attack on what it distorts; it is one on
    what it shows where the map does not hold the original.
    """
    steps = [i.id for i in argument_map.sound if party.claims.issuperset(i.premises)]
    for element in (*(id_ for id_ in argument_map.claim if id_ in party.claims), *steps):
        for bearing in bearings(argument_map, element):
            if not bearing.attacks or party.alone.issuperset(bearing.claims):
                continue
            if bearing.relation is Relation.SHOW and any(
                i.relation is Relation.DISTORT for i in argument_map.leaving(bearing.claims[0])
            ):
                continue
            yield bearing


def _answers_to(argument_map: ArgumentMap, party: Party, attack: Bearing) -> Iterator[str]:
    """Yield the side's claims against an attack, its reasons, or the steps of these."""
    steps, waiting, seen = [attack.inference], list(attack.claims), set(attack.claims)
    found: dict[str, None] = {}
    while waiting:
        for bearing in bearings(argument_map, waiting.pop()):
            if bearing.attacks:
                if bearing.inference != attack.inference:
                    found |= dict.fromkeys(bearing.claims)
                continue
            steps.append(bearing.inference)
            waiting += set(bearing.claims) - seen
            seen |= set(bearing.claims)
    for step in steps:
        for undercut in bearings(argument_map, step):
            found |= dict.fromkeys(undercut.claims)
    return (id_ for id_ in argument_map.claim if id_ in found and id_ in party.claims)


def _roots(argument_map: ArgumentMap, party: Party, answering: set[str]) -> list[str]:
    """Return the claims with which the case begins: theses, then what supports nothing of it.

    Claims that only support each other begin with the first of them.
    """
    theses = [t.id for t in argument_map.theses if t.id in party.claims]
    roots = dict.fromkeys(theses)
    for id_ in argument_map.claim:
        supports = any(
            i.relation is Relation.SUPPORT and i.target in party.claims
            for i in argument_map.leaving(id_)
        )
        if id_ in party.claims and id_ not in answering and not supports:
            roots[id_] = None
    reached = {p.claim for p in _with_reasons(argument_map, party, [*roots, *sorted(answering)])}
    for id_ in argument_map.claim:
        if id_ in party.claims and id_ not in reached:
            roots[id_] = None
            reached |= {p.claim for p in _with_reasons(argument_map, party, [id_])}
    return list(roots)


def _with_reasons(
    argument_map: ArgumentMap,
    party: Party,
    claims: list[str] | tuple[str, ...],
    relation: Relation | None = None,
    seen: set[str] | None = None,
) -> Iterator[Point]:
    """Yield claims, each followed by what the side says for it, unless that was `seen` before."""
    waiting = [Point(id_, 0, relation) for id_ in reversed(claims)]
    seen = set() if seen is None else seen
    while waiting:
        point = waiting.pop()
        if point.claim in seen:
            yield point._replace(again=point.depth > 0)
            continue
        seen.add(point.claim)
        yield point
        waiting += reversed(
            [
                Point(premise, point.depth + 1, i.relation, number > 0)
                for i in argument_map.arriving(point.claim)
                if i.relation is Relation.SUPPORT and not party.claims.isdisjoint(i.premises)
                for number, premise in enumerate(dict.fromkeys(i.premises))
            ]
        )


def _outlook(
    argument_map: ArgumentMap, party: Party, thesis: str, evaluation: Evaluation, found: list[Loss]
) -> Outlook:
    standing = evaluation.standing[thesis]
    stands = standing.status is Status.IN
    single = tuple(
        loss.claim
        for loss in found
        if loss.claim in party.claims
        and (status := loss.changed.get(thesis)) is not None
        and stands is party.favours
        and (status is Status.IN) is not stands
    )
    if party.favours:
        question = Question.DEFENCE if stands else Question.ANSWERS
    else:
        question = Question.ATTACK if stands else Question.TO_WATCH
    search = {Question.DEFENCE: smallest_defences, Question.ATTACK: cheapest_attacks}.get(
        question, fewest_answers
    )
    sets = first(argument_map, search(argument_map, thesis), _MOST_SETS)
    return Outlook(thesis, standing, single, question, sets)


def _contradictions(argument_map: ArgumentMap, party: Party) -> Iterator[tuple[str, str]]:
    """Yield the pairs of the side's claims of which one attacks the other."""
    for inference in argument_map.sound:
        if inference.relation in (Relation.REBUT, Relation.CONTRADICT):
            for premise in inference.premises:
                if premise in party.claims and inference.target in party.claims:
                    yield premise, inference.target
