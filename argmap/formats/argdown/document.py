"""What an Argdown text says, before it is a map: statements, arguments, relations, sections.

Statements of one title are one statement. What counts as one relation, and where relations of
arguments lead that have premises and conclusions, is as in Argdown.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from typing import Any

from argmap.carriers.tree import Mapping
from argmap.formats.argdown.inline import Words
from argmap.location import Location


class Bearing(Enum):
    """How one thing bears on another."""

    SUPPORT = auto()
    ATTACK = auto()
    UNDERCUT = auto()
    CONTRADICTION = auto()


@dataclass(eq=False, slots=True)
class Section:
    """A heading."""

    title: str
    level: int
    place: Location
    tags: tuple[str, ...] = ()
    data: Mapping | None = None


@dataclass(eq=False, slots=True)
class Statement:
    """All that a text says under one title, or one statement without a title.

    `text` is what it says first; `texts` has what it says elsewhere, if that differs. `section` is
    where it is defined, else where it is first named.
    """

    title: str
    place: Location
    text: str = ""
    texts: list[str] = field(default_factory=list)
    tags: dict[str, None] = field(default_factory=dict)
    links: list[str] = field(default_factory=list)
    data: list[Mapping] = field(default_factory=list)
    section: Section | None = None
    is_named: bool = False
    is_defined: bool = False

    def add(self, words: Words, data: Mapping | None, section: Section | None) -> None:
        """Add what the text says of it in one place."""
        if words.text and not self.text:
            self.text = words.text
        elif words.text and words.text != self.text:
            self.texts.append(words.text)
        self.tags |= dict.fromkeys(words.tags)
        self.links += words.links
        if data:
            self.data.append(data)
        if not self.is_defined and (words.text or not self.is_named):
            self.section = section
        self.is_named = True
        self.is_defined = self.is_defined or bool(words.text)


@dataclass(eq=False, slots=True)
class Inference:
    """One step of an argument; `unknown` counts the numbers it uses that are none of a premise."""

    place: Location
    rule: str = ""
    uses: tuple[str, ...] = ()
    data: Mapping | None = None
    premises: list[Statement] = field(default_factory=list)
    conclusion: Statement | None = None
    unknown: int = 0


@dataclass(eq=False, slots=True)
class Argument(Statement):
    """An argument; its `text` describes it, its `steps` lead to its main conclusion, the last."""

    steps: list[Inference] = field(default_factory=list)

    @property
    def conclusion(self) -> Statement | None:
        """Return what it argues for, if it says so."""
        return self.steps[-1].conclusion if self.steps else None

    @property
    def premises(self) -> Iterator[Statement]:
        """Yield what its steps start from, but for what they conclude on the way."""
        drawn = {id(step.conclusion) for step in self.steps}
        for step in self.steps:
            yield from (premise for premise in step.premises if id(premise) not in drawn)


End = Statement | Inference


@dataclass(frozen=True, slots=True, eq=False)
class Link:
    """One relation, as it is written or as it counts."""

    bearing: Bearing
    source: End
    target: End
    place: Location

    @property
    def key(self) -> tuple[Any, ...]:
        """Return what is equal for relations that are one."""
        ends = (id(self.source), id(self.target))
        return (self.bearing, *(sorted(ends) if self.bearing is Bearing.CONTRADICTION else ends))


@dataclass(slots=True)
class Document:
    """A whole text. `written` are all relations, in the order of the text."""

    front_matter: Mapping | None = None
    statements: list[Statement] = field(default_factory=list)
    arguments: list[Argument] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)
    written: list[Link] = field(default_factory=list)
    emphasis: int = 0
    strict: bool = False

    @property
    def relations(self) -> list[Link]:
        """Return the relations as they count.

        What an argument with premises bears on, its main conclusion bears on; what undercuts it
        undercuts its last step. An attack on it by what attacks one of its premises is the same
        attack; in the strict mode, so are two statements that attack each other.
        """
        found: dict[tuple[Any, ...], Link] = {}
        for link in {link.key: link for link in reversed(self.written)}.values():
            moved = _moved(link)
            if moved.source is not moved.target or moved is link:
                found.setdefault(moved.key, moved)
        links = sorted(found.values(), key=lambda link: link.place.start)
        if self.strict:
            links = list({_mutual(link): link for link in reversed(links)}.values())[::-1]
        attacked = _attacked(links)
        premises = {id(a): {id(premise) for premise in a.premises} for a in self.arguments}
        return [link for link in links if not _is_redundant(link, attacked, premises)]


def _moved(link: Link) -> Link:
    """Return a relation with its ends where they belong."""
    if isinstance(link.source, Argument) and link.source.conclusion:
        link = replace(link, source=link.source.conclusion)
    is_undercut = link.bearing is Bearing.UNDERCUT
    if is_undercut and isinstance(link.target, Argument) and link.target.steps:
        link = replace(link, target=link.target.steps[-1])
    return link


def _mutual(link: Link) -> tuple[Any, ...]:
    ends = (link.source, link.target)
    if link.bearing is Bearing.ATTACK and all(type(end) is Statement for end in ends):
        return (link.bearing, *sorted(map(id, ends)))
    return link.key


def _attacked(links: list[Link]) -> dict[int, set[int]]:
    """Return which statements each statement attacks or contradicts."""
    found: dict[int, set[int]] = {}
    for link in links:
        if link.bearing in (Bearing.ATTACK, Bearing.CONTRADICTION):
            found.setdefault(id(link.source), set()).add(id(link.target))
        if link.bearing is Bearing.CONTRADICTION:
            found.setdefault(id(link.target), set()).add(id(link.source))
    return found


def _is_redundant(link: Link, attacked: dict[int, set[int]], premises: dict[int, set[int]]) -> bool:
    """Say whether this attacks an argument of which a premise is attacked besides."""
    if link.bearing is not Bearing.ATTACK or isinstance(link.source, Argument):
        return False
    others = attacked.get(id(link.source), set())
    return not others.isdisjoint(premises.get(id(link.target), ()))
