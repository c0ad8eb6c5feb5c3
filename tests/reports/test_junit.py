"""The JUnit report, read by a reader of such reports."""

from dataclasses import replace
from xml.etree import ElementTree

import junitparser
import pytest

from argmap.finding import Severity
from argmap.reports.junit import write


def read(result):
    return junitparser.JUnitXml.fromstring(write(result).encode("utf-8"))


def cases_of(result):
    return [case for suite in read(result) for case in suite]


@pytest.mark.parametrize("run", ["golden", "clean", "unread", "hostile"])
def test_counts_are_those_of_the_cases(run, request):
    result = request.getfixturevalue(run)
    report = read(result)
    said = [(it.tests, it.failures, it.errors) for it in (report, *report)]
    report.update_statistics()
    for suite in report:
        suite.update_statistics()
    assert said == [(it.tests, it.failures, it.errors) for it in (report, *report)]
    assert report.failures == sum(map(result.is_failing, result.findings))
    assert report.errors == len(result.problems)


def test_a_suite_a_file_and_a_case_a_finding(golden):
    report = read(golden)
    assert [suite.name for suite in report] == [*golden.texts, "argmap"]
    for suite in list(report)[:-1]:
        findings = golden.by_file[suite.name]
        assert len(list(suite)) == max(1, len(findings))


def test_a_clean_file_is_one_case_that_passes(clean):
    assert len(cases_of(clean)) == len(clean.texts) > 0
    assert all(case.is_passed for case in cases_of(clean))


def test_what_does_not_fail_the_run_passes_and_is_still_said(golden):
    by_severity = {"error": [], "warning": [], "info": []}
    for case in cases_of(golden):
        words = case.result[0].text if case.result else case.system_out or ""
        severity = next((s for s in by_severity if f": {s}: " in words.partition("\n")[0]), None)
        if severity:
            by_severity[severity].append(case)
    assert {severity: len(cases) for severity, cases in by_severity.items()} == {
        "error": golden.count(Severity.ERROR),
        "warning": golden.count(Severity.WARNING),
        "info": golden.count(Severity.INFO),
    }
    for case in by_severity["error"]:
        assert isinstance(case.result[0], junitparser.Failure)
    for case in by_severity["warning"] + by_severity["info"]:
        assert case.is_passed


def test_the_failing_level_of_a_file_decides(golden):
    path = next(f.location.path for f in golden.findings if f.severity is Severity.WARNING)
    strict = replace(golden, fail_on={path: Severity.INFO})
    suites = {suite.name: suite for suite in read(strict)}
    assert suites[path].failures == len(golden.by_file[path])
    assert read(strict).failures > read(golden).failures


def test_what_was_not_checked_is_an_error(unread):
    (case,) = cases_of(unread)
    assert isinstance(case.result[0], junitparser.Error)
    assert case.result[0].message == "gone.argmap.yaml: no such file or directory"


def test_no_two_cases_have_one_name(golden, hostile):
    for result in (golden, replace(golden, findings=golden.findings * 2), hostile):
        names = [(case.classname, case.name) for case in cases_of(result)]
        assert len(set(names)) == len(names)


def test_hostile_text_makes_no_element(hostile):
    root = ElementTree.fromstring(write(hostile).encode("utf-8"))
    elements = {element.tag for element in root.iter()}
    assert elements == {"testsuites", "testsuite", "testcase", "failure", "system-out", "error"}
    assert len(root.findall("testsuite")) == len(hostile.texts) + 1
    messages = [element.get("message") for element in root.iter("failure")]
    assert "message </failure></testcase></testsuites>" in messages
