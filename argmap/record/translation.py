"""A tree becomes a translation. Whatever does not fit is noticed, and reading goes on."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from argmap.carriers.tree import Mapping, Node, Scalar
from argmap.finding import Finding
from argmap.location import whole_file
from argmap.model import ArgumentMap
from argmap.record.fields import Field, Shape
from argmap.record.keys import Keys
from argmap.record.order import Level
from argmap.record.values import Values
from argmap.translation import Entry, Key, Part, Translation
from argmap.written import nearest

MARK = "argmap-translation"
"""The first key of a translation, which tells it from other files."""

_COMPARED = 50
"""So many unknown ids are compared with those of the map, not more: it takes long."""


def _table(*fields: Field) -> dict[str, Field]:
    return {field.key: field for field in fields}


_OF = Field("of", Shape.WORD, "a digest of the words that are translated")
_TEXT = _table(Field("text", Shape.TEXT, "the translated text"), _OF)
_CLAIM = _table(
    Field("text", Shape.TEXT, "the claim's translated text"),
    Field("title", Shape.TEXT, "its short label"),
    Field("original", Shape.TEXT, "the words that it distorts"),
    Field("by", Shape.TEXT, "who holds it, where the name is another one in this language"),
    Field("via", Shape.TEXT, "who reports it, likewise"),
    Field("speaker-note", Shape.TEXT, "words for the one who shows the map"),
    _OF,
)
_INFERENCE = _table(
    Field("warrant", Shape.TEXT, "what lets the premises bear on the target"),
    Field("note", Shape.TEXT, "a remark on the step"),
    _OF,
)
_TABLES = {
    Part.TITLE: _TEXT,
    Part.SECTION: _TEXT,
    Part.CLAIM: _CLAIM,
    Part.INFERENCE: _INFERENCE,
}
_TOP = _table(
    Field(MARK, Shape.CHOICE, "the version of the format", ("1",)),
    Field("language", Shape.WORD, "the language, as in the name of the file"),
    *(Field(part, Shape.FREE, "what is translated") for part in Part),
)
LEVEL = Level(
    _TOP,
    named={
        part.value: Level(table) if part is Part.TITLE else Level(all=Level(table))
        for part, table in _TABLES.items()
    },
)
"""What stands in a translation, level by level, in the canonical order."""


def decode_translation(
    tree: Node,
    translation: Translation,
    argument_map: ArgumentMap,
    intact: Callable[[Scalar, Node], Node],
    faults: list[Finding],
) -> dict[Key, Entry]:
    """Return the entries of a tree. Faults, ids that the map lacks among them, go to `faults`."""
    return _Decoder(translation, argument_map, Values(intact, faults)).entries(tree)


class _Decoder:
    def __init__(self, translation: Translation, argument_map: ArgumentMap, values: Values) -> None:
        self.translation = translation
        self.map = argument_map
        self.values = values
        self.keys = Keys(values)
        self.known = {
            Part.SECTION: {section.key for section in argument_map.sections},
            Part.CLAIM: {claim.id for claim in argument_map.claims},
            Part.INFERENCE: {inference.id for inference in argument_map.inferences},
        }
        self.compared = 0

    def entries(self, tree: Node) -> dict[Key, Entry]:
        found: dict[str, tuple[Scalar, Node]] = {}
        if isinstance(tree, Mapping):
            for key, value, field in self.keys.entries(tree, _TOP, "a translation"):
                found[key.value if field is None else field.key] = (key, value)
        self._check_head(found)
        entries: dict[Key, Entry] = {}
        if Part.TITLE in found:
            entries[Key(Part.TITLE)] = self._entry(Part.TITLE, *found[Part.TITLE])
        for part, known in self.known.items():
            if part in found:
                written = list(self.keys.children(part, found[part][1]))
                taken = {key.value for key, _ in written}
                for key, value in written:
                    id_ = key.value if key.value in known else self._meant(part, key, taken)
                    entries[Key(part, id_)] = self._entry(part, key, value)
        return entries

    def _check_head(self, found: dict[str, tuple[Scalar, Node]]) -> None:
        """Notice a file that is no translation, of an unknown version or in another language."""
        if MARK not in found:
            self.values.fault(
                "schema-violation",
                f"by its name this is a translation of a map, but it has no '{MARK}'",
                whole_file(self.translation.path),
                f"begin it with '{MARK}: 1', or give it another name",
            )
        else:
            self.values.read(_TOP[MARK], *found[MARK])
        if "language" in found:
            key, value = found["language"]
            word = self.values.word(key, value)
            if word.lower() != self.translation.language.lower():
                self.values.fault(
                    "schema-violation",
                    f"the language is '{word}', but the name of the file says "
                    f"'{self.translation.language}'",
                    value.place,
                    "make the two the same",
                )

    def _meant(self, part: Part, key: Scalar, taken: set[str]) -> str:
        """Report an id that the map does not have; return the one that was probably meant."""
        if self.map.faults:
            return key.value  # it may stand where the map could not be read
        self.compared += 1
        near = nearest(key.value, self.known[part] - taken) if self.compared <= _COMPARED else ""
        remedy = "remove it, or write the id as the map has it"
        self.values.fault(
            "dangling-reference",
            f"the map has no '{key.value}' in its {part}",
            key.place,
            f"did you mean '{near}'?" if near else remedy,
        )
        return near or key.value

    def _entry(self, part: Part, key: Scalar, node: Node) -> Entry:
        if not isinstance(node, Mapping):
            if not isinstance(node, Scalar) or node.value:
                first = next(iter(_TABLES[part]))
                self.values.wrong(key, node, f"write keys below it, such as '{first}: …'")
            return Entry({})
        texts = dict(self._texts(part, node))
        return Entry(texts, texts.pop("of", ""))

    def _texts(self, part: Part, node: Mapping) -> Iterator[tuple[str, str]]:
        for key, value, field in self.keys.entries(node, _TABLES[part], f"an entry of '{part}'"):
            if field is not None:
                yield field.key, self.values.read(field, key, value)
