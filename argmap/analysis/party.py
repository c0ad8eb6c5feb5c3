"""A side of a debate: which claims are its own."""

from __future__ import annotations

from typing import NamedTuple

from argmap.analysis.sides import sides
from argmap.element import Relation
from argmap.errors import ArgmapError
from argmap.model import ArgumentMap
from argmap.written import nearest


class Party(NamedTuple):
    """A side by its name; whether it argues for the theses; its claims.

    `alone` are those of them that do not speak for the other side too.
    """

    name: str
    favours: bool
    claims: frozenset[str]
    alone: frozenset[str]


def party_of(argument_map: ArgumentMap, name: str) -> Party:
    """Return a side: a name that claims carry as `side`, else `pro` or `con` the theses.

    To a named side belongs too what is nobody's by name and supports it, and, where it argues for
    the theses, these. Raises `ArgmapError` where there is no such side, or it says nothing.
    """
    sided = sides(argument_map)
    named = dict.fromkeys(claim.side for claim in argument_map.claim.values() if claim.side)
    turns = frozenset(sided.turns)
    if name in named:
        claims = {c.id for c in argument_map.claim.values() if c.side == name}
        favours = len(claims.intersection(sided.pro)) >= len(claims.intersection(sided.con))
        if favours:
            claims |= {thesis.id for thesis in argument_map.theses if not thesis.side}
        _add_reasons(argument_map, claims)
        return Party(name, favours, frozenset(claims), frozenset(claims))
    if name not in ("pro", "con"):
        near = nearest(name, [*named, "pro", "con"])
        hint = (
            f"did you mean '{near}'?" if near else f"there are: {', '.join(['pro', 'con', *named])}"
        )
        raise ArgmapError(f"{argument_map.path}: no side '{name}'; {hint}")
    alone = frozenset(sided.pro if name == "pro" else sided.con)
    if not alone | turns:
        raise ArgmapError(
            f"{argument_map.path}: nothing in this map speaks "
            f"{'for' if name == 'pro' else 'against'} a thesis"
        )
    return Party(name, name == "pro", alone | turns, alone)


def _add_reasons(argument_map: ArgumentMap, claims: set[str]) -> None:
    waiting = list(claims)
    while waiting:
        for inference in argument_map.arriving(waiting.pop()):
            if inference.relation is Relation.SUPPORT:
                for premise in inference.premises:
                    if premise not in claims and not argument_map.claim[premise].side:
                        claims.add(premise)
                        waiting.append(premise)
