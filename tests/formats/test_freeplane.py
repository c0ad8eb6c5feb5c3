"""Freeplane and FreeMind: mind maps of others, maps that come back, and edited maps."""

import pytest
from random_maps import HAZARDS

from argmap.element import Claim, Inference, Kind, Relation
from argmap.formats.freeplane import read, write
from argmap.loader import load
from argmap.model import ArgumentMap
from argmap.record.contents import losses


def _map(*parts):
    return f'<map version="freeplane 1.11.1">{"".join(parts)}</map>'


def _relations(argument_map):
    return {(i.premises, str(i.relation), i.target) for i in argument_map.inferences}


FREEMIND = """<map version="0.9.0">
<!-- To view this file, download free mind mapping software FreeMind -->
<node CREATED="1" ID="ID_1" MODIFIED="2" TEXT="Close the&#xa;street">
<node CREATED="1" ID="ID_2" POSITION="right" COLOR="#ff0000" FOLDED="true">
<richcontent TYPE="NODE"><html>
  <head>

  </head>
  <body>
    <p>
      Air is <b>cleaner</b>
    </p>
  </body>
</html></richcontent>
<richcontent TYPE="NOTE"><html><head/><body><p>First</p><p>second</p></body></html></richcontent>
<font NAME="SansSerif" SIZE="12"/>
<icon BUILTIN="button_ok"/>
<icon BUILTIN="help"/>
</node>
<node ID="ID_3" TEXT="Shops lose" LINK="http://example.org">
<icon BUILTIN="button_cancel"/>
<arrowlink DESTINATION="ID_2"/>
<arrowlink DESTINATION="ID_2" MIDDLE_LABEL="Rebuts"/>
<attribute NAME="Asked by" VALUE="the mayor"/>
<attribute NAME="basis" VALUE="evidence"/>
<attribute NAME="weight" VALUE="5 kg"/>
<attribute NAME="source" VALUE="Smith 2004"/>
<cloud/><edge STYLE="bezier"/>
<hook NAME="accessories/plugins/NodeNote.properties"><text>An old note</text></hook>
</node>
</node>
</map>"""


def test_a_mind_map_of_freemind_is_read():
    found = read(FREEMIND, "x.mm")
    assert not found.faults
    assert found.title == "Close the"
    thesis, air, shops = found.claims
    assert (thesis.text, str(thesis.kind)) == ("Close the\nstreet", "thesis")
    assert (air.text, air.note) == ("Air is cleaner", "First\nsecond")
    assert (shops.note, shops.basis, shops.weight, shops.sources) == (
        "An old note",
        "evidence",
        None,
        (),
    )
    assert shops.extra == {
        "x-link": "http://example.org",
        "x-asked-by": "the mayor",
        "x-weight": "5 kg",
        "x-source": "Smith 2004",
    }
    assert _relations(found) == {
        (("air-is-cleaner",), "supports", thesis.id),
        (("shops-lose",), "rebuts", thesis.id),
        (("shops-lose",), "rebuts", "air-is-cleaner"),
    }
    assert found.unread == {
        "colours": 1,
        "folded nodes": 1,
        "fonts": 1,
        "icons": 1,
        "markup": 1,
        "links": 1,
        "clouds": 1,
        "edges": 1,
    }


def test_details_and_plain_notes_of_newer_versions_are_read():
    text = _map(
        '<node TEXT="A"><richcontent TYPE="DETAILS"><html><body><p>more</p></body></html>',
        '</richcontent><richcontent TYPE="NOTE" CONTENT-TYPE="plain/auto"><text>one\n  two</text>',
        "</richcontent></node>",
    )
    (claim,) = read(text, "x.mm").claims
    assert claim.extra == {"x-details": "more"}
    assert claim.note == "one\n  two"


def test_texts_that_are_html_are_read():
    text = '<node TEXT="&lt;html&gt;&#10; &lt;body&gt;&lt;p&gt;one&lt;/p&gt;&lt;/html&gt;"/>'
    found = read(_map(text), "x.mm")
    assert found.claims[0].text == "one"
    assert found.unread == {"markup": 5}


