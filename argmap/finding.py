"""What a check notices: findings are values, collected and never raised."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from typing import NamedTuple

from argmap.location import Location


class Severity(IntEnum):
    """How much a finding weighs; comparable, `OFF` being the least."""

    OFF = 0
    INFO = 1
    WARNING = 2
    ERROR = 3

    def __str__(self) -> str:
        return self.name.lower()


class Related(NamedTuple):
    """A second place that belongs to a finding, and what stands there."""

    location: Location
    message: str


class Edit(NamedTuple):
    """Replace the text at `location` by `replacement`."""

    location: Location
    replacement: str


@dataclass(frozen=True)
class Finding:
    """One fault: what is wrong, where, and what to do about it.

    `edits` is a fix that is safe to apply without asking; empty where there is none. A rule
    leaves `rule` and `severity` to the checker; a reader says which rule its faults belong to.
    """

    message: str
    location: Location
    remedy: str = ""
    related: tuple[Related, ...] = ()
    edits: tuple[Edit, ...] = ()
    rule: str = ""
    severity: Severity = Severity.ERROR

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """Sort key: by file, then place, then rule."""
        return (
            self.location.path,
            self.location.line,
            self.location.column,
            self.rule,
            self.message,
        )


@dataclass(frozen=True)
class RuleInfo:
    """What a report says of a rule: its name, what its findings weigh by default, its page."""

    name: str
    severity: Severity
    page: str

    @property
    def summary(self) -> str:
        """The first line of the page: what the rule finds."""
        return self.page.partition("\n")[0]


@dataclass(frozen=True)
class CheckResult:
    """The outcome of one run of the checker.

    `texts` holds each file that was checked with its text; `findings` are sorted by place;
    `problems` say what could not be checked at all; `rules` describes all rules there are, by
    name; `fail_on` gives, by file, the severity from which a finding fails the run; `claims` is
    the number of claims that were checked; `translations` holds their files, with the texts.
    """

    texts: Mapping[str, str]
    findings: tuple[Finding, ...]
    problems: tuple[str, ...] = ()
    rules: Mapping[str, RuleInfo] = field(default_factory=dict)
    fail_on: Mapping[str, Severity] = field(default_factory=dict)
    claims: int = 0
    translations: Mapping[str, str] = field(default_factory=dict)

    def count(self, severity: Severity) -> int:
        """Return how many findings have exactly this severity."""
        return sum(finding.severity is severity for finding in self.findings)

    def is_failing(self, finding: Finding) -> bool:
        """Say whether a finding is at or above the failing level of its file."""
        return finding.severity >= self.fail_on.get(finding.location.path, Severity.ERROR)

    @property
    def fails(self) -> bool:
        """Say whether a finding fails the run, or something was not checked."""
        return bool(self.problems) or any(map(self.is_failing, self.findings))

    @property
    def by_file(self) -> dict[str, list[Finding]]:
        """The findings of each file that was checked, those without any too."""
        found: dict[str, list[Finding]] = {path: [] for path in self.texts}
        for finding in self.findings:
            found.setdefault(finding.location.path, []).append(finding)
        return found
