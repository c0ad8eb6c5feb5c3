"""Tables as workbooks, written and read with the real openpyxl, and what is refused."""

import datetime
import io
import re
import sys
import zipfile

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment
from random_maps import HAZARDS, random_map

from argmap.checker import check
from argmap.element import Claim, Kind
from argmap.errors import ArgmapError
from argmap.formats.table.workbook import read, text_of, write
from argmap.loader import load
from argmap.model import ArgumentMap

FORMULAS = ["=1+1", "=cmd|'/c calc'!A0", "+1", "-1", "@SUM(1)", "\t=1", "'=1", "{=1}"]
ODD = ["two\nlines", "a\r\nb\x01\x0b", "_x0041_ and _x000D_", "␊ ␛ │ x", " │ ", "␛=1", "␛ 3 sheets"]


def book(*rows, **sheets):
    """Return the bytes of a workbook with these rows; further sheets by their names."""
    made = Workbook()
    for row in rows:
        made.active.append(row)
    for name, more in sheets.items():
        page = made.create_sheet(name)
        for row in more:
            page.append(row)
    return saved(made)


def saved(made):
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def again(data):
    return read(text_of(data, "m.xlsx"), "m.xlsx")


def with_texts(*texts):
    claims = (Claim(f"c{n}", Kind.CLAIM, text) for n, text in enumerate(texts))
    return ArgumentMap("m.xlsx", "Title", tuple(claims))


