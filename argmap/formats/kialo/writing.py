"""Writing a discussion. Kialo knows Pro and Con alone, each of one claim, for or against one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from argmap.element import SUPPORTS
from argmap.formats.kialo.escaping import escaped
from argmap.model import ArgumentMap
from argmap.record.branches import Branch, branches


def write(argument_map: ArgumentMap) -> str:
    """Return a map as a discussion.

    Joint premises become a Pro each, whatever speaks against a claim a Con. An undercut becomes a
    Con of the claim from which the step starts. Of several theses the title is the question.
    """
    listed = list(branches(argument_map))
    title = argument_map.title
    in_one_line = escaped(title.strip("\n"), labelled=True).replace("\n", "\\\n")
    lines = [f"Discussion Title: {in_one_line}", ""]
    above = ""
    question = str(argument_map.extra.get("x-question", ""))
    if question or sum(branch.depth == 0 for branch in listed) > 1:
        above = "1."
        lines.append(f"1. {escaped(question or title, labelled=False)}")
    numbers: dict[str, str] = {}
    for number, branch in _numbered(listed, above):
        first = numbers.setdefault(branch.claim.id, number)
        label = _label(branch)
        text = escaped(branch.claim.text, labelled=bool(label))
        lines.append(f"{number} {label}{f'-> See {first}' if branch.again else text}")
    return "\n".join(lines) + "\n"


class _Place(NamedTuple):
    """Where a branch stands below another: Pro before Con, then what is said first."""

    is_against: bool
    first: int
    branch: int


def _numbered(listed: list[Branch], above: str) -> Iterator[tuple[str, Branch]]:
    """Yield branches with their numbers, in an order in which they are read again.

    What bears on one claim twice in the same way is said once.
    """
    first: dict[str, int] = {}
    below: dict[int, dict[tuple[str, str], _Place]] = defaultdict(dict)
    path: list[int] = []
    for index, branch in enumerate(listed):
        del path[branch.depth :]
        label = _label(branch)
        place = _Place(label == "Con: ", first.setdefault(branch.claim.id, index), index)
        below[path[-1] if path else -1].setdefault((label, branch.claim.id), place)
        path.append(index)
    stack = [(above, -1)]
    while stack:
        number, index = stack.pop()
        if index >= 0:
            yield number, listed[index]
        children = sorted(below[index].values())
        stack += [(f"{number}{n}.", c.branch) for n, c in enumerate(children, start=1)][::-1]


def _label(branch: Branch) -> str:
    if branch.inference is None:
        return ""
    return "Pro: " if branch.inference.relation in SUPPORTS else "Con: "
