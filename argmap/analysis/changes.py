"""What a supposition changes: the claims whose status is another under it."""

from __future__ import annotations

from typing import NamedTuple

from argmap.analysis.status import Evaluation, Standing, evaluate
from argmap.analysis.steps import steps
from argmap.analysis.supposition import Supposition
from argmap.model import ArgumentMap


class Change(NamedTuple):
    """A claim and its standing without and with a supposition; left out, it has none."""

    claim: str
    before: Standing
    after: Standing | None


class Changes(NamedTuple):
    """What changes, from the theses down, and both evaluations.

    `flagged` are claims that are misrepresented only with the supposition, `cleared` those that
    are so only without it. `claims` are all of the map.
    """

    claims: tuple[str, ...]
    changes: tuple[Change, ...]
    before: Evaluation
    after: Evaluation
    flagged: tuple[str, ...]
    cleared: tuple[str, ...]


def changes(argument_map: ArgumentMap, supposition: Supposition) -> Changes:
    """Return what changes in a map under a supposition."""
    before, after = evaluate(argument_map), evaluate(argument_map, supposition)
    step_of = steps(argument_map)
    found = [
        Change(id_, before.standing[id_], after.standing.get(id_))
        for id_ in sorted(argument_map.claim, key=lambda id_: step_of[id_])
    ]
    flags = [set(evaluation.misrepresented) for evaluation in (before, after)]
    return Changes(
        tuple(argument_map.claim),
        tuple(c for c in found if c.after is None or c.after.status is not c.before.status),
        before,
        after,
        tuple(id_ for id_ in argument_map.claim if id_ in flags[1] - flags[0]),
        tuple(id_ for id_ in argument_map.claim if id_ in flags[0] - flags[1]),
    )
