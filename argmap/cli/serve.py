"""`argmap serve`: show maps in a browser while they are written."""

from __future__ import annotations

import os
from pathlib import Path

import click

from argmap.cli.appearance import appearing

PORT = 8765


@click.command()
@click.argument("path", metavar="MAP|DIRECTORY")
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=PORT,
    show_default=True,
    help="Where to listen on this computer; 0 takes any port that is free.",
)
@click.option("--open", "opens", is_flag=True, help="Open the page in the browser.")
@appearing
@click.option("--mono", "theme", flag_value="mono", help="Black on white, for a weak projector.")
def serve(
    path: str,
    port: int,
    opens: bool,
    language: str | None,
    fonts: tuple[Path, ...],
    theme: str | None,
    engine: str | None,
) -> None:
    """Show a map, or all below a directory, in the browser; each save is seen at once.

    The page keeps its place, and what `argmap check` finds stands beside it. While a map is broken
    its last good picture stays. Only this computer can see it. Ctrl-C stops.
    """
    from argmap.cli.interruption import interruptible
    from argmap.cli.language import in_language
    from argmap.live.watching import require

    require()
    from argmap.drawing import Draughtsman
    from argmap.live.collection import Maps
    from argmap.live.layouts import RememberingEngine
    from argmap.live.live_map import LiveMap, Studio
    from argmap.live.serving import serve
    from argmap.live.theme import LiveTheme

    colours = LiveTheme(theme or "light")
    layouts = RememberingEngine(engine)
    studio = Studio(
        lambda: Draughtsman(engine=layouts, fonts=fonts, theme=colours.current),
        lambda case: in_language(case, language) if language else (case.map, ""),
        colours,
    )

    def started(address: str) -> None:
        click.echo(f"{address} shows {path}; Ctrl-C stops")
        if opens and click.launch(address) != 0:
            click.echo(f"no browser could be opened: go to {address}", err=True)

    maps = Maps(path, lambda path: LiveMap(path, studio))
    with interruptible():
        serve(maps, colours, port, started)
    if any(maps[name].is_busy for name in maps.names):
        os._exit(0)  # nobody waits any more for a layout, which may take a minute
