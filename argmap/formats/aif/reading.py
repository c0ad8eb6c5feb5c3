"""A node set becomes a map: I nodes are claims, scheme nodes between them inferences."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from typing import Any

from argmap.carriers.json_tree import read_json
from argmap.carriers.source import Source
from argmap.element import Kind, Relation
from argmap.formats import stem_of
from argmap.formats.aif.dialogue import speakers
from argmap.formats.aif.kept import EMPTY, KEY, kept
from argmap.formats.aif.node_set import Node, NodeSet, Step, direct, members, node_set, steps, value
from argmap.formats.aif.order import settled
from argmap.formats.aif.schemes import TYPES, relation, scheme_of
from argmap.model import ArgumentMap
from argmap.record.draft import Draft
from argmap.record.naming import Names

_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]*);")
_KINDS = {kind.value: kind for kind in Kind}
_RELATIONS = {relation.value: relation for relation in Relation}
_MOST, _LONGEST = 20, 1000
"""From so many premises or conclusions, and so long an id, names are given and not put together."""
_DETAILS = ("scheme", "warrant", "implicit", "note")


def read(text: str, path: str) -> ArgumentMap:
    """Read a map from AIF or xAIF. What nodes and edges say counts; the block `argmap` adds to it.

    Faults never raise: they are the map's `faults`, and what is sound is read.
    """
    source = Source(text, path)
    data = read_json(source)
    if data is None:
        return ArgumentMap(path, "", faults=tuple(source.faults))
    return _Reader(node_set(data, source), Draft(source)).read(stem_of(path))


class _Reader:
    """Puts the draft together. What the block knows of a node is kept by the node's number."""

    def __init__(self, found: NodeSet, draft: Draft) -> None:
        self.found = found
        self.draft = draft
        self.claims = {k: members(v) for k, v in members(found.block.get("claims")).items()}
        self.known = {k: members(v) for k, v in members(found.block.get("steps")).items()}
        self.steps = steps(found)
        self.names = Names(filter(None, (value(step.get("as")) for step in self.known.values())))
        self.id: dict[str, str] = {}
        self.inferences: dict[str, list[str]] = {}

    def read(self, title: str) -> ArgumentMap:
        """Return the map; it is named like its file where the block does not say its title."""
        for key, node in self.found.block.items():
            if key not in ("title", "claims", "steps"):
                self.draft.put(key, node, node.place)
        self._claims()
        self._relate()
        title = value(self.found.block.get("title")) or title
        found = self.draft.finish(title, +self.found.unread)
        rest = kept(self.found, self.steps, self._said(), self._numbered(found))
        if not rest:
            return found
        told = found.extra.get(KEY)
        rest = {**told, **rest} if isinstance(told, dict) else rest
        ordered = {key: rest[key] for key in EMPTY if key in rest}
        return replace(found, extra={**found.extra, KEY: ordered})

    def _claims(self) -> None:
        """Add the claims; those that the block knows get their ids first, so that these stay."""
        nodes = {id_: node for id_, node in self.found.nodes.items() if node.type == "I"}
        for id_, node in nodes.items():
            if id_ in self.claims:
                self.id[id_] = self.names.kept(value(self.claims[id_].get("id")), node.text)
        told = speakers(self.found)
        for id_, node in nodes.items():
            if id_ in self.claims:
                self._known_claim(id_, node)
            else:
                self._new_claim(id_, node, told.get(id_))

    def _known_claim(self, number: str, node: Node) -> None:
        id_, inside = self.id[number], self.claims[number]
        self.draft.claim(id_, node.text, node.place, _KINDS.get(value(inside.get("kind"))))
        for key, said in inside.items():
            if key not in ("id", "kind"):
                self.draft.say(id_, key, said, said.place)

    def _new_claim(self, number: str, node: Node, speaker: str | None) -> None:
        text = _ENTITY.sub(lambda entity: html.unescape(entity[0]), node.text)
        text = text.replace("\r\n", "\n").strip()
        id_ = self.id[number] = self.names.new(text)
        self.draft.claim(id_, text, node.place)
        self.draft.say(id_, "x-id", number)
        if speaker:
            self.draft.say(id_, "by", speaker)

    def _relate(self) -> None:
        """Add the inferences, each after those that it undercuts; in a circle one gets a name."""
        needed = {
            id_: [other for other in (*step.targets, self._front(id_)) if other in self.steps]
            for id_, step in self.steps.items()
        }
        for id_, comes_later in settled(needed):
            if comes_later:
                name = value(self.known.get(id_, {}).get("as"))
                self.inferences[id_] = [name or self.names.new("step")]
            else:
                self.inferences.setdefault(id_, self._add(id_, self.steps[id_]))
        for edge in direct(self.found):
            start, end = (self.id[node] for node in edge)
            place = self.found.edges[edge]["toID"].place
            self.draft.relate([start], Relation.SUPPORT, end, place)

    def _front(self, id_: str) -> str:
        """Return the node of which this one is the way back, as both say the same; '' if none."""
        other = value(self.known.get(id_, {}).get("back-of"))
        mirrored = Step(self.steps[id_].targets, self.steps[id_].premises)
        return other if self.steps.get(other) == mirrored else ""

    def _add(self, id_: str, step: Step) -> list[str]:
        """Add the inferences of a node, one for each of its targets, and return their ids."""
        if front := self._front(id_):
            return self.inferences[front]
        node, said = self.found.nodes[id_], self.known.get(id_, {})
        scheme = scheme_of(node.type, (node.said("scheme") or node.text).strip())
        details: dict[str, Any] = {"scheme": scheme} if scheme else {}
        details |= {key: said[key] for key in _DETAILS if key in said}
        name = next(iter(self.inferences.get(id_, ())), value(said.get("as")))
        told = _RELATIONS.get(value(said.get("relation")))
        added: list[str] = []
        for target in step.targets:
            at_step = target in self.steps
            usual = relation(node.type, at_step=at_step)
            for aim in self._aims(target):
                if len(step.premises) > _MOST or len(aim) > _LONGEST:
                    name = name or self.names.new("step")
                added.append(
                    self.draft.relate(
                        [self.id[premise] for premise in step.premises],
                        told if told and TYPES[told] == node.type else usual,
                        aim,
                        node.place,
                        name,
                        **details,
                    )
                )
                name = ""
        return added

    def _aims(self, target: str) -> list[str]:
        """Return the ids of what a node stands for: of many inferences the first alone, as those
        that undercut each other could else become more than can be counted.
        """
        aims = self.inferences[target] if target in self.steps else [self.id[target]]
        if len(aims) <= _MOST:
            return aims
        self.found.unread["undercut of a further conclusion"] += len(aims) - 1
        return aims[:1]

    def _said(self) -> set[tuple[str, str]]:
        """Return the edges that the map holds."""
        said = set(direct(self.found))
        for id_, step in self.steps.items():
            said.update((premise, id_) for premise in step.premises)
            said.update((id_, target) for target in step.targets)
        return said

    def _numbered(self, found: ArgumentMap) -> dict[str, str]:
        """Return, by the numbers of their nodes, the inferences whose numbers are to be kept."""
        number = {
            self.found.nodes[id_].place.start: id_
            for id_ in self.steps
            if id_ not in self.known or "keep" in self.known[id_]
        }
        numbered: dict[str, str] = {}
        for inference in found.inferences:
            if id_ := number.get(inference.place.start):
                numbered.setdefault(id_, inference.id)
        return numbered
