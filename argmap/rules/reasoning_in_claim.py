"""A claim that holds its own reason.

A text that says "this, because that" holds two claims and the step between them. In one box the
step cannot be seen, and neither half can be supported or attacked by itself. Found are words such
as `because`, `therefore`, `hence` in English, German, French and Spanish, and only those that
hardly ever do anything else: `since` and `so that` are not among them. Passed over are quoted words
and brackets, `because of`, `not because` and `partly because`, and distortions, whose words may be
those of whoever made them. A warning in the profile `teaching`.

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
      less-noise:
        claim: The street would be quieter because no cars would pass.
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
      less-noise:
        claim: The street would be quieter.
        supports: close-sundays
      no-cars:
        premise: No cars would pass.
        basis: common-ground
        supports: less-noise

## Remedy

Make two claims of it, of which one supports the other.
"""

from collections.abc import Iterator

from argmap.analysis.wording import in_own_words
from argmap.finding import Finding, Severity
from argmap.language.connectives import reasoning
from argmap.loader import Case

SEVERITY = Severity.INFO


def check(case: Case) -> Iterator[Finding]:
    """Yield each claim in which a word joins a reason and a conclusion."""
    for claim in in_own_words(case.map):
        connective = reasoning(claim.text, case.map.language)
        if connective:
            yield Finding(
                f"{claim.kind} '{claim.id}' holds a reason and a conclusion: '{connective}'",
                claim.place("text"),
                "make two claims of it, of which one supports the other",
            )
