"""A tree of topics becomes a map. What is seen goes before what attributes say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from argmap.carriers.source import Source
from argmap.carriers.tree import Scalar
from argmap.element import Kind, Relation
from argmap.finding import Finding
from argmap.location import Location
from argmap.model import ArgumentMap
from argmap.record.draft import Draft, node
from argmap.record.fields import CLAIM, ID, KINDS, MAP, RELATIONS
from argmap.record.mind_map.adoption import adopted, free, is_ours
from argmap.record.mind_map.signs import settled
from argmap.record.mind_map.steps import Steps
from argmap.record.mind_map.values import from_string
from argmap.record.naming import Names

_OWN = frozenset({"id", "ref", "kind", "relation", "inference", "original"})
_DETAILS = frozenset({"as", "scheme", "warrant", "implicit", "note"})


@dataclass(eq=False)
class Topic:
    """A text with its place in a tree, and what is said of it in attributes.

    `sign` is the relation to what stands above as the program shows it. Topics with the same
    `group` below the same parent are joint premises. `key` is what links know the topic by.
    """

    text: str
    place: Location
    parent: Topic | None = None
    said: dict[str, Scalar] = field(default_factory=dict)
    sign: Relation | None = None
    group: object = None
    key: str = ""

    def word(self, key: str) -> str:
        """Return what is said under a key, or ''."""
        return self.said[key].value if key in self.said else ""


class Link(NamedTuple):
    """A connection between two topics by their keys, and the relation that its label names.

    Without `details` of the step it only shows what an attribute may say already.
    """

    start: str
    end: str
    label: str
    place: Location
    details: dict[str, Any] | None = None


def read_topics(
    source: Source,
    topics: Iterable[Topic],
    title: str,
    whole: dict[str, Scalar],
    unread: Counter[str],
    links: Iterable[Link] = (),
) -> ArgumentMap:
    """Return the map of topics, each of which comes after its parent.

    `whole` are the attributes of the whole map. What of attributes and links is not understood is
    counted in `unread`, but for faults in those that were written for a map.
    """
    return _Reader(source, whole, unread).read(list(topics), title, list(links))


class _Reader:
    def __init__(self, source: Source, whole: dict[str, Scalar], unread: Counter[str]) -> None:
        self.source = source
        self.whole = whole
        self.unread = unread
        self.draft = Draft(source)
        self.ids: dict[Topic, str] = {}
        self.references: set[Topic] = set()

    def read(self, topics: list[Topic], title: str, links: list[Link]) -> ArgumentMap:
        topics = self._filled(topics)
        for topic in topics:
            if not is_ours(topic.said, whole=self.whole):
                topic.said = adopted(topic.said, unread=self.unread)
        self._name(topics)
        for topic in topics:
            if topic not in self.references:
                self._claim(topic)
        sizes = Counter[object](t.group for t in topics if t.group is not None)
        self.steps = Steps(self.names, set(self.ids.values()), sizes)
        self._relate_as_shown(topics)
        self._relate_as_said(topics)
        self._relate_as_linked(topics, links)
        self.unread["relations to what was deleted"] += self.steps.draw_up(self.draft)
        for key, scalar in self.whole.items():
            is_free = key.startswith("x-")
            if is_free or (key in MAP and key not in ("argmap", "title", "claims")):
                value = from_string(scalar, MAP.get(key))
                self.draft.put(key, node(value, scalar.place), scalar.place)
        first = next((line for t in topics for line in t.text.splitlines() if line.strip()), "")
        stem = self.source.path.replace("\\", "/").rpartition("/")[2].partition(".")[0]
        title = title if title.strip() else first.strip() or stem
        return self.draft.finish(title, +self.unread)

    def _filled(self, topics: list[Topic]) -> list[Topic]:
        """Return the topics that say something; what stands below others goes one up."""
        empty: set[Topic] = set()
        for topic in topics:
            while topic.parent in empty:
                topic.parent = topic.parent.parent if topic.parent else None
            if not topic.text.strip() and not {"id", "ref"} & topic.said.keys():
                empty.add(topic)
        self.unread["empty nodes"] += len(empty)
        return [topic for topic in topics if topic not in empty]

    def _name(self, topics: list[Topic]) -> None:
        """Give each claim its id: those that were given before, then new ones."""
        self.names = Names(str(name) for t in topics if (name := _inference(t).get("as")))
        for topic in topics:
            if id_ := topic.word("id"):
                self.ids[topic] = self.names.kept(id_, topic.text)
        known = set(self.ids.values())
        for topic in topics:
            ref = topic.word("ref")
            if topic in self.ids or not ref:
                continue
            if ref in known:
                self.references.add(topic)
                self.ids[topic] = ref
            else:
                self.ids[topic] = self.names.kept(ref, topic.text)
                known.add(self.ids[topic])
        for topic in topics:
            if topic not in self.ids:
                self.ids[topic] = self.names.new(topic.text)

    def _claim(self, topic: Topic) -> None:
        id_ = self.ids[topic]
        self.draft.claim(id_, topic.text, topic.place, self._kind(topic))
        for key, scalar in topic.said.items():
            if key in _OWN or key in RELATIONS:
                continue
            name = free(key) if key not in CLAIM or key in KINDS else key
            value = from_string(scalar, CLAIM.get(name))
            self.draft.say(id_, name, node(value, scalar.place), scalar.place)
        if original := topic.said.get("original"):
            value = node({"original": original}, original.place)
            self.draft.say(id_, Relation.DISTORT.value, value, original.place)

    def _kind(self, topic: Topic) -> Kind | None:
        if not (word := topic.word("kind")):
            return None
        if word in KINDS:
            return Kind(word)
        place = topic.said["kind"].place
        kinds = f"the kinds are: {', '.join(KINDS)}"
        message = f"'{word}' is no kind of claim"
        self.source.faults.append(Finding(message, place, kinds, rule="schema-violation"))
        return None

    def _relate_as_shown(self, topics: list[Topic]) -> None:
        """Relate each topic to what it stands below; an undercut aims at that one's own step."""
        step_of: dict[Topic, str] = {}
        for topic in topics:
            if topic.parent is None:
                continue
            word, kind = topic.word("relation"), topic.word("kind")
            said = Relation(word) if word in RELATIONS else None
            relation = settled(topic.sign, said, Kind(kind) if kind in KINDS else None)
            target = self.ids[topic.parent]
            if relation is Relation.UNDERCUT:
                target = step_of.get(topic.parent, "")
            if not target:
                relation, target = Relation.REBUT, self.ids[topic.parent]
            details = _inference(topic)
            place = topic.place
            step = self.steps.add(self.ids[topic], relation, target, details, place, topic.group)
            step_of[topic] = step

    def _relate_as_said(self, topics: list[Topic]) -> None:
        """Add the relations that stand in attributes."""
        for topic in topics:
            for word in RELATIONS:
                if scalar := topic.said.get(word):
                    value = from_string(scalar)
                    for item in value if isinstance(value, list) else [value]:
                        said = dict(item) if isinstance(item, dict) else {"to": item}
                        target = str(said.pop("to", ""))
                        details = {key: value for key, value in said.items() if key in _DETAILS}
                        premise, relation = self.ids[topic], Relation(word)
                        self.steps.add(premise, relation, target, details, scalar.place)

    def _relate_as_linked(self, topics: list[Topic], links: list[Link]) -> None:
        """Add the relations that links name; what other links mean is not known."""
        by_key = {topic.key: self.ids[topic] for topic in topics if topic.key}
        for link in links:
            start, end, word = by_key.get(link.start), by_key.get(link.end), link.label.strip()
            if not start or not end or word.lower() not in RELATIONS:
                self.unread["links"] += 1
                continue
            relation, details = Relation(word.lower()), link.details
            if details is not None or not self.steps.has(start, relation, end):
                known = {k: v for k, v in (details or {}).items() if k in _DETAILS}
                self.steps.add(start, relation, end, known, link.place)


def _inference(topic: Topic) -> dict[str, Any]:
    """Return what is said of the step from a topic to what it stands below."""
    if "inference" not in topic.said:
        return {}
    value = from_string(topic.said["inference"])
    known = {k: v for k, v in value.items() if k in _DETAILS} if isinstance(value, dict) else {}
    if not ID.fits(str(known.get("as", "a"))):
        known.pop("as")
    return known
