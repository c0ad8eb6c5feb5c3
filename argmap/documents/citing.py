"""Where something is said, in one line."""

from argmap.element import Claim


def cited(claim: Claim) -> str:
    """Return the sources of a claim by their keys, with the places in them."""
    return "; ".join(f"{c.source} {', '.join(c.locators)}".strip() for c in claim.sources)
