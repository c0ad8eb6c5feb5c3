"""Keys by which programs know a finding again that they have seen before."""

from __future__ import annotations

import hashlib
from collections import Counter

from argmap.finding import CheckResult
from argmap.reports.paths import relative


def fingerprints(result: CheckResult) -> tuple[str, ...]:
    """Return a key for each finding, in their order, that survives moved lines.

    It is made of file, rule and message; of findings that share all three, of their number. The
    file is seen from the working directory, in whatever way it was named.
    """
    seen: Counter[tuple[str, str, str]] = Counter()
    keys = []
    for finding in result.findings:
        what = (relative(finding.location.path), finding.rule, finding.message)
        seen[what] += 1
        keys.append(fingerprint("\0".join((*what, str(seen[what])))))
    return tuple(keys)


def fingerprint(text: str) -> str:
    """Return the key that is made of a text."""
    return hashlib.sha256(text.encode("utf-8", "backslashreplace")).hexdigest()[:32]
