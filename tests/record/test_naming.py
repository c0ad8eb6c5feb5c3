"""Ids that are made of words."""

from argmap.record.fields import ID
from argmap.record.naming import Names


def test_ids_are_made_of_the_first_words():
    assert (
        Names().new("Closing it would make the air cleaner.")
        == "closing-it-would-make-the-air-cleaner"
    )
    name = Names().new("Nitrogen dioxide fell by a fifth on the pilot Sundays.")
    assert name == "nitrogen-dioxide-fell-by-a-fifth-on-the"


def test_each_id_is_given_out_once():
    names = Names(["air-2"])
    assert [names.new("Air!") for _ in range(4)] == ["air", "air-3", "air-4", "air-5"]


def test_what_has_no_latin_letter_is_numbered():
    names = Names()
    assert names.new("部长说：这不是禁令。") == "claim"
    assert names.new("12:30", otherwise="premise") == "premise"
    assert names.new("") == "claim-2"


def test_foreign_ids_are_kept_where_they_can_be_ids():
    names = Names()
    assert names.kept("clean-air") == "clean-air"
    assert names.kept("clean-air") == "clean-air-2"
    assert names.kept("Clean Air") == "clean-air-3"
    assert names.kept("4711", "It rained.") == "it-rained"


def test_one_very_long_word_is_cut():
    assert ID.fits(Names().new("a" * 500))
    assert len(Names().new("a" * 500)) <= 40


def test_the_next_id_can_be_looked_at_and_left():
    names = Names(["air"])
    assert names.next("Air!") == names.next("Air!") == "air-2"
    names.take("air-2")
    assert names.new("Air!") == "air-3"
