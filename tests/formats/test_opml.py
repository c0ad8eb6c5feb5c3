"""OPML: outlines of others, maps that come back, and maps that were edited in an outliner."""

import re

import pytest
from random_maps import HAZARDS

from argmap.element import Claim, Inference, Kind, Relation
from argmap.formats import named
from argmap.formats.opml import read, write
from argmap.loader import load
from argmap.model import ArgumentMap
from argmap.record.contents import losses


def _outline(*outlines, head="<title>A map</title>"):
    return f'<opml version="2.0"><head>{head}</head><body>{"".join(outlines)}</body></opml>'


def _relations(argument_map):
    return {(i.premises, str(i.relation), i.target) for i in argument_map.inferences}


def _sentences(*texts):
    """Return a map whose claims have these texts, below each other by turns for and against."""
    kinds = [Kind.THESIS, *[Kind.PREMISE, Kind.CLAIM] * len(texts)]
    claims = [Claim(f"c{n}", kinds[n], text) for n, text in enumerate(texts)]
    steps = [
        Inference(f"c{n} > c{n - 1}", Relation.SUPPORT, (f"c{n}",), f"c{n - 1}")
        for n in range(1, len(texts))
    ]
    return ArgumentMap("x.argmap.yaml", "A: title & <more>", tuple(claims), tuple(steps))


def test_a_bare_outline_is_reasons_and_signs_say_more():
    found = read(
        _outline(
            '<outline text="Close the street">',
            '<outline text="Pro: cleaner air"><outline text="But: it rained"/></outline>',
            '<outline text="- shops lose"/><outline text="Quiet"/>',
            '<outline text="Because: children play"><outline text="Unless: they are at school"/>',
            "</outline></outline>",
        ),
        "x.opml",
    )
    assert not found.faults
    assert found.title == "A map"
    assert {c.id: (str(c.kind), c.text) for c in found.claims} == {
        "close-the-street": ("thesis", "Close the street"),
        "cleaner-air": ("premise", "cleaner air"),
        "it-rained": ("objection", "it rained"),
        "shops-lose": ("objection", "shops lose"),
        "quiet": ("premise", "Quiet"),
        "children-play": ("premise", "children play"),
        "they-are-at-school": ("objection", "they are at school"),
    }
    assert _relations(found) == {
        (("cleaner-air",), "supports", "close-the-street"),
        (("it-rained",), "rebuts", "cleaner-air"),
        (("shops-lose",), "rebuts", "close-the-street"),
        (("quiet",), "supports", "close-the-street"),
        (("children-play",), "supports", "close-the-street"),
        (("they-are-at-school",), "undercuts", "children-play > close-the-street"),
    }
    assert all(claim.kind_is_derived for claim in found.claims)


def test_attributes_of_others_are_kept_and_markup_is_counted():
    found = read(
        _outline(
            '<outline text="See &lt;b&gt;this&lt;/b&gt;" _note="Why" type="link"',
            ' url="http://example.org" weight="5 kg" created="today" _complete="true"/>',
        ),
        "x.opml",
    )
    (claim,) = found.claims
    assert not found.faults
    assert (claim.text, claim.note, claim.weight) == ("See this", "Why", None)
    assert claim.extra == {
        "x-type": "link",
        "x-url": "http://example.org",
        "x-weight": "5 kg",
        "x-complete": "true",
    }
    assert found.unread == {"markup": 2}


def test_empty_outlines_are_passed_over():
    found = read(_outline('<outline text=""><outline text="a"/><outline/></outline>'), "x.opml")
    assert [claim.text for claim in found.claims] == ["a"]
    assert not found.inferences
    assert found.unread == {"empty nodes": 2}


@pytest.mark.parametrize(
    "text", [*HAZARDS, "Two\nlines\r\n\tand a tab ", "But: but", "+ x", " - y"]
)
def test_every_sentence_comes_back(text):
    before = _sentences(text, text, text)
    after = read(write(before), "x.opml")
    assert not after.faults
    assert [claim.text for claim in after.claims] == [text] * 3
    assert not losses(before, after)


def test_control_characters_are_replaced_and_nothing_breaks():
    after = read(write(_sentences("a\x00b\x1bc", "d")), "x.opml")
    assert not after.faults
    assert {claim.text for claim in after.claims} == {"a�b�c", "d"}


def test_free_keys_of_any_name_come_back():
    extra = {"x-a b:ü_c": ["[1]", {"d": '"e"'}], "x-": "[no json"}
    before = ArgumentMap("x", "T", (Claim("a", Kind.THESIS, "A", extra=extra),), extra=extra)
    after = read(write(before), "x.opml")
    assert after.claims[0].extra == extra
    assert after.extra == extra


@pytest.fixture
def written():
    """The map of the manual as an outline."""
    return write(load("maps/sunday-streets.argmap.yaml"))


def _by_text(argument_map, text):
    return next(claim for claim in argument_map.claims if claim.text == text)


