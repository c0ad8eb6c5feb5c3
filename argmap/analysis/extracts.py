"""What of a map belongs in the picture of an answer: of an explanation, or of what changes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from argmap.analysis.changes import Changes
from argmap.analysis.explanation import Ground
from argmap.analysis.supposition import Supposition
from argmap.analysis.views import Part, View, claim_at, view_of
from argmap.element import Inference
from argmap.model import ArgumentMap


def of_explanation(
    argument_map: ArgumentMap, grounds: Sequence[Ground], title: str, most: int
) -> View:
    """Return the view of a claim and its grounds, as far down as there are no more than `most`.

    What was cut is counted at the claims that it was cut from. Co-premises and the targets of
    undercuts are in it too, since an inference cannot be drawn without them.
    """
    depth = _depth(grounds, most)
    kept = [ground for ground in grounds if ground.depth <= depth]
    inferences = _with_targets(argument_map, (g.inference for g in kept if g.inference))
    ends = {end for i in inferences.values() for end in (*i.premises, i.target)}
    inside = ends | {ground.claim for ground in kept}
    below = Counter(
        grounds[ground.above].claim
        for ground in grounds
        if ground.depth == depth + 1 and ground.inference not in inferences
    )
    return View(
        title,
        tuple(claim for id_, claim in argument_map.claim.items() if id_ in inside),
        tuple(i for i in argument_map.sound if i.id in inferences),
        below=dict(below),
        focus=grounds[0].claim,
    )


def _depth(grounds: Sequence[Ground], most: int) -> int:
    """Return how deep one can go without meeting more claims than these; one step at least."""
    number = Counter(ground.depth for ground in grounds if not ground.again)
    total, depth = number[0] + number[1], 1
    while number[depth + 1] and total + number[depth + 1] <= most:
        depth += 1
        total += number[depth]
    return depth


def _with_targets(argument_map: ArgumentMap, ids: Iterable[str]) -> dict[str, Inference]:
    """Return these inferences, and those that they undercut."""
    found: dict[str, Inference] = {}
    waiting = list(ids)
    while waiting:
        inference = argument_map.sound_inference.get(waiting.pop())
        if inference and inference.id not in found:
            found[inference.id] = inference
            waiting.append(inference.target)
    return found


def of_changes(
    argument_map: ArgumentMap, supposition: Supposition, found: Changes, title: str, most: int
) -> View:
    """Return the view of a map under a supposition; of a large one, of what is supposed or changes.

    Then only the inferences between such claims are in it, with their other premises at its edge.
    """
    if len(argument_map.claim) <= most:
        return view_of(argument_map, Part("", title, tuple(argument_map.claim.values())))
    touched = {change.claim for change in found.changes}
    touched |= {*found.flagged, *found.cleared, *supposition.accept, *supposition.without}
    between = (
        i.id
        for i in argument_map.sound
        if claim_at(argument_map, i) in touched and not touched.isdisjoint(i.premises)
    )
    inferences = _with_targets(argument_map, between)
    ends = (end for i in inferences.values() for end in (*i.premises, i.target))
    outside = {end for end in ends if end in argument_map.claim} - touched
    return View(
        title,
        tuple(claim for id_, claim in argument_map.claim.items() if id_ in touched),
        tuple(i for i in argument_map.sound if i.id in inferences),
        tuple(claim for id_, claim in argument_map.claim.items() if id_ in outside),
    )
