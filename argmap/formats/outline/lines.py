"""The lines of an outline: each with its word, its text, and the line that it stands below."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from difflib import get_close_matches

from argmap.carriers.source import Source
from argmap.formats.outline.words import LEVELS, STATEMENTS, WORDS
from argmap.location import Location

NAMED = re.compile(r"(?:^|\s+)#([a-z][a-z0-9-]*)$")
"""The id at the end of a text."""

_WORD = re.compile(r"(?:[-*•–]\s+)?(x-[^\s:]+|[^\W\d_][\w-]*(?:[ \xa0][\w-]+)?)\s*:(\s|$)?")
_KEY = re.compile(r":(?=\s|$)")
_BLANK = re.compile(r"\s*")
_SOFT_BREAKS = dict.fromkeys(map(ord, "\v\f\x85\u2028\u2029"), " ")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffe\uffff]+")
_MOST_GUESSES = 100


@dataclass(eq=False)
class Line:
    """What one line says, with the lines that it goes on in. `parent` is what it stands below.

    `word` is one of the known words or, where `is_entry`, a key of one's own. `name` is the id at
    the end of a claim. What is `ignored` has been reported, and nothing follows from it.
    """

    word: str
    said: Location
    indent: str
    parent: Line | None = None
    pieces: list[str] = field(default_factory=list)
    name: str = ""
    is_block: bool = False
    is_entry: bool = False
    levels: int = 0
    ignored: bool = False
    place: Location = field(init=False)
    children: list[Line] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.place = self.said

    @property
    def text(self) -> str:
        """The text, its lines joined."""
        return ("\n" if self.is_block else " ").join(self.pieces)


class Lines:
    """Reads all lines of a text; what is none is a fault of `source`."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.comments = 0
        self.found: list[Line] = []
        self._open: list[Line] = []
        self._block: Line | None = None
        self._text = self._cleaned(source.text)

    def read(self) -> list[Line]:
        """Return the lines in order."""
        for number in range(len(self.source.line_starts)):
            start = self.source.start(number)
            raw = self._text[start : self.source.start(number + 1)].rstrip("\r\n")
            self._line(raw, start)
        for line in self.found:
            named = (
                None if line.is_block or line.word not in STATEMENTS else NAMED.search(line.text)
            )
            if named and not line.is_entry:
                line.pieces, line.name = [line.text[: named.start()].rstrip()], named[1]
        return self.found

    def _cleaned(self, text: str) -> str:
        """Return a text of the same length in which all is text."""
        for control in _CONTROL.finditer(text.translate(_SOFT_BREAKS)):
            place = self.source.place(*control.span())
            self.source.fault("this is no text but a control character", place, "delete it")
        return _CONTROL.sub(
            lambda found: "\N{REPLACEMENT CHARACTER}" * len(found[0]), text.translate(_SOFT_BREAKS)
        )

    def _line(self, raw: str, start: int) -> None:
        words = raw.strip().replace("\t", " ")  # no map holds a tab
        if self._block and words.startswith("|"):
            self._block.pieces.append(raw.lstrip()[1:].removeprefix(" ").replace("\t", " "))
            return
        if not words:
            return
        self._block = None
        if words == "#" or words.startswith(("# ", "#\xa0")):
            self.comments += 1
            return
        indentation = _BLANK.match(raw)
        width = indentation.end() if indentation else 0
        indent = re.sub(r"[^\t]", " ", raw[:width])
        start += width
        last = self._open[-1] if self._open else None
        deeper = last is not None and _is_deeper(indent, last)
        above = next((line for line in reversed(self._open) if _is_deeper(indent, line)), None)
        key = _KEY.search(words) if above and above.levels else None
        if above and key:
            line = self._begin(words[: key.start()].rstrip(), start, key.start(), indent)
            line.is_entry, line.levels = True, above.levels - 1
            self._fill(line, words[key.end() :], start + len(words))
            return
        found = None if above and (above.levels or above.is_entry) else _WORD.match(words)
        word = self._known(found, start, deeper=deeper) if found else ""
        if found and word:
            line = self._begin(word, start + found.start(1), len(found[1]), indent)
            line.levels = LEVELS.get(word, 0)
            line.ignored = word not in WORDS and not word.startswith("x-")
            self._fill(line, words[found.end() :], start + len(words))
        elif last and deeper and not last.is_block:
            last.pieces.append(words)
            last.place = self.source.place(last.place.start, start + len(words))
        elif not self.found:
            line = self._begin("title", start, len(words), indent)
            line.pieces = [words]
        else:
            place = self.source.place(start, start + len(words))
            self._unknown("this line begins with none of the words", place, "")
            self._begin("", start, len(words), indent).ignored = True

    def _known(self, found: re.Match[str], start: int, *, deeper: bool) -> str:
        """Return the word that a line begins with, as it was meant; '' if that is text."""
        word = found[1] if found[1].startswith("x-") else re.sub(r"[ \xa0]", "-", found[1].lower())
        if word in WORDS or word.startswith("x-"):
            return word
        guesses = len(self.source.faults) < _MOST_GUESSES and len(word) < 20
        near = get_close_matches(word, WORDS, n=1, cutoff=0.75) if guesses else []
        is_word = found[2] is not None and not re.search(r"\s", found[1])
        if (not is_word and not near) or (not deeper and not self.found and not near):
            return ""
        place = self.source.place(start + found.start(1), start + found.end(1))
        self._unknown(f"'{found[1]}:' is none of the words", place, near[0] if near else "")
        return near[0] if near else word

    def _unknown(self, message: str, place: Location, near: str) -> None:
        """Report a line that is neither known nor the rest of the line above."""
        known = "because, and, but, however, unless, distorted, source, by, how, title …"
        remedy = f"did you mean '{near}:'?" if near else f"the words are: {known}"
        rest = "(if it goes on from the line above, write both on one line)"
        self.source.fault(f"{message} that a line can begin with", place, f"{remedy} {rest}")

    def _begin(self, word: str, start: int, length: int, indent: str) -> Line:
        """Add a line below the one that it stands below; report an indentation that fits none."""
        line = Line(word, self.source.place(start, start + length), indent)
        beside = None
        while self._open and not _is_deeper(indent, self._open[-1]):
            beside = self._open.pop()
        if beside and beside.indent != indent:
            self._misplaced(line, beside)
            line.indent = beside.indent
        if self._open:
            line.parent = self._open[-1]
            line.parent.children.append(line)
        self._open.append(line)
        self.found.append(line)
        return line

    def _misplaced(self, line: Line, beside: Line) -> None:
        """Report a line that is indented neither like those above nor deeper than the last."""
        like = f"indent it like line {beside.said.line}"
        if set(line.indent + beside.indent) == {" ", "\t"}:
            message = "tabs and blanks are mixed: this cannot be compared with the line above"
            remedy = f"{like}, and use the same in the whole outline"
        elif self._open:
            message = "this line is indented to no level"
            remedy = f"{like}, or like line {self._open[-1].said.line}"
        else:
            message = "this line is indented less than the first"
            remedy = f"{like}, or indent that less"
        self.source.fault(message, line.said, remedy)

    def _fill(self, line: Line, rest: str, stop: int) -> None:
        """Put what stands behind the colon into a line."""
        text = rest.strip()
        named = NAMED.search(text) if line.word in STATEMENTS and not line.is_entry else None
        if (text[: named.start()] if named else text) == "|":
            line.is_block = True
            line.name = named[1] if named else ""
            self._block = line
        elif text:
            line.pieces = [text]
            line.place = self.source.place(stop - len(text), stop)


def _is_deeper(indent: str, line: Line) -> bool:
    return len(indent) > len(line.indent) and indent.startswith(line.indent)
