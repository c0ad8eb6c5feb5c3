"""A map with the status of its claims, and what documents say of one claim."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.analysis.explanation import causes
from argmap.analysis.status import SIGNS, Evaluation, Reason, Standing
from argmap.language.vocabulary import Words
from argmap.language.words import words_for
from argmap.model import ArgumentMap
from argmap.reports.visible import visible

_MOST_NAMED = 4


@dataclass(frozen=True)
class Reading:
    """A map and an evaluation of it, to be told in the map's language.

    It is not `complete` where not all that was written could be evaluated.
    """

    map: ArgumentMap
    evaluation: Evaluation
    complete: bool = True

    @property
    def words(self) -> Words:
        """The words of the map's language."""
        return words_for(self.map.language)

    def verdict(self, standing: Standing) -> str:
        """Return the sign and the word of a status."""
        return f"{SIGNS[standing.status]} {self.words.statuses[standing.status]}"

    def reason(self, claim_id: str) -> str:
        """Return the reason for a claim's status, with the first claims that it comes from."""
        named = [visible(cause) for cause in causes(self.map, self.evaluation, claim_id)]
        if len(named) > _MOST_NAMED + 1:
            more = self.words.counted(self.words.more, len(named) - _MOST_NAMED)
            named[_MOST_NAMED:] = [more]
        reason = self.evaluation.standing[claim_id].reason
        said = self.words.reasons[reason].format(", ".join(named))
        basis = self.map.claim[claim_id].basis
        if reason is Reason.ASSERTED and basis:
            said += f" ({self.words.bases.get(basis, basis)})"
        return said

    def flags(self, claim_id: str) -> str:
        """Return by which distortions a claim is misrepresented, or ''."""
        distortions = self.evaluation.misrepresented.get(claim_id, ())
        named = ", ".join(map(visible, distortions))
        return f"{self.words.statuses['misrepresented']}: {named}" if named else ""
