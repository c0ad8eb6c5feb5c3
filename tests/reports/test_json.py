"""The JSON report against its schema, and against what was found."""

import copy
import json
import re
from importlib import resources

import jsonschema
import pytest

from argmap.finding import Severity
from argmap.reports.fingerprints import fingerprints
from argmap.reports.json_report import write

SCHEMA = json.loads((resources.files("argmap.reports") / "report.schema.json").read_text("utf-8"))


def report_of(result):
    return json.loads(write(result))


def refuses(report):
    validator = jsonschema.Draft202012Validator(SCHEMA)
    return [error.message for error in validator.iter_errors(report)]


def test_the_schema_is_one_and_leaves_no_object_open():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)

    def objects(node):
        if isinstance(node, dict):
            if node.get("type") == "object":
                yield node
            for value in node.values():
                yield from objects(value)

    found = list(objects(SCHEMA))
    assert len(found) == 8
    for node in found:
        assert node["additionalProperties"] is False
        assert set(node["required"]) == set(node["properties"])


@pytest.mark.parametrize("run", ["golden", "clean", "unread", "hostile"])
def test_every_report_obeys_the_schema(run, request):
    assert refuses(report_of(request.getfixturevalue(run))) == []


def test_the_schema_refuses_what_is_wrong(golden):
    report = report_of(golden)
    for change in (
        lambda r: r.update(version=2),
        lambda r: r.update(more=1),
        lambda r: r["summary"].pop("ok"),
        lambda r: r["findings"][0].update(severity="fatal"),
        lambda r: r["findings"][0]["location"].update(line=0),
        lambda r: r["problems"].append("text"),
    ):
        broken = copy.deepcopy(report)
        change(broken)
        assert refuses(broken)


def test_a_report_says_what_was_found(golden):
    report = report_of(golden)
    assert [f["message"] for f in report["findings"]] == [f.message for f in golden.findings]
    assert [f["fingerprint"] for f in report["findings"]] == list(fingerprints(golden))
    assert report["summary"] == {
        "ok": False,
        "files": len(golden.texts),
        "errors": golden.count(Severity.ERROR),
        "warnings": golden.count(Severity.WARNING),
        "infos": golden.count(Severity.INFO),
        "failing": golden.count(Severity.ERROR),
        "fixable": sum(bool(finding.edits) for finding in golden.findings),
        "problems": 1,
    }
    for key in ("errors", "warnings", "infos"):
        assert sum(file[key] for file in report["files"]) == report["summary"][key]
    assert [file["path"] for file in report["files"]] == list(golden.texts)


def test_ok_means_checked_and_not_failing(clean, unread):
    assert report_of(clean)["summary"]["ok"] is True
    assert report_of(unread)["summary"]["ok"] is False


def test_hostile_text_arrives_as_it_was(hostile):
    for finding, reported in zip(hostile.findings, report_of(hostile)["findings"], strict=True):
        for text, arrived in (
            (finding.message, reported["message"]),
            (finding.remedy, reported["remedy"]),
            (finding.related[0].message, reported["related"][0]["message"]),
        ):
            assert arrived == re.sub("[\ud800-\udfff]", "\ufffd", text)
