"""A graph of nodes and edges becomes a map.

A graph of others has statements as nodes, and relations as edges between them; an edge that has no
word for what it is supports. The graph of a map has inferences as nodes too, by their `element`.
"""

from __future__ import annotations

import json
import os
from collections import Counter, defaultdict, deque
from collections.abc import Iterator
from typing import NamedTuple

from argmap.carriers.source import Source
from argmap.carriers.tree import Mapping, Node, Scalar, Sequence, plain
from argmap.element import Kind, Relation
from argmap.finding import Finding, Related
from argmap.location import Location
from argmap.model import ArgumentMap
from argmap.record.draft import Draft
from argmap.record.fields import CLAIM, ID, KINDS, MAP, RELATIONS
from argmap.record.graph import CLAIM_NODE, INFERENCE_NODE, MISSING_NODE
from argmap.record.naming import Names

_TEXTS = ("text", "statement", "content", "label", "name", "title")
_WORDS = {
    Relation.SUPPORT: "support supports supporting pro for + premise reason because evidence",
    Relation.REBUT: "attack attacks attacking rebut rebuts rebuttal con contra against - objection "
    "oppose opposes refute refutes counter counters conflict conflicts defeat defeats",
    Relation.UNDERCUT: "undercut undercuts undercutting",
    Relation.DISTORT: "distort distorts distortion",
    Relation.SHOW: "show shows",
    Relation.CONTRADICT: "contradict contradicts contradiction contrary",
}
_RELATION = {word: relation for relation, words in _WORDS.items() for word in words.split()}
_MUST_SAY, _MAY_SAY = ("relation", "type", "role"), ("kind", "label", "name", "key", "interaction")
_OF_CLAIM = [key for key in CLAIM if key not in (*KINDS, *RELATIONS)]
_OF_STEP = ("scheme", "warrant", "implicit", "note")

Attributes = dict[str, Scalar | Sequence | Mapping]


def read_graph(tree: Node, source: Source) -> ArgumentMap:
    """Make a map of a graph as JSON; what has no place in a map is counted as `unread`."""
    return _Reader(source).read(tree)


class _Edge(NamedTuple):
    source: str
    target: str
    said: Attributes
    place: Location


class _Step(NamedTuple):
    """An inference that is a node, and the edges that make it one."""

    said: Attributes
    place: Location
    premises: list[str]
    targets: list[str]


