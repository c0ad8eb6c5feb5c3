"""The handout, line by line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.element import Source
from argmap.formats.markdown.layout import Item, Layout, Part
from argmap.language.description import SAID, caption_of, line, remarks_on, step_of, text_of
from argmap.language.direction import direction
from argmap.language.words import words_for
from argmap.model import ArgumentMap

KEEPS = SAID | {"title", "claims", "labels", "section", "sections", "sources"}

_SPECIAL = re.compile(r"[\\`*_\[\]<>|#~&$=]")
_LONGEST = 60
"""How many characters of a text stand where a claim without a title is referred to."""


def write(argument_map: ArgumentMap) -> str:
    """Return a map as an outline: nested lists under headings, then the sources."""
    blocks = "\n\n".join(_Handout(argument_map).blocks())
    if direction(argument_map.language) == "rtl":
        blocks = f'<div dir="rtl" lang="{argument_map.language}">\n\n{blocks}\n\n</div>'
    return blocks + "\n"


class _Handout:
    def __init__(self, argument_map: ArgumentMap) -> None:
        self.map = argument_map
        self.words = words_for(argument_map.language)
        self.layout = Layout(argument_map)
        self.numbers = self.layout.numbers()
        self.titles = {s.key: line(s.title) or s.key for s in argument_map.sections}

    def blocks(self) -> Iterator[str]:
        yield f"# {_escaped(self.map.title)}"
        caption = self.words.caption_of(len(self.map.claims), len(self.map.inferences))
        if self.titles:
            parts = self.words.counted(self.words.parts, len(self.titles))
            caption += f" {parts}: {', '.join(self.titles.values())}."
        yield _escaped(caption)
        for part in self.layout.parts():
            yield from self._list(part)
        if self.map.sources:
            yield "---"
            yield "\n".join(
                f"- **{_escaped(s.key)}**: {_escaped(_work(s))}" for s in self.map.sources
            )

    def _list(self, part: Part) -> Iterator[str]:
        if part.continues:
            yield self.words.continued.format(self._name(part.continues))
        elif part.section:
            yield f"## {_escaped(self.titles.get(part.section, part.section))}"
        if part.items:
            yield "\n".join(f"{'  ' * item.depth}- {self._item(item)}" for item in part.all_items())

    def _item(self, item: Item) -> str:
        claim = item.branch.claim
        if item.reference:
            return f"{self._step(item)} {self.words.elsewhere.format(self._reference(item))}"
        facts = (self._name(item), self._step(item), _escaped(caption_of(claim, self.words)))
        remarks = remarks_on(claim, self.words)
        if claim.section and not self.layout.by_section:
            remarks.insert(0, self.titles.get(claim.section, claim.section))
        if item.is_continued:
            remarks.append(self.words.counted(self.words.more, len(item.below)))
        said = f"{' · '.join(filter(None, facts))}: {_escaped(text_of(claim, self.words))}"
        return f"{said} ({_escaped('; '.join(remarks))})" if remarks else said

    def _step(self, item: Item) -> str:
        """Return how a claim bears on another; on which, where that stands elsewhere."""
        branch = item.branch
        if branch.inference is None:
            return ""
        word, *more = step_of(branch.inference, branch.claim.kind, self.words)
        said = [_escaped(word)]
        if branch.joint:
            first = self.numbers[branch.inference.premises[0]]
            said.append(f"({self.words.and_} **{first}**)")
        elif more:
            said.append(f"({_escaped('; '.join(more))})")
        if item.moved and item.parent:
            said.append(self.words.elsewhere.format(self._name(item.parent)))
        return " ".join(said)

    def _name(self, item: Item) -> str:
        """Return the number of a claim with its title."""
        claim = item.branch.claim
        return f"**{_escaped(f'{self.numbers[claim.id]} {claim.title}'.strip())}**"

    def _reference(self, item: Item) -> str:
        """Return the number of a claim with its title, or with the first of its words."""
        claim = item.branch.claim
        text = text_of(claim, self.words)
        if claim.title or not text:
            return self._name(item)
        if len(text) > _LONGEST:
            text = f"{text[:_LONGEST].rpartition(' ')[0] or text[:_LONGEST]} …"
        return f"{self._name(item)} {_escaped(text)}"


def _work(source: Source) -> str:
    """Return all that is said of a work."""
    parts = f"¶1–{source.parts}" if source.parts else ""
    who = (source.author, source.title, source.publisher, source.date)
    return ", ".join(filter(None, (*who, source.url, source.licence, source.file, parts)))


def _escaped(text: str) -> str:
    """Return one line of text in which nothing has a meaning for Markdown within a line."""
    return _SPECIAL.sub(r"\\\g<0>", line(text))
