"""Where something stands in a text."""

from typing import NamedTuple


class Location(NamedTuple):
    """A stretch of a file.

    Lines and columns count from 1 and columns count characters (code points); the end column is
    exclusive. `start` and `stop` are character offsets into the same text, for edits by span.
    """

    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    start: int
    stop: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


def span(first: Location, last: Location) -> Location:
    """Return the stretch from where one place begins to where another ends."""
    return Location(
        first.path,
        first.line,
        first.column,
        last.end_line,
        last.end_column,
        first.start,
        last.stop,
    )


def whole_file(path: str) -> Location:
    """Return the place that stands for a file as such: its first character."""
    return Location(path, 1, 1, 1, 1, 0, 0)
