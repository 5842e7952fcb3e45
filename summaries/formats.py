"""The forms in which a summary is taken away. One more is a line here and its writer: address, button,
answers to HEAD and 400 follow."""

from collections.abc import Callable
from dataclasses import dataclass

from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from summaries.press.page import LENGTH, length_problems
from summaries.summary import Summary
from summaries.writers import package, press, table, workbook


@dataclass(frozen=True)
class Taken:
    """What is taken away: `summary`, `request` (whose addresses are absolute)."""

    summary: Summary
    request: HttpRequest


@dataclass(frozen=True)
class SummaryFormat:
    """`ending` of the address, `label` of the button, `what` it is good for; `write(taken)` gives bytes.
    `parameters`: what its address may ask besides the question; `problems(request)`: {parameter: what is
    wrong with its value}."""

    ending: str
    label: str
    what: str | Promise
    media_type: str
    write: Callable[[Taken], bytes]
    parameters: tuple[str, ...] = ()
    problems: Callable[[HttpRequest], dict[str, list[str]]] = lambda _request: {}


SUMMARY_FORMATS: list[SummaryFormat] = [
    SummaryFormat(
        "docx",
        "DOCX",
        _("the text with tables, pictures and sources"),
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        press.write_document,
        (LENGTH,),
        length_problems,
    ),
    SummaryFormat(
        "txt",
        "TXT",
        _("the text alone"),
        "text/plain; charset=utf-8",
        press.write_text,
        (LENGTH,),
        length_problems,
    ),
    SummaryFormat(
        "xlsx",
        "XLSX",
        _("the tables as a workbook"),
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        workbook.write,
    ),
    SummaryFormat("csv", "CSV", _("every number, with its address"), "text/csv; charset=utf-8", table.write),
    SummaryFormat(
        "semicolon.csv",
        "CSV (;)",
        _("with a decimal comma"),
        "text/csv; charset=utf-8",
        table.write_for_spreadsheets,
    ),
    SummaryFormat("ndjson", "NDJSON", _("for programs"), "application/x-ndjson", table.write_lines),
    SummaryFormat(
        "zip", "ZIP", _("data, dictionary, sources, and how to cite them"), "application/zip", package.write
    ),
]
