"""A key or value that the format does not have.

An unknown or doubled key, a value of the wrong type, a claim without a kind or with two, a name or
id that breaks the grammar of ids, two different warrants of one inference. An unknown key is never
passed over: it is most often a slip, and what it says would be lost. Keys of your own begin with
`x-`.

## Fires

    argmap: 1
    title: Sundays
    claims:
      close-sundays:
        thesis: The high street should be closed on Sundays.
      clean-air:
        premise: The air was cleaner on the pilot Sundays.
        baisis: report
        supports: close-sundays

## Quiet

    argmap: 1
    title: Sundays
    claims:
      close-sundays:
        thesis: The high street should be closed on Sundays.
      clean-air:
        premise: The air was cleaner on the pilot Sundays.
        basis: report
        x-checked-by: Ann
        supports: close-sundays

## Remedy

Write the key or value that the message suggests.
"""

from collections.abc import Iterator

from argmap.finding import Finding, Severity
from argmap.loader import Case

SEVERITY = Severity.ERROR


def check(case: Case) -> Iterator[Finding]:
    """Yield what the reader found to be outside of the format."""
    yield from (fault for fault in case.faults if fault.rule == "schema-violation")
