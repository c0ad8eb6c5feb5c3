"""The kinds of rows, and which columns each of them has."""

from __future__ import annotations

from argmap.record import fields
from argmap.record.fields import CLAIM, KINDS, RELATION, RELATIONS, SOURCE, VIEW, Field, Shape

TITLE = fields.MAP["title"]
_OF_CLAIM = {key: field for key, field in CLAIM.items() if key not in KINDS}
_OF_CLAIM["original"] = RELATION["original"]
_OF_INFERENCE = {key: field for key, field in RELATION.items() if key not in ("to", "as")}

ROWS: dict[str, dict[str, Field]] = {
    "map": {key: fields.MAP[key] for key in ("title", "language", "allow")},
    "source": SOURCE,
    "section": {"title": TITLE},
    "include": {"path": Field("path", Shape.WORD, "where the other map lies")},
    "view": VIEW,
    **dict.fromkeys(KINDS, _OF_CLAIM),
    **dict.fromkeys(RELATIONS, _OF_INFERENCE),
}
"""What a row may say besides its id, kind, text and ends, by its kind."""

TEXT_OF = {
    "map": "title",
    "source": "title",
    "section": "title",
    "include": "path",
    **dict.fromkeys(RELATIONS, "warrant"),
}
"""What the column `text` is for rows that are no claims."""

HAS_FREE_KEYS = frozenset(("map", "source", *KINDS))

FIRST = ("id", "kind", "text", "from", "to")
ORDER = (
    *FIRST,
    *dict.fromkeys(key for kind in ("thesis", "supports", "map", *ROWS) for key in ROWS[kind]),
)
"""All columns in the order in which they are written; keys of one's own follow."""
