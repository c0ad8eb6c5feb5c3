"""A target, section, source or included map that does not exist.

A misspelt target would silently cut a claim off from what it was to support. The nearest id is
suggested. An undercut may aim at `premise > target`; that is reported where the inference has a
name, or where two inferences lead from that premise to that target. An included map that is broken
is reported here too, as its claims cannot be relied on; `argmap check` of that map says why.

## Fires

    argmap: 1
    title: Sundays
    claims:
      close-sundays:
        thesis: The high street should be closed on Sundays.
      clean-air:
        premise: The air was cleaner on the pilot Sundays.
        basis: report
        supports: close-sunday

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

## Remedy

Write the id as it is declared, or declare what is missing.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from argmap.element import Inference, Relation
from argmap.finding import Edit, Finding, Severity
from argmap.loader import Case
from argmap.location import Location
from argmap.written import nearest

SEVERITY = Severity.ERROR


def check(case: Case) -> Iterator[Finding]:
    """Yield each reference to something that the map does not have."""
    yield from (fault for fault in case.faults if fault.rule == "dangling-reference")
    yield from _targets(case)
    for include in case.map.include:
        if include.name in case.inclusion.problems:
            yield Finding(
                f"the included map '{include.name}' cannot be relied on: "
                f"{case.inclusion.problems[include.name]}",
                include.place,
                "name a map by its path relative to this one, and mend it where it is broken",
            )
    sections = {section.key for section in case.map.sections}
    sources = {source.key for source in case.map.sources}
    unread = {fault.location for fault in case.map.faults}
    know_sections = case.map.places.get("sections") not in unread
    know_sources = case.map.places.get("sources") not in unread
    near = _Nearest()
    for view in case.map.views.values():
        if view.section is not None and view.section not in sections and know_sections:
            yield Finding(
                f"there is no section '{view.section}' to be shown",
                view.places["section"],
                near.remedy(view.section, sections, "`sections`"),
            )
        if view.focus is not None and not _is_known(case, view.focus):
            yield Finding(
                f"there is no claim '{view.focus}' to be shown",
                view.places["focus"],
                near.remedy(view.focus, set(case.map.claim), "`claims`"),
            )
    for claim in case.map.claims:
        if claim.section and claim.section not in sections and know_sections:
            yield Finding(
                f"there is no section '{claim.section}'",
                claim.place("section"),
                near.remedy(claim.section, sections, "`sections`"),
            )
        for citation in claim.sources:
            if citation.source and citation.source not in sources and know_sources:
                yield Finding(
                    f"there is no source '{citation.source}'",
                    citation.place,
                    near.remedy(citation.source, sources, "`sources`"),
                )


def _is_known(case: Case, id_: str) -> bool:
    """Say whether there is such a claim, or could be in a map that could not be read."""
    return id_ in case.map.claim or id_.partition("/")[0] in case.inclusion.problems


class _Nearest:
    """Suggests keys; after the first hundred it stays silent, so that a check stays quick."""

    def __init__(self) -> None:
        self.left = 100

    def remedy(self, word: str, known: set[str], where: str) -> str:
        self.left -= 1
        suggestion = nearest(word, sorted(known)) if self.left >= 0 else ""
        return f"did you mean '{suggestion}'?" if suggestion else f"add it to {where}"


def _targets(case: Case) -> Iterator[Finding]:
    """Yield the targets that do not exist, at each place where one is written."""
    if not case.map.misspelt:
        return
    unread = {*case.inclusion.problems, *case.inclusion.circles}  # reported at the include
    between: dict[str, list[Inference]] = defaultdict(list)
    for inference in case.map.all_inferences:
        for premise in inference.premises:
            between[f"{premise} > {inference.target}"].append(inference)
    for inference in case.map.inferences:
        target = inference.target
        if target not in case.map.misspelt or target.partition("/")[0] in unread:
            continue
        if found := between[target]:
            message, remedy = _unclear(target, found)
        else:
            message = f"'{inference.relation}' aims at '{target}', which does not exist"
            remedy = _remedy(case, target)
        for _, place in inference.parts:
            yield Finding(message, place, remedy, edits=_as_list(inference, place, case))


def _as_list(inference: Inference, place: Location, case: Case) -> tuple[Edit, ...]:
    """Return the edit that makes a list of `a, b`, where that is all and both are declared."""
    targets = [target.strip() for target in inference.target.split(",")]
    known = case.map.inference if inference.relation is Relation.UNDERCUT else case.map.claim
    is_all = re.search(rf"\b{inference.relation}:[ ]+$", case.text[: place.start][-20:])
    if len(targets) < 2 or not is_all or not known.keys() >= set(targets):
        return ()
    return (Edit(place, f"[{', '.join(targets)}]"),)


def _remedy(case: Case, target: str) -> str:
    """Say what to do about a target that resembles no inference."""
    if "," in target:
        return f"write several targets as a list: [{target}]"
    if meant := case.map.misspelt[target]:
        return f"did you mean '{meant}'?"
    name, slash, _ = target.partition("/")
    if slash and name not in {include.name for include in case.map.include}:
        return f"add '{name}' with the path of its map to `include`"
    return "add that claim, or name another"


def _unclear(target: str, found: list[Inference]) -> tuple[str, str]:
    """Say why `premise > target` cannot be taken, though there are inferences between the two."""
    ids = " and ".join(f"'{inference.id}'" for inference in found)
    if len(found) > 1:
        return f"'{target}' fits two inferences: {ids}", "name the one you mean with `as`"
    return f"the inference '{target}' has a name", f"aim at its name: {ids}"
