"""A brief in Markdown: lists, in which all signs of a map's text are escaped."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.documents.brief.content import Content, Entry
from argmap.documents.escaping import for_markdown


def markdown(content: Content) -> str:
    """Return the brief in Markdown."""
    blocks = [f"# {for_markdown(content.title)}", for_markdown(content.subtitle)]
    for section in content.sections:
        blocks.append(f"## {for_markdown(section.heading)}")
        blocks.append("\n".join(line for entry in section.entries for line in _lines(entry)))
    return "\n\n".join(blocks) + "\n"


def _lines(entry: Entry) -> Iterator[str]:
    indent = "  " * entry.depth
    if not entry.id:
        # Phrases only: nothing in front of it could begin a list or a heading.
        yield f"{indent}- {for_markdown(entry.text)}"
        return
    text = for_markdown(entry.text)
    said = [
        f"**{for_markdown(entry.relation)}**" if entry.relation else "",
        for_markdown(entry.id) + (":" if text else ""),
        f"**{text}**" if entry.strong and text else text,
        f"({for_markdown(entry.status)})" if entry.status else "",
        f"**\\[{for_markdown(entry.mark)}\\]**" if entry.mark else "",
    ]
    yield f"{indent}- {' '.join(filter(None, said))}" + ("  " if entry.source else "")
    if entry.source:
        yield f"{indent}  *{for_markdown(entry.source)}*"
