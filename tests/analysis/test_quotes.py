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


@pytest.mark.parametrize(
    ("text", "quote", "is_found"),
    [
        ("The court held it unconstitutional in all.", "constitutional in all", False),
        ("The court held it unconstitutional in all.", "The court … constitutional", False),
        ("The court held it uncon-\nstitutional in all.", "stitutional in all", False),
        ("The court held it uncon-\nstitutional in all.", "held it unconstitutional", True),
        ("The court held it un-\nconstitutional in all.", "constitutional in all", False),
        ("The court held it *un*constitutional.", "constitutional", False),
        ("The court held it *un*constitutional.", "held it unconstitutional", True),
        ("The court held it un\u00adconstitutional.", "constitutional", False),
        ("Un-American plans.", "American plans", False),
        ("In all 15 million were displaced.", "5 million were displaced", False),
        ("In all 2.5 million were displaced.", "5 million were displaced", False),
        ("The rate rose by 2.5 per cent.", "The rate rose by 2", False),
        ("The rate rose by 2.", "rose by 2", True),
        ("They belong in class.", "elong in clas", False),
        ("They belong in class.", "belong … clas", False),
        ("The mayor can't pay.", "The mayor can", False),
        ("The mayor can’t pay.", "The mayor can", False),
        ("L’avion est tard.", "avion est tard", True),
        ("He said—“and he knew”—no.", "and he knew", True),
        ("He said–and he knew–no.", "and he knew", True),
        ("He said--and he knew--no.", "and he knew", True),
        ("the »lake« is deep", "lake", True),
        ("The court ruled.³ It left.", "It left", True),
        ("It is unlawful. It is lawful.", "lawful", True),
        ("The lights walk on.", "[T]he light[house] walk[ed] on", True),
        ("An unconstitutional act.", "[c]onstitutional act", False),
        ("A constitutional act.", "[C]onstitutional act", True),
        ("政府違憲地做了", "憲地", True),
        ("e\u0301te\u0301", "été", True),
        ("गाड़ियाँ", "गाड", False),
    ],
)
def test_a_quote_begins_and_ends_with_a_whole_word(text, quote, is_found):
    assert (Wording(divide(text).all).find(quote) is not None) is is_found


def test_half_words_are_no_hint_and_touch_nothing():
    wording = Wording(divide("¶1 The court held the decree unconstitutional.\n¶2 No more.").all)
    words, _ = wording.longest("He held the decree constitutional")
    assert words == "held the decree"
    assert not wording.touches("constitutional", 1, 1)
    assert wording.touches("unconstitutional", 1, 1)


def test_many_places_within_words_cost_no_more_than_others():
    text = "a " * 100_000 + "a" * 100_000
    assert Wording(divide("b" + "a" * 200_000).all).find("a" * 100_000) is None
    assert Wording(divide(text + "b").all).find("a" * 150_000) is None


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
