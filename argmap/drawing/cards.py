"""Claims on cards, to be cut out and sorted by hand: shuffled, and without what they are.

The order is that of the SHA-256 of `SEED:ID`, so it is the same everywhere and for ever, and a
claim that is added moves no other past another.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import NamedTuple
from xml.etree import ElementTree

from argmap.drawing import style
from argmap.drawing.frame import document, finished
from argmap.drawing.label import Labels
from argmap.drawing.lettering import write
from argmap.drawing.markup import Line
from argmap.drawing.pages import MARGIN, Page
from argmap.drawing.svg import tag
from argmap.drawing.text import Type
from argmap.element import Claim, Inference
from argmap.errors import ArgmapError
from argmap.language.vocabulary import Words
from argmap.model import ArgumentMap

_WIDE, _HIGH = 240.0, 181.0
"""The least size of a card: two by four of them fill a page of A4 or letter."""

_INSET = 14.0
_LEADING = 1.3
_COMMON = (18, 17, 16, 15, 14, 13)
"""The sizes that the text of all cards may have: the largest of them in which all fit."""

_SMALLER = (12, 11)
"""Those of a card that does not fit then; after the last the card grows."""

_TINY = (10, 9, 8, 7, 6, 5, 4)
"""And those of one that would grow beyond the page."""


def shuffled(claims: Iterable[Claim], seed: int) -> tuple[Claim, ...]:
    """Return claims in the order that this seed gives them."""
    return tuple(sorted(claims, key=lambda c: sha256(f"{seed}:{c.id}".encode()).digest()))


class Sheet(NamedTuple):
    """A page of cards as SVG, the numbers of the first and last, and the size of the least text."""

    svg: str
    first: int
    last: int
    points: float


@dataclass(frozen=True)
class _Card:
    number: int
    claim: Claim
    text: tuple[Line, ...]
    words: tuple[Line, ...]

    @property
    def height(self) -> float:
        number = style.CARD_NUMBER.size * _LEADING
        return 2 * _INSET + number + _height(self.text) + _height(self.words)


class Deck:
    """The cards of some claims, in their order.

    Raises `ArgmapError` where the page is too small for one card.
    """

    def __init__(
        self, claims: Sequence[Claim], labels: Labels, page: Page, *, coloured: bool
    ) -> None:
        """`coloured` cards say what the colour of a box says, and else show nothing but text."""
        self.labels = labels
        self.page = page
        self.coloured = coloured
        self.room = (page.width - 2 * MARGIN, page.height - 2 * MARGIN)
        self.columns = max(1, int(self.room[0] / _WIDE))
        self.wide = self.room[0] / self.columns
        self.high = self.room[1] / max(1, int(self.room[1] / _HIGH))
        if min(self.wide, self.high) < 100:
            raise ArgmapError(f"a page of {page.name} is too small for a card")
        for size in _COMMON:
            self.cards = [self._card(n, claim, size) for n, claim in enumerate(claims, start=1)]
            if all(card.height <= self.high for card in self.cards):
                return
        self.cards = [self._fitted(card) for card in self.cards]

    def _fitted(self, card: _Card) -> _Card:
        """Return a card with smaller text if it needs that."""
        for size in (*_SMALLER, *_TINY):
            if card.height <= (self.high if size >= _SMALLER[-1] else self.room[1]):
                break
            card = self._card(card.number, card.claim, size)
        return card

    def _card(self, number: int, claim: Claim, size: float) -> _Card:
        wrap, room = self.labels.type.wrap, self.wide - 2 * _INSET

        def lines(text: str, type_: Type) -> tuple[Line, ...]:
            return tuple(Line(t, type_, self.labels.theme.ink) for t in wrap(text, room, type_))

        said = self._said(claim) if self.coloured else ""
        words = lines(said, style.CARD_WORD) if said else ()
        return _Card(number, claim, lines(claim.text, Type(size)), words)

    def _said(self, claim: Claim) -> str:
        """Return what the colour of a card says, in words."""
        group = self.labels.colouring.group_of.get(claim.id)
        remark = self.labels.colouring.remark_of.get(claim.id, "")
        return remark or (group.word if group else self.labels.words.kinds[claim.kind])

    def sheets(self, title: str) -> Iterator[Sheet]:
        """Yield pages of cards, as many on each as it holds."""
        rows = [self.cards[i : i + self.columns] for i in range(0, len(self.cards), self.columns)]
        sheet: list[tuple[float, list[_Card]]] = []
        for row in rows:
            height = max(self.high, *(card.height for card in row))
            if sheet and sum(h for h, _ in sheet) + height > self.room[1] + 0.01:
                yield self._sheet(title, sheet)
                sheet = []
            sheet.append((height, row))
        yield self._sheet(title, sheet)

    def _sheet(self, title: str, rows: list[tuple[float, list[_Card]]]) -> Sheet:
        cards = [card for _, row in rows for card in row]
        labels = self.labels
        about = (title, f"{cards[0].number}–{cards[-1].number}")
        look = (labels.map.language, labels.theme)
        root = document((self.page.width, self.page.height), about, look)
        group = ElementTree.SubElement(root, tag("g"))
        y = MARGIN
        for height, row in rows:
            for column, card in enumerate(row):
                self._draw(group, MARGIN + column * self.wide, y, height, card)
            y += height
        self._cuts(group, [height for height, _ in rows])
        points = min(card.text[0].type.size for card in cards)
        return Sheet(finished(root, labels.map.language), cards[0].number, cards[-1].number, points)

    def _draw(
        self, group: ElementTree.Element, x: float, y: float, height: float, card: _Card
    ) -> None:
        if self.coloured:
            look = self.labels.look(card.claim)
            box = {"x": f"{x + 6:.1f}", "y": f"{y + 6:.1f}", "rx": "4"}
            box |= {"width": f"{self.wide - 12:.1f}", "height": f"{height - 12:.1f}"}
            box |= {"fill": look.fill, "stroke": look.line, "stroke-width": "1.2"}
            ElementTree.SubElement(group, tag("rect"), box)
        # With a full stop a 6 is no 9, whichever way the card lies.
        number = Line(f"{card.number}.", style.CARD_NUMBER, self.labels.theme.muted)
        self._write(group, x, y + _INSET, [number])
        bottom = y + height - _INSET - _height(card.words)
        self._write(group, x, bottom, card.words)
        top = y + _INSET + _leading(number)
        self._write(group, x, top + max(0, bottom - top - _height(card.text)) / 2, card.text)

    def _write(self, group: ElementTree.Element, x: float, y: float, lines: Sequence[Line]) -> None:
        for line in lines:
            # The baseline lies lower than the middle of a line by about a third of the size.
            baseline = y + _leading(line) / 2 + line.type.size * 0.34
            at = (x + _INSET, baseline)
            write(group, at, line.text, line.type, line.colour, self.labels.type)
            y += _leading(line)

    def _cuts(self, group: ElementTree.Element, heights: list[float]) -> None:
        """Draw the lines to cut along, from edge to edge."""
        bottom = MARGIN + sum(heights)
        ys = [MARGIN + sum(heights[:count]) for count in range(len(heights) + 1)]
        xs = [MARGIN + count * self.wide for count in range(self.columns + 1)]
        paths = [f"M0,{y:.1f}H{self.page.width:.1f}" for y in ys]
        paths += [f"M{x:.1f},0V{bottom + MARGIN:.1f}" for x in xs]
        for path in paths:
            look = {"stroke": self.labels.theme.muted, "stroke-width": "0.5"}
            look |= {"stroke-dasharray": "4 4", "class": "cut", "fill": "none"}
            ElementTree.SubElement(group, tag("path"), {"d": path, **look})


def answers(claims: Sequence[Claim], argument_map: ArgumentMap, words: Words) -> str:
    """Return which claim is on which card, and what it bears on: two lines for each."""
    number_of = {claim.id: str(number) for number, claim in enumerate(claims, start=1)}

    def name(id_: str) -> str:
        inference = argument_map.sound_inference.get(id_)
        return f"({_step(inference)})" if inference else number_of.get(id_, id_)

    def _step(inference: Inference) -> str:
        ends = " + ".join(map(name, inference.premises))
        return f"{ends} → {name(inference.target)}"

    def relation(inference: Inference, claim: Claim) -> str:
        others = [name(id_) for id_ in inference.premises if id_ != claim.id]
        joint = f" ({words.and_} {', '.join(others)})" if others else ""
        return f"{words.relation(inference.relation, claim.kind)}{joint} → {name(inference.target)}"

    lines = [argument_map.title]
    for claim in claims:
        bears = ", ".join(relation(i, claim) for i in argument_map.leaving(claim.id))
        facts = [claim.id, words.kinds[claim.kind], bears]
        lines.append(f"{number_of[claim.id]}. {' · '.join(fact for fact in facts if fact)}")
        lines.append(f"   {' '.join(claim.text.split())}")
    return "\n".join(lines) + "\n"


def _height(lines: Sequence[Line]) -> float:
    return sum(map(_leading, lines))


def _leading(line: Line) -> float:
    return line.type.size * _LEADING
