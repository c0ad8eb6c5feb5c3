"""The options that say what a picture is printed on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from argmap.drawing import Draughtsman, Picture
    from argmap.model import ArgumentMap

_OPTIONS = (
    click.option(
        "--page",
        metavar="SIZE",
        help="Place each picture on a page: a5 to a0, letter, legal, 16:9, or WxH in mm.",
    ),
    click.option(
        "--min-pt",
        type=click.FloatRange(1, 100),
        help="Warn where text comes out smaller on the page.  [default: 8]",
    ),
    click.option(
        "--split",
        is_flag=True,
        help="An overview and a page or more for each section, however small the map.",
    ),
    click.option(
        "--tile",
        is_flag=True,
        help="One picture over several sheets, to be glued; its text as large as --min-pt.",
    ),
)


def printing(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options that say what is printed on."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def refuse_without_page(options: Mapping[str, Any], form: str) -> None:
    """Raise `UsageError` where these options say nothing of what is written."""
    if options["min_pt"] is not None and options["page"] is None:
        raise click.UsageError("--min-pt needs --page")
    if options["tile"] and options["page"] is None:
        raise click.UsageError("--tile needs --page: the size of the sheets")
    if options["tile"] and form in ("dot", "html"):
        raise click.UsageError("--tile is for svg, png and pdf")
    if options["page"] is not None and form == "dot":
        raise click.UsageError("--page is for svg, png and pdf: DOT has no page")
    if options["split"] and form == "html":
        raise click.UsageError("a page holds the whole map: leave out --split")


def refuse_without_dots(dpi: int | None, form: str) -> None:
    """Raise `UsageError` for a number of dots where nothing is written in dots."""
    if dpi is not None and form != "png":
        raise click.UsageError("--dpi is for PNG")


def bound(
    pictures: Iterable[Picture], draughtsman: Draughtsman, argument_map: ArgumentMap
) -> Iterator[Picture]:
    """Yield all these pictures, drawn as SVG, as one PDF."""
    from argmap.drawing import Picture
    from argmap.drawing.pdf import About, Sheet, pdf

    drawn = list(pictures)
    about = About(
        argument_map.title,
        argument_map.sources[0].author if argument_map.sources else "",
        argument_map.language,
        draughtsman.edition.day if draughtsman.edition else "",
    )
    content = pdf([Sheet(p.title, p.content.decode()) for p in drawn], draughtsman.fonts, about)
    name = drawn[0].name if len(drawn) == 1 else f"{len(drawn)} pages"
    notes = dict.fromkeys(note for picture in drawn for note in picture.notes)
    sizes = tuple(size for picture in drawn for size in picture.text_sizes)
    yield Picture(name, content, tuple(notes), sizes)


def legibility(
    picture: Picture, page: str, smallest: float, options: Mapping[str, Any]
) -> Iterator[str]:
    """Yield how large the text of a picture comes out, and what to do where that is too small."""
    sizes = picture.text_sizes
    if not sizes:
        return
    low, high = f"{min(sizes):.1f}", f"{max(sizes):.1f}"
    yield f"text of {low} pt on {page}" if low == high else f"text of {low} to {high} pt on {page}"
    small = [str(number) for number, size in enumerate(sizes, start=1) if size < smallest]
    if small:
        warning = f"warning: below {smallest:g} pt it is hard to read"
        if len(sizes) > 1:
            warning += f" (page {', '.join(small)})"
        less, larger = "draw less (--focus, --section)", "take a larger --page"
        advice = f"{less}, {larger}, or several pages (--split, --tile)"
        if options["steps"]:
            advice = f"{less}, or {larger}"
        elif len(sizes) > 1 or options["split"] or options["only"]:
            advice = larger
        yield f"{warning}: {advice}"
