"""What one language has phrases for: all that a flow sheet and a case brief say of their own."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Phrases:
    """One language's phrases; `{}` stands for what they are said of.

    Flow sheets: `exchange` names the columns of a map without speeches, by the number of attacks
    on the way to the thesis, and `further` those behind them; `unspoken` the column of what is
    said in no speech; `dropped` and `unanswered` mark a point that nothing is said to, and the
    notes say what that means; `on` says what an entry bears on.

    Briefs: `brief` is the title, `pro` and `con` are the sides; `case` to `their_drops` are
    headings; `against` says at what an attack aims, `step` that it is the step from a claim to
    another; `not_yet` and `not_held` say that an attack has no answer, or none that holds;
    `single_points` to `to_watch` are what is asked of a thesis, and `invincible`, `unsupported`
    and `itself` the answers where there are no claims to name; `clash` is a pair of claims.
    """

    flow: str
    exchange: tuple[str, str, str, str]
    further: str
    unspoken: str
    dropped: str
    unanswered: str
    dropped_note: str
    unanswered_note: str
    on: str
    loose: str
    brief: str
    pro: str
    con: str
    case: str
    blocks: str
    prospects: str
    contradictions: str
    turns: str
    burden: str
    our_drops: str
    their_drops: str
    against: str
    step: str
    not_yet: str
    not_held: str
    single_points: str
    defence: str
    answers: str
    attack: str
    to_watch: str
    invincible: str
    unsupported: str
    itself: str
    or_: str
    clash: str
    none: str
