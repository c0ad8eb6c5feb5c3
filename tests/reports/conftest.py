"""Results to report: of the golden corpus, of clean maps, of nothing, and of hostile text."""

from functools import cache
from pathlib import Path

import pytest

from argmap.checker import check
from argmap.finding import CheckResult, Edit, Finding, Related, RuleInfo, Severity
from argmap.location import Location

ROOT = Path(__file__).parents[2]

HOSTILE = (
    "two\nlines\r\nand\rmore",
    "::error file=forged::forged",
    "##[error]forged",
    "</failure></testcase></testsuites>",
    "<![CDATA[ ]]> &amp; &nbsp;",
    "\x1b[2J\x07\x00",
    "\u202eesrever\u2066",
    "\"double\" 'single' \\ back",
    "100% %0A%25",
    "a,b:c=d::e",
    "{0} {{1}} [link](https://example.org) [link](1)",
    "\U0001f600 \u0416 \u7533 \uffff",
    "lone \ud800 \udfff \udcff",
    "\u2028 \x85 \x9b31m",
)


@pytest.fixture(autouse=True)
def _in_the_checkout(monkeypatch):
    monkeypatch.chdir(ROOT)


@cache
def _golden():
    found = check("tests/golden/findings", "maps", "tests/golden/ok", "gone.argmap.yaml")
    assert len(found.findings) > 100
    assert len(found.problems) == 1
    return found


@pytest.fixture
def golden():
    """Return what a run over the corpus finds, one file being gone."""
    return _golden()


@pytest.fixture
def clean():
    return check("tests/golden/ok")


@pytest.fixture
def unread():
    """Return a run with a problem and no finding."""
    return check("gone.argmap.yaml")


@pytest.fixture
def hostile():
    """Return findings, related places, fixes, paths and problems made of hostile text."""
    severities = (Severity.ERROR, Severity.WARNING, Severity.INFO)
    findings = []
    for number, text in enumerate(HOSTILE):
        place = Location(f"maps/{text}.argmap.yaml", 1, 1, 1, 5, 0, 4)
        findings.append(
            Finding(
                f"message {text}",
                place,
                f"remedy {text}",
                (Related(place, f"related {text}"),),
                (Edit(place, text),),
                "some-rule",
                severities[number % 3],
            )
        )
    return CheckResult(
        {finding.location.path: "text\n" for finding in findings},
        tuple(findings),
        tuple(f"problem {text}" for text in HOSTILE),
        {"some-rule": RuleInfo("some-rule", Severity.WARNING, "A rule.\n\nMore.\n\n## Remedy\n")},
    )
