"""An attack graph that becomes a map: all its faults, and where everything stands."""

from __future__ import annotations

from argmap.carriers.source import Source
from argmap.errors import ArgmapError
from argmap.formats.attack_graphs.graph import AttackGraph, Stretch
from argmap.formats.attack_graphs.quotation import unquoted
from argmap.location import Location

MOST_CLAIMS = 100_000
"""So many arguments can become a map with the memory that most machines have."""


class Listing(AttackGraph):
    """An attack graph that goes on after a fault."""

    most = MOST_CLAIMS

    def __init__(self, path: str, text: str) -> None:
        super().__init__(path, text)
        self.source = Source(text, path)
        self.declared: dict[str, Stretch] = {}
        self.attacked: dict[str, Stretch] = {}
        self.attacks: dict[tuple[str, str], Stretch] = {}

    def add(self, name: str, where: Stretch) -> None:
        """Add an argument."""
        super().add(name, where)
        self.declared.setdefault(name, where)

    def attack(self, attacker: str, target: str, where: Stretch) -> None:
        """Add an attack."""
        super().attack(attacker, target, where)
        if attacker in self.number and target in self.number:
            self.attacks.setdefault((attacker, target), where)
            self.attacked.setdefault(attacker, where)
            self.attacked.setdefault(target, where)

    def fault(self, message: str, remedy: str, where: Stretch) -> None:
        """Notice a fault, and go on."""
        self.source.fault(message, self.place(where), remedy)

    def too_many(self, where: Stretch) -> ArgmapError:
        """Return the error that there are more arguments than a map can have."""
        limit = f"more than {self.most:,} arguments are not read as a map"
        return self.error(f"{limit}; `argmap extensions` takes more", where)

    def place(self, where: Stretch) -> Location:
        """Return a stretch of the text without the blanks around it."""
        start, stop = where
        text = self.text[start:stop]
        start += len(text) - len(text.lstrip())
        return self.source.place(start, start + len(text.strip()))

    def label(self, where: Stretch, words: int) -> str | None:
        """Return what stands in a stretch behind its first words, None if nothing does."""
        parts = self.text[slice(*where)].split(None, words)
        return unquoted(parts[words].rstrip()) if len(parts) > words else None
