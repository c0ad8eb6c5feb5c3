"""Findings that are accepted for now: a file of them, so that only new ones are reported.

An entry says file, rule and message, never a line, so it survives moved lines. Paths are relative
to the baseline file, and lead there without links.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, NamedTuple

from argmap.errors import ArgmapError
from argmap.finding import Finding
from argmap.location import Location, whole_file
from argmap.rules import NEVER_ACCEPTED, RULES


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
        self._folder = os.path.dirname(os.path.realpath(path))
        self._text = text
        self._names: dict[str, str] = {}
        self._entries: dict[str, Counter[Entry]] = {}
        for entry, count in self._read() if text else ():
            self._entries.setdefault(entry.path, Counter())[entry] += count
        self._left = Counter({e: n for found in self._entries.values() for e, n in found.items()})

    @classmethod
    def load(cls, path: str) -> Baseline:
        """Read a baseline file. Raises `ArgmapError` where there is none."""
        try:
            with open(path, encoding="utf-8") as stream:
                text = stream.read() or "{}"
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or error
            raise ArgmapError(
                f"{path}: the baseline cannot be read: {reason} (--write-baseline makes one)"
            ) from error
        return cls(path, text)

    def accepts(self, finding: Finding) -> bool:
        """Say whether a finding is accepted; each entry covers as many as it counts.

        What says that a map is broken never is.
        """
        entry = self._entry_of(finding)
        if finding.rule in NEVER_ACCEPTED or not self._left[entry]:
            return False
        self._left[entry] -= 1
        return True

    def unused(self, ran: Mapping[str, Collection[str]]) -> Iterator[Finding]:
        """Yield a finding for each entry that matched nothing, though its rule ran on its file.

        `ran` holds the rules that ran, by file. An entry for a file that is gone is unused as
        well, and one for a rule that does not exist.
        """
        rules_of = {self._name_of(file): rules for file, rules in ran.items()}
        anywhere = {rule for rules in ran.values() for rule in rules}
        for entry, count in self._left.items():
            if not count or (entry.path not in rules_of and self._is_there(entry.path)):
                continue
            if _ran(entry, rules_of.get(entry.path, anywhere)):
                yield Finding(
                    f"the baseline accepts '{entry.rule}' in {entry.path}, but it is not found "
                    f"any more: {entry.message}",
                    self._places.get(entry) or whole_file(self.path),
                    "write the baseline anew with --write-baseline",
                )

    def renew(self, path: str, findings: Iterable[Finding], ran: Collection[str]) -> list[Finding]:
        """Accept, of the rules that ran on a map, exactly these findings.

        Returns those that cannot be accepted: what says that the map is broken, and all in a text
        that stands in no file.
        """
        if not os.path.exists(path):
            return list(findings)
        name = self._name_of(path)
        found = list(findings)
        old = self._entries.pop(name, Counter())
        new = Counter({entry: count for entry, count in old.items() if not _ran(entry, ran)})
        new.update(self._entry_of(f) for f in found if f.rule not in NEVER_ACCEPTED)
        self._entries[name] = new
        return [finding for finding in found if finding.rule in NEVER_ACCEPTED]

    @property
    def size(self) -> int:
        """How many findings it accepts, without files that are gone."""
        return sum(count for _, count in self._kept())

    @property
    def text(self) -> str:
        """The baseline as its file holds it, one line an entry, without files that are gone."""
        lines = ",\n".join(
            "  " + json.dumps({**entry._asdict(), "count": count}) for entry, count in self._kept()
        )
        return f'{{"version": 1, "findings": [\n{lines}\n]}}\n'

    def _kept(self) -> Iterator[tuple[Entry, int]]:
        for name, found in sorted(self._entries.items()):
            if self._is_there(name):
                yield from sorted(found.items())

    def _is_there(self, name: str) -> bool:
        return os.path.exists(os.path.join(self._folder, name))

    def _entry_of(self, finding: Finding) -> Entry:
        return Entry(self._name_of(finding.location.path), finding.rule, finding.message)

    def _name_of(self, path: str) -> str:
        """Return the path of a file as entries have it, the same by whatever way it is named."""
        if path not in self._names:
            name = os.path.relpath(os.path.realpath(path), self._folder)
            self._names[path] = name.replace(os.sep, "/")
        return self._names[path]

    def _read(self) -> list[tuple[Entry, int]]:
        try:
            data: Any = json.loads(self._text)
            if data["version"] != 1:
                raise ArgmapError(f"{self.path}: this baseline was written by a newer argmap")
            return [self._entry(item) for item in data["findings"]]
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            raise ArgmapError(
                f"{self.path}: this is no baseline: write it anew with --write-baseline"
            ) from error

    def _entry(self, item: Any) -> tuple[Entry, int]:
        """Return an entry and its count. Raises one of many errors where it is none."""
        entry, count = Entry(item["path"], item["rule"], item["message"]), item.get("count", 1)
        if not all(isinstance(part, str) for part in entry):
            raise TypeError("an entry is made of words")
        if type(count) is not int or count < 1:
            raise ValueError("a count counts from 1")
        return entry._replace(path=self._name_of(os.path.join(self._folder, entry.path))), count

    @cached_property
    def _places(self) -> dict[Entry, Location]:
        """The lines of the file on which entries stand."""
        places: dict[Entry, Location] = {}
        start = 0
        for number, line in enumerate(self._text.split("\n"), start=1):
            length = len(line.rstrip())
            try:
                entry, _ = self._entry(json.loads(line.strip().removesuffix(",")))
            except (ValueError, KeyError, TypeError, AttributeError):
                pass  # a line that holds something else
            else:
                place = Location(self.path, number, 1, number, length + 1, start, start + length)
                places.setdefault(entry, place)
            start += len(line) + 1
        return places


def _ran(entry: Entry, rules: Collection[str]) -> bool:
    """Say whether an entry's rule ran, or is none, so that a run tells whether it is needed."""
    return entry.rule in rules or entry.rule not in RULES
