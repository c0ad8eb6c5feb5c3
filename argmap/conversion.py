"""A map goes into another format, and what that does not keep is told, not guessed.

What was written is read again and compared, wherever the format can be read.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import NamedTuple

from argmap.errors import ArgmapError
from argmap.formats import NATIVE, Format
from argmap.formats.native.comments import number_of_comments
from argmap.loader import Case, parse
from argmap.model import ArgumentMap
from argmap.record.contents import contents, losses
from argmap.record.naming import Names


class Converted(NamedTuple):
    """What a map became. `unread` counts, by kind, what it lost in being read, `lost` in being
    written.
    """

    content: bytes
    unread: Counter[str]
    lost: Counter[str]


def convert(case: Case, target: Format) -> Converted:
    """Return a map in another format. What other maps it includes goes with it where it must.

    Raises `ArgmapError` where the map has faults, since what was not understood would be lost, and
    where it says what the format cannot hold at all.
    """
    argument_map = case.map
    path = argument_map.path
    if argument_map.faults:
        raise ArgmapError(f"{argument_map.faults[0].location}: a map with faults is not converted")
    if not target.writes:
        raise ArgmapError(f"{path}: {target.title} is read and cannot be written")
    unread = Counter(argument_map.unread)
    if case.format is NATIVE:
        unread["comments"] = number_of_comments(case.text)
    module = target.load()
    whole, left = (argument_map, {}) if target is NATIVE else _with_included(argument_map)
    content = module.write(whole)
    data = content.encode() if isinstance(content, str) else content
    if not target.reads:
        lost = Counter({k: n for k, n in contents(whole).items() if k not in module.KEEPS})
        # What aims at nothing has no place in a diagram or an outline, whatever they keep.
        ends = whole.claim.keys() | whole.inference.keys()
        aimless = [i.relation for i in whole.inferences if i.target not in ends]
        lost.update(relation.value for relation in aimless if relation in module.KEEPS)
    else:
        again = parse(data, f"{path} as {target.title}", target).map
        if again.faults:
            fault = again.faults[0]
            raise ArgmapError(
                f"{path}: this map cannot be written as {target.title}: {fault.message} "
                f"(line {fault.location.line}): {fault.remedy}"
            )
        lost = losses(whole, again)
    return Converted(data, +unread, lost + Counter(left))


def _with_included(argument_map: ArgumentMap) -> tuple[ArgumentMap, dict[str, int]]:
    """Return a map that holds what it includes, as `name-id` in the place of `name/id`.

    Sections and sources of other maps do not come along; those that claims name are counted.
    """
    if not argument_map.included:
        return argument_map, {}
    inner = [i for included in argument_map.included for i in included.inferences]
    names = Names(argument_map.claim.keys() | argument_map.inference.keys())
    elements = [*(c.id for m in argument_map.included for c in m.claims), *(i.id for i in inner)]
    new = {id_: names.new(id_) for id_ in elements if "/" in id_ and " " not in id_}

    def renamed(id_: str) -> str:
        return " > ".join(new.get(end, end) for end in id_.split(" > "))

    claims = [claim for included in argument_map.included for claim in included.claims]
    left = {
        "section": sum(bool(claim.section) for claim in claims),
        "source": sum(bool(claim.sources) for claim in claims),
    }
    whole = replace(
        argument_map,
        include=(),
        included=(),
        claims=(
            *argument_map.claims,
            *(replace(c, id=new[c.id], section="", sources=()) for c in claims),
        ),
        inferences=tuple(
            replace(
                i,
                id=renamed(i.id),
                premises=tuple(map(renamed, i.premises)),
                target=renamed(i.target),
            )
            for i in (*argument_map.inferences, *inner)
        ),
    )
    return whole, left
