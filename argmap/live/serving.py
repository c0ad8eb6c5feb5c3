"""Runs the server on this computer, and watches the files, until it is told to stop."""

from __future__ import annotations

import asyncio
import os
import socket
from collections.abc import Callable
from threading import Event, Thread
from types import FrameType

import uvicorn

from argmap.errors import ArgmapError
from argmap.live.collection import Maps
from argmap.live.guard import Guard
from argmap.live.live_map import LiveMap
from argmap.live.server import Site
from argmap.live.theme import LiveTheme
from argmap.live.watching import changes

_HOST = "127.0.0.1"


def serve(maps: Maps[LiveMap], theme: LiveTheme, port: int, started: Callable[[str], None]) -> None:
    """Serve maps until the process is interrupted; port 0 is any that is free.

    `started` is called with the address once a browser can be sent there. Raises `ArgmapError`
    where the port is taken, or the files cannot be watched.
    """
    with _listening(port) as listener:
        port = listener.getsockname()[1]
        site = Site(maps, theme)
        server = _Server(site, port)
        started(f"http://{_HOST}:{port}/")
        server.run(sockets=[listener])
    if server.failure:
        raise server.failure


def _listening(port: int) -> socket.socket:
    try:
        return socket.create_server((_HOST, port))
    except OSError as error:
        raise ArgmapError(
            f"port {port} cannot be used ({os.strerror(error.errno or 0)}): "
            "choose another with --port, or any that is free with --port 0"
        ) from error


class _Server(uvicorn.Server):
    """Watches the files while it runs, and ends the streams of events when it stops."""

    def __init__(self, site: Site, port: int) -> None:
        app = Guard(site.app, port)
        super().__init__(
            uvicorn.Config(
                app,
                lifespan="off",
                log_config=None,
                log_level="error",  # what others send is no concern of the one who reads this
                access_log=False,
                server_header=False,
                timeout_graceful_shutdown=1,
            )
        )
        self.failure: ArgmapError | None = None
        self._site = site
        self._stop = Event()

    async def serve(self, sockets: list[socket.socket] | None = None) -> None:
        """Serve until told to stop."""
        loop = asyncio.get_running_loop()
        watcher = Thread(target=self._watch, args=[loop], daemon=True)
        watcher.start()
        try:
            await super().serve(sockets)
        finally:
            self._stop.set()
            watcher.join(1)  # one that still ran when the interpreter ends could break it off

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """End what would else be waited for."""
        self._site.close()
        super().handle_exit(sig, frame)

    def _watch(self, loop: asyncio.AbstractEventLoop) -> None:
        """Ring at each change, until the server stops."""
        try:
            for changed in changes(self._site.maps.folders, self._stop):
                if self._site.maps.touch(changed):
                    loop.call_soon_threadsafe(self._site.ring)
        except ArgmapError as error:
            self.failure = error
            self.should_exit = True
            loop.call_soon_threadsafe(self._site.close)
