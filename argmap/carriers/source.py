"""A text with its places, and the faults found in it."""

from __future__ import annotations

import re
from bisect import bisect_right

from argmap.finding import Finding
from argmap.location import Location

BREAK = re.compile(r"\r\n|\r|\n")


class Source:
    """A text to be read, and the faults found in it so far. Lines count from 0 here."""

    def __init__(self, text: str, path: str) -> None:
        self.path = path
        self.text = text
        self.faults: list[Finding] = []
        self.line_starts = [0, *(match.end() for match in BREAK.finditer(text))]

    def place(self, start: int, stop: int) -> Location:
        """Return the stretch between two offsets."""
        first = bisect_right(self.line_starts, start)
        last = bisect_right(self.line_starts, stop)
        return Location(
            self.path,
            first,
            start - self.line_starts[first - 1] + 1,
            last,
            stop - self.line_starts[last - 1] + 1,
            start,
            stop,
        )

    def line(self, number: int) -> str:
        """Return a line by its index from 0, without its end."""
        return self.text[self.start(number) : self.start(number + 1)].rstrip("\r\n")

    def start(self, number: int) -> int:
        """Return the offset at which a line begins, by its index from 0."""
        return self.line_starts[number] if number < len(self.line_starts) else len(self.text)

    def fault(self, message: str, place: Location, remedy: str) -> None:
        """Collect one fault of the text as such."""
        self.faults.append(self.finding(message, place, remedy))

    def finding(self, message: str, place: Location, remedy: str) -> Finding:
        """Return a fault of the text as such."""
        return Finding(message, place, remedy, rule="syntax-error")
