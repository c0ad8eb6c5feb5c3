"""Every language has every word, and a picture says nothing that is not among them."""

import re
from dataclasses import fields, replace
from xml.etree import ElementTree

import pytest

from argmap import render
from argmap.analysis.distortions import Exposure
from argmap.analysis.status import Reason, Status
from argmap.drawing import Draughtsman
from argmap.drawing.blanks import Blanks
from argmap.element import Kind, Relation, Viewpoint
from argmap.formats import native
from argmap.language.direction import direction
from argmap.language.words import LANGUAGES, words_for
from argmap.record.fields import BASES, STATES, WAYS_OF_DISTORTION

SVG = "{http://www.w3.org/2000/svg}"
NUMBERS = [*range(130), 1000, 1001, 1002, 1003, 1011, 10**6]


def test_the_languages_that_are_promised_are_there():
    assert {"en", "de", "fr", "es", "ar", "zh"} <= set(LANGUAGES)


@pytest.mark.parametrize("words", LANGUAGES.values(), ids=LANGUAGES)
def test_a_language_has_every_word(words):
    assert set(words.kinds) == set(words.kind_counts) == set(Kind)
    assert set(words.bases) == set(BASES)
    assert set(words.ways) == set(WAYS_OF_DISTORTION)
    assert set(words.states) == set(STATES)
    assert set(words.statuses) == {*Status, "misrepresented"}
    assert set(words.reasons) == set(Reason)
    assert all(getattr(words, exposure) for exposure in Exposure)
    for relation in Relation:
        for kind in Kind:
            assert words.relation(relation, kind)
    for field in fields(words):
        value = getattr(words, field.name)
        texts = value.values() if hasattr(value, "values") else value if value != "" else ()
        if not callable(value):
            assert texts, field.name
            assert all(texts), field.name


@pytest.mark.parametrize("words", LANGUAGES.values(), ids=LANGUAGES)
def test_every_number_has_a_form_and_every_form_a_number(words):
    used = {words.plural(number) for number in NUMBERS}
    nouns = [*words.kind_counts.values(), words.more, words.claims, words.inferences, words.parts]
    for forms in nouns:
        assert used == set(range(len(forms)))
        # A form that takes more than one number must say which one it is.
        for form in range(len(forms)):
            numbers = [number for number in NUMBERS if words.plural(number) == form]
            assert len(numbers) == 1 or "{}" in forms[form]
    for text in (words.by, words.via, words.elsewhere):
        assert text.count("{}") == 1
    assert "12" in words.caption_of(12, 3)
    assert "12" in words.extent_of(12, 5)
    for number in NUMBERS:
        for kind in Kind:
            assert "{" not in words.count_of_kind(kind, number)


@pytest.mark.parametrize("words", LANGUAGES.values(), ids=LANGUAGES)
def test_a_reason_names_what_it_comes_from_unless_it_comes_from_nothing(words):
    alone = {reason for reason, text in words.reasons.items() if "{}" not in text}
    assert alone == {Reason.ASSERTED, Reason.ACCEPTED, Reason.UNSUPPORTED}
    assert len({words.statuses[status] for status in Status}) == len(Status)


@pytest.mark.parametrize("words", LANGUAGES.values(), ids=LANGUAGES)
def test_relations_that_look_different_are_called_differently(words):
    by_look = {
        words.relation(relation, kind)
        for relation, kind in (
            (Relation.SUPPORT, Kind.CLAIM),
            (Relation.REBUT, Kind.OBJECTION),
            (Relation.REBUT, Kind.REBUTTAL),
            (Relation.UNDERCUT, Kind.OBJECTION),
            (Relation.DISTORT, Kind.DISTORTION),
            (Relation.SHOW, Kind.DISTORTION),
            (Relation.CONTRADICT, Kind.CLAIM),
        )
    }
    assert len(by_look) == 7
    assert len(set(words.kinds.values())) == len(Kind)


