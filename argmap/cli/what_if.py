"""`argmap what-if`: what changes if a claim holds, or is not there."""

from __future__ import annotations

import click

from argmap.cli.depicting import depict, depicting, picture_file
from argmap.cli.reading import map_to_evaluate
from argmap.cli.supposing import answer, form, supposing


@click.command("what-if")
@click.argument("path", metavar="MAP")
@supposing
@form
@depicting
def what_if(
    path: str,
    accept: tuple[str, ...],
    without: tuple[str, ...],
    form: str,
    picture: str | None,
    *,
    demand_basis: bool,
) -> None:
    """Say which claims come to stand, or fall, under a supposition, and why."""
    from argmap.analysis.changes import changes
    from argmap.analysis.extracts import of_changes
    from argmap.analysis.supposition import suppose
    from argmap.documents import changes as document
    from argmap.language.words import words_for

    if not (accept or without or demand_basis):
        raise click.UsageError("suppose something: --without ID, --accept ID or --demand-basis")
    target = picture_file(path, picture)
    argument_map, complete = map_to_evaluate(path)
    supposition = suppose(argument_map, accept, without, demand_basis=demand_basis)
    found = changes(argument_map, supposition)
    answer(
        lambda: document.text(argument_map, supposition, found),
        lambda: document.data(argument_map, supposition, found, complete=complete),
        form,
    )
    if target:
        from argmap.drawing import LARGEST_WHOLE
        from argmap.drawing.colouring import by_change
        from argmap.drawing.theme import LIGHT

        words = words_for(argument_map.language)
        title = document.supposed(supposition, words)
        view = of_changes(argument_map, supposition, found, title, LARGEST_WHOLE)
        depict(target, argument_map, view, by_change(found, words, LIGHT))
