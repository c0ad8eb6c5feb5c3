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
from argmap.formats import NATIVE
from argmap.garbage import collection_put_off
from argmap.loader import Case, Loader, find_maps
from argmap.rules import RULES


def check(*paths: str, profile: str | None = None, settings: Settings | None = None) -> CheckResult:
    """Check map files, and the maps below directories; a file named twice is checked once.

    What cannot be read at all becomes one of the result's `problems`, and the rest is checked; so
    does a broken configuration file, or the baseline that it names, once for all its maps. The
    configuration file nearest to each map holds where `settings` (or `profile`, a key of
    `PROFILES`) say nothing. Raises `ArgmapError` for names that do not exist, for a broken
    baseline in `settings`, or without any path.
    """
    return Checker(settings or Settings(profile=profile)).check(paths)


class Checker:
    """One run over many maps.

    `given` holds the bytes of maps that are not read from their files. With `renew`, what is
    found goes into the baselines, which are in `baselines` after the run, by real path.
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
        self._users: dict[str, dict[str, Settings]] = {}
        self._problems: dict[str, None] = {}

    def case(self, path: str) -> Case:
        """Return a map as this run reads it. Raises `ArgmapError` if unreadable."""
        return self._loader.case(path)

    @collection_put_off()
    def check(self, paths: tuple[str, ...]) -> CheckResult:
        """Check these paths, and leave out what a baseline accepts."""
        if not paths:
            raise ArgmapError("nothing to check: name a map or a directory")
        if self._chosen.baseline is not None:
            self._baseline(self._chosen.baseline)
        texts: dict[str, str] = {}
        translations: dict[str, str] = {}
        findings: list[Finding] = []
        fail_on: dict[str, Severity] = {}
        claims = 0
        for file, case in self._cases(paths):
            try:
                settings = self._chosen.over(self._configuration.settings_for(file))
                found = self._in_map(file, case, settings)
            except ArgmapError as error:
                self._problems[str(error)] = None
                continue
            texts[file] = case.text
            translations |= {t.path: t.text for t in case.translations}
            claims += len(case.map.claims)
            fail_on[file] = settings.failing
            findings += found
        if not self._renew:
            findings += self._unused_entries()
        for key, users in self._users.items():
            fail_on[self.baselines[key].path] = min(user.failing for user in users.values())
        findings.sort(key=lambda finding: finding.order)
        rules = {name: RuleInfo(name, rule.SEVERITY, rule.__doc__) for name, rule in RULES.items()}
        return CheckResult(
            texts, tuple(findings), tuple(self._problems), rules, fail_on, claims, translations
        )

    def _cases(self, paths: tuple[str, ...]) -> Iterator[tuple[str, Case]]:
        """Yield each map once; what cannot be read is a problem."""
        seen: set[str] = set()
        for path in paths:
            try:
                files, problems = ([path], []) if path in self._given else find_maps(path)
            except ArgmapError as error:
                self._problems[str(error)] = None
                continue
            self._problems |= dict.fromkeys(problems)
            for file in files:
                if os.path.realpath(file) in seen:
                    continue
                seen.add(os.path.realpath(file))
                try:
                    yield file, self._loader.case(file)
                except ArgmapError as error:
                    self._problems[str(error)] = None

    def _in_map(self, file: str, case: Case, settings: Settings) -> list[Finding]:
        """Return what is found in a map and not accepted; its baseline is read before."""
        baseline = None
        if settings.baseline is not None:
            baseline = self._baseline(settings.baseline)
            self._users.setdefault(os.path.realpath(settings.baseline), {})[file] = settings
        found = [f for f in find(case, settings.levels) if f.severity >= settings.shown]
        if baseline is None:
            return found
        if self._renew:
            return baseline.renew(file, found, settings.reported)
        return [finding for finding in found if not baseline.accepts(finding)]

    def _baseline(self, path: str) -> Baseline:
        """Return a baseline, the same one by whatever way it is named."""
        key = os.path.realpath(path)
        if key not in self.baselines:
            fresh = self._renew and not os.path.exists(path)
            self.baselines[key] = Baseline(path) if fresh else Baseline.load(path)
        return self.baselines[key]

    def _unused_entries(self) -> Iterator[Finding]:
        """Yield the entries of baselines that matched nothing, as unused acceptances."""
        for key, users in self._users.items():
            ran = {file: settings.reported for file, settings in users.items()}
            ran = {file: rules for file, rules in ran.items() if UNUSED in rules}
            severity = max((users[file].levels[UNUSED] for file in ran), default=Severity.OFF)
            for finding in self.baselines[key].unused(ran):
                yield replace(finding, rule=UNUSED, severity=severity)


def check_case(case: Case, profile: str | None = None) -> Iterator[Finding]:
    """Yield the findings in one map under a profile, as `find` does."""
    yield from find(case, Settings(profile=profile).levels)


def find(case: Case, levels: Mapping[str, Severity]) -> Iterator[Finding]:
    """Yield the findings in one map, those that are accepted with `allow` left out.

    What lies in a map that this one includes is reported where that map is checked; what lies in a
    translation of this one is reported here.
    """
    own = {case.map.path, *(translation.path for translation in case.translations)}
    fixable = own if case.format is NATIVE else own - {case.map.path}
    acceptance = Acceptance(case)
    for name, rule in RULES.items():
        severity = levels[name]
        if severity is Severity.OFF or name == UNUSED:
            continue
        for finding in rule.check(case):
            if finding.location.path not in own:
                continue
            if not acceptance.covers(name, finding):
                edits = finding.edits if finding.location.path in fixable else ()
                yield replace(finding, rule=name, severity=severity, edits=edits)
    if levels[UNUSED] is not Severity.OFF:
        ran = {name for name, severity in levels.items() if severity is not Severity.OFF}
        for finding in acceptance.unused(ran):
            yield replace(finding, rule=UNUSED, severity=levels[UNUSED])
