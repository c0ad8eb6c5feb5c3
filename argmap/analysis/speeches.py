"""The speeches of a debate in their order, and which side gives them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from argmap.analysis.sides import sides
from argmap.errors import ArgmapError
from argmap.model import ArgumentMap

_MOST_NAMED = 8


class Speech(NamedTuple):
    """A speech, and whether the side that argues for the theses gives it."""

    name: str
    favours: bool


def _taking_turns(names: str) -> tuple[Speech, ...]:
    return tuple(Speech(name, number % 2 == 0) for number, name in enumerate(names.split()))


def _given(names: str, against: str) -> tuple[Speech, ...]:
    return tuple(Speech(name, name not in against.split()) for name in names.split())


FORMATS: Mapping[str, tuple[Speech, ...]] = {
    "bp": _taking_turns("PM LO DPM DLO MG MO GW OW"),
    "policy": _given("1AC 1NC 2AC 2NC 1NR 1AR 2NR 2AR", against="1NC 2NC 1NR 2NR"),
    "ld": _taking_turns("AC NC 1AR NR 2AR"),
    "pf": _taking_turns("PC CC PR CR PS CS PFF CFF"),
}
"""British Parliamentary, policy, Lincoln-Douglas and Public Forum debate."""


def speeches_of(argument_map: ArgumentMap, asked: str | None) -> tuple[Speech, ...]:
    """Return the speeches of a format, or of names with commas between; () if a map has none.

    If none are asked for, the format is the first that has all speeches of the map. Raises
    `ArgmapError` where a claim is in a speech that there is not.
    """
    used = _used(argument_map)
    if asked is None:
        for speeches in FORMATS.values():
            if used.keys() <= {speech.name for speech in speeches}:
                return speeches if used else ()
        raise ArgmapError(
            f"{argument_map.path}: no known format has all speeches of this map "
            f"({_listed(used)}): name them in their order with --speeches A,B,…"
        )
    if not used:
        raise ArgmapError(
            f"{argument_map.path}: no claim says in which speech it is made: write 'speech: NAME' "
            "to the claims, or leave out --speeches"
        )
    speeches = FORMATS.get(asked.lower()) or _own(argument_map, asked)
    names = [speech.name for speech in speeches]
    if strange := {name: ids for name, ids in used.items() if name not in names}:
        said = "; ".join(f"{name} ({_listed(ids)})" for name, ids in strange.items())
        raise ArgmapError(
            f"{argument_map.path}: these speeches are none of {', '.join(names)}: {said}"
        )
    return speeches


def _used(argument_map: ArgumentMap) -> dict[str, list[str]]:
    """Return the claims of each speech."""
    used: dict[str, list[str]] = {}
    for claim in argument_map.claim.values():
        if claim.speech:
            used.setdefault(claim.speech, []).append(claim.id)
    return used


def _listed(names: Sequence[str] | Mapping[str, object]) -> str:
    listed = list(names)
    more = f" and {len(listed) - _MOST_NAMED} more" if len(listed) > _MOST_NAMED else ""
    return ", ".join(listed[:_MOST_NAMED]) + more


def _own(argument_map: ArgumentMap, asked: str) -> tuple[Speech, ...]:
    """Return speeches with names of one's own.

    The side that gives one is that of most of its claims; the sides take turns where it has none.
    """
    names = [name.strip() for name in asked.split(",")]
    twice = [name for name, number in Counter(names).items() if number > 1]
    if "" in names or twice or len(names) < 2:
        known = ", ".join(FORMATS)
        raise ArgmapError(
            f"--speeches {asked}: name {known}, or at least two speeches, each once, "
            "with commas between"
        )
    sided = sides(argument_map)
    votes: Counter[str] = Counter()
    for weight, ids in ((1, sided.pro), (-1, sided.con)):
        for id_ in ids:
            votes[argument_map.claim[id_].speech] += weight
    found: list[Speech] = []
    for name in names:
        turn = not found[-1].favours if found else True
        found.append(Speech(name, votes[name] > 0 if votes[name] else turn))
    return tuple(found)
