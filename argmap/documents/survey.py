"""A survey of a debate, in words or as data; every number comes with the claims behind it."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from argmap.analysis.distortions import Exposure
from argmap.analysis.status import Status
from argmap.analysis.survey import NOT_LOOKED_FOR, Prospect, Sets, Survey
from argmap.documents.reading import Reading
from argmap.documents.status import VERSION, plain
from argmap.reports.visible import visible

_MOST = 7
"""Of a long list, so many are shown; the data holds all."""

_SIDES = {"pro": "for the theses", "con": "against them", "both": "both sides"}

_NOT_SAID = {"": "(not said)"}


def text(reading: Reading, survey: Survey, width: int) -> str:
    """Return the survey, a heading for each question, wrapped at about `width`."""
    lines: list[str] = []
    for heading, entries in _sections(reading, survey):
        lines += ["", heading] if lines else [heading]
        for entry in entries or ["none"]:
            lines += textwrap.wrap(
                entry,
                max(width, 40),
                initial_indent="  ",
                subsequent_indent="      ",
                break_on_hyphens=False,
            )
    return "".join(f"{line}\n" for line in lines)


def _sections(reading: Reading, survey: Survey) -> Iterator[tuple[str, list[str]]]:
    for prospect in survey.prospects:
        yield _verdict(reading, prospect), list(_prospect(prospect))
    yield (
        "Most influential: claims that change, by the claim that is left out",
        _cut(f"{visible(loss.claim)}: {len(loss.changed)}" for loss in survey.influential),
    )
    yield (
        "Carrying several claims directly",
        _cut(f"{visible(id_)}: {len(ends)} ({_ids(ends)})" for id_, ends in survey.carrying),
    )
    yield (
        "Clash points: what is attacked ← by what ← and what answers that",
        _cut(
            " ← ".join((_ids([clash.claim]), _ids(clash.attackers), _ids(clash.answers) or "–"))
            for clash in survey.clashes
        ),
    )
    yield "Attacks and distortions that nobody answers", _one_list(survey.undefended)
    yield "Rebuttals that nobody answers", _one_list(survey.unanswered)
    yield "Turns: claims that speak for both sides", _one_list(survey.sides.turns)
    yield "Speaking for the theses, still to be shown", _one_list(survey.burden_pro)
    yield "Speaking against them, still to be shown", _one_list(survey.burden_con)
    yield (
        "Contradictions inside one side",
        [
            f"{visible(a)} attacks {visible(b)} ({_SIDES[side]})"
            for a, b, side in survey.contradictions
        ],
    )
    ways = {**reading.words.ways, **_NOT_SAID}
    yield "Distortions by kind", list(_distortions(survey.by_way, ways))
    yield "Distortions by whom", list(_distortions(survey.by_whom, _NOT_SAID))
    chain = survey.longest_chain
    yield (
        f"Longest chain: {len(chain)} claims; depth: {survey.depth}",
        [" → ".join(map(visible, chain))],
    )


def _verdict(reading: Reading, prospect: Prospect) -> str:
    verdict = reading.verdict(prospect.standing)
    return f"{visible(prospect.thesis)} – {verdict}: {reading.reason(prospect.thesis)}"


def _prospect(prospect: Prospect) -> Iterator[str]:
    """Yield what a thesis hangs on; what is no question for it is left out."""
    if prospect.standing.status is Status.IN:
        points = prospect.single_points
        yield f"single points of failure: {len(points)}" + (f" ({_ids(points)})" if points else "")
        yield from _sets("cheapest attack", prospect.attacks, "nothing in this map brings it down")
        own = prospect.thesis
        others = [tuple(id_ for id_ in s if id_ != own) for s in prospect.defences.sets]
        yield from _sets("smallest defence", Sets(tuple(others), prospect.defences.more), "")
    else:
        nothing = "no answer saves it: it lacks support of its own"
        yield from _sets("fewest answers needed", prospect.answers, nothing)


def _sets(name: str, sets: Sets, otherwise: str) -> Iterator[str]:
    if sets is NOT_LOOKED_FOR:
        return
    if not sets.sets:
        yield f"{name}: {otherwise}"
        return
    first, *others = sets.sets
    yield f"{name}: {len(first)} ({_ids(first) or 'itself'})"
    for other in others:
        yield f"or {len(other)} ({_ids(other) or 'itself'})"
    if sets.more:
        yield "or others (--limit)"


def _distortions(
    groups: Mapping[str, Sequence[tuple[str, Exposure]]], names: Mapping[str, str]
) -> Iterator[str]:
    for key, group in groups.items():
        counts = Counter(exposure for _, exposure in group)
        said = ", ".join(f"{counts[e]} {e}" for e in Exposure if counts[e])
        yield f"{visible(names.get(key, key))}: {said} ({_ids(id_ for id_, _ in group)})"


def _one_list(ids: tuple[str, ...]) -> list[str]:
    return [f"{len(ids)}: {_ids(ids)}"] if ids else []


def _cut(entries: Iterable[str]) -> list[str]:
    found = list(entries)
    more = [f"and {len(found) - _MOST} more (--format json)"] if len(found) > _MOST else []
    return found[:_MOST] + more


def _ids(ids: Iterable[str]) -> str:
    return ", ".join(map(visible, ids))


def data(reading: Reading, survey: Survey) -> dict[str, Any]:
    """Return the survey as plain data for JSON."""
    return {
        "version": VERSION,
        "title": reading.map.title,
        "complete": reading.complete,
        "theses": {p.thesis: _plain_prospect(p) for p in survey.prospects},
        "influential": [
            {"claim": loss.claim, "changed": {k: str(v) for k, v in loss.changed.items()}}
            for loss in survey.influential
        ],
        "carrying": {id_: list(ends) for id_, ends in survey.carrying},
        "clashes": [
            {
                "claim": clash.claim,
                "attackers": list(clash.attackers),
                "answers": list(clash.answers),
            }
            for clash in survey.clashes
        ],
        "sides": {name: list(ids) for name, ids in survey.sides._asdict().items()},
        "burden": {"pro": list(survey.burden_pro), "con": list(survey.burden_con)},
        "undefended_attacks": list(survey.undefended),
        "unanswered_rebuttals": list(survey.unanswered),
        "contradictions": [
            {"claim": a, "target": b, "side": side} for a, b, side in survey.contradictions
        ],
        "distortions": {
            "by_way": _plain_distortions(survey.by_way),
            "by_whom": _plain_distortions(survey.by_whom),
        },
        "longest_chain": list(survey.longest_chain),
        "depth": survey.depth,
    }


def _plain_prospect(prospect: Prospect) -> dict[str, Any]:
    return {
        **plain(prospect.standing),
        "single_points": list(prospect.single_points),
        **{
            name: None
            if found is NOT_LOOKED_FOR
            else {"sets": [list(s) for s in found.sets], "more": found.more}
            for name, found in (
                ("cheapest_attacks", prospect.attacks),
                ("fewest_answers", prospect.answers),
                ("smallest_defences", prospect.defences),
            )
        },
    }


def _plain_distortions(
    groups: Mapping[str, Iterable[tuple[str, Exposure]]],
) -> dict[str, dict[str, str]]:
    return {name: {id_: str(exposure) for id_, exposure in group} for name, group in groups.items()}
