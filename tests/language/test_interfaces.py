"""The interface of the page has every word in every language that a picture has words in."""

from dataclasses import asdict

import pytest

from argmap.language.interfaces import INTERFACES, interface_for
from argmap.language.words import LANGUAGES

KEYS = {"enter", "shift", "page_down", "page_up"}


def test_every_language_with_words_has_an_interface():
    assert set(INTERFACES) == set(LANGUAGES)


@pytest.mark.parametrize("interface", INTERFACES.values(), ids=INTERFACES)
def test_an_interface_has_every_word_and_every_place_for_a_number(interface):
    for name, word in asdict(interface).items():
        assert word == word.strip() != "", name
        assert word.count("{}") == getattr(INTERFACES["en"], name).count("{}"), name


def test_buttons_side_by_side_are_called_differently():
    for interface in INTERFACES.values():
        bar = [interface.as_map, interface.as_list, interface.status, interface.steps]
        panel = [interface.why, interface.so_what, interface.focus, interface.fold]
        steps = [interface.back, interface.forward, interface.notes, interface.end]
        for row in (bar, panel, steps):
            assert len(set(row)) == len(row)


@pytest.mark.parametrize("language", set(INTERFACES) - {"en"})
def test_no_word_was_left_in_english(language):
    own, english = asdict(INTERFACES[language]), asdict(INTERFACES["en"])
    # `Status` and `Notes` are German and French, too; keys are called what stands on them.
    alike = {name for name in own if own[name] == english[name]} - KEYS
    assert alike <= {"status", "notes"}


def test_a_language_without_an_interface_is_given_the_english_one():
    assert interface_for("de-AT") is INTERFACES["de"]
    assert interface_for("sw") is INTERFACES["en"]
