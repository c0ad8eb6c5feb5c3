"""Briefs as documents: read back by other programs, and nothing in a map can break them."""

import io
import re
import sys
from html.parser import HTMLParser
from pathlib import Path

import docx
import pypdf
import pytest
from click.testing import CliRunner

from argmap.analysis.brief import brief
from argmap.analysis.party import party_of
from argmap.analysis.speeches import speeches_of
from argmap.cli import main
from argmap.documents.brief.content import content_of
from argmap.documents.brief.html import html
from argmap.documents.brief.markdown import markdown
from argmap.documents.brief.print import pdf
from argmap.documents.brief.word import word
from argmap.documents.reading import Reading
from argmap.errors import ArgmapError
from argmap.formats import native
from argmap.language.debates import LANGUAGES
from argmap.loader import load

ROOT = Path(__file__).parents[2]
DEBATE = ROOT / "tests" / "data" / "four-day-week.argmap.yaml"
MAPS = [DEBATE, *sorted((ROOT / "maps").glob("*.argmap.yaml"))]
HOSTILE = """\
argmap: 1
title: '#panic("title") <b>&amp; $x$'
sources:
  s: {title: '#image("/etc/passwd") *bold* <i>', author: '= Heading', date: '2020'}
claims:
  t: {thesis: '#panic("thesis") #let x = 1'}
  a: {premise: '$ integral $ @ref <label> \\ `raw` // comment', supports: t, source: 's p. 1'}
  b: {premise: '= Heading - list + list / term: x', supports: t}
  c: {premise: '<script>alert(1)</script><img src=x onerror=alert(1)>', supports: t}
  d: {premise: '**bold** [x](javascript:alert(1)) | # h', supports: t, basis: evidence}
  e: {objection: "\\u202eesrever \\u0007bell \\u0000 </div></main>", rebuts: t}
  f: {rebuttal: '"}]} #eval("1")', rebuts: e}
"""


def content(argument_map, side="pro"):
    found = brief(argument_map, party_of(argument_map, side), speeches_of(argument_map, None))
    return content_of(Reading(argument_map, found.evaluation), found)


def hostile():
    return native.read(HOSTILE, "m")


def arguments():
    return [(load(str(path)), side) for path in MAPS for side in ("pro", "con")] + [
        (hostile(), "pro"),
        (hostile(), "con"),
    ]


def squeezed(text):
    """Only what is neither blank nor a sign of Markdown, so that line ends do not count."""
    return re.sub(r"[\s\\\u00ad\u200b]", "", text)


def read_pdf(made):
    return pypdf.PdfReader(io.BytesIO(made))


def words_of_pdf(made):
    """The words of all pages, without the number at the foot of each."""
    pages = read_pdf(made).pages
    return squeezed(
        "".join(re.sub(r"\s*\d+ ?/ ?\d+\s*$", "", page.extract_text()) for page in pages)
    )


def words_of_docx(made):
    return squeezed("".join(p.text for p in docx.Document(io.BytesIO(made)).paragraphs))


