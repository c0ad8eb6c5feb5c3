"""The options that say what of a map is drawn."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from argmap.element import Viewpoint

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
)


def viewing(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options that say what is drawn."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def viewpoint_of(options: dict[str, Any]) -> Viewpoint | None:
    """Take out what these options say; None if nothing. Raises `UsageError` on a contradiction."""
    from argmap.element import Viewpoint

    whole, section = options.pop("whole"), options.pop("section")
    focus, depth, only = options.pop("focus"), options.pop("depth"), options.pop("only")
    given = {"--whole": whole or None, "--section": section, "--focus": focus, "--only": only}
    named = [option for option, value in given.items() if value is not None]
    if len(named) > 1:
        raise click.UsageError(f"{' and '.join(named)} exclude each other")
    if depth is not None and focus is None:
        raise click.UsageError("--depth needs --focus")
    if not named:
        return None
    return Viewpoint(section, focus, depth, only)
