"""The options that say what of a map is drawn."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from argmap.element import Viewpoint
    from argmap.model import ArgumentMap

_OPTIONS = (
    click.option("--whole", is_flag=True, help="One picture of everything, however large."),
    click.option("--section", metavar="NAME", help="Only this section."),
    click.option(
        "--focus", metavar="ID", help="Only this claim, what it rests on, and what rests on it."
    ),
    click.option(
        "--depth", type=click.IntRange(1), help="How many steps from --focus.  [default: 2]"
    ),
    click.option(
        "--only",
        type=click.Choice(["distortions"]),
        help="Each distortion beside what was said, its rebuttal, and what that rests on.",
    ),
    click.option(
        "--until",
        metavar="N",
        type=click.IntRange(1),
        help="Only what is shown up to this step: by `step`, or from the thesis down.",
    ),
    click.option(
        "--steps",
        is_flag=True,
        help="A picture for each step, from the thesis down; no box moves between them.",
    ),
    click.option(
        "--blank",
        metavar="KIND",
        multiple=True,
        type=click.Choice(["thesis", "claim", "premise", "objection", "rebuttal", "distortion"]),
        help="Leave boxes of this kind empty, and write an answer key; may be repeated.",
    ),
    click.option(
        "--cards",
        is_flag=True,
        help="A card for each claim, to cut out and sort, and an answer key (with --page).",
    ),
    click.option(
        "--seed",
        metavar="N",
        type=int,
        help="The order of --cards: one seed, one order.  [default: 0]",
    ),
    click.option(
        "--direction",
        type=click.Choice(["up", "down", "left", "right"]),
        help="Where the arrows lead and the thesis stands.  [default: as fits better]",
    ),
    click.option("--view", metavar="NAME", help="What the map calls by this name in `views`."),
    click.option("--views", is_flag=True, help="All `views` of the map, in files NAME-VIEW."),
)

_APART = ("whole", "section", "focus", "only", "view", "views", "split")
"""Options of which only one can be given."""

_EXCLUDED = {
    "steps": ("split", "tile", "views", "only"),
    "split": ("tile",),
    "cards": ("steps", "only", "blank", "views", "split", "tile"),
    "until": ("only", "view", "views", "split"),
    "blank": ("only",),
    "tile": ("only",),
    "theme": ("mono",),
    "direction": ("only", "cards"),
}
"""What cannot be given together with an option."""

_NEEDED = {"depth": "focus", "seed": "cards"}
"""Options that say nothing without another."""


def viewing(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options that say what is drawn."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def refuse_contradictions(options: Mapping[str, Any]) -> None:
    """Raise `UsageError` where these options exclude each other."""
    given = [name for name in _APART if _is_given(options[name])]
    if len(given) > 1:
        raise click.UsageError(f"--{given[0]} and --{given[1]} exclude each other")
    for name, others in _EXCLUDED.items():
        for other in others if _is_given(options[name]) and options[name] != () else ():
            if _is_given(options[other]) and options[other] != ():
                raise click.UsageError(f"--{name} and --{other} exclude each other")
    for name, needed in _NEEDED.items():
        if options[name] is not None and not _is_given(options[needed]):
            raise click.UsageError(f"--{name} needs --{needed}")


def refuse_in_page(options: Mapping[str, Any], form: str) -> None:
    """Raise `UsageError` for what a page does not need: it holds everything, and shows parts."""
    if form != "html":
        return
    names = ("section", "focus", "only", "until", "steps", "cards", "blank", "view", "views")
    for name in names:
        if _is_given(options[name]) and options[name] != ():
            raise click.UsageError(f"a page holds the whole map: leave out --{name}")
    if options["page"] is not None:
        raise click.UsageError("--page is for svg, png and pdf: HTML is not on paper")
    if options["colour_by"] is not None:
        raise click.UsageError("a page shows kinds and what stands at once: leave out --colour-by")


def viewpoints_of(
    options: Mapping[str, Any], argument_map: ArgumentMap
) -> Mapping[str, Viewpoint | None]:
    """Return what to draw, by the name that it adds to the file's; None is what suits the map.

    Raises `ArgmapError` for a view that the map does not name.
    """
    from argmap.analysis.viewpoint import named_view
    from argmap.element import Viewpoint
    from argmap.errors import ArgmapError

    if options["views"]:
        if not argument_map.views:
            raise ArgmapError(f"{argument_map.path}: this map has no `views`")
        return _fitting(options, argument_map.views)
    if options["view"] is not None:
        found = _fitting(options, {options["view"]: named_view(argument_map, options["view"])})
        return {"": found[options["view"]]}
    said = {key: options[key] for key in ("section", "focus", "depth", "only", "until")}
    if options["whole"] or any(map(_is_given, said.values())):
        return {"": Viewpoint(**said)}
    return {"": None}


def _fitting(options: Mapping[str, Any], named: Mapping[str, Viewpoint]) -> Mapping[str, Viewpoint]:
    """Return these views. Raises `UsageError` for a table where boxes are to be left empty."""
    for name, viewpoint in named.items():
        if viewpoint.only and options["blank"]:
            raise click.UsageError(
                f"view '{name}' is a table, which has no boxes to leave empty: "
                "leave out --blank, or choose another with --view"
            )
    return named


def _is_given(value: object) -> bool:
    """Say whether an option was given: '' is a value too."""
    return value is not None and value is not False
