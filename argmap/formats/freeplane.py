"""Freeplane's and FreeMind's mind maps: https://docs.freeplane.org

Attributes of a node carry what its text and place do not say; a connector shows a relation that
leads elsewhere in the tree. Icons for and against say how a node bears on the one above.
"""

from __future__ import annotations

import re
from collections import Counter

from argmap.carriers.rich_text import collapsed, lines_of, plain_text
from argmap.carriers.source import Source
from argmap.carriers.tree import Scalar
from argmap.carriers.xml_tree import Element, escaped, opening, read_xml
from argmap.element import SUPPORTS, Relation
from argmap.model import ArgumentMap
from argmap.record.mind_map import Entry, Link, Topic, by_relation, entries, read_topics, whole
from argmap.record.mind_map.signs import parted

_HTML = re.compile(r"\s*<html\b", re.IGNORECASE)
"""So begins a text that is shown as HTML."""

_AGAINST = "button_cancel"
_ICONS = {
    "button_ok": Relation.SUPPORT,
    "emoji-2795": Relation.SUPPORT,
    "emoji-1F44D": Relation.SUPPORT,
    _AGAINST: Relation.REBUT,
    "emoji-2796": Relation.REBUT,
    "emoji-1F44E": Relation.REBUT,
}
_LOOKS = {"font": "fonts", "cloud": "clouds", "edge": "edges", "hook": "hooks"}
_LOOKS_SAID = {
    "COLOR": "colours",
    "BACKGROUND_COLOR": "colours",
    "STYLE": "styles",
    "STYLE_REF": "styles",
    "ENCRYPTED_CONTENT": "encrypted nodes",
}


def read(text: str, path: str) -> ArgumentMap:
    """Return the map that a mind map holds. Raises nothing for bad input."""
    source = Source(text, path)
    root = read_xml(source)
    centre = next(root.elements("node"), None) if root and root.name == "map" else None
    if root is not None and centre is None:
        wanted = "name a file that Freeplane or FreeMind has saved"
        source.fault("this is no mind map: it has no <map> with a <node>", root.place, wanted)
    if centre is None:
        return ArgumentMap(path, "", faults=tuple(source.faults))
    return _Reader(source).read(centre)


