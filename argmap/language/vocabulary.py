"""What one language has words for: all that a picture says of its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from argmap.element import Kind, Relation

Forms = tuple[str, ...]
"""The forms of a counted noun, `{}` for the number; which one counts is told by `plural`."""


@dataclass(frozen=True)
class Words:
    """One language's words.

    `plural` gives, for a number, which of the forms of a counted noun it takes (the plural rules
    of Unicode's CLDR, in its order: zero, one, two, few, many, other). `quotes` are the opening and
    closing quotation marks; `{}` in a text stands for what it is said of. `bases`, `ways` (how a
    distortion distorts) and `states` are by the words of the format. `statuses` (with
    `misrepresented`) and `reasons` are by the words of an evaluation; `{}` stands for the claims
    that a reason comes from. `reasons_hold` and `attacks_hold` say how many of how many do.
    `original` and `rests_on` head columns of the table of distortions;
    `exposed`, `standing` and `undecided` say what has become of a distortion.
    `left_out` and `unchanged` are said of claims under a supposition; `without` and `with_accepted`
    (both of claims) and `with_basis` say what is supposed.
    `no_side` and `no_section` are said of claims, `continued` of what began on the page before.
    `version`, `printed` and `page` (which one of how many) stand at the foot of a page.
    """

    plural: Callable[[int], int]
    kinds: Mapping[Kind, str]
    kind_counts: Mapping[Kind, Forms]
    relations: Mapping[tuple[Relation, Kind | None], str]
    bases: Mapping[str, str]
    ways: Mapping[str, str]
    states: Mapping[str, str]
    statuses: Mapping[str, str]
    reasons: Mapping[str, str]
    reasons_hold: str
    attacks_hold: str
    quotes: tuple[str, str]
    and_: str
    implicit: str
    by: str
    via: str
    elsewhere: str
    more: Forms
    claims: Forms
    inferences: Forms
    parts: Forms
    caption: str
    extent: str
    overview: str
    distortions: str
    original: str
    rests_on: str
    exposed: str
    standing: str
    undecided: str
    left_out: str
    unchanged: str
    without: str
    with_accepted: str
    with_basis: str
    strength: str
    no_side: str
    no_section: str
    continued: str
    version: str
    printed: str
    page: str

    def relation(self, relation: Relation, kind: Kind) -> str:
        """Return the word for a relation that comes from a claim of this kind."""
        return self.relations.get((relation, kind)) or self.relations[relation, None]

    def counted(self, forms: Forms, number: int) -> str:
        """Return a number with its noun, in the form that the number takes."""
        return forms[self.plural(number)].format(number)

    def count_of_kind(self, kind: Kind, number: int) -> str:
        """Return how many claims of a kind there are, such as `2 theses`."""
        return self.counted(self.kind_counts[kind], number)

    def caption_of(self, claims: int, inferences: int) -> str:
        """Return the sentence that says what a picture of so many is."""
        return self.caption.format(
            claims=self.counted(self.claims, claims),
            inferences=self.counted(self.inferences, inferences),
        )

    def extent_of(self, claims: int, parts: int) -> str:
        """Return how large a map of so many parts is."""
        return self.extent.format(
            claims=self.counted(self.claims, claims), parts=self.counted(self.parts, parts)
        )


def one_or_other(number: int) -> int:
    """Return the form for a number: the first for one, as in English, German and Spanish."""
    return 0 if number == 1 else 1
