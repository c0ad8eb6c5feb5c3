"""A flow sheet in words: what stands in each cell, in the language of the map."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from argmap.analysis.flow import Entry, Flow, Thread
from argmap.documents.wording import line_of
from argmap.element import Kind
from argmap.language.debate import Phrases
from argmap.language.debates import phrases_for
from argmap.language.words import words_for
from argmap.model import ArgumentMap
from argmap.reports.visible import visible


class Cell(NamedTuple):
    """One entry: how it bears on what it stands beside, its id, what it says, and its marks.

    One that was told elsewhere (`again`) says nothing here.
    """

    relation: str
    id: str
    text: str
    mark: str
    kind: Kind
    again: bool

    @property
    def told(self) -> tuple[str, str, str]:
        """What stands above the text, the text, and what stands below it."""
        return " ".join(filter(None, (self.relation, self.id))), self.text, self.mark

    @property
    def line(self) -> str:
        """All of it in one line."""
        head, text, mark = self.told
        said = f"{head}: {text}" if text else head
        return f"{said} [{mark}]" if mark else said


Line = list[Cell | None]
"""The cells of a row, a place for each column."""


class Part(NamedTuple):
    """A thesis, or what leads to none (without an `id`), with the lines of each thread below it."""

    id: str
    text: str
    threads: list[list[Line]]

    @property
    def heading(self) -> str:
        """All of what stands above the threads in one line."""
        return f"{self.id}: {self.text}" if self.id else self.text


@dataclass(frozen=True)
class Sheet:
    """A flow sheet in words."""

    title: str
    subtitle: str
    language: str
    columns: list[str]
    parts: list[Part]
    note: str


def sheet_of(argument_map: ArgumentMap, flow: Flow) -> Sheet:
    """Return the words of a flow sheet."""
    return _Teller(argument_map, flow).sheet()


class _Teller:
    def __init__(self, argument_map: ArgumentMap, flow: Flow) -> None:
        self.map, self.flow = argument_map, flow
        self.words, self.phrases = (
            words_for(argument_map.language),
            phrases_for(argument_map.language),
        )

    def sheet(self) -> Sheet:
        note = self.phrases.dropped_note if self.flow.speeches else self.phrases.unanswered_note
        return Sheet(
            visible(self.map.title or self.map.path),
            self.phrases.flow,
            self.map.language,
            list(_columns(self.flow, self.phrases)),
            list(self._parts()),
            note if self.flow.dropped else "",
        )

    def _parts(self) -> Iterator[Part]:
        for section in self.flow.sections:
            threads = [self._thread(thread) for thread in section.threads]
            if section.thesis:
                claim = self.map.claim[section.thesis]
                yield Part(visible(claim.id), line_of(claim, self.words), threads)
            else:
                yield Part("", self.phrases.loose, threads)

    def _thread(self, thread: Thread) -> list[Line]:
        columns = range(self.flow.width)
        return [[self._cell(row[n]) if n in row else None for n in columns] for row in thread]

    def _cell(self, entry: Entry) -> Cell:
        claim = self.map.claim[entry.claim]
        relation = self.words.relation(entry.relation, claim.kind) if entry.relation else ""
        if entry.joint:
            relation = self.words.and_
        if entry.on:
            relation += f" ({self.phrases.on.format(visible(entry.on))})"
        id_ = visible(claim.id)
        if entry.again:
            return Cell(relation, self.words.elsewhere.format(id_), "", "", claim.kind, again=True)
        text = line_of(claim, self.words)
        return Cell(relation, id_, text, self._mark(entry.claim), claim.kind, again=False)

    def _mark(self, claim: str) -> str:
        state = self.map.claim[claim].state
        marks = [self.words.states.get(state, visible(state))] if state else []
        if claim in self.flow.dropped:
            by = ", ".join(visible(name) for name in self.flow.dropped[claim])
            word = self.phrases.dropped.format(by) if by else self.phrases.unanswered
            marks.append(f"⊘ {word}")
        return "; ".join(marks)


def _columns(flow: Flow, phrases: Phrases) -> Iterator[str]:
    """Yield the headings of the columns; a speech says for which side it is given."""
    for speech in flow.speeches:
        yield f"{visible(speech.name)} ({phrases.pro if speech.favours else phrases.con})"
    if flow.speeches:
        yield from [phrases.unspoken] * (flow.width - len(flow.speeches))
        return
    known = len(phrases.exchange)
    yield from phrases.exchange[: flow.width]
    yield from (phrases.further.format(n - known + 2) for n in range(known, flow.width))
