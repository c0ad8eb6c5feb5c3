"""What each claim is worth: what changes where it is left out.

Plain graph questions are wrong as soon as premises are joint, so each claim is left out in turn and
the map evaluated again. Only what depends on it is: the well-founded semantics is relevant (Dix,
"A classification theory of semantics of normal logic programs II", Fundamenta Informaticae 22,
1995), so that an atom's value follows from the rules that it depends on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from argmap.analysis.encoding import Encoding, encode
from argmap.analysis.status import STATUS, Status
from argmap.analysis.supposition import NOTHING, Supposition
from argmap.analysis.well_founded import Program
from argmap.model import ArgumentMap


class Loss(NamedTuple):
    """What leaving out a claim does: the new status of each other claim whose status changes."""

    claim: str
    changed: Mapping[str, Status]


def losses(argument_map: ArgumentMap, supposition: Supposition = NOTHING) -> Iterator[Loss]:
    """Yield, claim by claim in the order of the map, what leaving it out changes.

    Claims that are accepted whatever attacks them are passed over: they are not up for debate.
    """
    encoding = encode(argument_map, supposition)
    dependence = _Dependence(encoding)
    for id_ in encoding.map.claim:
        if id_ not in supposition.accept:
            yield Loss(id_, dependence.without(id_))


class _Dependence:
    """The program of a map, its values, and the rules by what they depend on."""

    def __init__(self, encoding: Encoding) -> None:
        self.encoding = encoding
        self.rules = list(encoding.program.rules)
        self.value = encoding.program.solve()
        self.claim_of = {atom: id_ for id_, atom in encoding.claim.items()}
        self.users: list[list[int]] = [[] for _ in self.value]
        self.rules_of: list[list[int]] = [[] for _ in self.value]
        for number, (head, positive, negative) in enumerate(self.rules):
            self.rules_of[head].append(number)
            for atom in (*positive, *negative):
                self.users[atom].append(number)

    def without(self, claim: str) -> Mapping[str, Status]:
        """Return the status of those claims for which leaving out this one makes a difference."""
        gone = set(self.encoding.atoms_with(claim))
        touched = self._depending_on(gone)
        values = self._solve(touched, gone)
        return {
            self.claim_of[atom]: STATUS[value]
            for atom, value in values.items()
            if atom in self.claim_of and atom not in gone and value is not self.value[atom]
        }

    def _depending_on(self, atoms: Iterable[int]) -> dict[int, None]:
        """Return all atoms whose value may follow from these, in order, these included."""
        found = dict.fromkeys(atoms)
        waiting = list(found)
        for atom in waiting:
            for number in self.users[atom]:
                head = self.rules[number][0]
                if head not in found:
                    found[head] = None
                    waiting.append(head)
        return found

    def _solve(self, touched: dict[int, None], gone: set[int]) -> dict[int, bool | None]:
        """Return the values of the touched atoms, where nothing derives those that are gone."""
        program = Program()
        number_of = {atom: program.atom() for atom in touched}
        undefined = program.atom()
        program.rule(undefined, negative=[undefined])
        for atom in touched:
            for number in self.rules_of[atom] if atom not in gone else ():
                _, positive, negative = self.rules[number]
                known = [self.value[a] for a in positive if a not in touched]
                denied = [self.value[a] for a in negative if a not in touched]
                if False in known or True in denied:
                    continue
                unsure = [undefined] if None in known or None in denied else []
                program.rule(
                    number_of[atom],
                    [*unsure, *(number_of[a] for a in positive if a in touched)],
                    [number_of[a] for a in negative if a in touched],
                )
        values = program.solve()
        return {atom: values[number] for atom, number in number_of.items()}
