"""The flow sheet of a debate: a column for each speech, the answer beside the point."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from argmap.analysis.bearing import Bearing, Places, bearings, places
from argmap.analysis.lapses import lapses
from argmap.analysis.speeches import Speech
from argmap.element import Relation
from argmap.model import ArgumentMap


class Entry(NamedTuple):
    """A claim in a cell of the sheet; `relation` is None for one that leads to no thesis.

    `on` is the claim or step that it bears on, '' where that is the next entry to the left or
    above; `joint` says that it is a further premise of the inference of the entry above. A claim
    is told once: `again` is only a reference to it.
    """

    claim: str
    relation: Relation | None = None
    on: str = ""
    joint: bool = False
    again: bool = False


Row = Mapping[int, Entry]
"""The entries of a row by the number of their column."""

Thread = tuple[Row, ...]
"""The rows of one point, and of all that is said for and against it."""


class Section(NamedTuple):
    """A thesis with the threads of what bears on it; '' for what leads to no thesis."""

    thesis: str
    threads: tuple[Thread, ...]


@dataclass(frozen=True)
class Flow:
    """A flow sheet; without `speeches` its columns are the steps of the exchange.

    There are `width` columns; the one behind the last speech holds what is said in none.
    `dropped` are the points that the other side says nothing to, by the names of the speeches in
    which it should have; () where there are no speeches.
    """

    speeches: tuple[Speech, ...]
    width: int
    sections: tuple[Section, ...]
    dropped: Mapping[str, tuple[str, ...]]


def flow(argument_map: ArgumentMap, speeches: tuple[Speech, ...] = ()) -> Flow:
    """Return the flow sheet of a map: every claim once, and a reference wherever else it counts."""
    placed = places(argument_map)
    column = _columns(argument_map, placed, speeches) if speeches else placed.level
    writer = _Writer(argument_map, placed.home, column if speeches else None)
    sections = [Section(id_, writer.threads(id_)) for id_ in placed.theses]
    others = tuple(thread for id_ in placed.others for thread in writer.loose(id_, column[id_]))
    if others:
        sections.append(Section("", others))
    width = 1 + max(
        (number for s in sections for thread in s.threads for row in thread for number in row),
        default=0,
    )
    dropped = lapses(argument_map, placed, column, speeches)
    return Flow(speeches, max(width, len(speeches)), tuple(sections), dropped)


def _columns(
    argument_map: ArgumentMap, placed: Places, speeches: tuple[Speech, ...]
) -> dict[str, int]:
    """Return the column of each claim.

    A support that is said in no speech of its own belongs to that of what it supports.
    """
    number = {speech.name: n for n, speech in enumerate(speeches)}
    column: dict[str, int] = {}
    for id_ in placed.level:  # what is nearer to a thesis comes first
        column[id_] = number.get(argument_map.claim[id_].speech, len(speeches))
        home = argument_map.sound_inference.get(placed.home.get(id_, ""))
        if not argument_map.claim[id_].speech and home and home.relation is Relation.SUPPORT:
            column[id_] = column[home.target]
    return column


_Task = Callable[[], Iterable["_Task"]]


class _Writer:
    """Writes claims into rows, each beside or below what it bears on.

    Without `column` a claim stands one column behind what it attacks.
    """

    def __init__(
        self, argument_map: ArgumentMap, home: Mapping[str, str], column: Mapping[str, int] | None
    ) -> None:
        self.map, self.home, self.column = argument_map, home, column
        self.shown: set[str] = set()
        self.own: dict[str, int] = {}
        self._new_thread()

    def _new_thread(self) -> None:
        self.rows: list[dict[int, Entry]] = []
        self.last: dict[int, str] = {}
        self.standing: dict[str, int] = {}

    def threads(self, thesis: str) -> tuple[Thread, ...]:
        """Return a thread for each inference that bears on a thesis."""
        found = []
        for bearing in bearings(self.map, thesis):
            self._new_thread()
            if rows := self._written(partial(self._group, bearing, int(bearing.attacks), None)):
                found.append(rows)
        return tuple(found)

    def loose(self, claim: str, column: int) -> tuple[Thread, ...]:
        """Return the thread of a claim that leads to no thesis."""
        self._new_thread()
        self._write(Entry(claim), column, None)
        return (
            self._written(lambda: [*self._attacks(claim, column, 0), partial(self._below, claim)]),
        )

    def _written(self, first: _Task) -> Thread:
        """Do a task, and all that comes of it, in their order."""
        waiting = [first]
        while waiting:
            waiting += reversed(list(waiting.pop()()))
        return tuple(self.rows)

    def _group(self, bearing: Bearing, column: int, beside: int | None) -> Iterable[_Task]:
        """Write the premises of an inference, and then what each of them rests on."""
        if bearing.inference in self.shown:
            return
        self.shown.add(bearing.inference)
        for number in range(len(bearing.claims)):
            yield partial(self._place, bearing, number, column, beside)
        for claim in bearing.claims:
            if self.home.get(claim) == bearing.inference:
                yield partial(self._below, claim)

    def _place(
        self, bearing: Bearing, number: int, column: int, beside: int | None
    ) -> Iterable[_Task]:
        """Write one premise, and then what attacks it; the first, what attacks the step too."""
        claim = bearing.claims[number]
        column = self.column[claim] if self.column is not None else column
        again = self.home.get(claim) != bearing.inference
        before = bearing.claims[number - 1] if number else self._claim_at(bearing.on)
        on = "" if self._is_next(before, column if number else None) else bearing.on
        entry = Entry(claim, bearing.relation, on, number > 0, again)
        row = self._write(entry, column, None if number else beside)
        if not number:
            for undercut in bearings(self.map, bearing.inference):
                yield partial(self._group, undercut, column + 1, row)
        if not again:
            yield from self._attacks(claim, column, row)

    def _attacks(self, claim: str, column: int, row: int) -> Iterable[_Task]:
        for bearing in bearings(self.map, claim):
            if bearing.attacks:
                yield partial(self._group, bearing, column + 1, row)

    def _below(self, claim: str) -> Iterable[_Task]:
        for bearing in bearings(self.map, claim):
            if not bearing.attacks:
                yield partial(self._group, bearing, self.own[claim], None)

    def _claim_at(self, element: str) -> str:
        """Return the claim beside which something stands that bears on a claim or step."""
        step = self.map.sound_inference.get(element)
        return step.premises[0] if step else element

    def _is_next(self, claim: str, column: int | None) -> bool:
        """Say whether the eye finds a claim as the next one above, in its column."""
        if not self.rows:
            return True
        where = self.standing.get(claim)
        return where is not None and self.last[where] == claim and column in (None, where)

    def _write(self, entry: Entry, column: int, beside: int | None) -> int:
        """Put an entry into the row beside what it answers if there is room, else into a new one.

        Returns the number of the row.
        """
        bottom = len(self.rows) - 1
        if beside is None or beside != bottom or column <= max(self.rows[bottom]):
            self.rows.append({})
            bottom += 1
        self.rows[bottom][column] = entry
        self.last[column] = entry.claim
        self.standing[entry.claim] = column
        if not entry.again:
            self.own[entry.claim] = column
        return bottom
