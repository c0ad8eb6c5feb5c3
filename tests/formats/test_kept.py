"""Formats that are only written: what they say that they keep is there, and nothing else is."""

import pytest

from argmap.conversion import convert
from argmap.element import Relation
from argmap.formats import named, native
from argmap.loader import parse
from argmap.record.contents import contents
from argmap.record.fields import CLAIM, KINDS, RELATION, RELATIONS

FORMS = ("mermaid", "d2", "markdown")
MAP = """\
argmap: 1
title: Heading of it
language: de-Latn-AT
sources:
  paper:
    title: Bread and roads
    author: Ada Author
    publisher: Small Press
    date: 2019-02-03
    url: https://example.org/work
    licence: CC0
    file: bread.txt
    parts: 31
sections: {north: Harbour side}
views: {first-view: {section: north}}
allow: {no-thesis: Accepted here}
x-own: Free words
claims:
  main-id:
    thesis: The main text
    title: Short label
    section: north
    source: {ref: paper, at: ¶77, quote: words of it, url: https://example.org/place}
    by: Ms Holder
    via: Mr Reporter
    side: greens
    speech: second speech
    weight: 0.8125
    step: 4711
    speaker-note: Breathe here
    tags: [tagged-so]
    note: To be done
  reason-id:
    premise: A reason
    basis: testimony
    implicit: true
    state: conceded
    supports: {to: main-id, as: step-name, scheme: analogy, warrant: What lets it}
  other-id:
    claim: Another
    contradicts: main-id
  attack-id:
    objection: An attack
    rebuts: main-id
    undercuts: step-name
  twisted-id:
    distortion: Twisted
    distorts: {to: main-id, original: Once said}
    how: reversal
    shows: other-id
"""
SAID = {
    "ids": ("main-id", "reason-id", "other-id"),
    "title": ("Heading of it",),
    "language": ("de-Latn",),
    "sources": (
        *("Ada Author", "Bread and roads", "Small Press", "2019", "org/work", "CC0"),
        *("bread", "31"),
    ),
    "sections": ("Harbour side",),
    "section": ("Harbour side",),
    "views": ("first",),
    "allow": ("Accepted here",),
    "x-": ("Free words",),
    "claims": ("The main text", "A reason", "Another", "An attack", "Twisted"),
    "texts": ("The main text", "A reason", "Another", "An attack", "Twisted"),
    "kinds": ("these", "prämisse", "behauptung", "einwand", "verzerrung"),
    "labels": ("Short label",),
    "source": ("paper", "¶77", "„words of it“", "org/place"),
    "by": ("Ms Holder",),
    "via": ("Mr Reporter",),
    "side": ("greens",),
    "speech": ("second speech",),
    "weight": ("8125",),
    "step": ("4711",),
    "speaker-note": ("Breathe",),
    "tags": ("tagged",),
    "note": ("To be done",),
    "basis": ("zeugnis",),
    "implicit": ("unausgesprochen",),
    "state": ("zugestanden",),
    "how": ("umkehrung",),
    "original": ("„Once said“",),
    "as": ("name",),
    "scheme": ("analogy",),
    "warrant": ("What lets it",),
    "supports": ("weil",),
    "rebuts": ("aber",),
    "undercuts": ("es sei denn",),
    "distorts": ("verzerrt",),
    "shows": ("zeigt",),
    "contradicts": ("oder aber",),
}
"""For each kind of contents, words that are there only if that is said."""


def plain(text):
    """Return a text without what the formats write for a break, a full stop or a hyphen."""
    for code, sign in (("<br/>", " "), ("\\n", " "), ("#46;", "."), ("#58;", ":"), ("\\", "")):
        text = text.replace(code, sign)
    return text.casefold()


@pytest.fixture(scope="module")
def argument_map():
    found = native.read(MAP, "m.argmap.yaml")
    assert found.faults == ()
    return found


def test_every_kind_of_contents_is_asked_for(argument_map):
    said = set(CLAIM) | set(RELATION) - {"to"} | set(contents(argument_map))
    assert set(SAID) == said - set(KINDS) | set(RELATIONS)
    assert set(contents(argument_map)) == set(SAID)


@pytest.mark.parametrize("kind", SAID)
@pytest.mark.parametrize("name", FORMS)
def test_what_is_kept_is_said_and_what_is_lost_is_not(argument_map, name, kind):
    module = named(name).load()
    text = plain(module.write(argument_map))
    found = [words.casefold() in text for words in SAID[kind]]
    assert all(found) if kind in module.KEEPS else not any(found), SAID[kind]


@pytest.mark.parametrize("name", FORMS)
def test_nothing_is_kept_that_there_is_not(name):
    assert set(SAID) >= named(name).load().KEEPS
    assert {relation.value for relation in Relation} <= named(name).load().KEEPS


@pytest.mark.parametrize("name", FORMS)
def test_what_aims_at_nothing_is_lost(name):
    text = "argmap: 1\ntitle: T\nclaims:\n  a: {claim: A., supports: [b, c]}\n  b: {thesis: B.}\n"
    lost = convert(parse(text.encode(), "m.argmap.yaml"), named(name)).lost
    assert lost == {"supports": 1, "ids": 2}