@pytest.mark.parametrize(
    "text", ["<html><b>x</b>", *HAZARDS, "Two\nlines\r\n\tand a tab ", "But: but", " - y", "é"]
)
def test_every_sentence_comes_back_as_text_and_as_note(text):
    claims = tuple(Claim(i, Kind.CLAIM, text, note=text, title=text) for i in "ab")
    before = ArgumentMap(
        "x", text, claims, (Inference("b > a", Relation.SUPPORT, ("b",), "a", note=text),)
    )
    after = read(write(before), "x.mm")
    assert not after.faults
    assert not losses(before, after)


def test_notes_of_several_lines_and_blanks_come_back():
    for note in ["a\nb", "a\n\nb", " a", "a  b", "\na\n", "a\u00a0 b", "a\tb"]:
        before = ArgumentMap("x", "T", (Claim("a", Kind.THESIS, "A", note=note),))
        assert read(write(before), "x.mm").claims[0].note == note


@pytest.fixture
def written():
    return write(load("maps/sunday-streets.argmap.yaml"))


def test_texts_and_notes_that_were_edited_are_the_new_ones():
    before = ArgumentMap("x", "T", (Claim("a", Kind.THESIS, "A", note="a  b"),))
    edited = write(before).replace("<p>a  b</p>", "<p>a c</p>").replace('TEXT="T"', 'TEXT="New"')
    found = read(edited, "x.mm")
    assert found.claims[0].note == "a c"
    assert found.title == "New"


def test_an_icon_that_was_changed_is_the_new_relation(written):
    assert (("rain",), "undercuts", "pilot-shows") in _relations(read(written, "x.mm"))
    edited = written.replace("button_cancel", "button_ok", 1)
    assert (("rain",), "supports", "pilot-result") in _relations(read(edited, "x.mm"))


def test_a_new_node_may_say_what_it_is_in_attributes(written):
    new = (
        '<node TEXT="Rain is &lt;b&gt; rare"><attribute NAME="rebuts" VALUE="rain"/>'
        '<attribute NAME="kind" VALUE="rebuttal"/><attribute NAME="basis" VALUE="evidence"/></node>'
    )
    found = read(written.replace("</node>\n</map>", f"{new}</node></map>"), "x.mm")
    assert not found.faults
    assert (("rain-is-b-rare",), "rebuts", "rain") in _relations(found)
    assert found.claim["rain-is-b-rare"].text == "Rain is <b> rare"


def test_a_copied_node_becomes_a_claim_of_its_own():
    node = (
        '<node TEXT="B"><attribute NAME="id" VALUE="b"/><attribute NAME="kind" VALUE="premise"/>'
        '<attribute NAME="relation" VALUE="supports"/></node>'
    )
    found = read(_map(f'<node TEXT="A">{node}{node}</node>'), "x.mm")
    assert not found.faults
    assert [claim.id for claim in found.claims] == ["a", "b", "b-2"]
    assert _relations(found) == {(("b",), "supports", "a"), (("b-2",), "supports", "a")}


def test_relations_to_what_was_deleted_are_dropped_and_counted():
    claims = tuple(Claim(i, Kind.CLAIM, i) for i in "abc")
    steps = tuple(Inference(f"c > {i}", Relation.SUPPORT, ("c",), i) for i in "ab")
    text = write(ArgumentMap("x", "T", claims, steps))
    assert '<arrowlink DESTINATION="ID_3" MIDDLE_LABEL="supports"/>' in text
    start = text.index('<node TEXT="b"')
    found = read(text[:start] + "</node></map>", "x.mm")
    assert not found.faults
    assert _relations(found) == {(("c",), "supports", "a")}
    assert found.unread == {"links": 1, "relations to what was deleted": 1}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "no XML"),
        ("#import <Foundation/Foundation.h>\n@implementation A @end", "no XML"),
        ("<opml/>", "no mind map"),
        ("<map/>", "no mind map"),
        ('<map version="1.0.1"><node TEXT="a">\n<node TEXT="b"', "no XML"),
    ],
)
def test_what_is_no_mind_map_is_a_fault(text, message):
    (fault,) = read(text, "x.mm").faults
    assert message in fault.message


def test_deep_and_wide_mind_maps_are_read():
    deep = read(_map('<node TEXT="x">' * 5000 + "</node>" * 5000), "x.mm")
    assert len(deep.inferences) == 4999
    wide = read(_map('<node TEXT="A">' + '<node TEXT="x"/>' * 20_000 + "</node>"), "x.mm")
    assert len(wide.claims) == 20_001
