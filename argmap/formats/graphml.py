"""GraphML, as Gephi, yEd and NetworkX read it. Written only.

Every attribute becomes a `data` element; lists and mappings become JSON, as GraphML has neither.
What XML cannot hold becomes a replacement sign.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from argmap.model import ArgumentMap
from argmap.record.graph import KEEPS, flat, graph

__all__ = ["KEEPS", "write"]

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns"'
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    ' xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns'
    ' http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n'
)
_UNHOLDABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_TYPES = {bool: "boolean", int: "int", float: "double", str: "string"}


def write(argument_map: ArgumentMap) -> str:
    """Return the graph of a map as GraphML."""
    found = graph(argument_map)
    nodes = {id_: flat(said) for id_, said in found.nodes.items()}
    edges = {ends: {"label": said["role"], **said} for ends, said in found.edges.items()}
    whole = flat(found.attributes)
    keys = _Keys()
    lines = [f"    {line}" for line in keys.data("graph", whole)]
    for id_, said in nodes.items():
        lines.append(f"    <node id={_attribute(id_)}>")
        lines += [f"      {line}" for line in keys.data("node", said)]
        lines.append("    </node>")
    for n, ((source, target), said) in enumerate(edges.items()):
        ends = f"source={_attribute(source)} target={_attribute(target)}"
        lines.append(f'    <edge id="e{n}" {ends}>')
        lines += [f"      {line}" for line in keys.data("edge", said)]
        lines.append("    </edge>")
    inside = "".join(f"{line}\n" for line in lines)
    graph_ = f'  <graph edgedefault="directed">\n{inside}  </graph>\n'
    return f"{_HEAD}{keys.declared()}{graph_}</graphml>\n"


class _Keys:
    """Declares each attribute once: for what, its name, its type."""

    def __init__(self) -> None:
        self._ids: dict[tuple[str, str], str] = {}
        self._types: dict[tuple[str, str], set[type]] = {}

    def data(self, of: str, attributes: Mapping[str, Any]) -> Iterable[str]:
        for name, value in attributes.items():
            id_ = self._ids.setdefault((of, name), f"d{len(self._ids)}")
            self._types.setdefault((of, name), set()).add(type(value))
            text = str(value).lower() if isinstance(value, bool) else str(value)
            yield f'<data key="{id_}">{_text(text)}</data>'

    def declared(self) -> str:
        return "".join(
            f'  <key id="{id_}" for="{of}" attr.name={_attribute(name)}'
            f' attr.type="{self._type(of, name)}" />\n'
            for (of, name), id_ in self._ids.items()
        )

    def _type(self, of: str, name: str) -> str:
        found = self._types[of, name]
        return _TYPES[next(iter(found))] if len(found) == 1 else "string"


def _text(text: str) -> str:
    return escape(_UNHOLDABLE.sub("\N{REPLACEMENT CHARACTER}", text), {"\r": "&#13;"})


def _attribute(text: str) -> str:
    return quoteattr(_UNHOLDABLE.sub("\N{REPLACEMENT CHARACTER}", text))
