"""How many findings each rule has, and how many that is for every hundred claims."""

from __future__ import annotations

from collections import Counter

from argmap.finding import CheckResult


def write(result: CheckResult) -> str:
    """Return a line for each rule that found something, the most frequent first."""
    counts = Counter((finding.rule, finding.severity) for finding in result.findings)
    rows = [
        (str(count), f"{100 * count / max(1, result.claims):.1f}", str(severity), rule)
        for (rule, severity), count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    ]
    table = [("findings", "per 100 claims", "severity", "rule"), *rows]
    widths = [max(len(row[column]) for row in table) for column in range(3)]
    return "".join(
        f"{count:>{widths[0]}}  {rate:>{widths[1]}}  {severity:<{widths[2]}}  {rule}\n"
        for count, rate, severity, rule in table
    )
