"""One id or name for two different things.

Claims and named inferences share one space of names. It is an error to declare an id twice, to
give one name with `as` to inferences with different targets or relations, or to name an inference
like a claim: whatever refers to that name could mean either. Nor may one map be included under two
names. Premises are joined by `as` only where the target and the relation are the same, and a
contradiction joins none.

## Fires

    argmap: 1
    title: Sundays
    claims:
      close-sundays:
        thesis: The high street should be closed on Sundays.
      clean-air:
        claim: Closing it would make the air cleaner.
        supports: {to: close-sundays, as: pilot}
      pilot-result:
        premise: Nitrogen dioxide fell by a fifth on the pilot Sundays.
        basis: report
        supports: {to: clean-air, as: pilot}

## Quiet

    argmap: 1
    title: Sundays
    claims:
      close-sundays:
        thesis: The high street should be closed on Sundays.
      clean-air:
        claim: Closing it would make the air cleaner.
        supports: {to: close-sundays, as: health}
      pilot-result:
        premise: Nitrogen dioxide fell by a fifth on the pilot Sundays.
        basis: report
        supports: {to: clean-air, as: pilot}
      same-street:
        premise: The pilot closed the same stretch of road.
        basis: report
        supports: {to: clean-air, as: pilot}

## Remedy

Rename one of the two. Premises that belong together have the same name, relation and target.
"""

from collections.abc import Iterator

from argmap.element import Inference, Relation
from argmap.finding import Finding, Related, Severity
from argmap.loader import Case

SEVERITY = Severity.ERROR


def check(case: Case) -> Iterator[Finding]:
    """Yield ids that are declared twice, and names of inferences that are taken."""
    yield from (fault for fault in case.faults if fault.rule == "duplicate-id")
    yield from _included_twice(case)
    first: dict[str, Inference] = {}
    for inference in case.map.inferences:
        if not inference.named or inference.target in case.map.misspelt:
            continue
        if inference.id in case.map.claim:
            yield Finding(
                f"inference '{inference.id}' has the id of a claim",
                inference.place,
                "give the inference another name with `as`",
                (Related(case.map.claim[inference.id].place(), "the claim"),),
            )
            continue
        other = first.setdefault(inference.id, inference)
        if other is not inference and _differs(inference, other):
            yield Finding(
                f"the name '{inference.id}' stands for two inferences: "
                f"{_described(other)}, and {_described(inference)}",
                inference.place,
                "give each its own name; co-premises have the same relation and target",
                (Related(other.place, "first here"),),
            )


def _included_twice(case: Case) -> Iterator[Finding]:
    """Yield the includes whose file has another name already."""
    place = {include.name: include.place for include in case.map.include}
    first: dict[str, str] = {}
    for included in case.map.included:
        if included.prefix in place:
            name = first.setdefault(included.path, included.prefix)
            if name != included.prefix:
                yield Finding(
                    f"one map is included under two names: '{name}' and '{included.prefix}'",
                    place[included.prefix],
                    f"include it once, and write '{name}/…' for its claims",
                    (Related(place[name], "first here"),),
                )


def _differs(one: Inference, other: Inference) -> bool:
    if (one.relation, one.target) != (other.relation, other.target):
        return True
    return one.relation is Relation.CONTRADICT and one.premises != other.premises


def _described(inference: Inference) -> str:
    return f"'{inference.premises[0]}' {inference.relation} '{inference.target}'"
