"""A map becomes plain nested data, in the canonical order of keys."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from argmap.element import Allowance, Citation, Claim, Inference, Relation, Source, Viewpoint
from argmap.model import ArgumentMap
from argmap.record.fields import (
    CLAIM,
    KINDS,
    ONE_CITATION,
    RELATION,
    RELATIONS,
    SOURCE,
    VIEW,
    Shape,
)


def encode(argument_map: ArgumentMap) -> dict[str, Any]:
    """Return the map as strings, numbers, flags, lists and mappings; what is empty is left out."""
    of_claim: dict[str, dict[Relation, list[Any]]] = defaultdict(lambda: defaultdict(list))
    for inference in argument_map.inferences:
        for number, premise in enumerate(inference.premises):
            of_claim[premise][inference.relation].append(_strand(inference, first=number == 0))
    data = {
        "argmap": 1,
        "title": argument_map.title,
        "language": argument_map.language if argument_map.language != "en" else "",
        "sources": {source.key: _source(source) for source in argument_map.sources},
        "sections": {section.key: section.title for section in argument_map.sections},
        "include": {include.name: include.path for include in argument_map.include},
        "views": {name: _viewpoint(view) for name, view in argument_map.views.items()},
        "allow": _allow(argument_map.allow),
    }
    data = {key: value for key, value in data.items() if value or key == "title"}
    data |= argument_map.extra
    data["claims"] = {c.id: _claim(c, of_claim[c.id]) for c in argument_map.claims}
    return data


def _source(source: Source) -> Any:
    known = {key: getattr(source, key) for key in SOURCE}
    data = {key: value for key, value in known.items() if value} | dict(source.extra)
    return source.title if list(data) == ["title"] else data


def _viewpoint(viewpoint: Viewpoint) -> dict[str, Any]:
    known = {key: getattr(viewpoint, field.attribute) for key, field in VIEW.items()}
    return {key: value for key, value in known.items() if value is not None}


def _claim(claim: Claim, relations: dict[Relation, list[Any]]) -> dict[str, Any]:
    data: dict[str, Any] = {claim.kind.value: claim.text}
    if claim.original:
        # The words that were distorted go with the first target, or stand alone.
        targets = relations.setdefault(Relation.DISTORT, [])
        first = targets.pop(0) if targets else {}
        first = first if isinstance(first, dict) else {"to": first}
        first = {**first, "original": claim.original}
        targets.insert(0, {key: first[key] for key in RELATION if key in first})
    # In the order in which they were written, as that is the order of the map's inferences.
    for relation, targets in relations.items():
        data[relation.value] = _one_or_list(targets)
    for key, field in CLAIM.items():
        if key in KINDS or key in RELATIONS:
            continue
        value = getattr(claim, field.attribute)
        if field.shape is Shape.CITATIONS:
            value = _one_or_list([_citation(citation) for citation in value])
        elif field.shape is Shape.ALLOWANCES:
            value = _allow(value)
        elif field.shape in (Shape.CHOICES, Shape.WORDS):
            value = _one_or_list(list(value))
        # A weight of 0 is said; nothing, false and what is empty are not.
        if value is not None and value is not False and value not in ("", {}, []):
            data[key] = value
    return {**data, **claim.extra}


def _strand(inference: Inference, *, first: bool) -> Any:
    """Return what one premise says of its inference; the details go with the first premise."""
    data: dict[str, Any] = {"to": inference.target}
    if inference.named:
        data["as"] = inference.id
    if first:
        details = {
            "scheme": inference.scheme,
            "warrant": inference.warrant,
            "implicit": inference.implicit,
            "note": inference.note,
        }
        data |= {key: value for key, value in details.items() if value}
    return inference.target if len(data) == 1 else data


def _citation(citation: Citation) -> Any:
    at = ", ".join(citation.locators)
    short = f"{citation.source} {at}".strip()
    is_all = not citation.quote and not citation.url and " " not in citation.source
    if is_all and ONE_CITATION.fits(short):
        return short
    data = {"ref": citation.source, "at": at, "quote": citation.quote, "url": citation.url}
    return {key: value for key, value in data.items() if value}


def _allow(allow: tuple[Allowance, ...]) -> dict[str, str]:
    return {allowance.rule: allowance.reason for allowance in allow}


def _one_or_list(items: list[Any]) -> Any:
    return items[0] if len(items) == 1 else items
