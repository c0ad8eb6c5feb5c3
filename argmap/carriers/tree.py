"""Nested data that knows where each part stands."""

from __future__ import annotations

from typing import Any, NamedTuple

from argmap.location import Location


class Scalar(NamedTuple):
    """One value, always a string. `style` is the quotation mark or block sign, '' if plain.

    `faulty` marks a value that was recovered after a fault that has been reported already.
    """

    value: str
    place: Location
    style: str = ""
    faulty: bool = False


class Sequence(NamedTuple):
    """A list of nodes."""

    items: tuple[Node, ...]
    place: Location


class Mapping(NamedTuple):
    """Keys with their values, in order, doubles included."""

    entries: tuple[tuple[Scalar, Node], ...]
    place: Location


Node = Scalar | Sequence | Mapping


def plain(node: Node) -> Any:
    """Return a tree as strings, lists and dicts; of two equal keys the first counts."""
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    found: dict[str, Any] = {}
    for key, value in node.entries:
        found.setdefault(key.value, plain(value))
    return found
