"""`argmap analyse`: a survey of a debate."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import click

from argmap.cli.reading import map_to_evaluate
from argmap.cli.streams import tell
from argmap.cli.supposing import answer, form, supposing

if TYPE_CHECKING:
    from argmap.analysis.leaving_out import Loss


@click.command()
@click.argument("path", metavar="MAP")
@supposing
@click.option(
    "--limit",
    type=click.IntRange(1),
    default=3,
    show_default=True,
    help="How many least sets to list of each sort, the smallest first.",
)
@form
def analyse(
    path: str,
    accept: tuple[str, ...],
    without: tuple[str, ...],
    limit: int,
    form: str,
    *,
    demand_basis: bool,
) -> None:
    """Survey a debate: what each thesis hangs on, where the sides meet, and what is left to do.

    Cheapest attack: the fewest claims without which a thesis does not stand. Fewest answers: the
    fewest that have to fall for it to stand. Smallest defence: the fewest on which it stands
    against all attacks of the map. These need the extra `solver`.
    """
    import shutil
    import sys

    from argmap.analysis.satisfiability import is_installed
    from argmap.analysis.status import evaluate
    from argmap.analysis.supposition import suppose
    from argmap.analysis.survey import survey
    from argmap.documents import survey as document
    from argmap.documents.reading import Reading

    if not is_installed():
        tell("smallest sets are left out: they need one package more: pip install 'argmap[solver]'")
    argument_map, complete = map_to_evaluate(path)
    supposition = suppose(argument_map, accept, without, demand_basis=demand_basis)
    claims = len(argument_map.claim)

    def watched(losses: Iterator[Loss]) -> Iterable[Loss]:
        """Show on stderr how many claims have been left out in turn, if that is a terminal."""
        if not sys.stderr.isatty():
            yield from losses
            return
        with click.progressbar(losses, claims, "Leaving out", file=sys.stderr) as bar:
            yield from bar

    found = survey(argument_map, supposition, limit, watched)
    reading = Reading(argument_map, evaluate(argument_map, supposition), complete)
    width = shutil.get_terminal_size().columns
    answer(
        lambda: document.text(reading, found, width), lambda: document.data(reading, found), form
    )
