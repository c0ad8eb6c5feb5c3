"""The table of keys of format 1: what may stand where, shared by reader and writer."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

from argmap.element import Kind, Relation


class Shape(Enum):
    """What kind of value a key takes."""

    TEXT = auto()  # a sentence; nothing of it may be lost in reading
    WORD = auto()  # a short value: a key, a date, an address
    ID = auto()  # a word that obeys the grammar of ids
    CHOICE = auto()  # one of `choices`
    CHOICES = auto()  # one or more of `choices`
    WORDS = auto()  # one or more words
    LANGUAGE = auto()  # a language tag
    NUMBER = auto()  # 0 to 1
    COUNT = auto()  # a whole number from 1
    FLAG = auto()  # true or false
    RELATIONS = auto()  # an id, a mapping of RELATION, or a list of both
    CITATIONS = auto()  # "key locator, locator", a mapping of CITATION, or a list of both
    ALLOWANCES = auto()  # rule name: reason
    SOURCES = auto()  # key: a title, or a mapping of SOURCE
    SECTIONS = auto()  # key: title
    INCLUDES = auto()  # name: path
    CLAIMS = auto()  # id: a mapping of CLAIM
    VIEWS = auto()  # name: a mapping of VIEW
    FREE = auto()  # anything, kept as it is


@dataclass(frozen=True)
class Grammar:
    """How a single value is written, and what to say of one that is written otherwise."""

    pattern: str
    wanted: str

    def fits(self, word: str) -> bool:
        """Say whether the whole of a word is written so."""
        return re.fullmatch(self.pattern, word) is not None


ID = Grammar(
    "[a-z][a-z0-9-]*", "has lower-case letters, digits and hyphens, and begins with a letter"
)
LANGUAGE = Grammar(
    "[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*", "write a tag of BCP 47: en, de-AT, zh-Hans, pt-BR"
)
NUMBER = Grammar(r"0|1|0?\.[0-9]+|[01]\.0+", "write a number from 0 to 1, such as 0.7")
COUNT = Grammar("[1-9][0-9]{0,8}", "write a whole number, 1 or more")
FLAG = Grammar("true|false", "write true, or leave the key out")
ONE_CITATION = Grammar(
    "[^ ]*( [^;]*)?", "write each source as an item of a list: [leaflet p. 4, pilot p. 3]"
)


@dataclass(frozen=True)
class Field:
    """One key: its shape, what it means in one line, and whether it may be left out."""

    key: str
    shape: Shape
    meaning: str
    choices: tuple[str, ...] = ()
    required: bool = False

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


_KIND_MEANINGS = {
    Kind.THESIS: "what the whole map argues for",
    Kind.CLAIM: "a statement that needs support inside the map",
    Kind.PREMISE: "a statement offered as a starting point; it says on what `basis`",
    Kind.DISTORTION: "a misrepresentation of another claim, as the source reports it, "
    "by someone named",
    Kind.OBJECTION: "a statement against a claim or against an inference",
    Kind.REBUTTAL: "an answer to a distortion or to an objection",
}
_RELATION_MEANINGS = {
    Relation.SUPPORT: "a reason for the target",
    Relation.REBUT: "a reason against the target",
    Relation.UNDERCUT: "grants the premises and attacks the step from them; the target is an "
    "inference: its name, or `premise > target` if it has none",
    Relation.DISTORT: "misrepresents the target; `{original: text}` where the original stands in "
    "no claim of the map",
    Relation.SHOW: "that this distortion was made, and is exposed, is a reason for the target",
    Relation.CONTRADICT: "both cannot be true; mutual",
}

CLAIM = _table(
    *(Field(kind.value, Shape.TEXT, meaning) for kind, meaning in _KIND_MEANINGS.items()),
    *(Field(r.value, Shape.RELATIONS, meaning) for r, meaning in _RELATION_MEANINGS.items()),
    Field("title", Shape.TEXT, "a short label for boxes and tables"),
    Field(
        "basis",
        Shape.CHOICE,
        "why it may stand without support in the map, as the source presents it",
        BASES,
    ),
    Field(
        "source",
        Shape.CITATIONS,
        "where it is said: `key locator, locator` such as `leaflet ¶4, ¶7`, a list of these, "
        "or `{ref, at, quote, url}`; by itself no reason to believe it",
    ),
    Field(
        "how",
        Shape.CHOICES,
        "in which way a distortion misrepresents its target; one or more",
        WAYS_OF_DISTORTION,
    ),
    Field("by", Shape.TEXT, "who holds it, where that is not the author of the main source"),
    Field("via", Shape.TEXT, "who reports that it is held, where that matters"),
    Field("section", Shape.WORD, "the part of the map that it belongs to: a key of `sections`"),
    Field("side", Shape.TEXT, "whose point it is in a debate"),
    Field("speech", Shape.TEXT, "the speech of a debate in which it was made"),
    Field("weight", Shape.NUMBER, "base strength, 0 to 1"),
    Field("implicit", Shape.FLAG, "`true`: not said outright, supplied by the mapper"),
    Field(
        "state",
        Shape.CHOICE,
        "`open`: to do; `conceded`: granted by the side it is aimed at",
        STATES,
    ),
    Field("step", Shape.COUNT, "its place in the order of reveal, from 1"),
    Field("speaker-note", Shape.TEXT, "words for the one who shows the map"),
    Field("tags", Shape.WORDS, "words of your own to pick claims by; one or a list"),
    Field("note", Shape.TEXT, "a remark for those who work on the map"),
    Field("allow", Shape.ALLOWANCES, "findings accepted in this claim: rule name and reason"),
)

RELATION = _table(
    Field("to", Shape.WORD, "the id of the target", required=True),
    Field("original", Shape.TEXT, "the words that were distorted, where they stand in no claim"),
    Field(
        "as",
        Shape.ID,
        "the inference's name; premises that give the same name and target are joint premises",
    ),
    Field("scheme", Shape.WORD, "the kind of reasoning, such as `authority` or `analogy`"),
    Field("warrant", Shape.TEXT, "what lets the premises bear on the target"),
    Field("implicit", Shape.FLAG, "`true`: the step is not made outright, the mapper supplies it"),
    Field("note", Shape.TEXT, "a remark on the step"),
)

CITATION = _table(
    Field("ref", Shape.WORD, "the source: a key of `sources`", required=True),
    Field("at", Shape.TEXT, "the places in it, such as `¶4, ¶7` or `p. 12`"),
    Field("quote", Shape.TEXT, "the words that stand there, exactly"),
    Field("url", Shape.WORD, "the address of that place"),
)

SOURCE = _table(
    Field("title", Shape.TEXT, "the title of the work"),
    Field("author", Shape.TEXT, "who wrote it"),
    Field("publisher", Shape.TEXT, "who published it"),
    Field("date", Shape.WORD, "when it was published, such as `2024-03-01`"),
    Field("url", Shape.WORD, "the address of the work"),
    Field("licence", Shape.TEXT, "the terms under which it may be used"),
    Field("file", Shape.WORD, "a local text of it, for quotes: a path relative to the map"),
    Field("parts", Shape.COUNT, "how many numbered paragraphs it has"),
)

VIEW = _table(
    Field("section", Shape.WORD, "only this section: a key of `sections`"),
    Field("focus", Shape.WORD, "only this claim, what it rests on, and what rests on it"),
    Field("depth", Shape.COUNT, "how many steps around `focus` are shown, 2 if not given"),
    Field("only", Shape.CHOICE, "a table of these in place of a graph", ("distortions",)),
    Field("until", Shape.COUNT, "only what is shown up to this step of the order of reveal"),
)
APART = {
    "section": ("focus", "only"),
    "focus": ("section", "only"),
    "only": ("section", "focus", "depth", "until"),
    "depth": ("only",),
    "until": ("only",),
}
"""Keys of a view that exclude each other."""

NEEDED = {"depth": "focus"}
"""Keys of a view that mean nothing without another."""

MAP = _table(
    Field("argmap", Shape.CHOICE, "the version of the format", ("1",), required=True),
    Field("title", Shape.TEXT, "the map's title", required=True),
    Field("language", Shape.LANGUAGE, "the language of its texts (BCP 47), `en` if not given"),
    Field("sources", Shape.SOURCES, "works, by key; the first is the main one"),
    Field("sections", Shape.SECTIONS, "parts of the map: key and title"),
    Field("include", Shape.INCLUDES, "other maps, by name: `{name: path}`"),
    Field("views", Shape.VIEWS, "pictures of parts of the map, by name"),
    Field("allow", Shape.ALLOWANCES, "findings accepted in the whole map: rule name and reason"),
    Field("claims", Shape.CLAIMS, "the claims, by id", required=True),
)
