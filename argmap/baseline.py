"""Findings that are accepted for now: a file of them, so that only new ones are reported.

An entry says file, rule and message, never a line, so it survives moved lines. Paths are relative
to the baseline file.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from argmap.errors import ArgmapError
from argmap.finding import Finding
from argmap.location import Location
from argmap.rules import NEVER_ACCEPTED


class Entry(NamedTuple):
    """What is accepted, so many times as it is counted."""

    path: str
    rule: str
    message: str


class Baseline:
    """The accepted findings of one file; `path` is where that stands, or is to stand."""

    def __init__(self, path: str, text: str = "") -> None:
        """Read the entries from the file's text. Raises `ArgmapError` where it is no baseline."""
        self.path = path
        self._text = text
        self._entries = Counter(_entries(path, text) if text else {})
        self._left = self._entries.copy()

    @classmethod
    def load(cls, path: str) -> Baseline:
        """Read a baseline file. Raises `ArgmapError` where there is none."""
        try:
            with open(path, encoding="utf-8") as stream:
                return cls(path, stream.read() or "{}")
        except (OSError, UnicodeDecodeError) as error:
            reason = getattr(error, "strerror", None) or error
            raise ArgmapError(
                f"{path}: the baseline cannot be read: {reason} (--write-baseline makes one)"
            ) from error

    def accepts(self, finding: Finding) -> bool:
        """Say whether a finding is accepted; each entry covers as many as it counts.

        What says that a map is broken never is.
        """
        entry = self._entry_of(finding)
        if finding.rule in NEVER_ACCEPTED or not self._left[entry]:
            return False
        self._left[entry] -= 1
        return True

    def unused(self, checked: Iterable[str], rules: Iterable[str]) -> Iterator[Finding]:
        """Yield a finding for each entry that matched nothing, though its rule ran on its file.

        An entry for a file that is gone is unused as well.
        """
        files = {os.path.realpath(path) for path in checked}
        ran = set(rules)
        for entry, count in self._left.items():
            file = self._file_of(entry)
            if count and entry.rule in ran and (file in files or not os.path.exists(file)):
                yield Finding(
                    f"the baseline accepts '{entry.rule}' in {entry.path}, but it is not found "
                    f"any more: {entry.message}",
                    self._place(entry),
                    "write the baseline anew with --write-baseline",
                )

    def renew(self, path: str, findings: Iterable[Finding]) -> None:
        """Accept exactly these findings in a map that was checked."""
        file = os.path.realpath(path)
        for entry in [entry for entry in self._entries if self._file_of(entry) == file]:
            del self._entries[entry]
        self._entries.update(self._entry_of(f) for f in findings if f.rule not in NEVER_ACCEPTED)

    @property
    def size(self) -> int:
        """How many findings it accepts."""
        return self._entries.total()

    @property
    def text(self) -> str:
        """The baseline as its file holds it, one line an entry, without files that are gone."""
        lines = ",\n".join(
            "  " + json.dumps({**entry._asdict(), "count": count}, ensure_ascii=False)
            for entry, count in sorted(self._entries.items())
            if os.path.exists(self._file_of(entry))
        )
        return f'{{"version": 1, "findings": [\n{lines}\n]}}\n'

    def _entry_of(self, finding: Finding) -> Entry:
        path = os.path.relpath(finding.location.path, os.path.dirname(self.path) or os.curdir)
        return Entry(path.replace(os.sep, "/"), finding.rule, finding.message)

    def _file_of(self, entry: Entry) -> str:
        return os.path.realpath(os.path.join(os.path.dirname(self.path), entry.path))

    def _place(self, entry: Entry) -> Location:
        """Return the line of the file on which an entry stands."""
        start = 0
        wanted = [json.dumps(part, ensure_ascii=False) for part in entry]
        for number, line in enumerate(self._text.splitlines(keepends=True), start=1):
            if all(part in line for part in wanted):
                length = len(line.rstrip())
                return Location(self.path, number, 1, number, length + 1, start, start + length)
            start += len(line)
        return Location(self.path, 1, 1, 1, 1, 0, 0)


def _entries(path: str, text: str) -> dict[Entry, int]:
    try:
        data: Any = json.loads(text)
        if data["version"] != 1:
            raise ArgmapError(f"{path}: this baseline was written by a newer argmap")
        return {
            Entry(str(e["path"]), str(e["rule"]), str(e["message"])): int(e.get("count", 1))
            for e in data["findings"]
        }
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ArgmapError(
            f"{path}: this is no baseline: write it anew with --write-baseline"
        ) from error
