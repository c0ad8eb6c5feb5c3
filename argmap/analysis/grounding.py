"""What the theses rest on in the end."""

from __future__ import annotations

from typing import NamedTuple

from argmap.analysis.status import Evaluation, Status
from argmap.element import SUPPORTS, Kind, Relation
from argmap.model import ArgumentMap


class Grounding(NamedTuple):
    """The claims that carry what stands of the theses and rest on nothing themselves.

    `asserted` are those of them that have no basis, or that of an assertion.
    """

    grounds: tuple[str, ...]
    asserted: tuple[str, ...]


def grounding(argument_map: ArgumentMap, evaluation: Evaluation) -> Grounding:
    """Return what carries the theses: reasons that hold, and answers to what attacks these."""
    standing = evaluation.standing
    theses = (t.id for t in argument_map.theses if t.id in standing)
    carrying = dict.fromkeys(t for t in theses if standing[t].status is Status.IN)
    queue = list(carrying)
    for id_ in queue:
        arriving = argument_map.arriving(id_)
        held = [i for i in arriving if i.id in standing and standing[i.id].status is Status.IN]
        attacked = [i for i in arriving if i.relation in (Relation.REBUT, Relation.CONTRADICT)]
        # What makes an attack on it fail carries it too: the rebuttals of whoever attacks.
        for inference in attacked:
            for end in (inference.id, *inference.premises):
                held += [
                    i
                    for i in argument_map.arriving(end)
                    if i.relation in (Relation.REBUT, Relation.UNDERCUT)
                    and standing[i.id].status is Status.IN
                ]
        for inference in held:
            for premise in inference.premises:
                if standing[premise].status is Status.IN and premise not in carrying:
                    carrying[premise] = None
                    queue.append(premise)
    grounds = [
        id_
        for id_ in carrying
        if not any(i.relation in SUPPORTS for i in argument_map.arriving(id_))
    ]
    asserted = [
        id_
        for id_ in grounds
        if argument_map.claim[id_].basis in ("", "assertion")
        and argument_map.claim[id_].kind is not Kind.DISTORTION
    ]
    return Grounding(tuple(grounds), tuple(asserted))
