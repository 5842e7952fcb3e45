"""The press text as a Word document that can be printed as it is: heading, text, tables by place and type,
their charts, the sources with their sentences, and how to cite it."""

import io
import re
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import docx
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from ngo_portal.lib.drawing.posters import Poster, png
from ngo_portal.lib.lists.counts import capped
from ngo_portal.lib.lists.pictures import Picture
from ngo_portal.lib.serving.linked_data import LICENCE
from summaries.parts import Part
from summaries.press.sentences import Text

#: Readers have one of these; each has the letters of Kazakh.
FONT = "Arial"
INK, SOFT = RGBColor(0x1B, 0x1F, 0x24), RGBColor(0x5A, 0x62, 0x6B)
#: So many rows of a table, and sentences of the sources.
MOST_ROWS, MOST_SOURCES = 30, 60
LANGUAGE_TAGS = {"kk": "kk-KZ", "ru": "ru-RU", "en": "en-GB"}
NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
PICTURE_WIDTH = Cm(16)


@dataclass(frozen=True)
class Said:
    """A sentence of a source, word for word, with the source and its address, "" where it has none."""

    verbatim: str
    source: str
    address: str
    language: str = ""


@dataclass(frozen=True)
class Document:
    """What the document holds besides the text. `tables`: [(heading, first column, parts)]."""

    text: Text
    citation: str
    tables: Sequence[tuple[str, str, Sequence[Part]]]
    pictures: Sequence[Picture]
    sources: Sequence[Said]
    missing: Sequence[tuple[str, str]] = ()

    def as_bytes(self) -> bytes:
        heading = fit(self.text.heading)
        made = _blank(self.text.language, heading)
        made.add_heading(heading, level=0)
        moment = timezone.localtime()
        as_of = _("As of %(day)s, %(time)s") % {
            "day": date_format(moment, "DATE_FORMAT"),
            "time": f"{moment:%H:%M}",
        }
        made.add_paragraph(as_of, style="Note")
        for paragraph in self.text.paragraphs:
            made.add_paragraph(fit(" ".join(sentence.text for sentence in paragraph)))
        for heading, column, parts in self.tables:
            if parts:
                made.add_heading(heading, level=1)
                _table(made, column, parts)
        for picture in self.pictures:
            _picture(made, picture)
        if self.missing:
            made.add_heading(_("What is missing"), level=1)
            for what, said in self.missing:
                made.add_paragraph(fit(f"{capfirst(str(what))}: {said}"), style="List Bullet")
        if self.sources:
            _sources(made, self.sources)
        made.add_heading(_("How to cite"), level=1)
        made.add_paragraph(fit(self.citation))
        made.add_paragraph(
            _(
                "The figures and this text may be used by anybody who names the source: licence "
                "CC BY 4.0, %(url)s."
            )
            % {"url": LICENCE},
            style="Note",
        )
        written = io.BytesIO()
        made.save(written)
        return _of_a_day(written)


def _of_a_day(written):
    """The document with today's date at each of its parts and no time: all who ask get the same file."""
    again, moment = io.BytesIO(), (*timezone.localdate().timetuple()[:3], 0, 0, 0)
    with zipfile.ZipFile(written) as parts, zipfile.ZipFile(again, "w") as archive:
        for name in parts.namelist():
            archive.writestr(zipfile.ZipInfo(name, moment), parts.read(name), zipfile.ZIP_DEFLATED)
    return again.getvalue()


def fit(text: Any) -> str:
    """Without the signs that no document may hold: what somebody typed into an address may have them."""
    return NOT_IN_XML.sub("", str(text))


