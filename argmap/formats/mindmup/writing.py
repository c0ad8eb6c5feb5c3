"""A map becomes an argument map of MindMup."""

from __future__ import annotations

import json
from typing import Any

from argmap.carriers.rich_text import marked_up
from argmap.element import SUPPORTS, Relation
from argmap.formats.mindmup.styles import IMPLICIT
from argmap.model import ArgumentMap
from argmap.record.mind_map import Entry, Strand, by_relation, entries, whole


def write(argument_map: ArgumentMap) -> str:
    """Return a map as an argument map of MindMup that `read` makes the same map of."""
    return _Writer().write(argument_map)


class _Writer:
    """Builds nodes, and the groups around those that bear on others."""

    def __init__(self) -> None:
        self.number = 0

    def write(self, argument_map: ArgumentMap) -> str:
        title = argument_map.title
        root = {"id": "root", "title": title, "formatVersion": 3, "attr": {}, "ideas": {}}
        nodes: list[dict[str, Any]] = []
        groups: list[dict[str, Any]] = []
        of_step: dict[str, dict[str, Any]] = {}
        ids: dict[str, int] = {}
        listed = entries(argument_map, references=False)
        written: list[tuple[Entry, dict[str, Any]]] = []
        for entry in listed:
            del nodes[entry.depth :], groups[entry.depth :]
            holder = root
            if inference := entry.inference:
                if inference.id not in of_step:
                    is_undercut = inference.relation is Relation.UNDERCUT
                    of_step[inference.id] = self._group(
                        (groups if is_undercut else nodes)[-1], inference.relation
                    )
                holder = of_step[inference.id]
            nodes.append(self._node(holder, marked_up(entry.claim.text), {}))
            groups.append(holder)
            ids[entry.claim.id] = nodes[-1]["id"]
            written.append((entry, nodes[-1]))
        root["attr"] = {"argmap": whole(argument_map)}
        root["links"] = self._links(written, ids)
        return _dumped(root)

    def _group(self, holder: dict[str, Any], relation: Relation) -> dict[str, Any]:
        group = "supporting" if relation in SUPPORTS else "opposing"
        return self._node(holder, "group", {"contentLocked": True, "group": group})

    def _node(self, holder: dict[str, Any], title: str, attr: dict[str, Any]) -> dict[str, Any]:
        """Return a new node, which is the last one below its holder."""
        self.number += 1
        node = {"id": self.number, "title": title, "attr": attr, "ideas": {}}
        holder["ideas"][str(len(holder["ideas"]) + 1)] = node
        return node

    def _links(
        self, written: list[tuple[Entry, dict[str, Any]]], ids: dict[str, int]
    ) -> list[dict[str, Any]]:
        """Give nodes their attributes, and return the links; two nodes have one at most."""
        links = []
        taken: set[frozenset[int]] = set()
        for entry, node in written:
            said = dict(entry.said)
            if said.pop("implicit", None):
                node["attr"]["styleNames"] = [IMPLICIT]
            if "note" in said:
                node["attr"]["note"] = {"index": 1, "text": said.pop("note")}
            kept: list[Strand] = []
            for strand in entry.strands:
                ends = frozenset({node["id"], ids.get(strand.target, 0)})
                if strand.target not in ids or ends in taken or len(ends) < 2:
                    kept.append(strand)
                    continue
                taken.add(ends)
                links.append(_link(node["id"], ids[strand.target], strand))
            node["attr"]["argmap"] = said | by_relation(kept)
        return links


def _link(start: int, end: int, strand: Strand) -> dict[str, Any]:
    colour = "#3a9b52" if strand.relation in SUPPORTS else "#cc2222"
    style = {"arrow": True, "color": colour, "lineStyle": "dashed"}
    said = {"relation": strand.relation.value, **strand.details}
    return {"ideaIdFrom": start, "ideaIdTo": end, "attr": {"style": style, "argmap": said}}


def _dumped(root: dict[str, Any]) -> str:
    """Return nodes as JSON, without recursion since maps may be deep."""
    pieces: list[str] = []
    stack: list[str | dict[str, Any]] = ["\n", root]
    while stack:
        part = stack.pop()
        if isinstance(part, str):
            pieces.append(part)
            continue
        ideas = part.pop("ideas")
        own = json.dumps(part, ensure_ascii=False)
        pieces.append(own[:-1] + ', "ideas": {')
        stack.append("}}")
        for rank, idea in reversed(ideas.items()):
            comma = "," if rank != "1" else ""
            stack += [idea, f'{comma}\n"{rank}": ']
    return "".join(pieces)
