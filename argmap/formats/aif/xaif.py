"""xAIF: AIF with the text that was analysed and a layout around it, as the tools of AMF pass it on.

It is read as AIF is.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from argmap.formats.aif.reading import read
from argmap.formats.aif.writing import NodeSetWriter, document
from argmap.model import ArgumentMap

__all__ = ["read", "write"]

_MEMBERS = ("schemefulfillments", "descriptorfulfillments", "participants", "locutions")
_AROUND = {
    "text": "",
    "dialog": False,
    "OVA": {"firstname": "", "surname": "", "url": "", "nodes": [], "edges": []},
}


def write(argument_map: ArgumentMap) -> str:
    """Return the xAIF of a map, a node a line; `read` makes the same map of it."""
    writer = NodeSetWriter(argument_map)
    inner: dict[str, Any] = {
        **writer.node_set,
        **{key: [] for key in _MEMBERS},
        **writer.kept["members"],
    }
    inner["schemefulfillments"] = [*_schemes(writer), *inner["schemefulfillments"]]
    around = {**_AROUND, **writer.kept["around"]}
    return document({"AIF": inner, **around, "argmap": writer.block(around=True)})


def _schemes(writer: NodeSetWriter) -> Iterator[dict[str, str]]:
    """Yield the numbers of the schemes of steps, which OVA takes from here and not from nodes."""
    for node in writer.nodes:
        if node["nodeID"] in writer.known and "schemeID" in node:
            yield {"nodeID": node["nodeID"], "schemeID": node["schemeID"]}
