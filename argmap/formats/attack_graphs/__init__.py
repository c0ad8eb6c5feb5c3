"""Plain attack graphs, as research exchanges them: `.af`, `.apx` and `.tgf`.

`.af` is the format of the ICCMA competition since 2023: `p af N`, then an attack a line as two
numbers from 1 to N; `#` begins a comment. `.apx` is that of ASPARTIX: facts `arg(a).` and
`att(a,b).`; `%` begins a comment. `.tgf`, the trivial graph format, has an argument a line, then a
line `#`, then an attack a line. What stands twice is refused, except that attacks may.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from argmap.errors import ArgmapError

MOST_ARGUMENTS = 1_000_000
"""So many arguments can be looked through with the memory that most machines have."""

_NUMBER = re.compile(r"0*[0-9]{1,9}", re.ASCII)
_FACT = re.compile(r"(arg|att)\s*\(\s*([^\s(),%]+)\s*(?:,\s*([^\s(),%]+)\s*)?\)\s*(\.?)")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
_BETWEEN = re.compile(r"(?:\s+|%[^\n]*)*")


@dataclass
class AttackGraph:
    """Arguments by name in the order of the file, and for each the numbers of its attackers."""

    path: str
    number: dict[str, int] = field(default_factory=dict)
    attackers: list[dict[int, None]] = field(default_factory=list)

    def add(self, name: str, line: int) -> None:
        """Add an argument. Raises `ArgmapError` if there is one of that name, or are too many."""
        if name in self.number:
            raise self.error(line, f"argument '{name}' is declared twice: delete one")
        if len(self.number) == MOST_ARGUMENTS:
            raise self.error(line, f"more than {MOST_ARGUMENTS:,} arguments are not read")
        self.number[name] = len(self.number)
        self.attackers.append({})

    def attack(self, attacker: str, target: str, line: int) -> None:
        """Add an attack. Raises `ArgmapError` if one of its ends is no argument."""
        for name in (attacker, target):
            if name not in self.number:
                raise self.error(line, f"'{name}' is no argument: declare it, or correct the name")
        self.attackers[self.number[target]][self.number[attacker]] = None

    def error(self, line: int, message: str) -> ArgmapError:
        """Return an error with its place."""
        return ArgmapError(f"{self.path}:{line}: {message}")


def read(text: str, path: str) -> AttackGraph:
    """Return the attack graph that a file holds; its name tells the format.

    Raises `ArgmapError` with the line of the first fault.
    """
    graph = AttackGraph(path)
    if control := _CONTROL.search(text):
        line = text.count("\n", 0, control.start()) + 1
        raise graph.error(line, "this is no text: it has control characters")
    _READERS[suffix_of(path)](text, graph)
    return graph


def suffix_of(path: str) -> str:
    """Return the suffix by which a file is known to hold an attack graph, or ''."""
    return next((suffix for suffix in SUFFIXES if path.lower().endswith(suffix)), "")


def _read_af(text: str, graph: AttackGraph) -> None:
    declared = False
    for line, words in _lines(text):
        if words[0] == "p":
            if declared:
                raise graph.error(line, "a second `p` line: delete it")
            if len(words) != 3 or words[1] != "af" or not _NUMBER.fullmatch(words[2]):
                raise graph.error(line, "expected `p af N`, with N the number of arguments")
            declared = True
            if int(words[2]) > MOST_ARGUMENTS:
                raise graph.error(line, f"more than {MOST_ARGUMENTS:,} arguments are not read")
            for number in range(1, int(words[2]) + 1):
                graph.add(str(number), line)
        elif not declared:
            raise graph.error(line, "expected `p af N` before the first attack")
        elif len(words) != 2:
            raise graph.error(line, "expected an attack: two numbers of arguments")
        else:
            graph.attack(words[0], words[1], line)
    if not declared:
        raise graph.error(1, "expected `p af N`, with N the number of arguments")


def _read_tgf(text: str, graph: AttackGraph) -> None:
    parted = False
    for line, words in _lines(text, comments=False):
        if words == ["#"]:
            if parted:
                raise graph.error(line, "a second `#`: delete it")
            parted = True
        elif not parted:
            graph.add(words[0], line)
        elif len(words) < 2:
            raise graph.error(line, "expected an attack: two names of arguments")
        else:
            graph.attack(words[0], words[1], line)
    if not parted:
        raise graph.error(text.count("\n") + 1, "expected a line `#` between arguments and attacks")


def _read_apx(text: str, graph: AttackGraph) -> None:
    attacks = []
    for line, name, target in _facts(text, graph):
        if target:
            attacks.append((name, target, line))
        else:
            graph.add(name, line)
    for attack in attacks:  # the order of facts means nothing
        graph.attack(*attack)


def _facts(text: str, graph: AttackGraph) -> Iterator[tuple[int, str, str]]:
    """Yield the line and the names of each fact; the second is '' for an argument."""
    line, position = 1, 0
    while True:
        start = _end(_BETWEEN.match(text, position))
        line += text.count("\n", position, start)
        if start == len(text):
            return
        fact = _FACT.match(text, start)
        if not fact or (fact[1] == "att") != bool(fact[3]):
            raise graph.error(line, "expected `arg(NAME).` or `att(NAME,NAME).`")
        if not fact[4]:
            raise graph.error(line, f"`{fact[0].strip()}` needs a full stop after it")
        yield line, fact[2], fact[3] or ""
        position = fact.end()
        line += text.count("\n", start, position)


def _end(match: re.Match[str] | None) -> int:
    return match.end() if match else 0


def _lines(text: str, *, comments: bool = True) -> Iterator[tuple[int, list[str]]]:
    """Yield the words of each line that has any, with its number."""
    for number, line in enumerate(text.split("\n"), start=1):
        words = line.split()
        if words and not (comments and words[0].startswith("#")):
            yield number, words


_READERS = {".af": _read_af, ".apx": _read_apx, ".tgf": _read_tgf}

SUFFIXES = tuple(_READERS)
