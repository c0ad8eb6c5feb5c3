"""Flow sheets as documents: read back by other programs, and nothing in a map can break them."""

import csv
import io
import re
import sys
from html.parser import HTMLParser
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner

from argmap.analysis.flow import flow
from argmap.analysis.speeches import FORMATS, speeches_of
from argmap.cli import main
from argmap.documents.flow.html import html
from argmap.documents.flow.sheet import sheet_of
from argmap.documents.flow.table import comma_separated, markdown
from argmap.documents.flow.text import text
from argmap.documents.flow.workbook import workbook
from argmap.formats import native
from argmap.language.debates import LANGUAGES
from argmap.loader import load

ROOT = Path(__file__).parents[2]
DEBATE = ROOT / "tests" / "data" / "four-day-week.argmap.yaml"
MAPS = [DEBATE, *sorted((ROOT / "maps").glob("*.argmap.yaml"))]
HOSTILE = [
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-2",
    "@SUM(A1)",
    "\uff1d1+1",
    "| a | b **bold** [x](javascript:alert(1)) `c` # h <br> &amp;",
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    '"></td></table><style>*{display:none}</style>',
    '#let x = 1; $x$ #image("/etc/passwd") \\ @ref <label>',
    "\u202eesrever \u0007bell \u200bzero",
    "TRUE",
    "1e5",
]


def hostile(speech=""):
    lines = ['argmap: 1\ntitle: "=1+1 <b>&"\nclaims:\n  t: {thesis: "=2+2 </h2>"}\n']
    for n, words in enumerate(HOSTILE):
        quoted = "".join(
            c if c.isascii() and c.isprintable() else f"\\u{ord(c):04x}" for c in words
        )
        quoted = re.sub(r'(\\(?!u)|")', r"\\\1", quoted)
        lines.append(f'  c{n}: {{premise: "{quoted}", supports: t{speech}}}\n')
    return native.read("".join(lines), "m")


def sheets():
    for path in MAPS:
        yield load(str(path))
    yield hostile()


def sheet(argument_map, speeches=()):
    return sheet_of(argument_map, flow(argument_map, speeches))


def cells(found):
    for part in found.parts:
        for thread in part.threads:
            for line in thread:
                yield [cell.line if cell else "" for cell in line]


