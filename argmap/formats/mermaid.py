"""Mermaid: a flowchart for wikis and repositories, which they draw themselves.

Shapes and lines alone tell kinds and relations apart, and words say them: colours are left to the
page, which may be dark. Whatever could mean something to Mermaid, Markdown or HTML is written as
the number of its character, which Mermaid calls an entity code.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from argmap.element import Kind, Relation
from argmap.language.description import SAID, box_of, label_of, line
from argmap.language.vocabulary import Words
from argmap.language.words import words_for
from argmap.model import ArgumentMap
from argmap.record.diagram import Diagram, Line

KEEPS = SAID | {"title", "claims", "section", "sections"}

_SHAPES = {
    Kind.THESIS: "[[{}]]",
    Kind.CLAIM: "({})",
    Kind.PREMISE: "[{}]",
    Kind.OBJECTION: "{{{{{}}}}}",
    Kind.REBUTTAL: "[/{}/]",
    Kind.DISTORTION: "([{}])",
}
_ARROWS = {
    Relation.SUPPORT: "-->",
    Relation.SHOW: "==>",
    Relation.REBUT: "-.-x",
    Relation.UNDERCUT: "-.-o",
    Relation.DISTORT: "-.->",
    Relation.CONTRADICT: "x--x",
}
_SHAFTS = {Relation.SUPPORT: "---", Relation.SHOW: "===", Relation.CONTRADICT: "---"}
_STYLES = {
    Kind.THESIS: "stroke-width:3px",
    Kind.DISTORTION: "stroke-width:2px,stroke-dasharray:2 3",
}
_HAZARD = re.compile(r"[\x00-\x1f\"#$%&*+:<=>@[\\\]^_`{|}~°]|^\d|\.(?=\w)|(?<!\w)-|-(?!\w)")
"""Where a text could mean something to Mermaid, to Markdown or to HTML; words stay as they are."""

_UNDONE = re.compile(r"\\(?=n)|\bfa\w?:(?=fa-)|\$(?=\$)|ﬂ(?=°)|¶(?=ß)")
"""Where it still does, since Mermaid reads codes too early: a line break, an icon, a formula, and
the marks that it puts in the place of codes. A word joiner, which nobody sees, stands behind them.
"""


def write(argument_map: ArgumentMap) -> str:
    """Return a map as a Mermaid flowchart, the thesis at the top."""
    return "\n".join(_lines(argument_map)) + "\n"


def _lines(argument_map: ArgumentMap) -> Iterator[str]:
    diagram, words = Diagram(argument_map), words_for(argument_map.language)
    # Here there are no codes, and what looks like a tag would be lost.
    title = _joined(argument_map.title).replace(
        "<", "\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK}"
    )
    yield "---"
    yield f"title: {json.dumps(title, ensure_ascii=False)}"
    yield "config: {flowchart: {wrappingWidth: 500}}"
    yield "---"
    yield "flowchart BT"
    yield f"accTitle: {_coded(argument_map.title)}"
    caption = words.caption_of(len(argument_map.claims), len(argument_map.inferences))
    yield f"accDescr: {_coded(caption)}"
    yield from _nodes(diagram, "", words)
    for number, (key, title) in enumerate(diagram.sections.items(), start=1):
        yield f'subgraph s{number}["{_coded(title)}"]'
        yield "direction BT"
        yield from _nodes(diagram, key, words)
        yield "end"
    for drawn in diagram.lines():
        yield _arrow(diagram, drawn, words)
    yield from _classes(diagram)


def _nodes(diagram: Diagram, section: str, words: Words) -> Iterator[str]:
    for claim in diagram.claims_of[section]:
        label = "<br/>".join(map(_coded, box_of(claim, words)))
        yield diagram.names[claim.id] + _SHAPES[claim.kind].format(f'"{label}"')
    for name in diagram.junctions_of[section]:
        yield f'{name}((" "))'


def _arrow(diagram: Diagram, drawn: Line, words: Words) -> str:
    relation, kind = drawn.inference.relation, diagram.kind_of(drawn.inference)
    if drawn.shaft:
        return f"{drawn.start} {_SHAFTS.get(relation, '-.-')} {drawn.end}"
    label = "<br/>".join(map(_coded, label_of(drawn.inference, kind, words)))
    return f'{drawn.start} {_ARROWS[relation]}|"{label}"| {drawn.end}'


def _classes(diagram: Diagram) -> Iterator[str]:
    """Yield the classes of nodes, by which a wiki can paint them, and how ours are drawn."""
    for kind in Kind:
        named = [diagram.names[claim.id] for claim in diagram.map.claims if claim.kind is kind]
        if named:
            yield f"class {','.join(named)} {kind}"
            if kind in _STYLES:
                yield f"classDef {kind} {_STYLES[kind]}"


def _coded(text: str) -> str:
    """Return one line of text in which nothing means anything but itself."""
    return _HAZARD.sub(lambda found: f"#{ord(found[0])};", _joined(text))


def _joined(text: str) -> str:
    return _UNDONE.sub("\\g<0>\N{WORD JOINER}", line(text))
