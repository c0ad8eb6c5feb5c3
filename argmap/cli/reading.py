"""What commands that answer questions to a map have in common: the map, and the ids asked about."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from argmap.cli.streams import tell
from argmap.errors import ArgmapError

if TYPE_CHECKING:
    from argmap.model import ArgumentMap


def map_to_evaluate(path: str) -> tuple[ArgumentMap, bool]:
    """Read a map; return whether all of it can be evaluated too, and say on stderr if not.

    Raises `ArgmapError` where the file cannot be read, or there is nothing to evaluate.
    """
    from argmap.loader import load_case

    case = load_case(path)
    if not case.map.claim:
        raise ArgmapError(f"{path}: there is no claim to evaluate: see `argmap check {path}`")
    sound = case.map.sound_inference
    unsound = sum(sound.get(i.id) != i for i in case.map.all_inferences)
    problems = len(case.map.faults) + unsound + len(case.inclusion.problems)
    if problems:
        tell(
            f"{path}: not all of this map is sound ({problems} "
            f"fault{'s' if problems > 1 else ''}), and the answer is about the rest: "
            f"see `argmap check {path}`"
        )
    return case.map, not problems


def refuse_unknown(id_: str, known: Iterable[str], path: str, what: str) -> None:
    """Raise `ArgmapError` for an id that nothing in a file has, with the nearest that it has."""
    from argmap.written import nearest

    known = list(known)
    if id_ not in known:
        near = nearest(id_, known)
        hint = f"; did you mean '{near}'?" if near else ""
        raise ArgmapError(f"{path}: there is no {what} '{id_}'{hint}")
