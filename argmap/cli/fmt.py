"""`argmap fmt`: put maps in canonical form."""

from __future__ import annotations

import codecs
import os
import sys

import click

from argmap.cli.streams import read_input, show, tell
from argmap.errors import ArgmapError


@click.command()
@click.argument("paths", nargs=-1, metavar="[MAP|DIRECTORY|-]...")
@click.option("--check", is_flag=True, help="Write nothing; exit with 1 if a map would change.")
@click.option("--diff", is_flag=True, help="Write nothing; print what would change.")
@click.pass_context
def fmt(ctx: click.Context, paths: tuple[str, ...], check: bool, diff: bool) -> None:
    """Put maps, and directories of maps, in canonical form: keys in order, one layout.

    What a map says and its comments stay. Without a path the current directory is taken; '-' reads
    standard input and writes standard output. What was done is told on stderr. Exit code 0: done;
    1: a map with faults was left as it is, or (--check) one would change; 2: something could not
    be read or written.
    """
    from argmap.loader import find_maps

    codes = {0}
    seen = set()
    for path in paths or (".",):
        try:
            files, problems = ([path], []) if path == "-" else find_maps(path)
        except ArgmapError as error:
            codes.add(_refuse(error, 2))
            continue
        codes |= {_refuse(ArgmapError(problem), 2) for problem in problems}
        for file in files:
            if os.path.realpath(file) not in seen:
                seen.add(os.path.realpath(file))
                codes.add(_format(file, check=check, diff=diff))
    ctx.exit(max(codes))


def _format(file: str, *, check: bool, diff: bool) -> int:
    """Format one map, say what was done, and return the exit code that follows."""
    from argmap.cli.rewriting import difference, rewrite
    from argmap.loader import load_case, parse, reformat

    try:
        data = read_input() if file == "-" else b""
        case = parse(data, "standard input") if file == "-" else load_case(file)
    except ArgmapError as error:
        return _refuse(error, 2)
    try:
        new = reformat(case)
    except ArgmapError as error:
        return _refuse(error, 1)
    if diff:
        show("".join(difference(case.map.path, case.text, new)))
    elif file == "-" and not check:
        mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
        sys.stdout.buffer.write(mark + new.encode())
        return 0
    elif new != case.text and not check:
        try:
            rewrite(file, case.text, new)
        except ArgmapError as error:
            return _refuse(error, 2)
    if new == case.text:
        outcome = "is in canonical form"
    else:
        outcome = "would be formatted" if check or diff else "formatted"
    tell(f"{case.map.path}: {outcome}")
    return int(check and new != case.text)


def _refuse(error: ArgmapError, code: int) -> int:
    tell(f"Error: {error}")
    return code
