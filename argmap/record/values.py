"""Single values: each shape of the table of keys read from a node."""

from __future__ import annotations

import re
from collections.abc import Callable
from difflib import get_close_matches
from typing import Any

from argmap.carriers.tree import Mapping, Node, Scalar, Sequence
from argmap.element import Allowance, Citation
from argmap.finding import Edit, Finding, Related
from argmap.location import Location
from argmap.record.fields import (
    CITATION,
    COUNT,
    FLAG,
    LANGUAGE,
    NUMBER,
    ONE_CITATION,
    Field,
    Grammar,
    Shape,
)

_LOCATOR_BREAK = re.compile(r"\s*,\s*")


class Values:
    """Reads values and collects what does not fit; `intact` is the carrier's check of sentences."""

    def __init__(self, intact: Callable[[Scalar, Node], Node], faults: list[Finding]) -> None:
        self.intact = intact
        self.faults = faults

    def fault(
        self,
        rule: str,
        message: str,
        place: Location,
        remedy: str,
        related: tuple[Related, ...] = (),
        edits: tuple[Edit, ...] = (),
    ) -> None:
        """Collect one fault."""
        self.faults.append(Finding(message, place, remedy, related, edits, rule=rule))

    def wrong(self, key: Scalar, node: Node, wanted: str) -> None:
        """Collect a value of the wrong type, unless its fault is known already."""
        if isinstance(node, Scalar) and node.faulty:
            return
        self.fault(
            "schema-violation", f"'{key.value}' has a value of the wrong kind", node.place, wanted
        )

    def no_place(self, key: Scalar) -> None:
        """Collect a free key where none is kept."""
        self.fault(
            "schema-violation",
            f"'{key.value}' has no place here",
            key.place,
            "keys of your own stand in a claim, a source, or at the top of the map",
        )

    def read(self, field: Field, key: Scalar, node: Node) -> Any:
        """Read a value of the shape that the table gives for its key."""
        if field.shape is Shape.CHOICE:
            return self._choice(field, key, node)
        if field.shape is Shape.CHOICES:
            found = (self._choice(field, key, item) for item in self.items(node))
            return tuple(dict.fromkeys(word for word in found if word))
        return _READERS[field.shape](self, key, node)

    def items(self, node: Node) -> tuple[Node, ...]:
        """Return the members of a list, or the one value that stands for a list of one."""
        return node.items if isinstance(node, Sequence) else (node,)

    def text(self, key: Scalar, node: Node) -> str:
        """Read a sentence, exactly as it was meant."""
        node = self.intact(key, node)
        if isinstance(node, Scalar):
            return node.value
        self.wrong(key, node, "write a text in quotation marks")
        return ""

    def word(self, key: Scalar, node: Node) -> str:
        """Read a short value."""
        if isinstance(node, Scalar):
            # A hard blank at the end, as word processors leave it, is not part of a word.
            return node.value.strip(" \N{NO-BREAK SPACE}")
        self.wrong(key, node, "write one value")
        return ""

    def _choice(self, field: Field, key: Scalar, node: Node) -> str:
        word = self.word(key, node)
        if word in field.choices or not isinstance(node, Scalar) or node.faulty:
            return word
        near = get_close_matches(word, field.choices, n=1)
        if "," in word:
            several = f"write several as a list: [{word}]"
            only = "only one of them is taken here"
            remedy = several if field.shape is Shape.CHOICES else only
            edits = _as_list(field, key, node)
            message = f"'{word}' is not one value"
            self.fault("schema-violation", message, node.place, remedy, edits=edits)
            return ""
        self.fault(
            "schema-violation",
            f"'{word}' is no value of '{key.value}'",
            node.place,
            (f"did you mean '{near[0]}'? " if near else "")
            + f"the values are: {', '.join(field.choices)}",
        )
        return near[0] if near else ""

    def language(self, key: Scalar, node: Node) -> str:
        """Read a language tag."""
        return self._written(LANGUAGE, key, node)

    def number(self, key: Scalar, node: Node) -> float | None:
        """Read a number from 0 to 1."""
        word = self._written(NUMBER, key, node)
        return float(word) if word else None

    def count(self, key: Scalar, node: Node) -> int | None:
        """Read a whole number from 1."""
        word = self._written(COUNT, key, node)
        return int(word) if word else None

    def flag(self, key: Scalar, node: Node) -> bool:
        """Read true or false."""
        return self._written(FLAG, key, node) == "true"

    def _written(self, grammar: Grammar, key: Scalar, node: Node) -> str:
        """Read a short value that is written in one way; '' where it is not."""
        word = self.word(key, node)
        if grammar.fits(word):
            return word
        self.wrong(key, node, grammar.wanted)
        return ""

    def allowances(self, key: Scalar, node: Node) -> tuple[Allowance, ...]:
        """Read the accepted findings; each must say why."""
        if not isinstance(node, Mapping):
            self.wrong(key, node, "write 'rule-name: reason'")
            return ()
        found = []
        for rule, reason in node.entries:
            why = self.text(rule, reason)
            if not why.strip():
                self.fault(
                    "schema-violation",
                    f"'{rule.value}' is allowed without a reason",
                    rule.place,
                    "write why it is accepted here",
                )
            found.append(Allowance(rule.value, why, rule.place))
        return tuple(found)

    def words(self, key: Scalar, node: Node) -> tuple[str, ...]:
        """Read one or more short values."""
        return tuple(self.word(key, item) for item in self.items(node))

    def citations(self, key: Scalar, node: Node) -> tuple[Citation, ...]:
        """Read one or more citations."""
        return tuple(self._citation(key, item) for item in self.items(node))

    def _citation(self, key: Scalar, node: Node) -> Citation:
        """Read `key locator, locator`, or the mapping that says the same at length."""
        if isinstance(node, Scalar):
            source, _, at = node.value.partition(" ")
            if not ONE_CITATION.fits(node.value):
                self.fault(
                    "schema-violation",
                    "this names more than one source",
                    node.place,
                    ONE_CITATION.wanted,
                )
            return Citation(source, _locators(at), place=node.place)
        if not isinstance(node, Mapping):
            self.wrong(key, node, "write 'key locator', such as 'leaflet ¶4'")
            return Citation("", place=node.place)
        found: dict[str, str] = {}
        places: dict[str, Location] = {}
        for name, value in node.entries:
            if name.value in CITATION and name.value not in found:
                found[name.value] = self.read(CITATION[name.value], name, value)
                places[name.value] = value.place
            elif name.value.startswith("x-"):
                self.no_place(name)
            else:
                self.fault(
                    "schema-violation",
                    f"unknown or doubled key '{name.value}' in a citation",
                    name.place,
                    f"the keys are: {', '.join(CITATION)}",
                )
        if "ref" not in found:
            self.fault(
                "schema-violation",
                "a citation does not say which source it means",
                node.place,
                "add 'ref: KEY', a key of 'sources'",
            )
        return Citation(
            found.get("ref", ""),
            _locators(found.get("at", "")),
            found.get("quote", ""),
            found.get("url", ""),
            places.get("ref", node.place),
            places,
        )


def _as_list(field: Field, key: Scalar, node: Scalar) -> tuple[Edit, ...]:
    """Return the edit that makes a list of `a, b`, where that is all and the key takes several."""
    words = [word.strip() for word in node.value.split(",")]
    # Not an item of a list, not folded, and each a value that the key has.
    is_all = node.place.start == key.place.stop + len(": ") and node.style not in ("|", ">")
    if field.shape is not Shape.CHOICES or not is_all or not set(words) <= set(field.choices):
        return ()
    return (Edit(node.place, f"[{', '.join(words)}]"),)


def _locators(text: str) -> tuple[str, ...]:
    return tuple(part for part in _LOCATOR_BREAK.split(text.strip()) if part)


_READERS: dict[Shape, Callable[[Values, Scalar, Node], Any]] = {
    Shape.TEXT: Values.text,
    Shape.WORD: Values.word,
    Shape.ID: Values.word,
    Shape.WORDS: Values.words,
    Shape.LANGUAGE: Values.language,
    Shape.NUMBER: Values.number,
    Shape.COUNT: Values.count,
    Shape.FLAG: Values.flag,
    Shape.CITATIONS: Values.citations,
    Shape.ALLOWANCES: Values.allowances,
}
