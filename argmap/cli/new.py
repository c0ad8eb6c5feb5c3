"""`argmap new`: a map to start from."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.argument("path", metavar="[FILE|DIRECTORY|-]", required=False)
@click.option("--title", help="The map's title; without a FILE, the file is named after it.")
@click.option("--language", metavar="TAG", help="The language of its texts, such as de or pt-BR.")
def new(path: str | None, title: str | None, language: str | None) -> None:
    """Write a commented map to start from.

    Its name gets the suffix .argmap.yaml, and is map.argmap.yaml if nothing else is said; '-' is
    standard output. A file that exists is never overwritten.
    """
    from argmap.authoring.starter import starter
    from argmap.cli.writing import create_file
    from argmap.errors import ArgmapError

    if title is not None and not title.strip():
        raise ArgmapError("--title is empty")
    text = starter(title or "", language or "")
    if path == "-":
        click.echo(text, nl=False)
        return
    file = _file(path or "", title or "")
    create_file(file, text.encode())
    click.echo(f"{file}: a map to start from; see `argmap check {file}`", err=True)


def _file(path: str, title: str) -> Path:
    """Return the name of the new file: a map's suffix takes the place of .yaml or .yml."""
    from argmap.formats import SUFFIXES
    from argmap.record.keys import slug

    if not path or Path(path).is_dir() or path.endswith("/"):
        return Path(path, (slug(title) or "map") + SUFFIXES[0])
    if path.endswith(SUFFIXES):
        return Path(path)
    stem = path.removesuffix(".yaml").removesuffix(".yml").removesuffix(".argmap")
    return Path(stem + SUFFIXES[0])
