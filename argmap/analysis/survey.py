"""A survey of a debate: what stands, what that hangs on, and what is left to do."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from typing import NamedTuple

from argmap.analysis import chains, exchange
from argmap.analysis.distortions import EXPOSURE, Exposure
from argmap.analysis.exchange import Clash
from argmap.analysis.leaving_out import Loss, losses
from argmap.analysis.satisfiability import is_installed
from argmap.analysis.sides import Sides, sides
from argmap.analysis.smallest_sets import (
    Claims,
    cheapest_attacks,
    fewest_answers,
    smallest_defences,
)
from argmap.analysis.status import Standing, Status, evaluate
from argmap.analysis.supposition import NOTHING, Supposition, without
from argmap.element import Claim, Kind
from argmap.model import ArgumentMap

Watch = Callable[[Iterator[Loss]], Iterable[Loss]]
"""Passes on what it is given, and may show how far that has come."""


class Sets(NamedTuple):
    """Least sets of claims, the smallest first; there may be `more` than were asked for."""

    sets: tuple[Claims, ...]
    more: bool


NOT_LOOKED_FOR = Sets((), more=True)
"""In place of least sets, where there is no solver to find them."""


@dataclass(frozen=True)
class Prospect:
    """What a thesis hangs on.

    `single_points` are the claims any one of which it cannot do without. `attacks` are the sets of
    claims without which it does not stand, `answers` those that have to fall for it to stand, and
    `defences` those on which it stands against all attacks.
    """

    thesis: str
    standing: Standing
    single_points: tuple[str, ...]
    attacks: Sets
    answers: Sets
    defences: Sets


@dataclass(frozen=True)
class Survey:
    """All of it; see `exchange`, `chains` and `sides` for what the parts mean."""

    prospects: tuple[Prospect, ...]
    influential: tuple[Loss, ...]
    carrying: tuple[tuple[str, tuple[str, ...]], ...]
    clashes: tuple[Clash, ...]
    sides: Sides
    burden_pro: tuple[str, ...]
    burden_con: tuple[str, ...]
    undefended: tuple[str, ...]
    unanswered: tuple[str, ...]
    by_way: Mapping[str, tuple[tuple[str, Exposure], ...]]
    by_whom: Mapping[str, tuple[tuple[str, Exposure], ...]]
    contradictions: tuple[tuple[str, str, str], ...]
    longest_chain: tuple[str, ...]
    depth: int
    supposition: Supposition = field(default=NOTHING)


def survey(
    argument_map: ArgumentMap,
    supposition: Supposition = NOTHING,
    limit: int = 5,
    watch: Watch = lambda found: found,
) -> Survey:
    """Survey a map; of least sets, at most `limit` of each sort are listed.

    Without the package for them they are not looked for.
    """
    left = without(argument_map, supposition.without)
    theses = [thesis.id for thesis in argument_map.theses if thesis.id in left.claim]
    standing = evaluate(argument_map, supposition).standing
    found = list(watch(losses(argument_map, supposition)))
    sided = sides(left)
    distortions = [
        (claim, EXPOSURE[standing[claim.id].status])
        for claim in left.claim.values()
        if claim.kind is Kind.DISTORTION
    ]
    return Survey(
        tuple(
            Prospect(
                thesis,
                standing[thesis],
                _single_points(found, thesis, standing[thesis]),
                first(left, cheapest_attacks(argument_map, thesis, supposition), limit),
                first(left, fewest_answers(argument_map, thesis, supposition), limit),
                first(left, smallest_defences(argument_map, thesis, supposition), limit),
            )
            for thesis in theses
        ),
        tuple(sorted((x for x in found if x.changed), key=lambda loss: -len(loss.changed))),
        tuple(chains.carrying(left)),
        tuple(exchange.clashes(left)),
        sided,
        exchange.burden(left, (*sided.pro, *sided.turns)),
        exchange.burden(left, (*sided.con, *sided.turns)),
        exchange.undefended(left),
        exchange.unanswered_rebuttals(left),
        _grouped((way, d, exposure) for d, exposure in distortions for way in d.how or ("",)),
        _grouped((d.by, d, exposure) for d, exposure in distortions),
        tuple(exchange.contradictions(left, sided)),
        chains.longest_chain(left),
        chains.depth(left),
        supposition,
    )


def _single_points(found: list[Loss], thesis: str, standing: Standing) -> tuple[str, ...]:
    if standing.status is not Status.IN:
        return ()
    return tuple(loss.claim for loss in found if thesis in loss.changed)


def first(left: ArgumentMap, found: Iterator[Claims], limit: int) -> Sets:
    """Return the first of some sets; of those of one size, in the order of the map."""
    if not is_installed():
        return NOT_LOOKED_FOR
    sets = list(islice(found, limit + 1))
    place = {id_: number for number, id_ in enumerate(left.claim)}
    listed = sorted(sets[:limit], key=lambda ids: (len(ids), [place[id_] for id_ in ids]))
    return Sets(tuple(listed), len(sets) > limit)


def _grouped(
    entries: Iterable[tuple[str, Claim, Exposure]],
) -> Mapping[str, tuple[tuple[str, Exposure], ...]]:
    """Return distortions by a name, those names first that have most."""
    groups: dict[str, list[tuple[str, Exposure]]] = {}
    for name, claim, exposure in entries:
        groups.setdefault(name, []).append((claim.id, exposure))
    ordered = sorted(groups.items(), key=lambda group: -len(group[1]))
    return {name: tuple(group) for name, group in ordered}
