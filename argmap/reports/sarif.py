"""SARIF 2.1.0, the exchange format of static analysis, which code scanning and editors read.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html; section numbers below are its.
"""

from __future__ import annotations

from importlib.metadata import version
from typing import Any

from argmap.finding import CheckResult, Edit, Finding, RuleInfo, Severity
from argmap.location import Location
from argmap.reports.encoding import encode_json
from argmap.reports.fingerprints import fingerprints
from argmap.reports.paths import uri
from argmap.reports.visible import visible
from argmap.reports.wording import in_one_line

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LONGEST = 1024
"""GitHub takes no longer description of a rule."""

_LEVELS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "note",
    Severity.OFF: "none",
}


def write(result: CheckResult) -> str:
    """Return the report. What was not checked makes the run unsuccessful."""
    index = {name: number for number, name in enumerate(result.rules)}
    run = {
        "tool": {
            "driver": {
                "name": "argmap",
                "version": version("argmap"),
                "rules": [_rule(rule) for rule in result.rules.values()],
            }
        },
        "invocations": [
            {
                "executionSuccessful": not result.problems,
                "toolExecutionNotifications": [
                    {"level": "error", "message": _message(visible(problem))}
                    for problem in result.problems
                ],
            }
        ],
        "columnKind": "unicodeCodePoints",
        "results": [
            _result(finding, index.get(finding.rule, -1), fingerprint)
            for finding, fingerprint in zip(result.findings, fingerprints(result), strict=True)
        ],
    }
    return encode_json({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(rule: RuleInfo) -> dict[str, Any]:
    description = " ".join(rule.page.partition("\n## ")[0].split())
    return {
        "id": rule.name,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": description[:_LONGEST]},
        "help": {"text": rule.page, "markdown": f"# {rule.name}\n\n{rule.page}"},
        "defaultConfiguration": {
            "enabled": rule.severity is not Severity.OFF,
            "level": _LEVELS[rule.severity],
        },
    }


def _result(finding: Finding, rule_index: int, fingerprint: str) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": rule_index,
        "level": _LEVELS[finding.severity],
        "message": _message(in_one_line(finding)),
        "locations": [{"physicalLocation": _place(finding.location)}],
        "partialFingerprints": {"finding/v1": fingerprint},
    }
    if finding.related:
        result["relatedLocations"] = [
            {
                "id": number,
                "message": _message(visible(related.message)),
                "physicalLocation": _place(related.location),
            }
            for number, related in enumerate(finding.related)
        ]
    if finding.edits:
        result["fixes"] = [_fix(finding)]
    return result


def _message(text: str) -> dict[str, str]:
    """Return a message that says just this: no placeholder (3.11.5) and no link (3.11.6)."""
    return {"text": text.replace("{", "{{").replace("}", "}}").replace("](", "] (")}


def _place(place: Location) -> dict[str, Any]:
    return {"artifactLocation": {"uri": uri(place.path)}, "region": _region(place)}


def _region(place: Location) -> dict[str, int]:
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }


def _fix(finding: Finding) -> dict[str, Any]:
    changes: dict[str, list[Edit]] = {}
    for edit in finding.edits:
        changes.setdefault(edit.location.path, []).append(edit)
    return {
        "description": _message(visible(finding.remedy or finding.message)),
        "artifactChanges": [
            {
                "artifactLocation": {"uri": uri(path)},
                "replacements": [
                    {
                        "deletedRegion": _region(edit.location),
                        "insertedContent": {"text": edit.replacement},
                    }
                    for edit in edits
                ],
            }
            for path, edits in changes.items()
        ],
    }
