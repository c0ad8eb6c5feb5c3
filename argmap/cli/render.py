"""`argmap render`: draw a map."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from argmap.cli.appearance import appearing
from argmap.cli.paper import bound, legibility, printing, refuse_without_dots, refuse_without_page
from argmap.cli.viewing import refuse_contradictions, refuse_in_page, viewing, viewpoints_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from argmap.cli.cards import Hand
    from argmap.cli.output import Output
    from argmap.drawing import Draughtsman, Picture
    from argmap.drawing.blanks import Blanks
    from argmap.loader import Case
    from argmap.model import ArgumentMap


@click.command()
@click.argument("path", metavar="MAP")
@click.option(
    "-o",
    "--output",
    metavar="FILE|DIRECTORY|-",
    help="Where to write; '-' is standard output. Default: the map's name, here.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["svg", "png", "pdf", "dot", "html"]),
    help="Default: as the output's name says, else svg.",
)
@viewing
@printing
@appearing
@click.option(
    "--colour-by",
    type=click.Choice(["kind", "status", "side", "strength", "section"]),
    help="What the colour of a box says.  [default: kind]",
)
@click.option("--mono", is_flag=True, help="Black on white, for printers and photocopiers.")
@click.option("--dpi", type=click.IntRange(24, 1200), help="For PNG.  [default: 144]")
def render(
    path: str,
    output: str | None,
    form: str | None,
    language: str | None,
    fonts: tuple[Path, ...],
    dpi: int | None,
    engine: str | None,
    theme: str | None,
    mono: bool,
    **options: Any,
) -> None:
    """Draw a map as SVG, PNG, PDF or Graphviz DOT, or as a page (HTML) to explore it in.

    A small map becomes one picture. One of more than 40 claims becomes an overview and a picture
    of each section, in files numbered NAME-01, NAME-02 … (a page holds them all). What was written
    is named on stderr.
    """
    from concurrent.futures import ThreadPoolExecutor

    from argmap.cli.cards import Hand
    from argmap.cli.edition import edition_of
    from argmap.cli.language import in_language
    from argmap.cli.output import Output
    from argmap.drawing import Draughtsman, Form
    from argmap.drawing.colouring import ColourBy
    from argmap.drawing.pages import page_of
    from argmap.drawing.style import Direction
    from argmap.drawing.theme import theme_of
    from argmap.errors import ArgmapError
    from argmap.loader import load_case

    refuse_contradictions(options | {"theme": theme, "mono": mono})
    target = Output(path, output, form, language)
    refuse_without_dots(dpi, target.form)
    refuse_without_page(options, target.form)
    refuse_in_page(options, target.form)
    page = page_of(options["page"]) if options["page"] is not None else None
    case = load_case(path)
    if not case.map.claims:
        raise ArgmapError(f"{path}: there is no claim to draw: see `argmap check {path}`")
    argument_map, note = in_language(case, language) if language else (case.map, "")
    colours = theme_of("mono" if mono else theme or "light")
    blanks = _blanks(argument_map, target, options["blank"])
    form = Form.SVG if target.form in ("pdf", "html") else Form(target.form)
    colour_by = ColourBy(options["colour_by"] or ColourBy.KIND)
    draughtsman = Draughtsman(form, engine, fonts, dpi or 144, colours, blanks, page, colour_by)
    draughtsman.direction = options["direction"] and Direction(options["direction"])
    draughtsman.numbered = target.form != "html"
    draughtsman.least = least = options["min_pt"] or 8.0
    if page:
        draughtsman.edition = edition_of(case, argument_map.language)
    hand = Hand(draughtsman, options["seed"] or 0, coloured=options["colour_by"] is not None)
    if options["cards"]:
        target.refuse_stdout("--cards writes an answer key too")
    with ThreadPoolExecutor(1) as pool:
        errors = pool.submit(_errors, case)  # while the engine lays out
        for view, drawn in _drawn(draughtsman, hand, argument_map, target.form, options).items():
            for file, picture in target.write(drawn, view):
                notes = legibility(picture, page.name if page else "A4", least, options)
                _tell(file, picture, notes)
    if blanks.kinds:
        _write_key(target, blanks.key(argument_map.title), len(blanks), "box", "boxes")
    if options["cards"]:
        _write_key(target, hand.key(argument_map), len(hand), "card", "cards")
    _report(case.map, errors.result(), note)


def _blanks(argument_map: ArgumentMap, target: Output, kinds: tuple[str, ...]) -> Blanks:
    """Return what is left empty. Raises `ArgmapError` where there is nothing of these kinds."""
    from argmap.drawing.blanks import Blanks
    from argmap.element import Kind
    from argmap.errors import ArgmapError

    blanks = Blanks(frozenset(map(Kind, kinds)))
    if kinds:
        target.refuse_stdout("--blank writes an answer key too")
        if not blanks.are_in(argument_map.claims):
            raise ArgmapError(
                f"{argument_map.path}: there is no {' or '.join(kinds)} to leave empty"
            )
    return blanks


def _write_key(target: Output, key: str, number: int, one: str, several: str) -> None:
    """Write an answer key beside the pictures, and say so on stderr.

    Raises `ArgmapError` where it would be empty.
    """
    if not number:
        from argmap.errors import ArgmapError

        raise ArgmapError(f"what was drawn holds no {one} to leave empty, and needs no answer key")
    file = target.write_beside("key.txt", key.encode())
    click.echo(f"{file}: answer key ({number} {one if number == 1 else several})", err=True)


def _drawn(
    draughtsman: Draughtsman,
    hand: Hand,
    argument_map: ArgumentMap,
    form: str,
    options: Mapping[str, Any],
) -> dict[str, Iterable[Picture]]:
    """Return the pictures that were asked for, by the name that each view adds to the file's."""
    if form == "html":
        from argmap.page import draw_page

        return {"": [draw_page(argument_map, draughtsman, whole=options["whole"])]}
    ways = {
        "split": draughtsman.split,
        "tile": draughtsman.tiles,
        "steps": draughtsman.steps,
        "cards": hand.sheets,
    }
    draw = next((ways[way] for way in ways if options[way]), draughtsman.pictures)
    found: dict[str, Iterable[Picture]] = {}
    for view, viewpoint in viewpoints_of(options, argument_map).items():
        drawn = draw(argument_map, viewpoint)
        found[view] = bound(drawn, draughtsman, argument_map) if form == "pdf" else drawn
    return found


def _tell(file: str, picture: Picture, remarks: Iterable[str] = ()) -> None:
    """Name a picture that was written, with what there is to say of it, on stderr."""
    notes = "".join(f"; {note}" for note in (*picture.notes, *remarks))
    click.echo(f"{file}: {picture.name}{notes}", err=True)


def _errors(case: Case) -> int:
    """Return how many errors a map has."""
    from argmap.checker import check_case
    from argmap.finding import Severity

    return sum(
        finding.severity is Severity.ERROR and finding.location.path == case.map.path
        for finding in check_case(case)
    )


def _report(argument_map: ArgumentMap, errors: int, note: str) -> None:
    """Say a note on stderr, how many errors the map has, and whether anything is missing for it."""
    if note:
        click.echo(note, err=True)
    if errors:
        missing = (
            "" if argument_map.is_drawn_whole else ", and a picture shows only what is sound in it"
        )
        click.echo(
            f"{argument_map.path}: {errors} error{'s' if errors > 1 else ''} in the map{missing}: "
            f"see `argmap check {argument_map.path}`",
            err=True,
        )
