"""The trivial graph format: an argument a line, a line `#`, an attack a line; labels behind them.

The label of an argument is the text of its claim, that of an attack a note. There are no comments.
"""

from __future__ import annotations

from argmap.element import Claim
from argmap.formats.attack_graphs import reading, writing
from argmap.formats.attack_graphs.graph import AttackGraph, lines
from argmap.formats.attack_graphs.quotation import quoted
from argmap.model import ArgumentMap


def parse(graph: AttackGraph) -> None:
    """Fill a graph from its text."""
    parted = False
    for where, words in lines(graph.text):
        if words == ["#"]:
            if parted:
                graph.fault("a second `#`", "delete it", where)
            parted = True
        elif not parted:
            graph.add(words[0], where)
        elif len(words) < 2:
            graph.fault("expected an attack", "write two names of arguments", where)
        else:
            graph.attack(words[0], words[1], where)
    if not parted:
        end = len(graph.text)
        message = "expected a line `#` between arguments and attacks"
        graph.fault(message, "add it, without attacks too", (end, end))


_SYNTAX = reading.Syntax(parse, "", str)


def read(text: str, path: str) -> ArgumentMap:
    """Return a graph as a map: arguments are claims, attacks rebut."""
    return reading.read(text, path, _SYNTAX)


def write(argument_map: ArgumentMap) -> str:
    """Return what attacks what in a map. Claims have the names by which another tool knew them."""
    names = writing.names(argument_map, str, _can_be_name)
    claims = argument_map.claim.values()
    arguments = [_labelled(names[claim.id], claim.text, names[claim.id]) for claim in claims]
    attacks = [
        _labelled(f"{names[a]} {names[b]}", note)
        for (a, b), note in writing.attacks(argument_map).items()
    ]
    return "\n".join([*arguments, "#", *attacks, ""])


def _can_be_name(name: str, claim: Claim) -> bool:
    return (
        name.isprintable() and " " not in name and name != "#" and not writing.is_lost(claim, name)
    )


def _labelled(line: str, label: str, otherwise: str = "") -> str:
    """Return a line with its label, quoted where it would not come back as it is."""
    if label == otherwise:
        return line
    plain = label.isprintable() and label.strip() == label and label[:1] not in ("", '"')
    return f"{line} {label if plain else quoted(label)}"
