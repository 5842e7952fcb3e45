"""The forms in which a summary is taken away. One more is a line here and its writer: address, button,
answers to HEAD and 400 follow."""

from collections.abc import Callable
from dataclasses import dataclass

from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from summaries.summary import Summary
from summaries.writers import package, table, workbook


@dataclass(frozen=True)
class Taken:
    """What is taken away: `summary`, `request` (whose addresses are absolute)."""

    summary: Summary
    request: HttpRequest


@dataclass(frozen=True)
class SummaryFormat:
    """`ending` of the address, `label` of the button, `what` it is good for; `write(taken)` gives bytes.
    `parameters`: what its address may ask besides the question."""

    ending: str
    label: str
    what: str | Promise
    media_type: str
    write: Callable[[Taken], bytes]
    parameters: tuple[str, ...] = ()


SUMMARY_FORMATS: list[SummaryFormat] = [
    SummaryFormat(
        "xlsx",
        "XLSX",
        _("the tables as a workbook"),
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        workbook.write,
    ),
    SummaryFormat("csv", "CSV", _("every number, with its address"), "text/csv; charset=utf-8", table.write),
    SummaryFormat(
        "zip", "ZIP", _("data, dictionary, sources, and how to cite them"), "application/zip", package.write
    ),
]
