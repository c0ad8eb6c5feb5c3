"""What stands in a box, every line of it measured."""

from __future__ import annotations

import math
import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence

from argmap.analysis.views import Part, View, count_kinds, name_of
from argmap.drawing import style
from argmap.drawing.blanks import Blanks
from argmap.drawing.colouring import Colouring
from argmap.drawing.markup import Line, cell, framed, row, rows, space, stack
from argmap.drawing.text import Type, Typesetter
from argmap.drawing.theme import Theme
from argmap.element import Claim, Kind, Relation
from argmap.language.vocabulary import Words
from argmap.model import ArgumentMap

_GAP = 3
"""Between the parts of a stripe, and between parts of a label."""

LINKS = ("http://", "https://", "mailto:")
"""How an address begins that may become a link."""

_ELSEWHERE = 140.0
"""How wide the text may be that says where a claim is drawn."""

_LONGEST = 120
"""How many characters of a claim's text stand where it is drawn elsewhere."""


class Labels:
    """Makes the labels of one map's boxes."""

    def __init__(
        self,
        argument_map: ArgumentMap,
        typesetter: Typesetter,
        words: Words,
        theme: Theme,
        wrap: float,
        blanks: Blanks | None = None,
        colouring: Colouring | None = None,
    ) -> None:
        """`wrap` is how wide the text in a box may be, in points."""
        self.colouring = Colouring() if colouring is None else colouring
        self.blanks = Blanks() if blanks is None else blanks
        self.map = argument_map
        self.theme = theme
        self.type = typesetter
        self.words = words
        self.wrap = wrap
        self._urls = {s.key: s.url for s in argument_map.sources if s.url.startswith(LINKS)}

    def look(self, claim: Claim) -> style.KindStyle:
        """Return the shape and the colours of a claim's box."""
        return self.colouring.look(claim, self.theme)

    def claim(self, claim: Claim) -> str:
        """Return the label of a claim: kind and basis, source, text, and how it distorts."""
        look = self.look(claim)
        text = claim.text
        if claim.kind is Kind.DISTORTION:
            text = text.join(self.words.quotes)
        lines = [Line(t, look.text) for t in self._lines(text, look.text)]
        number = self.blanks.number(claim)
        if number is not None:
            return self._blank(f"{number} · {self.words.kinds[claim.kind].upper()}", lines, claim)
        below: list[Line] = []
        for note in self.notes(claim):
            wrapped = self.type.wrap(note, self.wrap, style.CHIP)
            below += [Line(t, style.CHIP, look.small) for t in wrapped]
        below += self.remark(claim)
        kind = self.words.kinds[claim.kind].upper()
        facts = [
            self.words.bases.get(claim.basis, claim.basis),
            self.words.implicit if claim.implicit else "",
            self.words.states.get(claim.state, claim.state),
        ]
        head = " · ".join(part for part in (kind, *facts) if part)
        return self._box(Line(head, style.KIND_WORD, look.small), claim, (lines, below), look)

    def _lines(self, text: str, type_: Type) -> list[str]:
        """Return a text in lines; a long one in longer lines, so that its box is no column."""
        lines = self.type.wrap(text, self.wrap, type_)
        if len(lines) <= style.TALLEST:
            return lines
        wider = min(math.sqrt(len(lines) / style.TALLEST), style.WIDEST)
        return self.type.wrap(text, self.wrap * wider, type_)

    def remark(self, claim: Claim) -> list[Line]:
        """Return what the colour of a claim's box says, in words."""
        remark = self.colouring.remark_of.get(claim.id, "")
        wrapped = self.type.wrap(remark, self.wrap, style.KIND_WORD) if remark else []
        return [Line(t, style.KIND_WORD, self.theme.ink) for t in wrapped]

    def _blank(self, head: str, lines: list[Line], claim: Claim) -> str:
        """Return a box to write in: a line for each of its text, and two at least."""
        look = self.look(claim)
        held = self._stripe(claim, self.wrap)
        held += rows([Line(head, style.KIND_WORD, look.small)], self.wrap)
        size = f'width="{self.wrap:.0f}" height="{style.WRITING:g}"'
        line = f'<tr><td border="1" sides="B" color="{self.theme.rule}" {size}> </td></tr>'
        held += [line] * max(2, len(lines))
        held += rows(self.remark(claim), self.wrap)
        return framed(stack(held, style.PADDING), look.frame, look.line)

    def notes(self, claim: Claim) -> Iterator[str]:
        """Yield what is said of a claim: the words it distorts and how, by whom, and where."""
        if claim.original:
            word = self.words.relation(Relation.DISTORT, claim.kind)
            yield f"{word} {claim.original.join(self.words.quotes)}"
        how = ", ".join(self.words.ways.get(way, way) for way in claim.how)
        by = self.words.by.format(claim.by) if claim.by else ""
        via = self.words.via.format(claim.via) if claim.via else ""
        said = " · ".join(part for part in (how, by, via, claim.side, claim.speech) if part)
        if said:
            yield said

    def neighbour(self, claim: Claim, where: str, left_out: int) -> str:
        """Return the label of a claim that is drawn elsewhere: its title and where that is."""
        number = self.blanks.number(claim)
        text = claim.title or textwrap.shorten(claim.text, _LONGEST, placeholder=" …")
        text = text if number is None else f"{number} …"
        lines = [
            Line(t, style.RELATION_WORD) for t in self.type.wrap(text, 120, style.RELATION_WORD)
        ]
        if left_out:
            more = self.words.counted(self.words.more, left_out)
            lines.append(Line(more, style.RELATION_WORD, self.theme.muted))
        look = style.KindStyle("plain", self.theme.muted, self.theme.ground)
        place = self.words.elsewhere.format(where)
        head = self.type.wrap(place, 120, style.CHIP) if where else []
        return self.block(
            [*(Line(t, style.CHIP, self.theme.muted) for t in head), *lines], look.frame
        )

    def included(self, claim: Claim) -> str:
        """Return the label of a claim of another map: its text, which stands in no picture of this.

        Beside its kind stands the name by which this map refers to the other.
        """
        look = style.KindStyle("ghost", self.theme.muted, self.theme.ground, style.TEXT)
        kind = self.words.kinds[claim.kind].upper()
        name = claim.section.removesuffix("/")
        number = self.blanks.number(claim)
        text = claim.text.join(self.words.quotes) if claim.kind is Kind.DISTORTION else claim.text
        lines = [Line(t, look.text) for t in self._lines(text, look.text)]
        if number is not None:
            return self._blank(f"{number} · {kind} · {name}", lines, claim)
        notes = (*self.notes(claim), self.colouring.remark_of.get(claim.id, ""))
        below = [
            Line(t, style.CHIP, self.theme.muted)
            for note in notes
            if note
            for t in self.type.wrap(note, self.wrap, style.CHIP)
        ]
        head = Line(f"{kind} · {name}", style.KIND_WORD, self.theme.muted)
        return self._box(head, claim, (lines, below), look)

    def elsewhere(self, claims: Iterable[Claim], view: View, titles: Mapping[str, str]) -> str:
        """Return the label of claims that are drawn on other pages: the page and name of each.

        One alone tells its section too. Their texts stand there, and need no room here.
        """
        lines: list[Line] = []
        listed = sorted(claims, key=lambda claim: view.page_of[claim.id])
        for claim in listed:
            page = view.page_of[claim.id]
            number = self.blanks.number(claim)
            name = name_of(claim) if number is None else f"{number} …"
            place = self.words.elsewhere.format(page)
            if len(listed) == 1:
                place = f"{place} {titles.get(claim.section, '')}".rstrip()
                lines += self._linked(place, Line("", style.CHIP, self.theme.muted), page)
                lines += self._linked(name, Line("", style.RELATION_WORD), 0)
            else:
                lines += self._linked(f"{place} {name}", Line("", style.RELATION_WORD), page)
        return self.block(lines, "plain")

    def _linked(self, text: str, line: Line, page: int) -> list[Line]:
        """Return a text in lines like this one, each a link to a page if that has a number."""
        url = f"#page-{page}" if page else ""
        wrapped = self.type.wrap(text, _ELSEWHERE, line.type)
        return [line._replace(text=part, url=url) for part in wrapped]

    def more(self, number: int) -> str:
        """Return the label of a stub: how many inferences are not shown here."""
        more = self.words.counted(self.words.more, number)
        line = Line(more, style.RELATION_WORD, self.theme.muted)
        return self.block([line], "ghost", padding=3)

    def part(self, part: Part, pages: Sequence[int] = ()) -> str:
        """Return the label of a part in an overview: its title and how much of what it holds.

        `pages` are the numbers of those that it is drawn on, if they have some.
        """
        text, url = part.title, f"#page-{pages[0]}" if pages else ""
        wrap = min(150.0, self.wrap)
        if pages:
            last = f"–{pages[-1]}" if len(pages) > 1 else ""
            text = f"{pages[0]}{last} · {text}"
        title = [Line(t, style.CLUSTER, url=url) for t in self.type.wrap(text, wrap, style.CLUSTER)]
        groups = self.colouring.count(part.claims)
        if groups and [group.word for group in groups] != [part.title]:
            counts = [
                Line(f"{group.word} · {number}", style.COUNT, self.theme.ink)
                for group, number in groups.items()
            ]
            return self.block([*title, *counts], "plain")
        counts = [
            Line(
                self.words.count_of_kind(kind, number),
                style.COUNT,
                self.theme.ink if groups else self.theme.kind(kind).line,
            )
            for kind, number in count_kinds(part.claims).items()
        ]
        return self.block([*title, *counts], "plain")

    def counts(self, counts: Mapping[tuple[Relation, Kind], int]) -> str:
        """Return the label of an arrow in an overview: how many inferences of which relation."""
        words: dict[str, int] = {}
        colours: dict[str, str] = {}
        order = list(Relation)
        for (relation, kind), number in sorted(counts.items(), key=lambda c: order.index(c[0][0])):
            word = self.words.relation(relation, kind)
            words[word] = words.get(word, 0) + number
            colours[word] = self.theme.word(relation, kind)
        lines = [
            Line(f"{number} {word}", style.RELATION_WORD, colours[word])
            for word, number in words.items()
        ]
        return self.block(lines, "", padding=2)

    def relation(self, word: str, colour: str, *remarks: str) -> str:
        """Return the label of an arrow: its word, and below it a warrant or a note."""
        lines = [Line(word, style.RELATION_WORD, colour)]
        lines += [
            Line(t, style.WARRANT, self.theme.muted)
            for remark in remarks
            if remark
            for t in self.type.wrap(remark, 120, style.WARRANT)
        ]
        return self.block(lines, "", padding=2)

    def block(self, lines: list[Line], frame: str, padding: float = style.PADDING) -> str:
        """Return a label of plain lines, one below the other."""
        width = max(self.type.width(line.text, line.type) for line in lines)
        return framed(stack(rows(lines, width), padding), frame, self.theme.muted)

    def sources(self, claim: Claim) -> list[tuple[str, str]]:
        """Return what stands in the source chip, each text with its address or ''.

        The main source is not named: its locators are enough.
        """
        main = self.map.sources[0].key if self.map.sources else ""
        found = []
        for citation in claim.sources:
            at = ", ".join(citation.locators)
            name = "" if citation.source == main and at else citation.source
            url = citation.url if citation.url.startswith(LINKS) else ""
            url = url or self._urls.get(citation.source, "")
            found.append((f"{name} {at}".strip(), url))
        return found

    def _box(
        self,
        head: Line,
        claim: Claim,
        text_and_notes: tuple[list[Line], list[Line]],
        look: style.KindStyle,
    ) -> str:
        """Return the label of a claim: a row of small print above its text, and notes below it."""
        text, notes = text_and_notes
        sources = self.sources(claim)
        # On a fuller ground than that of a kind, muted print would be too faint.
        colour = self.theme.ink if claim.id in self.colouring.group_of else self.theme.muted
        chips = [
            cell(Line(text, style.CHIP, colour), self.type.width(text, style.CHIP) + 3, url)
            for text, url in sources
        ]
        chip_width = sum(self.type.width(text, style.CHIP) + 3 for text, _ in sources)
        head_width = self.type.width(head.text, head.type)
        text_width = max(self.type.width(line.text, line.type) for line in (*text, *notes))
        beside = head_width + chip_width + 12 <= max(self.wrap, text_width)
        width = max(text_width, head_width + chip_width + 12 if beside else head_width, chip_width)
        held = [
            *self._stripe(claim, width),
            row([cell(head, width - chip_width if beside else width), *(chips if beside else ())]),
            *([row(chips)] if chips and not beside else []),
            space(_GAP),
            *rows(text, width),
            *([space(_GAP), *rows(notes, width)] if notes else []),
        ]
        return framed(stack(held, style.PADDING), look.frame, look.line)

    def _stripe(self, claim: Claim, width: float) -> list[str]:
        """Return the row of a stripe, in as many parts as the claim's group has."""
        group = self.colouring.group_of.get(claim.id)
        if group is None or not group.stripes:
            return []
        wide = (width - _GAP * (group.stripes - 1)) / group.stripes
        part = f'<td width="{wide:.0f}" height="{style.STRIPE}" bgcolor="{group.paint.line}"></td>'
        gap = f'<td width="{_GAP}"></td>'
        return [row([gap.join([part] * group.stripes)]), space(_GAP)]
