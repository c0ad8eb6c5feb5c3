"""`argmap coverage`: which passages of a source a map cites, and which words it copies."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from argmap.element import Source
    from argmap.model import ArgumentMap


@click.command()
@click.argument("path", metavar="MAP")
@click.option(
    "--text",
    "text_path",
    metavar="FILE",
    help="The source's text, in place of its `file`; it may lie anywhere.",
)
@click.option(
    "--source",
    "key",
    metavar="KEY",
    help="Only this source. Default: the first one with --text, else all.",
)
@click.pass_context
def coverage(ctx: click.Context, path: str, text_path: str | None, key: str | None) -> None:
    """Show which claims cite each passage of a source, and what is copied from it.

    A source is shown if it declares `parts`, or if its text is at hand: its `file`, or --text.
    Copied are eight or more words on end that stand so in the text; a `quote` may copy.

    Exit code 0: nothing is copied, or there was no text to look in; 1: words are copied; 2: a text
    or the map could not be read, or there is no such source.
    """
    import shutil

    from argmap.analysis.coverage import coverage as coverage_of
    from argmap.analysis.passages import divide
    from argmap.documents.coverage import write
    from argmap.loader import SourceText, load_case, load_text
    from argmap.reports.visible import visible

    case = load_case(path)
    sources = _sources(case.map, key, has_text=text_path is not None)
    texts = dict(case.sources)
    if text_path is not None:
        texts[sources[0].key] = SourceText(load_text(text_path))
    width = shutil.get_terminal_size().columns
    code = 0
    for number, source in enumerate(sources):
        read = texts.get(source.key)
        text = divide(read.text, source.parts) if read and not read.problem else None
        found = coverage_of(case.map, source, text)
        click.echo("\n" * (number > 0) + write(found, width), nl=False)
        if read and read.problem:
            place = f"{path}: the text of '{source.key}'"
            click.echo(f"Error: {visible(place)} cannot be read: {visible(read.problem)}", err=True)
            code = 2
        code = max(code, int(bool(found.copied)))
    if case.map.faults:
        click.echo(
            f"{visible(path)}: not all of this map could be read, and what could not is missing "
            f"above: see `argmap check {visible(path)}`",
            err=True,
        )
    ctx.exit(code)


def _sources(argument_map: ArgumentMap, key: str | None, *, has_text: bool) -> list[Source]:
    """Return the sources to show. Raises `ArgmapError` where there is none."""
    from argmap.errors import ArgmapError
    from argmap.written import nearest

    path, sources = argument_map.path, argument_map.sources
    if not sources:
        raise ArgmapError(f"{path}: this map has no `sources`, so there is nothing to cover")
    if key is not None:
        sources = tuple(source for source in sources if source.key == key)
    if not sources:
        near = nearest(key or "", [source.key for source in argument_map.sources])
        raise ArgmapError(
            f"{path}: there is no source '{key}'" + (f"; did you mean '{near}'?" if near else "")
        )
    if has_text:
        return [sources[0]]
    shown = [source for source in sources if source.parts or source.file]
    if not shown:
        named = ", ".join(source.key for source in sources)
        raise ArgmapError(
            f"{path}: no `parts` and no `file` is given for {named}: add one, or name the text "
            "with --text"
        )
    return shown
