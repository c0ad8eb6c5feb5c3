"""`argmap check`: find what is wrong in maps."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from argmap.finding import Severity

_COLOURS = {"error": "red", "warning": "yellow", "info": "cyan"}


@click.command()
@click.argument("paths", nargs=-1, metavar="[MAP|DIRECTORY]...")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "concise"]),
    default="text",
    show_default=True,
    help="text: with the line and what to do; concise: one line a finding.",
)
@click.option(
    "--profile",
    type=click.Choice(["teaching", "debate", "strict", "draft"]),
    help="Raise, add or lower rules for a purpose.",
)
@click.option("--verbose", is_flag=True, help="List every info, however many of one rule.")
@click.pass_context
def check(
    ctx: click.Context, paths: tuple[str, ...], form: str, profile: str | None, verbose: bool
) -> None:
    """Check maps, and directories of maps, for unsupported claims and other faults.

    Without a path the current directory is checked. Exit code 0: no error; 1: errors found;
    2: something could not be checked (a missing file, a directory without a map).
    """
    from argmap.checker import check as check_paths
    from argmap.reports import concise, text
    from argmap.reports.visible import visible

    result = check_paths(*(paths or (".",)), profile=profile)
    colour = False if os.environ.get("NO_COLOR") else None
    if form == "concise":
        click.echo(concise.write(result), nl=False, color=colour)
    else:
        click.echo(text.write(result, verbose=verbose, paint=_paint), nl=False, color=colour)
    for problem in result.problems:
        click.echo(f"Error: {visible(problem)}", err=True)
    ctx.exit(2 if result.problems else int(result.fails))


def _paint(words: str, severity: Severity | None) -> str:
    """Colour the words of a severity; without one, make them bold."""
    return (
        click.style(words, fg=_COLOURS[str(severity)])
        if severity
        else click.style(words, bold=True)
    )
