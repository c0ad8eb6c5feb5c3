"""`argmap status`: what stands."""

from __future__ import annotations

import click

from argmap.cli.reading import map_to_evaluate
from argmap.cli.supposing import answer, form, supposing


@click.command()
@click.argument("path", metavar="MAP")
@supposing
@form
def status(
    path: str, accept: tuple[str, ...], without: tuple[str, ...], form: str, *, demand_basis: bool
) -> None:
    """Say of every claim whether it stands (in), does not (out), or is undecided, and why.

    A claim stands if something that stands supports it, or it is asserted, and nothing that stands
    attacks it. A claim is misrepresented where a distortion of it stands.
    """
    from argmap.analysis.grounding import grounding
    from argmap.analysis.status import evaluate
    from argmap.analysis.supposition import Supposition, suppose
    from argmap.documents import status as document
    from argmap.documents.reading import Reading

    argument_map, complete = map_to_evaluate(path)
    supposition = suppose(argument_map, accept, without, demand_basis=demand_basis)
    reading = Reading(argument_map, evaluate(argument_map, supposition), complete)
    grounds = None
    if demand_basis:
        plain = Supposition(supposition.accept, supposition.without)
        grounds = grounding(argument_map, evaluate(argument_map, plain))
    answer(lambda: document.text(reading, grounds), lambda: document.data(reading, grounds), form)
