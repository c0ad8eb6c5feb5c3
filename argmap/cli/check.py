"""`argmap check`: find what is wrong in maps."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from argmap.cli.reporting import parse_files, report
from argmap.cli.selection import selection, settings_of
from argmap.cli.writing import write_file
from argmap.reports import REPORTS

if TYPE_CHECKING:
    from argmap.finding import CheckResult


@click.command()
@click.argument("paths", nargs=-1, metavar="[MAP|DIRECTORY|-]...")
@click.option(
    "--format",
    "form",
    type=click.Choice(list(REPORTS)),
    help="What is printed. text (the default): with the line and what to do; concise: one line a "
    "finding; the others for machines.",
)
@click.option(
    "--report",
    "files",
    metavar="FORMAT=FILE",
    multiple=True,
    callback=parse_files,
    help="Write a report to a file as well, as in sarif=argmap.sarif; may be repeated.",
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
    if options["statistics"] and options["form"]:
        raise click.UsageError("--statistics and --format exclude each other")
    result = _checked(paths or (".",), options)
    form = "statistics" if options["statistics"] else options["form"]
    report(result, form, options["files"], verbose=options["verbose"])
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
