"""The words around pictures: titles, legends, and where a map comes from."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from argmap.analysis.distortions import Row
from argmap.analysis.views import Overview, View, count_kinds
from argmap.drawing import style
from argmap.drawing.colouring import Group
from argmap.drawing.frame import Caption
from argmap.drawing.label import Labels
from argmap.drawing.legend import GroupSample, KindSample, LineSample, Sample
from argmap.drawing.theme import Theme
from argmap.element import Kind, Relation
from argmap.language.vocabulary import Words
from argmap.model import ArgumentMap
from argmap.reports.visible import visible


class Edition(NamedTuple):
    """Which state of a map is printed: a digest of its files, and the day."""

    digest: str
    day: str


class PageNumber(NamedTuple):
    """The place of a page among all of its kind."""

    number: int
    last: int


def of_view(argument_map: ArgumentMap, view: View, labels: Labels) -> Caption:
    """Return the caption of a view, with a legend of what it holds."""
    words = labels.words
    return Caption(
        argument_map.title or visible(argument_map.path),
        view.title if view.title != argument_map.title else "",
        words.caption_of(len(view.claims), len(view.inferences)),
        _origin(argument_map),
        tuple(_samples(argument_map, view, labels)),
        argument_map.language,
        labels.theme,
    )


def of_overview(argument_map: ArgumentMap, overview: Overview, labels: Labels) -> Caption:
    """Return the caption of an overview, with a legend of what its boxes do not say themselves."""
    words = labels.words
    titles = {part.title for part in overview.parts}
    held = labels.colouring.count(claim for part in overview.parts for claim in part.claims)
    groups = [group for group in held if group.word not in titles]
    return Caption(
        argument_map.title or visible(argument_map.path),
        words.extent_of(len(argument_map.claims), len(overview.parts)),
        words.overview,
        _origin(argument_map),
        tuple(_of_groups(groups)),
        argument_map.language,
        labels.theme,
    )


def of_distortions(argument_map: ArgumentMap, rows: Sequence[Row], labels: Labels) -> Caption:
    """Return the caption of a table of distortions."""
    words = labels.words
    answers = [answer for row in rows for answer in row.answers]
    claims = [row.distortion for row in rows] + [answer.claim for answer in answers]
    claims += [ground for answer in answers for ground in answer.grounds]
    return Caption(
        argument_map.title or visible(argument_map.path),
        words.count_of_kind(Kind.DISTORTION, len(rows)),
        words.distortions,
        _origin(argument_map),
        tuple(_of_groups(labels.colouring.count(claims))),
        argument_map.language,
        labels.theme,
    )


def numbered(caption: Caption, number: int, title: str) -> Caption:
    """Return the caption of a numbered page: its own title comes first, then that of the map."""
    subtitle = caption.title if caption.title != title else ""
    return caption._replace(title=f"{number} · {title}", subtitle=subtitle)


def imprint(words: Words, edition: Edition | None, page: PageNumber | None) -> str:
    """Return what stands at the foot of a page: of which version of the map it is which page."""
    said = []
    if edition:
        said += [words.version.format(edition.digest), words.printed.format(edition.day)]
    if page and page.last > 1:
        said.append(words.page.format(*page))
    return " · ".join(said)


def _origin(argument_map: ArgumentMap) -> str:
    """Return where the map's main source comes from, in one line."""
    if not argument_map.sources:
        return ""
    main = argument_map.sources[0]
    known = (main.title or main.key, main.author, main.publisher, main.date, main.licence)
    return " · ".join(part for part in known if part)


def _samples(argument_map: ArgumentMap, view: View, labels: Labels) -> Iterator[Sample]:
    """Yield legend entries for what the view holds, and nothing else."""
    words, theme = labels.words, labels.theme
    groups = labels.colouring.count(view.claims)
    yield from _of_groups(groups)
    for kind in count_kinds(view.claims):
        look = theme.kind(kind)
        if groups:
            # The colour says something else there; what is left of the kind is its shape.
            look = replace(look, line=theme.muted, fill=theme.paper)
        yield KindSample(look, words.kinds[kind])
    yield from _of_included(argument_map, view, theme)
    seen: dict[tuple[str, style.LineStyle], None] = {}
    for inference in sorted(view.inferences, key=lambda i: list(Relation).index(i.relation)):
        kind = argument_map.claim[inference.premises[0]].kind
        word = words.relation(inference.relation, kind)
        seen[word, theme.line(inference.relation, kind)] = None
    for word, line in seen:
        yield LineSample(line, word)
    if any(len(inference.premises) > 1 for inference in view.inferences):
        support = theme.line(Relation.SUPPORT, Kind.CLAIM)
        yield LineSample(style.LineStyle(support.colour, "solid", "junction"), words.and_)


def _of_included(argument_map: ArgumentMap, view: View, theme: Theme) -> Iterator[Sample]:
    """Yield what the names of included maps stand for, where claims of theirs lie at the edge."""
    look = style.KindStyle("ghost", theme.muted, theme.ground)
    met = {claim.section for claim in view.neighbours}
    for included in argument_map.included:
        if f"{included.prefix}/" in met:
            title = textwrap.shorten(included.title, 60, placeholder="…")
            yield KindSample(look, f"{included.prefix}: {title}")


def _of_groups(groups: Iterable[Group]) -> Iterator[GroupSample]:
    for group in groups:
        yield GroupSample(group.paint, group.word, group.stripes)
