"""Locators: which paragraphs they name, and which paragraphs are left over."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.analysis.locators import Span, gaps, of_other_sources, spans, unread


def named(*locators):
    return [span[:2] for span in spans(locators)]


@pytest.mark.parametrize(
    "locator",
    [
        *("¶4–7", "¶4-7", "¶ 4 – 7", "¶¶4–7", "¶4–¶7", "¶\u00a04–7", "§4—7", "§§ 4–7"),
        *("par. 4–7", "pars 4−7", "Para. 4–7", "paras. 4‑7", "paragraph 4–7", "paragraphs 4–7"),
    ],
)
def test_a_range_of_paragraphs_is_read_in_every_usual_form(locator):
    assert named(locator) == [(4, 7)]


@pytest.mark.parametrize(
    "locator",
    [
        *("", "¶", "¶x", "¶4a", "¶4–", "¶1234567890", "¶-4", "¶4 and 7", "§ 4 Abs. 2"),
        *("4", "4–7", "p. 4", "pp. 4–7", "part 4", "ch. 4", "fol. 4r", "page ¶4"),
    ],
)
def test_anything_else_names_no_paragraph(locator):
    assert named(locator) == []


def test_a_bare_number_goes_on_with_paragraphs_only():
    assert named("¶4", "7", "9–10") == [(4, 4), (7, 7), (9, 10)]
    assert named("p. 4", "7", "¶9", "p. 10", "11") == [(9, 9)]


@pytest.mark.parametrize(
    "locator",
    [
        *("¶2 & ¶9", "see ¶9", "ch. 2 ¶9", "p. 3 ¶9", "¶1 to 3", "¶1–3ff", "¶1 ¶2 ¶3", "¶1–"),
        *("§ 4 Abs. 2", "¶4a", "cf. par. 4", "PARA 4 f."),
    ],
)
def test_a_place_that_speaks_of_paragraphs_but_names_none(locator):
    assert unread(["¶1", locator, "p. 9"]) == [locator]


@pytest.mark.parametrize(
    "locator", ["¶4", "¶4–7", "p. 4", "part 4", "¶", "¶x", "4", "spar 4", "title"]
)
def test_a_place_that_is_understood_or_is_no_paragraph(locator):
    assert unread([locator]) == []


def test_the_key_of_another_source_behind_a_comma():
    assert of_other_sources(("¶1–3", "u ¶9", "p. 3"), {"s", "u"}) == ["u ¶9"]
    assert of_other_sources(("u ¶9",), {"s", "u"}) == []


def test_a_reversed_range_stays_as_it_was_written():
    assert list(spans(["¶7–4"])) == [Span(7, 4, "¶7–4")]


def test_spans_are_shown_short():
    assert [str(Span(3, 3)), str(Span(7, 9))] == ["¶3", "¶7–9"]


def test_gaps_of_a_huge_source_cost_nothing():
    assert list(map(str, gaps([Span(5, 10**9)], 999_999_999))) == ["¶1–4"]


@given(st.lists(st.tuples(st.integers(0, 14), st.integers(0, 14))), st.integers(0, 12))
def test_gaps_are_what_is_in_no_span(pairs, parts):
    left = gaps([Span(*pair) for pair in pairs], parts)
    cited = {n for pair in pairs for n in range(min(pair), max(pair) + 1)}
    found = [n for span in left for n in range(span.first, span.last + 1)]
    assert found == [n for n in range(1, parts + 1) if n not in cited]
    assert all(b.first > a.last + 1 for a, b in pairwise(left))
