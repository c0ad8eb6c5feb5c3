"""Writing that leaves either the old file or the new one, never a part."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path

from argmap.errors import ArgmapError

_RECORD: ContextVar[set[Path] | None] = ContextVar("written", default=None)


@contextmanager
def recorded() -> Iterator[set[Path]]:
    """Give a set that will hold the files which `write_file` puts in place in here."""
    files: set[Path] = set()
    token = _RECORD.set(files)
    try:
        yield files
    finally:
        _RECORD.reset(token)


def write_file(file: Path, content: bytes) -> None:
    """Put the content in place whole, making the folders that are missing.

    A device or pipe takes what it is given, as does a file that stands behind a stream, such as
    `/dev/stdout`; a link leads to the file that is written. Raises `ArgmapError` with the reason
    where that cannot be.
    """
    try:
        if _is_stream(file):
            with file.open("ab") as stream:
                stream.write(content)
            return
        _replace(Path(os.path.realpath(file)), content)
        if (record := _RECORD.get()) is not None:
            record.add(file)
    except OSError as error:
        raise ArgmapError(f"{file}: cannot be written: {error.strerror or error}") from error


def _is_stream(file: Path) -> bool:
    root, *folders = Path(os.path.abspath(file)).parts
    if root == "/" and folders[:1] in (["dev"], ["proc"]) and folders[1:2] != ["shm"]:
        return True
    return file.exists() and not file.is_file()


def _replace(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, draft = tempfile.mkstemp(prefix=".argmap-", dir=file.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        os.chmod(draft, _mode(file))
        os.replace(draft, file)
    except BaseException:
        os.unlink(draft)
        raise


def _mode(file: Path) -> int:
    """Return the permissions that the file has, or that a new one would get."""
    if file.exists():
        return file.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def create_file(file: Path, content: bytes) -> None:
    """Write a file that does not exist yet.

    Raises `ArgmapError` where it exists, or with the reason why it cannot be written.
    """
    try:
        with file.open("xb") as stream:
            try:
                stream.write(content)
                stream.flush()
            except BaseException:
                os.unlink(file)
                raise
    except FileExistsError:
        raise ArgmapError(f"{file}: exists already: choose another name") from None
    except FileNotFoundError:
        raise ArgmapError(f"{file.parent}: no such directory: create it first") from None
    except OSError as error:
        raise ArgmapError(f"{file}: cannot be written: {error.strerror or error}") from error
