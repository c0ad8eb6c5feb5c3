"""`argmap explain`: why one claim stands or does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from argmap.cli.depicting import depict, depicting, picture_file
from argmap.cli.reading import map_to_evaluate
from argmap.cli.supposing import answer, form, supposing

if TYPE_CHECKING:
    from argmap.cli.output import Output
    from argmap.documents.reading import Reading


@click.command()
@click.argument("path", metavar="MAP")
@click.argument("claim", metavar="ID")
@supposing
@form
@depicting
def explain(
    path: str,
    claim: str,
    accept: tuple[str, ...],
    without: tuple[str, ...],
    form: str,
    picture: str | None,
    *,
    demand_basis: bool,
) -> None:
    """Say why a claim stands or does not, down to what is asserted.

    Below each claim stands what its status comes from. ↑ marks what is explained above.
    """
    import shutil

    from argmap.analysis import supposition
    from argmap.analysis.status import evaluate
    from argmap.documents import explanation as document
    from argmap.documents.reading import Reading
    from argmap.errors import ArgmapError

    target = picture_file(path, picture)
    argument_map, complete = map_to_evaluate(path)
    supposition.claim_named(argument_map, claim)
    supposed = supposition.suppose(argument_map, accept, without, demand_basis=demand_basis)
    if claim in supposed.without:
        raise ArgmapError(f"'{claim}' is left out, so there is nothing to explain")
    left = supposition.without(argument_map, supposed.without)
    reading = Reading(left, evaluate(argument_map, supposed), complete)
    width = shutil.get_terminal_size().columns
    answer(
        lambda: document.text(reading, claim, width), lambda: document.data(reading, claim), form
    )
    if target:
        _draw(target, reading, claim)


def _draw(target: Output, reading: Reading, claim: str) -> None:
    """Draw the claim and its grounds, coloured by what stands."""
    from argmap.analysis.explanation import explain as grounds_of
    from argmap.analysis.extracts import of_explanation
    from argmap.drawing import LARGEST_WHOLE
    from argmap.drawing.colouring import by_status
    from argmap.drawing.theme import LIGHT

    grounds = grounds_of(reading.map, reading.evaluation, claim)
    status = reading.words.statuses[grounds[0].standing.status]
    title = f"{claim} – {status}: {reading.reason(claim)}"
    view = of_explanation(reading.map, grounds, title, LARGEST_WHOLE)
    colouring = by_status(reading.evaluation, reading.map.claim, reading.words, LIGHT)
    depict(target, reading.map, view, colouring)
