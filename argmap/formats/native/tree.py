"""YAML becomes a tree with places.

PyYAML's events are used, not its objects: they keep every place, and every scalar stays a string.
What a map may not hold (anchors, aliases, tags, a second document) is noticed and read around.
"""

from __future__ import annotations

import re
from typing import Any

import yaml

from argmap.carriers.source import BREAK
from argmap.carriers.tree import Mapping, Node, Scalar, Sequence
from argmap.finding import Finding
from argmap.formats.native.source import YamlSource
from argmap.formats.native.writing import quoted
from argmap.location import Location, span

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DEEPEST = 40
_OPENING = (yaml.MappingStartEvent, yaml.SequenceStartEvent)
_LAST_BREAK = re.compile(r"(?:\r\n|\r|\n)\Z")


def parse(source: YamlSource, first: int, last: int) -> Node:
    """Parse the lines from `first` up to `last`.

    Raises `yaml.YAMLError` at the first fault of syntax; what else was noticed counts only if
    there was none, as the lines will then be read again in smaller pieces.
    """
    builder = _Builder(source, first)
    tree = builder.build(source.text[builder.base : source.start(last)])
    source.faults += builder.faults
    return tree


def second_document(source: YamlSource, place: Location) -> Finding:
    """Return the fault that a file holds more than one document."""
    remedy = "one file holds one map: move it to a file of its own"
    return source.finding("a second document begins here", place, remedy)


class _Builder:
    """Builds nodes from events; a stack of its own, so that depth costs no recursion."""

    def __init__(self, source: YamlSource, first: int) -> None:
        self.source = source
        self.first = first
        self.base = source.start(first)
        self.faults: list[Finding] = []
        self.open: list[tuple[list[Node], Location, bool]] = []
        self.root: Node | None = None

    def build(self, text: str) -> Node:
        documents = 0
        for event in iter(_LOADER(text).get_event, None):
            if isinstance(event, yaml.ScalarEvent):
                place = self._place(event)
                if event.tag is None and event.anchor is None:
                    if event.style in ("|", ">"):
                        place = self._trimmed(place)
                    self._add(Scalar(event.value, place, event.style or ""))
                else:
                    self._add(self._marked(event, place))
            elif isinstance(event, _OPENING):
                self._begin(event)
            elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
                self._end(event)
            elif isinstance(event, yaml.AliasEvent):
                self._add(self._marked(event, self._place(event)))
            elif isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self.faults.append(second_document(self.source, self._place(event)))
                    break
        return self.root or Scalar("", self.source.place(self.base, self.base))

    def _place(self, event: yaml.Event) -> Location:
        # Events that were parsed always have their marks; only those made by hand may lack them.
        start: Any = event.start_mark
        stop: Any = event.end_mark
        if self.first + stop.line >= len(self.source.line_starts):
            # At the end of a text without a last line break, the parser counts one line too many.
            return self.source.place(self.base + start.index, self.base + stop.index)
        return Location(
            self.source.path,
            self.first + start.line + 1,
            start.column + 1,
            self.first + stop.line + 1,
            stop.column + 1,
            self.base + start.index,
            self.base + stop.index,
        )

    def _add(self, node: Node) -> None:
        if self.open:
            self.open[-1][0].append(node)
        elif self.root is None:
            self.root = node

    def _begin(self, event: yaml.CollectionStartEvent) -> None:
        place = self._place(event)
        if event.anchor is not None or event.tag is not None:
            self._marked(event, place)
        if len(self.open) >= _DEEPEST:
            raise yaml.YAMLError("nested too deeply")
        self.open.append(([], place, bool(event.flow_style)))

    def _end(self, event: yaml.CollectionEndEvent) -> None:
        items, begun, flow = self.open.pop()
        # A block ends where the next thing begins; what belongs to it ends earlier.
        end = items[-1].place if items and not flow else self._place(event)
        if isinstance(event, yaml.SequenceEndEvent):
            self._add(Sequence(tuple(items), span(begun, end)))
            return
        entries = []
        for key, value in zip(items[::2], items[1::2], strict=True):
            if isinstance(key, Scalar):
                entries.append((key, value))
            else:
                remedy = "write it without brackets"
                self.faults.append(self.source.finding("a key must be one word", key.place, remedy))
        self._add(Mapping(tuple(entries), span(begun, end)))

    def _trimmed(self, place: Location) -> Location:
        """Return the place of a block of text without the empty lines below that it drops."""
        raw = self.source.text[place.start : place.stop]
        header = BREAK.split(raw, maxsplit=1)[0].partition("#")[0]
        body = _LAST_BREAK.sub("", raw) if "+" in header else raw.rstrip("\r\n")
        return self.source.place(place.start, place.start + len(body))

    def _marked(self, event: yaml.NodeEvent, place: Location) -> Scalar:
        """Notice an anchor, alias or tag, and return the text that was perhaps meant."""
        sign = self.source.text[place.start]
        name = {"&": "an anchor", "*": "an alias"}.get(sign, "a tag")
        raw = self.source.text[place.start : self.source.start(place.line)].rstrip()
        remedy = f"quote the text: {quoted(raw)}"
        if not isinstance(event, (yaml.ScalarEvent, yaml.AliasEvent)):
            remedy = "leave it out and write the values themselves"
        message = f"'{sign}' makes this {name}, which maps do not have"
        self.faults.append(self.source.finding(message, place, remedy))
        return Scalar(raw, place, faulty=True)