class Reader(HTMLParser):
    def __init__(self, page):
        super().__init__()
        self.elements, self.attributes, self.text = set(), set(), ""
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.elements.add(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_data(self, data):
        self.text += data


@pytest.mark.parametrize(("argument_map", "side"), arguments())
def test_every_format_says_all_of_it(argument_map, side):
    found = content(argument_map, side)
    told = {
        "markdown": squeezed(markdown(found).replace("*", "")),
        "html": squeezed(Reader(html(found)).text),
        "docx": words_of_docx(word(found)),
        "pdf": words_of_pdf(pdf(found)),
    }
    for section in found.sections:
        for entry in section.entries:
            for text in (section.heading, entry.text, entry.source, entry.id):
                for form, page in told.items():
                    wanted = squeezed(text)
                    if form == "markdown":
                        wanted = wanted.replace("*", "")
                    assert wanted.replace("\ufffd", "") in page.replace("\ufffd", ""), form


def test_a_page_runs_and_loads_nothing():
    page = html(content(hostile()))
    reader = Reader(page)
    assert reader.elements.isdisjoint({"script", "img", "link", "iframe", "a"})
    assert not {name for name in reader.attributes if name.startswith("on")}
    assert "default-src 'none'; style-src 'sha256-" in page
    assert page.count("</main>") == 1
    assert "\u202e" not in page


def test_markdown_holds_no_markup_of_the_map():
    written = markdown(content(hostile()))
    assert not re.search(r"(?<!\\)[<`|#]", re.sub(r"^##? ", "", written, flags=re.MULTILINE))
    assert "](" not in written.replace("\\](", "")
    assert not re.search(r"^\s*(?!- |  )[=+]", written, re.MULTILINE)


def test_a_pdf_has_bookmarks_page_numbers_and_the_fonts_that_it_needs():
    made = read_pdf(pdf(content(load(str(MAPS[1])))))
    assert made.metadata.title == load(str(MAPS[1])).title
    assert len(made.pages) > 1
    for number, page in enumerate(made.pages, start=1):
        assert re.search(rf"{number}\s*/\s*{len(made.pages)}\s*$", page.extract_text().rstrip())

    def titles(outline):
        for item in outline:
            yield from titles(item) if isinstance(item, list) else [item.title]

    english = LANGUAGES["en"]
    assert {english.case, english.blocks, english.burden} <= set(titles(made.outline))


def test_the_same_brief_makes_the_same_pdf():
    found = content(hostile())
    assert pdf(found) == pdf(found)


def test_a_word_document_has_headings_and_a_page_number():
    document = docx.Document(io.BytesIO(word(content(load(str(DEBATE))))))
    headings = [p.text for p in document.paragraphs if p.style.name == "Heading 1"]
    assert headings[:2] == ["Our case", "Attacks to expect, and answers"]
    assert 'w:instr="PAGE"' in document.sections[0].footer.paragraphs[0]._p.xml  # noqa: SLF001
    assert document.core_properties.title == "This house would make four days the working week"


def test_a_source_is_one_line_below_its_claim():
    written = markdown(content(load(str(DEBATE))))
    assert (
        "trial-output: Output in the trial stayed where it was. (✓ in)  \n"
        "      *evidence · Office for Work, Report on the four-day trial, 2023, p. 9, p. 12*\n"
    ) in written


def test_a_brief_is_in_the_language_of_its_map():
    written = DEBATE.read_text("utf-8")
    seen = set()
    for language, phrases in LANGUAGES.items():
        argument_map = native.read(
            written.replace("argmap: 1\n", f"argmap: 1\nlanguage: {language}\n"), "m"
        )
        found = content(argument_map)
        assert [section.heading for section in found.sections][:2] == [phrases.case, phrases.blocks]
        assert phrases.not_yet in markdown(found)
        assert f'dir="{"rtl" if language == "ar" else "ltr"}"' in html(found)
        bidi = "w:bidi" in docx.Document(io.BytesIO(word(found))).element.xml
        assert bidi is (language == "ar")
        seen.add(found.subtitle)
    assert len(seen) == len(LANGUAGES)


def test_a_character_without_a_font_is_no_empty_box_in_a_pdf():
    argument_map = native.read(
        "argmap: 1\ntitle: 标题\nlanguage: zh\nclaims:\n  t: {thesis: 论题。}\n"
        "  a: {premise: 前提。, supports: t}\n",
        "m",
    )
    with pytest.raises(ArgmapError, match="--font"):
        pdf(content(argument_map))


def run(*arguments):
    return CliRunner().invoke(main, ["brief", *map(str, arguments)])


def test_the_name_says_the_format_and_stderr_what_was_written(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for form, start in (("docx", b"PK"), ("pdf", b"%PDF")):
        done = run(DEBATE, "--side", "pro", "--format", form)
        assert (done.exit_code, done.stdout) == (0, "")
        assert done.stderr == f"four-day-week.brief.{form}: written\n"
        assert Path(f"four-day-week.brief.{form}").read_bytes().startswith(start)
    assert run(DEBATE, "--side", "con").stdout.startswith("# This house")
    assert run(DEBATE, "--side", "government", "-o", "x/own.html").exit_code == 0
    assert "government (for)" in Path("x/own.html").read_text("utf-8")


def test_what_cannot_be_is_said_in_a_line(tmp_path, monkeypatch):
    done = run(DEBATE, "--side", "gov")
    assert (done.exit_code, "government" in done.stderr) == (2, True)
    for module, form in (("docx", "docx"), ("typst", "pdf")):
        monkeypatch.setitem(sys.modules, module, None)
        done = run(DEBATE, "--side", "pro", "-o", tmp_path / f"x.{form}")
        assert (done.exit_code, f"argmap[{form}]" in done.stderr) == (2, True)
    assert not list(tmp_path.iterdir())


def test_without_a_solver_the_rest_is_there_and_that_is_said(monkeypatch):
    monkeypatch.setattr("argmap.analysis.satisfiability.is_installed", lambda: False)
    monkeypatch.setattr("argmap.analysis.survey.is_installed", lambda: False)
    done = run(DEBATE, "--side", "pro")
    assert "argmap[solver]" in done.stderr
    assert LANGUAGES["en"].answers not in done.stdout
    assert "Our case" in done.stdout
