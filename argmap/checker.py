"""Runs the rules over maps and settles which findings count."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from argmap.element import Allowance
from argmap.errors import ArgmapError
from argmap.finding import CheckResult, Finding, Severity
from argmap.loader import Case, find_maps, load_case
from argmap.location import Location
from argmap.rules import PROFILES, RULES

_UNUSED = "unused-allow"

NEVER_ACCEPTED = frozenset(
    {"syntax-error", "schema-violation", "duplicate-id", "dangling-reference", _UNUSED}
)
"""Rules that no `allow` covers: an ok for a text that is broken would be a false one."""


def check(*paths: str, profile: str | None = None) -> CheckResult:
    """Check map files, and the maps below directories; a file named twice is checked once.

    What cannot be read at all becomes one of the result's `problems`, and the rest is checked.
    `profile` is a key of `PROFILES`.
    """
    texts: dict[str, str] = {}
    findings: list[Finding] = []
    problems: list[str] = []
    for path in paths:
        try:
            files = find_maps(path)
        except ArgmapError as error:
            problems.append(str(error))
            continue
        for file in files:
            if file in texts:
                continue
            try:
                case = load_case(file)
            except ArgmapError as error:
                problems.append(str(error))
                continue
            texts[file] = case.text
            findings += check_case(case, profile)
    findings.sort(key=lambda finding: finding.order)
    return CheckResult(texts, tuple(findings), tuple(problems))


def check_case(case: Case, profile: str | None = None) -> Iterator[Finding]:
    """Yield the findings in one map, those that are accepted with `allow` left out."""
    levels = PROFILES[profile] if profile else {}
    acceptance = _Acceptance(case)
    for name, rule in RULES.items():
        severity = levels.get(name, rule.SEVERITY)
        if severity is Severity.OFF or name == _UNUSED:
            continue
        for finding in rule.check(case):
            if not acceptance.covers(name, finding.location):
                yield replace(finding, rule=name, severity=severity)
    severity = levels.get(_UNUSED, RULES[_UNUSED].SEVERITY)
    for allowance in acceptance.unused():
        known = allowance.rule in RULES
        if known and levels.get(allowance.rule, RULES[allowance.rule].SEVERITY) is Severity.OFF:
            continue  # it may be accepted for the profile that has the rule on
        why = "nothing of it is found" if known else "there is no such rule"
        if allowance.rule in NEVER_ACCEPTED:
            why = "a map that is broken cannot be accepted"
        yield Finding(
            f"'{allowance.rule}' is allowed here, but {why}",
            allowance.place,
            "remove the line" if known else "see `argmap rules` for the names",
            rule=_UNUSED,
            severity=severity,
        )


class _Acceptance:
    """What `allow` accepts: in a claim all within it, at the top all within the map."""

    def __init__(self, case: Case) -> None:
        self._everywhere = {allowance.rule: allowance for allowance in case.map.allow}
        self._in_claim: dict[tuple[str, int], Allowance] = {}
        self._used: set[Location] = set()
        for claim in case.map.claims:
            if claim.allow:
                lines = range(
                    claim.place().line, max(p.end_line for p in claim.places.values()) + 1
                )
                for allowance in claim.allow:
                    self._in_claim |= {(allowance.rule, line): allowance for line in lines}
        self._all = [*case.map.allow, *(a for claim in case.map.claims for a in claim.allow)]

    def covers(self, rule: str, place: Location) -> bool:
        """Say whether a finding is accepted, and remember the acceptance as used."""
        if rule in NEVER_ACCEPTED:
            return False
        allowance = self._in_claim.get((rule, place.line)) or self._everywhere.get(rule)
        if allowance is not None:
            self._used.add(allowance.place)
        return allowance is not None

    def unused(self) -> list[Allowance]:
        """Return the acceptances that covered nothing."""
        return [allowance for allowance in self._all if allowance.place not in self._used]
