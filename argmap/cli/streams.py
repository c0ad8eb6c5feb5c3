"""The standard streams: what comes in, and what people are told."""

from __future__ import annotations

import os
import sys

import click

from argmap.errors import ArgmapError


def open_closed() -> None:
    """Let what is printed to a stream that was closed go nowhere.

    Its number would else go to the next file that is opened.
    """
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            nowhere = os.open(os.devnull, os.O_WRONLY)
            setattr(sys, name, os.fdopen(nowhere, "w", encoding="utf-8"))


def read_input() -> bytes:
    """Return what standard input holds. Raises `ArgmapError` where it cannot be read."""
    if sys.stdin is None:
        raise ArgmapError("standard input is closed: name a file in the place of '-'")
    try:
        return sys.stdin.buffer.read()
    except OSError as error:
        raise ArgmapError(f"standard input: cannot be read: {error.strerror}") from error


def tell(text: str) -> None:
    """Say one line on stderr, of which nothing can move the cursor or forge another line."""
    from argmap.reports.visible import visible

    click.echo(visible(text), err=True)


def show(text: str, *, colour: bool | None = None) -> None:
    """Print text for people.

    A map's words in it are to be no commands for the runner of GitHub Actions, at whatever column:
    https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
    """
    if text and os.environ.get("GITHUB_ACTIONS") == "true":
        from secrets import token_hex

        token = token_hex(16)
        text = f"::stop-commands::{token}\n{text}::{token}::\n"
    click.echo(text, nl=False, color=colour)
