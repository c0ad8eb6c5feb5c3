"""The list of sources at the end of the later export, which claims refer to as `[1]`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

_BEGIN = re.compile(r"^Sources:[ \t]*\r?\n(?=\[1\] )", re.MULTILINE)
_NUMBER = re.compile(r"^\[([0-9]{1,9})\] ", re.MULTILINE)
_MARK = re.compile(r"\[([0-9]{1,9})\]")


class Notes(NamedTuple):
    """Where the list begins (at the end of the text if there is none), and what it holds."""

    start: int
    references: dict[str, str]
    quotes: dict[str, str]

    def sources(self) -> dict[str, dict[str, str]]:
        """Return the sources of the map, each under the number of its note."""
        return {
            _key(number): {"url" if re.match("https?://", reference) else "title": reference}
            for number, reference in self.references.items()
        }

    def citations(self, text: str) -> Iterator[Any]:
        """Yield what a claim cites, by the marks in its text."""
        for number in dict.fromkeys(_MARK.findall(text)):
            if quote := self.quotes.get(number):
                yield {"ref": _key(number), "quote": quote}
            elif number in self.references:
                yield _key(number)


def notes(text: str) -> Notes:
    """Return the list at the end of a text. A note is its reference, then the words quoted."""
    begin = _BEGIN.search(text)
    if not begin:
        return Notes(len(text), {}, {})
    starts: list[re.Match[str]] = []
    for found in _NUMBER.finditer(text, begin.end()):
        if int(found[1]) == len(starts) + 1:  # any other number stands within a quotation
            starts.append(found)
    stops = [*(found.start() for found in starts[1:]), len(text)]
    references, quotes = {}, {}
    for found, stop in zip(starts, stops, strict=True):
        reference, _, quote = text[found.end() : stop].partition("\n")
        references[found[1]] = reference.strip()
        quotes[found[1]] = quote.replace("\r\n", "\n").strip().removeprefix('"').removesuffix('"')
    return Notes(begin.start(), references, quotes)


def _key(number: str) -> str:
    return f"source-{number}"
