"""A map as an outline: each claim below what it bears on, as trees of text show it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from argmap.element import SUPPORTS, Claim, Inference, Kind, Relation
from argmap.model import ArgumentMap


class Branch(NamedTuple):
    """A claim at one place of the outline.

    `inference` is how it bears on what it stands below, None at the root; for an undercut that is
    the claim from which the undercut step starts. `joint` marks a premise that stands behind
    another one of the same inference, at the same depth. A claim that bears on several stands below
    each of them; `again` marks all but the first, below which nothing is repeated; what
    stands there undercuts the step from that place.
    """

    depth: int
    claim: Claim
    inference: Inference | None = None
    joint: bool = False
    again: bool = False


def branches(argument_map: ArgumentMap) -> Iterator[Branch]:
    """Yield the claims of a map from the roots down, each at least once.

    Roots are the theses, then what bears on nothing, then what only leads round in a circle.
    Inferences stand as written, sound or not; one whose target does not exist is left out.
    """
    arriving: dict[str, list[Inference]] = defaultdict(list)
    leaving: set[str] = set()
    for i in argument_map.inferences:
        arriving[i.target].append(i)
        if i.target in argument_map.claim or i.target in argument_map.inference:
            leaving.update(i.premises)
    seen: set[str] = set()
    for root in sorted(argument_map.claims, key=lambda claim: _rank(claim, leaving)):
        if root.id in seen:
            continue
        stack = [Branch(0, root)]
        while stack:
            branch = stack.pop()
            branch = branch._replace(again=branch.claim.id in seen)
            yield branch
            seen.add(branch.claim.id)
            stack += reversed(list(_below(branch, argument_map, arriving)))


def _rank(claim: Claim, leaving: set[str]) -> int:
    if claim.kind is Kind.THESIS:
        return 0
    return 2 if claim.id in leaving else 1


def _below(
    branch: Branch, argument_map: ArgumentMap, arriving: dict[str, list[Inference]]
) -> Iterator[Branch]:
    """Yield what stands directly below a claim: its reasons, then what speaks against it."""
    own = [] if branch.again else arriving.get(branch.claim.id, [])
    for inference in sorted(own, key=lambda i: i.relation not in SUPPORTS):
        yield from _premises(inference, branch.depth + 1, argument_map)
    if branch.inference and not branch.joint:
        for undercut in arriving.get(branch.inference.id, []):
            if undercut.relation is Relation.UNDERCUT:
                yield from _premises(undercut, branch.depth + 1, argument_map)


def _premises(inference: Inference, depth: int, argument_map: ArgumentMap) -> Iterator[Branch]:
    for number, premise in enumerate(inference.premises):
        if premise in argument_map.claim:
            claim = argument_map.claim[premise]
            yield Branch(depth, claim, inference, joint=number > 0)
