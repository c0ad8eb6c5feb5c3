"""`argmap fmt`: put maps in canonical form."""

from __future__ import annotations

import codecs
import os
import sys
from functools import partial
from typing import TYPE_CHECKING

import click

from argmap.cli.streams import read_input, show, tell
from argmap.errors import ArgmapError

if TYPE_CHECKING:
    from collections.abc import Callable


@click.command()
@click.argument("paths", nargs=-1, metavar="[MAP|DIRECTORY|-]...")
@click.option("--check", is_flag=True, help="Write nothing; exit with 1 if a map would change.")
@click.option("--diff", is_flag=True, help="Write nothing; print what would change.")
@click.pass_context
def fmt(ctx: click.Context, paths: tuple[str, ...], check: bool, diff: bool) -> None:
    """Put maps, and directories of maps, in canonical form: keys in order, one layout.

    What a map says and its comments stay. Its translations are put in canonical form with it.
    Without a path the current directory is taken; '-' reads standard input and writes standard
    output. What was done is told on stderr. Exit code 0: done; 1: a file with faults was left as it
    is, or (--check) one would change; 2: something could not be read or written.
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
    """Format one map and its translations, and return the exit code that follows."""
    from argmap.loader import load_case, parse, reformat, reformat_translation

    try:
        data = read_input() if file == "-" else b""
        case = parse(data, "standard input") if file == "-" else load_case(file)
    except ArgmapError as error:
        return _refuse(error, 2)
    if file == "-" and not check and not diff:
        try:
            new = reformat(case)
        except ArgmapError as error:
            return _refuse(error, 1)
        mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
        sys.stdout.buffer.write(mark + new.encode())
        return 0
    put = partial(_put, check=check, diff=diff)
    code = put(case.map.path, case.text, partial(reformat, case))
    translated = (
        put(of.path, of.text, partial(reformat_translation, case, of)) for of in case.translations
    )
    return max([code, *translated])


def _put(path: str, text: str, form: Callable[[], str], *, check: bool, diff: bool) -> int:
    """Put one file in canonical form, say what was done, and return the exit code."""
    from argmap.cli.rewriting import difference, rewrite

    try:
        new = form()
    except ArgmapError as error:
        return _refuse(error, 1)
    if diff:
        show("".join(difference(path, text, new)))
    elif new != text and not check:
        try:
            rewrite(path, text, new)
        except ArgmapError as error:
            return _refuse(error, 2)
    if new == text:
        outcome = "is in canonical form"
    else:
        outcome = "would be formatted" if check or diff else "formatted"
    tell(f"{path}: {outcome}")
    return int(check and new != text)


def _refuse(error: ArgmapError, code: int) -> int:
    tell(f"Error: {error}")
    return code
