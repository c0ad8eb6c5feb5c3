"""A distortion with its original and its rebuttal, to be filled in by whoever works on a map."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import Any, NamedTuple

from argmap.authoring.lines import WHICH_WAY, one_line, remark
from argmap.element import LEGAL_TARGETS, Kind, Relation
from argmap.errors import ArgmapError
from argmap.formats.native.writing import to_yaml
from argmap.model import ArgumentMap
from argmap.record.keys import slug
from argmap.written import nearest

_DISTORTABLE = LEGAL_TARGETS[Kind.DISTORTION, Relation.DISTORT]


class Distortion(NamedTuple):
    """What is known of a distortion so far; what is empty is left to be filled in.

    `original` is the id of the claim that is distorted.
    """

    original: str = ""
    text: str = ""
    how: tuple[str, ...] = ()
    by: str = ""


def distortion_lines(
    argument_map: ArgumentMap, distortion: Distortion
) -> tuple[list[str], list[str]]:
    """Return the ids of the claims that are to be added, which are new to the map, and their lines.

    Raises `ArgmapError` where `original` is no claim of the map that can be distorted.
    """
    if distortion.original:
        _require_distortable(argument_map, distortion.original)
    text = one_line(distortion.text)
    name, original, rebuttal = _fresh_ids(argument_map, _short(text) or "distortion")
    claims: dict[str, dict[str, Any]] = {
        original: {"claim": "", "state": "open"},
        name: {
            "distortion": text,
            "distorts": distortion.original or original,
            "how": list(distortion.how),
            "by": one_line(distortion.by),
        },
        rebuttal: {"rebuttal": "", "rebuts": name, "state": "open"},
    }
    if distortion.original:
        del claims[original]
    lines = remark("Fill in what is empty; `argmap check` names it.", 0)
    for id_, keys in claims.items():
        lines += [f"{id_}:", *_lines(keys)]
    return list(claims), lines


def _lines(keys: dict[str, Any]) -> Iterator[str]:
    """Yield the lines of one claim's keys."""
    for key, value in keys.items():
        if key == "how" and not value:
            yield from remark(WHICH_WAY, 2)
        elif value:
            lines = to_yaml({"claims": {"id": {key: value[0] if len(value) == 1 else value}}})
            yield from (line[2:] for line in lines.rstrip("\n").split("\n")[2:])
        else:
            yield f"  {key}:"


def _require_distortable(argument_map: ArgumentMap, id_: str) -> None:
    claim = argument_map.claim.get(id_)
    if claim is None:
        near = nearest(id_, argument_map.claim)
        raise ArgmapError(
            f"{argument_map.path}: no claim '{id_}'" + (f"; did you mean '{near}'?" if near else "")
        )
    if claim.kind not in _DISTORTABLE:
        kinds = ", ".join(kind for kind in Kind if kind in _DISTORTABLE)
        raise ArgmapError(f"'{id_}' is of the kind {claim.kind}; a distortion distorts: {kinds}")


def _short(text: str) -> str:
    """Return an id of at most five words and forty characters."""
    return "-".join(slug(text).split("-")[:5])[:40].strip("-")


def _fresh_ids(argument_map: ArgumentMap, base: str) -> tuple[str, str, str]:
    """Return ids for a distortion, its original and its rebuttal that nothing in the map uses."""
    used = {*argument_map.claim, *argument_map.inference}
    used |= {inference.target for inference in argument_map.inferences}
    for number in count(1):
        name = base if number == 1 else f"{base}-{number}"
        ids = name, f"{name}-original", f"{name}-rebuttal"
        if used.isdisjoint(ids):
            break
    return ids
