"""The table of keys of format 1: what may stand where, shared by reader and writer."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from argmap.element import Kind, Relation


class Shape(Enum):
    """What kind of value a key takes."""

    TEXT = auto()  # a sentence; nothing of it may be lost in reading
    WORD = auto()  # a short value: an id, a date, an address
    CHOICE = auto()  # one of `choices`
    CHOICES = auto()  # one or more of `choices`
    WORDS = auto()  # one or more words
    NUMBER = auto()  # 0 to 1
    COUNT = auto()  # a whole number from 1
    FLAG = auto()  # true or false
    RELATIONS = auto()  # an id, a mapping of RELATION, or a list of both
    CITATIONS = auto()  # "key locator, locator", a mapping of CITATION, or a list of both
    ALLOWANCES = auto()  # rule name: reason
    FREE = auto()  # anything, kept as it is


@dataclass(frozen=True)
class Field:
    """One key: its shape, what it means in one line, and the attribute that holds its value."""

    key: str
    shape: Shape
    meaning: str
    choices: tuple[str, ...] = ()

    @property
    def attribute(self) -> str:
        """The name of the dataclass field that this key fills."""
        return "sources" if self.key == "source" else self.key.replace("-", "_")


BASES = (
    "evidence",
    "report",
    "testimony",
    "example",
    "definition",
    "common-ground",
    "value",
    "assertion",
)
WAYS_OF_DISTORTION = (
    "misattribution",
    "quote-mining",
    "straw-man",
    "equivocation",
    "redefinition",
    "loaded-naming",
    "labelling",
    "false-equation",
    "reversal",
    "false-cause",
    "cherry-picking",
    "suppression",
    "falsification",
    "false-dichotomy",
    "borrowed-authority",
    "other",
)
STATES = ("open", "conceded")

KINDS = tuple(kind.value for kind in Kind)
RELATIONS = tuple(relation.value for relation in Relation)


def _table(*fields: Field) -> dict[str, Field]:
    return {field.key: field for field in fields}


CLAIM = _table(
    *(Field(kind, Shape.TEXT, f"the text; the claim is a {kind}") for kind in KINDS),
    *(Field(relation, Shape.RELATIONS, f"what the claim {relation}") for relation in RELATIONS),
    Field("title", Shape.TEXT, "a short label for boxes and tables"),
    Field("basis", Shape.CHOICE, "why it may stand without support in the map", BASES),
    Field("source", Shape.CITATIONS, "where it is said or shown"),
    Field("how", Shape.CHOICES, "in which way a distortion distorts", WAYS_OF_DISTORTION),
    Field("by", Shape.TEXT, "who holds it, where it is not the author of the main source"),
    Field("via", Shape.TEXT, "who reports that"),
    Field("section", Shape.WORD, "a key of `sections`"),
    Field("side", Shape.TEXT, "whose point it is in a debate"),
    Field("speech", Shape.TEXT, "the speech in which it was made"),
    Field("weight", Shape.NUMBER, "base strength, 0 to 1"),
    Field("implicit", Shape.FLAG, "not said outright, supplied by the mapper"),
    Field(
        "state", Shape.CHOICE, "open: to do; conceded: granted by the side it is aimed at", STATES
    ),
    Field("step", Shape.COUNT, "order of reveal"),
    Field("speaker-note", Shape.TEXT, "words for the one who shows it"),
    Field("tags", Shape.WORDS, "free words to pick claims by"),
    Field("note", Shape.TEXT, "a remark"),
    Field("allow", Shape.ALLOWANCES, "findings accepted here, each with its reason"),
)

RELATION = _table(
    Field("to", Shape.WORD, "the id of the target"),
    Field("original", Shape.TEXT, "the words that were distorted, where they stand in no claim"),
    Field("as", Shape.WORD, "the inference's name; the same name and target make co-premises"),
    Field("scheme", Shape.WORD, "the kind of reasoning"),
    Field("warrant", Shape.TEXT, "what lets the premises bear on the target"),
    Field("implicit", Shape.FLAG, "not drawn outright, supplied by the mapper"),
    Field("note", Shape.TEXT, "a remark"),
)

CITATION = _table(
    Field("ref", Shape.WORD, "a key of `sources`"),
    Field("at", Shape.TEXT, "the place in it"),
    Field("quote", Shape.TEXT, "the words that stand there"),
    Field("url", Shape.WORD, "the address of that place"),
)

SOURCE = _table(
    Field("title", Shape.TEXT, "the work's title"),
    Field("author", Shape.TEXT, "who wrote it"),
    Field("publisher", Shape.TEXT, "who published it"),
    Field("date", Shape.WORD, "when"),
    Field("url", Shape.WORD, "its address"),
    Field("licence", Shape.TEXT, "under which terms"),
    Field("file", Shape.WORD, "a local text of it, for quotes"),
    Field("parts", Shape.COUNT, "how many numbered paragraphs it has"),
)

MAP = _table(
    Field("argmap", Shape.WORD, "the version of the format: 1"),
    Field("title", Shape.TEXT, "the map's title"),
    Field("language", Shape.WORD, "the language of its texts (BCP 47)"),
    Field("sources", Shape.FREE, "works, by key"),
    Field("sections", Shape.FREE, "parts of the map, by key"),
    Field("include", Shape.FREE, "other maps whose claims may be referred to, by name"),
    Field("views", Shape.FREE, "named pictures"),
    Field("allow", Shape.ALLOWANCES, "findings accepted in the whole map, each with its reason"),
    Field("claims", Shape.FREE, "the claims, by id"),
)
