"""`argmap translate`: the file of a translation is begun, completed or confirmed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from argmap.loader import Case
    from argmap.translation import Translation


@click.command()
@click.argument("path", metavar="MAP")
@click.argument("language", metavar="TAG")
@click.option("--confirm", metavar="ID", multiple=True, help="This is up to date again.")
@click.option("--all", "confirm_all", is_flag=True, help="All that is translated is up to date.")
def translate(path: str, language: str, confirm: tuple[str, ...], confirm_all: bool) -> None:
    """Write or update a translation of a map, NAME.TAG.yaml beside it.

    What it lacks is added as empty entries, each below the original as a comment; all else in the
    file stays as it is. With --confirm or --all nothing is added: entries that are translated in
    full are marked as translations of what the map says now. ID is that of a claim, a section, an
    inference, or 'title'.
    """
    from pathlib import Path

    from argmap.authoring.translating import begun, completed, confirmed
    from argmap.cli.rewriting import rewrite
    from argmap.cli.writing import create_file
    from argmap.errors import ArgmapError
    from argmap.formats.native.translation import file_of
    from argmap.loader import load_native

    case = load_native(path)
    translation = _translation(case, language)
    if translation is None:
        if confirm or confirm_all:
            raise ArgmapError(f"{file_of(path, language)}: there is no such translation yet")
        file = file_of(path, language)
        text = begun(case.map, language)
        create_file(Path(file), text.encode())
    else:
        file = translation.path
        if confirm or confirm_all:
            text = confirmed(case.map, translation, None if confirm_all else confirm)
        else:
            text = completed(case.map, translation)
        if text != translation.text:
            rewrite(file, translation.text, text)
    click.echo(_state(case, text, file), err=True)


def _translation(case: Case, language: str) -> Translation | None:
    """Return the translation that there is. Raises `ArgmapError` where there can be none."""
    from argmap.errors import ArgmapError
    from argmap.formats.native.translation import is_tag

    path = case.map.path
    if not is_tag(language):
        raise ArgmapError(f"'{language}' is no language tag: write one such as de or pt-BR")
    if language.lower() == case.map.language.lower():
        raise ArgmapError(f"{path}: the map itself is in '{language}'")
    if case.map.faults:
        raise ArgmapError(
            f"{path}: the map must be free of faults first: see `argmap check {path}`"
        )
    if not case.map.claims:
        raise ArgmapError(f"{path}: there is no claim to translate: see `argmap check {path}`")
    tag = language.lower()
    return next((t for t in case.translations if t.language.lower() == tag), None)


def _state(case: Case, text: str, file: str) -> str:
    """Return how far a translation is, and what of it is out of date."""
    from argmap.formats.native.translation import read
    from argmap.translation import missing, originals, outdated

    translation = read(text, file, case.map)
    lacking = len(missing(case.map, translation))
    old = outdated(case.map, translation)
    whole = len(originals(case.map))
    older = f"; of an older wording: {', '.join(map(str, old))}" if old else ""
    return f"{file}: {whole - lacking} of {whole} entries translated{older}"
