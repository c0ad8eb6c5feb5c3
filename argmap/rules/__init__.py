"""The rules: a module each, whose docstring is its manual page.

A rule's name is its module's name with hyphens. `SEVERITY` is what its findings weigh unless a
profile says otherwise, and `check(case)` yields them. Rules open no file and do not know each
other. To add one, write the module and name it in `RULES`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol, cast

from argmap.finding import Finding, Severity
from argmap.loader import Case
from argmap.rules import (
    attack_cycle,
    bare_assertion,
    broken_source,
    circular_support,
    claim_is_open,
    cross_map_mismatch,
    dangling_reference,
    dangling_term,
    distortion_used_as_support,
    distortion_without_original,
    duplicate_id,
    duplicate_relation,
    duplicate_text,
    empty_text,
    evidence_without_source,
    illegal_target,
    include_cycle,
    many_ways_of_distortion,
    misquotation_without_passage,
    missing_translation,
    no_thesis,
    not_self_contained,
    one_sided_thesis,
    open_but_supported,
    orphan_claim,
    premise_counted_twice,
    premise_has_support,
    question_not_claim,
    quote_not_found,
    reasoning_in_claim,
    rebuttal_without_target,
    redundant_support,
    restates_target,
    schema_violation,
    self_reference,
    several_claims,
    several_theses,
    single_premise,
    stale_translation,
    supports_and_attacks,
    supports_both_sides,
    syntax_error,
    thesis_does_not_stand,
    unanswered_distortion,
    unanswered_objection,
    unattributed_distortion,
    uncited_passage,
    unnamed_distortion,
    unreachable_claim,
    unsupported_claim,
    unsupported_objection,
    unsupported_premise,
    unsupported_rebuttal,
    unused_allow,
)


class Rule(Protocol):
    """What a rule module offers."""

    __name__: str
    __doc__: str
    SEVERITY: Severity

    def check(self, case: Case) -> Iterator[Finding]:
        """Yield what this rule finds in a map."""


def name_of(rule: Rule) -> str:
    """Return the name of a rule as people write it."""
    return rule.__name__.rpartition(".")[2].replace("_", "-")


_MODULES = (
    syntax_error,
    schema_violation,
    duplicate_id,
    dangling_reference,
    self_reference,
    duplicate_relation,
    illegal_target,
    circular_support,
    attack_cycle,
    no_thesis,
    several_theses,
    orphan_claim,
    unreachable_claim,
    redundant_support,
    premise_counted_twice,
    unsupported_claim,
    unsupported_premise,
    bare_assertion,
    unsupported_objection,
    claim_is_open,
    open_but_supported,
    premise_has_support,
    supports_and_attacks,
    supports_both_sides,
    unanswered_objection,
    one_sided_thesis,
    thesis_does_not_stand,
    single_premise,
    dangling_term,
    distortion_without_original,
    unanswered_distortion,
    unsupported_rebuttal,
    rebuttal_without_target,
    unnamed_distortion,
    unattributed_distortion,
    distortion_used_as_support,
    misquotation_without_passage,
    many_ways_of_distortion,
    empty_text,
    duplicate_text,
    restates_target,
    question_not_claim,
    reasoning_in_claim,
    several_claims,
    not_self_contained,
    evidence_without_source,
    broken_source,
    quote_not_found,
    uncited_passage,
    include_cycle,
    cross_map_mismatch,
    missing_translation,
    stale_translation,
    unused_allow,
)

RULES: dict[str, Rule] = {name_of(cast("Rule", m)): cast("Rule", m) for m in _MODULES}

NEVER_ACCEPTED = frozenset(
    {"syntax-error", "schema-violation", "duplicate-id", "dangling-reference"}
)
"""Rules that nothing accepts, selects away or ignores: an ok for a broken text would be false."""

PROFILES: dict[str, dict[str, Severity]] = {
    "teaching": {
        "single-premise": Severity.INFO,
        "dangling-term": Severity.INFO,
        "reasoning-in-claim": Severity.WARNING,
        "several-claims": Severity.WARNING,
    },
    "debate": {
        "unanswered-objection": Severity.WARNING,
        "one-sided-thesis": Severity.INFO,
        "thesis-does-not-stand": Severity.ERROR,
    },
    "strict": {
        "unsupported-premise": Severity.ERROR,
        "bare-assertion": Severity.ERROR,
        "unsupported-objection": Severity.ERROR,
        "claim-is-open": Severity.ERROR,
    },
    "draft": {
        "orphan-claim": Severity.INFO,
        "unreachable-claim": Severity.INFO,
        "unsupported-claim": Severity.INFO,
        "unsupported-premise": Severity.INFO,
        "unsupported-objection": Severity.INFO,
        "thesis-does-not-stand": Severity.INFO,
        "unanswered-distortion": Severity.INFO,
        "unsupported-rebuttal": Severity.INFO,
        "unnamed-distortion": Severity.INFO,
        "unattributed-distortion": Severity.INFO,
        "misquotation-without-passage": Severity.INFO,
    },
}
"""What a profile changes: the severity of some rules; all others keep their own."""


def page(name: str) -> str:
    """Return the manual page of a rule as Markdown: its docstring under its name and severity."""
    rule = RULES[name]
    weights = [f"{rule.SEVERITY}"]
    weights += [f"{levels[name]} in `{p}`" for p, levels in PROFILES.items() if name in levels]
    return f"# {name}\n\n*{', '.join(weights)}*\n\n{rule.__doc__.strip()}\n"
