"""The options that say how pictures look, on paper and in the browser."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

_OPTIONS = (
    click.option(
        "--language", metavar="TAG", help="The language of the words; of the claims if translated."
    ),
    click.option(
        "--font",
        "fonts",
        multiple=True,
        type=click.Path(exists=True, dir_okay=False, path_type=Path),
        help="A font file for scripts beyond Latin, Greek and Cyrillic; may be repeated.",
    ),
    click.option(
        "--theme",
        metavar="light|dark|mono|FILE",
        help="Colours by name, or some of your own from a TOML file.  [default: light]",
    ),
    click.option(
        "--engine",
        metavar="PROGRAM",
        help="Lay out with this Graphviz 'dot' (a name or path; also ARGMAP_DOT).",
    ),
)


def appearing(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options that say how pictures look."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command
