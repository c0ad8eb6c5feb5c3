"""What a map has of a source: passage by passage, and in whose words."""

from argmap.analysis.coverage import coverage
from argmap.analysis.passages import divide
from argmap.loader import parse

MAP = """\
argmap: 1
title: A ferry
sources:
  plan: {title: The plan, parts: 9}
  other: {title: Another}
claims:
  ferry: {thesis: The town should run a ferry., source: "plan ¶2–4, ¶3"}
  cheap:
    premise: Costs.
    basis: report
    source: [plan ¶4–3, other ¶9]
    supports: {to: ferry, as: costs, warrant: The ferry of the next town has run since the war.}
  past: {premise: Past., basis: report, source: plan ¶8–99, supports: ferry}
  page: {premise: Page., basis: report, source: plan p. 3, supports: ferry}
  none: {premise: None., basis: report, source: other ¶7, supports: ferry}
"""
TEXT = (
    "One.\n\nTwo.\n\n"
    "In the war a ferry was sunk; the ferry of the next town has run since the war.\n"
)


def of(key, text=None):
    argument_map = parse(MAP.encode(), "ferry.argmap.yaml").map
    (source,) = [source for source in argument_map.sources if source.key == key]
    return coverage(argument_map, source, text)


def shown(found):
    return [(str(s.span), [claim.id for claim in s.claims], s.text) for s in found.stretches]


def test_stretches_are_passages_that_the_same_claims_cite():
    found = of("plan")
    assert shown(found) == [
        ("¶1", [], None),
        ("¶2", ["ferry"], None),
        ("¶3–4", ["ferry", "cheap"], None),
        ("¶5–7", [], None),
        ("¶8–9", ["past"], None),
    ]
    assert (found.cited, found.parts) == (5, 9)
    assert [claim.id for claim in found.elsewhere] == ["page"]


def test_with_a_text_each_passage_stands_alone():
    found = of("plan", divide(TEXT, 9))
    assert [span for span, *_ in shown(found)] == ["¶1", "¶2", "¶3", "¶4", "¶5–7", "¶8–9"]
    assert shown(found)[1] == ("¶2", ["ferry"], "Two.")
    assert found.parts == 9


def test_without_parts_there_are_as_many_as_the_text_has():
    found = of("other", divide(TEXT))
    assert (found.cited, found.parts) == (0, 3)
    assert [claim.id for claim in found.elsewhere] == ["cheap", "none"]


def test_copied_words_are_named_with_whose_they_are_and_where():
    (copied,) = of("plan", divide(TEXT, 9)).copied
    assert (copied.id, copied.key, copied.place.line) == ("costs", "warrant", 12)
    assert copied.run.words == "The ferry of the next town has run since the war."
    assert (copied.run.length, copied.run.passage.number) == (11, 3)


def test_a_source_without_parts_and_text_has_no_passage():
    found = of("other")
    assert (found.stretches, found.parts) == ((), 0)


def test_every_wording_but_a_quote_is_looked_at():
    words = "the ferry of the next town has run since the war"
    keys = ["premise", "title", "note", "speaker-note"]
    lines = "".join(f"    {key}: {words}\n" for key in keys)
    text = (
        f"argmap: 1\ntitle: T\nsources: {{plan: {{parts: 3}}}}\nclaims:\n  a:\n{lines}"
        f"    supports: {{to: b, warrant: {words}, note: {words}}}\n"
        f"    source: {{ref: plan, at: ¶3, quote: {words}}}\n"
        f"  b:\n    distortion: B.\n    distorts: {{original: {words}}}\n"
    )
    argument_map = parse(text.encode(), "ferry.argmap.yaml").map
    found = coverage(argument_map, argument_map.sources[0], divide(TEXT)).copied
    assert [copied.key for copied in found] == [*keys, "warrant", "note", "original"]
