"""Where reports of a check go: one to standard output, others to files."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from argmap.cli.streams import show, tell
from argmap.reports import REPORTS, write

if TYPE_CHECKING:
    from argmap.finding import CheckResult, Severity

_COLOURS = {"error": "red", "warning": "yellow", "info": "cyan"}


def parse_files(
    _ctx: click.Context, _option: click.Parameter, values: tuple[str, ...]
) -> dict[str, str]:
    """Return the formats by the file that takes them, from `FORMAT=FILE`.

    Raises `BadParameter`, which is exit code 2, where one cannot be meant.
    """
    from argmap.written import nearest

    files: dict[str, str] = {}
    for value in values:
        form, _, file = value.partition("=")
        if form not in REPORTS:
            near = nearest(form, REPORTS)
            meant = f"did you mean '{near}'?" if near else f"there are {', '.join(REPORTS)}"
            raise click.BadParameter(f"no format '{form}': {meant}")
        if file in ("", "-"):
            raise click.BadParameter(f"name a file, as in {form}=FILE (--format prints)")
        file = os.path.normpath(file)
        if file in files:
            raise click.BadParameter(f"{file} is named for {files[file]} and for {form}")
        files[file] = form
    return files


def print_report(result: CheckResult, form: str | None, *, verbose: bool) -> None:
    """Print the report.

    `form` is a key of `REPORTS`, `statistics` for numbers alone, or None where none was asked for:
    then it is the text. Under GitHub Actions the annotations follow the text.
    """
    if form is None and os.environ.get("GITHUB_ACTIONS") == "true":
        _print(result, "text", verbose)
        _print(result, "github", verbose)
    else:
        _print(result, form or "text", verbose)


def conclude(result: CheckResult, files: dict[str, str]) -> None:
    """Name on stderr what was not checked, and write the reports for files.

    Raises `ArgmapError` where a file cannot be written or is one of the maps.
    """
    for problem in result.problems:
        tell(f"Error: {problem}")
    if files:
        _write(result, files)


def _print(result: CheckResult, form: str, verbose: bool) -> None:
    from dataclasses import replace

    if form == "text":
        from argmap.reports import text

        colour = False if os.environ.get("NO_COLOR") else None
        printed = text.write(replace(result, problems=()), verbose=verbose, paint=_paint)
        show(printed, colour=colour)
    elif form == "statistics":
        from argmap.reports import statistics

        show(statistics.write(result))
    elif form == "concise":
        show(write(form, replace(result, problems=())))
    else:  # machines read UTF-8 and plain line ends, whatever the terminal takes
        click.echo(write(form, result).encode(), nl=False)


def _write(result: CheckResult, files: dict[str, str]) -> None:
    from argmap.cli.writing import write_file
    from argmap.errors import ArgmapError

    maps = {os.path.realpath(path) for path in result.texts}
    for file, form in files.items():
        if os.path.realpath(file) in maps:
            raise ArgmapError(f"{file}: this is one of the maps; name another file for {form}")
        write_file(Path(file), write(form, result).encode())


def _paint(words: str, severity: Severity | None) -> str:
    """Colour the words of a severity; without one, make them bold."""
    return (
        click.style(words, fg=_COLOURS[str(severity)])
        if severity
        else click.style(words, bold=True)
    )
