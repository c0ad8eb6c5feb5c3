"""A claim that begins by pointing to something outside of it.

A claim is read in a picture, a table or a message beside others than those it was written after.
`They` or `This` then stands for nothing, and `But` turns against nothing; the relation already says
`but`. Found are such beginnings in English, German, French and Spanish. `It` counts only where it
is a pronoun for sure (`It costs money`, not `It is late`), `This` and `That` only before a verb. A
distortion is passed over: its words may be those of whoever made it.

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
        claim: They also made the street quieter.
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
        claim: The closures also made the street quieter.
        basis: report
        supports: close-sundays

## Remedy

Name what is meant, and leave out the connecting word.
"""

from collections.abc import Iterator

from argmap.analysis.wording import in_own_words
from argmap.finding import Finding, Severity
from argmap.language.openings import opening
from argmap.loader import Case

SEVERITY = Severity.INFO


def check(case: Case) -> Iterator[Finding]:
    """Yield each claim whose first words point to something before it."""
    for claim in in_own_words(case.map):
        words = opening(claim.text, case.map.language)
        if words:
            yield Finding(
                f"{claim.kind} '{claim.id}' begins with '{words}', which points outside of it",
                claim.place("text"),
                "name what is meant, and leave out a connecting word",
            )
