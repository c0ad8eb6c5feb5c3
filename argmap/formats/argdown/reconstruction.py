"""Premises and conclusions of one argument, line by line."""

from __future__ import annotations

import re

from argmap.carriers.source import Source
from argmap.formats.argdown.data import read_braces
from argmap.formats.argdown.document import Argument, Inference, Statement
from argmap.formats.argdown.mask import BLANK, Masked, unmasked
from argmap.formats.argdown.own import USES, listed
from argmap.location import Location

_USES = re.compile(r"\((?:uses|from):?([\d,\s]+)\)")
_NUMBER = re.compile(r"\d+")


class Reconstruction:
    """Collects the steps of an argument; `is_open` says that a line of inference goes on."""

    def __init__(self, argument: Argument, source: Source, masked: Masked) -> None:
        self.argument = argument
        self.source = source
        self.masked = masked
        self.is_open = False
        self._begun = (0, 0)
        self._numbers: dict[str, Statement] = {}
        self._since: list[Statement] = []
        self._inference: Inference | None = None
        self._last: Location | None = None

    @property
    def inference(self) -> Inference | None:
        """Return the step that was read last, with or without its conclusion."""
        return self._inference or (self.argument.steps[-1] if self.argument.steps else None)

    def add(self, number: str, statement: Statement, place: Location) -> None:
        """Add a premise or, after a line of inference, its conclusion."""
        self._last = place
        inference, self._inference = self._inference, None
        if inference is None:
            self._since.append(statement)
        else:
            used = [self._numbers.get(other) for other in inference.uses]
            inference.unknown = used.count(None)
            chosen = [premise for premise in used if premise]
            inference.premises = list(dict.fromkeys(chosen or self._since))
            inference.conclusion = statement
            self.argument.steps.append(inference)
            self._since = [statement]
        self._numbers[number] = statement

    def draw(self, start: int, line: str) -> Inference | None:
        """Read a line of inference, or go on with one; return it where it is closed.

        `----` is a whole one; others begin and end with `--`, on one line or on lines of its own.
        """
        stop = start + len(line.rstrip(BLANK))
        line = line.strip(BLANK)
        if not self.is_open:
            start = stop - len(line)
            self._begun = (start, start + 2)
            line = line[2:]
            if line == "-":
                self._fault("a line of inference has three hyphens", start, stop, "write ----")
                line = "--"
        self.is_open = not line.endswith("--")
        return None if self.is_open else self._inferred(*self._begun, stop)

    def _inferred(self, first: int, inner: int, stop: int) -> Inference:
        """Return the step of which the rule stands between two lines of hyphens."""
        written = self.masked.lines[inner:stop].rstrip("-" + BLANK + "\n")
        end = inner + len(written)
        begin = self.masked.braces.get(end, -1)
        data = None
        if begin >= inner:
            data = read_braces(self.source, self.masked.text, begin, end)
            end = begin if data else end
        rule = unmasked(self.masked.lines[inner:end].replace("\n", " "))
        uses = listed(data, *USES)
        if found := _USES.search(rule):
            uses += tuple(_NUMBER.findall(found[1]))
            rule = (rule[: found.start()] + rule[found.end() :]).strip()
        if self._inference:
            self._fault(
                "an inference has no conclusion", first, stop, "number its conclusion above"
            )
        self._inference = Inference(self.source.place(first, stop), rule, uses, data)
        return self._inference

    def finish(self) -> None:
        """Notice what is not whole, as the block ends."""
        if self.is_open:
            self._fault("a line of inference is not closed", *self._begun, "end it with --")
        complete = self.argument.steps and self._since == [self.argument.steps[-1].conclusion]
        if not complete or self._inference:
            place = self._last or self.source.place(*self._begun)
            self.source.fault(
                "premises without a conclusion end here",
                place,
                "go on with ---- and a numbered conclusion, without an empty line between; "
                "for a text that begins with a number in brackets, write \\(",
            )

    def _fault(self, message: str, start: int, stop: int, remedy: str) -> None:
        self.source.fault(message, self.source.place(start, stop), remedy)
