"""Boxes that are left empty, to be filled in by hand, and the key with what stands in them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from argmap.analysis.views import name_of
from argmap.element import Claim, Kind
from argmap.model import ArgumentMap


@dataclass
class Blanks:
    """Which kinds of claims are left empty; they are numbered in the order they are drawn in."""

    kinds: frozenset[Kind] = frozenset()
    _claims: dict[str, Claim] = field(default_factory=dict)
    _numbers: dict[str, int] = field(default_factory=dict)

    def number(self, claim: Claim) -> int | None:
        """Return the number of an empty box, None for a claim that is shown."""
        if claim.kind not in self.kinds:
            return None
        self._claims.setdefault(claim.id, claim)
        return self._numbers.setdefault(claim.id, len(self._numbers) + 1)

    def title(self, title: str, argument_map: ArgumentMap) -> str:
        """Return the title of a picture or part; one that would give a claim away is its number."""
        if title in (section.title for section in argument_map.sections):
            return title
        hidden = (c for c in argument_map.claim.values() if c.kind in self.kinds)
        found = next((claim for claim in hidden if title == name_of(claim)), None)
        return title if found is None else f"{self.number(found)} …"

    def are_in(self, claims: Iterable[Claim]) -> bool:
        """Say whether any of these claims is to be left empty."""
        return any(claim.kind in self.kinds for claim in claims)

    def __len__(self) -> int:
        return len(self._numbers)

    def key(self, title: str) -> str:
        """Return what stands in the boxes that were drawn so far, a line for each."""
        lines = (f"{self._numbers[id_]}. {claim.text}" for id_, claim in self._claims.items())
        return "".join(f"{' '.join(line.split())}\n" for line in (title, *lines))