def _blank(language, heading):
    made = docx.Document()
    made.core_properties.title = heading
    made.core_properties.author = str(_("NGO portal"))
    made.core_properties.language = LANGUAGE_TAGS[language]
    made.core_properties.comments = "CC BY 4.0"
    section = made.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    section.top_margin = section.bottom_margin = Cm(2)
    for name, size, before, after in (
        ("Normal", 11, 0, 8),
        ("Title", 20, 0, 4),
        ("Heading 1", 14, 16, 6),
        ("List Bullet", 11, 0, 3),
    ):
        _dress(made.styles[name], language, size, before, after)
    note = made.styles.add_style("Note", WD_STYLE_TYPE.PARAGRAPH)
    note.base_style = made.styles["Normal"]
    _dress(note, language, 9, 0, 8, SOFT)
    quote = made.styles["Quote"]
    _dress(quote, language, 10, 4, 0)
    quote.font.italic = False
    return made


def _dress(style, language, size, before, after, colour=INK):
    style.font.name, style.font.size, style.font.color.rgb = FONT, Pt(size), colour
    properties = style.element.get_or_add_rPr()
    fonts = properties.get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), FONT)
    for old in properties.findall(qn("w:lang")):
        properties.remove(old)
    properties.append(_lang(language))
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
    if style.name == "Title":
        for border in style.element.pPr.findall(qn("w:pBdr")):
            style.element.pPr.remove(border)


def _lang(language):
    mark = OxmlElement("w:lang")
    mark.set(qn("w:val"), LANGUAGE_TAGS[language])
    return mark


def _table(made, column, parts):
    shown, others = parts[:MOST_ROWS], parts[MOST_ROWS:]
    table = made.add_table(rows=1, cols=2)
    table.style, table.autofit = "Table Grid", False
    _thin_lines(table)
    labels = (f"{part.label} ({part.mark})" if part.mark else str(part.label) for part in shown)
    rows = [(column, _("Events")), *zip(labels, (capped(part.number) for part in shown), strict=True)]
    if others:
        rows.append((_("all others"), capped(sum(part.number for part in others))))
    for place, (label, number) in enumerate(rows):
        cells = (table.rows[0] if place == 0 else table.add_row()).cells
        for cell, value in zip(cells, (label, number), strict=True):
            paragraph = cell.paragraphs[0]
            paragraph.paragraph_format.space_after = Pt(2)
            run = paragraph.add_run(fit(value))
            run.bold = place == 0
        cells[1].paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
        cells[0].width, cells[1].width = Cm(12.5), Cm(3.5)
    _repeats(table.rows[0])


def _thin_lines(table):
    """Lines between rows, and no others."""
    borders = OxmlElement("w:tblBorders")
    for edge in ("top", "bottom", "insideH", "left", "right", "insideV"):
        line = OxmlElement(f"w:{edge}")
        is_drawn = edge in ("top", "bottom", "insideH")
        for name, value in (("val", "single" if is_drawn else "nil"), ("sz", "4"), ("color", "B8BFC6")):
            line.set(qn(f"w:{name}"), value)
        borders.append(line)
    table._tbl.tblPr.append(borders)


def _repeats(row):
    """The head stands again where the table goes on to another page."""
    head = OxmlElement("w:tblHeader")
    head.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(head)


def _picture(made, picture):
    poster = Poster(picture.title, picture.drawing, [])
    paragraph = made.add_paragraph()
    paragraph.paragraph_format.space_before = Pt(12)
    shape = paragraph.add_run().add_picture(io.BytesIO(png(poster.svg(), 1600)), width=PICTURE_WIDTH)
    shape._inline.docPr.set("descr", picture.title)
    for note in picture.notes:
        made.add_paragraph(fit(note), style="Note")


def _sources(made, sources):
    made.add_heading(_("Sources"), level=1)
    named = {}
    for one in sources[:MOST_SOURCES]:
        named.setdefault((one.source, one.address), []).append(one)
    for (source, address), some in named.items():
        paragraph = made.add_paragraph()
        paragraph.paragraph_format.keep_with_next = True
        paragraph.add_run(fit(source)).bold = True
        if address:
            paragraph.add_run(fit(f" {address}"))
        for one in some:
            if one.verbatim:
                run = made.add_paragraph(style="Quote").add_run(fit(one.verbatim))
                if one.language in LANGUAGE_TAGS:
                    run._r.get_or_add_rPr().append(_lang(one.language))
