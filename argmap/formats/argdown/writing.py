"""A map becomes Argdown that reads as an outline, and is taken by Argdown's own tools.

Each claim stands once, below what it bears on, with the signs that Argdown has: `+` for `supports`
and `shows`, `-` for `rebuts` and `distorts`, `_` for `undercuts`, `><` for `contradicts`. A step
that has more to it than a sign can say (several premises, a name, a warrant, an undercut) is an
argument: with a premise-conclusion block if it supports, else with its premises below it. What
Argdown has no place for stands in data, under the keys of a map.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator
from itertools import chain
from typing import Any

from argmap.element import SUPPORTS, Claim, Inference, Relation
from argmap.formats.argdown.lines import front_matter, heading, rule, with_data
from argmap.formats.argdown.notation import escape, is_sayable, tag
from argmap.formats.argdown.steps import arriving, details, own_id, title, titles, told
from argmap.model import ArgumentMap
from argmap.record.branches import branches
from argmap.record.encode import encode
from argmap.record.fields import KINDS, RELATIONS

_DEEPEST = 4
"""How deep the outline goes; deeper it is hard to read, and Argdown's parser recurs on it."""

_SIGN = {
    Relation.SUPPORT: "+",
    Relation.SHOW: "+",
    Relation.REBUT: "-",
    Relation.DISTORT: "-",
    Relation.UNDERCUT: "_",
    Relation.CONTRADICT: "-",  # of an argument; two claims have `><`
}


def write(argument_map: ArgumentMap) -> str:
    """Return a map as Argdown. Relations to or from what does not exist are left out."""
    return "\n\n".join(_Document(argument_map).blocks()) + "\n"


class _Document:
    """Writes each claim and each argument once, in the section where the claim belongs."""

    def __init__(self, argument_map: ArgumentMap) -> None:
        self.map = argument_map
        self.data = encode(argument_map)
        self.arriving = arriving(argument_map)
        self.titles = titles(self.arriving)
        self.contradicted = defaultdict(list)
        for inference in chain.from_iterable(self.arriving.values()):
            if inference.relation is Relation.CONTRADICT and not self._is_step(inference):
                self.contradicted[inference.premises[0]].append(inference.target)
        self.sections = {section.key for section in argument_map.sections}
        self.section = ""
        self.written: set[str] = set()
        self.waiting: deque[Inference] = deque()

    def blocks(self) -> Iterator[str]:
        """Yield what blank lines stand between."""
        yield "\n".join(front_matter(self.data))
        claims = defaultdict(list)
        for claim in dict.fromkeys(branch.claim.id for branch in branches(self.map)):
            claims[self._section(claim)].append(claim)
        yield from self._of_section(claims[""])
        for section in self.map.sections:
            self.section = section.key
            yield heading(section)
            yield from self._of_section(claims[section.key])

    def _section(self, claim: str) -> str:
        section = self.map.claim[claim].section
        return section if section in self.sections else ""

    def _of_section(self, claims: list[str]) -> Iterator[str]:
        for claim in claims:
            if claim not in self.written:
                yield "\n".join(self._claim(claim, 0, ""))
            while self.waiting:
                yield from self._argument_apart(self.waiting.popleft())

    def _claim(self, id_: str, depth: int, sign: str) -> Iterator[str]:
        """Yield a claim and what stands below it, or where this is not its place, its title."""
        if id_ in self.written or depth > _DEEPEST or self._section(id_) != self.section:
            yield f"{'  ' * depth}{sign}[{title(id_)}]"
            return
        self.written.add(id_)
        words, data = self._definition(self.map.claim[id_])
        yield from with_data(f"{'  ' * depth}{sign}{words}", data, depth)
        yield from self._below(id_, depth + 1)
        for other in self.contradicted[id_]:
            yield f"{'  ' * (depth + 1)}>< [{title(other)}]"

    def _below(self, element: str, depth: int) -> Iterator[str]:
        """Yield what bears on a claim or a step: its reasons, then what speaks against it."""
        for i in sorted(self.arriving.get(element, ()), key=lambda i: i.relation not in SUPPORTS):
            sign = f"{_SIGN[i.relation]} "
            if not self._is_step(i):
                if i.relation is not Relation.CONTRADICT:
                    yield from self._claim(i.premises[0], depth, sign)
            elif i.relation is Relation.SUPPORT:
                self.waiting.append(i)
            elif depth > _DEEPEST:
                yield f"{'  ' * depth}{sign}<{self.titles[i.id]}>"
                self.waiting.append(i)
            else:
                yield from self._argument(i, depth, sign)

    def _argument(self, step: Inference, depth: int, sign: str) -> Iterator[str]:
        """Yield a step that is no support, with its premises as what supports it."""
        data = own_id(step.id) | {"relation": step.relation.value} | details(step)
        yield from with_data(f"{'  ' * depth}{sign}<{self.titles[step.id]}>", data, depth)
        for premise in step.premises:
            yield from self._claim(premise, depth + 1, "+ ")
        yield from self._below(step.id, depth + 1)

    def _argument_apart(self, step: Inference) -> Iterator[str]:
        """Yield the blocks of a step that stands by itself."""
        if step.relation is not Relation.SUPPORT:
            yield "\n".join(self._argument(step, 0, ""))
            return
        head = with_data(f"<{self.titles[step.id]}>", own_id(step.id), 0)
        yield "\n".join([*head, *self._below(step.id, 1)])
        numbered = enumerate(step.premises, start=1)
        premises = chain.from_iterable(self._claim(id_, 0, f"({n}) ") for n, id_ in numbered)
        conclusion = f"({len(step.premises) + 1}) [{title(step.target)}]"
        yield "\n".join([*premises, *rule(step), conclusion])

    def _definition(self, claim: Claim) -> tuple[str, dict[str, Any]]:
        """Return a claim with its text, its kind and tags; and what else it says, as data."""
        encoded = self.data["claims"][claim.id]
        data = own_id(claim.id)
        data |= {k: v for k, v in encoded.items() if k not in (*KINDS, *RELATIONS, "tags")}
        if self._section(claim.id):
            del data["section"]
        if claim.original:
            data["original"] = claim.original
        if not is_sayable(claim.text):
            data["text"] = claim.text
        tags = [tag(word) if word not in KINDS else None for word in claim.tags]
        if None in tags or len(set(tags)) < len(tags):
            data["tags"], tags = encoded["tags"], []
        text = escape(claim.text)
        head = f"[{title(claim.id)}]{':' if text else ''}"
        words = [head, text, f"#{claim.kind.value}", *tags]
        return " ".join(word for word in words if word), data

    def _is_step(self, i: Inference) -> bool:
        """Say whether an inference is more than sign and kinds can say."""
        if i.named or len(i.premises) > 1 or details(i) or self.arriving.get(i.id):
            return True
        if i.relation in (Relation.UNDERCUT, Relation.CONTRADICT):
            return False
        premise, target = (self.map.claim[end].kind for end in (i.premises[0], i.target))
        return i.relation not in told(premise, target)
