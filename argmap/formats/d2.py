"""D2: a diagram that the program of that name lays out, in the colours of its own themes.

Every label stands in double quotes, where only four signs mean anything. How kinds and relations
look is said once, in classes at the top.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from argmap.element import Kind, Relation
from argmap.language.description import SAID, box_of, label_of, line, wrapped
from argmap.language.vocabulary import Words
from argmap.language.words import words_for
from argmap.model import ArgumentMap
from argmap.record.diagram import Diagram, Line

KEEPS = SAID | {"title", "claims", "section", "sections"}

_KINDS = {
    Kind.THESIS: "style: {double-border: true; bold: true}",
    Kind.CLAIM: "style: {border-radius: 12; bold: false}",
    Kind.PREMISE: "style: {bold: false}",
    Kind.OBJECTION: "shape: hexagon; style: {bold: false}",
    Kind.REBUTTAL: "shape: parallelogram; style: {bold: false}",
    Kind.DISTORTION: "style: {stroke-dash: 3; bold: false}",
}
_DASHES = {
    Relation.REBUT: "style.stroke-dash: 5",
    Relation.UNDERCUT: "style.stroke-dash: 2",
    Relation.DISTORT: "style.stroke-dash: 2",
}
_HEADS = {
    Relation.SUPPORT: "target-arrowhead.shape: triangle",
    Relation.REBUT: "target-arrowhead.shape: cross",
    Relation.UNDERCUT: "target-arrowhead: {shape: circle; style.filled: false}",
    Relation.DISTORT: "target-arrowhead.shape: arrow",
    Relation.SHOW: "target-arrowhead.shape: arrow",
    Relation.CONTRADICT: "source-arrowhead.shape: cross; target-arrowhead.shape: cross",
}


def write(argument_map: ArgumentMap) -> str:
    """Return a map as a D2 diagram, the thesis at the top."""
    return "\n".join(_lines(argument_map)) + "\n"


def _lines(argument_map: ArgumentMap) -> Iterator[str]:
    diagram, words = Diagram(argument_map), words_for(argument_map.language)
    yield "direction: up"
    yield from _classes()
    if heading := wrapped(line(argument_map.title), 70):
        yield f"title: {_quoted(heading)} {{shape: text; near: top-center; style.font-size: 28}}"
    places = _places(diagram)
    yield from _nodes(diagram, "", words)
    for number, (key, title) in enumerate(diagram.sections.items(), start=1):
        yield f"s{number}: {_quoted([line(title)])} {{"
        yield from (f"  {node}" for node in _nodes(diagram, key, words))
        yield "}"
    for drawn in diagram.lines():
        yield _arrow(diagram, drawn, places, words)


def _classes() -> Iterator[str]:
    yield "classes: {"
    for kind, look in _KINDS.items():
        yield f"  {kind}: {{{look}}}"
    yield '  junction: {label: ""; shape: circle; width: 12; height: 12}'
    for relation, head in _HEADS.items():
        look = "; ".join(filter(None, (_DASHES.get(relation), head)))
        yield f"  {relation}: {{{look}}}"
    yield "}"


def _places(diagram: Diagram) -> dict[str, str]:
    """Return how each node is called from outside of its section, by its name."""
    places = {}
    for number, key in enumerate(("", *diagram.sections)):
        claims = (diagram.names[claim.id] for claim in diagram.claims_of[key])
        for name in (*claims, *diagram.junctions_of[key]):
            places[name] = f"s{number}.{name}" if key else name
    return places


def _nodes(diagram: Diagram, section: str, words: Words) -> Iterator[str]:
    for claim in diagram.claims_of[section]:
        yield f"{diagram.names[claim.id]}: {_quoted(box_of(claim, words))} {{class: {claim.kind}}}"
    for name in diagram.junctions_of[section]:
        yield f"{name}: {{class: junction}}"


def _arrow(diagram: Diagram, drawn: Line, places: dict[str, str], words: Words) -> str:
    inference = drawn.inference
    start, end = places[drawn.start], places[drawn.end]
    if drawn.shaft:
        return f"{start} -- {end}: {{{_DASHES.get(inference.relation, '')}}}"
    label = _quoted(label_of(inference, diagram.kind_of(inference), words))
    return f"{start} -> {end}: {label} {{class: {inference.relation}}}"


def _quoted(lines: Iterable[str]) -> str:
    """Return the lines of a label, quoted; `$` would begin a substitution."""
    escaped = (re.sub(r'[\\"$]', r"\\\g<0>", said) for said in lines)
    return '"' + "\\n".join(escaped) + '"'
