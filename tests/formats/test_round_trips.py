"""Every format that is read and written: random maps come back, but for what is listed here."""

import pytest
from random_maps import random_map

from argmap.conversion import convert
from argmap.formats import FORMATS, NATIVE
from argmap.loader import Case, parse
from argmap.record.contents import losses

BOTH = [known for known in FORMATS if known.reads and known.writes]

_OF_A_GRAPH = {
    # Claims with an id and a text, and which of them attacks which.
    *("kinds", "labels", "basis", "source", "sources", "original", "how", "by", "via", "section"),
    *("sections", "side", "speech", "weight", "implicit", "state", "step", "tags", "speaker-note"),
    *("note", "allow", "x-", "language", "as", "scheme", "warrant"),
    *("supports", "undercuts", "contradicts", "distorts", "shows"),
    "rebuts",  # only where premises are joint
}

MAY_LOSE = {
    "yaml": set(),
    "outline": set(),
    "argdown": set(),
    "csv": set(),
    "xlsx": set(),
    "node-link": set(),
    # Claims with a text, each Pro or Con one other claim; and a title.
    "kialo": {
        *("ids", "kinds", "labels", "basis", "source", "sources", "original", "how", "by", "via"),
        *("section", "sections", "side", "speech", "weight", "implicit", "state", "step", "tags"),
        *("speaker-note", "note", "allow", "x-", "language", "as", "scheme", "warrant"),
        *("undercuts", "contradicts", "distorts", "shows"),
        *("supports", "rebuts"),  # only where premises are joint
    },
    "af": _OF_A_GRAPH,
    "apx": _OF_A_GRAPH,
    "tgf": {*_OF_A_GRAPH, "title"},
    "opml": set(),
    "freeplane": set(),
    "mindmup": set(),
    "aif": set(),
    "xaif": set(),
}
"""What a format cannot say, by its name."""


def _through(argument_map, form):
    """Return what a map is after it was written and read in a format."""
    written = convert(Case(argument_map, NATIVE.load().write(argument_map)), form)
    again = parse(written.content, f"again{form.suffixes[0]}", form).map
    assert not again.faults
    return again, written


@pytest.mark.parametrize("seed", range(25))
@pytest.mark.parametrize("form", BOTH, ids=lambda form: form.name)
def test_nothing_is_lost_but_what_the_format_cannot_say(form, seed):
    before = random_map(seed, rich=seed % 5 != 0)
    again, written = _through(before, form)
    assert set(losses(before, again)) <= MAY_LOSE[form.name]
    assert written.lost == losses(before, again)


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("form", BOTH, ids=lambda form: form.name)
def test_a_second_round_trip_loses_nothing_more(form, seed):
    once, _ = _through(random_map(seed), form)
    twice, _ = _through(once, form)
    assert not losses(once, twice)
    assert not losses(twice, once)
