"""Two claims in the same words.

What is said twice is drawn, counted and answered twice, and an answer to the one leaves the other
standing. Case, white space and punctuation make no difference. The finding is made at the later
claim. A distortion is compared with other distortions alone: the words of a claim, quoted against
their meaning, are a way of distorting it.

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
      health:
        claim: Fewer people would fall ill.
        supports: close-sundays
      cleaner:
        premise: the air was cleaner, on the pilot Sundays
        basis: report
        supports: health

## Quiet

    argmap: 1
    title: Sundays
    claims:
      close-sundays:
        thesis: The high street should be closed on Sundays.
      clean-air:
        premise: The air was cleaner on the pilot Sundays.
        basis: report
        supports: [close-sundays, health]
      health:
        claim: Fewer people would fall ill.
        supports: close-sundays

## Remedy

Keep one of the two, with those relations of the other that are its own as well.
"""

from collections.abc import Iterator

from argmap.element import Claim, Kind
from argmap.finding import Finding, Related, Severity
from argmap.language.tokens import words
from argmap.loader import Case

SEVERITY = Severity.WARNING


def check(case: Case) -> Iterator[Finding]:
    """Yield each claim that says in the same words what an earlier one says."""
    first: dict[object, Claim] = {}
    for claim in case.map.claims:
        key = " ".join(words(claim.text))
        if not key or claim.id in case.map.damaged:
            continue
        other = first.setdefault((claim.kind is Kind.DISTORTION, key), claim)
        if other.id != claim.id:
            yield Finding(
                f"'{claim.id}' has the same words as '{other.id}'",
                claim.place("text"),
                "keep one of the two",
                (Related(other.place("text"), "first here"),),
            )
