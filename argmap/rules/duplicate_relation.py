"""The same relation between the same claims, written twice.

The second says nothing new, but would be drawn and counted as another reason. A contradiction is
mutual: written at both of its claims, it is written twice.

## Fires

    argmap: 1
    title: Sundays
    claims:
      close-sundays:
        thesis: The high street should be closed on Sundays.
      clean-air:
        premise: The air was cleaner on the pilot Sundays.
        basis: report
        supports: [close-sundays, close-sundays]

## Quiet

    argmap: 1
    title: Sundays
    claims:
      close-sundays:
        thesis: The high street should be closed on Sundays.
      clean-air:
        premise: The air was cleaner on the pilot Sundays.
        basis: report
        supports: close-sundays

## Remedy

Remove one of the two.
"""

from collections.abc import Iterator

from argmap.element import Inference, Relation
from argmap.finding import Finding, Related, Severity
from argmap.loader import Case
from argmap.model import ArgumentMap

SEVERITY = Severity.WARNING


def check(case: Case) -> Iterator[Finding]:
    """Yield each inference with premises, target and relation that an earlier one has."""
    first: dict[object, Inference] = {}
    for inference in case.map.inferences:
        if inference.target in case.map.misspelt or inference.target in inference.premises:
            continue
        for key in _keys(inference):
            other = first.setdefault(key, inference)
            if other is not inference:
                yield Finding(
                    f"'{inference.premises[0]}' {inference.relation} '{inference.target}' "
                    "is written twice",
                    inference.place,
                    "remove one of the two",
                    (Related(other.place, "first here"),),
                    case.deletion(inference.place) if _is_bare(inference, other, case.map) else (),
                )
                break


def _is_bare(inference: Inference, other: Inference, argument_map: ArgumentMap) -> bool:
    """Say whether a second inference says nothing but its target, and nothing aims at it."""
    says_more = inference.named or inference.scheme or inference.warrant or inference.note
    original = any(argument_map.claim[premise].original for premise in inference.premises)
    aimed_at = inference.id != other.id and argument_map.meant_for(inference.id)
    return not (says_more or inference.implicit or original or aimed_at)


def _keys(inference: Inference) -> Iterator[object]:
    """Yield what a second inference may not share with this one."""
    ends = frozenset(inference.premises)
    if inference.relation is Relation.CONTRADICT:
        yield inference.relation, ends | {inference.target}
        return
    yield inference.relation, inference.target, ends
    if inference.named:
        # One name joins all premises; a second part exists only where a premise is repeated.
        yield inference.relation, inference.target, inference.id
