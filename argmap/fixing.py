"""Applies the safe edits of findings to a text, and checks again, until no more apply."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from argmap.finding import CheckResult, Finding, Severity

_MOST_ROUNDS = 20
"""One fix may make another one possible; edits that undo each other must come to an end."""

Check = Callable[[str], Iterable[Finding]]
"""Given a text, returns what is reported in it: all that may be fixed."""


class Fixed(NamedTuple):
    """A text after its fixes, and how many there were."""

    text: str
    fixes: int


def fix(text: str, check: Check) -> Fixed:
    """Return the text with all findings fixed that can be.

    A fix is refused if after it there is an error that there was not before.
    """
    fixes = 0
    findings = list(check(text))
    for _ in range(_MOST_ROUNDS):
        fixable = [finding for finding in findings if finding.edits]
        if not fixable:
            break
        chosen = _harmless(text, fixable, [], findings, check)
        new = applied(text, chosen)
        if new == text:
            break
        fixes += len(_compatible(chosen))
        text, findings = new, list(check(new))
    return Fixed(text, fixes)


def _harmless(
    text: str, fixable: list[Finding], chosen: list[Finding], before: list[Finding], check: Check
) -> list[Finding]:
    """Return the findings chosen so far, with those of the fixable that make no new error.

    Where some of them do, each half is tried by itself, so that few checks find them.
    """
    both = [*chosen, *fixable]
    if not _has_new_errors(before, check(applied(text, both))):
        return both
    if len(fixable) == 1:
        return chosen
    half = len(fixable) // 2
    chosen = _harmless(text, fixable[:half], chosen, before, check)
    return _harmless(text, fixable[half:], chosen, before, check)


def fix_files(
    result: CheckResult, check: Callable[[str, str], Iterable[Finding]]
) -> dict[str, Fixed]:
    """Return what the files of a result become, by path; those that stay are left out.

    `check` is given a path and the text to be read in the place of that file, and returns what is
    reported there. Nothing is written.
    """
    paths = {finding.location.path for finding in result.findings if finding.edits}

    def of(path: str) -> Check:
        return lambda text: (f for f in check(path, text) if f.location.path == path)

    texts = {path: text for path, text in result.texts.items() if path in paths}
    fixed = {path: fix(text, of(path)) for path, text in texts.items()}
    return {path: new for path, new in fixed.items() if new.text != texts[path]}


def applied(text: str, findings: Sequence[Finding]) -> str:
    """Return the text with the edits of the findings made; of two that overlap, the first."""
    parts = []
    begun = 0
    edits = [edit for finding in _compatible(findings) for edit in finding.edits]
    for edit in sorted(edits, key=lambda edit: edit.location.start):
        parts += [text[begun : edit.location.start], edit.replacement]
        begun = edit.location.stop
    return "".join([*parts, text[begun:]])


def _compatible(findings: Sequence[Finding]) -> list[Finding]:
    """Return the findings whose edits touch no edit of an earlier one."""
    taken: list[tuple[int, int]] = []  # disjoint, and in order
    chosen = []
    for finding in findings:
        spans = [(edit.location.start, edit.location.stop) for edit in finding.edits]
        if not any(_touches(span, taken) for span in spans):
            for span in spans:
                insort(taken, span)
            chosen.append(finding)
    return chosen


def _touches(span: tuple[int, int], taken: list[tuple[int, int]]) -> bool:
    number = bisect_left(taken, span)
    around = taken[max(number - 1, 0) : number + 1]
    return any(start < span[1] and span[0] < stop for start, stop in around)


def _has_new_errors(before: Iterable[Finding], after: Iterable[Finding]) -> bool:
    errors = [
        Counter((f.rule, f.message) for f in findings if f.severity is Severity.ERROR)
        for findings in (after, before)
    ]
    return bool(errors[0] - errors[1])
