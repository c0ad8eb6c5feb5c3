"""All that a check found, as JSON. `report.schema.json` beside this file is its manual."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.metadata import version
from typing import Any

from argmap.finding import CheckResult, Finding, Severity
from argmap.location import Location
from argmap.reports.encoding import encode_json
from argmap.reports.fingerprints import fingerprints
from argmap.reports.paths import relative

_VERSION = 1
"""Counts up when a reader of the last version would misread the report."""


def write(result: CheckResult) -> str:
    """Return the report."""
    return encode_json(
        {
            "version": _VERSION,
            "tool": {"name": "argmap", "version": version("argmap")},
            "summary": {
                "ok": not result.fails,
                "files": len(result.texts),
                **_counts(result.findings),
                "failing": sum(map(result.is_failing, result.findings)),
                "fixable": sum(bool(finding.edits) for finding in result.findings),
                "problems": len(result.problems),
            },
            "files": [
                {"path": relative(path), **_counts(findings)}
                for path, findings in result.by_file.items()
            ],
            "findings": [
                _finding(finding, fingerprint, result.is_failing(finding))
                for finding, fingerprint in zip(result.findings, fingerprints(result), strict=True)
            ],
            "problems": [{"message": problem} for problem in result.problems],
        }
    )


def _counts(findings: Iterable[Finding]) -> dict[str, int]:
    severities = [finding.severity for finding in findings]
    return {
        "errors": severities.count(Severity.ERROR),
        "warnings": severities.count(Severity.WARNING),
        "infos": severities.count(Severity.INFO),
    }


def _finding(finding: Finding, fingerprint: str, failing: bool) -> dict[str, Any]:
    return {
        "path": relative(finding.location.path),
        "rule": finding.rule,
        "severity": str(finding.severity),
        "failing": failing,
        "message": finding.message,
        "remedy": finding.remedy,
        "location": _location(finding.location),
        "related": [
            {
                "path": relative(related.location.path),
                "message": related.message,
                "location": _location(related.location),
            }
            for related in finding.related
        ],
        "fixable": bool(finding.edits),
        "fingerprint": fingerprint,
    }


def _location(place: Location) -> dict[str, Any]:
    return {key: value for key, value in place._asdict().items() if key != "path"}
