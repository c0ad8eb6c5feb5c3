"""Strands become inferences: what was written premise by premise is joined by its name."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from argmap.element import Inference, Relation
from argmap.finding import Finding
from argmap.location import Location


class Strand(NamedTuple):
    """One premise's part in an inference, as one relation of one claim says it."""

    premise: str
    relation: Relation
    target: str
    place: Location
    name: str = ""
    scheme: str = ""
    warrant: str = ""
    implicit: bool = False
    note: str = ""


def join(strands: Iterable[Strand], faults: list[Finding]) -> tuple[Inference, ...]:
    """Return the inferences, in the order in which each is first written.

    Strands with one name, relation and target are co-premises; a contradiction is mutual and has
    none. What only one of them says (warrant, scheme, note) holds for all; two that differ are
    added to `faults`.
    """
    groups: dict[tuple[object, ...], list[Strand]] = {}
    taken: set[tuple[tuple[object, ...], str]] = set()
    for number, strand in enumerate(strands):
        key: tuple[object, ...] = (number,)
        if strand.name and strand.relation is not Relation.CONTRADICT:
            key = (strand.name, strand.relation, strand.target)
            if (key, strand.premise) in taken:
                key = (number,)
            taken.add((key, strand.premise))
        groups.setdefault(key, []).append(strand)

    unnamed: dict[tuple[str, str], set[Relation]] = {}
    for strand in (group[0] for group in groups.values()):
        if not strand.name:
            unnamed.setdefault((strand.premise, strand.target), set()).add(strand.relation)

    return tuple(
        Inference(
            id=_id(group[0], unnamed),
            relation=group[0].relation,
            premises=tuple(strand.premise for strand in group),
            target=group[0].target,
            named=bool(group[0].name),
            scheme=_agreed(group, "scheme", faults),
            warrant=_agreed(group, "warrant", faults),
            implicit=any(strand.implicit for strand in group),
            note=_agreed(group, "note", faults),
            places=tuple(strand.place for strand in group),
        )
        for group in groups.values()
    )


def _id(strand: Strand, unnamed: dict[tuple[str, str], set[Relation]]) -> str:
    """Return the name, else `premise > target`, else (that fits two) with the relation's word."""
    if strand.name:
        return strand.name
    if len(unnamed[strand.premise, strand.target]) == 1:
        return f"{strand.premise} > {strand.target}"
    return f"{strand.premise} {strand.relation} {strand.target}"


def _agreed(group: list[Strand], key: str, faults: list[Finding]) -> str:
    """Return what the strands say under `key`; notice it where two say different things."""
    said = [(getattr(strand, key), strand) for strand in group if getattr(strand, key)]
    for text, strand in said[1:]:
        if text != said[0][0]:
            faults.append(
                Finding(
                    f"inference '{strand.name}' has two different {key}s",
                    strand.place,
                    f"say it once, at any of its premises; the first is on line "
                    f"{said[0][1].place.line}",
                    rule="schema-violation",
                )
            )
    return said[0][0] if said else ""
