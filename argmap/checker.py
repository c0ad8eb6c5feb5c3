"""Runs the rules over maps and settles which findings count."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace

from argmap.element import Allowance
from argmap.errors import ArgmapError
from argmap.finding import CheckResult, Finding, RuleInfo, Severity
from argmap.loader import Case, Loader, find_maps
from argmap.location import Location
from argmap.rules import PROFILES, RULES
from argmap.written import nearest

_UNUSED = "unused-allow"

NEVER_ACCEPTED = frozenset(
    {"syntax-error", "schema-violation", "duplicate-id", "dangling-reference"}
)
"""Rules that no `allow` covers: an ok for a text that is broken would be a false one."""


def check(*paths: str, profile: str | None = None) -> CheckResult:
    """Check map files, and the maps below directories; a file named twice is checked once.

    What cannot be read at all becomes one of the result's `problems`, and the rest is checked.
    `profile` is a key of `PROFILES`. Raises `ArgmapError` for another one, or without any path.
    """
    if not paths:
        raise ArgmapError("nothing to check: name a map or a directory")
    if profile and profile not in PROFILES:
        raise ArgmapError(f"no profile '{profile}': there are {', '.join(PROFILES)}")
    loader = Loader()
    texts: dict[str, str] = {}
    seen: set[str] = set()
    findings: list[Finding] = []
    problems: list[str] = []
    for path in paths:
        try:
            files = find_maps(path)
        except ArgmapError as error:
            problems.append(str(error))
            continue
        for file in files:
            if os.path.realpath(file) in seen:
                continue
            seen.add(os.path.realpath(file))
            try:
                case = loader.case(file)
            except ArgmapError as error:
                problems.append(str(error))
                continue
            texts[file] = case.text
            findings += check_case(case, profile)
    findings.sort(key=lambda finding: finding.order)
    return CheckResult(texts, tuple(findings), tuple(problems), _rule_infos())


def _rule_infos() -> dict[str, RuleInfo]:
    """Return what reports say of each rule."""
    return {name: RuleInfo(name, rule.SEVERITY, rule.__doc__) for name, rule in RULES.items()}


def check_case(case: Case, profile: str | None = None) -> Iterator[Finding]:
    """Yield the findings in one map, those that are accepted with `allow` left out.

    What lies in a map that this one includes is reported where that map is checked.
    """
    levels = PROFILES[profile] if profile else {}
    acceptance = _Acceptance(case)
    for name, rule in RULES.items():
        severity = levels.get(name, rule.SEVERITY)
        if severity is Severity.OFF or name == _UNUSED:
            continue
        for finding in rule.check(case):
            if finding.location.path != case.map.path:
                continue
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
            _remedy(allowance.rule),
            rule=_UNUSED,
            severity=severity,
        )


def _remedy(rule: str) -> str:
    """Return what to do about an acceptance that covers nothing."""
    if rule in RULES:
        return "remove the line"
    near = nearest(rule, RULES)
    return f"did you mean '{near}'?" if near else "see `argmap rules` for the names"


class _Acceptance:
    """What `allow` accepts: in a claim all within it, at the top all within the map."""

    def __init__(self, case: Case) -> None:
        self._map = case.map
        self._everywhere = {allowance.rule: allowance for allowance in case.map.allow}
        self._in_claim = {
            (allowance.rule, claim.id): allowance
            for claim in case.map.claims
            for allowance in claim.allow
        }
        self._used: set[Location] = set()

    def covers(self, rule: str, place: Location) -> bool:
        """Say whether a finding is accepted, and remember the acceptance as used."""
        if rule in NEVER_ACCEPTED:
            return False
        allowance = self._everywhere.get(rule)
        if self._in_claim:
            allowance = self._in_claim.get((rule, self._map.claim_at(place))) or allowance
        if allowance is not None:
            self._used.add(allowance.place)
        return allowance is not None

    def unused(self) -> list[Allowance]:
        """Return the acceptances that covered nothing."""
        written = [*self._map.allow, *(a for claim in self._map.claims for a in claim.allow)]
        return [allowance for allowance in written if allowance.place not in self._used]
