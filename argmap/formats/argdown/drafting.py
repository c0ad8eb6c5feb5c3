"""A document becomes a map: statements are claims, arguments with premises are inferences."""

from __future__ import annotations

from collections import Counter
from pathlib import PurePath
from typing import Any

from argmap.carriers.source import Source
from argmap.element import Kind
from argmap.formats.argdown.document import Argument, Document, Statement
from argmap.formats.argdown.front import FrontMatter
from argmap.formats.argdown.own import OF_CLAIM, Data
from argmap.formats.argdown.relating import Relating, is_step
from argmap.formats.argdown.stepping import Steps
from argmap.model import ArgumentMap
from argmap.record.draft import Draft
from argmap.record.fields import ID, KINDS
from argmap.record.naming import Names


def draft_map(document: Document, front: FrontMatter, source: Source) -> ArgumentMap:
    """Return the map that a document says."""
    return _Drafting(document, front, source).map()


class _Drafting:
    """Puts claims and sections into a draft, then what leads from claim to claim."""

    def __init__(self, document: Document, front: FrontMatter, source: Source) -> None:
        self.document = document
        self.front = front
        self.draft = Draft(source)
        self.names = Names()
        self.ids: dict[int, str] = {}
        self.kinds: dict[str, Kind] = {}
        self.sections: dict[int, str] = {}

    def map(self) -> ArgumentMap:
        document, front = self.document, self.front
        for key, value in front.own.items():
            self.draft.put(key, value, value.place)
        if front.rest:
            self.draft.put("x-argdown", front.rest)
        self._headings()
        relating = Relating(document)
        arguments = (a for a in document.arguments if not is_step(a, relating))
        claims = [*document.statements, *arguments]
        claims.sort(key=lambda claim: claim.place.start)
        said = [(claim, Data(claim.data, OF_CLAIM, front.sources)) for claim in claims]
        self._name(said)
        for claim, data in said:
            self._claim(claim, data)
        steps = Steps(self.draft, self.names, relating, self.ids, self.kinds)
        steps.add(document)
        if steps.kept:
            self.draft.put("x-argdown-arguments", steps.kept)
        unread = steps.unread + Counter(emphasis=document.emphasis)
        return self.draft.finish(self._title(), +unread)

    def _title(self) -> str:
        """Return the title of the front matter, else the first heading, else the file's name."""
        first = (section.title for section in self.document.sections if section.level == 1)
        name = PurePath(self.draft.source.path).name.partition(".")[0]
        return self.front.title or next(first, "") or name or "Argdown"

    def _headings(self) -> None:
        """Add the sections; what a heading says besides its title is kept."""
        names = Names()
        kept: dict[str, dict[str, Any]] = {}
        titles: dict[str, str] = {}
        for section in self.document.sections:
            data = Data([section.data], {})
            title = data.take("title") or section.title
            key = names.kept(data.take("key"), title, "section")
            self.sections[id(section)] = key
            titles[key] = title
            level = section.level if section.level > 1 else 0
            said = {"level": level, "tags": list(section.tags), "data": data.foreign}
            if said := {key: value for key, value in said.items() if value}:
                kept[key] = said
        if titles:
            self.draft.put("sections", titles)
        if kept:
            self.draft.put("x-argdown-headings", kept)

    def _name(self, said: list[tuple[Statement, Data]]) -> None:
        """Give all claims their ids: first those that stand there, then what the words say."""
        for claim, data in said:
            if wanted := data.take("id", wanted=ID.fits(str(data.foreign.get("id")))):
                self.ids[id(claim)] = self.names.kept(wanted)
        for claim, _ in said:
            if id(claim) not in self.ids and ID.fits(claim.title):
                self.ids[id(claim)] = self.names.kept(claim.title)
        for claim, _ in said:
            if id(claim) not in self.ids:
                self.ids[id(claim)] = self.names.new(claim.title or claim.text)

    def _claim(self, claim: Statement, data: Data) -> None:
        id_ = self.ids[id(claim)]
        tags = list(dict.fromkeys([*claim.tags, *data.take_tags()]))
        kind = next((Kind(tag) for tag in tags if tag in KINDS), None)
        text = self._text(claim, data)
        self.draft.claim(id_, text, claim.place, kind)
        if kind:
            self.kinds[id_] = kind
            tags.remove(kind.value)
        if kind is Kind.DISTORTION and (original := data.take("original")):
            self.draft.say(id_, "distorts", {"original": original})
        said: dict[str, Any] = {
            "title": claim.title if claim.title not in (id_, text) else "",
            "section": self.sections[id(claim.section)] if claim.section else "",
            "tags": tags,
            "x-argdown": "argument" if isinstance(claim, Argument) else "",
            "x-argdown-data": data.foreign,
            "x-argdown-texts": claim.texts,
            "x-argdown-links": claim.links,
        }
        for key, value in (said | data.own).items():
            if value:
                self.draft.say(id_, key, value)

    def _text(self, claim: Statement, data: Data) -> str:
        """Return what a claim says: its words, which the data may have exactly, else its title."""
        exact = str(data.foreign.get("text", ""))
        if exact and exact.split() == claim.text.split():
            return data.take("text")
        return claim.text or claim.title
