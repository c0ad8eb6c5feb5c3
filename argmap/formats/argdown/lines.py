"""Lines that hold data: front matter, headings, rules, and what is said of a statement."""

from __future__ import annotations

from typing import Any

from argmap.element import Inference, Section
from argmap.formats.argdown.notation import escape, flow, is_rule, is_sayable
from argmap.formats.argdown.steps import details

_WIDTH = 100


def front_matter(data: dict[str, Any]) -> list[str]:
    """Return what an encoded map says as a whole; what Argdown does not know is below `argmap`."""
    lines = ["===", f"title: {flow(data['title'])}", "model:", "  removeTagsFromText: true"]
    elsewhere = ("argmap", "title", "sections", "claims")
    own = {key: value for key, value in data.items() if key not in elsewhere}
    lines.append("argmap:" if own else "argmap: {}")
    for key, value in own.items():
        if isinstance(value, dict) and value:
            lines.append(f"  {key}:")
            lines += (f"    {flow(inner)}: {flow(said)}" for inner, said in value.items())
        else:
            lines.append(f"  {key}: {flow(value)}")
    return [*lines, "==="]


def heading(section: Section) -> str:
    """Return the heading of a section, which keeps its key."""
    data = {"key": section.key}
    if not is_sayable(section.title):
        data["title"] = section.title
    return f"# {escape(section.title) or section.key} {flow(data)}"


def rule(step: Inference) -> list[str]:
    """Return what stands between premises and conclusion, with the scheme as the rule."""
    data = details(step)
    scheme = data.pop("scheme") if is_rule(step.scheme) else ""
    words = [word for word in (scheme, flow(data) if data else "") if word]
    if not words:
        return ["----"]
    line = " ".join(["--", *words, "--"])
    return [line] if len(line) <= _WIDTH else ["--", *words, "--"]


def with_data(line: str, data: dict[str, Any], depth: int) -> list[str]:
    """Return a line and its data, which stand on a line of their own where they are long."""
    if not data:
        return [line]
    whole = f"{line} {flow(data)}"
    return [whole] if len(whole) <= _WIDTH else [line, f"{'  ' * (depth + 2)}{flow(data)}"]
