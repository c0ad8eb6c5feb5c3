"""Plain attack graphs, as research exchanges them: `.af`, `.apx` and `.tgf`.

`.af` is the format of the ICCMA competition since 2023, `.apx` that of ASPARTIX, `.tgf` the trivial
graph format. Each is a module here, which reads a file as a map and writes one. What `read` returns
is less than a map, for questions to graphs that are too large for one.
"""

from __future__ import annotations

from argmap.formats.attack_graphs import af, apx, tgf
from argmap.formats.attack_graphs.graph import MOST_ARGUMENTS, AttackGraph

__all__ = ["MOST_ARGUMENTS", "SUFFIXES", "AttackGraph", "read", "suffix_of"]

_PARSERS = {".af": af.parse, ".apx": apx.parse, ".tgf": tgf.parse}

SUFFIXES = tuple(_PARSERS)


def read(text: str, path: str) -> AttackGraph:
    """Return the attack graph that a file holds; its name tells the format.

    What stands twice is refused, except that attacks may. Raises `ArgmapError` with the line of
    the first fault.
    """
    graph = AttackGraph(path, text)
    if graph.is_text():
        _PARSERS[suffix_of(path)](graph)
    return graph


def suffix_of(path: str) -> str:
    """Return the suffix by which a file is known to hold an attack graph, or ''."""
    return next((suffix for suffix in SUFFIXES if path.lower().endswith(suffix)), "")
