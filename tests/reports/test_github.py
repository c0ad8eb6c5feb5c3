"""Annotations, read by the rules of the runner: `::command key=value,…::data`."""

import re

import pytest

from argmap.finding import CheckResult, Finding
from argmap.location import Location
from argmap.reports.github import write
from argmap.reports.visible import visible


def read(line):
    """Read a workflow command as actions/runner does."""
    match = re.fullmatch(r"::(?P<command>[a-z]+)(?: (?P<properties>.*?))?::(?P<data>.*)", line)
    properties = dict(item.split("=", 1) for item in match["properties"].split(","))
    return (
        match["command"],
        {key: unescape(value, ",:") for key, value in properties.items()},
        unescape(match["data"], ""),
    )


def unescape(text, more):
    for sign in "\r\n" + more + "%":
        text = text.replace(f"%{ord(sign):02X}", sign)
    return text


@pytest.mark.parametrize("run", ["golden", "clean", "unread", "hostile"])
def test_a_line_a_finding_and_a_problem(run, request):
    result = request.getfixturevalue(run)
    commands = [read(line) for line in write(result).splitlines()]
    names = {"error": "error", "warning": "warning", "info": "notice"}
    assert [command for command, _, _ in commands] == [
        *(names[str(finding.severity)] for finding in result.findings),
        *("error" for _ in result.problems),
    ]
    for finding, (_, properties, data) in zip(result.findings, commands, strict=False):
        assert properties["title"] == f"argmap ({finding.rule})"
        assert properties["line"] == str(finding.location.line)
        assert data.startswith(visible(finding.message) + "\n")
    for problem, (_, properties, data) in zip(
        result.problems, commands[len(result.findings) :], strict=True
    ):
        assert properties == {"title": "argmap"}
        assert data == visible(problem)


def test_what_an_annotation_looks_like():
    finding = Finding(
        "50 % of: a, b", Location("a,b:100%.yaml", 3, 5, 3, 7, 0, 2), "mend it", rule="some-rule"
    )
    assert write(CheckResult({}, (finding,))) == (
        "::error file=a%2Cb%3A100%25.yaml,line=3,col=5,endLine=3,endColumn=6,"
        "title=argmap (some-rule)::50 %25 of: a, b%0ARemedy: mend it\n"
    )


@pytest.mark.parametrize(
    ("place", "columns"),
    [
        (("a", 3, 5, 3, 6, 0, 1), ("5", "5")),
        (("a", 3, 5, 3, 5, 0, 0), ("5", "5")),
        (("a", 3, 5, 4, 9, 0, 9), (None, None)),
    ],
    ids=["one character", "no character", "several lines"],
)
def test_columns_are_given_within_a_line_and_the_last_one_counts(place, columns):
    finding = Finding("wrong", Location(*place), rule="some-rule")
    _, properties, _ = read(write(CheckResult({}, (finding,))).rstrip("\n"))
    assert (properties.get("col"), properties.get("endColumn")) == columns
    assert properties["endLine"] == str(place[3])


def test_all_well_is_no_annotation(clean):
    assert write(clean) == ""
