"""A translation that lacks some of what the map says.

A translation of `NAME.argmap.yaml` is a file `NAME.LANG.yaml` beside it, such as `NAME.de.yaml`.
Looked for are the title, the titles of sections, all that a claim says in words (text, title,
the words that it distorts, speaker note), and the warrants and notes of inferences. Names given
with `by` and `via` need no translation. However much is missing, it is one finding for a
translation, so that one which has just been begun does not hide other findings.

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

`example.de.yaml`:

    argmap-translation: 1
    language: de
    title:
      text: Sonntags
      of: ff78a1d3
    claims:
      close-sundays:
        text: Die Hauptstraße sollte sonntags gesperrt werden.
        of: 8e61c3da
      clean-air:
        text:

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

`example.de.yaml`:

    argmap-translation: 1
    language: de
    title:
      text: Sonntags
      of: ff78a1d3
    claims:
      close-sundays:
        text: Die Hauptstraße sollte sonntags gesperrt werden.
        of: 8e61c3da
      clean-air:
        text: An den Pilotsonntagen war die Luft sauberer.
        of: 8aef0090

## Remedy

Let `argmap translate MAP LANG` add what is missing as empty entries, and fill them in.
"""

import os
from collections.abc import Iterator

from argmap.finding import Finding, Severity
from argmap.loader import Case
from argmap.translation import missing, originals

SEVERITY = Severity.WARNING

_NAMED = 3


def check(case: Case) -> Iterator[Finding]:
    """Yield each translation that can be read and lacks something."""
    for translation in case.translations:
        lacking = [
            key
            for key in missing(case.map, translation)
            if translation.is_read and key.id not in case.map.damaged
        ]
        if lacking:
            named = ", ".join(map(str, lacking[:_NAMED])) + ", …" * (len(lacking) > _NAMED)
            yield Finding(
                f"the translation '{os.path.basename(translation.path)}' lacks {len(lacking)} of "
                f"{len(originals(case.map))} entries: {named}",
                case.map.place("title"),
                "fill them in; those that have no entry are added by "
                f"`argmap translate {case.map.path} {translation.language}`",
            )
