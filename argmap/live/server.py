"""The server: pages of maps, and streams of events that say when one must be shown anew."""

from __future__ import annotations

import asyncio
import json
import os
from collections.abc import AsyncIterator, Callable
from typing import NamedTuple
from urllib.parse import unquote_to_bytes

from anyio import to_thread
from starlette.applications import Starlette
from starlette.convertors import Convertor, register_url_convertor
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response, StreamingResponse
from starlette.routing import Route

from argmap.live import frame
from argmap.live.collection import Maps
from argmap.live.listing import address, listing
from argmap.live.live_map import LiveMap, Look, digest
from argmap.live.theme import LiveTheme


class _Name(Convertor[str]):
    """The rest of a path: a name may hold anything, a line break too."""

    regex = "(?s:.*)"

    def convert(self, value: str) -> str:
        return value

    def to_string(self, value: str) -> str:
        return value


register_url_convertor("name", _Name())


class _View(NamedTuple):
    """What can be looked at under an address: how to look at it, and where it leads back to."""

    look: Callable[[], Look]
    events: str
    home: str = ""


class Site:
    """The pages of some maps. `ring` and `close` may be called from the loop of the server only."""

    def __init__(self, maps: Maps[LiveMap], theme: LiveTheme) -> None:
        self.maps = maps
        self._theme = theme
        self._bells: set[asyncio.Event] = set()
        self._end = asyncio.Event()
        self.app = Starlette(
            routes=[
                Route("/", self._page),
                Route("/events", self._events),
                Route("/map/{name:name}", self._page),
                Route("/events/{name:name}", self._events),
            ]
        )

    def ring(self) -> None:
        """Let all who listen look whether there is news."""
        for bell in self._bells:
            bell.set()

    def close(self) -> None:
        """End all streams."""
        self._end.set()
        self.ring()

    async def _page(self, request: Request) -> Response:
        view = self._view(request)
        look = await self._look(view)
        if look is None:
            raise HTTPException(503)
        content, state, report = look
        return HTMLResponse(frame.page(content, state, report, view.events, view.home))

    async def _events(self, request: Request) -> Response:
        return StreamingResponse(self._news(self._view(request)), media_type="text/event-stream")

    async def _news(self, view: _View) -> AsyncIterator[str]:
        """Yield an event at once, and one for each change of what is seen."""
        bell = asyncio.Event()
        self._bells.add(bell)
        told = ""
        try:
            yield "retry: 500\n\n"
            while look := await self._look(view):
                _, state, report = look
                news = json.dumps({"digest": state, "report": report.data if report else None})
                if news != told:
                    yield f"data: {news}\n\n"
                told = news
                await bell.wait()
                bell.clear()
        finally:
            self._bells.discard(bell)

    async def _look(self, view: _View) -> Look | None:
        """Look in a thread, for it may take long; return None where the server ends before."""
        seen = asyncio.ensure_future(to_thread.run_sync(view.look, abandon_on_cancel=True))
        end = asyncio.ensure_future(self._end.wait())
        await asyncio.wait({seen, end}, return_when=asyncio.FIRST_COMPLETED)
        if self._end.is_set():
            seen.cancel()
            return None
        end.cancel()
        return seen.result()

    def _view(self, request: Request) -> _View:
        """Return what a request asks for. Only names of maps are known; none is made into a path.

        Raises `HTTPException` for what there is not.
        """
        # Of Starlette's own decoding, what is no UTF-8 in a name would not come back.
        _, _, *rest = request.scope["raw_path"].split(b"/", 2)
        name = os.fsdecode(unquote_to_bytes(rest[0])) if rest else ""
        if not name and self.maps.is_folder:
            return _View(self._list, "/events")
        try:
            live_map = self.maps[name]
        except KeyError:
            raise HTTPException(404) from None
        home = "/" if self.maps.is_folder else ""
        return _View(live_map.look, address("events", name), home)

    def _list(self) -> Look:
        content = listing(self.maps, self._theme.current)
        return Look(content, digest(content), None)
