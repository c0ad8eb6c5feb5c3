"""Why a claim stands or does not, as a tree of sentences or as data."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import Any

from argmap.analysis.explanation import Ground, explain, tally
from argmap.documents.reading import Reading
from argmap.documents.status import VERSION, plain
from argmap.element import Kind
from argmap.reports.visible import visible

_DEEPEST = 12
"""Below this depth lines are no longer indented: they would leave the page."""

_NARROWEST = 30


def text(reading: Reading, claim_id: str, width: int) -> str:
    """Return the tree, wrapped at about `width`."""
    grounds = explain(reading.map, reading.evaluation, claim_id)
    lines = (line for ground in grounds for line in _told(reading, ground, width))
    return "".join(f"{line.rstrip()}\n" for line in lines)


def _told(reading: Reading, ground: Ground, width: int) -> Iterator[str]:
    """Yield the lines of one ground: its bearing on the one above, its status and why, its text."""
    claim = reading.map.claim[ground.claim]
    indent = "  " * min(ground.depth, _DEEPEST)
    if ground.depth > _DEEPEST:
        indent += f"({ground.depth}) "
    relation = ""
    if ground.relation is not None:
        relation = f"{reading.words.relation(ground.relation, claim.kind)} "
    head = f"{relation}{visible(claim.id)} – {reading.verdict(ground.standing)}"
    if ground.again:
        yield f"{indent}{head} ↑"
        return
    reason = "; ".join(filter(None, (reading.reason(claim.id), reading.flags(claim.id))))
    room = max(width, len(indent) + _NARROWEST)
    yield from textwrap.wrap(
        f"{head}: {reason}",
        room,
        initial_indent=indent,
        subsequent_indent=f"{indent}    ",
        break_on_hyphens=False,
    )
    said = claim.text.join(reading.words.quotes) if claim.kind is Kind.DISTORTION else claim.text
    yield from textwrap.wrap(
        visible(" ".join(said.split())),
        room,
        initial_indent=f"{indent}  ",
        subsequent_indent=f"{indent}  ",
    )
    yield from (f"{indent}  {line}" for line in _counts(reading, claim.id))


def _counts(reading: Reading, claim_id: str) -> Iterator[str]:
    """Yield on how many of several reasons a claim stands: one may hide nine that fell."""
    found = tally(reading.map, reading.evaluation, claim_id)
    if found.reasons > 1:
        yield f"({reading.words.reasons_hold.format(found.good, found.reasons)})"
    if found.attacks > 1:
        yield f"({reading.words.attacks_hold.format(found.hits, found.attacks)})"


def data(reading: Reading, claim_id: str) -> dict[str, Any]:
    """Return the tree as plain data for JSON: a list in which each ground names the one above."""
    grounds = explain(reading.map, reading.evaluation, claim_id)
    return {
        "version": VERSION,
        "title": reading.map.title,
        "complete": reading.complete,
        "claim": claim_id,
        "grounds": [
            {
                "claim": ground.claim,
                "text": reading.map.claim[ground.claim].text,
                **plain(ground.standing),
                "depth": ground.depth,
                "above": ground.above if ground.depth else None,
                "relation": ground.relation and str(ground.relation),
                "inference": ground.inference or None,
                "again": ground.again,
                **tally(reading.map, reading.evaluation, ground.claim)._asdict(),
            }
            for ground in grounds
        ],
    }
