"""Why a claim stands or does not: what its status comes from, and what that comes from in turn."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from argmap.analysis.status import Evaluation, Reason, Standing, Status
from argmap.element import SUPPORTS, Inference, Relation
from argmap.model import ArgumentMap

_OF_THE_STEP = (Reason.UNDERCUT, Reason.PREMISE_LOST, Reason.RESTS_ON, Reason.CONTESTED)
"""Reasons that lie in why a step to a claim does not hold, rather than in where it comes from."""


class Ground(NamedTuple):
    """A claim in an explanation, at some depth below the claim that is explained.

    `inference` is the id of the one through which it bears on the ground above it, and `relation`
    that one's kind; both are '' for the claim that is explained. `above` is the number of that
    ground in the explanation. What a claim comes from is given once: where it comes `again`,
    nothing follows below it.
    """

    depth: int
    claim: str
    standing: Standing
    inference: str = ""
    relation: Relation | None = None
    above: int = -1
    again: bool = False


class Tally(NamedTuple):
    """Of how many reasons for a claim how many hold, and of how many attacks."""

    good: int
    reasons: int
    hits: int
    attacks: int


def explain(argument_map: ArgumentMap, evaluation: Evaluation, claim_id: str) -> list[Ground]:
    """Return the grounds of a claim's status, each followed by its own, as a tree in one list."""
    grounds: list[Ground] = []
    seen: set[str] = set()
    waiting = [Ground(0, claim_id, evaluation.standing[claim_id])]
    while waiting:
        ground = waiting.pop()
        number = len(grounds)
        grounds.append(ground._replace(again=ground.claim in seen))
        if ground.claim in seen:
            continue
        seen.add(ground.claim)
        below = [
            Ground(ground.depth + 1, id_, evaluation.standing[id_], inference.id, relation, number)
            for inference, relation, id_ in _grounds_of(argument_map, evaluation, ground.claim)
        ]
        waiting += reversed(below)
    return grounds


def tally(argument_map: ArgumentMap, evaluation: Evaluation, claim_id: str) -> Tally:
    """Return on how many of its reasons a claim stands, and how many attacks on it hold."""
    arriving = argument_map.arriving(claim_id)
    reasons = [i for i in arriving if i.relation in SUPPORTS]
    attacks = [i for i in arriving if i.relation in (Relation.REBUT, Relation.CONTRADICT)]
    attacks += [i for i in argument_map.leaving(claim_id) if i.relation is Relation.CONTRADICT]

    def standing(inferences: list[Inference]) -> int:
        return sum(evaluation.standing[i.id].status is Status.IN for i in inferences)

    return Tally(standing(reasons), len(reasons), standing(attacks), len(attacks))


def _grounds_of(
    argument_map: ArgumentMap, evaluation: Evaluation, claim_id: str
) -> Iterator[tuple[Inference, Relation, str]]:
    """Yield the inferences that a claim's status comes from, with the claims behind each."""
    standing = evaluation.standing[claim_id]
    inferences = [argument_map.sound_inference[id_] for id_ in standing.because]
    if standing.reason is Reason.REINSTATED:
        # Besides the attacks that it survived: what it stands on.
        inferences = [
            i
            for i in argument_map.arriving(claim_id)
            if i.relation in SUPPORTS and evaluation.standing[i.id].status is Status.IN
        ] + inferences
    for inference in inferences:
        yield from _behind(argument_map, evaluation, inference, claim_id)


def _behind(
    argument_map: ArgumentMap, evaluation: Evaluation, inference: Inference, claim_id: str
) -> Iterator[tuple[Inference, Relation, str]]:
    """Yield the claims that decide about one inference to a claim."""
    standing = evaluation.standing[inference.id]
    lost = tuple(id_ for id_ in standing.because if id_ in argument_map.claim)
    if claim_id in inference.premises:  # a contradiction, from its other end
        lost = (inference.target,)
    elif standing.status is Status.IN:
        lost = ()
    yield from ((inference, inference.relation, id_) for id_ in lost or inference.premises)
    undercuts = list(argument_map.arriving(inference.id))
    # For `shows`, that nobody made the distortion counts as an undercut too.
    denials = (argument_map.sound_inference.get(id_) for id_ in standing.because)
    undercuts += (u for u in denials if u is not None and u not in undercuts)
    for undercut in undercuts:
        yield from ((undercut, Relation.UNDERCUT, premise) for premise in undercut.premises)


def causes(argument_map: ArgumentMap, evaluation: Evaluation, claim_id: str) -> tuple[str, ...]:
    """Return the claims that the reason for a claim's status speaks of."""
    standing = evaluation.standing[claim_id]
    inferences = [argument_map.sound_inference[id_] for id_ in standing.because]
    if standing.reason in (Reason.SUPPORTED, Reason.PREMISE_LOST):
        # An exposed distortion is no support, nor is one that stands lost.
        inferences = [i for i in inferences if i.relation is not Relation.SHOW]
    found: dict[str, None] = {}
    for inference in inferences:
        of_inference = evaluation.standing[inference.id]
        if claim_id in inference.premises:  # a contradiction, from its other end
            found[inference.target] = None
        elif standing.reason in _OF_THE_STEP and inference.relation in SUPPORTS:
            for id_ in of_inference.because:
                undercut = argument_map.sound_inference.get(id_)
                if undercut is None:
                    found[id_] = None
                elif standing.reason is not Reason.RESTS_ON:
                    found |= dict.fromkeys(undercut.premises)
        else:
            found |= dict.fromkeys(inference.premises)
    return tuple(found)
