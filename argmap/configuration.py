"""What is to be checked and how: options, and the configuration file nearest to a map.

A file's settings hold for the maps below it. The nearest one wins as a whole; what is chosen for a
run goes before it.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from argmap.errors import ArgmapError
from argmap.finding import Severity
from argmap.repository import is_inside, repository_of
from argmap.rules import NEVER_ACCEPTED, PROFILES, RULES
from argmap.written import nearest


@dataclass(frozen=True)
class Settings:
    """What a run was told; None where nothing was said.

    `select` and `ignore` name rules. Findings below `min_severity` are not reported, those at or
    above `fail_on` fail the run. `baseline` is the path of a file of accepted findings.
    """

    profile: str | None = None
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] | None = None
    min_severity: Severity | None = None
    fail_on: Severity | None = None
    baseline: str | None = None

    def __post_init__(self) -> None:
        """Raise `ArgmapError` for a name that does not exist, or a choice that cannot be meant."""
        if self.profile is not None:
            _known(self.profile, PROFILES, "profile")
        for name in (*(self.select or ()), *(self.ignore or ())):
            _known(name, RULES, "rule")
        for name in NEVER_ACCEPTED.intersection(self.ignore or ()):
            raise ArgmapError(f"'{name}' cannot be ignored: an ok for a broken map would be false")
        if self.select == ():
            raise ArgmapError("select names no rule: leave it out to run all")
        if self.select and set(self.select) <= set(self.ignore or ()):
            names = ", ".join(self.select)
            raise ArgmapError(f"nothing is left to run: what is selected is ignored: {names}")

    def over(self, other: Settings) -> Settings:
        """Return these settings, with those of `other` where nothing is said here."""
        said = {f.name: getattr(self, f.name) for f in fields(self)}
        return replace(other, **{key: value for key, value in said.items() if value is not None})

    @property
    def levels(self) -> dict[str, Severity]:
        """What the findings of each rule weigh; `OFF` for a rule that does not run.

        Selecting rules turns the others off, but for those that say that a map is broken. A rule
        that is off by default weighs, if selected by name, what it weighs in the profile for it.
        """
        levels = {name: rule.SEVERITY for name, rule in RULES.items()}
        levels |= PROFILES[self.profile] if self.profile else {}
        if self.select is not None:
            for name in levels:
                if name not in self.select and name not in NEVER_ACCEPTED:
                    levels[name] = Severity.OFF
                elif levels[name] is Severity.OFF:
                    levels[name] = max(p.get(name, Severity.OFF) for p in PROFILES.values())
        return levels | dict.fromkeys(self.ignore or (), Severity.OFF)

    @property
    def failing(self) -> Severity:
        """The severity from which a finding fails the run: error, if nothing is said."""
        return self.fail_on or Severity.ERROR

    @property
    def shown(self) -> Severity:
        """The severity from which a finding is reported. What fails the run is never hidden."""
        return min(self.min_severity or Severity.INFO, self.failing)

    @property
    def reported(self) -> frozenset[str]:
        """The rules whose findings are reported: they run, and weigh enough."""
        return frozenset(name for name, level in self.levels.items() if level >= self.shown)


def severity(word: str) -> Severity:
    """Return a severity by its name. Raises `ArgmapError` for another one."""
    names = {str(level): level for level in Severity if level is not Severity.OFF}
    _known(word, names, "severity")
    return names[word]


def _known(name: str, names: Iterable[str], what: str) -> None:
    if name not in names:
        near = nearest(name, names)
        hint = f"did you mean '{near}'?" if near else f"there are: {', '.join(names)}"
        raise ArgmapError(f"no {what} '{name}'; {hint}")


class Configuration:
    """Finds the settings that hold for a map; each folder is looked at once."""

    def __init__(self) -> None:
        self._found: dict[str, Settings | ArgmapError] = {}

    def settings_for(self, path: str) -> Settings:
        """Return what the nearest configuration file above a map says.

        Looked at are `argmap.toml`, `pyproject.toml` and `setup.cfg`, up to the root of the
        repository. Raises `ArgmapError` where such a file is broken or names what there is not.
        """
        folder = os.path.dirname(os.path.realpath(path))
        found = self._of(folder, repository_of(folder))
        if isinstance(found, ArgmapError):
            raise found
        return found

    def _of(self, folder: str, top: str) -> Settings | ArgmapError:
        if folder not in self._found:
            try:
                said = _said_in(folder)
            except ArgmapError as error:
                self._found[folder] = error
                return error
            if said is None and folder != top:
                self._found[folder] = self._of(os.path.dirname(folder), top)
            else:
                self._found[folder] = said or Settings()
        return self._found[folder]


def files_above(path: str) -> Iterator[str]:
    """Yield the paths at which a configuration for a map is looked for, whether it is there."""
    folder = os.path.dirname(os.path.realpath(path))
    top = repository_of(folder)
    while True:
        yield from (os.path.join(folder, name) for name in _FILES)
        if folder in (top, os.path.dirname(folder)):
            return
        folder = os.path.dirname(folder)


def _said_in(folder: str) -> Settings | None:
    """Return the settings of the first file in a folder that has any."""
    for name, read in _FILES.items():
        path = os.path.join(folder, name)
        if not os.path.isfile(path):
            continue
        try:
            with open(path, encoding="utf-8") as stream:
                table = read(stream.read())
            if table is not None:
                return _settings(table, folder)
        except (ArgmapError, ValueError, OSError, RecursionError) as error:
            reason = str(error).replace("\n", " ")
            if isinstance(error, RecursionError):
                reason = "this is nested too deeply"
            raise ArgmapError(f"{os.path.relpath(path)}: {reason}") from error
    return None


def _toml(*way: str) -> Callable[[str], Mapping[str, Any] | None]:
    def read(text: str) -> Mapping[str, Any] | None:
        import tomllib

        table: Any = tomllib.loads(text)
        if way and way[-1] in table:
            raise ArgmapError(f"[{way[-1]}] is not read here: name it [{'.'.join(way)}]")
        for key in way:
            table = table.get(key) if isinstance(table, dict) else None
        if table is not None and not isinstance(table, dict):
            raise ArgmapError(f"'{'.'.join(way)}' is not a table")
        return table

    return read


def _ini(text: str) -> Mapping[str, Any] | None:
    import configparser

    # No section can be named '', so none gives its keys to the others, as [DEFAULT] else would.
    parser = configparser.ConfigParser(interpolation=None, default_section="")
    try:
        parser.read_string(text)
    except configparser.Error as error:
        raise ArgmapError(str(error)) from error
    for name in ("tool:argmap", "tool.argmap"):
        if parser.has_section(name):
            raise ArgmapError(f"[{name}] is not read here: name it [argmap]")
    return parser["argmap"] if parser.has_section("argmap") else None


_FILES: Mapping[str, Callable[[str], Mapping[str, Any] | None]] = {
    "argmap.toml": _toml(),
    "pyproject.toml": _toml("tool", "argmap"),
    "setup.cfg": _ini,
}


def _settings(table: Mapping[str, Any], folder: str) -> Settings:
    """Return settings from the keys of a file. Raises `ArgmapError` for an unknown key."""
    said: dict[str, Any] = {}
    for key, value in table.items():
        _known(key, _KEYS, "setting")
        said[key.replace("-", "_")] = _KEYS[key](key, value)
    if "baseline" in said:
        said["baseline"] = _inside(folder, said["baseline"])
    return Settings(**said)


def _inside(folder: str, name: str) -> str:
    """Return the path of a file that a configuration may name: one in its repository."""
    path = os.path.normpath(os.path.join(folder, name))
    if not is_inside(path, repository_of(folder)):
        raise ArgmapError(f"the baseline '{name}' lies outside of the repository")
    return path


def _word(key: str, value: Any) -> str:
    if not isinstance(value, str):
        raise ArgmapError(f"'{key}' must be one word")
    return value


def _words(key: str, value: Any) -> tuple[str, ...]:
    if isinstance(value, str):
        return names_in(value)
    if not isinstance(value, list):
        raise ArgmapError(f"'{key}' must be a list of rule names")
    return tuple(_word(key, item) for item in value)


def _severity(key: str, value: Any) -> Severity:
    return severity(_word(key, value))


_KEYS: Mapping[str, Callable[[str, Any], Any]] = {
    "profile": _word,
    "select": _words,
    "ignore": _words,
    "min-severity": _severity,
    "fail-on": _severity,
    "baseline": _word,
}


def names_in(text: str) -> tuple[str, ...]:
    """Return the names in a text that separates them by commas, blanks or lines."""
    return tuple(text.replace(",", " ").split())
