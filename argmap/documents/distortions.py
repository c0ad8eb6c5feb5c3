"""The distortions of a map as a table: for a terminal, a spreadsheet, or a Markdown page."""

from __future__ import annotations

import csv
import io
import textwrap
from collections.abc import Iterator

from argmap.analysis.distortions import Answer, Row
from argmap.documents.citing import cited
from argmap.documents.escaping import for_cell, for_markdown
from argmap.reports.visible import visible

_NARROWEST, _WIDEST = 40, 100
_LABELLED = 12

COLUMNS = (
    "id",
    "original",
    "distortion",
    "how",
    "by",
    "via",
    "source",
    "rebuttal",
    "rests on",
    "status",
)


def text(rows: tuple[Row, ...], width: int) -> str:
    """Return a block of lines for each distortion, wrapped at about `width`."""
    width = max(_NARROWEST, min(width, _WIDEST))
    blocks = ("".join(f"{line}\n" for line in _block(row, width)) for row in rows)
    return "\n".join(blocks)


def _block(row: Row, width: int) -> Iterator[str]:
    claim = row.distortion
    said = (", ".join(claim.how), claim.by and f"by {claim.by}", claim.via and f"via {claim.via}")
    yield visible(f"{claim.id}: {row.exposure}")
    yield from _labelled("original", row.originals, width)
    yield from _labelled("distortion", (claim.text,), width)
    facts = " · ".join(part for part in (*said, cited(claim)) if part)
    yield from _labelled("", (facts,) if facts else (), width)
    if not row.answers:
        yield from _labelled("rebuttal", (), width)
    for answer in row.answers:
        yield from _labelled("rebuttal", (answer.claim.text,), width)
        yield from _labelled("rests on", tuple(_grounds(answer)), width)


def _labelled(label: str, texts: tuple[str, ...], width: int) -> Iterator[str]:
    """Yield texts behind a label; a label without a text has a dash, so that the gap is seen."""
    if not texts and label:
        texts = ("–",)
    for number, words in enumerate(texts):
        head = f"  {label if number == 0 else '':<{_LABELLED}}"
        blank = " " * len(head)
        line = visible(" ".join(words.split()))
        yield from textwrap.wrap(
            line, width, initial_indent=head, subsequent_indent=blank, break_on_hyphens=False
        ) or [head.rstrip()]


def comma_separated(rows: tuple[Row, ...]) -> str:
    """Return the table as CSV (RFC 4180), every cell in quotation marks.

    A cell that a spreadsheet would take for a formula gets an apostrophe before it, as no text of
    a map may run a program where the table is opened.
    """
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL)
    writer.writerow(COLUMNS)
    writer.writerows([for_cell("\n".join(cell)) for cell in _cells(row)] for row in rows)
    return out.getvalue()


def markdown(rows: tuple[Row, ...]) -> str:
    """Return the table in Markdown; what has a meaning there is escaped."""
    lines = [COLUMNS, ("---",) * len(COLUMNS)]
    lines += [tuple("<br>".join(map(for_markdown, cell)) for cell in _cells(row)) for row in rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _cells(row: Row) -> Iterator[list[str]]:
    """Yield the cells of a row, in the order of the columns, each a list of texts of one line."""
    claim = row.distortion
    for cell in (
        [claim.id],
        row.originals,
        [claim.text],
        claim.how,
        [claim.by],
        [claim.via],
        [cited(claim)],
        [answer.claim.text for answer in row.answers],
        [ground for answer in row.answers for ground in _grounds(answer)],
        [row.exposure],
    ):
        yield [visible(" ".join(words.split())) for words in cell]


def _grounds(answer: Answer) -> Iterator[str]:
    """Yield what an answer rests on, each with its source; its basis if nothing else."""
    for claim in answer.grounds:
        where = cited(claim)
        yield f"{claim.text} ({where})" if where else claim.text
    if answer.claim.basis and not answer.grounds:
        where = cited(answer.claim)
        yield f"{answer.claim.basis} ({where})" if where else answer.claim.basis
