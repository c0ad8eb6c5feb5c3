"""A map becomes a node set; what AIF has no place for goes into a block beside it."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from dataclasses import replace
from itertools import count
from typing import Any

from argmap.element import Inference, Relation
from argmap.formats.aif.kept import EMPTY, KEY, loaded
from argmap.formats.aif.schemes import DEFAULTS, TYPES, relation, scheme_of
from argmap.model import ArgumentMap
from argmap.record.encode import encode

_NUMBER = re.compile("[0-9A-Za-z_-]+")

Object = dict[str, Any]


class NodeSetWriter:
    """Writes a map as `nodes` and `edges`.

    `kept` is what the map keeps of the AIF file that it was read from, `claim` and `step` are the
    numbers of the nodes, `known` is what the block says of steps, by number.
    """

    def __init__(self, argument_map: ArgumentMap) -> None:
        self.map = argument_map
        kept = loaded(argument_map.extra.get(KEY))
        self.has_kept = kept is not None
        self.kept = kept or EMPTY
        self.nodes: list[Object] = []
        self.edges: list[Object] = []
        self.known: dict[str, Object] = {}
        self._free = {str(claim.extra.get("x-id", "")) for claim in argument_map.claims}
        self._free |= self.kept["steps"].keys()
        self._taken = {str(node.get("nodeID")) for node in self.kept["nodes"]}
        self._numbers = map(str, count(1))
        self.claim = {c.id: self._number(str(c.extra.get("x-id", ""))) for c in argument_map.claims}
        self.inferences, self.unsaid = _expressible(argument_map)
        numbers = {inference: number for number, inference in self.kept["steps"].items()}
        self.step = {
            index: self._number(numbers.pop(inference.id, ""))
            for index, inference in self.inferences.items()
        }
        self._write_claims()
        self._write_steps()
        self._write_kept()

    @property
    def node_set(self) -> Object:
        """The nodes and edges."""
        return {"nodes": self.nodes, "edges": self.edges}

    def block(self, *, around: bool) -> Object:
        """Return what nodes and edges do not say; `around` tells that what stands around them in
        xAIF has found a place there.
        """
        extra = dict(self.map.extra)
        if self.has_kept:
            rest = extra.pop(KEY).get("around")
            extra |= {KEY: {"around": rest}} if rest and not around else {}
        block = encode(replace(self.map, inferences=self.unsaid, extra=extra))
        del block["argmap"]
        claims = {}
        for claim in self.map.claims:
            rest = dict(block["claims"][claim.id])
            del rest[claim.kind.value]
            claims[self.claim[claim.id]] = {"id": claim.id, "kind": claim.kind.value, **rest}
        return {**block, "claims": claims, "steps": self.known}

    def _number(self, wanted: str) -> str:
        """Return the number for a node: the one that it had, else the next that nothing has."""
        if not _NUMBER.fullmatch(wanted) or wanted in self._taken:
            wanted = next(n for n in self._numbers if n not in self._taken and n not in self._free)
        self._taken.add(wanted)
        return wanted

    def _node(self, number: str, text: str, type_: str, **more: str) -> None:
        node = {"nodeID": number, "text": text, "type": type_}
        self.nodes.append(node | more | self.kept["details"].get(number, {}) | node)

    def _edge(self, start: str, end: str, **more: Any) -> None:
        id_ = str(len(self.edges) + 1)
        edge = {"edgeID": id_, "fromID": start, "toID": end, "formEdgeID": None}
        self.edges.append({**edge, **more})

    def _write_claims(self) -> None:
        for claim in self.map.claims:
            self._node(self.claim[claim.id], claim.text, "I")

    def _write_steps(self) -> None:
        first = {inference.id: i for i, inference in reversed(self.inferences.items())}
        for index, inference in self.inferences.items():
            number = self.step[index]
            at_step = _is_at_step(inference, self.claim, first)
            target = self.step[first[inference.target]] if at_step else self.claim[inference.target]
            premises = [self.claim[premise] for premise in inference.premises]
            self._step(number, inference, premises, target)
            self.known[number] = self._known(number, inference, at_step=at_step)
            if inference.relation is Relation.CONTRADICT:  # it is mutual, a CA node is not
                back = self._number("")
                self._step(back, inference, [target], premises[0])
                self.known[back] = {"back-of": number}

    def _step(self, number: str, inference: Inference, premises: list[str], target: str) -> None:
        type_ = TYPES[inference.relation]
        usual, scheme_number = DEFAULTS[type_]
        scheme = scheme_of(type_, inference.scheme)
        numbered = {} if scheme else {"schemeID": scheme_number}
        self._node(number, scheme or usual, type_, scheme=scheme or usual, **numbered)
        for premise in premises:
            self._edge(premise, number)
        self._edge(number, target)

    def _known(self, number: str, inference: Inference, *, at_step: bool) -> Object:
        type_ = TYPES[inference.relation]
        is_usual = inference.relation is relation(type_, at_step=at_step)
        scheme = inference.scheme
        said = {
            "keep": number in self.kept["steps"],
            "relation": "" if is_usual else inference.relation.value,
            "as": inference.id if inference.named else "",
            "scheme": "" if scheme_of(type_, scheme) == scheme else scheme,
            "warrant": inference.warrant,
            "implicit": inference.implicit,
            "note": inference.note,
        }
        return {key: value for key, value in said.items() if value}

    def _write_kept(self) -> None:
        self.nodes += self.kept["nodes"]
        for edge in self.kept["edges"]:
            rest = {k: v for k, v in edge.items() if k not in ("edgeID", "fromID", "toID")}
            ends = str(edge.get("fromID")), str(edge.get("toID"))
            if self._taken.issuperset(ends):
                self._edge(*ends, **rest)


def _is_at_step(inference: Inference, claims: Object, steps: dict[str, int]) -> bool:
    """Say whether an inference aims at another one, where an id could mean both."""
    if inference.relation is Relation.UNDERCUT:
        return inference.target in steps
    return inference.target not in claims


def _expressible(
    argument_map: ArgumentMap,
) -> tuple[dict[int, Inference], tuple[Inference, ...]]:
    """Return the inferences that nodes can say, by their place in the map, and the others: those
    that aim at nothing, directly or by what they undercut.
    """
    claims = argument_map.claim
    said = dict(enumerate(argument_map.inferences))
    by_id: dict[str, int] = {}
    aiming: dict[str, list[int]] = defaultdict(list)
    for index, inference in said.items():
        by_id.setdefault(inference.id, index)
        aiming[inference.target].append(index)
    fallen = [
        index
        for index, i in said.items()
        if not all(premise in claims for premise in i.premises)
        or (i.target not in claims and i.target not in by_id)
    ]
    while fallen:
        index = fallen.pop()
        if index in said:
            inference = said.pop(index)
            if by_id[inference.id] == index and inference.id not in claims:
                fallen += aiming[inference.id]
    rest = tuple(i for index, i in enumerate(argument_map.inferences) if index not in said)
    return said, rest


def document(members: Object) -> str:
    """Return an object as JSON, with an item of its lists, a claim of its block a line."""
    lines = (
        f"  {_json(key)}: {_spread(value, 2 if key in ('AIF', 'argmap') else 1, '  ')}"
        for key, value in members.items()
    )
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _spread(value: Any, levels: int, indent: str) -> str:
    """Return data as JSON of which so many levels are spread over lines."""
    if not levels or not value or not isinstance(value, (dict, list)):
        return _json(value)
    below = indent + "  "
    if isinstance(value, list):
        (start, end), parts = "[]", [_spread(item, levels - 1, below) for item in value]
    else:
        start, end = "{}"
        parts = [f"{_json(k)}: {_spread(v, levels - 1, below)}" for k, v in value.items()]
    return f"{start}\n{below}" + f",\n{below}".join(parts) + f"\n{indent}{end}"


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
