"""`argmap distortions`: the distortions of a map as a table."""

from __future__ import annotations

import click


@click.command()
@click.argument("path", metavar="MAP")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "csv", "markdown"]),
    default="text",
    show_default=True,
)
def distortions(path: str, form: str) -> None:
    """List the distortions of a map: original, distortion, rebuttal, and what that rests on.

    A distortion is 'exposed' if what answers it stands, else it is 'standing' or 'undecided'. CSV
    is UTF-8; a cell that a spreadsheet would take for a formula has an apostrophe before it.
    """
    import shutil
    import sys

    from argmap.analysis.distortions import rows
    from argmap.documents.distortions import comma_separated, markdown, text
    from argmap.loader import load_case
    from argmap.reports.visible import visible

    argument_map = load_case(path).map
    found = rows(argument_map)
    if not found:
        click.echo(f"{visible(path)}: there is no distortion in this map", err=True)
    if form == "text":
        click.echo(text(found, shutil.get_terminal_size().columns), nl=False)
    else:
        table = comma_separated(found) if form == "csv" else markdown(found)
        # As bytes: the system's own encoding and line ends must not change it.
        sys.stdout.buffer.write(table.encode())
    if argument_map.faults:
        click.echo(
            f"{visible(path)}: not all of this map could be read, and what could not is missing "
            f"above: see `argmap check {visible(path)}`",
            err=True,
        )
