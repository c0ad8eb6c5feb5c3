"""A part of a map that is too large for one page is cut in two, where it hangs together least."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from argmap.analysis.views import Part, claim_at
from argmap.element import Claim
from argmap.model import ArgumentMap

_ROOT = ""


def halves(argument_map: ArgumentMap, part: Part) -> tuple[Part, Part]:
    """Return a part of at least two claims as two, as equal as its structure allows.

    The claims form a tree: each hangs from the first claim of the part that it leads to. What is
    cut off is a run of branches of one claim, so that a page has one top, and joint premises stay
    together. The upper half comes first.
    """
    branches = _branches(argument_map, part)
    weight = _weights(branches)
    whole = len(part.claims)
    best: tuple[float, list[str]] | None = None
    for above, units in branches.items():
        groups = list(units.values())
        for start, _ in enumerate(groups):
            taken: list[str] = []
            for group in groups[start:]:
                taken = taken + group
                total = sum(weight[claim] for claim in taken)
                if above == _ROOT and total == whole:
                    continue
                score = abs(total - whole / 2)
                if best is None or score < best[0]:
                    best = (score, taken)
    order = [claim.id for claim in part.claims]
    cut = set(_below(branches, best[1])) if best else set(order[whole // 2 :])
    return (
        Part(part.key, part.title, tuple(c for c in part.claims if c.id not in cut)),
        Part(part.key, part.title, tuple(c for c in part.claims if c.id in cut)),
    )


def joined(one: Part, other: Part, whole: Part) -> Part:
    """Return two pieces of a part as one, in the order of the whole."""
    held = {claim.id for claim in (*one.claims, *other.claims)}
    return Part(whole.key, whole.title, tuple(c for c in whole.claims if c.id in held))


_Branches = Mapping[str, Mapping[str, list[str]]]
"""By claim, what hangs from it: the claims of each inference, by its id."""


def _branches(argument_map: ArgumentMap, part: Part) -> _Branches:
    parent: dict[str, str] = {}
    inside = {claim.id for claim in part.claims}
    found: dict[str, dict[str, list[str]]] = defaultdict(dict)
    for claim in part.claims:
        above, unit = _hook(argument_map, claim, inside, parent)
        parent[claim.id] = above
        found[above].setdefault(unit, []).append(claim.id)
    return found


def _hook(
    argument_map: ArgumentMap, claim: Claim, inside: set[str], parent: Mapping[str, str]
) -> tuple[str, str]:
    """Return from which claim another hangs, and by which inference."""
    leaving = argument_map.leaving(claim.id)
    for inference in leaving:
        above = claim_at(argument_map, inference)
        if above in inside and claim.id not in _upwards(above, parent):
            return above, inference.id
    return _ROOT, leaving[0].id if leaving else claim.id


def _upwards(claim: str, parent: Mapping[str, str]) -> Iterator[str]:
    while claim:
        yield claim
        claim = parent.get(claim, _ROOT)


def _weights(branches: _Branches) -> Mapping[str, int]:
    """Return how many claims each branch holds, its own included."""
    order = list(_below(branches, [c for unit in branches[_ROOT].values() for c in unit]))
    weight: dict[str, int] = {}
    for claim in reversed(order):
        hanging = (c for unit in branches.get(claim, {}).values() for c in unit)
        weight[claim] = 1 + sum(weight[c] for c in hanging)
    return weight


def _below(branches: _Branches, tops: list[str]) -> Iterator[str]:
    """Yield claims and all that hangs from them, each behind what it hangs from."""
    waiting = list(tops)
    while waiting:
        claim = waiting.pop()
        yield claim
        waiting.extend(c for unit in branches.get(claim, {}).values() for c in unit)
