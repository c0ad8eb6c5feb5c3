"""Findings that a map accepts with `allow`."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from argmap.finding import Finding
from argmap.loader import Case
from argmap.location import Location
from argmap.rules import NEVER_ACCEPTED, RULES
from argmap.written import nearest

UNUSED = "unused-allow"
"""The rule under which acceptances are reported that cover nothing."""


class Acceptance:
    """What `allow` accepts: in a claim all within it, at the top all within the map."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self._map = case.map
        self._everywhere = {allowance.rule: allowance for allowance in case.map.allow}
        self._in_claim = {
            (allowance.rule, claim.id): allowance
            for claim in case.map.claims
            for allowance in claim.allow
        }
        self._used: set[Location] = set()

    def covers(self, rule: str, finding: Finding) -> bool:
        """Say whether a finding is accepted, and remember the acceptance as used.

        What concerns several claims (a circle, two equal texts) is accepted in any of them.
        """
        if rule in NEVER_ACCEPTED:
            return False
        allowance = self._everywhere.get(rule)
        if self._in_claim:
            places = [finding.location, *(related.location for related in finding.related)]
            claims = (self._map.claim_at(p) for p in places if p.path == self._map.path)
            inner = (self._in_claim.get((rule, claim)) for claim in claims)
            allowance = next(filter(None, inner), allowance)
        if allowance is not None:
            self._used.add(allowance.place)
        return allowance is not None

    def unused(self, ran: Collection[str]) -> Iterator[Finding]:
        """Yield the acceptances that covered nothing; of a rule that did not run, none.

        It may be accepted for a profile that has the rule on.
        """
        for allowance in (*self._map.allow, *(a for c in self._map.claims for a in c.allow)):
            known = allowance.rule in RULES
            if allowance.place in self._used or (known and allowance.rule not in ran):
                continue
            why = "nothing of it is found" if known else "there is no such rule"
            if allowance.rule in NEVER_ACCEPTED:
                why = "a map that is broken cannot be accepted"
            is_safe = known and not self._map.faults
            yield Finding(
                f"'{allowance.rule}' is allowed here, but {why}",
                allowance.place,
                _remedy(allowance.rule),
                edits=self._case.deletion(allowance.place) if is_safe else (),
            )


def _remedy(rule: str) -> str:
    """Return what to do about an acceptance that covers nothing."""
    if rule in RULES:
        return "remove the line"
    near = nearest(rule, RULES)
    return f"did you mean '{near}'?" if near else "see `argmap rules` for the names"
