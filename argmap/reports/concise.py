"""One line a finding: `path:line:column: severity: message (rule)`."""

from __future__ import annotations

from argmap.finding import CheckResult
from argmap.reports.visible import visible


def write(result: CheckResult) -> str:
    """Return every finding on a line of its own; '' where there is none."""
    return "".join(
        visible(f"{finding.location}: {finding.severity}: {finding.message} ({finding.rule})")
        + "\n"
        for finding in result.findings
    )
