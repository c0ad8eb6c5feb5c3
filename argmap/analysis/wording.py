"""Whose words a claim is in."""

from collections.abc import Iterator

from argmap.element import Claim, Kind
from argmap.model import ArgumentMap


def in_own_words(argument_map: ArgumentMap) -> Iterator[Claim]:
    """Yield the claims whose wording is the map's own, and could be read in full.

    Not so a distortion: it may be put in the words of whoever makes it.
    """
    for claim in argument_map.claims:
        if claim.kind is not Kind.DISTORTION and claim.id not in argument_map.damaged:
            yield claim
