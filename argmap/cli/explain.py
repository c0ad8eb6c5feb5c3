"""`argmap explain`: why one claim stands or does not."""

from __future__ import annotations

import click

from argmap.cli.reading import map_to_evaluate
from argmap.cli.supposing import answer, form, supposing


@click.command()
@click.argument("path", metavar="MAP")
@click.argument("claim", metavar="ID")
@supposing
@form
def explain(
    path: str,
    claim: str,
    accept: tuple[str, ...],
    without: tuple[str, ...],
    form: str,
    *,
    demand_basis: bool,
) -> None:
    """Say why a claim stands or does not, down to what is asserted.

    Below each claim stands what its status comes from. ↑ marks what is explained above.
    """
    import shutil

    from argmap.analysis.status import evaluate
    from argmap.analysis.supposition import claim_named, suppose
    from argmap.documents import explanation as document
    from argmap.documents.reading import Reading
    from argmap.errors import ArgmapError

    argument_map, complete = map_to_evaluate(path)
    claim_named(argument_map, claim)
    supposition = suppose(argument_map, accept, without, demand_basis=demand_basis)
    if claim in supposition.without:
        raise ArgmapError(f"'{claim}' is left out, so there is nothing to explain")
    reading = Reading(argument_map, evaluate(argument_map, supposition), complete)
    width = shutil.get_terminal_size().columns
    answer(
        lambda: document.text(reading, claim, width), lambda: document.data(reading, claim), form
    )
