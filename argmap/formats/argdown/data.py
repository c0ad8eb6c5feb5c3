"""YAML in braces and in the front matter, as a tree with places.

PyYAML's events are used: they keep every place, and every value stays as it was written.
"""

from __future__ import annotations

import re
from typing import Any

import yaml

from argmap.carriers.source import Source
from argmap.carriers.tree import Mapping, Node, Scalar, Sequence

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DEEPEST = 40
_OPENING = (yaml.MappingStartEvent, yaml.SequenceStartEvent)
_CLOSING = (yaml.MappingEndEvent, yaml.SequenceEndEvent)
_BLOCK = re.compile(r"\{[ \t]*\n")
_ENTRY = re.compile(r":(?:\s|$)|\"\s*:")
_REMEDY = "write YAML there, such as `key: value`, with quotation marks around texts"


def read_braces(source: Source, text: str, start: int, stop: int) -> Mapping | None:
    """Return the data from an opening to a closing brace; None where they hold no data.

    Below a line with the brace alone the entries may stand one a line. What is no YAML becomes a
    fault of `source`; `text` is its text.
    """
    if not _ENTRY.search(text, start, stop):
        return None
    if block := _BLOCK.match(text, start):
        tree, problem = _tree(source, text[block.end() : stop - 1], block.end())
        if not problem:
            return tree if isinstance(tree, Mapping) else None
    tree, problem = _tree(source, text[start:stop], start)
    if problem:
        source.fault(f"these data are no YAML: {problem}", source.place(start, stop), _REMEDY)
    return tree if isinstance(tree, Mapping) else None


def read_front_matter(source: Source, text: str, start: int, stop: int) -> Mapping:
    """Return what stands between the two lines of `===`."""
    tree, problem = _tree(source, text[start:stop], start)
    place = source.place(start, stop)
    if problem or not (isinstance(tree, Mapping) or tree is None):
        reason = problem or "it holds no keys"
        source.fault(f"the front matter is no YAML: {reason}", place, _REMEDY)
    return tree if isinstance(tree, Mapping) else Mapping((), place)


def _tree(source: Source, text: str, base: int) -> tuple[Node | None, str]:
    """Return the tree of a text and what is wrong with it, '' if nothing is."""
    opened: list[tuple[list[Node], int]] = []
    root: Node | None = None
    try:
        for event in iter(_LOADER(text).get_event, None):
            begun: Any = event.start_mark
            ended: Any = event.end_mark
            if isinstance(event, _OPENING):
                if len(opened) == _DEEPEST:
                    return None, f"it is nested deeper than {_DEEPEST}"
                opened.append(([], base + begun.index))
                continue
            if isinstance(event, yaml.ScalarEvent):
                place = source.place(base + begun.index, base + ended.index)
                node: Node = Scalar(event.value, place, event.style or "")
            elif isinstance(event, yaml.AliasEvent):
                node = Scalar(f"*{event.anchor}", source.place(base, base + ended.index))
            elif isinstance(event, _CLOSING):
                items, first = opened.pop()
                place = source.place(first, base + ended.index)
                node = _collection(event, items, place)
            else:
                continue
            if opened:
                opened[-1][0].append(node)
            else:
                root = root or node
    except yaml.YAMLError as error:
        return None, getattr(error, "problem", "") or "it breaks off"
    return root, ""


def _collection(event: yaml.Event, items: list[Node], place: Any) -> Node:
    if isinstance(event, yaml.SequenceEndEvent):
        return Sequence(tuple(items), place)
    entries = zip(items[::2], items[1::2], strict=True)
    return Mapping(tuple((key, value) for key, value in entries if isinstance(key, Scalar)), place)
