"""Kinds for statements of which only the relations are known, as in most formats of others.

What has nothing to bear on and is argued about is a thesis. Down from there, what attacks an
objection or a distortion answers it and is a rebuttal; what attacks anything else is an objection;
what supports is a claim if it has support itself, else a premise. Each statement gets its kind on
the shortest way to a thesis, so that who attacks here and supports there is what it is nearer to.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Mapping, Sequence

from argmap.element import SUPPORTS, Kind, Relation

Step = tuple[str, Relation, Sequence[str], str]
"""An inference: its name, its relation, its premises, its target."""

_ANSWERED = {Kind.OBJECTION, Kind.DISTORTION}


def kinds(ids: Iterable[str], steps: Iterable[Step], known: Mapping[str, Kind]) -> dict[str, Kind]:
    """Return a kind for every statement; those in `known` keep theirs."""
    ids = list(ids)
    arriving: dict[str, list[Step]] = defaultdict(list)
    leaving: set[str] = set()
    for step in steps:
        name, relation, premises, target = step
        arriving[target].append(step)
        if relation is Relation.CONTRADICT:
            for premise in premises:
                arriving[premise].append((name, relation, (target,), premise))
        else:
            leaving.update(premises)
    found = dict(known)
    roots = [id_ for id_ in ids if known.get(id_) is Kind.THESIS]
    if not roots:
        roots = [id_ for id_ in ids if id_ in arriving and id_ not in leaving and id_ not in known]
        found |= dict.fromkeys(roots, Kind.THESIS)
    _spread(roots, found, arriving)
    _spread(list(known), found, arriving)
    for id_ in ids:  # what is alone, and what only leads round in a circle
        if id_ not in found:
            found[id_] = Kind.CLAIM
            _spread([id_], found, arriving)
    return {id_: found[id_] for id_ in ids}


def _spread(
    starts: Iterable[str], found: dict[str, Kind], arriving: Mapping[str, list[Step]]
) -> None:
    """Give kinds to all that bears on these statements, the nearest first."""
    queue = deque(starts)
    attacker: dict[str, Kind] = {}  # what undercuts a step, by the step's name
    while queue:
        element = queue.popleft()
        for name, relation, premises, _ in arriving.get(element, ()):
            if name in attacker and relation is not Relation.CONTRADICT:
                continue
            for premise in premises:
                if premise not in found:
                    against = attacker.get(element) or _against(found.get(element))
                    found[premise] = _kind(relation, against, found.get(element))
                    if found[premise] is Kind.CLAIM and not _has_support(arriving.get(premise)):
                        found[premise] = Kind.PREMISE
                    queue.append(premise)
            attacker[name] = _against(found.get(premises[0]) if premises else None)
            queue.append(name)


def _kind(relation: Relation, against: Kind, target: Kind | None) -> Kind:
    if relation in (Relation.REBUT, Relation.UNDERCUT):
        return against
    if relation is Relation.DISTORT:
        return Kind.DISTORTION
    if relation is Relation.CONTRADICT and target is Kind.OBJECTION:
        return Kind.OBJECTION
    return Kind.CLAIM


def _against(kind: Kind | None) -> Kind:
    """Return what speaks against a statement of that kind, or against a step from one."""
    return Kind.REBUTTAL if kind in _ANSWERED else Kind.OBJECTION


def _has_support(steps: Iterable[Step] | None) -> bool:
    return any(relation in SUPPORTS for _, relation, _, _ in steps or ())