def test_a_text_that_was_edited_is_the_new_text(written):
    found = read(written.replace("Nitrogen dioxide fell", "Nitrogen dioxide sank"), "x.opml")
    assert found.claim["pilot-result"].text.startswith("Nitrogen dioxide sank")
    assert found.claim["pilot-result"].basis == "evidence"


def test_a_sign_that_was_edited_is_the_new_relation(written):
    before = ("rain",), "undercuts", "pilot-shows"
    assert before in _relations(read(written, "x.opml"))
    edited = _relations(read(written.replace("Unless: It rained", "But: It rained"), "x.opml"))
    assert (("rain",), "rebuts", "pilot-result") in edited
    edited = _relations(read(written.replace("Unless: It rained", "Pro: It rained"), "x.opml"))
    assert (("rain",), "supports", "pilot-result") in edited


def test_an_outline_that_was_deleted_is_gone_with_what_refers_to_it(written):
    without = re.sub(r'<outline text="The pilot closed[^>]*>\n</outline>\n', "", written)
    found = read(without, "x.opml")
    assert not found.faults
    assert "same-street" not in found.claim
    assert found.inference["pilot-shows"].premises == ("pilot-result",)


def test_a_new_outline_takes_no_id_that_is_in_use(written):
    new = '<outline text="Rain"/><outline text="Close Sundays"/>'
    found = read(written.replace("</body>", f"{new}</body>"), "x.opml")
    assert _by_text(found, "Rain").id == "rain-2"
    assert found.claim["rain"].text.startswith("It rained")


def test_a_moved_joint_premise_is_a_step_of_its_own(written):
    line = next(line for line in written.splitlines() if '_id="same-street"' in line)
    moved = written.replace(f"{line}\n</outline>\n", "").replace(
        'text="The high street', 'x="" text="The high street'
    )
    start = moved.index("\n", moved.index('_id="close-sundays"')) + 1
    found = read(f"{moved[:start]}{line}</outline>\n{moved[start:]}", "x.opml")
    assert not found.faults
    relations = _relations(found)
    assert (("same-street",), "supports", "close-sundays") in relations
    assert (("pilot-result",), "supports", "clean-air") in relations


def test_a_claim_below_two_others_is_a_reference():
    claims = [Claim(i, Kind.CLAIM, i.upper()) for i in "abc"]
    steps = [
        Inference("c > a", Relation.SUPPORT, ("c",), "a", warrant="W"),
        Inference("c > b", Relation.SUPPORT, ("c",), "b", scheme="S"),
    ]
    before = ArgumentMap("x", "T", tuple(claims), tuple(steps))
    text = write(before)
    assert text.count('text="C"') == 2
    assert not losses(before, read(text, "x.opml"))
    lines = text.splitlines()
    reference = next(n for n, line in enumerate(lines) if "_ref=" in line)
    without = "\n".join(lines[:reference] + lines[reference + 2 :])
    assert {i.target for i in read(without, "x.opml").inferences} == {"a"}
    original = next(n for n, line in enumerate(lines) if '_id="c"' in line)
    without = "\n".join(lines[:original] + lines[original + 2 :])
    found = read(without, "x.opml")
    assert {i.target for i in found.inferences} == {"b"}
    assert found.claim["c"].text == "C"


def test_without_our_attributes_the_outline_still_says_most(written):
    found = read(re.sub(r' _[\w.-]+="[^"]*"', "", written), "x.opml")
    assert not found.faults
    kinds = {claim.text: str(claim.kind) for claim in found.claims}
    assert kinds["It rained on three of the five pilot Sundays."] == "objection"
    assert kinds["Disabled visitors lose door-to-door access."] == "objection"
    assert kinds["Blue Badge holders are exempt in the published order."] == "rebuttal"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "no XML"),
        ("<html/>", "no OPML"),
        ("<opml/>", "no <body>"),
        ("<opml><body><outline text='a'>", "no XML"),
        ('<!DOCTYPE o [<!ENTITY a "b">]><opml><body/></opml>', "document type"),
    ],
)
def test_what_is_no_outline_is_a_fault(text, message):
    (fault,) = read(text, "x.opml").faults
    assert message in fault.message
    assert fault.remedy


def test_faults_in_our_attributes_have_their_place():
    text = _outline('<outline text="A" _id="a" _kind="reason" _weight="heavy"/>')
    kind, weight = read(text, "x.opml").faults
    assert text[kind.location.start : kind.location.stop] == '_kind="reason"'
    assert text[weight.location.start : weight.location.stop] == '_weight="heavy"'


def test_deep_outlines_are_read_and_written():
    before = _sentences(*(f"Claim number {n}" for n in range(3000)))
    after = read(write(before), "x.opml")
    assert not after.faults
    assert len(after.inferences) == 2999


def test_names_that_are_dangerous_elsewhere_are_plain_words():
    text = _outline('<outline text="__proto__" _id="constructor" _kind="thesis" __proto__="x"/>')
    found = read(text, "x.opml")
    assert not found.faults
    assert found.claims[0].id == "constructor"


def test_the_table_knows_the_format():
    assert named("opml").load().write is write
