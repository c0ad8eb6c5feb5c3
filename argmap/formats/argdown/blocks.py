"""Reads a text line by line into a document; what does not fit is noticed, and reading goes on.

An empty line ends a block: a statement or an argument with what bears on it, premises and
conclusions, a list, or a heading.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from argmap.carriers.source import Source
from argmap.formats.argdown.document import (
    Argument,
    Bearing,
    Document,
    End,
    Inference,
    Link,
    Statement,
)
from argmap.formats.argdown.elements import DEFINITION, Content, Elements
from argmap.formats.argdown.levels import Levels
from argmap.formats.argdown.mask import BLANK, COMMENT, Masked
from argmap.formats.argdown.reconstruction import Reconstruction

_START = re.compile(
    r"([ \t]*)(?:(\+>|->|_>|><|<\+|<-|<_|\+|-(?!-)|_(?=\s|$))|\((\d+)\)|(--)"
    r"|((?:\d+\.|\*)(?=\s|$))|(#+) )"
)
_SIGNS = {
    "+": (Bearing.SUPPORT, True),
    "<+": (Bearing.SUPPORT, True),
    "+>": (Bearing.SUPPORT, False),
    "-": (Bearing.ATTACK, True),
    "<-": (Bearing.ATTACK, True),
    "->": (Bearing.ATTACK, False),
    "_": (Bearing.UNDERCUT, True),
    "<_": (Bearing.UNDERCUT, True),
    "_>": (Bearing.UNDERCUT, False),
    "><": (Bearing.CONTRADICTION, False),
}
"""How a sign bears, and whether it does so on what stands above it."""


def read_blocks(source: Source, masked: Masked) -> Document:
    """Return the document; what is wrong with it becomes faults of `source`."""
    blocks = _Blocks(source, masked)
    blocks.read()
    return blocks.document


class _Blocks:
    """Knows what is being said, what stands above it, and what the block before was."""

    def __init__(self, source: Source, masked: Masked) -> None:
        self.source = source
        self.masked = masked
        self.document = Document()
        self.elements = Elements(source, masked, self.document)
        self.levels = Levels()
        self.content: Content | None = None
        self.finish: Callable[[Content], None] = self._put
        self.steps: Reconstruction | None = None
        self.is_list = False
        self.alone: Statement | None = None  # what a block is that says one thing
        self.before: Statement | None = None  # what the block before was

    def read(self) -> None:
        offset = 0
        for line in self.masked.lines.split("\n"):
            if line.strip(BLANK):
                self._line(offset, line)
            elif COMMENT not in line:
                self._end_block()
            offset += len(line) + 1
        self._end_block()

    def _line(self, offset: int, line: str) -> None:
        start = _START.match(line)
        if self.steps and self.steps.is_open:
            self._draw(offset, line)
            return
        if start is None:
            self._words(offset, line)
            return
        begins = self.content is None and not self.levels
        indent, sign, number, rule, item, heading = start.groups()
        if sign:
            self._relation(offset, line, start)
        elif number and (begins or self.steps):
            self._number(offset, line, start)
        elif rule and self.steps:
            self._close()
            self._draw(offset, line)
        elif item and (begins or self.is_list):
            self._close()
            self.is_list = True
            self.levels.enter(len(indent) + 1)
            self._begin(offset, line, start.end(), self._put)
        elif heading:
            self._end_block()
            self.before = None
            self._begin(offset, line, start.end(), self._heading(len(heading)))
        else:
            if rule:
                self._lone_rule(offset, line)
            self._words(offset, line)

    def _words(self, offset: int, line: str) -> None:
        """Go on with what is being said, or begin a block."""
        if self.content and (self.content.is_empty or not DEFINITION.match(line.strip(BLANK))):
            if self.content.is_reference and line.strip(BLANK)[0] not in "{#":
                remedy = "leave an empty line above, or write a colon behind the title"
                self._fault("words follow a title that has no colon", offset, line, remedy)
            self.content.extend(offset, line)
            return
        if self.content or self.levels:
            self._fault(
                "a statement or argument begins in the middle of a block",
                offset,
                line,
                "leave an empty line above it, or put a sign such as + before it",
            )
            self._end_block()
        self.levels.begin()
        self._begin(offset, line, 0, self._put)

    def _relation(self, offset: int, line: str, start: re.Match[str]) -> None:
        self._close()
        above = self.levels.enter(len(start[1])) if self.levels else None
        sign = start[2]
        if above is None:
            has_above = bool(self.levels)
            self.levels.enter(len(start[1]))
            remedy = "indent it more than that, or as much as the signs beside it"
            if not has_above:
                remedy = "leave no empty line above it, or write a backslash before a mere sign"
            self._fault(f"'{sign}' fits nothing above it", offset, line, remedy)
        if isinstance(above, Inference) and sign not in ("_", "<_"):
            remedy = "only <_ can, an undercut; write all else below the conclusion"
            self._fault(f"'{sign}' stands below a line of inference", offset, line, remedy)
        self._begin(offset, line, start.end(), self._relating(sign, above))

    def _relating(self, sign: str, above: End | None) -> Callable[[Content], None]:
        bearing, upwards = _SIGNS[sign]

        def finish(content: Content) -> None:
            if content.is_empty:
                place = self.source.place(content.start, content.end)
                remedy = "write a statement or argument behind it"
                self.source.fault(f"nothing stands behind '{sign}'", place, remedy)
                return
            element = self.elements.statement(content)
            self.levels.put(element)
            if above is None:
                return
            target = above
            if bearing is Bearing.UNDERCUT and upwards and not isinstance(above, Argument):
                target = (self.steps and self.steps.inference) or above
            ends: tuple[End, End] = (element, target) if upwards else (above, element)
            place = self.source.place(content.start, content.end)
            self.document.written.append(Link(bearing, *ends, place))

        return finish

    def _number(self, offset: int, line: str, start: re.Match[str]) -> None:
        self._close()
        first = Content(offset + start.start(3), offset + len(line.rstrip(BLANK)), [])
        if self.steps is None:
            self.steps = self._reconstruction(first)
        steps, number = self.steps, start[3]
        self.levels.begin()

        def finish(content: Content) -> None:
            if content.is_empty:
                place = self.source.place(first.start, first.end)
                self.source.fault(f"nothing stands behind ({number})", place, "write a statement")
            element = self.elements.statement(content)
            self.levels.put(element)
            steps.add(number, element, self.source.place(content.start, content.end))

        self._begin(offset, line, start.end(), finish)

    def _reconstruction(self, first: Content) -> Reconstruction:
        """Begin the premises of the argument that stands above, or of one without a title."""
        argument = self.before if isinstance(self.before, Argument) else None
        if argument and argument.steps:
            self.source.fault(
                f"the argument <{argument.title}> has premises already",
                self.source.place(first.start, first.end),
                "give these an argument with a title of its own",
            )
        if argument is None or argument.steps:
            argument = self.elements.argument(first)
        return Reconstruction(argument, self.source, self.masked)

    def _draw(self, offset: int, line: str) -> None:
        inference = self.steps.draw(offset, line) if self.steps else None
        if inference:
            self.levels.begin()
            self.levels.put(inference)

    def _heading(self, level: int) -> Callable[[Content], None]:
        return lambda content: self.elements.heading(content, level)

    def _put(self, content: Content) -> None:
        element = self.elements.statement(content)
        self.levels.put(element)
        self.alone = None if self.is_list else element

    def _begin(
        self, offset: int, line: str, column: int, finish: Callable[[Content], None]
    ) -> None:
        words = line[column:].strip(BLANK)
        end = offset + len(line.rstrip(BLANK))
        self.content = Content(end - len(words), end, [words])
        self.finish = finish

    def _close(self) -> None:
        if self.content:
            content, self.content = self.content, None
            self.finish(content)

    def _end_block(self) -> None:
        self._close()
        if self.steps:
            self.steps.finish()
            self.steps = None
            self.alone = None
        if self.levels or self.alone:
            self.before = self.alone
        self.alone = None
        self.is_list = False
        self.levels.clear()

    def _lone_rule(self, offset: int, line: str) -> None:
        remedy = "number them, (1) and so on, without an empty line, or write \\-- for a dash"
        self._fault("a line of inference has no premises above it", offset, line, remedy)

    def _fault(self, message: str, offset: int, line: str, remedy: str) -> None:
        start = offset + len(line) - len(line.lstrip(BLANK))
        self.source.fault(
            message, self.source.place(start, offset + len(line.rstrip(BLANK))), remedy
        )
