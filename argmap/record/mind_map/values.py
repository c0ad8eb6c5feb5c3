"""Values of a map's keys as single strings, and back: lists and mappings are JSON."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

from argmap.carriers.json_tree import read_json
from argmap.carriers.source import Source
from argmap.carriers.tree import Scalar, plain
from argmap.record.fields import COUNT, FLAG, NUMBER, Field, Shape

_WRITTEN_AS_THEY_ARE = frozenset(
    {Shape.TEXT, Shape.WORD, Shape.CHOICE, Shape.LANGUAGE, Shape.NUMBER, Shape.COUNT, Shape.FLAG}
)
_GRAMMARS = {Shape.NUMBER: NUMBER, Shape.COUNT: COUNT, Shape.FLAG: FLAG}
_JSON = ("[", "{", '"')


def to_string(value: Any, field: Field | None = None) -> str:
    """Return a value as one string; `field` says what is known of its key."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return f"{Decimal(str(value)):f}"
    if isinstance(value, (list, dict)):
        return json.dumps(value, ensure_ascii=False)
    bare = field is not None and field.shape in _WRITTEN_AS_THEY_ARE
    if not bare and isinstance(value, str) and value.startswith(_JSON):
        return json.dumps(value, ensure_ascii=False)
    return str(value)


def from_string(scalar: Scalar, field: Field | None = None) -> Any:
    """Return the value that a string stands for; what looks like JSON and is none is a text."""
    word = scalar.value
    if (field is not None and field.shape in _WRITTEN_AS_THEY_ARE) or not word.startswith(_JSON):
        return word
    tree = read_json(Source(word, scalar.place.path))
    return word if tree is None else plain(tree)


def fits(word: str, field: Field) -> bool:
    """Say whether a word that nobody may have meant for a map can stand under one of its keys."""
    if field.shape in (Shape.CHOICE, Shape.CHOICES):
        return word in field.choices
    if grammar := _GRAMMARS.get(field.shape):
        return grammar.fits(word)
    return field.shape in (Shape.TEXT, Shape.WORDS)
