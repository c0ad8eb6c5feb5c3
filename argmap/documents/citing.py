"""Where something is said, in one line."""

from __future__ import annotations

from argmap.element import Claim
from argmap.model import ArgumentMap
from argmap.reports.visible import visible


def cited(claim: Claim) -> str:
    """Return the sources of a claim by their keys, with the places in them."""
    return "; ".join(f"{c.source} {', '.join(c.locators)}".strip() for c in claim.sources)


def reference(argument_map: ArgumentMap, claim: Claim) -> str:
    """Return the sources of a claim by author, title and date, with the places in them.

    Those of a claim of an included map are given by their keys, which that map explains.
    """
    own = {source.key: source for source in argument_map.sources if "/" not in claim.id}
    said = []
    for citation in claim.sources:
        source = own.get(citation.source)
        known = (source.author, source.title or source.key, source.date) if source else ()
        parts = (*(known or (citation.source,)), *citation.locators)
        said.append(", ".join(part for part in parts if part))
    return visible(" ".join("; ".join(said).split()))
