"""A claim without words.

A claim that says nothing can be neither supported nor answered, and is drawn as an empty box.
Punctuation alone (`…`, `—`) is no words either; a sign that says something (`100 %`, an emoji) is.

## Fires

    argmap: 1
    title: Sundays
    claims:
      close-sundays:
        thesis: The high street should be closed on Sundays.
      clean-air:
        premise: ""
        basis: value
        supports: close-sundays

## Quiet

    argmap: 1
    title: Sundays
    claims:
      close-sundays:
        thesis: The high street should be closed on Sundays.
      clean-air:
        premise: Clean air is worth an effort.
        basis: value
        supports: close-sundays

## Remedy

Write the statement, or remove the claim.
"""

from collections.abc import Iterator

from argmap.finding import Finding, Severity
from argmap.language.tokens import words
from argmap.loader import Case

SEVERITY = Severity.ERROR


def check(case: Case) -> Iterator[Finding]:
    """Yield a finding for each claim whose text holds nothing but blanks and punctuation."""
    for claim in case.map.claims:
        if not words(claim.text) and claim.id not in case.map.damaged:
            yield Finding(
                f"{claim.kind} '{claim.id}' has no words",
                claim.place("kind"),
                "write the statement, or remove the claim",
            )
