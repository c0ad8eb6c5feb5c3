"""JUnit XML, which continuous integration shows as tests: a suite a file, a case a finding.

There is no one standard; the elements and attributes are those that Jenkins and GitLab read.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from xml.etree import ElementTree

from argmap.finding import CheckResult, Finding
from argmap.reports.paths import relative
from argmap.reports.visible import visible
from argmap.reports.wording import in_lines


def write(result: CheckResult) -> str:
    """Return the report. What fails the run is a failure, what was not checked an error.

    A finding that does not fail the run passes, its words in the output of the case. A file
    without a finding has one case that passes.
    """
    suites = ElementTree.Element("testsuites", name="argmap")
    for path, findings in result.by_file.items():
        suites.append(_suite(visible(relative(path)), findings, result))
    if result.problems:
        suites.append(_problems(result.problems))
    _count([suites, *suites])
    ElementTree.indent(suites)
    text = ElementTree.tostring(suites, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'


def _suite(path: str, findings: list[Finding], result: CheckResult) -> ElementTree.Element:
    suite = ElementTree.Element("testsuite", name=path)
    names: Counter[str] = Counter()
    for finding in findings:
        name = visible(f"{finding.rule}: {finding.message}")
        names[name] += 1
        # GitLab passes over a case whose name it has seen. Without a line the name outlives edits.
        case = _case(suite, name if names[name] == 1 else f"{name} ({names[name]})", path)
        words = f"{path}:{finding.location.line}:{finding.location.column}: {finding.severity}: "
        if result.is_failing(finding):
            outcome = ElementTree.SubElement(case, "failure", type=finding.rule)
            outcome.set("message", visible(finding.message))
        else:
            outcome = ElementTree.SubElement(case, "system-out")
        outcome.text = words + in_lines(finding)
    if not findings:
        _case(suite, "check", path)
    return suite


def _problems(problems: Iterable[str]) -> ElementTree.Element:
    suite = ElementTree.Element("testsuite", name="argmap")
    for problem in map(visible, problems):
        case = ElementTree.SubElement(suite, "testcase", classname="argmap", name=problem)
        ElementTree.SubElement(case, "error", type="not-checked", message=problem).text = problem
    return suite


def _case(suite: ElementTree.Element, name: str, path: str) -> ElementTree.Element:
    return ElementTree.SubElement(suite, "testcase", classname=path, name=name, file=path)


def _count(elements: Iterable[ElementTree.Element]) -> None:
    """Set how many cases of each outcome lie in each element."""
    for element in elements:
        for attribute, tag in (("tests", "testcase"), ("failures", "failure"), ("errors", "error")):
            element.set(attribute, str(sum(1 for _ in element.iter(tag))))
