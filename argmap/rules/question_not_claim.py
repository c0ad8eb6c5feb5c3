"""A claim that asks instead of stating.

A question is neither true nor false, so nothing can support or attack it. Found is a text that ends
with a question mark of any script (in Greek the semicolon), also if brackets follow it or the whole
of it is in quotation marks; a statement that ends by quoting a question is none. A distortion is
passed over: a question that suggests its answer is one of the ways in which words are twisted.

## Fires

    argmap: 1
    title: Sundays
    claims:
      close-sundays:
        thesis: The high street should be closed on Sundays.
      clean-air:
        premise: The air was cleaner on the pilot Sundays.
        basis: report
        supports: close-sundays
      worth-it:
        premise: Is clean air not worth a detour?
        basis: value
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
        supports: close-sundays
      worth-it:
        premise: Clean air is worth a detour.
        basis: value
        supports: close-sundays

## Remedy

State the answer that the question suggests. What is still to be found out is a claim with
`state: open`.
"""

from collections.abc import Iterator

from argmap.analysis.wording import in_own_words
from argmap.finding import Finding, Severity
from argmap.language.questions import asks
from argmap.loader import Case

SEVERITY = Severity.WARNING


def check(case: Case) -> Iterator[Finding]:
    """Yield each claim whose text is a question."""
    for claim in in_own_words(case.map):
        if asks(claim.text, case.map.language):
            yield Finding(
                f"{claim.kind} '{claim.id}' asks instead of stating",
                claim.place("text"),
                "state the answer that the question suggests",
            )
