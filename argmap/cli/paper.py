"""The options that say what a picture is printed on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from argmap.drawing import Picture

_OPTIONS = (
    click.option(
        "--page",
        metavar="SIZE",
        help="Place each picture on a page: a4 to a0, letter, legal, 16:9, or WxH in mm.",
    ),
    click.option(
        "--min-pt",
        type=click.FloatRange(1, 100),
        help="Warn where text comes out smaller on the page.  [default: 8]",
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
    if options["page"] is not None and form == "dot":
        raise click.UsageError("--page is for svg, png and pdf: DOT has no page")


def bound(pictures: Iterable[Picture], fonts: tuple[Path, ...]) -> Iterator[Picture]:
    """Yield all these pictures, drawn as SVG, as one PDF."""
    from argmap.drawing import Picture
    from argmap.drawing.pdf import Sheet, pdf

    drawn = list(pictures)
    content = pdf([Sheet(p.name, p.content.decode()) for p in drawn], fonts)
    name = drawn[0].name if len(drawn) == 1 else f"{len(drawn)} pages"
    notes = dict.fromkeys(note for picture in drawn for note in picture.notes)
    sizes = tuple(size for picture in drawn for size in picture.text_sizes)
    yield Picture(name, content, tuple(notes), sizes)


def legibility(picture: Picture, page: str, smallest: float) -> Iterator[str]:
    """Yield how large the text of a picture comes out, and what to do where that is too small."""
    sizes = picture.text_sizes
    if not sizes:
        return
    low, high = f"{min(sizes):.1f}", f"{max(sizes):.1f}"
    yield f"text of {low} pt on {page}" if low == high else f"text of {low} to {high} pt on {page}"
    if min(sizes) < smallest:
        yield (
            f"warning: below {smallest:g} pt it is hard to read: draw less (--focus, --section), "
            "or take a larger --page"
        )
