"""Waits until something happens in folders, whatever way an editor saves."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from threading import Event

from argmap.errors import ArgmapError

_QUIET = 50
"""Milliseconds without a change after which a save counts as done."""

_PATIENCE = 400
"""Milliseconds after which one without an end is passed on all the same."""

_PAUSE = 500
"""Milliseconds after which it is looked whether other folders matter by now."""

_FAILURES = 3
"""After so many in a row it is given up."""


def require() -> None:
    """Raise `ArgmapError` with the remedy where the packages of this extra are missing."""
    try:
        import starlette  # noqa: F401
        import uvicorn  # noqa: F401
        import watchfiles  # noqa: F401
    except ImportError as error:
        raise ArgmapError(
            f"this needs the package {error.name}: pip install 'argmap[live]'"
        ) from error


def changes(folders: Callable[[], set[str]], stop: Event | None = None) -> Iterator[set[str]]:
    """Yield the paths that changed in folders, not below them, until `stop` is set.

    `folders` is asked again after each change, for real paths. Where watching begins, what
    happened before is not known: an empty set stands for that. Raises `ArgmapError` where the
    system lets nothing be watched.
    """
    from watchfiles import watch

    failures = 0
    while not (stop and stop.is_set()):
        watched = {_existing(folder) for folder in folders()}
        begun = False
        try:
            for found in watch(
                *sorted(watched),
                watch_filter=None,
                step=_QUIET,
                debounce=_PATIENCE,
                rust_timeout=_PAUSE,
                yield_on_timeout=True,
                recursive=False,
                stop_event=stop,
                ignore_permission_denied=True,
            ):
                failures = 0
                paths = {path for _, path in found}
                if not begun:
                    begun = True
                    yield set()
                elif paths:
                    yield paths
                # A folder that was replaced goes by its old name, and is another one.
                if paths & watched or {_existing(folder) for folder in folders()} != watched:
                    break
        except (OSError, RuntimeError) as error:
            # A name that is no UTF-8 cannot be told, but something has changed: begin anew.
            failures += 1
            if isinstance(error, OSError) or failures > _FAILURES:
                raise ArgmapError(f"the files cannot be watched: {error}") from error


def _existing(folder: str) -> str:
    """Return a folder, or the nearest one above it that there is."""
    while not os.path.isdir(folder) and folder != os.path.dirname(folder):
        folder = os.path.dirname(folder)
    return folder
