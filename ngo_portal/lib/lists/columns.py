"""What leaves the house: an allow-list of columns that prints CSV, XLSX and the data dictionary alike."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from django.db.models import Case, CharField, F, Value, When
from django.utils.translation import gettext_lazy as _

TEXT, NUMBER, DATE = "text", "number", "date"
PREFIX = "column_"
#: Widths of columns with longer texts.
NAMES, SENTENCES = 40, 60
#: What spreadsheets take.
LONGEST_CELL, LONGEST_SHEET_NAME = 32_767, 31


@dataclass(frozen=True)
class Column:
    """`key` is the stable English name, `label` and `help` are translated; `expression(language)` is SQL
    for the value.

    `expression` may be the name of a field. `kind` is text, number or date: the type of the cell in a
    spreadsheet; `width`: how many letters a cell with longer texts is wide there before it breaks its lines.
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

    def in_language(self, language):
        made = self.expression(language) if callable(self.expression) else self.expression
        return F(made) if isinstance(made, str) else made

    def for_machines(self, language):
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
    columns: list
    help: str
    lines_of: "Sheet | None" = None

    def of(self, asked):
        """The rows that belong to the records of a question."""
        return self.rows(self.lines_of.of(asked) if self.lines_of else asked)


def records(key, label, columns):
    """The sheet of a question's records themselves."""
    return Sheet(key, label, lambda asked: asked, columns, _("The records of the list."))


def of_owner(columns):
    """The same columns where they say of a line whose it is."""
    return [replace(column, place="") for column in columns]


def with_exact(expression, exact):
    """SQL for people, with what `Column.for_machines` gives instead. The two keep back the same."""
    expression.exact = exact
    return expression


def label_of(field, choices):
    """SQL for the translated label of a column with TextChoices; for machines the code."""
    label = Case(
        *(When(**{field: value}, then=Value(str(label))) for value, label in choices.choices),
        default=Value(""),
        output_field=CharField(),
    )
    return with_exact(label, F(field))


def table(queryset, columns, language, dress):
    """The queryset as rows of the columns' values, in its order. `dress(column, language)` is SQL for the
    value as the file has it."""
    annotations = {PREFIX + column.key: dress(column, language) for column in columns}
    return queryset.annotate(**annotations).values_list(*annotations)
