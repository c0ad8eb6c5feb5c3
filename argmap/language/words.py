"""The words that a picture or a report says in the language of its map."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.element import Kind, Relation


@dataclass(frozen=True)
class Words:
    """One language's words. `quotes` are its opening and closing quotation marks."""

    kinds: dict[Kind, str]
    relations: dict[tuple[Relation, Kind | None], str]
    plurals: dict[Kind, str]
    quotes: tuple[str, str]
    and_: str
    implicit: str
    by: str
    via: str
    more: str
    original: str = "original"
    rests_on: str = "rests on"
    exposed: str = "exposed"
    standing: str = "standing"
    undecided: str = "undecided"

    def relation(self, relation: Relation, kind: Kind) -> str:
        """Return the word for a relation that comes from a claim of this kind."""
        return self.relations.get((relation, kind)) or self.relations[relation, None]

    def count(self, kind: Kind, number: int) -> str:
        """Return the word for so many claims of a kind."""
        return self.kinds[kind] if number == 1 else self.plurals[kind]


ENGLISH = Words(
    kinds={kind: kind.value for kind in Kind},
    relations={
        (Relation.SUPPORT, None): "because",
        (Relation.REBUT, None): "but",
        (Relation.REBUT, Kind.REBUTTAL): "however",
        (Relation.UNDERCUT, None): "except",
        (Relation.DISTORT, None): "distorts",
        (Relation.SHOW, None): "shows",
        (Relation.CONTRADICT, None): "or else",
    },
    plurals={kind: f"{kind}s" if kind is not Kind.THESIS else "theses" for kind in Kind},
    quotes=("“", "”"),
    and_="and",
    implicit="implicit",
    by="by",
    via="via",
    more="more",
)

_LANGUAGES = {"en": ENGLISH}


def words_for(language: str) -> Words:
    """Return the words of a language (BCP 47 tag), English where there are none."""
    return _LANGUAGES.get(language.partition("-")[0].lower(), ENGLISH)
