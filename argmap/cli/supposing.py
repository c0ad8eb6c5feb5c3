"""What the commands that evaluate a map share: what is supposed, and how they answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

from argmap.cli.streams import tell

if TYPE_CHECKING:
    from argmap.model import ArgumentMap

_OPTIONS = (
    click.option(
        "--accept", metavar="ID", multiple=True, help="Suppose that this claim holds; repeatable."
    ),
    click.option(
        "--without", metavar="ID", multiple=True, help="Leave this claim out; repeatable."
    ),
    click.option(
        "--demand-basis",
        is_flag=True,
        help="Nothing stands on assertion alone: a claim needs a basis, or support.",
    ),
)

form = click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True
)


def supposing(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options that say what is supposed."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def map_to_evaluate(path: str) -> tuple[ArgumentMap, bool]:
    """Read a map; return whether all of it can be evaluated too, and say on stderr if not.

    Raises `ArgmapError` where there is nothing to evaluate.
    """
    from argmap.errors import ArgmapError
    from argmap.loader import load_case

    case = load_case(path)
    if not case.map.claim:
        raise ArgmapError(f"{path}: there is no claim to evaluate: see `argmap check {path}`")
    sound = case.map.sound_inference
    unsound = sum(sound.get(i.id) != i for i in case.map.all_inferences)
    problems = len(case.map.faults) + unsound + len(case.inclusion.problems)
    if problems:
        tell(
            f"{path}: not all of this map is sound ({problems} "
            f"fault{'s' if problems > 1 else ''}), and the answer is about the rest: "
            f"see `argmap check {path}`"
        )
    return case.map, not problems


def answer(text: Callable[[], str], data: Callable[[], Any], form: str) -> None:
    """Print an answer in the form asked for."""
    import sys

    from argmap.cli.streams import show
    from argmap.reports.encoding import encode_json

    if form == "json":
        sys.stdout.buffer.write(encode_json(data()).encode())
    else:
        show(text())
