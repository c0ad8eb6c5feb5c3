"""How a text is taken apart into numbered paragraphs."""

from argmap.analysis.passages import divide


def numbered(text, parts=None):
    return {p.number: p.text for p in divide(text, parts).all if p.number}


def test_blank_lines_part_the_paragraphs_of_a_text_without_numbers():
    text = "One.\ntwo\n\n \t\u00a0\nThree.\r\n\r\nFour."
    assert numbered(text) == {1: "One.\ntwo", 2: "Three.", 3: "Four."}
    assert [p.line for p in divide(text).all] == [1, 5, 7]
    assert not divide(text).are_numbered


def test_title_byline_and_footer_are_not_counted_where_the_number_of_parts_is_known():
    text = (
        "Title\n\nBy A. B.\n\nFirst long one.\n\nShort.\n\nThe last long one.\n\nMore\n\nOur site"
    )
    found = divide(text, 3)
    assert numbered(text, 3) == {1: "First long one.", 2: "Short.", 3: "The last long one."}
    assert [p.number for p in found.all] == [0, 0, 1, 2, 3, 0, 0]


def test_a_text_with_too_few_paragraphs_is_counted_from_the_first():
    assert numbered("One.\n\nTwo.", 5) == {1: "One.", 2: "Two."}
    assert numbered("", 5) == {}


def test_signs_at_the_beginning_of_a_line_number_what_follows_until_the_next():
    text = "Title\n\n[¶1] One\n\nstill one\n¶2 Two ¶9 two\n  [¶ 4]. Four\n¶3 is not a number here"
    assert numbered(text) == {
        1: "One\n\nstill one",
        2: "Two ¶9 two",
        4: "Four\n¶3 is not a number here",
    }
    assert [(p.number, p.line) for p in divide(text).all] == [(0, 1), (1, 3), (2, 6), (4, 7)]
    assert divide(text).are_numbered


def test_numbers_with_a_full_stop_count_where_they_go_through_the_whole_text():
    text = "Title\n\n1. One\n2. Two, and\n1989. was a year\n\n3) Three"
    assert numbered(text) == {1: "One", 2: "Two, and\n1989. was a year", 3: "Three"}
    assert numbered(text, 3) == numbered(text)
    assert numbered(text, 4) == {
        1: "Title",
        2: "1. One\n2. Two, and\n1989. was a year",
        3: "3) Three",
    }


def test_a_list_inside_a_text_does_not_number_its_paragraphs():
    text = "We want:\n\n1. air\n\n2. quiet\n\nand\n\nno cars.\n\nThat is all."
    assert len(numbered(text)) == 6
    assert not divide(text).are_numbered


def test_nothing_of_a_numbered_text_is_lost_but_the_numbers():
    text = "Title\n[¶1] One\n\n[¶2] Two\n"
    assert "".join(p.text for p in divide(text).all) == "TitleOneTwo"