def with_part(data, name, change):
    """Return a workbook with one part changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for part in old.namelist():
            new.writestr(part, change(old.read(part)) if part == name else old.read(part))
    return out.getvalue()


def test_the_maps_here_come_back_equal():
    for name in ("sunday-streets", "how-stalinism-distorted-marxism"):
        before = load(f"maps/{name}.argmap.yaml")
        assert again(write(before)) == before


def test_every_text_comes_back_exactly_and_none_is_a_formula():
    before = with_texts(*HAZARDS, *FORMULAS, *ODD)
    data = write(before)
    assert [c.text for c in again(data).claims] == [c.text for c in before.claims]
    (page,) = load_workbook(io.BytesIO(data)).worksheets
    filled = [cell for row in page for cell in row if cell.value is not None]
    assert {cell.data_type for cell in filled} == {"s"}
    assert all(cell.quotePrefix for cell in filled)


def test_it_is_pleasant_to_read():
    page = load_workbook(io.BytesIO(write(with_texts("word " * 60, "short")))).active
    assert page.freeze_panes == "B2"
    assert all(cell.font.bold for cell in page[1])
    assert not page["C2"].font.bold
    assert all(cell.alignment.wrap_text for row in page for cell in row if cell.value)
    assert page.column_dimensions["A"].alignment.wrap_text
    assert page.column_dimensions["C"].width >= 50
    assert page.row_dimensions[3].height > 3 * page.row_dimensions[4].height


def test_a_map_in_arabic_runs_from_the_right():
    sheet = load_workbook(io.BytesIO(write(ArgumentMap("m", "T", language="ar")))).active
    assert sheet.sheet_view.rightToLeft


def test_writing_is_the_same_each_time():
    first = write(random_map(3))
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert {part.date_time[0] for part in archive.infolist()} == {1980}
        assert (
            str(datetime.datetime.now(datetime.UTC).year)
            not in archive.read("docProps/core.xml").decode()
        )
    assert write(random_map(3)) == first


def test_a_line_is_a_row_and_faults_name_their_cells():
    data = book(
        [None],
        ["id", "kind", "text", "weight"],
        [],
        ["a", "thesis", "two\nlines", 7],
        ["b", "clam"],
    )
    found = again(data)
    assert [(f.location.line, f.message) for f in found.faults] == [
        (5, "'clam' is no kind of row (cell B5)"),
        (4, "'weight' has a value of the wrong kind (cell D4)"),
    ]
    assert text_of(data, "m.xlsx").split("\n")[3] == "a │ thesis │ two␊lines │ 7"


def test_numbers_dates_and_flags_become_what_a_person_sees():
    found = again(
        book(
            ["id", "kind", "text", "date", "parts", "weight", "implicit", "x-a", "x-b"],
            ["s", "source", "S", datetime.date(2019, 9, 5), 12],
            ["a", "thesis", 1948, None, None, 0.5, True, 1.1, datetime.time(12, 30)],
            ["b", "claim", datetime.datetime(2024, 5, 1, 8, 30)],  # noqa: DTZ001 - sheets know no zone
        )
    )
    assert not found.faults
    assert (found.sources[0].date, found.sources[0].parts) == ("2019-09-05", 12)
    claim = found.claims[0]
    assert (claim.text, claim.weight, claim.implicit) == ("1948", 0.5, True)
    assert claim.extra == {"x-a": "1.1", "x-b": "12:30:00"}
    assert found.claims[1].text == "2024-05-01 08:30:00"


def test_the_first_sheet_with_a_head_counts_and_others_are_told():
    rows = [["ID", "Kind", "Text"], ["a", "thesis", "A"]]
    found = again(book(["Notes to self"], Empty=[], Table=rows, More=rows))
    assert [claim.id for claim in found.claims] == ["a"]
    assert found.unread == {"sheets": 2}
    assert not again(book(*rows, Empty=[])).unread


def test_comments_on_cells_are_told():
    made = Workbook()
    made.active.append(["id", "kind", "text"])
    made.active["A1"].comment = Comment("Hm.", "Somebody")
    assert again(saved(made)).unread == {"comments": 1}


def test_a_formula_without_a_result_and_an_error_are_faults():
    data = book(["id", "kind", "text"], ["a", "thesis", "=1+1"], ["b", "claim", "B"])
    (fault,) = again(data).faults
    assert fault.message.startswith("this cell holds a formula")
    assert fault.message.endswith("(cell C2)")
    cached = with_part(
        data,
        "xl/worksheets/sheet1.xml",
        lambda xml: re.sub(rb"<f>1\+1</f><v ?/?>(</v>)?", b"<f>1+1</f><v>2</v>", xml),
    )
    assert again(cached).claims[0].text == "2"
    assert not again(cached).faults
    made = Workbook()
    made.active.append(["id", "kind", "text"])
    made.active.append(["a", "thesis", "#NAME?"])
    assert made.active["C2"].data_type == "e"
    (fault,) = again(saved(made)).faults
    assert fault.message == "this cell shows the error #NAME? (cell C2)"


def test_a_text_longer_than_a_cell_is_refused_by_name():
    with pytest.raises(ArgmapError, match="'text' of 'c0' is longer than the 32,767"):
        write(with_texts("x" * 32_768))
    assert again(write(with_texts("x" * 32_767))).claims[0].text == "x" * 32_767


GOOD = book(["id", "kind", "text"], ["a", "thesis", "A"])
SHEET = "xl/worksheets/sheet1.xml"


def bomb():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(SHEET, b" " * (257 * 2**20))
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "this is no workbook"),
        (b"id,kind,text\n", "this is no workbook"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "protected by a password, or an old"),
        (GOOD[: len(GOOD) // 2], "damaged or not whole"),
        (bomb(), "larger than 256 MiB"),
        (with_part(GOOD, SHEET, lambda xml: xml[:200]), "this workbook is damaged"),
        (with_part(GOOD, SHEET, lambda _: b"\xff\xfe<"), "this workbook is damaged"),
        (with_part(GOOD, "xl/workbook.xml", lambda _: b"<x/>"), "this workbook is damaged"),
        (
            with_part(GOOD, SHEET, lambda xml: b'<!DOCTYPE a [<!ENTITY b "c">]>' + xml),
            "declares entities",
        ),
        (
            with_part(GOOD, SHEET, lambda xml: xml.replace(b'r="A2"', b'r="2A"')),
            "this workbook is damaged",
        ),
    ],
)
def test_what_is_no_workbook_is_refused_in_one_line(data, message):
    with pytest.raises(ArgmapError) as error:
        text_of(data, "m.xlsx")
    assert message in str(error.value)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize("place", [b"ZZZ1048576", b"C99999999", b"XFD2"])
def test_a_cell_far_out_costs_neither_time_nor_memory(place):
    row = place.lstrip(b"ZCXFD")
    far = b'<row r="%s"><c r="%s" t="inlineStr"><is><t>x</t></is></c></row></sheetData>' % (
        row,
        place,
    )
    data = with_part(GOOD, SHEET, lambda xml: xml.replace(b"</sheetData>", far))
    assert [claim.text for claim in again(data).claims] == ["A"]


def test_what_a_sheet_says_of_its_size_is_not_believed():
    for size in (b"A1", b"A1:XFD1048576"):
        data = with_part(GOOD, SHEET, lambda xml, s=size: xml.replace(b'"A1:C2"', b'"%s"' % s))
        assert [claim.text for claim in again(data).claims] == ["A"]


def test_findings_of_a_check_stand_in_rows(tmp_path):
    path = tmp_path / "m.xlsx"
    path.write_bytes(book(["id", "kind", "text"], ["a", "thesis", "A"], ["b", "premise", "B"]))
    found = {(f.rule, f.location.line) for f in check(str(path)).findings}
    assert ("unsupported-premise", 3) in found


def test_without_openpyxl_one_line_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    for work in (lambda: text_of(GOOD, "m.xlsx"), lambda: write(with_texts("A"))):
        with pytest.raises(ArgmapError, match="pip install 'argmap\\[xlsx\\]'"):
            work()
