"""The nodes and edges of an AIF file as they stand there, and which of them a map can say."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from argmap.carriers import tree
from argmap.carriers.source import Source
from argmap.carriers.tree import Mapping, Scalar
from argmap.formats.aif.schemes import DISTORTION
from argmap.location import Location

Members = dict[str, tree.Node]


class Node(NamedTuple):
    """One node: its type in capitals, its text, and all of its members."""

    type: str
    text: str
    place: Location
    members: Members

    @property
    def is_step(self) -> bool:
        """Say whether it is of a type that can be an inference of a map."""
        distorts = DISTORTION.casefold() in (self.text.casefold(), self.said("scheme").casefold())
        return self.type in ("RA", "CA") or (self.type == "MA" and distorts)

    def said(self, key: str) -> str:
        """Return a member that is one value, '' for any other."""
        return value(self.members.get(key))


@dataclass
class NodeSet:
    """What a file holds. `others` are the members besides nodes and edges; `around` is what stands
    around all of it in xAIF; `block` is what only argmap wrote. `unread` counts what leads nowhere.
    """

    nodes: dict[str, Node] = field(default_factory=dict)
    edges: dict[tuple[str, str], Members] = field(default_factory=dict)
    others: Members = field(default_factory=dict)
    around: Members = field(default_factory=dict)
    block: Members = field(default_factory=dict)
    unread: Counter[str] = field(default_factory=Counter)


class Step(NamedTuple):
    """A scheme node as an inference: the nodes from which, and those to which it leads."""

    premises: list[str]
    targets: list[str]


def value(node: tree.Node | None) -> str:
    """Return a single value, '' for anything else."""
    return node.value if isinstance(node, Scalar) else ""


def members(node: tree.Node | None) -> Members:
    """Return the members of an object, of doubled ones the first; none of anything else."""
    if not isinstance(node, Mapping):
        return {}
    found: Members = {}
    for key, inner in node.entries:
        found.setdefault(key.value, inner)
    return found


def items(node: tree.Node | None) -> tuple[tree.Node, ...]:
    """Return the items of a list, none of anything else."""
    return node.items if isinstance(node, tree.Sequence) else ()


def node_set(data: tree.Node, source: Source) -> NodeSet:
    """Return the node set of an AIF or xAIF document; what is no node is a fault of `source`."""
    top = members(data)
    inner = members(top["AIF"]) if "AIF" in top else top
    found = NodeSet(others=dict(inner))
    if inner is not top:
        found.around = {key: value for key, value in top.items() if key != "AIF"}
    block = found.around.pop("argmap", None) or found.others.pop("argmap", None)
    found.block = members(block)
    _read_nodes(found, found.others.pop("nodes", None), data, source)
    _read_edges(found, items(found.others.pop("edges", None)))
    return found


def _read_nodes(found: NodeSet, listed: tree.Node | None, data: tree.Node, source: Source) -> None:
    is_null = isinstance(listed, Scalar) and not listed.value
    if not isinstance(listed, tree.Sequence) and not is_null:
        place = listed.place if listed else data.place
        source.fault("this is no AIF: there is no list 'nodes'", place, "export it as AIF or xAIF")
    for item in items(listed):
        inside = members(item)
        id_ = value(inside.get("nodeID"))
        if not id_:
            source.fault("this node has no 'nodeID'", item.place, "give it a number of its own")
        elif id_ in found.nodes:
            found.unread["node with the id of another"] += 1
        else:
            text = inside.get("text")
            place = text.place if isinstance(text, Scalar) else item.place
            type_ = value(inside.get("type")).strip().upper()
            found.nodes[id_] = Node(type_, value(text), place, inside)


def _read_edges(found: NodeSet, listed: Iterable[tree.Node]) -> None:
    for item in listed:
        inside = members(item)
        start, end = value(inside.get("fromID")), value(inside.get("toID"))
        if start not in found.nodes or end not in found.nodes:
            found.unread["edge that leads nowhere"] += 1
        elif start == end and found.nodes[start].type == "I":
            found.unread["edge from a node to itself"] += 1
        else:
            found.edges.setdefault((start, end), inside)


def steps(found: NodeSet) -> dict[str, Step]:
    """Return the scheme nodes that are inferences of a map: from claims, to claims or, if they
    attack, to other inferences. In the order of the file.
    """
    nodes = found.nodes
    arriving: dict[str, list[str]] = defaultdict(list)
    premises: dict[str, dict[str, None]] = {i: {} for i, node in nodes.items() if node.is_step}
    targets: dict[str, dict[str, None]] = {id_: {} for id_ in premises}
    for start, end in found.edges:
        if end in premises and nodes[start].type == "I":
            premises[end][start] = None
        elif start in targets and (
            nodes[end].type == "I" or (nodes[start].type == "CA" and end in targets)
        ):
            targets[start][end] = None
            arriving[end].append(start)
    fallen = [id_ for id_ in targets if not premises[id_] or not targets[id_]]
    while fallen:
        id_ = fallen.pop()
        if targets.pop(id_, None) is not None:
            for attacker in arriving[id_]:
                if attacker in targets:
                    targets[attacker].pop(id_)
                    fallen += [] if targets[attacker] else [attacker]
    return {id_: Step(list(premises[id_]), list(aims)) for id_, aims in targets.items()}


def direct(found: NodeSet) -> Iterator[tuple[str, str]]:
    """Yield the edges from claim to claim, without a scheme node between them."""
    for start, end in found.edges:
        if found.nodes[start].type == found.nodes[end].type == "I":
            yield start, end
