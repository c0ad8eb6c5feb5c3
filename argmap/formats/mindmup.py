"""MindMup's maps: JSON whose nodes (`ideas`) stand below each other by rank.

In its argument maps the premises of a step stand in a group, a node with `attr.group` that is
`supporting` or `opposing`, below the claim that they bear on; an opposing group in a group attacks
the step. Format 3 has several roots below one that is no node, format 2 has one root.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

from argmap.carriers.json_tree import read_json
from argmap.carriers.rich_text import marked_up, plain_text
from argmap.carriers.source import Source
from argmap.carriers.tree import Mapping, Node, Scalar, Sequence, plain
from argmap.element import SUPPORTS, Relation
from argmap.model import ArgumentMap
from argmap.record.mind_map import Entry, Link, Strand, Topic, by_relation, entries, read_topics
from argmap.record.mind_map import whole as said_of_whole
from argmap.record.mind_map.signs import parted

_DEEPEST = 50_000
_GROUPS = {"supporting": Relation.SUPPORT, "opposing": Relation.REBUT}
_LOOKS = {"style": "styles", "styleNames": "styles", "icon": "images", "collapsed": "folded nodes"}
_NOTHING = Mapping((), Source("", "").place(0, 0))


class _Below(NamedTuple):
    """A node to be read, and what it stands below: `group` is the first topic of a group."""

    idea: Mapping
    parent: Topic | None
    sign: Relation | None = None
    group: object = None


def read(text: str, path: str) -> ArgumentMap:
    """Return the map that a file of MindMup holds. Raises nothing for bad input."""
    source = Source(text, path)
    root = read_json(source, _DEEPEST)
    if root is not None and not (isinstance(root, Mapping) and _is_map(root)):
        wanted = "name a file that MindMup has saved"
        source.fault("this is no map of MindMup: it has no 'ideas' and no 'title'", root.place, wanted)
    if not isinstance(root, Mapping) or source.faults:
        return ArgumentMap(path, "", faults=tuple(source.faults))
    return _Reader(source).read(root)


def _is_map(root: Mapping) -> bool:
    return any(key.value in ("ideas", "title") for key, _ in root.entries)


class _Reader:
    """Goes through the nodes by rank, and counts what it passes over."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.unread: Counter[str] = Counter()
        self.topics: list[Topic] = []

    def read(self, root: Mapping) -> ArgumentMap:
        version = _word(root, "formatVersion")
        has_many = version.isdecimal() and int(version[:9]) >= 3
        starts = _ranked(root) if has_many else [root]
        stack = [_Below(idea, None) for idea in reversed(starts)]
        first_of: dict[object, Topic] = {}
        while stack:
            below = stack.pop()
            group = _word(_mapping(below.idea, "attr"), "group")
            if group:
                inner = self._in_group(below, group, first_of)
            else:
                topic = self._topic(below)
                if below.group is not None:
                    first_of.setdefault(below.group, topic)
                inner = [_Below(idea, topic) for idea in _ranked(below.idea)]
            stack += reversed(inner)
        whole = _strings(_mapping(_mapping(root, "attr"), "argmap")) if has_many else {}
        title = whole["title"].value if "title" in whole else _word(root, "title") * has_many
        return read_topics(
            self.source, self.topics, title, whole, self.unread, [*self._links(root)]
        )

    def _in_group(
        self, below: _Below, group: str, first_of: dict[object, Topic]
    ) -> list[_Below]:
        """Return what stands in a group, each as it bears on what the group stands below."""
        ideas = [i for i in _ranked(below.idea)]
        # Groups in it attack the step from its premises, and so come after these.
        ideas.sort(key=lambda idea: bool(_word(_mapping(idea, "attr"), "group")))
        if group not in _GROUPS:
            self.unread["groups that are neither reasons nor objections"] += 1
            return [_Below(idea, None) for idea in ideas]
        sign, parent, key = _GROUPS[group], below.parent, object()
        if below.group is not None:
            parent = first_of.get(below.group, below.parent)
            if sign is Relation.SUPPORT:
                # What speaks for a step is one more premise of it.
                return [_Below(idea, below.parent, below.sign, below.group) for idea in ideas]
            sign = Relation.UNDERCUT
        return [_Below(idea, parent, sign, key) for idea in ideas]

    def _topic(self, below: _Below) -> Topic:
        """Return the topic of a node, which is one of the map's then."""
        idea, attr = below.idea, _mapping(below.idea, "attr")
        title = _scalar(idea, "title")
        text, tags = plain_text(title.value if title else "")
        self.unread["markup"] += tags
        said = _strings(_mapping(attr, "argmap"))
        place = title.place if title else idea.place
        topic = Topic(text, place, below.parent, said, below.sign, below.group, _word(idea, "id"))
        if below.parent and not below.sign and "relation" not in said:
            topic.sign, topic.text = parted(text)
        note = _scalar(_mapping(attr, "note"), "text")
        attached = _scalar(_mapping(attr, "attachment"), "content")
        if note:
            said["note"] = note
        elif attached:
            said.setdefault("x-attachment", Scalar(plain_text(attached.value)[0], attached.place))
        for key, _ in attr.entries:
            if key.value in _LOOKS:
                self.unread[_LOOKS[key.value]] += 1
        self.topics.append(topic)
        return topic

    def _links(self, root: Mapping) -> Iterator[Link]:
        links = dict((key.value, value) for key, value in root.entries).get("links")
        for link in links.items if isinstance(links, Sequence) else ():
            if isinstance(link, Mapping):
                said = plain(_flat(_mapping(_mapping(link, "attr"), "argmap")))
                label = said.pop("relation", "")
                ends = _word(link, "ideaIdFrom"), _word(link, "ideaIdTo")
                yield Link(*ends, label, link.place, said)


