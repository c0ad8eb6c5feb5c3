"""Claims of other pages that play the same role on this one share a box there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from argmap.analysis.views import View
from argmap.element import Claim, Inference


def bundles(view: View) -> list[tuple[Claim, ...]]:
    """Return the neighbours of a numbered view, those together that a reader need not tell apart.

    These are claims that lead by the same relation to the same target, or to which the same claim
    leads without a word of explanation. Neighbours without a page stay alone.
    """
    role: dict[str, list[tuple[object, ...]]] = defaultdict(list)
    kinds = {claim.id: claim.kind for claim in (*view.claims, *view.neighbours)}
    joints = {i.target for i in view.inferences}
    for inference in view.inferences:
        manner = (inference.relation, inference.implicit, kinds[inference.premises[0]])
        is_joint = len(inference.premises) > 1 or inference.id in joints
        for premise in inference.premises:
            end = inference.id if is_joint else inference.target
            role[premise].append(("to", end, *manner))
        start = inference.id if is_joint or _is_explained(inference) else inference.premises[0]
        role[inference.target].append(("from", start, *manner))
    found: dict[object, list[Claim]] = {}
    for claim in view.neighbours:
        roles = frozenset(role[claim.id])
        key: object = roles if claim.id in view.page_of else claim.id
        found.setdefault(key, []).append(claim)
    return [tuple(claims) for claims in found.values()]


def drawn_once(view: View, names: Mapping[str, str]) -> Iterable[list[Inference]]:
    """Return the inferences of a view, those together that become one arrow.

    `names` tells by claim and junction where an arrow begins or ends. Arrows between two claims of
    the view are never joined.
    """
    kinds = {claim.id: claim.kind for claim in (*view.claims, *view.neighbours)}
    own = {names[claim.id] for claim in view.claims}
    found: dict[tuple[object, ...], list[Inference]] = {}
    for inference in view.inferences:
        first = inference.premises[0]
        start, end = names.get(inference.id, names[first]), names[inference.target]
        key: tuple[object, ...] = (inference.id,)
        if view.page_of and not {start, end} <= own:
            key = (start, end, inference.relation, kinds[first], inference.implicit)
        found.setdefault(key, []).append(inference)
    return found.values()


def _is_explained(inference: Inference) -> bool:
    return bool(inference.warrant or inference.note or inference.scheme)
