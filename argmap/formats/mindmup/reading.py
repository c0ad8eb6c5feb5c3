"""A map of MindMup becomes a map."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from math import isnan
from typing import NamedTuple

from argmap.carriers.json_tree import read_json
from argmap.carriers.rich_text import plain_text
from argmap.carriers.source import Source
from argmap.carriers.tree import Mapping, Node, Scalar, Sequence
from argmap.element import Relation
from argmap.formats.mindmup.styles import IMPLICIT, STICKY_NOTE
from argmap.model import ArgumentMap
from argmap.record.mind_map import Link, Topic, read_topics
from argmap.record.mind_map.signs import parted

_DEEPEST = 50_000
_GROUPS = {"supporting": Relation.SUPPORT, "opposing": Relation.REBUT}
_LOOKS = {"style": "styles", "icon": "images", "collapsed": "folded nodes"}
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
        source.fault(
            "this is no map of MindMup: it has no 'ideas' and no 'title'", root.place, wanted
        )
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
            elif STICKY_NOTE in _styles(below.idea) and below.parent:
                self._stick(below.idea, below.parent)
                inner = [_Below(idea, below.parent) for idea in _ranked(below.idea)]
            else:
                topic = self._topic(below)
                if below.group is not None:
                    first_of.setdefault(below.group, topic)
                inner = [_Below(idea, topic) for idea in _ranked(below.idea)]
            stack += reversed(inner)
        whole = _strings(_mapping(_mapping(root, "attr"), "argmap")) if has_many else {}
        title = _word(root, "title") if has_many else ""
        links = [*self._links(root)]
        return read_topics(self.source, self.topics, title, whole, self.unread, links)

    def _in_group(self, below: _Below, group: str, first_of: dict[object, Topic]) -> list[_Below]:
        """Return what stands in a group, each as it bears on what the group stands below."""
        ideas = _ranked(below.idea)
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
            topic.sign, topic.text = parted(text.strip())
        styles = _styles(idea)
        said.pop("implicit", None)
        if IMPLICIT in styles:
            said["implicit"] = Scalar("true", place)
        self.unread["styles"] += len(styles - {IMPLICIT})
        note = _scalar(_mapping(attr, "note"), "text")
        attached = _scalar(_mapping(attr, "attachment"), "content")
        if note:
            said["note"] = note
        elif attached:
            said.setdefault("x-attachment", Scalar(plain_text(attached.value)[0], attached.place))
        if progress := _scalar(attr, "progress"):
            said.setdefault("x-progress", progress)
        for key, _ in attr.entries:
            if key.value in _LOOKS:
                self.unread[_LOOKS[key.value]] += 1
        self.topics.append(topic)
        return topic

    def _stick(self, idea: Mapping, topic: Topic) -> None:
        """Read a sticky note as a note of the claim that it hangs from."""
        text = plain_text(_word(idea, "title"))[0]
        if before := topic.word("note"):
            text = f"{before}\n{text}"
        topic.said["note"] = Scalar(text, idea.place)

    def _links(self, root: Mapping) -> Iterator[Link]:
        links = _value(root, "links")
        for link in links.items if isinstance(links, Sequence) else ():
            if isinstance(link, Mapping):
                said = _strings(_mapping(_mapping(link, "attr"), "argmap"))
                details = {key: value.value for key, value in said.items()}
                start, end = _word(link, "ideaIdFrom"), _word(link, "ideaIdTo")
                yield Link(start, end, details.pop("relation", ""), link.place, details)


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
    return rank < 0, 0.0 if isnan(rank) else abs(rank)


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


def _styles(idea: Mapping) -> set[str]:
    names = _value(_mapping(idea, "attr"), "styleNames")
    listed = names.items if isinstance(names, Sequence) else ()
    return {name.value for name in listed if isinstance(name, Scalar)}


def _strings(mapping: Mapping) -> dict[str, Scalar]:
    return {
        key.value: value for key, value in reversed(mapping.entries) if isinstance(value, Scalar)
    }
