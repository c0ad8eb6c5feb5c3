"""A brief as a document to go on with in a word processor (DOCX).

The only module that knows python-docx, which is an extra.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from argmap.documents.brief.content import Content, Entry
from argmap.errors import ArgmapError
from argmap.language.direction import direction

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

_FONT = "Arial"
_DEEPEST = 8


def word(content: Content) -> bytes:
    """Return the brief as DOCX. Raises `ArgmapError` where python-docx is missing."""
    try:
        from docx import Document
    except ImportError as error:
        raise ArgmapError("DOCX needs one package more: pip install 'argmap[docx]'") from error
    document = Document()
    _prepare(document, content)
    scribe = _Scribe(document, from_the_right=direction(content.language) == "rtl")
    scribe.write(content)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _prepare(document: Document, content: Content) -> None:
    """Set up paper, styles and properties, and the number at the foot of each page."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml.ns import qn
    from docx.oxml.parser import OxmlElement
    from docx.shared import Mm, Pt, RGBColor

    document.core_properties.title = content.title[:255]
    document.core_properties.author = "argmap"
    document.core_properties.language = content.language
    document.core_properties.comments = ""
    for name, size in (("Normal", 10), ("Title", 18), ("Heading 1", 13)):
        style = document.styles[name]
        style.font.name, style.font.size = _FONT, Pt(size)
        style.font.color.rgb = RGBColor(0, 0, 0)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for key in list(fonts.attrib):
            del fonts.attrib[key]
        for script in ("ascii", "hAnsi", "cs", "eastAsia"):
            fonts.set(qn(f"w:{script}"), _FONT)
    document.styles["Normal"].paragraph_format.space_after = Pt(3)
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(20)
    section.top_margin = section.bottom_margin = Mm(18)
    foot = section.footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    foot._p.append(field)  # noqa: SLF001 - the package has no word for a page number


class _Scribe:
    def __init__(self, document: Document, *, from_the_right: bool) -> None:
        self.document, self.from_the_right = document, from_the_right

    def write(self, content: Content) -> None:
        self._turned(self.document.add_heading(content.title, 0))
        self._turned(self.document.add_paragraph(content.subtitle))
        for section in content.sections:
            self._turned(self.document.add_heading(section.heading, 1))
            for entry in section.entries:
                self._turned(self._entry(entry))

    def _entry(self, entry: Entry) -> Paragraph:
        """Write an entry as a paragraph: its head, its text, and where that is from."""
        from docx.shared import Mm, Pt

        paragraph = self.document.add_paragraph()
        paragraph.paragraph_format.left_indent = Mm(6 * min(entry.depth, _DEEPEST))
        paragraph.paragraph_format.keep_together = True
        if entry.block:
            paragraph.paragraph_format.space_before = Pt(8)
            paragraph.paragraph_format.keep_with_next = True
        if entry.relation:
            paragraph.add_run(f"{entry.relation} ").bold = True
        head = " · ".join(filter(None, (entry.id, entry.status)))
        if head:
            paragraph.add_run(head).font.size = Pt(8.5)
        if entry.mark:
            paragraph.add_run(f" [{entry.mark}]").bold = True
        if entry.text:
            if head:
                paragraph.add_run().add_break()
            paragraph.add_run(entry.text).bold = entry.strong or None
        if entry.source:
            paragraph.add_run().add_break()
            source = paragraph.add_run(entry.source)
            source.italic, source.font.size = True, Pt(8.5)
        return paragraph

    def _turned(self, paragraph: Paragraph) -> None:
        """Let a paragraph begin at the right where the language does."""
        if not self.from_the_right:
            return
        from docx.oxml.parser import OxmlElement

        paragraph._p.get_or_add_pPr().insert_element_before(  # noqa: SLF001 - as above
            OxmlElement("w:bidi"), "w:adjustRightInd", "w:spacing", "w:ind", "w:jc", "w:rPr"
        )
        for run in paragraph.runs:
            run.font.rtl = True
