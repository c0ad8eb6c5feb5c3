"""A file that cannot be read as YAML, or not without losing something.

Every value of a map is a text, and nothing of it may be lost. So it is an error where YAML cannot
read the file, and also where it would silently drop or change what was written: an anchor, an
alias, a tag, a tab, a comment inside a sentence, a second document. All faults of a file are
reported in one run, and what is sound is checked all the same.

## Fires

    argmap: 1
    title: Sundays
    claims:
      close-sundays:
        thesis: The high street should be closed on Sundays.
      clean-air:
        premise: One result stands: the air was cleaner.
        basis: report
        supports: close-sundays

## Quiet

    argmap: 1
    title: Sundays
    claims:
      close-sundays:
        thesis: The high street should be closed on Sundays.
      clean-air:
        premise: "One result stands: the air was cleaner."
        basis: report
        supports: close-sundays

## Remedy

Write the value as the message shows it, in most cases in quotation marks.
"""

from collections.abc import Iterator

from argmap.finding import Finding, Severity
from argmap.loader import Case

SEVERITY = Severity.ERROR


def check(case: Case) -> Iterator[Finding]:
    """Yield what the reader could not read."""
    yield from (fault for fault in case.faults if fault.rule == "syntax-error")
