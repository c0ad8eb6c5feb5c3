"""XML as a tree: places, what is refused, and that nothing that comes in is a traceback."""

import pytest

from argmap.carriers.source import Source
from argmap.carriers.xml_tree import escaped, opening, read_xml


def _read(text, **options):
    source = Source(text, "file.xml")
    return read_xml(source, **options), source.faults


def _fault(text, **options):
    root, (fault,) = _read(text, **options)
    assert root is None
    assert fault.rule == "syntax-error"
    assert fault.remedy
    return fault


def test_elements_attributes_and_texts_are_read_in_their_order():
    root, faults = _read('<a x="1">one<b/>two<c y="&#10;"/></a>')
    assert not faults
    assert root.attributes == {"x": "1"}
    assert [getattr(child, "name", child) for child in root.children] == ["one", "b", "two", "c"]
    assert [c.attributes for c in root.elements("c")] == [{"y": "\n"}]


def test_places_count_characters_also_behind_signs_of_several_bytes():
    text = '<?xml version="1.0"?>\r\n<a>würde 👍<b\n  first = "ü"\n  text="κλίμα &lt;"/></a>'
    root, _ = _read(text)
    (element,) = root.elements("b")
    for place, said in [
        (element.place, "<b"),
        (element.place_of("first"), 'first = "ü"'),
        (element.place_of("text"), 'text="κλίμα &lt;"'),
        (element.place_of("none"), "<b"),
    ]:
        assert text[place.start : place.stop] == said
    assert (element.place_of("text").line, element.place_of("text").column) == (4, 3)


@pytest.mark.parametrize("declared", ["UTF-16", "ISO-8859-1", "us-ascii", "windows-1252", "x-none"])
def test_a_declared_encoding_means_nothing(declared):
    root, faults = _read(f'<?xml version="1.0" encoding="{declared}"?><a x="ü – 👍"/>')
    assert not faults
    assert root.attributes["x"] == "ü – 👍"


def test_blank_lines_before_the_declaration_are_survived():
    root, faults = _read('\n  <?xml version="1.0"?>\n<a><b/></a>')
    assert not faults
    assert next(root.elements("b")).place.line == 3


@pytest.mark.parametrize(
    "declaration",
    [
        '<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;&x;&x;&x;&x;&x;&x;&x;&x;">]>',
        '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE a SYSTEM "http://example.org/a.dtd">',
        '<!DOCTYPE a [<!ENTITY % p SYSTEM "http://example.org/p"> %p;]>',
    ],
)
def test_document_types_are_refused_where_they_begin(declaration):
    fault = _fault(f"<?xml version='1.0'?>\n{declaration}<a>&x;</a>")
    assert "document type" in fault.message
    assert fault.location.line == 2


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", 1),
        (" \n ", 2),
        ("<a>\n<b>", 2),
        ("<a>\n</b>", 2),
        ("<a x='1' x='2'/>", 1),
        ("<a>\n&nbsp;</a>", 2),
        ("<a>\n\x01</a>", 2),
        ("<a/>\n<b/>", 2),
        ("#import <Foundation.h>", 1),
        ("<a>\ud800</b>", 1),
    ],
)
def test_what_is_no_xml_is_a_fault_with_its_place(text, line):
    assert _fault(text).location.line == line


def test_depth_is_bounded_and_costs_nothing_below_the_bound():
    assert "deeper than 20" in _fault("<a>" * 21 + "</a>" * 21, deepest=20).message
    root, faults = _read("<a>" * 10_000 + "</a>" * 10_000)
    assert not faults
    assert root.name == "a"


def test_the_number_of_elements_is_bounded(monkeypatch):
    monkeypatch.setattr("argmap.carriers.xml_tree._MOST_ELEMENTS", 10)
    assert "more than 10 elements" in _fault("<a>" + "<b/>" * 10 + "</a>").message


@pytest.mark.parametrize("text", ["a\nb\r\nc\td", "<&>\"'", "]]>", " two  blanks ", "\x85\u2028"])
def test_what_is_written_comes_back(text):
    root, faults = _read(opening("a", {"x": text}) + escaped(text) + "</a>")
    assert not faults
    assert root.attributes["x"] == text
    assert "".join(root.children) == text


def test_characters_that_xml_cannot_hold_are_replaced():
    root, faults = _read(opening("a", {"x": "a\x00\x1b\ufffe\ud800b"}, empty=True))
    assert not faults
    assert root.attributes["x"] == "a����b"
