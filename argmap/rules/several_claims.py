"""A text that makes more than one statement.

What supports or attacks such a text may mean only half of it, and the picture cannot say which.
Found are a second sentence and a semicolon. Full stops count in English, German, French and
Spanish, whose abbreviations are known, and in scripts that have a sign of their own for the end of
a sentence. Passed over are quoted words, brackets, lists behind a colon, texts that are
`reasoning-in-claim` already, and distortions, whose words may be those of whoever made them. A
warning in the profile `teaching`.

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
      quiet-and-safe:
        claim: The street would be quieter. Children could play there.
        basis: report
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
      quiet:
        claim: The street would be quieter, e.g. on Sundays at 10 a.m.
        basis: report
        supports: close-sundays
      safe:
        claim: Children could play there.
        basis: report
        supports: close-sundays

## Remedy

Make a claim of each statement, each with the relations that are its own.
"""

from collections.abc import Iterator

from argmap.analysis.wording import in_own_words
from argmap.finding import Finding, Severity
from argmap.language.connectives import reasoning
from argmap.language.sentences import second_statement
from argmap.loader import Case

SEVERITY = Severity.INFO

_WHAT = {"sentence": "holds more than one sentence", "semicolon": "joins statements by a semicolon"}


def check(case: Case) -> Iterator[Finding]:
    """Yield each claim with a second sentence or a semicolon."""
    language = case.map.language
    for claim in in_own_words(case.map):
        joint = second_statement(claim.text, language)
        if joint and not reasoning(claim.text, language):
            yield Finding(
                f"{claim.kind} '{claim.id}' {_WHAT[joint]}",
                claim.place("text"),
                "make a claim of each statement",
            )
