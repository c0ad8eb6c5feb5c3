"""Claims and the steps between them, while an outline is read."""

from __future__ import annotations

from dataclasses import dataclass, field

from argmap.carriers.tree import Node
from argmap.element import Kind, Relation
from argmap.formats.outline.lines import Line
from argmap.location import Location


@dataclass(eq=False)
class Step:
    """A step in the making. `target` is what it bears on: a claim, or the step that it attacks."""

    relation: Relation
    target: str | Step
    word: str = ""
    premises: list[tuple[str, Location]] = field(default_factory=list)
    details: dict[str, Line] = field(default_factory=dict)
    name: str = ""

    @property
    def id(self) -> str:
        """The name, else `premise > target`."""
        return self.name or f"{self.premises[0][0]} > {self.aim}"

    @property
    def aim(self) -> str:
        """The id of what it bears on."""
        return self.target.id if isinstance(self.target, Step) else self.target


@dataclass(eq=False)
class Statement:
    """A claim in the making: where it stands, and what is said of it."""

    id: str
    line: Line
    step: Step | None = None
    kind: Kind | None = None
    said: dict[str, list[tuple[Line, Node]]] = field(default_factory=dict)
