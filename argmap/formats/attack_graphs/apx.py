"""ASPARTIX's format: facts `arg(a).` and `att(a,b).`; `%` begins a comment."""

from __future__ import annotations

import re

from argmap.formats.attack_graphs import reading, writing
from argmap.formats.attack_graphs.graph import AttackGraph
from argmap.model import ArgumentMap

_FACT = re.compile(r"(arg|att)\s*\(\s*([^\s(),%]+)\s*(?:,\s*([^\s(),%]+)\s*)?\)\s*(\.?)")
_BETWEEN = re.compile(r"(?:\s+|%[^\n]*)*")
_REST = re.compile(r"[^\n]*")
_CONSTANT = re.compile(r'[A-Za-z0-9_]+|"[^\s(),%"]+"', re.ASCII)


def parse(graph: AttackGraph) -> None:
    """Fill a graph from its text. The order of facts means nothing."""
    attacks = []
    text, stop = graph.text, 0
    while (start := _end(_BETWEEN.match(text, stop))) < len(text):
        fact = _FACT.match(text, start)
        kind, name, target, full_stop = fact.groups() if fact else ("", "", "", "")
        if not fact or (kind == "att") != bool(target):
            stop = _end(_REST.match(text, start))
            remedy = "write names without blanks, commas, and parentheses"
            graph.fault("expected `arg(NAME).` or `att(NAME,NAME).`", remedy, (start, stop))
            continue
        stop = fact.end()
        if not full_stop:
            message = f"`{fact[0].strip()}` needs a full stop after it"
            graph.fault(message, "add it", (start, stop))
        if target:
            attacks.append((name, target, start, stop))
        else:
            graph.add(name, (start, stop))
    for attacker, target, start, stop in attacks:
        graph.attack(attacker, target, (start, stop))


def _end(match: re.Match[str] | None) -> int:
    return match.end() if match else 0


def name_of(id_: str) -> str:
    """Return an id as a constant that answer set solvers take."""
    return '"not"' if id_ == "not" else id_.replace("-", "_")


_SYNTAX = reading.Syntax(parse, "%", name_of)


def read(text: str, path: str) -> ArgumentMap:
    """Return a graph as a map: arguments are claims, attacks rebut."""
    return reading.read(text, path, _SYNTAX)


def write(argument_map: ArgumentMap) -> str:
    """Return what attacks what in a map. Claims have the names by which another tool knew them."""
    names = writing.names(argument_map, name_of, lambda name, _: bool(_CONSTANT.fullmatch(name)))
    told = writing.comments(argument_map, names, "%")
    arguments = [f"arg({name})." for name in names.values()]
    attacks = [f"att({names[a]},{names[b]})." for a, b in writing.attacks(argument_map)]
    return "\n".join([*told, *arguments, *attacks, ""])