@pytest.mark.parametrize(
    ("tag", "number", "count"),
    [
        ("en", 1, "1 thesis"),
        ("en", 2, "2 theses"),
        ("de", 1, "1 These"),
        ("fr", 0, "0 thèse"),
        ("fr", 2, "2 thèses"),
        ("ar", 2, "أطروحتان"),
        ("ar", 7, "7 أطروحات"),
        ("ar", 103, "103 أطروحات"),
        ("ar", 26, "26 أطروحة"),
        ("zh", 3, "3 个论题"),
    ],
)
def test_a_noun_takes_the_form_of_its_number(tag, number, count):
    assert words_for(tag).count_of_kind(Kind.THESIS, number) == count


def test_a_language_without_words_is_given_the_english_ones():
    assert words_for("de-AT") is LANGUAGES["de"]
    assert words_for("DE") is LANGUAGES["de"]
    assert words_for("sw") is words_for("") is LANGUAGES["en"]


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        *((tag, "rtl") for tag in ("ar", "fa-IR", "he", "az-Arab", "ur-1994")),
        *((tag, "ltr") for tag in ("en", "zh-Hant", "ar-Latn", "")),
    ],
)
def test_the_direction_is_that_of_the_script(tag, expected):
    assert direction(tag) == expected


def in_cyrillic(value):
    if isinstance(value, str):
        return re.sub(r"(?!\{\w*\})[A-Za-z]+(?![\w]*\})", "ж", value)
    if isinstance(value, tuple):
        return tuple(map(in_cyrillic, value))
    if hasattr(value, "items"):
        return {key: in_cyrillic(text) for key, text in value.items()}
    return value


MAP = """\
argmap: 1
title: Θ
language: ru
sections: {α: Άλφα, β: Βήτα}
claims:
  t: {thesis: Θέση., side: Ναι, speech: Πρώτη}
  a: {premise: Α., basis: common-ground, implicit: true, section: α, supports: {to: t, as: j}}
  b: {premise: Β., basis: value, section: α, supports: {to: t, as: j, warrant: Ω., implicit: true}}
  c: {claim: Γ., basis: report, state: conceded, section: β, contradicts: a}
  o: {objection: Ε., basis: example, section: β, rebuts: a}
  r: {rebuttal: Ρ., basis: evidence, section: β, rebuts: o}
  u: {objection: Υ., state: open, section: β, undercuts: j}
  d: {distortion: Δ., distorts: {to: a, original: Λόγια.}, shows: t, how: HOW, by: Α, via: Β}
"""


@pytest.mark.parametrize("many", [0, 60])
def test_a_picture_says_nothing_that_is_in_no_vocabulary(monkeypatch, many):
    english = LANGUAGES["en"]
    marked = {f.name: in_cyrillic(getattr(english, f.name)) for f in fields(english)}
    monkeypatch.setattr(
        "argmap.language.words.LANGUAGES", {**LANGUAGES, "ru": replace(english, **marked)}
    )
    text = MAP.replace("HOW", f"[{', '.join(WAYS_OF_DISTORTION)}]")
    text += "".join(f"  p{n}: {{premise: Π., section: α, supports: c}}\n" for n in range(many))
    argument_map = native.read(text, "m")
    pictures = [*render(argument_map), *render(argument_map, section="β")]
    assert len(pictures) == (5 if many else 2)
    pictures += Draughtsman().pictures(argument_map, Viewpoint(only="distortions"))
    pictures += Draughtsman().pictures(argument_map, Viewpoint(focus="a", depth=1))
    pictures += Draughtsman(blanks=Blanks(frozenset(Kind))).pictures(argument_map, Viewpoint())
    pictures += Draughtsman().steps(argument_map)
    for picture in pictures:
        root = ElementTree.fromstring(picture.content)
        said = [root.find(f"{SVG}title").text, root.find(f"{SVG}desc").text]
        said += ["".join(text.itertext()) for text in root.iter(f"{SVG}text")]
        assert [words for words in said if re.search(r"[A-Za-z]", words)] == []
        assert any("ж" in words for words in said)
