"""A relation that may not aim at this kind of thing.

What a claim may bear on follows from its kind: an objection rebuts, a premise supports, a rebuttal
answers objections and distortions. `undercuts` aims at an inference, every other relation at a
claim. The message says what is allowed, and what to write instead.

## Fires

    argmap: 1
    title: Sundays
    claims:
      close-sundays:
        thesis: The high street should be closed on Sundays.
      clean-air:
        premise: The air was cleaner on the pilot Sundays.
        basis: report
        supports: close-sundays
      rain:
        objection: It rained on three of the pilot Sundays.
        basis: report
        undercuts: clean-air

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
      rain:
        objection: It rained on three of the pilot Sundays.
        basis: report
        undercuts: clean-air > close-sundays
      wet-streets:
        rebuttal: It rained as often on the Sundays before.
        basis: report
        rebuts: rain

## Remedy

Use the relation or the target that the message names, or give the claim another kind.
"""

from collections.abc import Collection, Iterator

from argmap.analysis.structure import supported_and_attacked
from argmap.element import LEGAL_TARGETS, UNDERCUTTING_KINDS, Claim, Inference, Kind, Relation
from argmap.finding import Finding, Severity
from argmap.loader import Case
from argmap.model import ArgumentMap

SEVERITY = Severity.ERROR

_MADE_AGAINST = {
    Kind.THESIS: Kind.OBJECTION,
    Kind.CLAIM: Kind.OBJECTION,
    Kind.PREMISE: Kind.OBJECTION,
    Kind.REBUTTAL: Kind.OBJECTION,
    Kind.OBJECTION: Kind.REBUTTAL,
    Kind.DISTORTION: Kind.REBUTTAL,
}


def check(case: Case) -> Iterator[Finding]:
    """Yield each relation whose premise and target do not go together."""
    unsound = [i for i in case.map.inferences if case.map.sound_inference.get(i.id) is not i]
    two_faced = supported_and_attacked(case.map) if unsound else {}
    for inference in unsound:
        for premise, place in inference.parts:
            claim = case.map.claim.get(premise)
            if claim is None or not claim.kind_is_known or premise == inference.target:
                continue
            if (premise, inference.target) in two_faced:
                continue
            if inference.relation is Relation.UNDERCUT:
                fault = _undercut(claim, inference, case.map)
            else:
                fault = _relation(claim, inference, case.map)
            if fault:
                yield Finding(fault[0], place, fault[1])


def _undercut(
    claim: Claim, inference: Inference, argument_map: ArgumentMap
) -> tuple[str, str] | None:
    """Return what is wrong with an undercut, and what to do."""
    target = inference.target
    if target in argument_map.misspelt:
        return None
    if target in argument_map.inference and target not in argument_map.claim:
        if claim.kind in UNDERCUTTING_KINDS:
            return None
        return (
            f"{_a(claim.kind)} may not undercut, as '{claim.id}' does",
            "make it an objection or a rebuttal",
        )
    steps = (i.id for i in argument_map.meant_for(target) if i is not inference)
    step = next(steps, f"premise > {target}")
    other = _instead(claim.kind, argument_map.claim[target].kind)
    return (
        f"`undercuts` aims at an inference, and '{target}' is a claim",
        f"name the inference, such as '{step}'" + (f", or write {other}" if other else ""),
    )


def _relation(
    claim: Claim, inference: Inference, argument_map: ArgumentMap
) -> tuple[str, str] | None:
    """Return what is wrong with any other relation, and what to do."""
    relation = inference.relation
    target = argument_map.claim.get(inference.target)
    if target is None:
        if inference.target in argument_map.misspelt:
            return None
        return (
            f"`{relation}` aims at a claim, and '{inference.target}' is an inference",
            "name a claim; only `undercuts`, in an objection or rebuttal, aims at an inference",
        )
    allowed = LEGAL_TARGETS.get((claim.kind, relation), frozenset())
    if target.kind in allowed or not target.kind_is_known:
        return None
    if (claim.kind, relation) == (Kind.DISTORTION, Relation.SUPPORT):
        return None
    able = [kind for kind in Kind if target.kind in LEGAL_TARGETS.get((kind, relation), ())]
    remedy = f"`{relation}` of {_a(claim.kind)} may aim at {_any_of(allowed)}"
    if not allowed:
        remedy = f"{_a(claim.kind)} has no `{relation}`"
    if relation is Relation.REBUT and target.kind in _MADE_AGAINST:
        remedy += f"; make it {_a(_MADE_AGAINST[target.kind])}"
    elif other := _instead(claim.kind, target.kind):
        remedy += f"; write {other} instead"
    elif able:
        remedy += f"; only {_any_of(able)} may do this"
    verb = relation.value.removesuffix("s")
    return f"{_a(claim.kind)} may not {verb} {_a(target.kind)}: '{target.id}'", remedy


def _instead(kind: Kind, target: Kind) -> str:
    """Return the relations that a claim of this kind may have to that kind."""
    fitting = [r for r in Relation if target in LEGAL_TARGETS.get((kind, r), ())]
    return " or ".join(f"`{relation}`" for relation in fitting)


def _any_of(kinds: Collection[Kind]) -> str:
    return " or ".join(_a(kind) for kind in Kind if kind in kinds)


def _a(kind: Kind) -> str:
    return f"an {kind}" if kind is Kind.OBJECTION else f"a {kind}"
