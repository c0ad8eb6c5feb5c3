"""Which points of a debate were dropped: the other side says nothing to them when it could."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from argmap.analysis.bearing import Places, bearings
from argmap.analysis.speeches import Speech
from argmap.element import Relation
from argmap.model import ArgumentMap


def lapses(
    argument_map: ArgumentMap,
    placed: Places,
    column: Mapping[str, int],
    speeches: Sequence[Speech],
) -> dict[str, tuple[str, ...]]:
    """Return the points that nothing is said to, by the speeches in which it should have been.

    A point is what is not a mere reason for something else in its column. It is answered by what
    speaks against it, a reason for it in that column, or a step from or between them: of any
    speech if there are no `speeches`, else of the next that the other side gives (of several in a
    row, any). A speech that the debate has not come to is no occasion, and what is conceded, or
    leads to no thesis, no point.
    """
    loose = _leading_nowhere(placed)
    spoken = {c for id_, c in column.items() if id_ not in placed.theses and c < len(speeches)}
    latest = max(spoken, default=-1)
    found: dict[str, tuple[str, ...]] = {}
    for id_ in column:
        if id_ in placed.theses or id_ in loose or argument_map.claim[id_].state == "conceded":
            continue
        if _is_mere_reason(argument_map, column, id_):
            continue
        answering = {column[claim] for claim in _against(argument_map, placed, column, id_)}
        if not speeches:
            if not answering:
                found[id_] = ()
            continue
        turn = _next_turn(speeches, column[id_])
        if turn and turn[0] <= latest and answering.isdisjoint(turn):
            found[id_] = tuple(speeches[number].name for number in turn)
    return found


def _leading_nowhere(placed: Places) -> set[str]:
    """Return the claims in the trees of `others`: they come after all that leads to a thesis."""
    if not placed.others:
        return set()
    ids = list(placed.level)
    return set(ids[ids.index(placed.others[0]) :])


def _is_mere_reason(argument_map: ArgumentMap, column: Mapping[str, int], claim: str) -> bool:
    theses = {thesis.id for thesis in argument_map.theses}
    return any(
        i.relation is Relation.SUPPORT
        and i.target not in theses
        and column[i.target] == column[claim]
        for i in argument_map.leaving(claim)
    )


def _against(
    argument_map: ArgumentMap, placed: Places, column: Mapping[str, int], point: str
) -> Iterator[str]:
    """Yield the claims that speak against a point, its reasons, or the steps from and to them."""
    for inference in argument_map.leaving(point):
        for undercut in bearings(argument_map, inference.id):
            yield from undercut.claims
    waiting, seen = [point], {point}
    while waiting:
        for bearing in bearings(argument_map, waiting.pop()):
            if bearing.attacks:
                # A contradiction by which the point itself attacks is no answer to it.
                if bearing.inference != placed.home.get(point):
                    yield from bearing.claims
                continue
            for undercut in bearings(argument_map, bearing.inference):
                yield from undercut.claims
            reasons = {c for c in bearing.claims if column[c] == column[point]} - seen
            seen |= reasons
            waiting += reasons


def _next_turn(speeches: Sequence[Speech], column: int) -> list[int]:
    """Return the next speeches in a row of the side that did not give this one."""
    if column >= len(speeches):
        return []
    turn: list[int] = []
    for number in range(column + 1, len(speeches)):
        if speeches[number].favours is not speeches[column].favours:
            turn.append(number)
        elif turn:
            break
    return turn
