"""What is said under one title belongs together: contents become the parts of a document."""

from __future__ import annotations

import re
from dataclasses import dataclass

from argmap.carriers.source import Source
from argmap.carriers.tree import Mapping
from argmap.formats.argdown.data import read_braces
from argmap.formats.argdown.document import Argument, Document, Section, Statement
from argmap.formats.argdown.inline import TAGS, Words, read_words, tag_name
from argmap.formats.argdown.mask import BLANK, Masked, unmasked

_STATEMENT = r"\[((?:[^\[\]\n]|\[[^\[\]\n]*\])+)\]"
_ARGUMENT = r"<((?:[^<>\n]|<(?=\s)|(?<=[\s-])>)+)>"
DEFINITION = re.compile(rf"(?:{_STATEMENT}|{_ARGUMENT}):")
REFERENCE = re.compile(rf"(?:{_STATEMENT}|{_ARGUMENT})((?:\s*(?:{TAGS.pattern}))*)\s*")
_UNCLOSED = re.compile(r"\[[^\[\]\n]+?:\s|<(?=[^\W\d_])[^<>\n]+?:\s")


@dataclass(slots=True)
class Content:
    """Lines that say one thing: where they begin, and where the last word ends."""

    start: int
    end: int
    parts: list[str]

    def extend(self, offset: int, line: str) -> None:
        """Go on with a line."""
        self.parts.append(line)
        self.end = offset + len(line.rstrip(BLANK))

    @property
    def is_reference(self) -> bool:
        """Say whether so far it is a mere title, with or without tags."""
        return len(self.parts) == 1 and REFERENCE.fullmatch(self.parts[0]) is not None

    @property
    def is_empty(self) -> bool:
        """Say whether there is no word in it."""
        return not any(part.strip(BLANK) for part in self.parts)


class Elements:
    """Puts the document together, content by content; `section` is where they stand."""

    def __init__(self, source: Source, masked: Masked, document: Document) -> None:
        self.source = source
        self.masked = masked
        self.document = document
        self.section: Section | None = None
        self._titled: dict[tuple[bool, str], Statement] = {}

    def statement(self, content: Content) -> Statement:
        """Return the statement or argument that a content is or belongs to."""
        written, data = self._read(content)
        if written[:1] in ("[", "<"):
            self._check_title(written, content)
        title, is_argument, words = self._head(written)
        found = self._titled.get((is_argument, title)) if title else None
        if found is None:
            found = self._new(title, content, is_argument=is_argument)
        found.add(words, data, self.section)
        self.document.emphasis += words.emphasis
        return found

    def argument(self, content: Content) -> Argument:
        """Return a new argument without a title, at the place of its first premise."""
        found = Argument("", self.source.place(content.start, content.end), section=self.section)
        self.document.arguments.append(found)
        return found

    def heading(self, content: Content, level: int) -> None:
        """Begin a section."""
        written, data = self._read(content)
        words = read_words(written)
        place = self.source.place(content.start, content.end)
        self.section = Section(words.text, level, place, words.tags, data)
        self.document.sections.append(self.section)

    def _new(self, title: str, content: Content, *, is_argument: bool) -> Statement:
        place = self.source.place(content.start, content.end)
        if is_argument:
            argument = Argument(title, place)
            self.document.arguments.append(argument)
            new: Statement = argument
        else:
            new = Statement(title, place)
            self.document.statements.append(new)
        if title:
            self._titled[is_argument, title] = new
        return new

    def _read(self, content: Content) -> tuple[str, Mapping | None]:
        """Return what is written, on one line, and the data behind it."""
        parts, end = content.parts, content.end
        data = None
        begin = self.masked.braces.get(end, -1)
        if begin >= content.start:
            data = read_braces(self.source, self.masked.text, begin, end)
        if data:
            last = parts[-1].rstrip(BLANK)
            parts = [*parts[:-1], last[: begin - end]]
        if len(parts) == 1:
            return unmasked(parts[0]), data
        return " ".join(filter(None, map(unmasked, parts))), data

    def _check_title(self, written: str, content: Content) -> None:
        """Notice a title at the beginning that has no closing bracket."""
        bracket, closing = written[0], "]" if written[0] == "[" else ">"
        found = _UNCLOSED.match(written)
        if found and closing not in written:
            place = self.source.place(content.start, content.start + found.end() - 1)
            remedy = f"write '{closing}' before its colon, or \\{bracket} for a mere bracket"
            self.source.fault("this title has no closing bracket", place, remedy)

    def _head(self, written: str) -> tuple[str, bool, Words]:
        """Tell the title from the words; a title in the middle of words is a part of them."""
        if written[:1] not in ("[", "<"):
            return "", False, read_words(written)
        if defined := DEFINITION.match(written):
            title = defined[1] or defined[2]
            return title, bool(defined[2]), read_words(written[defined.end() :].strip())
        if named := REFERENCE.fullmatch(written):
            tags = tuple(tag_name(tag) for tag in TAGS.findall(named[3]))
            return named[1] or named[2], bool(named[2]), Words("", tags)
        return "", False, read_words(written)
