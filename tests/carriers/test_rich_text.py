"""Texts with HTML's markup in them."""

import pytest
from random_maps import HAZARDS

from argmap.carriers.rich_text import lines_of, marked_up, plain_text
from argmap.carriers.source import Source
from argmap.carriers.xml_tree import read_xml

MARKUP = ["a <b>bold</b> word", "&lt;b&gt;", "1 &amp; 2", "<br>", "<p>x</p>", "&nbsp;", "a <i"]


@pytest.mark.parametrize("text", [*HAZARDS, *MARKUP, "two\n lines ", ""])
def test_what_is_marked_up_comes_back(text):
    assert plain_text(marked_up(text)) == (text, 0)


@pytest.mark.parametrize(
    ("text", "said", "tags"),
    [
        ("a <b>bold</b> word", "a bold word", 2),
        ('see <a href="http://example.org">this</a>', "see this", 2),
        ("<p>one</p><p>two</p>", "one\ntwo", 4),
        ("one<br/>two", "one\ntwo", 1),
        ("fish &amp; chips", "fish & chips", 0),
        ("Costs are <5% and benefits >10%.", "Costs are <5% and benefits >10%.", 0),
    ],
)
def test_tags_are_taken_out_and_counted(text, said, tags):
    assert plain_text(text) == (said, tags)


def test_blocks_of_html_are_lines():
    html = """<note><html><head><style>p {}</style></head><body>
      <p>
        One <b>bold</b>
        word
      </p>
      <p/>
      <ul><li>two</li><li>three<br/>four</li></ul>
    </body></html></note>"""
    said, tags = lines_of(read_xml(Source(html, "x")))
    assert said == "One bold word\n\ntwo\nthree\nfour"
    assert tags == 4  # b, ul, and two li
