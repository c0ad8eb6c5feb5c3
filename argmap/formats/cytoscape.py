"""Cytoscape JSON (`.cyjs`), as Cytoscape, Cytoscape.js and NetworkX read it. Written only."""

from __future__ import annotations

import json

from argmap.model import ArgumentMap
from argmap.record.graph import KEEPS, flat, graph

__all__ = ["KEEPS", "write"]


def write(argument_map: ArgumentMap) -> str:
    """Return the graph of a map. `name` is what tools show; `value` is NetworkX's key of a node."""
    found = graph(argument_map)
    nodes = [
        {"data": {"id": id_, "value": id_, "name": said["label"], **flat(said)}}
        for id_, said in found.nodes.items()
    ]
    edges = [
        {"data": {"id": f"e{n}", "source": source, "target": target, **said}}
        for n, ((source, target), said) in enumerate(found.edges.items())
    ]
    whole = {
        "data": {"name": found.attributes["title"], **flat(found.attributes)},
        "directed": True,
        "multigraph": False,
        "elements": {"nodes": nodes, "edges": edges},
    }
    return f"{json.dumps(whole, ensure_ascii=False, indent=2)}\n"
