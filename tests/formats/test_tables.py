"""Tables as CSV: what people type, what spreadsheets make of it, and what comes back."""

import csv
import io

import pytest
from random_maps import HAZARDS, random_map

from argmap.element import Citation, Claim, Kind, Relation, Source, Viewpoint
from argmap.formats.table.comma_separated import read, write
from argmap.loader import load, parse
from argmap.model import ArgumentMap
from argmap.record.contents import losses

FORMULAS = [
    "=1+1",
    "=cmd|'/c calc'!A0",
    "'=x",
    "''",
    "'quoted' words",
    " +1",
    "\t=1",
    "fine;=1+1;fine",
    "list:\n- one\n'- two\n=3",
    "＝1",
]


def table(*lines):
    return "".join(f"{line}\n" for line in lines)


def faults(text):
    return [(f.location.line, f.location.column, f.message) for f in read(text, "m.csv").faults]


def with_texts(texts):
    claims = (Claim(f"c{n}", Kind.CLAIM, text) for n, text in enumerate(texts))
    return ArgumentMap("m.csv", "Title", tuple(claims))


def test_the_maps_here_come_back_equal():
    for name in ("sunday-streets", "how-stalinism-distorted-marxism"):
        before = load(f"maps/{name}.argmap.yaml")
        assert parse(write(before).encode(), "m.csv").map == before


@pytest.mark.parametrize(
    "text", [*HAZARDS, *FORMULAS, 'a "b", c', "two\nlines", " blanks ", "a\rb"]
)
def test_every_text_comes_back_exactly(text):
    before = with_texts([text])
    assert parse(write(before).encode(), "m.csv").map.claims[0].text == text


@pytest.mark.parametrize("text", FORMULAS)
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_no_spreadsheet_finds_a_formula_wherever_it_parts_cells(text, delimiter):
    written = write(with_texts([text]))
    found = list(csv.reader(io.StringIO(written), delimiter=delimiter, quotechar='"'))
    found += list(csv.reader(written.splitlines(), delimiter=delimiter, quoting=csv.QUOTE_NONE))
    cells = [cell.lstrip(' "') for row in found for cell in row]
    assert not [cell for cell in cells if cell.startswith(tuple("=+-@＝"))]


def test_the_mark_for_excel_is_written_where_it_is_needed():
    assert write(with_texts(["plain"])).startswith("id,kind,text\n")
    assert write(with_texts(["würde"])).startswith("\ufeffid,kind,text\n")


def test_nested_values_are_written_as_people_type_them():
    claim = Claim(
        "a",
        Kind.DISTORTION,
        "A",
        sources=(Citation("s", ("¶1", "¶2"), "so; it is", "https://x.org/a"), Citation("t")),
        how=("straw-man", "reversal"),
        tags=("one", "two words"),
        original="The words",
    )
    before = ArgumentMap(
        "m.csv",
        "T",
        (claim,),
        sources=(Source("s", "Title"), Source("t", parts=3)),
        views={"v": Viewpoint(focus="a", depth=2)},
    )
    head, _, _, _, view, row = csv.reader(io.StringIO(write(before)))
    said = dict(zip(head, row, strict=True))
    assert said["source"] == 's ¶1, ¶2 "so; it is" https://x.org/a\nt'
    assert (said["how"], said["tags"]) == ("straw-man, reversal", "one, two words")
    assert said["original"] == "The words"
    assert dict(zip(head, view, strict=True))["focus"] == "a"
    assert parse(write(before).encode(), "m.csv").map == before


@pytest.mark.parametrize(
    "tags",
    [("a,b",), ("a;b", "c"), ("[x]",), ('["x"]',), ('{"a": 1}', "b")],
)
def test_what_cannot_be_typed_plainly_comes_back_as_json(tags):
    before = ArgumentMap("m.csv", "T", (Claim("a", Kind.CLAIM, "A", tags=tags),))
    assert read(write(before), "m.csv") == before


@pytest.mark.parametrize(
    "value",
    ["", "plain", '"', "[1", '["1"]', {}, [], {"a": ["b", {"c": ""}]}, "line\nline", " "],
)
def test_keys_of_ones_own_come_back(value):
    before = ArgumentMap("m.csv", "T", (Claim("a", Kind.CLAIM, "A", extra={"x-mine": value}),))
    assert read(write(before), "m.csv") == before


def test_all_steps_between_two_claims_come_back():
    text = table(
        "id,kind,text,from,to",
        "a,claim,A,,",
        "b,objection,B,,",
        ",supports,,b,a",
        ",rebuts,,b,a",
        ",undercuts,,b,b rebuts a",
    )
    once = read(text, "m.csv")
    assert [i.target for i in once.inferences] == ["a", "a", "b rebuts a"]
    assert not losses(once, read(write(once), "m.csv"))


def test_relations_are_read_from_columns_of_claims():
    found = read(
        table(
            "id,kind,text,Supports,Rebuts,undercuts",
            "a,thesis,A,,,",
            'b,premise,B,"a",,',
            'c,objection,C,,"a; b",',
            "d,objection,D,,,b > a",
        ),
        "m.csv",
    )
    assert not found.faults
    assert {(i.premises, i.relation, i.target) for i in found.inferences} == {
        (("b",), Relation.SUPPORT, "a"),
        (("c",), Relation.REBUT, "a"),
        (("c",), Relation.REBUT, "b"),
        (("d",), Relation.UNDERCUT, "b > a"),
    }


def test_several_premises_are_joint_with_or_without_a_name():
    rows = ("id,kind,text,from,to", "a,thesis,A,,", "b,premise,B,,", "c,premise,C,,")
    for row in (',supports,What lets them,"b, c",a', "n,supports,What lets them,b;c,a"):
        (step,) = read(table(*rows, row), "m.csv").inferences
        assert (step.premises, step.warrant, step.named) == (("b", "c"), "What lets them", True)


