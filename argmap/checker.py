"""Runs the rules over maps and settles which findings count."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import replace

from argmap.acceptance import UNUSED, Acceptance
from argmap.baseline import Baseline
from argmap.configuration import Configuration, Settings
from argmap.errors import ArgmapError
from argmap.finding import CheckResult, Finding, RuleInfo, Severity
from argmap.loader import Case, Loader, collection_put_off, find_maps
from argmap.rules import NEVER_ACCEPTED, RULES


def check(*paths: str, profile: str | None = None, settings: Settings | None = None) -> CheckResult:
    """Check map files, and the maps below directories; a file named twice is checked once.

    What cannot be read at all becomes one of the result's `problems`, and the rest is checked.
    The configuration file nearest to each map holds where `settings` (or `profile`, a key of
    `PROFILES`) say nothing. Raises `ArgmapError` for names that do not exist, a broken
    configuration or baseline, or without any path.
    """
    return Checker(settings or Settings(profile=profile)).check(paths)


class Checker:
    """One run over many maps.

    `given` holds the bytes of maps that are not read from their files. With `renew`, what is
    found goes into the baselines, which are in `baselines` after the run, by path.
    """

    def __init__(
        self, settings: Settings, given: Mapping[str, bytes] | None = None, *, renew: bool = False
    ) -> None:
        self.baselines: dict[str, Baseline] = {}
        self._chosen = settings
        self._given = given or {}
        self._renew = renew
        self._loader = Loader(given)
        self._configuration = Configuration()
        self._settings: dict[str, Settings] = {}
        self._problems: list[str] = []

    @collection_put_off()
    def check(self, paths: tuple[str, ...]) -> CheckResult:
        """Check these paths, and leave out what a baseline accepts."""
        if not paths:
            raise ArgmapError("nothing to check: name a map or a directory")
        texts: dict[str, str] = {}
        findings: list[Finding] = []
        claims = 0
        for file, case in self._cases(paths):
            texts[file] = case.text
            claims += len(case.map.claims)
            self._settings[file] = self._chosen.over(self._configuration.settings_for(file))
            findings += self._in_map(file, case)
        if not self._renew:
            findings += self._unused_entries()
        findings.sort(key=lambda finding: finding.order)
        fail_on = {file: settings.failing for file, settings in self._settings.items()}
        rules = {name: RuleInfo(name, rule.SEVERITY, rule.__doc__) for name, rule in RULES.items()}
        return CheckResult(texts, tuple(findings), tuple(self._problems), rules, fail_on, claims)

    def _cases(self, paths: tuple[str, ...]) -> Iterator[tuple[str, Case]]:
        """Yield each map once; what cannot be read is a problem."""
        seen: set[str] = set()
        for path in paths:
            try:
                files, problems = ([path], []) if path in self._given else find_maps(path)
            except ArgmapError as error:
                self._problems.append(str(error))
                continue
            self._problems += problems
            for file in files:
                if os.path.realpath(file) in seen:
                    continue
                seen.add(os.path.realpath(file))
                try:
                    yield file, self._loader.case(file)
                except ArgmapError as error:
                    self._problems.append(str(error))

    def _in_map(self, file: str, case: Case) -> list[Finding]:
        settings = self._settings[file]
        found = [f for f in find(case, settings.levels) if f.severity >= settings.shown]
        if settings.baseline is None:
            return found
        baseline = self._baseline(settings.baseline)
        if self._renew:
            baseline.renew(file, found)
            return [finding for finding in found if finding.rule in NEVER_ACCEPTED]
        return [finding for finding in found if not baseline.accepts(finding)]

    def _baseline(self, path: str) -> Baseline:
        if path not in self.baselines:
            fresh = self._renew and not os.path.exists(path)
            self.baselines[path] = Baseline(path) if fresh else Baseline.load(path)
        return self.baselines[path]

    def _unused_entries(self) -> Iterator[Finding]:
        """Yield the entries of baselines that matched nothing, as unused acceptances."""
        for path, baseline in self.baselines.items():
            files = [f for f, settings in self._settings.items() if settings.baseline == path]
            levels = self._settings[files[0]].levels
            ran = [rule for rule, level in levels.items() if level is not Severity.OFF]
            if levels[UNUSED] is Severity.OFF:
                continue
            for finding in baseline.unused(files, ran):
                yield replace(finding, rule=UNUSED, severity=levels[UNUSED])


def check_case(case: Case, profile: str | None = None) -> Iterator[Finding]:
    """Yield the findings in one map under a profile, as `find` does."""
    yield from find(case, Settings(profile=profile).levels)


def find(case: Case, levels: Mapping[str, Severity]) -> Iterator[Finding]:
    """Yield the findings in one map, those that are accepted with `allow` left out.

    What lies in a map that this one includes is reported where that map is checked.
    """
    acceptance = Acceptance(case)
    for name, rule in RULES.items():
        severity = levels[name]
        if severity is Severity.OFF or name == UNUSED:
            continue
        for finding in rule.check(case):
            if finding.location.path != case.map.path:
                continue
            if not acceptance.covers(name, finding):
                yield replace(finding, rule=name, severity=severity)
    if levels[UNUSED] is not Severity.OFF:
        ran = {name for name, severity in levels.items() if severity is not Severity.OFF}
        for finding in acceptance.unused(ran):
            yield replace(finding, rule=UNUSED, severity=levels[UNUSED])
