"""The Argument Interchange Format as JSON, as AIFdb and OVA exchange it, bare or in xAIF.

I nodes are claims, RA nodes support, CA nodes attack claims or steps, MA nodes that are called
"Distortion" distort. What nodes and edges cannot say stands beside them under the key `argmap`.
"""

from __future__ import annotations

import re

from argmap.formats.aif.reading import read
from argmap.formats.aif.writing import NodeSetWriter, document
from argmap.model import ArgumentMap

__all__ = ["is_mine", "read", "write"]

_KEY = re.compile(r'"(?:nodeID|AIF|locutions)"\s*:')


def is_mine(text: str) -> bool:
    """Say whether a JSON text has keys that only AIF has. In a string they would be escaped."""
    return _KEY.search(text) is not None


def write(argument_map: ArgumentMap) -> str:
    """Return the AIF of a map, a node a line; `read` makes the same map of it."""
    writer = NodeSetWriter(argument_map)
    members = {"locutions": [], **writer.kept["members"]}
    return document({**writer.node_set, **members, "argmap": writer.block(around=False)})