class _Reader:
    """Goes through the nodes from the centre, and counts what it passes over."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.unread: Counter[str] = Counter()
        self.links: list[Link] = []
        self.note: Scalar | None = None

    def read(self, centre: Element) -> ArgumentMap:
        topics: list[Topic] = []
        whole: dict[str, Scalar] = {}
        title = ""
        stack: list[tuple[Element, Topic | None]] = [(centre, None)]
        while stack:
            element, parent = stack.pop()
            topic: Topic | None = self._topic(element, parent)
            if element is centre and topic and "argmap" in topic.said:
                title, whole, topic = topic.text, topic.said, None
            if topic:
                topics.append(topic)
            stack += ((below, topic) for below in reversed([*element.elements("node")]))
        return read_topics(self.source, topics, title, whole, self.unread, self.links)

    def _topic(self, element: Element, parent: Topic | None) -> Topic:
        attributes = element.attributes
        key = "TEXT" if "TEXT" in attributes else "LOCALIZED_TEXT"
        topic = Topic(attributes.get(key, ""), element.place_of(key), parent)
        topic.key = attributes.get("ID", "")
        for name, kind in _LOOKS_SAID.items():
            self.unread[kind] += name in attributes
        self.unread["folded nodes"] += attributes.get("FOLDED") == "true"
        self.note = None
        for child in element.children:
            if isinstance(child, Element):
                self._part(child, topic)
        exact = topic.word("note")
        if self.note and not (exact and collapsed(exact) == self.note.value):
            topic.said["note"] = self.note
        if _HTML.match(topic.text) and not {"id", "argmap"} & topic.said.keys():
            marked = collapsed(topic.text).replace("\n", " ")
            topic.text, tags = plain_text(marked)
            self.unread["markup"] += tags
        link = attributes.get("LINK", "")
        if link.startswith("#"):
            self.unread["links"] += 1
        elif link:
            topic.said.setdefault("x-link", Scalar(link, element.place_of("LINK")))
        if parent and topic.sign is None and "relation" not in topic.said:
            topic.sign, topic.text = parted(topic.text.strip())
        return topic

    def _part(self, part: Element, topic: Topic) -> None:
        """Take up what an element inside of a node says."""
        said = part.attributes
        if part.name == "attribute" and said.get("NAME"):
            self.unread["attributes"] += said["NAME"] in topic.said
            topic.said.setdefault(said["NAME"], Scalar(said.get("VALUE", ""), part.place))
        elif part.name == "richcontent":
            self._rich(part, topic)
        elif part.name == "arrowlink":
            label = said.get("MIDDLE_LABEL", "")
            self.links.append(Link(topic.key, said.get("DESTINATION", ""), label, part.place))
        elif part.name == "icon":
            sign = _ICONS.get(said.get("BUILTIN", ""))
            if sign and topic.parent and not topic.sign:
                topic.sign = sign
            else:
                self.unread["icons"] += 1
        elif part.name == "hook" and said.get("NAME") == "accessories/plugins/NodeNote.properties":
            self.note = Scalar(lines_of(part)[0], part.place)
        elif part.name in _LOOKS:
            self.unread[_LOOKS[part.name]] += 1

    def _rich(self, part: Element, topic: Topic) -> None:
        text, tags = lines_of(part)
        if part.attributes.get("CONTENT-TYPE", "").startswith("plain/"):
            texts = (t for plain in part.elements("text") for t in plain.children)
            text = "".join(t for t in texts if isinstance(t, str)).strip()
        self.unread["markup"] += tags
        kind = part.attributes.get("TYPE")
        if kind == "NODE":
            topic.text, topic.place = text, part.place
        elif kind == "NOTE" and text:
            self.note = Scalar(text, part.place)
        elif text:
            topic.said.setdefault("x-details", Scalar(text, part.place))


def write(argument_map: ArgumentMap) -> str:
    """Return a map as a mind map that `read` makes the same map of; its centre is the title."""
    listed = entries(argument_map, references=False)
    keys = {entry.claim.id: f"ID_{number}" for number, entry in enumerate(listed, 1)}
    lines = [
        '<map version="freeplane 1.11.1">',
        opening("node", {"TEXT": argument_map.title, "ID": "ID_0"}),
        *_attributes(whole(argument_map)),
    ]
    depth = -1
    for entry in listed:
        lines += ["</node>"] * (depth - entry.depth + 1)
        depth = entry.depth
        lines += _node(entry, keys)
    return "\n".join([*lines, *["</node>"] * (depth + 2), "</map>", ""])


def _node(entry: Entry, keys: dict[str, str]) -> list[str]:
    """Return a node that is still open."""
    text, said = entry.claim.text, entry.said | by_relation(entry.strands)
    note = said.get("note", "")
    if note and collapsed(note) == note:
        del said["note"]
    lines = [opening("node", {"TEXT": text, "ID": keys[entry.claim.id]})]
    if entry.inference and entry.inference.relation not in SUPPORTS:
        lines.append(opening("icon", {"BUILTIN": _AGAINST}, empty=True))
    for strand in entry.strands:
        if strand.target in keys:
            link = {"DESTINATION": keys[strand.target], "MIDDLE_LABEL": strand.relation.value}
            lines.append(opening("arrowlink", link, empty=True))
    if note:
        paragraphs = "".join(f"<p>{escaped(line)}</p>" for line in note.split("\n"))
        lines.append(
            f'<richcontent TYPE="NOTE"><html><head/><body>{paragraphs}</body></html></richcontent>'
        )
    return lines + _attributes(said)


def _attributes(said: dict[str, str]) -> list[str]:
    return [
        opening("attribute", {"NAME": key, "VALUE": value}, empty=True)
        for key, value in said.items()
    ]
