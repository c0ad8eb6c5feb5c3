"""The text of a YAML file with its places, freed of what YAML cannot hold or would change."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise

from argmap.carriers.source import Source

UNREADABLE = re.compile(
    "[\t\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff\ud800-\udfff]"
)
_COMMENT = re.compile(r"[ \t]*#")
_TABBED_LINE = re.compile(r"^ *\t[^\r\n]*", re.MULTILINE)
_BLOCK_HEADER = re.compile(r":[ ]+[|>][-+0-9]*[ ]*$")


class YamlSource(Source):
    """A text to be read as YAML: what that cannot hold is a fault, and a blank in the text."""

    def __init__(self, text: str, path: str) -> None:
        super().__init__(text, path)
        self.text = self._readable(text)

    def _readable(self, text: str) -> str:
        """Replace what YAML cannot hold or would change by blanks; the length stays the same."""
        found = list(UNREADABLE.finditer(text))
        for match in found:
            if match.group() == "\t" and text[max(match.start() - 1, 0) : match.start()] == "\t":
                continue  # tabs in a row are one fault
            line = bisect_right(self.line_starts, match.start()) - 1
            if match.group() == "\t" and _COMMENT.match(text, self.line_starts[line]):
                continue
            name = "a tab" if match.group() == "\t" else f"the character U+{ord(match.group()):04X}"
            self.fault(
                f"{name} cannot stand in a map",
                self.place(match.start(), match.end()),
                "replace it by blanks, or leave it out",
            )
        if found:
            # How deep a line with a tab in its indentation is meant to stand cannot be told.
            text = _TABBED_LINE.sub(lambda match: " " * len(match.group()), text)
            text = UNREADABLE.sub(" ", text)
        return self._plain_blanks(text) if "\N{NO-BREAK SPACE}" in text else text

    def _plain_blanks(self, text: str) -> str:
        """Turn non-breaking spaces around keys into blanks, as word processors put them there."""
        lines = []
        inside = -1  # the indentation of the key whose block of text we are in
        for start, stop in pairwise([*self.line_starts, len(text)]):
            line = text[start:stop]
            indent = len(line) - len(line.lstrip(" \N{NO-BREAK SPACE}"))
            if line.strip() and indent <= inside:
                inside = -1
            if inside < 0:
                line = re.sub(
                    r"^([ \xa0]*)([a-z][a-z0-9-]*:)([ \xa0]+)",
                    lambda m: " " * len(m[1]) + m[2] + " " * len(m[3]),
                    line,
                )
                inside = indent if _BLOCK_HEADER.search(line.rstrip()) else -1
            lines.append(line)
        return "".join(lines)
