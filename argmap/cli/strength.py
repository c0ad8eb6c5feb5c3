"""`argmap strength`: how strong the claims of a map are beside each other."""

from __future__ import annotations

import click


@click.command()
@click.argument("path", metavar="MAP")
@click.option(
    "--model",
    type=click.Choice(["qe", "dfquad", "euler"]),
    default="qe",
    show_default=True,
    help="Quadratic energy, DF-QuAD or Euler-based.",
)
@click.option(
    "--sensitivity",
    "target",
    metavar="CLAIM",
    help="Show which claims this one hangs on, and how much.",
)
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True
)
def strength(path: str, model: str, target: str | None, form: str) -> None:
    """Rank the claims of a map by strength, from 0 to 1.

    A claim starts from its `weight`, or from 0.5; what supports it raises it, what attacks it
    lowers it. The numbers compare claims of one map. They are no probabilities.
    """
    import shutil

    from argmap.analysis import strength as analysis
    from argmap.analysis.gradual import Model
    from argmap.cli.reading import map_to_evaluate, refuse_unknown
    from argmap.cli.streams import show
    from argmap.documents import strength as document

    argument_map, _ = map_to_evaluate(path)
    chosen = Model(model)
    found = analysis.strengths(argument_map, chosen)
    sensitivity = None
    if target is not None:
        refuse_unknown(target, argument_map.claim, path, "claim")
        sensitivity = document.Sensitivity(
            target, analysis.sensitivity(argument_map, target, chosen)
        )
    width = shutil.get_terminal_size().columns
    if form == "json":
        # As bytes: the system's own encoding must not change it.
        click.echo(document.json_text(argument_map, found, chosen, sensitivity).encode(), nl=False)
    else:
        show(document.text(argument_map, found, chosen, sensitivity, width))
