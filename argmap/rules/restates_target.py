"""A reason that says what it is to be a reason for.

Whoever doubts the target doubts the premise as well, so nothing is gained. Two texts count as the
same if nine tenths of their words are: articles, prepositions and the like passed over, and with no
difference in numbers or in words such as `not`, `all` or `must`. The words that both have must
stand in the same order, as `Crime causes poverty` is not `Poverty causes crime`; only what begins
the one may end the other. That holds in English, German, French and Spanish; in other languages
no word may differ. Two texts of one map with the same words in the same order are `duplicate-text`.

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
      sundays-closed:
        premise: On Sundays the high street should be closed.
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
      was-closed:
        premise: On Sundays the high street was closed in the pilot.
        basis: report
        supports: close-sundays

## Remedy

Give a reason that can be believed without believing the target, or remove the premise.
"""

from collections.abc import Iterator

from argmap.element import Relation
from argmap.finding import Finding, Related, Severity
from argmap.language.restatement import Comparison
from argmap.language.tokens import words
from argmap.loader import Case

SEVERITY = Severity.WARNING


def check(case: Case) -> Iterator[Finding]:
    """Yield each step of support whose premise says what its target says."""
    claims = case.map.claim
    here = {claim.id for claim in case.map.claims} - case.map.damaged
    comparison = Comparison(case.map.language)
    telling = {id_: comparison.telling(claim.text) for id_, claim in claims.items()}
    for inference in case.map.sound:
        if inference.relation is not Relation.SUPPORT:
            continue
        target = claims[inference.target]
        for premise, place in inference.parts:
            if premise not in here or not comparison.are_alike(
                telling[premise], telling[target.id]
            ):
                continue
            if target.id in here and words(claims[premise].text) == words(target.text):
                continue  # duplicate-text
            yield Finding(
                f"'{premise}' says what it is to support: '{target.id}'",
                claims[premise].place("text"),
                "give a reason that can be believed without believing the target",
                (
                    Related(place, "the support"),
                    Related(target.place("text"), "what it supports"),
                ),
            )
