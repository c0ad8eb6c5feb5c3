"""The distortions of a map, each with what was distorted and what answers it."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from argmap.analysis.status import Status, evaluate
from argmap.element import SUPPORTS, Claim, Inference, Kind, Relation
from argmap.model import ArgumentMap


class Exposure(StrEnum):
    """What has become of a distortion."""

    EXPOSED = "exposed"
    STANDING = "standing"
    UNDECIDED = "undecided"


EXPOSURE = {
    Status.OUT: Exposure.EXPOSED,
    Status.IN: Exposure.STANDING,
    Status.UNDECIDED: Exposure.UNDECIDED,
}
"""What has become of a distortion of this status."""


class Answer(NamedTuple):
    """What is said against a distortion, and what that rests on."""

    claim: Claim
    grounds: tuple[Claim, ...]


class Row(NamedTuple):
    """One distortion; `originals` are the texts of what it distorts."""

    distortion: Claim
    originals: tuple[str, ...]
    answers: tuple[Answer, ...]
    exposure: Exposure


def rows(argument_map: ArgumentMap) -> tuple[Row, ...]:
    """Return the distortions written in this map, in their order; what is missing is empty.

    An answer rebuts the distortion, or undercuts that it distorts or shows anything. A distortion
    is exposed if it does not stand (see `status`).
    """
    standing = evaluate(argument_map).standing
    return tuple(
        Row(
            claim,
            tuple(_originals(argument_map, claim)),
            tuple(_answers(argument_map, claim)),
            EXPOSURE[standing[claim.id].status],
        )
        for claim in argument_map.claims
        if claim.kind is Kind.DISTORTION and argument_map.claim[claim.id] is claim
    )


def _originals(argument_map: ArgumentMap, distortion: Claim) -> Iterator[str]:
    if distortion.original:
        yield distortion.original
    for inference in argument_map.leaving(distortion.id):
        if inference.relation is Relation.DISTORT:
            yield argument_map.claim[inference.target].text


def _answers(argument_map: ArgumentMap, distortion: Claim) -> Iterator[Answer]:
    attacks = [i for i in argument_map.arriving(distortion.id) if i.relation is Relation.REBUT]
    for inference in argument_map.leaving(distortion.id):
        attacks += argument_map.arriving(inference.id)
    for id_ in dict.fromkeys(premise for attack in attacks for premise in attack.premises):
        grounds = dict.fromkeys(
            premise
            for inference in argument_map.arriving(id_)
            if _supports(inference)
            for premise in inference.premises
        )
        yield Answer(argument_map.claim[id_], tuple(argument_map.claim[g] for g in grounds))


def _supports(inference: Inference) -> bool:
    return inference.relation in SUPPORTS
