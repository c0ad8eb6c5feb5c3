"""A text that has changed since it was translated.

Each entry of a translation (`NAME.LANG.yaml` beside `NAME.argmap.yaml`) says with `of` which
wording it translates: a digest, which `argmap translate` writes. Reported is what is translated
from other words than those that stand in the map now, once for all languages, and what does not
say from which. Blanks and line breaks do not count.

## Fires

    argmap: 1
    title: Sundays
    claims:
      close-sundays:
        thesis: The high street should be closed on Sundays from nine to five.
        basis: value

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

## Quiet

    argmap: 1
    title: Sundays
    claims:
      close-sundays:
        thesis: The high street should be closed on Sundays from nine to five.
        basis: value

`example.de.yaml`:

    argmap-translation: 1
    language: de
    title:
      text: Sonntags
      of: ff78a1d3
    claims:
      close-sundays:
        text: Die Hauptstraße sollte sonntags von neun bis fünf gesperrt werden.
        of: 66861bd4

## Remedy

Correct the translation, then say so: `argmap translate MAP LANG --confirm ID`.
"""

from collections.abc import Iterator

from argmap.finding import Finding, Severity
from argmap.loader import Case
from argmap.location import Location
from argmap.translation import Key, Part, outdated

SEVERITY = Severity.WARNING


def check(case: Case) -> Iterator[Finding]:
    """Yield each element that some translations have in an older wording."""
    languages: dict[Key, list[str]] = {}
    for translation in case.translations:
        for key in outdated(case.map, translation):
            if key.id not in case.map.damaged:
                languages.setdefault(key, []).append(translation.language)
    for key, of in languages.items():
        id_ = f"'{key.id}'" if " " in key.id else key.id or key.part
        yield Finding(
            f"{key} has another wording than the one translated: {', '.join(of)}",
            _place(case, key),
            "correct what is no longer right, then "
            f"`argmap translate {case.map.path} {of[0]} --confirm {id_}`",
        )


def _place(case: Case, key: Key) -> Location:
    """Return where the words stand in the map."""
    if key.part is Part.SECTION:
        return next(section.place for section in case.map.sections if section.key == key.id)
    if key.part is Part.INFERENCE:
        return case.map.inference[key.id].place
    return case.map.claim[key.id].place("text") if key.id else case.map.place("title")
