"""`argmap convert`: a map in another format."""

from __future__ import annotations

import os
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from argmap.cli.streams import read_input, tell
from argmap.cli.writing import create_file, write_file
from argmap.errors import ArgmapError
from argmap.formats import FORMATS, Format, by_suffix, named

if TYPE_CHECKING:
    from argmap.loader import Case


@click.command()
@click.argument("source", metavar="IN|-")
@click.argument("target", metavar="OUT|-")
@click.option(
    "--from",
    "source_name",
    type=click.Choice([known.name for known in FORMATS if known.reads]),
    help="What IN is, where its name does not say it.",
)
@click.option(
    "--to",
    "target_name",
    type=click.Choice([known.name for known in FORMATS if known.writes]),
    help="What OUT becomes, where its name does not say it.",
)
@click.option("--lossless", is_flag=True, help="If anything would be lost, write nothing, exit 1.")
@click.option("--force", is_flag=True, help="Replace OUT if it exists.")
@click.pass_context
def convert(
    ctx: click.Context,
    source: str,
    target: str,
    source_name: str | None,
    target_name: str | None,
    lossless: bool,
    force: bool,
) -> None:
    """Write a map in another format, told by the suffix of OUT or with --to.

    What the formats do not keep is counted on stderr: what was written is read again and compared.
    Exit code 0: done; 1: IN has faults, or (--lossless) something would be lost, and nothing is
    written; 2: something could not be read or written.
    """
    from argmap.conversion import convert as converted

    form = _target_format(target, target_name)
    _refuse_to_replace(source, target, force=force)
    case = _case(source, named(source_name) if source_name else None)
    if case.map.faults:
        _tell_faults(case)
        ctx.exit(1)
    result = converted(case, form)
    _tell_losses(f"not kept of {_name(source)}, since maps do not have it", result.unread)
    _tell_losses(f"not kept in {form.title}", result.lost)
    if lossless and (result.unread or result.lost):
        tell(f"{target}: not written (--lossless)")
        ctx.exit(1)
    if target == "-":
        sys.stdout.buffer.write(result.content)
        sys.stdout.buffer.flush()
        return
    (write_file if force or not Path(target).is_file() else create_file)(
        Path(target), result.content
    )
    tell(f"{target}: written")


def _target_format(target: str, name: str | None) -> Format:
    """Return the format to write. Raises `ArgmapError` where it is not told."""
    if name:
        return named(name)
    fitting = [known for known in by_suffix(target) if known.writes] if target != "-" else []
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        names = ", ".join(known.name for known in fitting)
        raise ArgmapError(f"{target}: several formats are named so: add --to, one of {names}")
    if target != "-" and (readable := by_suffix(target)):
        raise ArgmapError(f"{target}: {readable[0].title} is read and cannot be written")
    names = ", ".join(known.name for known in FORMATS if known.writes)
    raise ArgmapError(f"{target}: the name tells no format: add --to, one of {names}")


def _refuse_to_replace(source: str, target: str, *, force: bool) -> None:
    """Raise `ArgmapError` where a file would be lost."""
    if target == "-" or not os.path.isfile(target):
        return
    if source != "-" and os.path.exists(source) and os.path.samefile(source, target):
        raise ArgmapError(f"{target}: this is the file to be converted: name another")
    if not force:
        raise ArgmapError(f"{target}: exists already: choose another name, or add --force")


def _case(source: str, form: Format | None) -> Case:
    from argmap.loader import Loader, parse

    if source == "-":
        return parse(read_input(), "<stdin>", form)
    return Loader(form=form).case(source)


def _name(source: str) -> str:
    return "standard input" if source == "-" else source


def _tell_faults(case: Case) -> None:
    """Say what keeps a map from being converted: all that is not understood, with its place."""
    for fault in case.map.faults:
        tell(f"{fault.location}: {fault.message}: {fault.remedy}")
    tell(f"{case.map.path}: nothing is converted: not all of it can be read as {case.format.title}")


def _tell_losses(what: str, losses: Counter[str]) -> None:
    """Say on one line what is lost, the most frequent first."""
    if losses:
        listed = sorted(losses.items(), key=lambda item: (-item[1], item[0]))
        counted = (f"{number} \N{MULTIPLICATION SIGN} {kind}" for kind, number in listed)
        tell(f"{what}: {', '.join(counted)}")
