"""What AIF says and a map does not, for the way back: dialogue, rephrases, times, layout.

It is the key `x-aif` of a map; each part is JSON as it was, so that no tool need understand it.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable
from typing import Any

from argmap.carriers import tree
from argmap.carriers.json_tree import compact
from argmap.formats.aif.node_set import Members, Node, NodeSet, Step, items, members, value
from argmap.formats.aif.schemes import DEFAULTS
from argmap.location import whole_file

KEY = "x-aif"
EMPTY: dict[str, Any] = {
    "nodes": [],
    "edges": [],
    "steps": {},
    "details": {},
    "members": {},
    "around": {},
}
"""Nodes and edges that are not in the map; the numbers of the nodes that are its inferences; what
else nodes say that are in the map; the file's other members, and those around them in xAIF."""

_OF_CLAIM = ("nodeID", "text", "type")
_OF_STEP = (*_OF_CLAIM, "scheme")
_NUMBERS = {"nodeID", "fromID", "toID"}
_IMPLIED = {"[]", "{}", "null", '""', "false"}
"""Members that say nothing, and are written besides anyway."""


def kept(
    found: NodeSet, steps: dict[str, Step], said: set[tuple[str, str]], ids: dict[str, str]
) -> dict[str, Any]:
    """Return what of a node set a map does not hold. `said` are the edges that it does hold, `ids`
    its inferences by the number of their nodes. What is empty is left out.
    """
    nodes = found.nodes
    claims = [id_ for id_, node in nodes.items() if node.type == "I"]
    parts = {
        "nodes": [
            _object(_without(node.members))
            for id_, node in nodes.items()
            if node.type != "I" and id_ not in steps
        ],
        "edges": [
            _object(_without(edge, "edgeID"))
            for ends, edge in found.edges.items()
            if ends not in said
        ],
        "steps": ids,
        "details": {
            id_: _object(rest)
            for id_ in (*claims, *dict.fromkeys((*ids, *steps)))
            if (rest := _rest(nodes[id_]))
        },
        "members": _plain(found.others, found, steps),
        "around": _plain(found.around, found, steps),
    }
    return {key: part for key, part in parts.items() if part}


def _object(inside: Members) -> str:
    entries = tuple((tree.Scalar(key, node.place, '"'), node) for key, node in inside.items())
    return _json(tree.Mapping(entries, whole_file("")))


def _json(node: tree.Node) -> str:
    return compact(_with_strings(node))


def _with_strings(node: tree.Node) -> tree.Node:
    """Return a tree in which the numbers of nodes are strings, since that is how they go back."""
    if isinstance(node, tree.Sequence):
        return node._replace(items=tuple(map(_with_strings, node.items)))
    if isinstance(node, tree.Scalar):
        return node
    entries = (
        (key, inner._replace(style='"'))
        if key.value in _NUMBERS and isinstance(inner, tree.Scalar) and inner.value
        else (key, _with_strings(inner))
        for key, inner in node.entries
    )
    return node._replace(entries=tuple(entries))


def _without(inside: Members, *keys: str) -> Members:
    """Return members that say something, but for these."""
    return {k: v for k, v in inside.items() if k not in keys and compact(v) != "null"}


def _rest(node: Node) -> Members:
    """Return what a node says besides that which a map holds."""
    if node.type == "I":
        return _without(node.members, *_OF_CLAIM)
    usual = node.said("schemeID") == DEFAULTS[node.type][1]
    return _without(node.members, *_OF_STEP, *(["schemeID"] if usual else []))


def _plain(inside: Members, found: NodeSet, steps: dict[str, Step]) -> dict[str, Any]:
    """Return members as JSON, those that are lists item by item."""
    plain: dict[str, Any] = {}
    for key, node in sorted(inside.items()):
        part: Any
        if key == "schemefulfillments":
            part = [_json(item) for item in items(node) if not _is_usual(item, found, steps)]
        elif isinstance(node, tree.Sequence):
            part = [_json(item) for item in node.items]
        else:
            part = _json(node)
            part = "" if part in _IMPLIED or (key == "OVA" and _is_blank(node)) else part
        if part:
            plain[key] = part
    return plain


def _is_usual(item: tree.Node, found: NodeSet, steps: dict[str, Step]) -> bool:
    """Say whether an item gives an inference of the map the scheme that its type has anyway."""
    inside = members(item)
    id_ = value(inside.get("nodeID"))
    return id_ in steps and value(inside.get("schemeID")) == DEFAULTS[found.nodes[id_].type][1]


def _is_blank(node: tree.Node) -> bool:
    return all(compact(inner) in _IMPLIED for inner in members(node).values())


def loaded(extra: Any) -> dict[str, Any] | None:
    """Return what `kept` had made, as data; None where it is something else, as after an edit."""
    if not isinstance(extra, dict) or not EMPTY.keys() >= extra.keys():
        return None
    parts = EMPTY | extra
    try:
        parts |= {key: _data(parts[key]) for key in parts if key != "steps"}
    except (ValueError, TypeError, RecursionError):
        return None
    reserved = {"AIF", "argmap", "nodes", "edges"}
    lists = all(_are_objects(parts[key]) for key in ("nodes", "edges"))
    objects = all(isinstance(parts[key], dict) for key in ("steps", "details", "members", "around"))
    if not lists or not objects or not _are_objects(parts["details"].values()):
        return None
    return None if reserved & (parts["members"].keys() | parts["around"].keys()) else parts


def _data(part: Any) -> Any:
    if isinstance(part, dict):
        return {key: _data(inner) for key, inner in part.items()}
    if isinstance(part, list):
        return [_data(item) for item in part]
    return json.loads(part, parse_float=_finite)


def _finite(word: str) -> float:
    """Return a number. Raises `ValueError` where it is larger than JSON can be written with."""
    if math.isinf(number := float(word)):
        raise ValueError(word)
    return number


def _are_objects(listed: Any) -> bool:
    return isinstance(listed, Iterable) and all(isinstance(item, dict) for item in listed)
