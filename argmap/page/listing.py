"""The outline as HTML: nested lists that read without a script."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from urllib.parse import quote

from argmap.analysis.explanation import causes
from argmap.analysis.status import SIGNS, Evaluation
from argmap.drawing.label import LINKS
from argmap.element import Claim, Kind, Relation
from argmap.language.interface import Interface
from argmap.language.words import words_for
from argmap.model import ArgumentMap
from argmap.page.islands import island
from argmap.page.outline import Item, Outline, Step


class Listing:
    """Writes the outline of one map."""

    def __init__(
        self, argument_map: ArgumentMap, evaluation: Evaluation, interface: Interface
    ) -> None:
        self.map = argument_map
        self.evaluation = evaluation
        self.interface = interface
        self.words = words_for(argument_map.language)
        self.island = island(argument_map.language)
        self._urls = {source.key: source.url for source in argument_map.sources}

    def html(self, outline: Outline) -> str:
        """Return the lists of an outline."""
        others = outline.others
        parts = [self._list(self._item(item, "") for item in outline.theses)]
        if others:
            heading = f"<h2{self.island}>{escape(self.interface.further_claims)}</h2>"
            parts += [heading, self._list(self._item(item, "") for item in others)]
        return "\n".join(part for part in parts if part)

    def _list(self, items: Iterator[str]) -> str:
        inner = "".join(items)
        return f"<ul>\n{inner}</ul>" if inner else ""

    def _item(self, item: Item, word: str) -> str:
        claim = item.claim
        relation = f'<span class="relation">{escape(word)}</span> ' if word else ""
        if item.again:
            link = self._link(claim.id, claim.title or claim.text)
            return f'<li class="again"><p>{relation}{link} ↑</p></li>\n'
        below = self._list(text for step in item.steps for text in self._step(step))
        count = sum(step.size for step in item.steps)
        if below:
            label = self.interface.below.format(self.words.counted(self.words.claims, count))
            summary = f"<summary{self.island}>{escape(label)}</summary>"
            below = f"<details open>{summary}{below}</details>"
        return (
            f'<li id="{escape(claim.id)}" class="item {claim.kind}" data-kind="{claim.kind}" '
            f'data-claim="{escape(claim.id)}">{self._card(claim, relation)}{below}</li>\n'
        )

    def _step(self, step: Step) -> Iterator[str]:
        """Yield the items of a step; joint premises, or what is undercut, keep together."""
        inference = step.inference
        kind = self.map.claim[inference.premises[0]].kind
        word = self.words.relation(inference.relation, kind)
        if inference.implicit:
            word += f" ({self.words.implicit})"
        if len(step.premises) == 1 and not step.undercuts and not inference.warrant:
            yield self._item(step.premises[0], word)
            return
        words = [word, *[self.words.and_] * (len(step.premises) - 1)]
        items = [self._item(item, w) for item, w in zip(step.premises, words, strict=True)]
        warrant = f'<p class="warrant"><bdi>{escape(inference.warrant)}</bdi></p>'
        below = "".join(text for undercut in step.undercuts for text in self._step(undercut))
        yield (
            f'<li class="step {inference.relation}">{warrant if inference.warrant else ""}'
            f"<ul>\n{''.join(items)}{below}</ul></li>\n"
        )

    def _card(self, claim: Claim, relation: str) -> str:
        """Return all that is said of a claim itself."""
        standing = self.evaluation.standing[claim.id]
        kind = self.words.kinds[claim.kind]
        marks = [
            self.words.bases.get(claim.basis, claim.basis),
            self.words.implicit if claim.implicit else "",
            self.words.states.get(claim.state, claim.state),
        ]
        small = "".join(f' <span class="mark">{escape(mark)}</span>' for mark in marks if mark)
        text = claim.text.join(self.words.quotes) if claim.kind is Kind.DISTORTION else claim.text
        facts = "".join(f"<p>{fact}</p>" for fact in self._facts(claim))
        return (
            f'<div class="card"><p class="head">{relation}<span class="kind">{kind}</span>{small} '
            f'<span class="status {standing.status}"{self.island}>{SIGNS[standing.status]} '
            f"{escape(self.words.statuses[standing.status])}</span></p>"
            f'<p class="text">{self._link(claim.id, text)}</p>'
            f'<div class="facts">{facts}</div>{self._reason(claim.id)}</div>'
        )

    def _facts(self, claim: Claim) -> Iterator[str]:
        if claim.original:
            word = self.words.relation(Relation.DISTORT, claim.kind)
            yield escape(f"{word} {claim.original.join(self.words.quotes)}")
        how = ", ".join(self.words.ways.get(way, way) for way in claim.how)
        by = self.words.by.format(claim.by) if claim.by else ""
        via = self.words.via.format(claim.via) if claim.via else ""
        said = [how, by, via, claim.side, claim.speech]
        if any(said):
            yield f"<bdi>{escape(' · '.join(part for part in said if part))}</bdi>"
        for citation in claim.sources:
            place = f"{citation.source} {', '.join(citation.locators)}".strip()
            url = citation.url or self._urls.get(citation.source, "")
            text = f"<bdi>{escape(place)}</bdi>"
            if url.startswith(LINKS):
                text = f'<a href="{escape(url)}" rel="noopener noreferrer">{text}</a>'
            if citation.quote:
                text += f" <q><bdi>{escape(citation.quote)}</bdi></q>"
            yield text

    def _reason(self, claim_id: str) -> str:
        """Return why a claim has its status, with links to what that comes from."""
        ids = causes(self.map, self.evaluation, claim_id)
        links = ", ".join(self._link(id_, self._name(id_)) for id_ in ids)
        reason = escape(self.words.reasons[self.evaluation.standing[claim_id].reason]).format(links)
        return f'<p class="reason"{self.island}>{reason}</p>'

    def _name(self, id_: str) -> str:
        return self.map.claim[id_].title or id_

    @staticmethod
    def _link(id_: str, text: str) -> str:
        return f'<a href="#{quote(id_)}"><bdi>{escape(text)}</bdi></a>'
