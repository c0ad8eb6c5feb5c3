"""A brief in words: its sections and the entries in them, in the language of the map."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from argmap.analysis.brief import Block, Brief, Outlook, Point
from argmap.analysis.survey import NOT_LOOKED_FOR
from argmap.documents.citing import reference
from argmap.documents.reading import Reading
from argmap.documents.wording import line_of
from argmap.element import Relation
from argmap.language.debates import phrases_for
from argmap.reports.visible import visible


class Entry(NamedTuple):
    """A claim, or a note that has nothing but a `text`.

    Below its `text` stands one line with what it is based on; `strong` is what others hang on,
    and a `block` begins an attack with its answers.
    """

    text: str
    depth: int = 0
    relation: str = ""
    id: str = ""
    status: str = ""
    mark: str = ""
    source: str = ""
    strong: bool = False
    block: bool = False


class Section(NamedTuple):
    """A heading with the entries below it."""

    heading: str
    entries: list[Entry]


@dataclass(frozen=True)
class Content:
    """A brief in words."""

    title: str
    subtitle: str
    language: str
    sections: list[Section]


def content_of(reading: Reading, brief: Brief) -> Content:
    """Return the words of a brief."""
    return _Teller(reading, brief).content()


class _Teller:
    def __init__(self, reading: Reading, brief: Brief) -> None:
        self.reading, self.brief = reading, brief
        self.map, self.words = reading.map, reading.words
        self.phrases = phrases_for(reading.map.language)

    def content(self) -> Content:
        party = self.brief.party
        side = self.phrases.pro if party.favours else self.phrases.con
        if party.name not in ("pro", "con"):
            side = f"{visible(party.name)} ({side})"
        return Content(
            visible(self.map.title or self.map.path),
            self.phrases.brief.format(side),
            self.map.language,
            [
                Section(heading, list(entries) or [Entry(self.phrases.none)])
                for heading, entries in self._sections()
            ],
        )

    def _sections(self) -> Iterator[tuple[str, Iterable[Entry]]]:
        """Yield the sections; of what is seldom asked for, only those that hold something."""
        brief, phrases = self.brief, self.phrases
        yield phrases.case, map(self._point, brief.case)
        yield phrases.blocks, (entry for block in brief.blocks for entry in self._block(block))
        yield phrases.prospects, (e for outlook in brief.outlooks for e in self._outlook(outlook))
        yield phrases.burden, map(self._claim, brief.burden)
        yield (
            phrases.contradictions,
            (Entry(phrases.clash.format(*map(visible, pair))) for pair in brief.contradictions),
        )
        turns = [id_ for id_ in self.map.claim if id_ in brief.party.claims - brief.party.alone]
        for heading, entries in (
            (phrases.turns, map(self._claim, turns)),
            (phrases.our_drops, (self._drop(*drop) for drop in brief.our_drops)),
            (phrases.their_drops, (self._drop(*drop) for drop in brief.their_drops)),
        ):
            if found := list(entries):
                yield heading, found

    def _claim(self, id_: str) -> Entry:
        claim = self.map.claim[id_]
        basis = self.words.bases.get(claim.basis, visible(claim.basis))
        source = " · ".join(filter(None, (basis, reference(self.map, claim))))
        state = self.words.states.get(claim.state, visible(claim.state))
        return Entry(
            line_of(claim, self.words),
            id=visible(id_),
            status=self.reading.verdict(self.brief.evaluation.standing[id_]),
            mark="; ".join(filter(None, (state, self.reading.flags(id_)))),
            source=source,
        )

    def _point(self, point: Point) -> Entry:
        relation = ""
        if point.relation:
            relation = self.words.relation(point.relation, self.map.claim[point.claim].kind)
        if point.joint:
            relation = self.words.and_
        if point.again:
            id_ = self.words.elsewhere.format(visible(point.claim))
            return Entry("", point.depth, relation, id_)
        entry = self._claim(point.claim)
        return entry._replace(depth=point.depth, relation=relation, strong=point.depth == 0)

    def _block(self, block: Block) -> Iterator[Entry]:
        """Yield an attack, what it aims at, and the answers to it."""
        for number, id_ in enumerate(block.attack.claims):
            relation = self.words.relation(block.attack.relation, self.map.claim[id_].kind)
            shows = block.attack.relation is Relation.SHOW
            aim = (self.phrases.on if shows else self.phrases.against).format(
                self._aim(block.attack.on)
            )
            entry = self._claim(id_)._replace(strong=True, relation=f"{relation} ({aim})")
            yield (
                entry._replace(relation=self.words.and_)
                if number
                else entry._replace(mark=self._missing(block, entry.mark), block=True)
            )
        for point in block.answers:
            entry = self._point(point)
            yield entry._replace(depth=point.depth + 1, strong=False)

    def _missing(self, block: Block, mark: str) -> str:
        """Say that an attack has no answer, or none that holds, unless it is granted."""
        missing = "" if block.held else f"⊘ {self.phrases.not_held}"
        if all(self.map.claim[id_].state == "conceded" for id_ in block.attack.claims):
            missing = ""
        elif not block.answers:
            missing = f"⊘ {self.phrases.not_yet}"
        return "; ".join(filter(None, (missing, mark)))

    def _aim(self, element: str) -> str:
        """Name what an attack aims at; a step by what it leads from and to."""
        step = self.map.sound_inference.get(element)
        if step is None:
            return visible(element)
        premises = f" {self.words.and_} ".join(map(visible, step.premises))
        return self.phrases.step.format(premises, visible(step.target))

    def _outlook(self, outlook: Outlook) -> Iterator[Entry]:
        reason = self.reading.reason(outlook.thesis)
        yield self._claim(outlook.thesis)._replace(strong=True, source=reason)
        if outlook.single_points:
            yield Entry(f"{self.phrases.single_points}:", 1)
            for id_ in outlook.single_points:
                yield self._claim(id_)._replace(depth=2, source="")
        if outlook.sets is NOT_LOOKED_FOR:
            return
        name = getattr(self.phrases, outlook.question)
        yield Entry(f"{name}: {self._sets(outlook)}", 1)

    def _sets(self, outlook: Outlook) -> str:
        if not outlook.sets.sets:
            stands = outlook.question in ("attack", "defence")
            return self.phrases.invincible if stands else self.phrases.unsupported
        others = (tuple(id_ for id_ in s if id_ != outlook.thesis) for s in outlook.sets.sets)
        said = [", ".join(map(visible, ids)) or self.phrases.itself for ids in others]
        return f"; {self.phrases.or_} ".join([*said, *(["…"] if outlook.sets.more else [])])

    def _drop(self, id_: str, by: tuple[str, ...]) -> Entry:
        mark = f"⊘ {self.phrases.dropped.format(', '.join(map(visible, by)))}"
        return self._claim(id_)._replace(mark=mark, source="")
