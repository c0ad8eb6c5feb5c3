"""The report for GitLab against the fields that its manual documents."""

import json

import jsonschema
import pytest

from argmap.reports.gitlab import write

SCHEMA = {
    "type": "array",
    "items": {
        "type": "object",
        "additionalProperties": False,
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "pattern": r"^[^\n]+$"},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{32}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "additionalProperties": False,
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^[^/]"},
                    "lines": {
                        "type": "object",
                        "additionalProperties": False,
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}


@pytest.mark.parametrize("run", ["golden", "clean", "unread", "hostile"])
def test_every_report_obeys_the_documented_fields(run, request):
    result = request.getfixturevalue(run)
    report = json.loads(write(result))
    jsonschema.validate(report, SCHEMA, jsonschema.Draft202012Validator)
    assert len(report) == len(result.findings) + len(result.problems)
    assert len({violation["fingerprint"] for violation in report}) == len(report)


def test_all_well_is_an_empty_list(clean):
    assert write(clean) == "[]\n"


def test_what_was_not_checked_is_a_blocker(unread):
    (violation,) = json.loads(write(unread))
    assert violation["severity"] == "blocker"
    assert violation["description"] == "gone.argmap.yaml: no such file or directory"


def test_severities_keep_their_order(golden):
    severities = {"error": "major", "warning": "minor", "info": "info"}
    for finding, violation in zip(golden.findings, json.loads(write(golden)), strict=False):
        assert violation["severity"] == severities[str(finding.severity)]
        assert violation["location"] == {
            "path": finding.location.path,
            "lines": {"begin": finding.location.line},
        }
        assert violation["description"].startswith(finding.message)
        assert violation["description"].endswith(finding.remedy)
