"""Reading a discussion: numbers become relations, and are not kept."""

from __future__ import annotations

import os
import re
from collections import defaultdict

from argmap.carriers.source import Source
from argmap.element import Kind, Relation
from argmap.formats.kialo.entries import Entry, entries
from argmap.formats.kialo.escaping import unescaped, without_links
from argmap.formats.kialo.notes import Notes, notes
from argmap.location import whole_file
from argmap.model import ArgumentMap
from argmap.record.draft import Draft
from argmap.record.naming import Names

_TITLE = re.compile(
    r"\s*Discussion (?:Title|Name):[ \t]*(?:\r?\n[ \t]*(?![0-9]+\.))?"
    r"([^\\\r\n]*+(?:\\(?s:.)[^\\\r\n]*+)*+)"
)
_NAMED_AFTER = 200
_WORDS = 60
"""So many characters of a text are looked at for an id, with and without addresses."""

_RELATIONS = {"Pro": Relation.SUPPORT, "Con": Relation.REBUT}


def is_mine(text: str) -> bool:
    """Say whether a text begins as the export does."""
    return _TITLE.match(text) is not None


def read(text: str, path: str) -> ArgumentMap:
    """Return the map in an export. What has no place in the tree of claims is a fault.

    The question that several theses answer becomes `x-question`, unless it is the title.
    """
    source = Source(text, path)
    heading = _TITLE.match(text)
    title = unescaped(heading[1]) if heading else ""
    sources = notes(text)
    listed = entries(source, heading.end() if heading else 0, sources.start)
    if not listed:
        remedy = "a claim is a line such as `1. The thesis` or `1.1. Pro: A reason`"
        source.fault("there is no claim here", whole_file(path), remedy)
        return ArgumentMap(path, title, faults=tuple(source.faults))
    draft = Draft(source)
    if sources.references:
        draft.put("sources", sources.sources())
    _Discussion(draft, listed).read(title, sources)
    said = (entry.text for entry in listed if entry.text)
    return draft.finish(title or next(said, os.path.basename(path)))


class _Discussion:
    """The entries of a discussion by number, and what each of them has become in the draft."""

    def __init__(self, draft: Draft, listed: list[Entry]) -> None:
        self.draft = draft
        self.listed = listed
        self.fault = draft.source.fault
        self.ids: dict[str, str] = {}
        self.by_number: dict[str, Entry] = {}
        for entry in listed:
            first = self.by_number.setdefault(entry.number, entry)
            if first is not entry:
                where = f"the first is on line {first.head.line}"
                self.fault(
                    f"the number {entry.number} stands twice",
                    entry.head,
                    f"number this claim anew ({where})",
                )
        self.questions = _questions(listed)

    def read(self, title: str, sources: Notes) -> None:
        """Put the claims into the draft, then what they bear on."""
        asked = [self.by_number[number].text for number in self.questions]
        if asked and asked != [title]:
            self.draft.put("x-question", "\n".join(asked))
        names = Names()
        own = [self._claim(entry, names, sources) for entry in self.listed]
        for entry, id_ in zip(self.listed, own, strict=True):
            self._relate(id_ or self._meant(entry.see), entry)

    def _claim(self, entry: Entry, names: Names, sources: Notes) -> str:
        """Add the claim that an entry says, and return its id; '' if it says none of its own."""
        if entry.see or entry.number in self.questions:
            return ""
        id_ = names.new(without_links(entry.text[:_NAMED_AFTER])[:_WORDS])
        is_thesis = not entry.parent or entry.parent in self.questions
        self.draft.claim(id_, entry.text, entry.place, Kind.THESIS if is_thesis else None)
        if cited := list(sources.citations(entry.text)):
            self.draft.say(id_, "source", cited, entry.place)
        self.ids.setdefault(entry.number, id_)
        return id_

    def _meant(self, number: str) -> str:
        """Return the id of the claim with a number, or of that which stands for it, or ''."""
        way = []
        while number not in self.ids and number in self.by_number:
            way.append(number)
            self.ids[number] = ""  # where references lead round, they come back to this
            number = self.by_number[number].see
        found = self.ids.get(number, "")
        self.ids.update(dict.fromkeys(way, found))
        return found

    def _relate(self, id_: str, entry: Entry) -> None:
        """Add what an entry says of a claim: how it bears on that above it."""
        if entry.see and not id_:
            remedy = "write the number of a claim, or the claim itself"
            self.fault(f"there is no claim {entry.see}", entry.place, remedy)
        elif not entry.parent:
            return
        elif entry.parent in self.questions:
            if entry.label in _RELATIONS:
                remedy = "leave it out here, or write `Pro: ` or `Con: ` before all that answer it"
                self.fault(f"a question has no {entry.label}", entry.head, remedy)
        elif not (target := self._meant(entry.parent)):
            remedy = "correct the number; within a text, write a number as `1\\.`"
            self.fault(f"there is no claim {entry.parent} above this", entry.head, remedy)
        elif entry.label not in _RELATIONS:
            remedy = "write `Pro: ` or `Con: ` behind the number"
            self.fault("this is neither Pro nor Con", entry.head, remedy)
        else:
            self.draft.relate([id_], _RELATIONS[entry.label], target, entry.head)


def _questions(listed: list[Entry]) -> dict[str, None]:
    """Return the numbers of what is no claim, but asks: no Pro and no Con stands below it."""
    labels: dict[str, set[str]] = defaultdict(set)
    for entry in listed:
        if entry.number.count(".") == 2:
            labels[entry.parent].add(entry.label)
    return {
        entry.number: None
        for entry in listed
        if not entry.parent
        and (entry.label == "Question" or (labels[entry.number] or {"Pro"}) <= {"", "Thesis"})
    }
