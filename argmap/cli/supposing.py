"""What the commands that evaluate a map share: what is supposed, and how they answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

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


def answer(text: Callable[[], str], data: Callable[[], Any], form: str) -> None:
    """Print an answer in the form asked for."""
    import sys

    from argmap.cli.streams import show
    from argmap.reports.encoding import encode_json

    if form == "json":
        sys.stdout.buffer.write(encode_json(data()).encode())
    else:
        show(text())
