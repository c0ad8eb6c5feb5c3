"""The numbered paragraphs of a text.

A text may number them itself: with `[¶4]` or `¶4` at the beginning of a line, or with `4.` or `4)`
there. The latter only counts where the numbers run from 1 without a gap, to the declared number of
paragraphs or, where none is declared, through most of the text; else a list inside of the text
would be taken for its paragraphs. A numbered paragraph lasts until the next number.

In a text without numbers, paragraphs are what blank lines part. Where there are more of them than
are declared (a title, a byline, what stands at the end), as many on end as are declared are
counted, and of all such stretches the longest one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

_SIGNED = re.compile(r"^[ \t]*(?:\[¶\s?(\d{1,9})\]|¶\s?(\d{1,9})(?!\w))[.:)]?[ \t]*", re.MULTILINE)
_COUNTED = re.compile(r"^[ \t]*(\d{1,9})[.)](?:[ \t]+|$)", re.MULTILINE)


class Passage(NamedTuple):
    """A stretch of a text: its number, or 0 for what is not counted; its first line; its words."""

    number: int
    line: int
    text: str


@dataclass(frozen=True)
class Passages:
    """A text as its passages, in order and without the numbers written in it.

    `are_numbered` says whether the text itself gives the numbers; else they were counted.
    """

    all: tuple[Passage, ...]
    are_numbered: bool = False

    @property
    def counted(self) -> list[Passage]:
        """The passages that have a number."""
        return [passage for passage in self.all if passage.number]


def divide(text: str, parts: int | None = None) -> Passages:
    """Return the passages of a text; `parts` is how many paragraphs it is said to have."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    blocks = list(_blocks(text))
    if marks := _rising(text) or _in_sequence(text, len(blocks), parts):
        return Passages(tuple(_between(marks, text)), are_numbered=True)
    first = _longest(blocks, parts) if parts and parts < len(blocks) else 0
    last = first + (parts or len(blocks))
    numbered = (
        block._replace(number=index - first + 1 if first <= index < last else 0)
        for index, block in enumerate(blocks)
    )
    return Passages(tuple(numbered))


class _Mark(NamedTuple):
    """A number written at the beginning of a line, and where."""

    number: int
    start: int
    stop: int


def _marks(form: re.Pattern[str], text: str) -> Iterator[_Mark]:
    for found in form.finditer(text):
        yield _Mark(int(found[found.lastindex or 0]), found.start(), found.end())


def _rising(text: str) -> list[_Mark]:
    """Return the marks with a sign; one that does not count upwards belongs to the words."""
    found: list[_Mark] = []
    for mark in _marks(_SIGNED, text):
        if mark.number > (found[-1].number if found else 0):
            found.append(mark)
    return found


def _in_sequence(text: str, blocks: int, parts: int | None) -> list[_Mark]:
    """Return the bare numbers that count 1, 2, 3 …, if these are the paragraphs' own."""
    found: list[_Mark] = []
    for mark in _marks(_COUNTED, text):
        if mark.number == len(found) + 1:
            found.append(mark)
    fits = len(found) == parts if parts else len(found) > 1 and 2 * len(found) > blocks
    return found if fits else []


def _between(marks: list[_Mark], text: str) -> Iterator[Passage]:
    """Yield what stands before the first mark, and behind each mark until the next."""
    starts = [_Mark(0, 0, 0), *marks]
    ends = [mark.start for mark in marks] + [len(text)]
    line = 1
    for mark, end in zip(starts, ends, strict=True):
        yield Passage(mark.number, line, text[mark.stop : end].strip("\n"))
        line += text.count("\n", mark.start, end)


def _blocks(text: str) -> Iterator[Passage]:
    """Yield the stretches between blank lines, not yet numbered."""
    lines: list[str] = []
    for number, line in enumerate([*text.split("\n"), ""], start=1):
        if line.strip():
            lines.append(line)
        elif lines:
            yield Passage(0, number - len(lines), "\n".join(lines))
            lines = []


def _longest(blocks: list[Passage], parts: int) -> int:
    """Return where the stretch of so many blocks with the most text begins."""
    sums = list(accumulate((len(block.text) for block in blocks), initial=0))
    return max(range(len(blocks) - parts + 1), key=lambda first: sums[first + parts] - sums[first])