class _Reader:
    """Reads the nodes, then the edges between them."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.draft = Draft(source)
        self.unread: Counter[str] = Counter()
        self.ids: dict[str, str] = {}
        self.places: dict[str, Location] = {}
        self.steps: dict[str, _Step] = {}
        self.names = Names()

    def read(self, tree: Node) -> ArgumentMap:
        top = _attributes(tree)
        nodes, edges = (self._objects(keys, top, tree) for keys in (("nodes",), ("edges", "links")))
        of_graph = _attributes(top.pop("graph", None))
        self._read_nodes(nodes)
        self._read_edges(list(self._edges(edges)))
        for key in ("directed", "multigraph"):
            top.pop(key, None)
        self.unread["attributes"] += len(top)
        return self.draft.finish(self._read_whole(of_graph), dict(+self.unread))

    def _fault(
        self, message: str, place: Location, remedy: str, rule: str = "schema-violation"
    ) -> None:
        self.source.faults.append(Finding(message, place, remedy, rule=rule))

    def _objects(
        self, keys: tuple[str, ...], top: Attributes, tree: Node
    ) -> list[tuple[Attributes, Location]]:
        """Take a list of objects from the top; notice where there is none, and what is none."""
        listed = next((top.pop(key) for key in keys if key in top), None)
        if not isinstance(listed, Sequence):
            place = listed.place if listed else tree.place
            remedy = f'a graph begins with {{"nodes": […], "{keys[-1]}": […]}}'
            self._fault(f"this graph has no list of '{keys[0]}'", place, remedy)
            return []
        found = []
        for item in listed.items:
            if isinstance(item, Mapping):
                found.append((_attributes(item), item.place))
            else:
                self._fault(f"this is none of the '{keys[0]}'", item.place, "write it in braces")
        return found

    def _read_nodes(self, nodes: list[tuple[Attributes, Location]]) -> None:
        named = []
        for number, (said, place) in enumerate(nodes):
            id_ = said.pop("id", None)
            written = str(number) if id_ is None else _name(id_)  # as NetworkX counts them
            if written in self.places:
                self._double(written, id_.place if id_ else place)
                continue
            self.places[written] = place
            named.append((written, said, id_.place if id_ else place))
        self.names = Names(written for written, _, _ in named if ID.fits(written))
        for written, said, place in named:
            element = _word(said.pop("element", None))
            if element == INFERENCE_NODE:
                said.pop("label", None)
                self.steps[written] = _Step(said, place, [], [])
            elif element != MISSING_NODE:
                self._claim(written, said, place, is_ours=element == CLAIM_NODE)

    def _double(self, written: str, place: Location) -> None:
        first = (Related(self.places[written], "first here"),)
        message, remedy = f"node '{written}' is there twice", "join the two, or rename one"
        fault = Finding(message, place, remedy, first, rule="duplicate-id")
        self.source.faults.append(fault)

    def _claim(self, written: str, said: Attributes, place: Location, *, is_ours: bool) -> None:
        """Add a claim; the first of several texts counts, and a shorter one is its title."""
        texts = [key for key in _TEXTS if isinstance(said.get(key), Scalar) and _word(said[key])]
        text = Scalar(written, place)
        if "text" in said or texts:
            found = said.pop("text" if "text" in said else texts[0])
            text = found if isinstance(found, Scalar) else Scalar(str(plain(found)), found.place)
        words = (_word(said.get(key)) for key in ("kind", "type"))
        kind = next((word for word in words if word in KINDS), "")
        id_ = written if ID.fits(written) else self.names.kept(written, text.value)
        self.ids[written] = id_
        self.draft.claim(id_, text.value, text.place, Kind(kind) if kind else None)
        if id_ != written and "x-id" not in said:
            self.draft.say(id_, "x-id", written, place)
        for key, value in said.items():
            if key == "original" and is_ours:
                self.draft.say(
                    id_, Relation.DISTORT.value, Mapping(((_key(key, value), value),), value.place)
                )
            elif key[:2] == "x-" or (is_ours and key in _OF_CLAIM):
                self.draft.say(id_, key, value, value.place)
            elif key not in ("kind", "type") or _word(value) != kind:
                is_label = key == "label" and is_ours
                self.unread["attributes"] += not is_label

    def _edges(self, edges: list[tuple[Attributes, Location]]) -> Iterator[_Edge]:
        """Yield the edges whose ends exist; notice the others."""
        for said, place in edges:
            ends = [said.pop(key, None) for key in ("source", "target")]
            if None in ends:
                remedy = "give it a 'source' and a 'target'"
                self._fault("this edge lacks an end", place, remedy)
                continue
            names = [_name(end) for end in ends if end is not None]
            unknown = [name for name in names if name not in self.places]
            for name in unknown:
                remedy = "add the node, or correct the id"
                self._fault(f"no node has the id '{name}'", place, remedy, "dangling-reference")
            if not unknown:
                yield _Edge(names[0], names[1], said, place)

    def _read_edges(self, edges: list[_Edge]) -> None:
        for source, target, said, place in edges:
            if source in self.steps:
                self.steps[source].targets.append(target)
            elif target in self.steps and source in self.ids:
                self.steps[target].premises.append(self.ids[source])
            elif source in self.ids:
                aim = self.ids.get(target, target)
                self.draft.relate([self.ids[source]], self._relation(said), aim, place)
            else:
                self.unread["edges"] += 1
        self._relate_steps()

    def _relation(self, said: Attributes) -> Relation:
        """Return what an edge says it is; notice a word that is not known."""
        words = {key: _word(said[key]).lower() for key in (*_MUST_SAY, *_MAY_SAY) if key in said}
        known = next((key for key, word in words.items() if word in _RELATION), "")
        self.unread["attributes"] += sum(key not in (known, "key") for key in said)
        unknown = next((key for key in words if key in _MUST_SAY and words[key]), "")
        if known or not unknown:
            return _RELATION[words[known]] if known else Relation.SUPPORT
        remedy = f"write one of: {', '.join(RELATIONS)}"
        self._fault(f"'{words[unknown]}' is no known relation", said[unknown].place, remedy)
        return Relation.SUPPORT

    def _relate_steps(self) -> None:
        """Add the inferences that are nodes, each after the one that it undercuts."""
        known = {
            id_: _word(step.said["as"]) for id_, step in self.steps.items() if "as" in step.said
        }
        waiting: dict[str, list[str]] = defaultdict(list)
        ready: deque[str] = deque()
        for id_, step in self.steps.items():
            target = next(iter(step.targets), "")
            is_waiting = target in self.steps and target not in known
            (waiting[target] if is_waiting else ready).append(id_)
        while ready:
            id_ = ready.popleft()
            step = self.steps.pop(id_)
            known[id_] = self._relate(step, known)
            ready.extend(waiting.pop(id_, ()))
        self.unread["inferences"] += len(self.steps)

    def _relate(self, step: _Step, known: dict[str, str]) -> str:
        said, place, premises, targets = step
        word = _word(said.pop("relation", None))
        if word not in RELATIONS or not premises or not targets:
            self.unread["inferences"] += 1
            return ""
        name = _word(said.pop("as", None))
        self.unread["edges"] += len(targets) - 1
        self.unread["attributes"] += sum(key not in _OF_STEP for key in said)
        details = {key: said[key] for key in _OF_STEP if key in said}
        target = self.ids.get(targets[0]) or known.get(targets[0]) or targets[0]
        joint = tuple(dict.fromkeys(premises))
        return self.draft.relate(joint, Relation(word), target, place, name, **details)

    def _read_whole(self, said: Attributes) -> str:
        """Read the attributes of the graph; return its title."""
        is_ours = _word(said.pop("argmap", None)) == "1"
        titles = [_word(said.pop(key, None)) for key in ("title", "name")]
        title = titles[0] or titles[1]
        for key, value in said.items():
            if key[:2] == "x-" or (is_ours and key in MAP and key != "claims"):
                self.draft.put(key, value, value.place)
            else:
                self.unread["attributes"] += 1
        return title or os.path.splitext(os.path.basename(self.source.path))[0] or "Graph"


def _attributes(node: Node | None) -> Attributes:
    """Return what an object says, without what is null; of two equal keys the first counts."""
    found: Attributes = {}
    for key, value in node.entries if isinstance(node, Mapping) else ():
        if not isinstance(value, Scalar) or value.value or value.style:
            found.setdefault(key.value, value)
    return found


def _word(node: Node | None) -> str:
    return node.value.strip() if isinstance(node, Scalar) else ""


def _name(node: Node) -> str:
    """Return the id of a node, which NetworkX lets be a number or a list too."""
    return node.value if isinstance(node, Scalar) else json.dumps(plain(node), ensure_ascii=False)


def _key(key: str, value: Node) -> Scalar:
    return Scalar(key, value.place)
