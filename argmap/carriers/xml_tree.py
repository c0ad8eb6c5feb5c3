"""XML as a tree that knows its places.

Only what a document needs for data is taken: a document type, and with it entities, is refused
before it is read. A declared encoding means nothing, since the text is decoded already.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from xml.parsers import expat

from argmap.carriers.source import Source
from argmap.location import Location

_ATTRIBUTE = re.compile(r"""\s+([^\s=/>]+)\s*=\s*(?:"[^"]*"|'[^']*')""")
_NAME = re.compile(r"<[^\s/>]+")
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SPECIAL = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}
_ESCAPES = str.maketrans(_SPECIAL | {"\t": "&#9;", "\n": "&#10;", "\r": "&#13;"})
_MOST_ELEMENTS = 1_000_000


class Element:
    """An element with its attributes, and with the texts and elements in it, in their order."""

    __slots__ = ("attributes", "children", "name", "source", "start")

    def __init__(self, name: str, attributes: dict[str, str], source: Source, start: int) -> None:
        self.name = name
        self.attributes = attributes
        self.children: list[Element | str] = []
        self.source = source
        self.start = start

    def elements(self, name: str) -> Iterator[Element]:
        """Yield the elements of that name that stand directly in this one."""
        return (c for c in self.children if isinstance(c, Element) and c.name == name)

    @property
    def place(self) -> Location:
        """Return where the name of the element stands."""
        name = _NAME.match(self.source.text, self.start)
        return self.source.place(self.start, name.end() if name else self.start + 1)

    def place_of(self, attribute: str) -> Location:
        """Return where an attribute stands, the element's place where it has none of that name."""
        text = self.source.text
        name = _NAME.match(text, self.start)
        found = _ATTRIBUTE.match(text, name.end()) if name else None
        while found:
            if found[1] == attribute:
                return self.source.place(found.start(1), found.end())
            found = _ATTRIBUTE.match(text, found.end())
        return self.place


def read_xml(source: Source, deepest: int = 10_000) -> Element | None:
    """Return the root of a text; None, with a fault in `source`, where that is no such XML.

    What is nested deeper than `deepest`, has more than a million elements, or declares a document
    type is refused.
    """
    return _Reader(source, deepest).read()


class _Refused(Exception):  # noqa: N818 - it never leaves this module
    """The text has something that is not taken; where, is the parser's place."""


class _Reader:
    """Collects what the parser reports. It goes by bytes, so places are counted along with it."""

    def __init__(self, source: Source, deepest: int) -> None:
        self.source = source
        self.deepest = deepest
        self.blank = len(source.text) - len(source.text.lstrip())
        self.data = source.text[self.blank :].encode("utf-8", "replace")
        self.byte, self.character = 0, self.blank
        self.number = 0
        self.root: Element | None = None
        self.open: list[Element] = []
        self.parser = expat.ParserCreate("utf-8")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self.parser.StartDoctypeDeclHandler = self._document_type

    def read(self) -> Element | None:
        try:
            self.parser.Parse(self.data, True)
        except _Refused as refused:
            self._fault(str(refused), self._position(self.parser.CurrentByteIndex))
            return None
        except expat.ExpatError as error:
            whole = bool(self.source.text.strip())
            message = expat.ErrorString(error.code) if whole else "there is nothing in it"
            self._fault(message or "it is broken", self._position(self.parser.ErrorByteIndex))
            return None
        return self.root

    def _fault(self, message: str, start: int) -> None:
        place = self.source.place(start, min(start + 1, len(self.source.text)))
        self.source.fault(f"this is no XML: {message}", place, "export the file again, whole")

    def _position(self, byte: int) -> int:
        """Return how many characters stand before a byte; bytes come in their order."""
        if byte > self.byte:
            self.character += len(self.data[self.byte : byte].decode("utf-8", "replace"))
            self.byte = byte
        return self.character

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self.number += 1
        if self.number > _MOST_ELEMENTS:
            raise _Refused(f"it has more than {_MOST_ELEMENTS:,} elements")
        if len(self.open) == self.deepest:
            raise _Refused(f"it is nested deeper than {self.deepest}")
        start = self._position(self.parser.CurrentByteIndex)
        element = Element(name, attributes, self.source, start)
        if self.open:
            self.open[-1].children.append(element)
        else:
            self.root = element
        self.open.append(element)

    def _end(self, _: str) -> None:
        self.open.pop()

    def _text(self, text: str) -> None:
        self.open[-1].children.append(text)

    def _document_type(self, *_: object) -> None:
        raise _Refused("it declares a document type, and entities are not taken: delete it")


def opening(name: str, attributes: Mapping[str, str], *, empty: bool = False) -> str:
    """Return the tag that opens an element, or is the whole of an empty one.

    Line breaks and tabs are written so that they come back. XML cannot hold some characters at
    all, such as most control characters: U+FFFD stands for them.
    """
    said = "".join(f' {key}="{escaped(value)}"' for key, value in attributes.items())
    return f"<{name}{said}{'/' if empty else ''}>"


def escaped(text: str) -> str:
    """Return a text as it is written in XML, in an attribute or between tags."""
    return _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text).translate(_ESCAPES)
