"""The fewest claims that decide about one: to bring it down, to save it, to defend it.

Each question asks for a least set that hits all certificates of the opposite answer; these are
found one by one, as in implicit hitting sets (Reiter, "A theory of diagnosis from first
principles", Artificial Intelligence 32, 1987; Chandrasekaran, Karp, Moreno-Centeno and Vempala,
"Algorithms for implicit hitting set problems", SODA 2011). Every candidate is tried on the
evaluation itself, so that loops and joint premises count as they do there.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.analysis.certificates import Certificate, Rules
from argmap.analysis.encoding import encode
from argmap.analysis.satisfiability import Fewest
from argmap.analysis.supposition import NOTHING, Supposition
from argmap.model import ArgumentMap

Claims = tuple[str, ...]


def cheapest_attacks(
    argument_map: ArgumentMap, claim_id: str, supposition: Supposition = NOTHING
) -> Iterator[Claims]:
    """Yield the sets of claims without which this one does not stand, the smallest first.

    None contains another. A claim that does not stand as it is yields the empty set; one that
    nothing can bring down yields nothing.
    """
    return _Question(argument_map, claim_id, supposition).removals(wanted=False)


def fewest_answers(
    argument_map: ArgumentMap, claim_id: str, supposition: Supposition = NOTHING
) -> Iterator[Claims]:
    """Yield the sets of claims that have to fall for this one to stand, the smallest first.

    A claim that stands yields the empty set; one that lacks support itself yields nothing.
    """
    return _Question(argument_map, claim_id, supposition).removals(wanted=True)


def smallest_defences(
    argument_map: ArgumentMap, claim_id: str, supposition: Supposition = NOTHING
) -> Iterator[Claims]:
    """Yield the sets of claims on which this one stands against all attacks of the map.

    The smallest come first, and each contains the claim itself. If all other claims are in doubt,
    it still stands. A claim that does not stand yields nothing.
    """
    return _Question(argument_map, claim_id, supposition).defences()


class _Question:
    def __init__(self, argument_map: ArgumentMap, claim_id: str, supposition: Supposition) -> None:
        encoding = encode(argument_map, supposition)
        self.encoding = encoding
        self.goal = encoding.claim[claim_id]
        self.rules = Rules(encoding.program, frozenset(encoding.claim.values()))
        fixed = {claim_id, *supposition.accept}
        self.free = [id_ for id_ in encoding.map.claim if id_ not in fixed]
        self.variable = {id_: number for number, id_ in enumerate(self.free, start=1)}
        self.claim_of = {atom: id_ for id_, atom in encoding.claim.items()}

    def removals(self, *, wanted: bool) -> Iterator[Claims]:
        """Yield the least sets of claims without which the goal is true, or is not."""
        with Fewest(len(self.free)) as solver:
            while (chosen := solver.solve()) is not None:
                claims = self._named(chosen)
                gone = {atom for id_ in claims for atom in self.encoding.atoms_with(id_)}
                model = self.rules.model(gone)
                if (model.value[self.goal] is True) is wanted:
                    yield claims
                    solver.add([-variable for variable in self._variables(claims)])
                    if not claims:
                        return
                    continue
                found = (
                    self.rules.why_not_true(self.goal, model, gone, set())
                    if wanted
                    else self.rules.why_true(self.goal, model, gone)
                )
                solver.add(self._clause(found, claims))

    def _clause(self, certificate: Certificate, claims: Claims) -> list[int]:
        """Return that something must go of what is used, or stay of what relied on being gone."""
        needed = self._variables(self.claim_of[atom] for atom in certificate.used)
        kept = [
            id_ for id_ in claims if not certificate.gone.isdisjoint(self.encoding.atoms_with(id_))
        ]
        return [*needed, *(-variable for variable in self._variables(kept))]

    def defences(self) -> Iterator[Claims]:
        """Yield the least sets of claims that prove the goal if all others are in doubt."""
        if self.rules.model().value[self.goal] is not True:
            return
        goal = self.claim_of[self.goal]
        with Fewest(len(self.free)) as solver:
            while (chosen := solver.solve()) is not None:
                claims = self._named(chosen)
                kept = set(claims)
                doubted = {self.encoding.claim[id_] for id_ in self.free if id_ not in kept}
                model = self.rules.model(doubted=doubted)
                if model.value[self.goal] is True:
                    yield (goal, *claims)
                    solver.add([-variable for variable in self._variables(claims)])
                    if not claims:
                        return
                    continue
                found = self.rules.why_not_true(self.goal, model, set(), doubted)
                solver.add(self._variables(self.claim_of[atom] for atom in found.gone))

    def _named(self, variables: set[int]) -> Claims:
        return tuple(id_ for id_ in self.free if self.variable[id_] in variables)

    def _variables(self, claims: Iterator[str] | list[str] | Claims) -> list[int]:
        return [self.variable[id_] for id_ in claims if id_ in self.variable]
