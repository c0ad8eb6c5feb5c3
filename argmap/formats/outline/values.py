"""What stands behind a word, as it would stand in a map."""

from __future__ import annotations

import re

from argmap.carriers.json_tree import read_json
from argmap.carriers.source import Source
from argmap.carriers.tree import Mapping, Node, Scalar
from argmap.carriers.tree import Sequence as Items
from argmap.formats.outline.lines import Line
from argmap.formats.outline.words import LEVELS
from argmap.location import Location
from argmap.record.fields import CLAIM, Shape

_CHOSEN = {Shape.CHOICE, Shape.CHOICES, Shape.FLAG}
_DATA = re.compile(r'["[{]')


def value_of(line: Line) -> Node:
    """Return what a line says, with what stands below it, as it would stand in a map."""
    key = line.word
    if key in LEVELS:
        entries = ((Scalar(c.word, c.said), _entry(c, key)) for c in line.children if c.is_entry)
        return Mapping(tuple(entries), line.place)
    if key == "source" and (inner := [c for c in line.children if not c.ignored]):
        ref, _, at = line.text.partition(" ")
        said = [("ref", Scalar(ref, line.place)), *([("at", Scalar(at, line.place))] if at else [])]
        said += [(c.word, Scalar(c.text, c.place)) for c in inner]
        return Mapping(tuple((Scalar(key, line.place), v) for key, v in said), line.place)
    if key.startswith("x-"):
        return _free(line)
    shape = CLAIM[key].shape if key in CLAIM else Shape.TEXT
    if shape is Shape.WORDS and (data := _data(line)):
        return data
    if shape in (Shape.CHOICES, Shape.WORDS):
        words = (word.strip() for word in line.text.split(","))
        chosen = (_choice(word) if shape is Shape.CHOICES else word for word in words)
        return Items(tuple(Scalar(word, line.place) for word in chosen if word), line.place)
    return scalar(line, is_choice=shape in _CHOSEN)


def scalar(line: Line, *, is_choice: bool = False) -> Scalar:
    """Return the text of a line with its place; a value of a list as it is spelt there."""
    return Scalar(_choice(line.text) if is_choice else line.text, line.place)


def _choice(word: str) -> str:
    return word.lower().replace(" ", "-")


def _entry(line: Line, key: str) -> Node:
    """Return what stands behind a key of one's own."""
    inner = tuple((Scalar(c.word, c.said), _free(c)) for c in line.children)
    if key == "views" and not line.text:
        return Mapping(inner, line.place)
    if not inner:
        return Scalar(line.text, line.place)
    title = ((Scalar("title", line.said), Scalar(line.text, line.place)),) if line.text else ()
    return Mapping((*title, *inner), line.place)


def _free(line: Line) -> Node:
    """Return a value of any form: lists and keys in the signs of JSON, or a text."""
    return _data(line) or scalar(line)


def _data(line: Line) -> Node | None:
    """Return what a text says as JSON, None if it is none."""
    tree = read_json(Source(line.text, line.place.path)) if _DATA.match(line.text) else None
    return tree and _at(tree, line.place)


def _at(node: Node, place: Location) -> Node:
    """Return a tree of which all parts stand at one place; it is not nested deeply."""
    if isinstance(node, Scalar):
        return Scalar(node.value, place)
    if isinstance(node, Items):
        return Items(tuple(_at(item, place) for item in node.items), place)
    return Mapping(tuple((Scalar(k.value, place), _at(v, place)) for k, v in node.entries), place)
