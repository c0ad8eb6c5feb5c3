"""One line a finding: `path:line:column: severity: message (rule)`."""

from __future__ import annotations

from argmap.finding import CheckResult
from argmap.reports.paths import place
from argmap.reports.visible import visible


def write(result: CheckResult) -> str:
    """Return every finding and every problem on a line of its own; '' where there is none."""
    lines = [f"{place(f.location)}: {f.severity}: {f.message} ({f.rule})" for f in result.findings]
    lines += [f"Error: {problem}" for problem in result.problems]
    return "".join(f"{visible(line)}\n" for line in lines)
