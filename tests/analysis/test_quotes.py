"""Quotes: what may differ from the text, and what may not."""

import pytest

from argmap.analysis.passages import divide
from argmap.analysis.quotes import Wording

TEXT = """\
Title

[¶1] “Nobody’s boat,” the keeper said – and he should know – “was lost, in 2.5 years.” The co-op
paid for the *new* har-
bour light.

[¶2] Straße, ﬁve, déjà vu [sic]. „Genug!“ 灯台は岩の上に立っている。

[¶3] The light can be
seen from afar, whatever the wea\u00adther.
"""
WORDING = Wording(divide(TEXT).all)


def number_of(quote):
    found = WORDING.find(quote)
    return found.number if found else None


@pytest.mark.parametrize(
    ("quote", "number"),
    [
        ("the keeper said", 1),
        ('"Nobody\'s boat", the keeper said', 1),
        ("\"Nobody's boat,\" the keeper said—and he should know—'was lost, in 2.5 years.'", 1),
        ("NOBODY´S BOAT", 1),
        ("the coop paid for the new harbour light", 1),
        ("2.5 years", 1),
        ("25 years", None),
        ("was lost. In 2.5 years", None),
        ("STRASSE, five, de\u0301ja\u0300 vu", 2),
        ("deja vu", None),
        ("vu [sic]. Genug!", 2),
        ("Genug?", None),
        ("「灯台は、岩の上に」", None),
        ("「灯台は岩の上に」", 2),
        ("whatever the weather", 3),
        ("the light can be seen from afar.", 3),
        ("be\u00a0seen\n   from  afar", 3),
        ("light can … whatever", 3),
        ("light can ... whatever", 3),
        ("light can . . . whatever", 3),
        ("light can (…) whatever", 3),
        ("… light can […] weather …", 3),
        ("[T]he light [of the harbour] can be seen", 3),
        ("whatever … light can", None),
        ("new harbour light. Straße", 1),
        ("The lamp can be seen", None),
        ("…", None),
        ("", None),
    ],
)
def test_a_quote_is_found_where_its_words_stand_in_order(quote, number):
    assert number_of(quote) == number


def test_a_quote_touches_the_passages_in_which_any_part_of_it_stands():
    over_the_end = "harbour light. Straße, five"
    assert WORDING.touches(over_the_end, 1, 1)
    assert WORDING.touches(over_the_end, 2, 3)
    assert not WORDING.touches(over_the_end, 3, 3)
    assert not WORDING.touches(over_the_end, 4, 9)
    assert WORDING.touches("keeper … afar", 3, 3)


def test_the_longest_part_of_a_wrong_quote_that_stands_in_the_text():
    words, passage = WORDING.longest("A light that can be seen from afar, whatever the time")
    assert (words, passage.number) == ("can be seen from afar, whatever the", 3)
    assert WORDING.longest("Nothing of this stands there.") is None


def test_a_text_without_words_has_no_quote():
    assert Wording(divide("").all).find("anything") is None


def test_brackets_that_are_never_closed_cost_no_more_than_others():
    assert number_of("[" * 200_000) is None
