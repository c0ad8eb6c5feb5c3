"""Keys with their values: known ones are told from unknown and doubled ones."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any

from argmap.carriers.tree import Mapping, Node, Scalar, plain
from argmap.finding import Related
from argmap.record.fields import ID, KINDS, Field
from argmap.record.values import Values

Entry = tuple[Scalar, Node, Field | None]
"""A key, its value, and what the table says of it; no field means a free `x-` key."""


class Keys:
    """Reads the keys of mappings; `values` reads what stands under them."""

    def __init__(self, values: Values) -> None:
        self.values = values
        self.fault = values.fault

    def entries(self, node: Mapping, table: dict[str, Field], what: str) -> Iterator[Entry]:
        """Yield the known and free keys of a mapping; notice doubles and unknown ones.

        A key that is all but a known one is reported and then read as that.
        """
        seen: dict[str, Scalar] = {}
        written = {key.value for key, _ in node.entries}
        for key, value in node.entries:
            if key.value in seen:
                self._double("schema-violation", f"key '{key.value}'", key, seen[key.value])
                continue
            seen[key.value] = key
            field = table.get(key.value)
            if field is not None or key.value.startswith("x-"):
                yield key, value, field
                continue
            near = get_close_matches(key.value, [k for k in table if k not in written], n=1)
            other = "keys of your own begin with 'x-'"
            if isinstance(value, Mapping) and any(k.value in KINDS for k, _ in value.entries):
                other = "a claim stands below 'claims:', indented by two"
            elif " " in key.value:
                other = "quote the text before it: a comma ends a text in braces or brackets"
            elif key.value == "<<":
                other = "merging is not part of the format; write the keys out"
            self.fault(
                "schema-violation",
                f"unknown key '{key.value}' in {what}",
                key.place,
                f"did you mean '{near[0]}'? ({other})" if near else other,
            )
            if near:
                yield key, value, table[near[0]]

    def children(self, name: str, node: Node) -> Iterator[tuple[Scalar, Node]]:
        """Yield the entries of a top-level mapping such as `sections`; of doubles the first."""
        if isinstance(node, Scalar) and not node.value:
            return
        if not isinstance(node, Mapping):
            self.fault(
                "schema-violation",
                f"'{name}' must hold keys with values",
                node.place,
                f"write each on a line of its own below '{name}:', indented by two",
            )
            return
        seen: dict[str, Scalar] = {}
        for key, value in node.entries:
            if key.value in seen:
                self._double("duplicate-id", f"id '{key.value}'", key, seen[key.value])
                continue
            seen[key.value] = key
            yield key, value

    def attributes(self, entries: list[Entry]) -> dict[str, Any]:
        """Return the dataclass fields that these entries fill."""
        return {
            field.attribute: self.values.read(field, key, value)
            for key, value, field in entries
            if field is not None
        }

    def _double(self, rule: str, what: str, key: Scalar, first: Scalar) -> None:
        self.fault(
            rule,
            f"{what} is declared a second time",
            key.place,
            "join the two, or rename one",
            (Related(first.place, "first here"),),
        )

    def check_id(self, key: Scalar, what: str) -> None:
        """Notice an id that breaks the grammar of ids, with one that would fit."""
        if ID.fits(key.value):
            return
        fitting = slug(key.value)
        self.fault(
            "schema-violation",
            f"{what} {ID.wanted}",
            key.place,
            f"write '{fitting}'" if fitting else "write something like 'clean-air'",
        )


def slug(text: str) -> str:
    """Return an id made of the Latin letters and digits of a text; '' if there are none."""
    letters = text.lower()
    if not letters.isascii():
        letters = unicodedata.normalize("NFKD", letters)
        letters = "".join(c for c in letters if not unicodedata.combining(c))
    return re.sub(r"[^a-z0-9]+", "-", letters).lstrip("-0123456789").rstrip("-")


def free(entries: list[Entry]) -> dict[str, Any]:
    """Return the `x-` entries as plain data."""
    return {key.value: plain(value) for key, value, field in entries if field is None}
