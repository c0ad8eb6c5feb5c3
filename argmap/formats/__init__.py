"""Text to map and back: a format is a module, and a line in the table here.

A module has `read(text, path)` if it can be read and `write(argument_map)` if it can be written. A
fault in a text is one of the map's `faults`, with its place; what of a text has no place in a map
is counted in the map's `unread`. Besides, a module has

- `is_mine(text)` where other formats share one of its suffixes;
- `text_of(data, path)` where its files are no text: what `read` and the places of findings go by;
- `KEEPS` if it can be written only: what a map's `contents` say that is still said there.

No format knows another. Modules are imported when they are used.
"""

from __future__ import annotations

import os
from importlib import import_module
from typing import Any, NamedTuple

from argmap.errors import ArgmapError


class Format(NamedTuple):
    """What is known of a format before its module is imported. The first suffix is the usual."""

    name: str
    title: str
    suffixes: tuple[str, ...]
    module: str
    reads: bool = True
    writes: bool = True

    def load(self) -> Any:
        """Return the module."""
        return import_module(f"argmap.formats.{self.module}")


NATIVE = Format("yaml", "YAML", (".argmap.yaml", ".argmap.yml", ".yaml", ".yml"), "native")

FORMATS = (
    NATIVE,
    Format("outline", "an outline", (".outline", ".txt"), "outline"),
    Format("argdown", "Argdown", (".argdown", ".ad"), "argdown"),
    Format("aif", "AIF", (".aif.json", ".aif", ".json"), "aif"),
    Format("xaif", "xAIF", (".xaif.json", ".xaif"), "aif.xaif"),
    Format("kialo", "Kialo's export", (".kialo.txt", ".txt"), "kialo"),
    Format("af", "ICCMA's af", (".af",), "attack_graphs.af"),
    Format("apx", "ASPARTIX's apx", (".apx",), "attack_graphs.apx"),
    Format("tgf", "the trivial graph format", (".tgf",), "attack_graphs.tgf"),
    Format("mermaid", "Mermaid", (".mmd", ".mermaid"), "mermaid", reads=False),
    Format("d2", "D2", (".d2",), "d2", reads=False),
    Format("graphml", "GraphML", (".graphml",), "graphml", reads=False),
    Format("node-link", "node-link JSON", (".nodelink.json", ".json"), "node_link"),
    Format("cytoscape", "Cytoscape JSON", (".cyjs",), "cytoscape", reads=False),
    Format("csv", "CSV", (".csv",), "table.comma_separated"),
    Format("xlsx", "a workbook", (".xlsx",), "table.workbook"),
    Format("opml", "OPML", (".opml",), "opml"),
    Format("freeplane", "Freeplane", (".mm",), "freeplane"),
    Format("mindmup", "MindMup", (".mup",), "mindmup"),
    Format("markdown", "Markdown", (".md", ".markdown"), "markdown", reads=False),
)

SUFFIXES = NATIVE.suffixes[:2]
"""Files with these are maps, and are found in directories; other formats are named outright."""


def named(name: str) -> Format:
    """Return the format of that name. Raises `KeyError` if there is none."""
    return {known.name: known for known in FORMATS}[name]


def suffix_of(path: str) -> str:
    """Return the longest suffix of a path that a format has, or ''."""
    path = path.lower()
    fitting = (s for known in FORMATS for s in known.suffixes if path.endswith(s))
    return max(fitting, key=len, default="")


def stem_of(path: str) -> str:
    """Return the name of a file without its folder and without what its format is known by."""
    name = os.path.basename(path)
    suffix = suffix_of(name)
    return (name[: -len(suffix)] if suffix else os.path.splitext(name)[0]) or "map"


def by_suffix(path: str) -> tuple[Format, ...]:
    """Return the formats whose files may be named so."""
    suffix = suffix_of(path)
    return tuple(known for known in FORMATS if suffix in known.suffixes)


def format_of(path: str, text: str) -> Format:
    """Return the format that a file is in, by its name and, where several share that, its text.

    A name that says nothing stands for a map. Raises `ArgmapError` where the name allows several
    formats and the text is none of them, or where that format cannot be read.
    """
    fitting = by_suffix(path)
    readable = tuple(known for known in fitting if known.reads)
    if fitting and not readable:
        raise ArgmapError(f"{path}: {fitting[0].title} is written and cannot be read")
    if len(readable) < 2:
        return next(iter(readable), NATIVE)
    found = next((known for known in readable if known.load().is_mine(text)), None)
    if found is None:
        titles = " nor ".join(known.title for known in readable)
        names = ", ".join(known.name for known in readable)
        raise ArgmapError(
            f"{path}: this is neither {titles}: check that it is whole, or say what it is with "
            f"`argmap convert --from`, one of {names}"
        )
    return found
