"""A brief as a page."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from argmap.documents.brief.content import Content, Entry
from argmap.documents.sealed import sealed

_DEEPEST = 6


def html(content: Content) -> str:
    """Return the brief as one HTML file."""
    title = f"{content.title} – {content.subtitle}"
    return sealed(title, content.language, "".join(_body(content)))


def _body(content: Content) -> Iterator[str]:
    yield f'<main class="brief">\n<h1><bdi>{escape(content.title)}</bdi></h1>\n'
    yield f'<p class="sub">{escape(content.subtitle)}</p>\n'
    for section in content.sections:
        yield f"<section>\n<h2>{escape(section.heading)}</h2>\n"
        for entry in section.entries:
            yield from _entry(entry)
        yield "</section>\n"
    yield "</main>\n"


def _entry(entry: Entry) -> Iterator[str]:
    classes = ["entry", f"d{min(entry.depth, _DEEPEST)}"]
    classes += ["strong"] * entry.strong + ["block"] * entry.block
    yield f'<div class="{" ".join(classes)}">'
    if entry.id:
        relation = _span("relation", entry.relation)
        id_ = f'<bdi class="id">{escape(entry.id)}</bdi>'
        told = (relation, id_, _span("status", entry.status), _span("mark", entry.mark))
        yield f"<p>{' '.join(filter(None, told))}</p>"
    if entry.text:
        yield f'<p class="said" dir="auto">{escape(entry.text)}</p>'
    if entry.source:
        yield f'<p class="source" dir="auto">{escape(entry.source)}</p>'
    yield "</div>\n"


def _span(name: str, text: str) -> str:
    return f'<span class="{name}">{escape(text)}</span>' if text else ""
