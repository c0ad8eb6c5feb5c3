"""The status of every claim of a map: a line for each, or data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from argmap.analysis.grounding import Grounding
from argmap.analysis.status import Standing, Status
from argmap.documents.reading import Reading
from argmap.reports.visible import visible

_WIDEST_ID = 32

VERSION = 1
"""Counts up when a reader of the last version would misread the data."""


def text(reading: Reading, grounding: Grounding | None) -> str:
    """Return how many claims stand, and then for each its status, its id, its kind, and why."""
    standing = reading.evaluation.standing
    shown = [id_ for id_ in reading.map.claim if id_ in standing]
    verdicts = {id_: reading.verdict(standing[id_]) for id_ in shown}
    wide = max(map(len, verdicts.values()), default=0)
    column = min(_WIDEST_ID, max(map(len, shown), default=0))
    lines = [_summary(reading, shown), ""]
    for id_ in shown:
        kind = reading.words.kinds[reading.map.claim[id_].kind]
        why = "; ".join(part for part in (reading.reason(id_), reading.flags(id_)) if part)
        lines.append(f"{verdicts[id_]:<{wide}}  {visible(id_):<{column}}  {kind}: {why}")
    if grounding is not None:
        lines += ["", *_share(grounding)]
    return "".join(f"{line}\n" for line in lines)


def _summary(reading: Reading, shown: list[str]) -> str:
    counts = Counter(reading.evaluation.standing[id_].status for id_ in shown)
    said = ", ".join(f"{counts[s]} {reading.words.statuses[s]}" for s in Status if counts[s])
    total = reading.words.counted(reading.words.claims, len(shown))
    return f"{visible(reading.map.title or reading.map.path)} – {total}: {said}"


def _share(grounding: Grounding) -> Iterator[str]:
    """Yield how much of what carries the theses has no basis."""
    total, bare = len(grounding.grounds), len(grounding.asserted)
    if not total:
        yield "No thesis stands, with or without a basis demanded."
        return
    yield (
        f"Without that demand, the theses rest on {total} claim{'s' if total > 1 else ''} in the "
        f"end, of which {bare} ({bare / total:.0%}) assert without a basis{':' if bare else '.'}"
    )
    yield from (f"  {visible(id_)}" for id_ in grounding.asserted)


def data(reading: Reading, grounding: Grounding | None) -> dict[str, Any]:
    """Return what was found as plain data for JSON."""
    flags = reading.evaluation.misrepresented
    standing = reading.evaluation.standing
    found = {
        "version": VERSION,
        "title": reading.map.title,
        "complete": reading.complete,
        "claims": {
            id_: {
                "kind": str(claim.kind),
                **plain(standing[id_]),
                "misrepresented": list(flags.get(id_, ())),
            }
            for id_, claim in reading.map.claim.items()
            if id_ in standing
        },
        "inferences": {
            i.id: {"relation": str(i.relation), **plain(standing[i.id])}
            for i in reading.map.sound
            if i.id in standing
        },
    }
    if grounding is not None:
        found["grounds"] = list(grounding.grounds)
        found["asserted"] = list(grounding.asserted)
    return found


def plain(standing: Standing) -> dict[str, Any]:
    """Return a standing as plain data."""
    return {
        "status": str(standing.status),
        "reason": str(standing.reason),
        "because": list(standing.because),
    }
