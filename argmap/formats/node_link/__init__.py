"""Node-link JSON, as NetworkX's `node_link_data` writes it and D3 and others take it."""

from __future__ import annotations

import json
import re

from argmap.carriers.json_tree import read_json
from argmap.carriers.source import Source
from argmap.formats.node_link.reading import read_graph
from argmap.model import ArgumentMap
from argmap.record.graph import graph

_HAS_NODES = re.compile(r'(?<!\\)"nodes"\s*:')
_HAS_EDGES = re.compile(r'(?<!\\)"(?:links|edges)"\s*:')
_IS_AIF = re.compile(r'(?<!\\)"(?:nodeID|fromID|locutions|AIF)"\s*:')


def is_mine(text: str) -> bool:
    """Say whether a JSON text has nodes and links or edges, and is not AIF."""
    return bool(_HAS_NODES.search(text) and _HAS_EDGES.search(text) and not _IS_AIF.search(text))


def write(argument_map: ArgumentMap) -> str:
    """Return the graph of a map; `networkx.node_link_graph(…, edges="edges")` reads it."""
    found = graph(argument_map)
    whole = {
        "directed": True,
        "multigraph": False,
        "graph": found.attributes,
        "nodes": [{"id": id_, **said} for id_, said in found.nodes.items()],
        "edges": [
            {"source": source, "target": target, **said}
            for (source, target), said in found.edges.items()
        ],
    }
    return f"{json.dumps(whole, ensure_ascii=False, indent=2)}\n"


def read(text: str, path: str) -> ArgumentMap:
    """Read a graph. Faults never raise: they are the map's `faults`, and what is sound is read."""
    source = Source(text, path)
    tree = read_json(source)
    if tree is None:
        return ArgumentMap(path, "", faults=tuple(source.faults))
    return read_graph(tree, source)
