"""What is said beside a map: why its picture is not that of the file, and what `check` finds."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from argmap.checker import Checker
from argmap.configuration import Settings
from argmap.errors import ArgmapError
from argmap.finding import CheckResult, Finding, Severity
from argmap.loader import Case
from argmap.location import Location


@dataclass(frozen=True)
class Report:
    """`problem` says why the map cannot be drawn as it stands, or ''; `notes` what else to know."""

    problem: str = ""
    notes: tuple[str, ...] = ()
    findings: tuple[dict[str, str], ...] = ()

    def count(self, severity: Severity) -> int:
        """Return how many findings have exactly this severity."""
        return sum(finding["severity"] == str(severity) for finding in self.findings)

    @property
    def data(self) -> dict[str, Any]:
        """What the script of the page is told."""
        return {"problem": self.problem, "notes": self.notes, "findings": self.findings}


def check_map(path: str) -> tuple[Case, CheckResult]:
    """Return a map, and what `argmap check` finds in it, from one reading of the file.

    Raises `ArgmapError` where it cannot be read.
    """
    require_file(path)
    checker = Checker(Settings())
    return checker.case(path), checker.check((path,))


def require_file(path: str) -> None:
    """Raise `ArgmapError` for a pipe or a device: reading it might never end."""
    if os.path.exists(path) and not os.path.isfile(path) and not os.path.isdir(path):
        raise ArgmapError(f"{path}: is no regular file")


def report_of(case: Case, result: CheckResult) -> Report:
    """Return the report of a map that was read."""
    worst_first = sorted(result.findings, key=lambda f: (-f.severity, f.order))
    findings = tuple(dict(_entry(finding, case)) for finding in worst_first)
    return Report(fault_in(case), result.problems, findings)


def fault_in(case: Case) -> str:
    """Return why a map is not fit to be drawn in place of an older state of it, or ''.

    A sentence that cannot be read as YAML, a map that cannot be included: what is missing would
    look as if it had been deleted.
    """
    unread = [fault for fault in case.map.faults if fault.rule == "syntax-error"]
    if unread:
        first = min(unread, key=lambda fault: fault.order)
        return f"{_where(first.location, case)}: {first.message}"
    for name, reason in case.inclusion.problems.items():
        return f"the included map '{name}' cannot be read: {reason}"
    return "" if case.map.claims else "there is no claim to draw"


def _entry(finding: Finding, case: Case) -> Iterator[tuple[str, str]]:
    yield "severity", str(finding.severity)
    yield "rule", finding.rule
    yield "message", finding.message
    yield "remedy", finding.remedy
    yield "where", _where(finding.location, case)
    in_map = finding.location.path == case.map.path
    yield "claim", (case.map.claim_at(finding.location) or "") if in_map else ""


def _where(place: Location, case: Case) -> str:
    """Return a line, and the file's name unless it is the map's."""
    if place.path == case.map.path:
        return f"line {place.line}"
    return f"{os.path.basename(place.path)}, line {place.line}"
