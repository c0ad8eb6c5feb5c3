"""What a map says, counted by kind; and what one map says that another does not."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from argmap.element import Claim, Inference, Relation
from argmap.model import ArgumentMap
from argmap.record.fields import CLAIM, KINDS, RELATIONS, SOURCE

_OF_CLAIM = [field for key, field in CLAIM.items() if key not in (*KINDS, *RELATIONS)]
_OF_STEP = ("scheme", "warrant", "implicit", "note")


class _Fact(NamedTuple):
    """One thing that a map says. `owner` is the claim or the step that it is said of."""

    kind: str
    owner: object
    value: str = ""


def contents(argument_map: ArgumentMap) -> Counter[str]:
    """Return how many things of each kind a map says.

    The kinds are what a format may keep or lose alone: `claims`, `kinds`, `texts`, the relations
    (`supports`, `rebuts` …), and whatever else has a key, by that key; `ids`, the `as` of
    inferences, and `x-` for keys of one's own. Titles of claims are `labels`.
    """
    return Counter({"ids": len(argument_map.claims)}) + Counter(
        fact.kind for fact in _facts(argument_map)
    )


def losses(before: ArgumentMap, after: ArgumentMap) -> Counter[str]:
    """Return, by the kinds of `contents`, how much of a map another one made of it does not say.

    Claims that have lost their ids are known by their words. The order of claims means nothing.
    What a lost claim or relation says is not counted besides it.
    """
    new = _new_ids(before, after)
    missing = Counter({"ids": sum(old != id_ for old, id_ in new.items())})
    said = Counter(_facts(after))
    owners = {fact.owner for fact in said}
    for fact in _facts(_renamed(before, after, new)):
        if said[fact] > 0:
            said[fact] -= 1
        elif fact.kind in ("claims", *RELATIONS) or fact.owner in owners:
            missing[fact.kind] += 1
    return +missing


def _facts(argument_map: ArgumentMap) -> Iterator[_Fact]:
    """Yield each thing that a map says, so that equal facts of two maps are equal."""
    yield _Fact("title", "", argument_map.title)
    if argument_map.language != "en":
        yield _Fact("language", "", argument_map.language)
    for name, view in argument_map.views.items():
        yield _Fact("views", "", f"{name} {view!r}")
    for allowance in argument_map.allow:
        yield _Fact("allow", "", repr(allowance))
    for key, value in argument_map.extra.items():
        yield _Fact("x-", "", f"{key} {value!r}")
    for include in argument_map.include:
        yield _Fact("include", "", f"{include.name} {include.path}")
    for section in argument_map.sections:
        yield _Fact("sections", "", f"{section.key} {section.title}")
    for source in argument_map.sources:
        said = [(key, getattr(source, key)) for key in SOURCE]
        yield _Fact("sources", "", repr([source.key, said, source.extra]))
    for claim in argument_map.claims:
        yield from _of_claim(claim)
    for inference in argument_map.inferences:
        yield from _of_step(inference)


def _of_claim(claim: Claim) -> Iterator[_Fact]:
    yield _Fact("claims", claim.id)
    yield _Fact("kinds", claim.id, claim.kind)
    yield _Fact("texts", claim.id, claim.text)
    if claim.original:
        yield _Fact("original", claim.id, claim.original)
    for field in _OF_CLAIM:
        value = getattr(claim, field.attribute)
        if value is not False and value not in ("", (), None):  # a weight of 0 is said
            yield _Fact("labels" if field.key == "title" else field.key, claim.id, repr(value))
    for key, value in claim.extra.items():
        yield _Fact("x-", claim.id, f"{key} {value!r}")


def _of_step(inference: Inference) -> Iterator[_Fact]:
    owner = _owner(inference)
    yield _Fact(inference.relation.value, owner)
    if inference.named:
        yield _Fact("as", owner, inference.id)
    for key in _OF_STEP:
        if value := getattr(inference, key):
            yield _Fact(key, owner, repr(value))


def _owner(inference: Inference) -> tuple[Relation, frozenset[str], str]:
    return inference.relation, frozenset(inference.premises), inference.target


def _new_ids(before: ArgumentMap, after: ArgumentMap) -> Mapping[str, str]:
    """Return the id that each claim has in the other map, its own where it is not found."""
    same = {claim.id for claim in before.claims if claim.id in after.claim}
    by_text: dict[str, list[str]] = defaultdict(list)
    for claim in reversed(after.claims):
        if claim.id not in same:
            by_text[claim.text].append(claim.id)
    found = {}
    for claim in before.claims:
        others = [] if claim.id in same else by_text[claim.text]
        found[claim.id] = others.pop() if others else claim.id
    return found


def _renamed(before: ArgumentMap, after: ArgumentMap, new: Mapping[str, str]) -> ArgumentMap:
    """Return a map with the ids that its claims and inferences have in the other one."""
    step = {_owner(inference): inference.id for inference in reversed(after.inferences)}
    ids = dict(new)
    renamed = []
    for i in sorted(before.inferences, key=lambda i: i.relation is Relation.UNDERCUT):
        premises = tuple(ids.get(premise, premise) for premise in i.premises)
        inference = replace(i, premises=premises, target=ids.get(i.target, i.target))
        renamed.append(inference)
        ids.setdefault(i.id, step.get(_owner(inference), i.id))
    claims = tuple(replace(claim, id=new[claim.id]) for claim in before.claims)
    return replace(before, claims=claims, inferences=tuple(renamed))
