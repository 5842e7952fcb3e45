"""What leaves the house: an allow-list of columns that prints CSV, XLSX and the data dictionary alike."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.db.models import Case, CharField, Choices, F, QuerySet, Value, When
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from ngo_portal.lib.language.translated import page_language

TEXT, NUMBER, DATE = "text", "number", "date"
PREFIX = "column_"
#: Widths of columns with longer texts. The widest sheet must still be printed on one page: spreadsheet
#: programs make nothing smaller than a tenth.
NAMES, SENTENCES = 26, 40
#: What spreadsheets take; of a cell in units of UTF-16.
LONGEST_CELL, LONGEST_SHEET_NAME = 32_767, 31


def cut_here() -> str:
    """What a text ends with that is longer than a cell."""
    return " " + _now("… [cut here: the whole text is in the NDJSON file]")


def day_format(language: str) -> str:
    """How every day of a file is spelt, as `to_char` takes it: 27.02.2021; in English as ISO 8601."""
    return "YYYY-MM-DD" if language == "en" else "DD.MM.YYYY"


def python_day_format(language: str) -> str:
    """The same as `strftime` takes it."""
    return day_format(language).replace("YYYY", "%Y").replace("MM", "%m").replace("DD", "%d")


@dataclass(frozen=True)
class Column:
    """`key` is the stable English name, `label` and `help` are translated; `expression(language)` is SQL
    for the value.

    `expression` may be the name of a field. `kind` is text, number or date: the type of the cell in a
    spreadsheet; `width`: how many letters wide its cells are there where they hold more than a word.
    `place`: where the value stands in an object, when not under its key ("quantity.low"); empty where the
    object around it says it.
    """

    key: str
    label: str
    expression: object
    help: str
    kind: str = TEXT
    width: int = 0
    place: str | None = None

    def in_language(self, language: str) -> Any:
        """SQL for the value as readers of a language get it; "" where it is the same for all."""
        read_in = language and page_language(language)
        made = self.expression(read_in) if callable(self.expression) else self.expression
        return F(made) if isinstance(made, str) else made

    def for_machines(self, language: str) -> Any:
        """SQL for the same value as a machine takes it: a code and no label, a list and no joined text."""
        made = self.in_language(language)
        return getattr(made, "exact", made)


@dataclass(frozen=True, eq=False)
class Sheet:
    """Rows of one kind that belong to the records of a question: a sheet of a workbook.

    `key` is the stable English name, `label` names the sheet (LONGEST_SHEET_NAME letters at most), `help`
    says which rows these are. `rows(owners)` gives them in their order: `owners` is the queryset of the
    question's records or, of a sheet of lines, of the records of the sheet that they are `lines_of`.
    """

    key: str
    label: str
    rows: Callable
    columns: Sequence[Column]
    help: str
    lines_of: "Sheet | None" = None

    def of(self, asked: QuerySet) -> QuerySet:
        """The rows that belong to the records of a question."""
        return self.rows(self.lines_of.of(asked) if self.lines_of else asked)


def records(key: str, label: Any, columns: Sequence[Column]) -> Sheet:
    """The sheet of a question's records themselves."""
    return Sheet(key, label, lambda asked: asked, columns, _("The records of the list."))


def of_owner(columns: Sequence[Column]) -> list[Column]:
    """The same columns where they say of a line whose it is."""
    return [replace(column, place="") for column in columns]


def with_exact(expression: Any, exact: Any) -> Any:
    """SQL for people, with what `Column.for_machines` gives instead. The two keep back the same."""
    expression.exact = exact
    return expression


def label_of(field: str, choices: type[Choices]) -> Any:
    """SQL for the translated label of a column with TextChoices; for machines the code."""
    label = Case(
        *(When(**{field: value}, then=Value(str(label))) for value, label in choices.choices),
        default=Value(""),
        output_field=CharField(),
    )
    return with_exact(label, F(field))


#: SQL for the value of a column in a language, as the files of a format have it.
Dress = Callable[[Column, str], Any]


def table(queryset: QuerySet, columns: Sequence[Column], language: str, dress: Dress) -> QuerySet:
    """The queryset as rows of the columns' values, in its order."""
    annotations = {PREFIX + column.key: dress(column, language) for column in columns}
    return queryset.annotate(**annotations).values_list(*annotations)
