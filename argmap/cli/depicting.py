"""`--render FILE` of the commands that explain: their answer as a picture too."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from argmap.cli.streams import tell

if TYPE_CHECKING:
    from argmap.analysis.views import View
    from argmap.cli.output import Output
    from argmap.drawing.colouring import Colouring
    from argmap.model import ArgumentMap

depicting = click.option(
    "--render", "picture", metavar="FILE", help="Draw it too, as SVG, PNG or PDF by the name."
)


def picture_file(path: str, picture: str | None) -> Output | None:
    """Return where a picture goes, if one is asked for. Raises `ArgmapError` where it cannot go."""
    from argmap.cli.output import Output

    if picture is None:
        return None
    if picture == "-":
        raise click.UsageError("--render names a file: standard output has the answer in words")
    if not picture.lower().endswith((".svg", ".png", ".pdf")):
        raise click.UsageError("--render draws a picture: name it .svg, .png or .pdf")
    return Output(path, picture, None)


def depict(target: Output, argument_map: ArgumentMap, view: View, colouring: Colouring) -> None:
    """Draw a view in these colours, and name the file on stderr."""
    from argmap.cli.paper import bound
    from argmap.drawing import Draughtsman, Form

    form = Form.SVG if target.form == "pdf" else Form(target.form)
    draughtsman = Draughtsman(form, colouring=colouring)
    pictures = [draughtsman.view(argument_map, view)]
    drawn = bound(pictures, draughtsman, argument_map) if target.form == "pdf" else pictures
    for file, picture in target.write(drawn):
        tell("; ".join((f"{file}: {picture.name}", *picture.notes)))
