"""An SVG document is written as text: as ElementTree does it, in less time.

ElementTree looks through the whole tree for names and then asks for each of them again. Here the
namespaces are known from the outset, and what occurs over and over is escaped once.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from xml.etree import ElementTree

_XLINK = "http://www.w3.org/1999/xlink"
_PREFIXES = {
    "http://www.w3.org/2000/svg": "",
    _XLINK: "xlink:",
    "http://www.w3.org/XML/1998/namespace": "xml:",
}


_UNSAFE = re.compile('[&<>"\r\n\t]')


def serialise(root: ElementTree.Element) -> str:
    """Return an SVG document, whose names are of SVG, XLink and XML alone, as text."""
    parts: list[str] = []
    tags = _Tags()
    _write(root, parts.append, tags, _Values().__getitem__, _Texts())
    spaces = ' xmlns="http://www.w3.org/2000/svg"'
    if any(name.startswith(f"{{{_XLINK}}}") for names in tags for name in names):
        spaces += f' xmlns:xlink="{_XLINK}"'
    parts[0] = parts[0].replace("<svg", f"<svg{spaces}", 1)
    return "".join(parts)


def _write(
    element: ElementTree.Element,
    write: Callable[[str], None],
    tags: _Tags,
    escaped: Callable[[str], str],
    texts: _Texts,
) -> None:
    attributes, text = element.attrib, element.text
    start, end = tags[element.tag, *attributes]
    start %= tuple(map(escaped, attributes.values()))
    if text or len(element):
        write(f"{start}>{texts[text]}" if text else f"{start}>")
        for child in element:
            _write(child, write, tags, escaped, texts)
        write(end)
    else:
        write(f"{start} />")
    if element.tail:
        write(texts[element.tail])


class _Tags(dict[tuple[str, ...], tuple[str, str]]):
    """How elements begin, with gaps for the values, and end, by their names and their keys."""

    def __missing__(self, names: tuple[str, ...]) -> tuple[str, str]:
        name, *keys = map(_name, names)
        gaps = "".join(f' {key}="%s"' for key in keys)
        self[names] = made = (f"<{name}{gaps}", f"</{name}>")
        return made


def _name(name: str) -> str:
    """Return a name as a document has it, by the one that ElementTree gives it."""
    space, _, local = name.rpartition("}")
    return _PREFIXES[space[1:]] + local if space else local


class _Values(dict[str, str]):
    """Values of attributes, escaped."""

    def __missing__(self, value: str) -> str:
        escaped = value
        if _UNSAFE.search(value):
            escaped = _escaped(value).replace('"', "&quot;").replace("\r", "&#13;")
            escaped = escaped.replace("\n", "&#10;").replace("\t", "&#09;")
        self[value] = escaped
        return escaped


class _Texts(dict[str, str]):
    """Words and blanks between elements, escaped."""

    def __missing__(self, text: str) -> str:
        self[text] = escaped = _escaped(text)
        return escaped


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
