"""One qualified id that means two things.

Where two maps include a third one by the same name, but from different files, `name/id` reads the
same in both and may mean two different texts: of two versions of a map, say. It is reported where
the texts differ, in the map that brings the two together.

## Fires

    argmap: 1
    title: Sundays
    include:
      pilot: pilot-2024.argmap.yaml
      council: council.argmap.yaml
    claims:
      close-sundays:
        thesis: The high street should be closed on Sundays.
      clean-air:
        premise: The air was cleaner on the pilot Sundays.
        basis: report
        supports: close-sundays

`council.argmap.yaml`:

    argmap: 1
    title: What the council says
    include: {pilot: pilot-2023.argmap.yaml}
    claims:
      no-gain:
        thesis: The pilot changed nothing.

`pilot-2023.argmap.yaml`:

    argmap: 1
    title: Pilot
    claims:
      result:
        thesis: Nitrogen dioxide fell by a tenth.

`pilot-2024.argmap.yaml`:

    argmap: 1
    title: Pilot
    claims:
      result:
        thesis: Nitrogen dioxide fell by a fifth.

## Quiet

    argmap: 1
    title: Sundays
    include:
      pilot: pilot-2024.argmap.yaml
    claims:
      close-sundays:
        thesis: The high street should be closed on Sundays.
      clean-air:
        premise: The air was cleaner on the pilot Sundays.
        basis: report
        supports: close-sundays

`pilot-2024.argmap.yaml`:

    argmap: 1
    title: Pilot
    claims:
      result:
        thesis: Nitrogen dioxide fell by a fifth.

## Remedy

Include the same file everywhere, or give different files different names.
"""

from collections.abc import Iterator

from argmap.finding import Finding, Related, Severity
from argmap.loader import Case

SEVERITY = Severity.ERROR


def check(case: Case) -> Iterator[Finding]:
    """Yield one finding for each name under which two maps differ."""
    own = {include.name: include.name for include in case.map.include}
    meant: dict[str, str] = {}
    reported = set()
    places = {include.name: include.place for include in case.map.include}
    for user, names in (("", own), *((m.prefix, m.names) for m in case.map.included)):
        for name, prefix in names.items():
            first = meant.setdefault(name, prefix)
            differing = [] if name in reported else _differing(case, first, prefix)
            if differing:
                reported.add(name)
                one, two = (case.map.claim[f"{p}/{differing[0]}"] for p in (first, prefix))
                more = f" (and {len(differing) - 1} more)" if len(differing) > 1 else ""
                yield Finding(
                    f"'{name}/{differing[0]}' means two things{more}: '{one.id}' and '{two.id}' "
                    "differ in their texts",
                    places[user.partition("/")[0] or name],
                    "include the same file everywhere, or give different files different names",
                    (Related(one.place("text"), "one"), Related(two.place("text"), "the other")),
                )


def _differing(case: Case, first: str, second: str) -> list[str]:
    """Return the ids that two included maps share, but with different texts."""
    if first == second or not first or not second:
        return []
    texts = {
        prefix: {c.id.removeprefix(f"{prefix}/"): c.text for c in included.claims}
        for prefix in (first, second)
        for included in case.map.included
        if included.prefix == prefix
    }
    one, two = texts.get(first, {}), texts.get(second, {})
    return [id_ for id_ in one if id_ in two and one[id_] != two[id_]]
