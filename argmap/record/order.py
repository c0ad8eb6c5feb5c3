"""The canonical order of keys, level by level."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from argmap.record import fields
from argmap.record.fields import Field, Shape


@dataclass(frozen=True)
class Level:
    """What may stand in a mapping: the keys of a `table`, or any keys, with values as in `each`.

    `named` tells what stands below a key, `all` what stands below every key.
    """

    table: Mapping[str, Field] = field(default_factory=dict)
    each: Field | None = None
    named: Mapping[str, Level] = field(default_factory=dict)
    all: Level | None = None

    def below(self, key: str) -> Level | None:
        """Return what may stand in the mapping below a key, None if no mapping is read there."""
        return self.named.get(key, self.all)

    def rank(self, key: str) -> float:
        """Return a key's place; all relations share one, since their order has a meaning."""
        keys = list(self.table)
        if not keys:
            return 0
        if key not in self.table:
            return keys.index("claims") - 0.5 if "claims" in keys else len(keys)
        group = next((g for g in (fields.KINDS, fields.RELATIONS) if key in g), (key,))
        return keys.index(group[0])


TEXT, WORD, FREE = (Field("", shape, "") for shape in (Shape.TEXT, Shape.WORD, Shape.FREE))
MAP = Level(
    fields.MAP,
    named={
        "sources": Level(each=TEXT, all=Level(fields.SOURCE)),
        "sections": Level(each=TEXT),
        "include": Level(each=WORD),
        "views": Level(all=Level(fields.VIEW)),
        "allow": Level(each=TEXT),
        "claims": Level(all=Level(fields.CLAIM)),
    },
)
