"""Code Quality for GitLab: a JSON list that merge requests show beside the lines.

The fields are those that GitLab reads of the Code Climate format:
https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

from __future__ import annotations

from typing import Any

from argmap.finding import CheckResult, Severity
from argmap.reports.encoding import encode_json
from argmap.reports.fingerprints import fingerprint, fingerprints
from argmap.reports.paths import relative
from argmap.reports.visible import visible
from argmap.reports.wording import in_one_line

# A fault of a map is never worse than that a map could not be checked: `blocker` is kept for that.
_SEVERITIES = {
    Severity.ERROR: "major",
    Severity.WARNING: "minor",
    Severity.INFO: "info",
}


def write(result: CheckResult) -> str:
    """Return the report; `[]` where all is well."""
    violations = [
        _violation(
            in_one_line(finding),
            finding.rule,
            key,
            _SEVERITIES[finding.severity],
            visible(relative(finding.location.path)),
            finding.location.line,
        )
        for finding, key in zip(result.findings, fingerprints(result), strict=True)
    ]
    for problem in result.problems:
        # A place is required. Which file was not checked, if it is one, the words say.
        words = visible(problem)
        violations.append(_violation(words, "not-checked", fingerprint(problem), "blocker", ".", 1))
    return encode_json(violations)


def _violation(
    description: str, check: str, key: str, severity: str, path: str, line: int
) -> dict[str, Any]:
    return {
        "description": description,
        "check_name": check,
        "fingerprint": key,
        "severity": severity,
        "location": {"path": path, "lines": {"begin": line}},
    }
