"""A reason that is given once more as part of a larger one.

If all premises of one inference are also premises of another to the same target, by the same
relation, the smaller one is either enough by itself, and the larger one adds nothing, or it needs
the other premises, and is no reason without them. As it stands it is drawn and counted twice. Equal
premises are `duplicate-relation`.

## Fires

    argmap: 1
    title: Sundays
    claims:
      close-sundays:
        thesis: The high street should be closed on Sundays.
      clean-air:
        premise: The air was cleaner on the pilot Sundays.
        basis: report
        supports: [close-sundays, {to: close-sundays, as: health}]
      air-matters:
        premise: Cleaner air is worth the trouble.
        basis: value
        supports: {to: close-sundays, as: health}

## Quiet

    argmap: 1
    title: Sundays
    claims:
      close-sundays:
        thesis: The high street should be closed on Sundays.
      clean-air:
        premise: The air was cleaner on the pilot Sundays.
        basis: report
        supports: {to: close-sundays, as: health}
      air-matters:
        premise: Cleaner air is worth the trouble.
        basis: value
        supports: {to: close-sundays, as: health}

## Remedy

Keep the inference that is meant, and take the other one out.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from argmap.element import Inference
from argmap.finding import Finding, Related, Severity
from argmap.loader import Case

SEVERITY = Severity.WARNING


def check(case: Case) -> Iterator[Finding]:
    """Yield each inference whose premises are all among those of another one."""
    alike: dict[object, dict[frozenset[str], Inference]] = defaultdict(dict)
    for target in {i.target: None for i in case.map.sound if len(i.premises) > 1}:
        rivals = case.map.arriving(target)
        for inference in rivals if len(rivals) > 1 else ():
            premises = frozenset(inference.premises)
            alike[inference.relation, target].setdefault(premises, inference)
    for group in alike.values():
        for inference, larger in _contained(group):
            yield Finding(
                f"{_names(inference.premises)} {inference.relation} '{inference.target}' here, and "
                f"again as part of '{larger.id}'",
                inference.place,
                "keep the inference that is meant, and take the other one out",
                (Related(larger.place, f"'{larger.id}'"),),
            )


def _contained(
    rivals: Mapping[frozenset[str], Inference],
) -> Iterator[tuple[Inference, Inference]]:
    """Yield each inference with one that has all of its premises and more."""
    using: dict[str, list[frozenset[str]]] = defaultdict(list)
    for premises in rivals:
        for premise in premises:
            using[premise].append(premises)
    for premises, inference in rivals.items():
        # Whatever contains them all also uses the one that is used least.
        candidates = min((using[premise] for premise in premises), key=len)
        larger = next((other for other in candidates if premises < other), None)
        if larger:
            yield inference, rivals[larger]


def _names(premises: Sequence[str]) -> str:
    return " with ".join(f"'{premise}'" for premise in premises)
