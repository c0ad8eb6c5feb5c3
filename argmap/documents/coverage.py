"""The passages of a source with the claims that cite them, and the words taken over from it."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from argmap.analysis.copying import FEWEST
from argmap.analysis.coverage import Copied, Coverage, Stretch
from argmap.analysis.passages import Passages
from argmap.reports.visible import visible

_NARROWEST, _WIDEST = 40, 100
_MARGIN = "    "


def write(found: Coverage, width: int) -> str:
    """Return what a map has of a source, in lines of about `width` where they can be broken."""
    width = max(_NARROWEST, min(width, _WIDEST))
    return "".join(f"{visible(line)}\n" for line in _lines(found, width))


def _lines(found: Coverage, width: int) -> Iterator[str]:
    title = f"{found.source.title} ({found.source.key})" if found.source.title else found.source.key
    yield f"{title}: {found.cited} of {found.parts} passages cited"
    if found.text:
        yield from _numbering(found.text, found.parts)
    for stretch in found.stretches:
        yield ""
        yield from _stretch(stretch, width)
    if found.elsewhere:
        yield ""
        ids = ", ".join(claim.id for claim in found.elsewhere)
        yield from textwrap.wrap(f"Cited without one of these passages by: {ids}", width)
    yield ""
    yield from _copied(found)


def _numbering(text: Passages, parts: int) -> Iterator[str]:
    """Say how the passages were told apart, where the text does not number them itself."""
    counted = text.counted
    if not counted:
        yield "Its text is empty."
    if text.are_numbered or not counted:
        return
    first, last = counted[0], counted[-1]
    yield (
        "Its text has no paragraph numbers, so they were counted: "
        f"¶{first.number} is at line {first.line}, ¶{last.number} at line {last.line}."
    )
    if len(counted) < parts:
        yield f"That is fewer than {parts}: a text below may not be that of its number."


def _stretch(stretch: Stretch, width: int) -> Iterator[str]:
    yield str(stretch.span)
    if stretch.text:
        words = " ".join(stretch.text.split())
        wrapped = textwrap.wrap(words, width - len(_MARGIN), break_on_hyphens=False)
        yield from (f"{_MARGIN}{line}" for line in wrapped)
    for claim in stretch.claims:
        yield _shortened(f"  {claim.id} ({claim.kind}): {' '.join(claim.text.split())}", width)
    if not stretch.claims:
        yield "  cited by no claim"


def _shortened(line: str, width: int) -> str:
    return line if len(line) <= width else f"{line[: width - 1].rstrip()}…"


def _copied(found: Coverage) -> Iterator[str]:
    if not found.text:
        yield "Its text is not at hand, so no copied words were looked for."
        return
    if not found.copied:
        yield f"No run of {FEWEST} or more words is copied from it."
        return
    runs = f"run{'s' if len(found.copied) > 1 else ''}"
    yield f"{len(found.copied)} {runs} of {FEWEST} or more words copied from it:"
    yield from map(_copy, found.copied)


def _copy(copied: Copied) -> str:
    passage = copied.run.passage
    where = f"¶{passage.number}" if passage.number else f"line {passage.line} of the text"
    words = " ".join(copied.run.words.split())
    return (
        f"{copied.place.path}:{copied.place.line}: '{copied.id}', {copied.key}: "
        f"{copied.run.length} words of {where}: “{words}”"
    )
