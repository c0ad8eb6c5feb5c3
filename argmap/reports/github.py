"""Annotations: workflow commands that GitHub Actions shows at the lines of a pull request.

https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
"""

from __future__ import annotations

from argmap.finding import CheckResult, Finding, Severity
from argmap.reports.paths import relative
from argmap.reports.visible import visible
from argmap.reports.wording import in_lines

_COMMANDS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "notice",
}


def write(result: CheckResult) -> str:
    """Return an annotation a line for each finding and each problem; '' where there is none."""
    lines = [_annotation(finding) for finding in result.findings]
    lines += [f"::error title=argmap::{_data(visible(problem))}" for problem in result.problems]
    return "".join(f"{line}\n" for line in lines)


def _annotation(finding: Finding) -> str:
    place = finding.location
    properties = {"file": relative(place.path), "line": place.line}
    # The runner drops columns where a finding spans lines. GitHub does not say whether the end
    # column counts; as it is the start column where none is given, it must be the last one.
    if place.end_line == place.line:
        properties["col"] = place.column
    properties["endLine"] = place.end_line
    if place.end_line == place.line:
        properties["endColumn"] = max(place.column, place.end_column - 1)
    properties["title"] = f"argmap ({finding.rule})"
    listed = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{_COMMANDS[finding.severity]} {listed}::{_data(in_lines(finding))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(visible(text)).replace(":", "%3A").replace(",", "%2C")
