"""What a supposition changes, in words or as data."""

from __future__ import annotations

from typing import Any

from argmap.analysis.changes import Change, Changes
from argmap.analysis.supposition import Supposition
from argmap.documents.reading import Reading
from argmap.documents.status import VERSION, plain
from argmap.language.vocabulary import Words
from argmap.model import ArgumentMap
from argmap.reports.visible import visible

_WIDEST_ID = 32


def text(argument_map: ArgumentMap, supposition: Supposition, found: Changes) -> str:
    """Return what was supposed, and a line for each claim that changes: from what, to what, why."""
    after = Reading(argument_map, found.after)
    changed = [c for c in found.changes if c.claim not in supposition.without]
    total = len(argument_map.claim) - len(supposition.without)
    count = f"{len(changed)} of the other {total} claims change"
    said = count if changed else "nothing else changes"
    lines = [f"{supposed(supposition, after.words)}: {said}."]
    if changed:
        lines.append("")
    column = min(_WIDEST_ID, max((len(c.claim) for c in changed), default=0))
    before = {c.claim: after.verdict(c.before) for c in changed}
    wide = max(map(len, before.values()), default=0)
    for change in changed:
        arrow = f"{before[change.claim]:<{wide}} → {_after(after, change)}"
        lines.append(f"{visible(change.claim):<{column}}  {arrow}: {after.reason(change.claim)}")
    lines += [f"{visible(id_)}: {after.flags(id_)}" for id_ in found.flagged]
    lines += [f"{visible(id_)}: no longer misrepresented" for id_ in found.cleared]
    return "".join(f"{line}\n" for line in lines)


def _after(reading: Reading, change: Change) -> str:
    return reading.verdict(change.after) if change.after else "–"


def supposed(supposition: Supposition, words: Words) -> str:
    """Say what was supposed."""
    parts = []
    if supposition.accept:
        parts.append(words.with_accepted.format(_listed(supposition.accept)))
    if supposition.without:
        parts.append(words.without.format(_listed(supposition.without)))
    if supposition.demand_basis:
        parts.append(words.with_basis)
    said = f" {words.and_} ".join(parts)
    return said[:1].upper() + said[1:]


def _listed(ids: frozenset[str]) -> str:
    return ", ".join(visible(id_) for id_ in sorted(ids))


def data(
    argument_map: ArgumentMap, supposition: Supposition, found: Changes, *, complete: bool
) -> dict[str, Any]:
    """Return what changes as plain data for JSON."""
    return {
        "version": VERSION,
        "title": argument_map.title,
        "complete": complete,
        "accept": sorted(supposition.accept),
        "without": sorted(supposition.without),
        "demand_basis": supposition.demand_basis,
        "changes": {
            change.claim: {
                "before": plain(change.before),
                "after": plain(change.after) if change.after else None,
            }
            for change in found.changes
        },
        "misrepresented": list(found.flagged),
        "no_longer_misrepresented": list(found.cleared),
    }
