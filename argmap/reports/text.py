"""Findings for people: the line, a mark below it, and what to do. A summary stands last."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator

from argmap.finding import CheckResult, Finding, Severity
from argmap.reports.paths import place, relative
from argmap.reports.visible import visible

Paint = Callable[[str, Severity | None], str]
"""Colours some words by severity, or makes them bold."""

_MANY = 3
"""Infos of one rule in one file beyond this many are counted, not listed."""


def _plain(words: str, _: Severity | None) -> str:
    return words


def write(result: CheckResult, *, verbose: bool = True, paint: Paint = _plain) -> str:
    """Return the report. `verbose` lists every info; else many of one rule become one line."""
    return "".join(f"{line}\n" for line in _lines(result, verbose, paint))


def _lines(result: CheckResult, verbose: bool, paint: Paint) -> Iterator[str]:
    infos = Counter(
        (f.location.path, f.rule) for f in result.findings if f.severity is Severity.INFO
    )
    folded = {key: count for key, count in infos.items() if count > _MANY and not verbose}
    texts = {**result.translations, **result.texts}
    lines_of = {path: re.split(r"\r\n|\r|\n", text) for path, text in texts.items()}
    for finding in result.findings:
        kind = (finding.location.path, finding.rule)
        if finding.severity is not Severity.INFO or kind not in folded:
            yield from _finding(finding, lines_of.get(finding.location.path, []), paint)
            yield ""
    for (path, rule), count in folded.items():
        severity = paint("info", Severity.INFO)
        many = f"{count} \N{MULTIPLICATION SIGN} {rule}"
        yield f"{visible(relative(path))}: {severity}: {many} (--verbose lists them)"
    if folded:
        yield ""
    yield from (f"Error: {visible(problem)}" for problem in result.problems)
    if result.texts:
        yield _summary(result)


def _finding(finding: Finding, lines: list[str], paint: Paint) -> Iterator[str]:
    severity = paint(str(finding.severity), finding.severity)
    where = finding.location
    heading = paint(visible(place(where)), None)
    yield f"{heading}: {severity}: {visible(finding.message)} ({finding.rule})"
    gutter = len(str(where.line)) + 2
    if 0 < where.line <= len(lines):
        line = visible(lines[where.line - 1])
        yield f"{where.line:>{gutter}} | {line}"
        end = where.end_column - 1 if where.end_line == where.line else len(line)
        before = "".join(" " * _columns(character) for character in line[: where.column - 1])
        marks = max(1, sum(_columns(character) for character in line[where.column - 1 : end]))
        yield f"{'':>{gutter}} | {before}{paint('^' * marks, finding.severity)}"
    if finding.remedy:
        yield f"{'':>{gutter}} = {visible(finding.remedy)}"
    for related in finding.related:
        line = f"line {related.location.line}"
        if related.location.path != where.path:
            line = f"{relative(related.location.path)}:{related.location.line}"
        yield f"{'':>{gutter}} - {visible(f'{line}: {related.message}')}"


def _columns(character: str) -> int:
    """Return how many columns of a terminal a character takes."""
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _summary(result: CheckResult) -> str:
    counts = [
        f"{number} {severity}{'s' if number != 1 else ''}"
        for severity in (Severity.ERROR, Severity.WARNING, Severity.INFO)
        if (number := result.count(severity)) or severity is Severity.ERROR
    ]
    maps = len(result.texts)
    fixable = sum(bool(finding.edits) for finding in result.findings)
    hint = f" ({fixable} fixable with --fix)" if fixable else ""
    return f"Checked {maps} map{'s' if maps != 1 else ''}: {', '.join(counts)}{hint}"
