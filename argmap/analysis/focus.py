"""What surrounds one claim: what it rests on, what attacks it, and what rests on it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from argmap.analysis.views import View, name_of
from argmap.element import Inference, Relation
from argmap.errors import ArgmapError
from argmap.model import ArgumentMap
from argmap.written import nearest

DEPTH = 2
"""How many steps are followed where it is not said."""


def focus(argument_map: ArgumentMap, claim_id: str, depth: int = DEPTH) -> View:
    """Return the view of a claim and of what lies up to `depth` inferences below and above it.

    Below is what it rests on and what attacks that, above what it leads to in the end. Raises
    `ArgmapError` where there is no such claim.
    """
    if claim_id not in argument_map.claim:
        near = nearest(claim_id, argument_map.claim)
        raise ArgmapError(
            f"{argument_map.path}: no claim '{claim_id}'"
            + (f"; did you mean '{near}'?" if near else "")
        )
    return _Focus(argument_map, claim_id, depth).view()


class _Focus:
    def __init__(self, argument_map: ArgumentMap, claim_id: str, depth: int) -> None:
        self.map = argument_map
        self.claim = claim_id
        self.depth = depth
        self.inside = {claim_id}
        self.followed: dict[str, Inference] = {}

    def view(self) -> View:
        self._follow_down()
        self._follow_up()
        shown = [i for i in self.map.sound if i.id in self.followed or self._is_inside(i)]
        ends = dict.fromkeys(end for i in shown for end in _ends(i) if end in self.map.claim)
        neighbours = [end for end in ends if end not in self.inside]
        known = {inference.id for inference in shown}
        hidden = [i for i in self.map.sound if i.id not in known]
        below = Counter(i.target for i in hidden)
        above = Counter(premise for i in hidden for premise in i.premises)
        claims = tuple(c for id_, c in self.map.claim.items() if id_ in self.inside)
        return View(
            name_of(self.map.claim[self.claim]),
            claims,
            tuple(shown),
            tuple(self.map.claim[id_] for id_ in neighbours),
            {id_: below[id_] + above[id_] for id_ in neighbours if below[id_] + above[id_]},
            below={c.id: below[c.id] for c in claims if below[c.id]},
            above={c.id: above[c.id] for c in claims if above[c.id]},
            focus=self.claim,
        )

    def _follow_down(self) -> None:
        """Go against the inferences; what undercuts one is as near as its premises."""
        level = [self.claim]
        for _ in range(self.depth):
            arriving = [i for claim in level for i in self._bearing_on(claim)]
            for inference in arriving:
                if inference.id not in self.followed:
                    self.followed[inference.id] = inference
                    arriving.extend(self.map.arriving(inference.id))
            level = self._enter(end for i in arriving for end in _ends(i))

    def _follow_up(self) -> None:
        """Go along the inferences; through one that is undercut to what it bears on."""
        level = [self.claim]
        for _ in range(self.depth):
            leaving = [i for claim in level for i in self.map.leaving(claim)]
            for inference in leaving:
                if inference.id not in self.followed:
                    self.followed[inference.id] = inference
                    if inference.target in self.map.sound_inference:
                        leaving.append(self.map.sound_inference[inference.target])
            level = self._enter(inference.target for inference in leaving)

    def _bearing_on(self, claim: str) -> list[Inference]:
        """Return what leads to a claim; a contradiction leads both ways."""
        mutual = (i for i in self.map.leaving(claim) if i.relation is Relation.CONTRADICT)
        return [*self.map.arriving(claim), *mutual]

    def _enter(self, ends: Iterable[str]) -> list[str]:
        """Take claims into the view; return those that were not in it."""
        new = dict.fromkeys(e for e in ends if e in self.map.claim and e not in self.inside)
        self.inside.update(new)
        return list(new)

    def _is_inside(self, inference: Inference) -> bool:
        """Say whether an inference leads from claims of the view to one, or undercuts one such."""
        if inference.target in self.map.sound_inference:
            return False
        return self.inside.issuperset(_ends(inference))


def _ends(inference: Inference) -> tuple[str, ...]:
    return (*inference.premises, inference.target)
