"""The strengths of a map's claims, in words and as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from argmap.analysis.gradual import Model
from argmap.analysis.strength import Strengths
from argmap.model import ArgumentMap
from argmap.reports.encoding import encode_json
from argmap.reports.visible import visible

_NARROWEST, _WIDEST = 40, 120

_CAUTION = "The numbers compare the claims of one map. They are no probabilities."

_NAMES = {
    Model.QUADRATIC_ENERGY: "quadratic energy",
    Model.DF_QUAD: "DF-QuAD",
    Model.EULER_BASED: "Euler-based",
}


class Sensitivity(NamedTuple):
    """What a claim gains if the base of another goes from 0 to 1, by the other's id."""

    of: str
    to: Mapping[str, float]


def text(
    argument_map: ArgumentMap,
    found: Strengths,
    model: Model,
    sensitivity: Sensitivity | None,
    width: int,
) -> str:
    """Return a line for each claim, the strongest first; or what one claim is sensitive to."""
    if sensitivity:
        lines = [*_sensitivity(argument_map, sensitivity, width)]
    else:
        ranking = {id_: found.of[id_] for id_ in argument_map.claim}
        lines = [*_table(argument_map, ranking, "5.3f", width)]
    lines += ["", f"Model: {_NAMES[model]}.", _CAUTION]
    if found.rounds:
        lines.append(_settling(found))
    return "".join(f"{line}\n" for line in lines)


def json_text(
    argument_map: ArgumentMap, found: Strengths, model: Model, sensitivity: Sensitivity | None
) -> str:
    """Return all that was computed as JSON, in the order of the map."""
    data: dict[str, object] = {
        "map": argument_map.path,
        "model": model,
        "converged": found.converged,
        "rounds": found.rounds,
        "claims": {id_: round(found.of[id_], 6) for id_ in argument_map.claim},
        "inferences": {i.id: round(found.of[i.id], 6) for i in argument_map.sound},
    }
    if sensitivity:
        rounded = {id_: round(value, 6) for id_, value in sensitivity.to.items()}
        data["sensitivity"] = {"of": sensitivity.of, "to": rounded}
    return encode_json(data)


def _sensitivity(argument_map: ArgumentMap, sensitivity: Sensitivity, width: int) -> Iterator[str]:
    if not sensitivity.to:
        yield visible(f"'{sensitivity.of}' depends on no other claim.")
        return
    yield visible(
        f"What '{sensitivity.of}' gains or loses if the base of a claim goes from 0 to 1:"
    )
    yield ""
    yield from _table(argument_map, sensitivity.to, "+6.3f", width)


def _table(
    argument_map: ArgumentMap, values: Mapping[str, float], form: str, width: int
) -> Iterator[str]:
    """Yield a line for each claim, the one with the largest value first, whatever its sign."""
    width = max(_NARROWEST, min(width, _WIDEST))
    for id_ in sorted(values, key=lambda id_: -abs(values[id_])):
        claim = argument_map.claim[id_]
        words = " ".join(claim.text.split())
        line = f"{values[id_]:{form}}  {claim.kind:<10}  {id_}: {words}"
        yield visible(line if len(line) <= width else f"{line[: width - 1].rstrip()}…")


def _settling(found: Strengths) -> str:
    if found.converged:
        return f"A loop of attacks settled after {found.rounds} rounds."
    return (
        f"A loop of attacks did not settle in {found.rounds:,} rounds: the numbers in it and "
        "behind it are those of the last round, and say little."
    )
