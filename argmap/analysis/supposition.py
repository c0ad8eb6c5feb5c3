"""What is supposed of a map before it is evaluated: that something holds, or is not there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from argmap.element import Claim, Inference
from argmap.errors import ArgmapError
from argmap.model import ArgumentMap
from argmap.written import nearest


@dataclass(frozen=True)
class Supposition:
    """What a map is evaluated under.

    A claim in `accept` holds, whatever attacks it. A claim in `without` is left out, with every
    inference that it takes part in. With `demand_basis`, a claim without a basis, or with that of
    an assertion, asserts nothing: it stands on support alone. Distortions are asserted as ever.
    """

    accept: frozenset[str] = frozenset()
    without: frozenset[str] = frozenset()
    demand_basis: bool = False


NOTHING = Supposition()


def suppose(
    argument_map: ArgumentMap,
    accept: Iterable[str] = (),
    without: Iterable[str] = (),
    *,
    demand_basis: bool = False,
) -> Supposition:
    """Return a supposition about claims of this map.

    Raises `ArgmapError` for an id that no claim has, and for one that is to hold and to be gone.
    """
    supposition = Supposition(frozenset(accept), frozenset(without), demand_basis)
    for id_ in sorted(supposition.accept | supposition.without):
        claim_named(argument_map, id_)
    if both := sorted(supposition.accept & supposition.without):
        raise ArgmapError(f"'{both[0]}' cannot be accepted and left out at once")
    return supposition


def claim_named(argument_map: ArgumentMap, id_: str) -> Claim:
    """Return the claim of this id. Raises `ArgmapError` where there is none."""
    if id_ in argument_map.claim:
        return argument_map.claim[id_]
    near = nearest(id_, argument_map.claim)
    hint = f"; did you mean '{near}'?" if near else ""
    if id_ in argument_map.inference:
        hint = ": this is an inference; name a claim that it comes from or leads to"
    raise ArgmapError(f"{argument_map.path}: no claim '{id_}'{hint}")


def without(argument_map: ArgumentMap, ids: frozenset[str]) -> ArgumentMap:
    """Return the sound part of a map less these claims and all inferences they take part in.

    What undercuts such an inference stays, and its undercut goes.
    """
    if not ids:
        return argument_map

    def is_left(inference: Inference) -> bool:
        return (
            argument_map.sound_inference.get(inference.id) is inference
            and inference.target not in ids
            and ids.isdisjoint(inference.premises)
        )

    return replace(
        argument_map,
        claims=tuple(claim for claim in argument_map.claims if claim.id not in ids),
        inferences=tuple(filter(is_left, argument_map.inferences)),
        included=tuple(
            replace(
                included,
                claims=tuple(claim for claim in included.claims if claim.id not in ids),
                inferences=tuple(filter(is_left, included.inferences)),
            )
            for included in argument_map.included
        ),
    )
