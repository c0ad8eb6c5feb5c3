"""What the colour of a box says: the kind of its claim, or something else of it.

No colour stands alone: each group of claims of one colour has a word, and the box says it too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import NamedTuple

from argmap.analysis.changes import Changes
from argmap.analysis.status import SIGNS, Evaluation, Status, evaluate
from argmap.analysis.strength import strengths
from argmap.drawing import style
from argmap.drawing.theme import Paint, Theme
from argmap.element import Claim
from argmap.language.vocabulary import Words
from argmap.model import ArgumentMap

_GRADES = 5


class ColourBy(StrEnum):
    """What claims are coloured by."""

    KIND = "kind"
    STATUS = "status"
    SIDE = "side"
    STRENGTH = "strength"
    SECTION = "section"


class Group(NamedTuple):
    """Claims of one colour, and the word for them; `stripes` are how many parts its stripe has."""

    rank: int
    word: str
    paint: Paint
    stripes: int = 0


@dataclass(frozen=True)
class Colouring:
    """The group of each claim, and what its box says of it, by id; without groups, by kind.

    `ghosts` are claims of which only a broken outline is drawn.
    """

    group_of: Mapping[str, Group] = field(default_factory=dict)
    remark_of: Mapping[str, str] = field(default_factory=dict)
    ghosts: frozenset[str] = frozenset()

    def look(self, claim: Claim, theme: Theme) -> style.KindStyle:
        """Return the box of a claim: in the shape of its kind, in the colours of its group."""
        look = theme.kind(claim.kind)
        group = self.group_of.get(claim.id)
        if group is None:
            return look
        frame = "ghost" if claim.id in self.ghosts else look.frame
        return replace(
            look, frame=frame, line=group.paint.line, fill=group.paint.fill, small=theme.ink
        )

    def count(self, claims: Iterable[Claim]) -> Mapping[Group, int]:
        """Return the groups of some claims with how many each has, in the order of the groups."""
        known = (self.group_of[claim.id] for claim in claims if claim.id in self.group_of)
        return dict(sorted(Counter(known).items()))


def colouring_of(argument_map: ArgumentMap, by: ColourBy, words: Words, theme: Theme) -> Colouring:
    """Return how the claims of a map are coloured."""
    if by is ColourBy.STATUS:
        return by_status(evaluate(argument_map), argument_map.claim, words, theme)
    if by is ColourBy.SIDE:
        return _by_side(argument_map, words, theme)
    if by is ColourBy.SECTION:
        return _by_section(argument_map, words, theme)
    if by is ColourBy.STRENGTH:
        return by_strength(strengths(argument_map).of, words, theme)
    return Colouring()


def by_status(
    evaluation: Evaluation, claims: Iterable[str], words: Words, theme: Theme
) -> Colouring:
    """Return how claims, given by id, are coloured by their status."""
    groups = _statuses(words, theme)
    group_of = {id_: groups[evaluation.standing[id_].status] for id_ in claims}
    remark_of = {id_: _verdict(evaluation, id_, words) for id_ in group_of}
    return Colouring(group_of, remark_of)


def by_change(found: Changes, words: Words, theme: Theme) -> Colouring:
    """Return how claims are coloured where something is supposed: those whose status changes.

    Each says what became of it. What is left out is a ghost; what stays as it is, is blank.
    """
    groups = _statuses(words, theme)
    same = Group(len(groups), words.unchanged, theme.blank)
    gone = Group(len(groups) + 1, words.left_out, theme.blank)
    after = found.after.standing
    claims = found.claims
    group_of = {id_: same if id_ in after else gone for id_ in claims}
    remark_of = {
        id_: _verdict(found.after, id_, words) if id_ in after else words.left_out for id_ in claims
    }
    for change in found.changes:
        if change.after:
            group_of[change.claim] = groups[change.after.status]
            # Without the signs: they are drawn at the beginning of a line alone.
            before = words.statuses[change.before.status]
            remark_of[change.claim] = f"{before} → {_said(found.after, change.claim, words)}"
    return Colouring(group_of, remark_of, frozenset(claims) - set(after))


def _statuses(words: Words, theme: Theme) -> Mapping[Status, Group]:
    colours = {
        Status.IN: theme.accepted,
        Status.OUT: theme.rejected,
        Status.UNDECIDED: theme.undecided,
    }
    return {
        status: Group(rank, f"{SIGNS[status]} {words.statuses[status]}", theme.paint(colour))
        for rank, (status, colour) in enumerate(colours.items())
    }


def _verdict(evaluation: Evaluation, id_: str, words: Words) -> str:
    return f"{SIGNS[evaluation.standing[id_].status]} {_said(evaluation, id_, words)}"


def _said(evaluation: Evaluation, id_: str, words: Words) -> str:
    """Return the status of a claim in words, and whether it is misrepresented."""
    flag = f" · {words.statuses['misrepresented']}" if id_ in evaluation.misrepresented else ""
    return f"{words.statuses[evaluation.standing[id_].status]}{flag}"


def _by_side(argument_map: ArgumentMap, words: Words, theme: Theme) -> Colouring:
    claims = argument_map.claim.values()
    sides = dict.fromkeys(claim.side for claim in claims if claim.side)
    groups = {
        side: Group(number, side, theme.paint(_nth(theme.palette, number)), number + 1)
        for number, side in enumerate(sides)
    }
    none = Group(len(groups), words.no_side, theme.blank)
    # The name of the side stands in every box that has one.
    return Colouring({claim.id: groups.get(claim.side, none) for claim in claims})


def _by_section(argument_map: ArgumentMap, words: Words, theme: Theme) -> Colouring:
    titles = {section.key: section.title or section.key for section in argument_map.sections}
    titles |= {f"{included.prefix}/": included.title for included in argument_map.included}
    groups = {
        key: Group(number, title, theme.paint(_nth(theme.palette, number)))
        for number, (key, title) in enumerate(titles.items())
    }
    none = Group(len(groups), words.no_section, theme.blank)
    claims = argument_map.claim.values()
    # The title of the section stands above its claims.
    return Colouring({claim.id: groups.get(claim.section, none) for claim in claims})


def by_strength(strength_of: Mapping[str, float], words: Words, theme: Theme) -> Colouring:
    """Return how claims are coloured by a number from 0 to 1 each; the scale has five grades."""
    groups = [
        Group(
            grade,
            words.strength.format(f"{grade / _GRADES:.1f}–{(grade + 1) / _GRADES:.1f}"),
            theme.grade(grade / (_GRADES - 1)),
        )
        for grade in range(_GRADES)
    ]
    return Colouring(
        {
            id_: groups[min(int(number * _GRADES), _GRADES - 1)]
            for id_, number in strength_of.items()
        },
        {id_: words.strength.format(f"{number:.2f}") for id_, number in strength_of.items()},
    )


def _nth(palette: tuple[str, ...], number: int) -> str:
    return palette[number % len(palette)]