def test_kinds_follow_from_relations_where_no_column_says_them():
    found = read(table("id,text,supports,rebuts", "1,A,,", "2,B,1,", "3,C,,1", "4,D,,3"), "m.csv")
    assert [str(c.kind) for c in found.claims] == ["thesis", "premise", "objection", "rebuttal"]
    assert all(c.kind_is_derived for c in found.claims)
    assert [c.extra["x-id"] for c in found.claims] == ["1", "2", "3", "4"]
    assert not found.faults
    assert found.title == "m"


@pytest.mark.parametrize("sign", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("begin", ["", "first empty"])
def test_signs_between_cells_and_ends_of_lines(sign, end, begin):
    rows = [["ID ", "Kind", "TEXT", "Speaker note"], ["a", "Thesis", '"One,;\ttwo"', "x"], ["", ""]]
    text = (sign * 3 + end if begin else "") + end.join(sign.join(row) for row in rows)
    (claim,) = read(text, "m.csv").claims
    assert (claim.text, claim.speaker_note) == ("One,;\ttwo", "x")


def test_what_excel_leaves():
    text = 'sep=;\r\nid;kind;text;weight;implicit\r\na;thesis;"Two\r\nlines";0,5;TRUE\r\n;;;;\r\n'
    found = parse(b"\xef\xbb\xbf" + text.encode(), "m.csv").map
    assert not found.faults
    claim = found.claims[0]
    assert (claim.text, claim.weight, claim.implicit) == ("Two\nlines", 0.5, True)
    assert (claim.place("weight").line, claim.place("weight").column) == (4, 8)


def test_all_faults_in_one_run():
    text = table(
        "id,kind,text,from,to,wieght,x-own,basis",
        "a,thesis,A,,,,,",
        "a,claim,A again,,,,,",
        ",,No kind,,,,,",
        "b,premis,B,,,,,evidense",
        "n,supports,,,a,,,",
        "n,supports,,b,,,,",
        'n,supports,,"b, bb, qqqq",a,,,',
        "s,section,S,,,,,evidence",
        ",source,Nameless,,,,,",
        ",map,T,,,,,",
        ",map,T,,,,,",
        "c,claim,C,,,2,,,left over",
    )
    found = sorted(faults(text))
    assert [(line, message) for line, _, message in found] == [
        (1, "unknown column 'wieght'"),
        (3, "id 'a' is declared a second time"),
        (4, "this row has no kind"),
        (5, "'premis' is no kind of row"),
        (5, "'evidense' is no value of 'basis'"),
        (6, "this inference has no premise"),
        (7, "this inference does not say what it aims at"),
        (8, "no claim has the id 'bb'"),
        (8, "no claim has the id 'qqqq'"),
        (9, "a row of the kind 'section' has no 'basis'"),
        (10, "this source has no id"),
        (12, "a second row says what the map is"),
        (13, "'weight' has a value of the wrong kind"),
        (13, "this cell stands in a column without a name"),
    ]
    remedies = [fault.remedy for fault in read(text, "m.csv").faults]
    assert "did you mean 'weight'? (columns of your own begin with 'x-')" in remedies


def test_columns_that_are_there_twice_or_nameless_are_noticed_once():
    text = table("id,kind,text,Text,,", "a,thesis,A,B,C,D", "b,claim,A,B,C,D")
    assert [fault[:2] for fault in faults(text)] == [(1, 14), (2, 14), (2, 16)]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "the first row does not name"),
        ("\n \n", "the first row does not name"),
        ("just some text", "the first row does not name"),
        ("a,b,c\n1,2,3\n", "the first row does not name"),
        ('id,kind,text\na,thesis,"open\nb,claim,B\n', "a quotation mark is not closed"),
        ('id,kind,text\na,thesis,"x"y\n', "behind a closing quotation mark"),
    ],
)
def test_broken_tables(text, message):
    found = read(text, "m.csv").faults
    assert [fault.message.startswith(message) for fault in found] == [True]


def test_reading_goes_on_behind_an_open_quotation_mark():
    found = read('id,kind,text\na,thesis,"open\nb,claim,B\n', "m.csv")
    assert [(claim.id, claim.text) for claim in found.claims] == [("a", '"open'), ("b", "B")]


def test_hostile_tables_are_read_in_linear_time():
    assert len(read("id,kind,text\n" + 'a,b"c,"\n' * 50_000, "m.csv").faults) >= 50_000
    assert read("id,text\n" + '"' * 1_000_001, "m.csv").faults
    assert read("id,text\na," + '"x' * 500_000, "m.csv").faults
    assert read(f"id,kind,text,source\na,thesis,A,{' “' * 300_000}\n", "m.csv").claims
    assert not read(f"id,kind,text,x-a\na,thesis,A,{'[' * 100_000}\n", "m.csv").faults
    text = table("id,kind,text,from,to", *(f",supports,,p{n},q" for n in range(3_000)))
    assert len(read(text, "m.csv").faults) == 3_000


@pytest.mark.parametrize("id_", ["constructor", "__proto__", "Ü", "a b", "1", "=1", "x" * 1000])
def test_ids_of_all_sorts(id_):
    found = read(
        table("id,kind,text,to,from", f"{id_},thesis,A,,", "b,premise,B,,", f",supports,,{id_},b"),
        "m.csv",
    )
    assert not found.faults
    assert found.inferences[0].target == found.claims[0].id


def test_writing_is_the_same_each_time():
    assert write(random_map(3)) == write(random_map(3))
