"""Files as officers send them."""

import io
import zipfile

from rustpy_xlsxwriter import write_worksheets

HEADS = ["БСН", "Атауы", "Аудан", "Бағыты", "Тіркелген күні", "E-mail"]
TALAP = [
    "940140000385",
    "«Талап» қоғамдық бірлестігі",
    "Ұлан ауданы",
    "youth",
    "14.05.2013",
    "talap@example.kz",
]
_BEGIN = '<?xml version="1.0" encoding="UTF-8"?>'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def table(*rows, separator=";", encoding="utf-8"):
    lines = [separator.join(f'"{cell}"' if separator in cell else cell for cell in row) for row in rows]
    return "\r\n".join(lines).encode(encoding)


def workbook(heads, *rows, sheet="Тізім"):
    book = io.BytesIO()
    write_worksheets([(sheet, [dict(zip(heads, row, strict=True)) for row in rows])], book)
    return book.getvalue()


def cell(place, text):
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


def made_by_hand(rows, *, before="", **parts):
    """`rows`: texts of XML, as many as are asked for; `before`: between the declaration and the sheet."""
    book = io.BytesIO()
    with zipfile.ZipFile(book, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as file:
        file.writestr(
            "[Content_Types].xml",
            f'{_BEGIN}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="xml" ContentType="application/xml"/></Types>',
        )
        file.writestr(
            "_rels/.rels",
            f'{_BEGIN}<Relationships xmlns="{_RELATIONS}"><Relationship Id="r1" '
            f'Type="{_DOCUMENT}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        )
        file.writestr(
            "xl/workbook.xml",
            f'{_BEGIN}<workbook xmlns="{_MAIN}" xmlns:r="{_DOCUMENT}"><sheets>'
            '<sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
        )
        file.writestr(
            "xl/_rels/workbook.xml.rels",
            f'{_BEGIN}<Relationships xmlns="{_RELATIONS}"><Relationship Id="r1" Type="{_DOCUMENT}/worksheet" '
            'Target="worksheets/sheet1.xml"/></Relationships>',
        )
        with file.open("xl/worksheets/sheet1.xml", "w") as sheet:
            sheet.write(f'{_BEGIN}{before}<worksheet xmlns="{_MAIN}"><sheetData>'.encode())
            for row in rows:
                sheet.write(row.encode())
            sheet.write(b"</sheetData></worksheet>")
        for name, data in parts.items():
            file.writestr(name.replace("__", "/").replace("_dot_", "."), data)
    return book.getvalue()
