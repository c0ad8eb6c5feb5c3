"""What of the data in an Argdown text is said in the words of a map; the rest is kept as it is."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from argmap.carriers import tree
from argmap.carriers.tree import Node, Scalar, Sequence, plain
from argmap.record.fields import CLAIM, KINDS, RELATION, RELATIONS, Field
from argmap.record.values import Values

OF_CLAIM = {k: field for k, field in CLAIM.items() if k not in (*KINDS, *RELATIONS, "tags")}
OF_STEP = {k: RELATION[k] for k in ("scheme", "warrant", "implicit", "note")}

USES = ("uses", "from")
"""Keys under which an inference lists the numbers of its premises."""


class Data:
    """The data of one thing, sorted: `own` are keys of `table`, `foreign` are all others.

    A key of a map with a value that cannot stand there is foreign, and so is a `source` that is
    none of `sources`, where that is given: other authors mean other things by it.
    """

    def __init__(
        self,
        data: Iterable[tree.Mapping | None],
        table: Mapping[str, Field],
        sources: Collection[str] | None = None,
    ) -> None:
        self.own: dict[str, Node] = {}
        self.foreign: dict[str, Any] = {}
        for mapping in data:
            for key, value in mapping.entries if mapping else ():
                free = table is OF_CLAIM and key.value.startswith("x-")
                if free or _fits(table.get(key.value), key, value, sources):
                    self.own[key.value] = value
                else:
                    self.foreign[key.value] = plain(value)

    def take(self, key: str, *, wanted: bool = True) -> str:
        """Return a word that has a meaning of its own here, and forget it; '' if it is not there.

        Where it is not wanted, it stays with what is foreign.
        """
        value = self.foreign.get(key)
        if not wanted or not isinstance(value, str):
            return ""
        return str(self.foreign.pop(key))

    def take_tags(self) -> list[str]:
        """Return the tags that stand in the data, and forget them."""
        value = self.foreign.pop("tags", [])
        words = value if isinstance(value, list) else [value]
        return [word for word in words if isinstance(word, str)]


def listed(data: tree.Mapping | None, *keys: str) -> tuple[str, ...]:
    """Return the words under the first of these keys that is there, one or a list."""
    for key, value in data.entries if data else ():
        if key.value in keys:
            items: tuple[Node, ...] = value.items if isinstance(value, Sequence) else (value,)
            return tuple(item.value for item in items if isinstance(item, Scalar))
    return ()


def _fits(field: Field | None, key: Scalar, value: Node, sources: Collection[str] | None) -> bool:
    if field is None:
        return False
    values = Values(lambda _, node: node, [])
    read = values.read(field, key, value)
    if key.value == "source" and sources is not None:
        return all(citation.source in sources for citation in read) and not values.faults
    return not values.faults
