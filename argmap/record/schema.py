"""The tables of keys as a JSON Schema, with which editors complete, explain and underline.

It never refuses what the reader takes. YAML turns `1948`, `No` or `~` into a number, a flag or
nothing where the reader sees words, so every scalar counts as a text. What a schema cannot say
(two claims of one id, a target that does not exist) is left to `check`.

A keyword of JSON Schema constrains values of its own type alone. So one schema without
alternatives serves for "a word, a mapping, or a list of these", and editors can say what is wrong.
`errorMessage` and `patternErrorMessage` are read by editors and passed over by validators.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from argmap.element import Kind, Relation
from argmap.record.fields import (
    APART,
    CITATION,
    CLAIM,
    COUNT,
    FLAG,
    ID,
    KINDS,
    LANGUAGE,
    MAP,
    NEEDED,
    NUMBER,
    ONE_CITATION,
    RELATION,
    SOURCE,
    VIEW,
    Field,
    Grammar,
    Shape,
)

Schema = dict[str, Any]

_SCALAR = ["string", "number", "boolean", "null"]


def json_schema() -> Schema:
    """Return the schema of a map in the native format, as JSON Schema draft 7."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "argument map",
        "description": "A map in the format of argmap, version 1.",
        **_mapping(MAP, free_keys=True),
    }


def _mapping(table: dict[str, Field], *, free_keys: bool = False) -> Schema:
    """Return the schema of a mapping with the keys of a table, and perhaps keys of one's own."""
    schema: Schema = {
        "type": "object",
        "properties": {
            key: {"description": field.meaning, **_value(field)} for key, field in table.items()
        },
        "additionalProperties": False,
    }
    if free_keys:
        schema["patternProperties"] = {"^x-": {"description": "a key of your own, kept as it is"}}
    if required := [key for key, field in table.items() if field.required]:
        schema["required"] = required
    return schema


def _value(field: Field) -> Schema:
    """Return the schema of what may stand under a key."""
    return _SCHEMAS[field.shape](field)


def _text(field: Field) -> Schema:
    """Return the schema of a sentence; one that is required has at least one character."""
    return {"type": _SCALAR, "minLength": 1} if field.required else {"type": _SCALAR}


def _written(grammar: Grammar, *types: str) -> Schema:
    """Return the schema of values of these types, the strings among them written in one way."""
    return {
        "type": list(types),
        "pattern": f"^({grammar.pattern})$",
        "patternErrorMessage": grammar.wanted,
    }


def _name(_: Field) -> Schema:
    """Return the schema of an id that stands as a value; `no` and `null` are ids."""
    name = Grammar(ID.pattern, f"a name {ID.wanted}")
    return _written(name, "string", "boolean", "null")


def _choice(field: Field) -> Schema:
    """Return the schema of one of the choices; YAML reads digits as a number."""
    return {"enum": [*field.choices, *(int(word) for word in field.choices if word.isdigit())]}


def _choices(field: Field) -> Schema:
    """Return the schema of one or more of the choices."""
    one = _choice(field)
    several = {"title": "a list of these values", "type": "array", "items": one}
    return {"anyOf": [{"title": "one of these values", **one}, several]}


def _one_or_list(one: Schema) -> Schema:
    """Return the schema of such a value, or of a list of them."""
    return {**one, "type": [*one["type"], "array"], "items": one}


def _by_key(one: Schema) -> Schema:
    """Return the schema of a mapping whose keys are names; it may be empty still."""
    empty = Grammar("", "write each on a line of its own, indented by two")
    return {**_written(empty, "object", "null", "string"), "additionalProperties": one}


def _citations(_: Field) -> Schema:
    """Return the schema of one or more citations."""
    return _one_or_list(_mapping(CITATION) | _written(ONE_CITATION, *_SCALAR, "object"))


def _sources(_: Field) -> Schema:
    """Return the schema of the works that a map refers to."""
    return _by_key(_mapping(SOURCE, free_keys=True) | {"type": [*_SCALAR, "object"]})


def _allowances(_: Field) -> Schema:
    """Return the schema of the findings that are accepted, each with its reason."""
    reason = {
        "type": _SCALAR,
        "pattern": r"\S",
        "patternErrorMessage": "write why it is accepted here",
    }
    return {"type": "object", "additionalProperties": reason}


def _relations(field: Field) -> Schema:
    """Return the schema of one or more targets; `original` may stand for the one of `distorts`."""
    target = _mapping(RELATION) | {"type": [*_SCALAR, "object"], "minLength": 1}
    target["properties"]["to"]["minLength"] = 1
    if field.key == Relation.DISTORT:
        del target["required"]
        words = {"properties": {"original": {"minLength": 1}}}
        target["anyOf"] = [{"required": ["to"]}, {"required": ["original"], **words}]
    else:
        del target["properties"]["original"]
    return _one_or_list(target)


def _claims(_: Field) -> Schema:
    """Return the schema of the claims; each kind of a claim excludes the other kinds."""
    one = f"a claim has exactly one kind: {', '.join(KINDS)}"
    claim = {
        "title": "claim",
        "description": "one statement: its kind with its text, and what else is said of it",
        **_mapping(CLAIM, free_keys=True),
        "if": {"properties": dict.fromkeys(KINDS, False)},
        "then": {"required": [Kind.CLAIM.value], "errorMessage": one},
        "dependencies": {
            kind: {"properties": {k: False for k in KINDS if k != kind}, "errorMessage": one}
            for kind in KINDS
        },
    }
    ids = {"pattern": f"^{ID.pattern}$", "patternErrorMessage": f"an id {ID.wanted}"}
    return {**_by_key(claim), "propertyNames": ids}


def _views(_: Field) -> Schema:
    """Return the schema of the named views, whose keys may exclude or need each other."""
    dependencies: Schema = {
        key: {
            "properties": dict.fromkeys(others, False),
            "errorMessage": f"'{key}' excludes {' and '.join(others)}",
        }
        for key, others in APART.items()
    }
    for key, needed in NEEDED.items():
        dependencies[key]["required"] = [needed]
    view = {**_mapping(VIEW), "dependencies": dependencies}
    names = {"pattern": f"^{ID.pattern}$", "patternErrorMessage": f"a name {ID.wanted}"}
    return {**_by_key(view), "propertyNames": names}


_SCHEMAS: dict[Shape, Callable[[Field], Schema]] = {
    Shape.TEXT: _text,
    Shape.WORD: lambda _: {"type": _SCALAR},
    Shape.ID: _name,
    # `no`, which is Norwegian, is a truth value in YAML 1.1.
    Shape.LANGUAGE: lambda _: _written(LANGUAGE, "string", "boolean"),
    Shape.CHOICE: _choice,
    Shape.CHOICES: _choices,
    Shape.WORDS: lambda _: _one_or_list({"type": _SCALAR}),
    Shape.NUMBER: lambda _: {**_written(NUMBER, "number", "string"), "minimum": 0, "maximum": 1},
    Shape.COUNT: lambda _: {**_written(COUNT, "integer", "string"), "minimum": 1},
    Shape.FLAG: lambda _: _written(FLAG, "boolean", "string"),
    Shape.RELATIONS: _relations,
    Shape.CITATIONS: _citations,
    Shape.ALLOWANCES: _allowances,
    Shape.SOURCES: _sources,
    Shape.SECTIONS: lambda _: _by_key({"type": _SCALAR}),
    Shape.INCLUDES: lambda _: _by_key({"type": _SCALAR}),
    Shape.CLAIMS: _claims,
    Shape.VIEWS: _views,
}
