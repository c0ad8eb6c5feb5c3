"""`argmap new-distortion`: a distortion is added to a map, to be filled in."""

from __future__ import annotations

import click

from argmap.record.fields import WAYS_OF_DISTORTION


@click.command("new-distortion")
@click.argument("path", metavar="MAP")
@click.option("--original", metavar="ID", default="", help="The claim of the map it distorts.")
@click.option("--text", default="", help="What it says.")
@click.option(
    "--how",
    metavar="WAY",
    multiple=True,
    type=click.Choice(WAYS_OF_DISTORTION),
    help="In which way it distorts, such as straw-man; may be repeated.",
)
@click.option("--by", metavar="NAME", default="", help="Who says it.")
def new_distortion(path: str, original: str, text: str, how: tuple[str, ...], by: str) -> None:
    """Add a distortion and its rebuttal to a map.

    Without --original a claim for the original is added too. What else is not given is left empty,
    and `argmap check` names it. The rest of the file stays as it is, with all its comments.
    """
    from argmap.authoring.distortion import Distortion, distortion_lines
    from argmap.authoring.insertion import insert_claims
    from argmap.cli.rewriting import rewrite
    from argmap.cli.streams import tell
    from argmap.loader import load_native

    case = load_native(path)
    ids, lines = distortion_lines(case.map, Distortion(original, text, how, by))
    rewrite(path, case.text, insert_claims(case, lines))
    added = ", ".join(f"'{id_}'" for id_ in ids)
    tell(f"{path}: added {added}; see `argmap check {path}`")
