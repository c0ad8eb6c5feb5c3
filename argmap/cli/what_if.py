"""`argmap what-if`: what changes if a claim holds, or is not there."""

from __future__ import annotations

import click

from argmap.cli.reading import map_to_evaluate
from argmap.cli.supposing import answer, form, supposing


@click.command("what-if")
@click.argument("path", metavar="MAP")
@supposing
@form
def what_if(
    path: str, accept: tuple[str, ...], without: tuple[str, ...], form: str, *, demand_basis: bool
) -> None:
    """Say which claims come to stand, or fall, under a supposition, and why."""
    from argmap.analysis.changes import changes
    from argmap.analysis.supposition import suppose
    from argmap.documents import changes as document

    if not (accept or without or demand_basis):
        raise click.UsageError("suppose something: --without ID, --accept ID or --demand-basis")
    argument_map, complete = map_to_evaluate(path)
    supposition = suppose(argument_map, accept, without, demand_basis=demand_basis)
    found = changes(argument_map, supposition)
    answer(
        lambda: document.text(argument_map, supposition, found),
        lambda: document.data(argument_map, supposition, found, complete=complete),
        form,
    )
