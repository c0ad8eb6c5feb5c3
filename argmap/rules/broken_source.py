"""A source or a place in one that cannot be looked up.

Reported are a `file` that is missing, lies outside of the repository or is no UTF-8 text; a
paragraph past the `parts` that the source declares; a range that runs backwards; and a `url` that
is no web address (`http` or `https`, a host, no blanks). Only the form of an address is looked at:
nothing is fetched. Paragraphs are `¶4`, `¶4–7`, `§ 4` and `par. 4`; pages and other places are
taken as they are. Where a source declares `parts`, a place that has such a sign in it and is
something else (`see ¶4`, `¶2 & ¶9`) is reported too, as nobody can tell what it covers; and so is
the key of a second source behind a comma.

## Fires

    argmap: 1
    title: Sundays
    sources:
      leaflet: {title: Sunday streets, parts: 1}
    claims:
      close-sundays:
        thesis: The high street should be closed on Sundays.
        source: leaflet ¶1
      clean-air:
        premise: The air was cleaner on the pilot Sundays.
        basis: report
        source: leaflet ¶4
        supports: close-sundays

## Quiet

    argmap: 1
    title: Sundays
    sources:
      leaflet: {title: Sunday streets, parts: 4}
    claims:
      close-sundays:
        thesis: The high street should be closed on Sundays.
        source: leaflet ¶1–3
      clean-air:
        premise: The air was cleaner on the pilot Sundays.
        basis: report
        source: leaflet ¶4, p. 9
        supports: close-sundays

## Remedy

Correct the place, the path or the address; or correct `parts`.
"""

from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit

from argmap.analysis.locators import of_other_sources, spans, unread
from argmap.element import Citation
from argmap.finding import Finding, Severity
from argmap.loader import Case
from argmap.location import Location

SEVERITY = Severity.ERROR


def check(case: Case) -> Iterator[Finding]:
    """Yield each unreadable file, each citation of what is not there, each malformed address."""
    for source in case.map.sources:
        read = case.sources.get(source.key)
        if read and read.problem:
            yield Finding(
                f"the text of source '{source.key}' cannot be read: {read.problem}",
                source.places["file"],
                "correct the path, or leave `file` out where the text is not at hand",
            )
        if "file" in source.places and not source.file:
            yield Finding(
                f"source '{source.key}' names no file",
                source.places["file"],
                "write the path, or leave `file` out where the text is not at hand",
            )
        if source.url:
            yield from _address(source.url, source.places["url"])
    parts = {source.key: source.parts for source in case.map.sources}
    for claim in case.map.claims:
        for citation in claim.sources:
            yield from _locators(citation, parts)
            if citation.url:
                yield from _address(citation.url, citation.place_of("url"))


def _locators(citation: Citation, declared: Mapping[str, int | None]) -> Iterator[Finding]:
    """Yield what is wrong with the paragraphs that a citation names: one finding of each kind.

    `declared` are the sources, each with the number of its paragraphs.
    """
    place = citation.place_of("at")
    parts = declared.get(citation.source)
    others = of_other_sources(citation.locators, declared)
    if others:
        yield Finding(
            f"this names two sources: {', '.join(others)}",
            place,
            "write each as an item of a list: [leaflet ¶1–3, pilot ¶9]",
        )
    elif parts and (unclear := unread(citation.locators)):
        yield Finding(
            f"'{', '.join(unclear)}' is not understood as paragraphs",
            place,
            "write ¶2, ¶9 or ¶4–7",
        )
    named = list(spans(citation.locators))
    if backwards := [span.locator for span in named if span.last < span.first]:
        yield Finding(
            f"a range runs backwards: {', '.join(backwards)}",
            place,
            "write the smaller number first, and both in full",
        )
    absent = [span.locator for span in named if parts and not 1 <= span.first <= span.last <= parts]
    if absent := [locator for locator in absent if locator not in backwards]:
        yield Finding(
            f"there is no {', '.join(absent)}: '{citation.source}' has {parts} paragraphs",
            place,
            "correct the place, or the `parts` of the source",
        )


def _address(url: str, place: Location) -> Iterator[Finding]:
    """Yield what keeps an address from being one of the web."""
    remedy = "write all of it, such as https://example.org/page"
    try:
        address = urlsplit(url)
        has_host = bool(address.hostname) and address.port != 0
    except ValueError:
        has_host = False
    if any(map(str.isspace, url)):
        yield Finding("an address has no blanks", place, "write %20 for a blank")
    elif url.lower().startswith("doi:"):
        doi = url[4:].lstrip("/")
        yield Finding(f"'{url}' is no web address", place, f"write https://doi.org/{doi}")
    elif not has_host or address.scheme not in ("http", "https"):
        yield Finding(f"'{url}' is no web address", place, remedy)
