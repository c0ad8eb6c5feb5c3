"""ICCMA's format: `p af N`, then an attack a line as two numbers from 1 to N; `#` is a comment."""

from __future__ import annotations

import re

from argmap.formats.attack_graphs import reading, writing
from argmap.formats.attack_graphs.graph import AttackGraph, Stretch, lines
from argmap.model import ArgumentMap

_NUMBER = re.compile(r"0*[0-9]{1,9}", re.ASCII)
_WANTED = "expected `p af N`, with N the number of arguments"


def parse(graph: AttackGraph) -> None:
    """Fill a graph from its text."""
    declared = False
    for where, words in lines(graph.text):
        if words[0].startswith("#"):
            continue
        if words[0] == "p":
            if declared:
                graph.fault("a second `p` line", "delete it", where)
            elif not _declare(graph, words, where):
                return
            declared = True
        elif not declared:
            graph.fault("expected `p af N` before the first attack", "add it", where)
            return
        elif len(words) != 2:
            graph.fault("expected an attack", "write two numbers of arguments", where)
        else:
            graph.attack(words[0], words[1], where)
    if not declared:
        graph.fault(_WANTED, "add it as the first line", (0, 0))


def _declare(graph: AttackGraph, words: list[str], where: Stretch) -> bool:
    """Add the arguments that `p af N` declares; say whether that is what stands there."""
    if len(words) != 3 or words[1] != "af" or not _NUMBER.fullmatch(words[2]):
        graph.fault(_WANTED, "write how many arguments there are", where)
        return False
    if int(words[2]) > graph.most:
        raise graph.too_many(where)
    for number in range(1, int(words[2]) + 1):
        graph.add(str(number), where)
    return True


_SYNTAX = reading.Syntax(parse, "#", None)


def read(text: str, path: str) -> ArgumentMap:
    """Return a graph as a map: arguments are claims, attacks rebut."""
    return reading.read(text, path, _SYNTAX)


def write(argument_map: ArgumentMap) -> str:
    """Return what attacks what in a map. Claims are numbered in their order."""
    names = {id_: str(number) for number, id_ in enumerate(argument_map.claim, start=1)}
    told = writing.comments(argument_map, names, "#")
    attacks = [f"{names[a]} {names[b]}" for a, b in writing.attacks(argument_map)]
    return "\n".join([f"p af {len(names)}", *told, *attacks, ""])
