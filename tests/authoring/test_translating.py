"""A translation is written and completed, and every character that was there stays."""

import pytest

from argmap.authoring.translating import begun, completed, confirmed
from argmap.errors import ArgmapError
from argmap.formats import native
from argmap.formats.native import translation as files
from argmap.translation import digest, missing, originals, outdated

MAP = native.read(
    """\
argmap: 1
title: A park
sections: {money: Money, air: "Air: clean"}
claims:
  park:
    thesis: The car park should become a park.
  cheap:
    claim: Planting would cost little.
    title: Cheap
    supports: {to: park, as: by-cost, warrant: Cheap things are easily done.}
  quote:
    premise: The gardener offers to plant it for nothing.
    basis: value
    by: The gardener
    supports: {to: cheap, note: "Since May, # 4."}
""",
    "park.argmap.yaml",
)
PATH = "park.de.yaml"
SOME = """\
# Mine.
argmap-translation: 1
claims:   # the claims
    # About the end.
    quote: {text: Umsonst., of: 00000000}  # free

    # Not sure.
    park:
        text: >-
          Aus dem Parkplatz
          ein Park.
        # of what?

# the end
x-mine: {a: b}
"""


def read(text):
    translation = files.read(text, PATH, MAP)
    assert translation.faults == ()
    return translation


def without(text, lines):
    """The text that is left when lines that were added are taken away one by one."""
    left = text.splitlines()
    for line in lines:
        left.remove(line)
    return left


def test_a_new_translation_has_an_empty_entry_for_everything():
    text = begun(MAP, "de")
    translation = read(text)
    assert translation.language == "de"
    assert list(translation.entries) == list(originals(MAP))
    assert missing(MAP, translation) == list(originals(MAP)), "nothing counts as translated"
    assert outdated(MAP, translation) == []
    for texts in originals(MAP).values():
        assert all(original in text for original in texts.values())
    assert completed(MAP, translation) == text


def test_a_stub_that_is_filled_in_is_up_to_date():
    filled = begun(MAP, "de").replace(
        "    # Planting would cost little.\n    text:", "    text: Billig."
    )
    translation = read(filled)
    assert [key.id for key in missing(MAP, translation) if key.id == "cheap"] == ["cheap"]
    filled = filled.replace("    # Cheap\n    title:", "    title: Billig")
    translation = read(filled)
    assert "cheap" not in [key.id for key in missing(MAP, translation)]
    assert outdated(MAP, translation) == []


@pytest.mark.parametrize("line_break", ["\n", "\r\n"])
@pytest.mark.parametrize("end", ["", "last"])
def test_what_is_there_stays_to_the_letter(line_break, end):
    old = (SOME if end else SOME.rstrip("\n")).replace("\n", line_break)
    new = completed(MAP, read(old))
    assert set(read(new).entries) == set(originals(MAP))
    kept = iter(new.splitlines())
    assert all(line in kept for line in old.splitlines()), "every old line, in the old order"
    assert new.count(line_break) == new.count("\n")
    assert completed(MAP, read(new)) == new


def test_a_new_entry_stands_behind_the_one_that_it_follows_in_the_map():
    text = begun(MAP, "de")
    start, stop = text.index("  cheap:\n"), text.index("  quote:\n")
    again = completed(MAP, read(text[:start] + text[stop:]))
    assert again == text
    for id_ in ("  park:\n", "  quote:\n"):
        start = text.index(id_)
        stop = text.index("    of: ", start) + len("    of: 00000000\n")
        assert completed(MAP, read(text[:start] + text[stop:])) == text


def test_entries_go_into_a_part_that_is_empty():
    new = completed(MAP, read("argmap-translation: 1\nclaims:\nsections:\n"))
    assert list(read(new).entries) != []
    assert missing(MAP, read(new)) == list(originals(MAP))
    assert new.index("claims:") < new.index("  park:") < new.index("sections:")


def test_confirming_changes_the_digest_and_nothing_else():
    old = read(SOME)
    assert {key.id for key in outdated(MAP, old)} == {"park", "quote"}
    new = confirmed(MAP, old, ["quote"])
    wanted = {key.id: digest(texts) for key, texts in originals(MAP).items()}
    assert new == SOME.replace("00000000", wanted["quote"])
    everything = confirmed(MAP, old, None)
    assert outdated(MAP, read(everything)) == []
    line = f"        of: {wanted['park']}"
    assert without(everything, [line]) == new.splitlines()
    assert everything.index("# of what?") < everything.index(line)


def test_a_digest_is_added_within_braces():
    old = SOME.replace(", of: 00000000", "")
    assert "quote: {text: Umsonst., of: " in confirmed(MAP, read(old), ["quote"])


@pytest.mark.parametrize(
    ("ids", "message"),
    [
        (["cheap"], "'cheap' lacks 'text', 'title': translate that first"),
        (["title"], "the title lacks 'text'"),
        (["park", "nothing"], "there is no 'nothing'"),
    ],
)
def test_what_is_not_translated_cannot_be_confirmed(ids, message):
    with pytest.raises(ArgmapError, match=message):
        confirmed(MAP, read(SOME), ids)


def test_all_leaves_what_is_not_translated():
    text = begun(MAP, "de").replace("of: ", "of: 0")
    assert confirmed(MAP, read(text), None) == text


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("argmap-translation: 1\nclaims: {park: {text: Ein Park.}}\n", "stand in braces"),
        ("argmap-translation: 1\nclaims:\n  park: {text: 'Ein\n", "it has faults"),
        ("claims:\n  park: {text: A}\n", "it has faults"),
        ("{argmap-translation: 1}\n", "left as it is"),
    ],
)
def test_what_cannot_be_completed_is_left(text, message):
    with pytest.raises(ArgmapError, match=message):
        completed(MAP, files.read(text, PATH, MAP))
