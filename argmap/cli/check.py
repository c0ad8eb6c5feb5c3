"""`argmap check`: find what is wrong in maps."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from argmap.cli.selection import selection, settings_of
from argmap.cli.writing import write_file

if TYPE_CHECKING:
    from argmap.finding import CheckResult, Severity

_COLOURS = {"error": "red", "warning": "yellow", "info": "cyan"}


@click.command()
@click.argument("paths", nargs=-1, metavar="[MAP|DIRECTORY|-]...")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "concise"]),
    default="text",
    show_default=True,
    help="text: with the line and what to do; concise: one line a finding.",
)
@selection
@click.option("--write-baseline", is_flag=True, help="Accept in the baseline all that is found.")
@click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever is found.")
@click.option("--statistics", is_flag=True, help="Count the findings of each rule instead.")
@click.option("--verbose", is_flag=True, help="List every info, however many of one rule.")
@click.option("--stdin-filename", metavar="NAME", help="The name of the map that '-' reads.")
@click.pass_context
def check(ctx: click.Context, /, paths: tuple[str, ...], **options: Any) -> None:
    """Check maps, and directories of maps, for unsupported claims and other faults.

    Without a path the current directory is checked; '-' reads a map from standard input. Exit
    code 0: no error; 1: errors found; 2: something could not be checked (a missing file, a
    directory without a map, a broken configuration).
    """
    from argmap.reports.visible import visible

    result = _checked(paths or (".",), options)
    _report(result, options)
    for problem in result.problems:
        click.echo(f"Error: {visible(problem)}", err=True)
    ctx.exit(2 if result.problems else int(result.fails and not options["exit_zero"]))


def _checked(paths: tuple[str, ...], options: dict[str, Any]) -> CheckResult:
    """Run the checker as the options say, and write the baseline if that is asked for."""
    from argmap.checker import Checker

    settings = settings_of(options)
    given = {}
    if "-" in paths:
        name = options["stdin_filename"] or "<stdin>"
        given[name] = sys.stdin.buffer.read()
        paths = tuple(name if path == "-" else path for path in paths)
    elif options["stdin_filename"]:
        raise click.UsageError("--stdin-filename goes with '-'")
    checker = Checker(settings, given, renew=options["write_baseline"])
    result = checker.check(paths)
    if options["write_baseline"]:
        if not checker.baselines:
            raise click.UsageError("--write-baseline needs --baseline FILE, or one configured")
        for path, baseline in checker.baselines.items():
            write_file(Path(path), baseline.text.encode())
            findings = f"{baseline.size} finding{'s' if baseline.size != 1 else ''}"
            click.echo(f"{path}: {findings} accepted", err=True)
    return result


def _report(result: CheckResult, options: dict[str, Any]) -> None:
    from argmap.reports import concise, statistics, text

    colour = False if os.environ.get("NO_COLOR") else None
    if options["statistics"]:
        click.echo(statistics.write(result), nl=False)
    elif options["form"] == "concise":
        click.echo(concise.write(result), nl=False, color=colour)
    else:
        written = text.write(result, verbose=options["verbose"], paint=_paint)
        click.echo(written, nl=False, color=colour)


def _paint(words: str, severity: Severity | None) -> str:
    """Colour the words of a severity; without one, make them bold."""
    return (
        click.style(words, fg=_COLOURS[str(severity)])
        if severity
        else click.style(words, bold=True)
    )
