"""Where each claim stands in the handout: under the heading of its section, not too deep."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from argmap.model import ArgumentMap
from argmap.record.branches import Branch, branches

DEEPEST = 5
"""How far a list is indented: a sixth step leaves too little of a page, and nobody counts it."""

IN_ONE_LIST = 40
"""Up to how many claims are one list; then each section has a heading and a list of its own."""


@dataclass(eq=False)
class Item:
    """A claim in a list; one that is a `reference` only says that the claim stands elsewhere.

    `section` is under which heading it stands, `parent` what it bears on. A
    `moved` one does not stand below that.
    """

    branch: Branch
    section: Part
    depth: int = 0
    parent: Item | None = None
    reference: bool = False
    moved: bool = False
    below: list[Item] = field(default_factory=list)

    @property
    def is_continued(self) -> bool:
        """Whether what stands below it has a list of its own."""
        return self.depth == DEEPEST and bool(self.below)


@dataclass
class Part:
    """A list under the heading of a section, or one that `continues` an item which stands deep."""

    section: str
    items: list[Item] = field(default_factory=list)
    continues: Item | None = None

    def all_items(self) -> Iterator[Item]:
        """Yield the items of this list in their order, each before what stands below it."""
        stack = self.items[::-1]
        while stack:
            item = stack.pop()
            yield item
            if not item.is_continued:
                stack += item.below[::-1]


class Layout:
    """The lists of a map. `by_section` says whether sections have headings."""

    def __init__(self, argument_map: ArgumentMap) -> None:
        self.by_section = len(argument_map.claims) > IN_ONE_LIST
        keys = ["", *(section.key for section in argument_map.sections)]
        self._sections = {key: Part(key) for key in keys if self.by_section or not key}
        path: list[Item] = []
        for branch in branches(argument_map):
            del path[branch.depth :]
            path.append(self._put(branch, path[-1] if path else None))

    def parts(self) -> Iterator[Part]:
        """Yield the lists in their order. One of a section without claims is empty."""
        for section in self._sections.values():
            waiting = [section]
            while waiting:
                part = waiting.pop()
                yield part
                deep = [item for item in part.all_items() if item.is_continued]
                waiting += [Part(section.section, item.below, item) for item in deep[::-1]]

    def numbers(self) -> dict[str, int]:
        """Return the numbers of claims by their ids, in the order in which they stand."""
        items = (item for part in self.parts() for item in part.all_items() if not item.reference)
        return {item.branch.claim.id: number for number, item in enumerate(items, start=1)}

    def _put(self, branch: Branch, parent: Item | None) -> Item:
        """Put a branch below its parent, or in its section and a reference there."""
        section = parent.section if parent and branch.again else self._section(branch)
        if parent is None:
            item = Item(branch, section)
            section.items.append(item)
            return item
        depth = 0 if parent.depth == DEEPEST else parent.depth + 1
        item = Item(branch, section, depth, parent, reference=branch.again)
        if section is parent.section:
            parent.below.append(item)
        else:
            parent.below.append(Item(branch, parent.section, depth, parent, reference=True))
            item.depth, item.moved = 0, True
            section.items.append(item)
        return item

    def _section(self, branch: Branch) -> Part:
        key = branch.claim.section if self.by_section else ""
        return self._sections.setdefault(key, Part(key))
