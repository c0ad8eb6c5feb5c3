"""An attack graph by itself: names, and who attacks whom. It may have a million arguments."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from argmap.errors import ArgmapError

MOST_ARGUMENTS = 1_000_000
"""So many arguments can be looked through with the memory that most machines have."""

Stretch = tuple[int, int]
"""Where something begins and ends in the text."""

_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f]")


@dataclass
class AttackGraph:
    """Arguments by name in the order of the file, and for each the numbers of its attackers.

    Formats fill it from `text`, and say where in that each thing stands; it stops at a fault.
    """

    path: str
    text: str = field(repr=False)
    number: dict[str, int] = field(default_factory=dict)
    attackers: list[dict[int, None]] = field(default_factory=list)

    most = MOST_ARGUMENTS

    def is_text(self) -> bool:
        """Say whether this is a text; if not, that is a fault."""
        control = _CONTROL.search(self.text)
        if control:
            message, remedy = "this is no text: it has control characters", "export it again"
            self.fault(message, remedy, control.span())
        return control is None

    def add(self, name: str, where: Stretch) -> None:
        """Add an argument; that it is there already is a fault."""
        if name in self.number:
            self.fault(f"argument '{name}' is declared twice", "delete one", where)
            return
        if len(self.number) == self.most:
            raise self.too_many(where)
        self.number[name] = len(self.number)
        self.attackers.append({})

    def attack(self, attacker: str, target: str, where: Stretch) -> None:
        """Add an attack; an end that is no argument is a fault."""
        for name in (attacker, target):
            if name not in self.number:
                remedy = "declare it, or correct the name"
                self.fault(f"'{name}' is no argument", remedy, where)
                return
        self.attackers[self.number[target]][self.number[attacker]] = None

    def fault(self, message: str, remedy: str, where: Stretch) -> None:
        """Notice a fault. Raises `ArgmapError`."""
        raise self.error(f"{message}: {remedy}", where)

    def too_many(self, where: Stretch) -> ArgmapError:
        """Return the error that there are more arguments than can be read."""
        return self.error(f"more than {self.most:,} arguments are not read", where)

    def error(self, message: str, where: Stretch) -> ArgmapError:
        """Return an error with its place."""
        line = self.text.count("\n", 0, where[0]) + 1
        return ArgmapError(f"{self.path}:{line}: {message}")


def lines(text: str) -> Iterator[tuple[Stretch, list[str]]]:
    """Yield the words of each line that has any, and where it stands."""
    start = 0
    for line in text.split("\n"):
        stop = start + len(line)
        if words := line.split():
            yield (start, stop), words
        start = stop + 1
