"""A finding in words: the same in every report that takes plain text."""

from __future__ import annotations

from argmap.finding import Finding
from argmap.reports.paths import relative
from argmap.reports.visible import visible


def in_one_line(finding: Finding) -> str:
    """Return what is wrong and what to do about it; what is wrong is the first sentence."""
    remedy = f". Remedy: {finding.remedy}" if finding.remedy else ""
    return visible(finding.message + remedy)


def in_lines(finding: Finding) -> str:
    """Return what is wrong, what to do, and the places that belong to it, a line each."""
    lines = [finding.message]
    if finding.remedy:
        lines.append(f"Remedy: {finding.remedy}")
    for place, message in finding.related:
        lines += [f"{relative(place.path)}:{place.line}: {message}"]
    return "\n".join(map(visible, lines))
