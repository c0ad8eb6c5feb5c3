"""A word of importance that stands in only one part of a step.

Off by default; on in the profile `teaching`. Two rules of argument mapping. The Rabbit Rule: no
rabbit out of a hat, so each significant word of the conclusion occurs in a premise. The Holding
Hands Rule: each significant word of a premise occurs in the conclusion or in another premise. A
warrant counts as a premise. Words are compared by their first five letters, and only in English,
German, French and Spanish.

## Fires

    argmap: 1
    title: Sundays
    claims:
      close-sundays:
        thesis: The high street should be closed on Sundays.
      clean-air:
        premise: The air was cleaner on the pilot Sundays.
        basis: report
        supports: {to: close-sundays, warrant: Cleaner air is worth it.}

## Quiet

    argmap: 1
    title: Sundays
    claims:
      close-street:
        thesis: The street should be closed.
      clean-air:
        premise: A closed street has cleaner air.
        basis: report
        supports: {to: close-street, as: health}
      air-matters:
        premise: Every street should have cleaner air.
        basis: value
        supports: {to: close-street, as: health}

## Remedy

Add the premise that connects the word, or use the same word for the same thing.
"""

import re
from collections import Counter
from collections.abc import Iterator

from argmap.element import Relation
from argmap.finding import Finding, Severity
from argmap.language.stop_words import STOP_WORDS
from argmap.language.tag import primary
from argmap.loader import Case

SEVERITY = Severity.OFF


_WORD = re.compile(r"[^\W\d_]{3,}")
_STEM = 5


def check(case: Case) -> Iterator[Finding]:
    """Yield each supporting inference with a word that nothing else in it takes up."""
    stop_words = STOP_WORDS.get(primary(case.map.language))
    if stop_words is None:
        return
    words = {id_: _words(claim.text, stop_words) for id_, claim in case.map.claim.items()}
    for inference in case.map.sound:
        if inference.relation is not Relation.SUPPORT:
            continue
        warrant = _words(inference.warrant, stop_words)
        parts = [words[inference.target], warrant, *(words[p] for p in inference.premises)]
        count = Counter(stem for part in parts for stem in part)
        alone = [
            word
            for part in (parts[0], *parts[2:])
            for stem, word in part.items()
            if count[stem] == 1
        ]
        if alone:
            yield Finding(
                f"only one part of the step to '{inference.target}' speaks of: {', '.join(alone)}",
                inference.place,
                "add the premise that connects it, or use the same word for the same thing",
            )


def _words(text: str, stop_words: frozenset[str]) -> dict[str, str]:
    """Return the significant words of a text by the letters that they are compared by."""
    words = (word.lower() for word in _WORD.findall(text))
    return {word[:_STEM]: word for word in words if word not in stop_words}
