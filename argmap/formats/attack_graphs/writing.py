"""A map as an attack graph: who attacks whom, and what their names do not tell."""

from __future__ import annotations

from collections.abc import Callable

from argmap.element import Claim, Relation
from argmap.formats.attack_graphs.quotation import quoted
from argmap.formats.attack_graphs.reading import id_of
from argmap.model import ArgumentMap
from argmap.record.naming import Names


def attacks(argument_map: ArgumentMap) -> dict[tuple[str, str], str]:
    """Return who attacks whom, by id in the order of claims, and the note on each attack.

    Those are rebuttals by one premise, and contradictions both ways. A distortion refutes nothing,
    and what joint premises attack together no single argument attacks.
    """
    found: dict[tuple[str, str], str] = {}
    for inference in argument_map.inferences:
        if len(inference.premises) > 1 or inference.target not in argument_map.claim:
            continue
        (premise,) = inference.premises
        if inference.relation in (Relation.REBUT, Relation.CONTRADICT):
            found.setdefault((premise, inference.target), inference.note)
        if inference.relation is Relation.CONTRADICT:
            found.setdefault((inference.target, premise), "")
    order = {id_: number for number, id_ in enumerate(argument_map.claim)}
    return {pair: found[pair] for pair in sorted(found, key=lambda pair: order[pair[0]])}


def names(
    argument_map: ArgumentMap,
    name_of: Callable[[str], str],
    can_be_name: Callable[[str, Claim], bool],
) -> dict[str, str]:
    """Return the name of each claim: that by which another tool knew it, else one of its id."""
    own = {id_: name_of(id_) for id_ in argument_map.claim}
    taken = set(own.values())
    found = {}
    for id_, claim in argument_map.claim.items():
        foreign = claim.extra.get("x-id")
        if isinstance(foreign, str) and foreign not in taken and can_be_name(foreign, claim):
            taken.add(foreign)
            found[id_] = foreign
        else:
            found[id_] = own[id_]
    return found


def comments(argument_map: ArgumentMap, names: dict[str, str], sign: str) -> list[str]:
    """Return comments that tell what the names of arguments do not."""
    return [f"{sign} title {quoted(argument_map.title)}"] + [
        f"{sign} {names[claim.id]} {claim.id} {quoted(claim.text)}"
        for claim in argument_map.claim.values()
        if claim.text != names[claim.id] or is_lost(claim, names[claim.id])
    ]


def is_lost(claim: Claim, name: str) -> bool:
    """Say whether the id of a claim does not come back from a name alone."""
    return id_of(name, Names()) != claim.id