def _ranked(idea: Mapping) -> list[Mapping]:
    """Return what stands directly below: the right side, then the left, each from the middle."""
    ranked = [
        (_rank(key.value), number, below)
        for number, (key, below) in enumerate(_mapping(idea, "ideas").entries)
        if isinstance(below, Mapping)
    ]
    return [below for _, _, below in sorted(ranked, key=lambda item: item[:2])]


def _rank(key: str) -> tuple[bool, float]:
    try:
        rank = float(key)
    except ValueError:
        return True, 0.0
    return rank < 0, abs(rank) if rank == rank else 0.0


def _value(mapping: Mapping, key: str) -> Node | None:
    return next((value for name, value in mapping.entries if name.value == key), None)


def _mapping(mapping: Mapping, key: str) -> Mapping:
    value = _value(mapping, key)
    return value if isinstance(value, Mapping) else _NOTHING


def _scalar(mapping: Mapping, key: str) -> Scalar | None:
    value = _value(mapping, key)
    return value if isinstance(value, Scalar) else None


def _word(mapping: Mapping, key: str) -> str:
    scalar = _scalar(mapping, key)
    return scalar.value if scalar else ""


def _flat(mapping: Mapping) -> Mapping:
    entries = ((key, value) for key, value in mapping.entries if isinstance(value, Scalar))
    return Mapping(tuple(entries), mapping.place)


def _strings(mapping: Mapping) -> dict[str, Scalar]:
    return {
        key.value: value for key, value in reversed(mapping.entries) if isinstance(value, Scalar)
    }


def write(argument_map: ArgumentMap) -> str:
    """Return a map as an argument map of MindMup that `read` makes the same map of."""
    return _Writer().write(argument_map)


class _Writer:
    """Builds nodes, and the groups around those that bear on others."""

    def __init__(self) -> None:
        self.number = 0

    def write(self, argument_map: ArgumentMap) -> str:
        said = said_of_whole(argument_map) | {"title": argument_map.title}
        root = {"id": "root", "formatVersion": 3, "attr": {"argmap": said}, "ideas": {}}
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
