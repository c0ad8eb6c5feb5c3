"""A map as a graph in plain data, for tools that know nothing of maps.

Claims and inferences are nodes: premise → inference → target. It is built from what is written, so
that what is unsound is in it too. An end that nothing has as its id is a node without text.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, NamedTuple

from argmap.model import ArgumentMap
from argmap.record.encode import encode
from argmap.record.fields import CLAIM, KINDS, RELATION, RELATIONS

CLAIM_NODE, INFERENCE_NODE, MISSING_NODE = "claim", "inference", "missing"
"""What a node is, by its attribute `element`."""

KEEPS = frozenset(
    (
        *("ids", "claims", "kinds", "texts", "labels", "x-"),
        *("title", "language", "sources", "sections", "include", "views", "allow"),
        *(key for key in CLAIM if key not in KINDS),
        *(key for key in RELATION if key != "to"),
    )
)
"""What such a graph says of the contents of a map: all."""


class Graph(NamedTuple):
    """Attributes of the whole, nodes by id with theirs, and edges by their ends with theirs."""

    attributes: Mapping[str, Any]
    nodes: Mapping[str, Mapping[str, Any]]
    edges: Mapping[tuple[str, str], Mapping[str, Any]]


def graph(argument_map: ArgumentMap) -> Graph:
    """Return the graph of a map; nodes in the order written, edges by source."""
    data = encode(argument_map)
    nodes: dict[str, dict[str, Any]] = {}
    edges: dict[tuple[str, str], dict[str, Any]] = {}
    for claim in argument_map.claims:
        said = data["claims"][claim.id]
        rest = {key: said[key] for key in said if key not in (*KINDS, *RELATIONS)}
        rest |= {"original": claim.original} if claim.original else {}
        first = {"element": CLAIM_NODE, "label": claim.title or claim.text}
        nodes[claim.id] = first | {"kind": claim.kind.value, "text": claim.text} | rest
    ids = []
    for i in argument_map.inferences:
        id_ = i.id
        while id_ in nodes:
            id_ += " again"  # two of one id, which a graph cannot hold
        ids.append(id_)
        details = {key: getattr(i, key) for key in ("scheme", "warrant", "implicit", "note")}
        first = {"element": INFERENCE_NODE, "label": i.relation.value, "relation": i.relation.value}
        first |= {"as": i.id} if i.named else {}
        nodes[id_] = first | {key: value for key, value in details.items() if value}
    for id_, i in zip(ids, argument_map.inferences, strict=True):
        ends = [(premise, id_, "premise") for premise in i.premises] + [(id_, i.target, "target")]
        for source, target, role in ends:
            for end in (source, target):
                nodes.setdefault(end, {"element": MISSING_NODE, "label": end})
            edges[source, target] = {"role": role, "relation": i.relation.value}
    order = {id_: number for number, id_ in enumerate(nodes)}  # as NetworkX lists edges
    edges = dict(sorted(edges.items(), key=lambda edge: order[edge[0][0]]))
    return Graph({k: v for k, v in data.items() if k != "claims"}, nodes, edges)


def flat(attributes: Mapping[str, Any]) -> dict[str, Any]:
    """Return attributes as strings, numbers and flags; what is nested becomes JSON."""
    return {
        key: value
        if isinstance(value, (str, int, float))
        else json.dumps(value, ensure_ascii=False)
        for key, value in attributes.items()
    }
