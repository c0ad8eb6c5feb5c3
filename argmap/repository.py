"""Which files a map may name: relative to it, and inside its repository."""

import os

from argmap.errors import ArgmapError


def named_file(map_path: str, name: str) -> str:
    """Return the real path of a file that a map names.

    Raises `ArgmapError` with the reason where it is not relative to the map, lies outside of the
    map's repository, or does not exist.
    """
    if os.path.isabs(name) or ":" in name:
        raise ArgmapError("it must be a path relative to this map")
    folder = os.path.dirname(os.path.realpath(map_path))
    file = os.path.realpath(os.path.join(folder, name.replace("\\", "/")))
    repository = repository_of(folder)
    if not is_inside(file, repository):
        raise ArgmapError("it lies outside of the repository")
    if not os.path.isfile(file):
        raise ArgmapError("there is no such file")
    return file


def is_inside(path: str, folder: str) -> bool:
    """Say whether a path, all links followed, lies in a folder given without links."""
    return os.path.commonpath([os.path.realpath(path), folder]) == folder


def repository_of(folder: str) -> str:
    """Return the nearest folder above, or this one, that holds `.git`.

    Without one it is the working directory if the folder lies in it, else the folder itself.
    """
    above = folder
    while not os.path.exists(os.path.join(above, ".git")):
        if above == os.path.dirname(above):
            here = os.path.realpath(os.curdir)
            return here if os.path.commonpath([folder, here]) == here else folder
        above = os.path.dirname(above)
    return above
