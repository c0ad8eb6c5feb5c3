"""The words around pictures: titles, legends, and where a map comes from."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.analysis.views import Overview, View
from argmap.drawing import style
from argmap.drawing.frame import Caption, KindSample, LineSample
from argmap.drawing.theme import Theme
from argmap.element import Kind, Relation
from argmap.language.vocabulary import Words
from argmap.model import ArgumentMap


def of_view(argument_map: ArgumentMap, view: View, words: Words, theme: Theme) -> Caption:
    """Return the caption of a view, with a legend of what it holds."""
    return Caption(
        argument_map.title or argument_map.path,
        view.title if view.title != argument_map.title else "",
        words.caption_of(len(view.claims), len(view.inferences)),
        _origin(argument_map),
        tuple(_samples(argument_map, view, words, theme)),
        argument_map.language,
        theme,
    )


def of_overview(
    argument_map: ArgumentMap, overview: Overview, words: Words, theme: Theme
) -> Caption:
    """Return the caption of an overview."""
    return Caption(
        argument_map.title or argument_map.path,
        words.extent_of(len(argument_map.claims), len(overview.parts)),
        words.overview,
        _origin(argument_map),
        (),
        argument_map.language,
        theme,
    )


def of_distortions(argument_map: ArgumentMap, number: int, words: Words, theme: Theme) -> Caption:
    """Return the caption of a table of so many distortions."""
    return Caption(
        argument_map.title or argument_map.path,
        words.count_of_kind(Kind.DISTORTION, number),
        words.distortions,
        _origin(argument_map),
        (),
        argument_map.language,
        theme,
    )


def _origin(argument_map: ArgumentMap) -> str:
    """Return where the map's main source comes from, in one line."""
    if not argument_map.sources:
        return ""
    main = argument_map.sources[0]
    known = (main.title or main.key, main.author, main.publisher, main.date, main.licence)
    return " · ".join(part for part in known if part)


def _samples(
    argument_map: ArgumentMap, view: View, words: Words, theme: Theme
) -> Iterator[KindSample | LineSample]:
    """Yield legend entries for what the view holds, and nothing else."""
    held = {claim.kind for claim in view.claims}
    for kind in Kind:
        if kind in held:
            yield KindSample(theme.kind(kind), words.kinds[kind])
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
