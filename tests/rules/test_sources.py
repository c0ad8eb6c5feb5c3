"""Rules about sources: one slip is one finding, and what is read from files beside the map."""

import re

import pytest

from argmap.checker import check
from argmap.loader import parse
from argmap.rules import broken_source

MAP = """\
argmap: 1
title: A ferry
sources:
  plan: {title: The plan, file: texts/plan.txt, parts: 3}
claims:
  ferry:
    thesis: The town should run a ferry.
    source: plan ¶1
  short:
    premise: The crossing is short.
    basis: evidence
    source:
      ref: plan
      at: ¶2
      quote: It takes twenty minutes.
    supports: ferry
  cheap:
    premise: It is cheap.
    basis: report
    source: plan ¶3
    supports: ferry
"""
TEXT = "[¶1] A ferry.\n\n[¶2] It takes twenty\nminutes.\n\n[¶3] It costs little.\n"


@pytest.fixture
def found(tmp_path):
    """What is found in a map with its text beside it, by rule and line."""

    def find(text=MAP, beside=TEXT):
        (tmp_path / "texts").mkdir()
        if beside is not None:
            (tmp_path / "texts" / "plan.txt").write_bytes(beside.encode())
        path = tmp_path / "ferry.argmap.yaml"
        path.write_text(text, encoding="utf-8")
        return [(f.rule, f.location.line) for f in check(str(path)).findings]

    return find


@pytest.mark.parametrize("beside", [TEXT, "\ufeff" + TEXT.replace("\n", "\r\n"), TEXT * 2])
def test_a_map_with_its_text_is_clean(found, beside):
    assert found(beside=beside) == []


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("twenty", "thirty", ("quote-not-found", 15)),
        ("at: ¶2", "at: ¶3", ("uncited-passage", 4)),  # and ¶2 is now cited by nobody
        ("at: ¶2", "at: ¶22", ("broken-source", 14)),
        ("at: ¶2", "at: ¶3–2", ("broken-source", 14)),
        ("at: ¶2", "at: ¶1 & ¶2", ("broken-source", 14)),
        ("plan ¶3", "plan see ¶3", ("broken-source", 20)),
        ("plan ¶3", "plam see ¶3", ("dangling-reference", 20)),
        ("plan ¶1\n", "plan ¶1–\n", ("broken-source", 8)),
        ("quote: It takes twenty minutes.", "quote:", ("quote-not-found", 15)),
        ("quote: It takes twenty", "quote: t takes twenty", ("quote-not-found", 15)),
        ("file: texts/plan.txt", "file: ", ("broken-source", 4)),
        ("ref: plan", "ref: plam", ("dangling-reference", 13)),
        ("plan ¶3", "plam ¶3", ("dangling-reference", 20)),
        ("plan ¶3", "plan p. 3", ("uncited-passage", 4)),
        ("    premise: It is cheap", "    premis: It is cheap", ("schema-violation", 18)),
        ("    source: plan ¶3", "    sorce: plan ¶3", ("schema-violation", 20)),
        ("    source: plan ¶3", "    source: [{at: ¶3}]", ("schema-violation", 20)),
        ("texts/plan.txt", "texts/plam.txt", ("broken-source", 4)),
        ("parts: 3", "parts: three", ("schema-violation", 4)),
        ("parts: 3", "parts: 2", ("broken-source", 20)),
        ("parts: 3", "parts: 4", ("uncited-passage", 4)),
        ("quote: It takes", 'quote: "It\\takes"', ("syntax-error", 15)),
        ("quote: It", "qoute: It", ("schema-violation", 15)),
    ],
)
def test_one_slip_is_one_finding(found, old, new, expected):
    assert MAP.count(old) == 1
    rest = [("quote-not-found", 15)] if new == "at: ¶3" else []
    assert found(MAP.replace(old, new)) == [expected, *rest]


def test_two_sources_in_one_item_are_one_finding(found):
    text = MAP.replace("sources:\n", "sources:\n  letter: {title: A letter, parts: 1}\n")
    text = text.replace("plan ¶3", "plan ¶3, letter ¶1")
    assert found(text) == [("broken-source", 21)]


@pytest.mark.parametrize("source", ["source:", 'source: ""', "source: {ref: }"])
def test_a_citation_that_names_no_source_is_no_source_of_evidence(found, source):
    text = MAP.replace("parts: 3", "parts: 2")
    text = text.replace("basis: report\n    source: plan ¶3", f"basis: evidence\n    {source}")
    assert found(text) == [("evidence-without-source", 19)]


def test_a_missing_text_is_reported_once_however_many_quotes_it_has(found):
    assert found(beside=None) == [("broken-source", 4)]


def test_an_empty_text_has_no_quote(found):
    assert found(beside="") == [("quote-not-found", 15)]


def test_paragraphs_that_were_only_counted_do_not_place_a_quote(found):
    text = MAP.replace("at: ¶2", "at: ¶3").replace("plan ¶1\n", "plan ¶1–2\n")
    assert found(text, re.sub(r"\[¶.\] ", "", TEXT)) == []


def test_a_quote_is_not_placed_by_pages(found):
    text = MAP.replace("at: ¶2", "at: p. 9").replace("plan ¶1\n", "plan ¶1–2\n")
    assert found(text) == []


def test_a_huge_number_of_parts_costs_nothing(found):
    assert found(MAP.replace("parts: 3", "parts: 999999999")) == [("uncited-passage", 4)]


@pytest.mark.parametrize(
    ("url", "is_sound"),
    [
        ("https://example.org", True),
        ("HTTP://Example.org:8080/a/b?c=d#e", True),
        ("https://例え.jp/灯台", True),
        ("http://localhost/", True),
        ("https://user@[2001:db8::1]/x", True),
        ("https://example.org/%20(a),b;c'", True),
        ("https:///path", False),
        ("https://", False),
        ("http:example.org", False),
        ("//example.org/", False),
        ("example.org", False),
        ("ftp://example.org/", False),
        ("javascript:alert(1)", False),
        ("mailto:a@example.org", False),
        ("doi:10.1000/182", False),
        ("https://example.org/a b", False),
        ("https://exa\u00a0mple.org/", False),
        ("https://[2001:db8::1/", False),
        ("https://example.org:99999/", False),
        ("https://example.org:port/", False),
    ],
)
def test_an_address_is_one_of_the_web(url, is_sound):
    text = MAP.replace("parts: 3", f'parts: 3, url: "{url}"').replace("file: texts/plan.txt, ", "")
    findings = list(broken_source.check(parse(text.encode(), "ferry.argmap.yaml")))
    assert [f.location.line for f in findings] == ([] if is_sound else [4])
