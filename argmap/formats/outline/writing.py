"""A map becomes an outline. Ids and kinds are written where a reader would not make the same."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.element import SUPPORTS, Claim, Inference, Kind
from argmap.formats.outline.entries import INDENT, attribute, entries, free, is_line, said
from argmap.formats.outline.layout import Branch, Layout
from argmap.formats.outline.lines import NAMED
from argmap.formats.outline.words import AND, LEVELS, STEP, implied
from argmap.model import ArgumentMap
from argmap.record.encode import encode
from argmap.record.fields import KINDS, RELATIONS
from argmap.record.naming import Names

_LOOKS_LIKE_ID = re.compile(r"#\S+")


class Writer:
    """Writes one map."""

    def __init__(self, argument_map: ArgumentMap) -> None:
        self.map = argument_map
        self.data = encode(argument_map)
        self.layout = Layout(argument_map)
        self.branches = list(self.layout.branches())
        self.supported = {i.target for i in argument_map.inferences if i.relation in SUPPORTS}
        self.shown = self._ids_to_show()
        self.named = self._names_to_show()
        self._word: dict[str, str] = {}  # of the step, by its id

    def write(self) -> str:
        """Return the text."""
        trees = [line for branch in self.branches for line in self._branch(branch)]
        return "".join(f"{line}\n" for line in [*self._head(), *trees])

    def _ids_to_show(self) -> set[str]:
        """Return the claims whose id a reader would not make, or that something refers to."""
        shown = {branch.claim.id for branch in self.branches if branch.again}
        for loose in self.layout.loose.values():
            shown.update(end for i in loose for end in i.target.split(" > "))
        shown.update(view.focus for view in self.map.views.values() if view.focus)
        names = Names()
        steps = {i.id for i in self.map.inferences if i.named}
        for claim in (branch.claim for branch in self.branches if not branch.again):
            is_made = names.next(claim.text) == claim.id and claim.id not in steps
            if not is_made or NAMED.search(claim.text) or _LOOKS_LIKE_ID.fullmatch(claim.text):
                shown.add(claim.id)
            names.take(claim.id)
        return shown

    def _names_to_show(self) -> set[str]:
        """Return the steps whose name a reader would not make, or that something refers to."""
        shown = {i.target for steps in self.layout.loose.values() for i in steps}
        names = Names(self.layout.claims)
        for i in (branch.step for branch in self.branches if branch.word != AND and branch.step):
            if i.named:
                if len(i.premises) < 2 or names.next(f"step-to-{i.target}") != i.id:
                    shown.add(i.id)
                names.take(i.id)
        return shown

    def _head(self) -> Iterator[str]:
        """Yield what is said of the whole map."""
        yield from said("title", self.map.title, 0)
        for key, value in self.data.items():
            if key in LEVELS and value != self._derived(key):
                yield from ["", *entries(key, value, 0)]
            elif key == "language" or key.startswith("x-"):
                yield from free(key, value, 0)
        for key in ("sources", "sections"):
            if key not in self.data and self._derived(key):
                yield f"{key}:"

    def _derived(self, key: str) -> dict[str, str]:
        """Return what a reader takes for the sources or sections, where none are listed."""
        claims = [branch.claim for branch in self.branches if not branch.again]
        if key == "sources":
            names = [citation.source for claim in claims for citation in claim.sources]
        else:
            names = [claim.section for claim in claims] if key == "sections" else []
        return {name: name for name in names if name}

    def _branch(self, branch: Branch) -> Iterator[str]:
        """Yield the lines of a claim, or of a reference to it, without what stands below."""
        depth, claim, step = branch.depth, branch.claim, branch.step
        if step and branch.word != AND:
            self._word.setdefault(step.id, branch.word)
        if not depth:
            yield ""
        if branch.again:
            yield f"{INDENT * depth}{branch.word}: #{claim.id}"
        else:
            yield from _claim(branch, named=claim.id in self.shown)
            if self._kind(branch) is not claim.kind:
                yield f"{INDENT * (depth + 1)}kind: {claim.kind}"
        if step and branch.word != AND:
            yield from self._step(step, depth + 1, named=step.id in self.named)
        if not branch.again:
            yield from self._attributes(claim, branch.above, depth + 1)
            for loose in self.layout.loose.get(claim.id, ()):
                yield f"{INDENT * (depth + 1)}{loose.relation}: {loose.target}"
                first = loose.premises[0] == claim.id
                yield from self._step(loose, depth + 2, named=loose.named, details=first)

    def _kind(self, branch: Branch) -> Kind:
        """Return the kind that a reader takes a claim for."""
        if branch.step is None or branch.above is None:
            return branch.claim.kind
        word, target = self._word[branch.step.id], branch.above.kind
        if word == "unless":
            target = implied(self._word[branch.step.target], target, supported=True)
        return implied(word, target, supported=branch.claim.id in self.supported)

    def _step(
        self, step: Inference, depth: int, *, named: bool, details: bool = True
    ) -> Iterator[str]:
        """Yield what is said of a step."""
        if step.named and named:
            yield f"{INDENT * depth}as: {step.id}"
        for word, key in STEP.items():
            value = getattr(step, key, "") if details else ""
            if value:
                yield from said(word, "true" if value is True else value, depth)

    def _attributes(self, claim: Claim, above: Claim | None, depth: int) -> Iterator[str]:
        """Yield what is said of a claim, in the canonical order of keys."""
        if claim.original:
            yield from said("original", claim.original, depth)
        inherited = above.section if above else ""
        if inherited and not claim.section:
            yield from said("section", "", depth)
        for key, value in self.data["claims"][claim.id].items():
            is_inherited = key == "section" and value == inherited
            if key not in (*KINDS, *RELATIONS) and not is_inherited:
                yield from attribute(key, value, depth)


def _claim(branch: Branch, *, named: bool) -> Iterator[str]:
    """Yield the text of a claim with its id."""
    text, name = branch.claim.text, f" #{branch.claim.id}" if named else ""
    if not is_line(text) or (named and not text):
        head, *lines = said(branch.word, text, branch.depth, as_block=True)
        yield head + name
        yield from lines
    else:
        yield from (line + name for line in said(branch.word, text, branch.depth))
