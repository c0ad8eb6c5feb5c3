"""What a map accepts with `allow`, and acceptances that cover nothing."""

from quarry import BASE, PLANTED, accepting, checked, line_of, plant


def test_acceptance_in_a_claim():
    assert checked(accepting("bare-assertion")) == []


def test_acceptance_in_a_claim_holds_for_no_other():
    text = accepting("bare-assertion").replace(
        "    premise: A spring feeds the quarry.\n    basis: report\n",
        "    premise: A spring feeds the quarry.\n    basis: assertion\n",
    )
    (finding,) = checked(text)
    assert (finding.rule, finding.message) == (
        "bare-assertion",
        "premise 'spring' rests on assertion alone",
    )


def test_acceptance_of_another_rule_does_not_cover_and_is_unused():
    found = checked(accepting("claim-is-open"))
    assert sorted(finding.rule for finding in found) == ["bare-assertion", "unused-allow"]


def test_acceptance_that_is_not_needed_is_found_in_the_claim():
    text = accepting("bare-assertion", basis="report")
    (finding,) = checked(text)
    assert finding.rule == "unused-allow"
    assert finding.location.line == line_of(text, "nobody doubts it")


def test_acceptance_that_is_not_needed_is_found_at_the_top():
    text = BASE.replace("claims:\n", "allow: {orphan-claim: there may be some}\nclaims:\n", 1)
    (finding,) = checked(text)
    assert (finding.rule, finding.location.line) == ("unused-allow", line_of(text, "allow:"))


def test_acceptance_of_what_is_no_rule():
    text = BASE.replace("claims:\n", "allow: {orfan: there may be some}\nclaims:\n", 1)
    (finding,) = checked(text)
    assert finding.rule == "unused-allow"
    assert "no such rule" in finding.message


def test_acceptance_for_another_profile_is_not_called_unused():
    text = plant(
        "    objection: The quarry is too far away.\n",
        "    objection: The quarry is too far away.\n"
        "    allow: {unanswered-objection: the bus answers it}\n",
    )
    assert checked(text) == []
    assert [finding.rule for finding in checked(text, "debate")] == ["unused-allow"]


def test_acceptance_in_a_claim_is_used_before_the_one_at_the_top():
    text = accepting("bare-assertion", top="allow: {bare-assertion: all of them}\n")
    (finding,) = checked(text)
    assert (finding.rule, finding.location.line) == ("unused-allow", line_of(text, "all of them"))


def test_what_concerns_several_claims_is_accepted_in_any_of_them():
    _, old, new, _ = PLANTED["support circle"]
    text = plant(old, new)
    allowed = "    allow: {circular-support: shown on purpose}\n"
    for claim in ("cheap-site", "town-owns"):
        start = text.index("\n", text.index(f"  {claim}:\n    ") + len(claim) + 8) + 1
        assert checked(text[:start] + allowed + text[start:]) == []