class Reader(HTMLParser):
    """The texts of a page, its elements, and their attributes."""

    def __init__(self, page):
        super().__init__()
        self.elements, self.attributes, self.texts = set(), set(), []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.elements.add(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_data(self, data):
        self.texts.append(data)


@pytest.mark.parametrize("argument_map", list(sheets()), ids=lambda m: m.title[:12])
def test_every_format_holds_every_claim(argument_map):
    found = sheet(argument_map)
    texts = [line for row in cells(found) for line in row if line]
    rows = list(csv.reader(io.StringIO(comma_separated(found), newline="")))
    assert {len(row) for row in rows} == {len(found.columns) + 1}
    in_csv = {cell.removeprefix("'") for row in rows for cell in row}
    page = openpyxl.load_workbook(io.BytesIO(workbook(found))).active
    in_book = {str(field.value) for row in page.iter_rows() for field in row}
    told = {
        cell.told for part in found.parts for t in part.threads for r in t for cell in r if cell
    }
    assert {"\n".join(filter(None, parts)) for parts in told} <= in_book
    shown = Reader(html(found)).texts
    for line in texts:
        assert line.removeprefix("'") in in_csv
    for claim in argument_map.claim.values():
        if not any(ord(c) < 32 or ord(c) > 0x2000 for c in claim.text):
            assert any(claim.text in told for told in shown)
            words = re.sub(r"\W+", " ", claim.text).strip()
            assert words in re.sub(r"\W+", " ", markdown(found))
            assert words in re.sub(r"[\W│]+", " ", text(found, 80))


def test_no_cell_is_a_formula():
    found = sheet(hostile())
    for row in csv.reader(io.StringIO(comma_separated(found), newline="")):
        for cell in row:
            assert not cell.lstrip().startswith(("=", "+", "-", "@", "\uff1d"))
    page = openpyxl.load_workbook(io.BytesIO(workbook(found))).active
    fields = [field for row in page.iter_rows() for field in row if field.value is not None]
    assert {field.data_type for field in fields} == {"s"}


def test_a_column_that_is_called_like_a_formula_is_none():
    argument_map = native.read(
        "argmap: 1\ntitle: T\nclaims:\n  t: {thesis: T.}\n"
        "  a: {claim: A., speech: '=1+1', supports: t}\n"
        "  b: {claim: B., speech: '@x', supports: t}\n",
        "m",
    )
    found = sheet(argument_map, speeches_of(argument_map, "=1+1,@x"))
    head = next(csv.reader(io.StringIO(comma_separated(found), newline="")))
    assert head == ["", "'=1+1 (for)", "'@x (for)"]
    page = openpyxl.load_workbook(io.BytesIO(workbook(found))).active
    assert [field.data_type for field in page[1][1:]] == ["s", "s"]


def test_a_page_runs_and_loads_nothing():
    page = html(sheet(hostile()))
    reader = Reader(page)
    assert reader.elements.isdisjoint({"script", "img", "link", "iframe", "a"})
    assert not {name for name in reader.attributes if name.startswith("on")}
    assert page.count("<style>") == page.count("</table>") == 1
    assert "default-src 'none'; style-src 'sha256-" in page
    assert "\u202e" not in page
    assert "\x07" not in page


def test_markdown_has_no_other_table_rows_than_its_own():
    found = sheet(hostile())
    rows = [line for line in markdown(found).splitlines() if line.startswith("|")]
    assert len(rows) == len(HOSTILE) + 2
    for row in rows:
        assert len(re.findall(r"(?<!\\)\|", row)) == len(found.columns) + 2
    assert not re.search(r"(?<!\\)[<`*]", "".join(rows))


def test_a_workbook_prints_lying_with_its_heads_on_each_page():
    page = openpyxl.load_workbook(io.BytesIO(workbook(sheet(load(str(DEBATE)))))).active
    assert page.page_setup.orientation == "landscape"
    assert page.sheet_properties.pageSetUpPr.fitToPage
    assert (page.page_setup.fitToWidth, page.page_setup.fitToHeight) == (1, 0)
    assert page.print_title_rows == "$1:$1"
    assert page.freeze_panes == "B2"
    assert all(f.alignment.wrap_text for row in page.iter_rows() for f in row if f.value)


def test_eight_speeches_fit_on_a_page_without_being_shrunk():
    for argument_map, speeches in ((load(str(DEBATE)), FORMATS["bp"]), (hostile(), ())):
        page = openpyxl.load_workbook(io.BytesIO(workbook(sheet(argument_map, speeches)))).active
        width = sum(dimension.width for dimension in page.column_dimensions.values())
        assert width < 150  # A4 lying has room for about 147 digits


def test_a_long_text_gets_a_row_that_is_high_enough():
    argument_map = native.read(
        f"argmap: 1\ntitle: T\nclaims:\n  t: {{thesis: T.}}\n"
        f"  a: {{claim: {'word ' * 60}, supports: t}}\n  b: {{claim: B., supports: t}}\n",
        "m",
    )
    page = openpyxl.load_workbook(io.BytesIO(workbook(sheet(argument_map)))).active
    assert page.row_dimensions[3].height > 2 * page.row_dimensions[4].height


def test_a_drop_is_marked_by_a_word_in_the_language_of_the_map():
    written = DEBATE.read_text("utf-8")
    marks = set()
    for language, phrases in LANGUAGES.items():
        argument_map = native.read(
            written.replace("argmap: 1\n", f"argmap: 1\nlanguage: {language}\n"), "m"
        )
        told = text(sheet(argument_map, FORMATS["bp"]), 100)
        mark = phrases.dropped.format("DPM")
        assert re.sub(r"\s", "", mark) in re.sub(r"\s", "", told)
        marks.add(mark)
        assert f'dir="{"rtl" if language == "ar" else "ltr"}"' in html(sheet(argument_map))
    assert len(marks) == len(LANGUAGES)


def test_the_id_of_a_thesis_does_not_turn_its_text_round():
    argument_map = native.read(
        "argmap: 1\ntitle: T\nlanguage: ar\nclaims:\n  t: {thesis: يجب إغلاق الشارع.}\n", "m"
    )
    page = html(sheet(argument_map))
    book = openpyxl.load_workbook(io.BytesIO(workbook(sheet(argument_map)))).active
    assert book.sheet_view.rightToLeft
    assert book["B2"].alignment.readingOrder == 2
    assert '<h2><bdi class="id">t</bdi> <bdi>يجب إغلاق الشارع.</bdi></h2>' in page


def run(*arguments):
    return CliRunner().invoke(main, ["flow", *map(str, arguments)])


def test_the_name_says_the_format_and_stderr_what_was_written(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    done = run(DEBATE, "--format", "xlsx")
    assert (done.exit_code, done.stderr) == (0, "four-day-week.flow.xlsx: written\n")
    assert openpyxl.load_workbook("four-day-week.flow.xlsx").active.max_row > 10
    for ending in ("csv", "md", "html", "txt"):
        assert run(DEBATE, "-o", f"sheet.{ending}").exit_code == 0
        assert "Burnout" in Path(f"sheet.{ending}").read_text("utf-8")
    assert run(DEBATE, "--format", "csv").stdout_bytes == Path("sheet.csv").read_bytes()


def test_the_map_is_never_written_over(tmp_path):
    own = tmp_path / "m.argmap.yaml"
    own.write_bytes(DEBATE.read_bytes())
    for place in (own, tmp_path / "." / "m.argmap.yaml"):
        done = run(own, "--format", "csv", "-o", place)
        assert (done.exit_code, "the map itself" in done.stderr) == (2, True)
    assert own.read_bytes() == DEBATE.read_bytes()


def test_what_cannot_be_is_said_in_a_line(tmp_path, monkeypatch):
    assert "PM, LO" not in run(DEBATE, "--speeches", "ld").stdout
    done = run(DEBATE, "--speeches", "ld")
    assert done.exit_code == 2
    assert "AC, NC, 1AR" in done.stderr
    assert "few-homes" in done.stderr
    assert run(DEBATE, "-o", tmp_path / "x.doc").exit_code == 2
    assert "name says md" in run(DEBATE, "-o", tmp_path / "x.md", "--format", "csv").stderr
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    done = run(DEBATE, "-o", tmp_path / "x.xlsx")
    assert "pip install 'argmap[xlsx]'" in done.stderr
    assert not list(tmp_path.iterdir())
