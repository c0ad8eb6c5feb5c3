"""`argmap check`: find what is wrong in maps."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from argmap.cli.fixes import print_difference, write_fixes
from argmap.cli.reporting import conclude, parse_files, print_report
from argmap.cli.selection import selection, settings_of
from argmap.cli.streams import read_input, tell
from argmap.cli.writing import write_file
from argmap.reports import REPORTS

if TYPE_CHECKING:
    from argmap.configuration import Settings
    from argmap.finding import CheckResult


_EXCLUSIVE = (
    ("statistics", "format"),
    ("fix", "diff"),
    ("fix", "write-baseline"),
    ("diff", "write-baseline"),
    ("diff", "format"),
    ("diff", "statistics"),
)


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
@click.option("--fix", is_flag=True, help="Make the safe changes, and report what remains.")
@click.option("--diff", is_flag=True, help="Write nothing; print what --fix would change.")
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
    _refuse_contradictions(paths, options)
    settings = settings_of(options)
    result = _checked(paths or (".",), settings, options)
    if options["fix"] and write_fixes(result, settings):
        result = _checked(paths or (".",), settings, options)
    if options["diff"]:
        print_difference(result, settings)
    else:
        form = "statistics" if options["statistics"] else options["form"]
        print_report(result, form, verbose=options["verbose"])
    conclude(result, options["files"])
    ctx.exit(2 if result.problems else int(result.fails and not options["exit_zero"]))


def _refuse_contradictions(paths: tuple[str, ...], options: dict[str, Any]) -> None:
    """Raise `UsageError` for options that cannot both be meant."""
    said = {key.replace("_", "-"): value for key, value in options.items()}
    said["format"] = options["form"]
    for one, other in _EXCLUSIVE:
        if said[one] and said[other]:
            names = (
                f"--{name.replace('form', 'format').replace('_', '-')}" for name in (one, other)
            )
            raise click.UsageError(f"{' and '.join(names)} exclude each other")
    if options["stdin_filename"] and "-" not in paths:
        raise click.UsageError("--stdin-filename goes with '-'")
    if options["fix"] and "-" in paths:
        raise click.UsageError("--fix changes files; --diff shows what it would do to '-'")


def _checked(paths: tuple[str, ...], settings: Settings, options: dict[str, Any]) -> CheckResult:
    """Run the checker as the options say, and write the baseline if that is asked for."""
    from argmap.checker import Checker
    from argmap.reports.paths import relative

    given = {}
    if "-" in paths:
        name = options["stdin_filename"] or "<stdin>"
        given[name] = read_input()
        paths = tuple(name if path == "-" else path for path in paths)
    checker = Checker(settings, given, renew=options["write_baseline"])
    result = checker.check(paths)
    if options["write_baseline"]:
        if not checker.baselines and not result.problems:
            raise click.UsageError("--write-baseline needs --baseline FILE, or one configured")
        for baseline in checker.baselines.values():
            write_file(Path(baseline.path), baseline.text.encode())
            findings = f"{baseline.size} finding{'s' if baseline.size != 1 else ''}"
            tell(f"{relative(baseline.path)}: {findings} accepted")
    return result
