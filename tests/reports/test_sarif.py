"""SARIF: its structure here, and its rules by the validator of its makers (marker `node`)."""

import json
import os
import re
import shutil
import subprocess
from urllib.parse import unquote

import pytest

from argmap.reports.fingerprints import fingerprints
from argmap.reports.sarif import write
from argmap.rules import RULES

MULTITOOL = "@microsoft/sarif-multitool@5.7.0"
LEVELS = {"error": "error", "warning": "warning", "info": "note"}
RUNS = pytest.mark.parametrize("run", ["golden", "clean", "unread", "hostile"])


def run_of(result):
    report = json.loads(write(result))
    assert report["version"] == "2.1.0"
    assert report["$schema"].endswith("sarif-schema-2.1.0.json")
    (run,) = report["runs"]
    return run


def between(text, region):
    """Return what stands in a region: lines and columns from 1, the end column exclusive."""
    lines = re.split(r"(?<=\n)", text)
    starts = [sum(map(len, lines[:number])) for number in range(len(lines) + 1)]
    first = starts[region["startLine"] - 1] + region["startColumn"] - 1
    last = starts[region["endLine"] - 1] + region["endColumn"] - 1
    return first, last


def test_every_rule_is_described(clean):
    rules = run_of(clean)["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == list(RULES)
    for rule in rules:
        severity = str(RULES[rule["id"]].SEVERITY)
        assert rule["defaultConfiguration"]["level"] == LEVELS.get(severity, "none")
        assert rule["defaultConfiguration"]["enabled"] == (severity != "off")
        assert 0 < len(rule["shortDescription"]["text"]) <= len(rule["fullDescription"]["text"])
        assert len(rule["fullDescription"]["text"]) <= 1024
        assert "## Remedy" not in rule["fullDescription"]["text"]
        assert "## Remedy" in rule["help"]["text"]
        assert rule["help"]["markdown"].startswith(f"# {rule['id']}\n")


def test_results_are_the_findings_with_their_places(golden):
    run = run_of(golden)
    assert run["columnKind"] == "unicodeCodePoints"
    rules = run["tool"]["driver"]["rules"]
    for finding, fingerprint, result in zip(
        golden.findings, fingerprints(golden), run["results"], strict=True
    ):
        assert result["ruleId"] == finding.rule == rules[result["ruleIndex"]]["id"]
        assert result["level"] == LEVELS[str(finding.severity)]
        assert result["message"]["text"].startswith(finding.message)
        assert finding.remedy in result["message"]["text"]
        assert result["partialFingerprints"] == {"finding/v1": fingerprint}
        (location,) = result["locations"]
        places = [(location, finding.location)]
        places += zip(
            result.get("relatedLocations", []), [r.location for r in finding.related], strict=True
        )
        for reported, place in places:
            physical = reported["physicalLocation"]
            path = unquote(physical["artifactLocation"]["uri"])
            assert path == place.path
            assert min(physical["region"].values()) >= 1
            text = golden.texts[path]
            if "\r" not in text:
                assert between(text, physical["region"]) == (place.start, place.stop)


def test_fixes_replace_what_the_edits_replace(golden):
    fixed = 0
    for finding, result in zip(golden.findings, run_of(golden)["results"], strict=True):
        assert ("fixes" in result) == bool(finding.edits)
        for fix in result.get("fixes", []):
            (change,) = fix["artifactChanges"]
            text = golden.texts[change["artifactLocation"]["uri"]]
            for edit, replacement in zip(finding.edits, change["replacements"], strict=True):
                deleted = between(text, replacement["deletedRegion"])
                assert deleted == (edit.location.start, edit.location.stop)
                assert replacement["insertedContent"]["text"] == edit.replacement
                fixed += 1
    assert fixed > 0


def test_what_was_not_checked_makes_the_run_unsuccessful(clean, unread):
    (invocation,) = run_of(clean)["invocations"]
    assert invocation == {"executionSuccessful": True, "toolExecutionNotifications": []}
    (invocation,) = run_of(unread)["invocations"]
    assert invocation["executionSuccessful"] is False
    (notification,) = invocation["toolExecutionNotifications"]
    assert notification["level"] == "error"
    assert notification["message"]["text"] == "gone.argmap.yaml: no such file or directory"


def test_a_message_has_neither_placeholder_nor_link(hostile):
    for result in run_of(hostile)["results"]:
        text = result["message"]["text"]
        assert "](" not in text
        assert not re.search(r"[{}]", text.replace("{{", "").replace("}}", ""))


def validate(path):
    """Return what the validator says of a file; it exits with 0 whatever that is.

    npm's wrapper hands its arguments to a shell, which would end the command at a bare semicolon.
    """
    npx = shutil.which("npx")
    assert npx, "install Node.js with npm: it fetches the validator"
    done = subprocess.run(
        [npx, "--yes", MULTITOOL, "validate", path.name, "--rule-kind", "'Sarif;Ghas'"],
        cwd=path.parent,
        env={**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert "Analysis completed successfully." in done.stdout, done.stdout + done.stderr
    return re.findall(r"^.*: ((?:error|warning|note) [A-Z]+[0-9]+: .*)$", done.stdout, re.MULTILINE)


@pytest.mark.node
@RUNS
def test_the_validator_has_no_complaint(run, request, tmp_path):
    path = tmp_path / "report.sarif"
    path.write_text(write(request.getfixturevalue(run)), encoding="utf-8")
    complaints = validate(path)
    # There is no address of the project yet that the report could give.
    assert [words for words in complaints if not words.startswith("warning SARIF2005")] == []


@pytest.mark.node
@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ('"ruleIndex": ', '"ruleIndex": 9', "error SARIF1009"),
        ('"startLine": ', '"startLine": -', "error JSON"),
        ('"fullDescription"', '"unknown"', "error GH"),
        ('"locations"', '"unknown"', "error GH"),
    ],
)
def test_the_validator_complains_of_a_broken_report(old, new, complaint, golden, tmp_path):
    path = tmp_path / "report.sarif"
    broken = write(golden).replace(old, new)
    assert broken != write(golden)
    path.write_text(broken, encoding="utf-8")
    assert any(words.startswith(complaint) for words in validate(path))
