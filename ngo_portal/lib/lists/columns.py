"""What leaves the house: an allow-list of columns that prints CSV, XLSX and the data dictionary alike."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Case, CharField, Choices, F, Func, QuerySet, TextField, Value, When
from django.db.models.functions import Cast

TEXT, NUMBER, DATE = "text", "number", "date"
PREFIX = "column_"
#: What spreadsheets take.
LONGEST_CELL, LONGEST_SHEET_NAME = 32_767, 31


@dataclass(frozen=True)
class Column:
    """`key` is the stable English name, `label` and `help` are translated; `expression(language)` is SQL
    for the value.

    `expression` may be the name of a field. `kind` is text, number or date: the type of the cell in a
    spreadsheet.
    """

    key: str
    label: str
    expression: object
    help: str
    kind: str = TEXT

    def in_language(self, language: str) -> Any:
        made = self.expression(language) if callable(self.expression) else self.expression
        return F(made) if isinstance(made, str) else made


@dataclass(frozen=True)
class Sheet:
    """A sheet of a workbook: rows of one kind that belong to the records of a question.

    `rows(asked)` gives them in their order, `asked` is the queryset of the question. `label` names the sheet
    (LONGEST_SHEET_NAME letters at most), `help` says which rows these are.
    """

    label: str
    rows: Callable
    columns: Sequence[Column]
    help: str


def safe_cell(column: Column) -> str:
    """SQL for the value of the column in a row that `table` made, as text that no spreadsheet takes for a
    formula.

    One that begins with = + - @ (full-width ones too), a tab or a line break gets an apostrophe before it,
    also behind spaces and other apostrophes: so taking one apostrophe away restores every such text.
    """
    name = f'"{PREFIX}{column.key}"'
    if column.kind != TEXT:
        return name
    harmless = " OR ".join(f"ascii({name}) BETWEEN {first} AND {last}" for first, last in HARMLESS)
    return f"CASE WHEN {harmless} THEN {name} ELSE regexp_replace({name}, {FORMULA}, {APOSTROPHE}) END"


#: First letters of texts that need no closer look, which takes a fifth of a file's time: Cyrillic, none at
#: all, Latin, a digit, «.
HARMLESS = [(0x400, 0x4FF), (0, 0), (ord("A"), ord("~")), (ord("0"), ord("9")), (ord("«"), ord("«"))]
FORMULA, APOSTROPHE = r"'^(''*(\s*[-=+@＝＋－＠]|[\t\r\n]))'", r"'''\1'"


class Spelt(Func):
    """A date as people of the language write it: 27.02.2021; in English as ISO 8601."""

    function = "to_char"
    output_field = TextField()

    def __init__(self, expression: Any, language: str) -> None:
        super().__init__(expression, Value("YYYY-MM-DD" if language == "en" else "DD.MM.YYYY"))


def label_of(field: str, choices: type[Choices]) -> Case:
    """SQL for the translated label of a column with TextChoices."""
    return Case(
        *(When(**{field: value}, then=Value(str(label))) for value, label in choices.choices),
        default=Value(""),
        output_field=CharField(),
    )


def table(queryset: QuerySet, columns: Sequence[Column], language: str, *, spelt: bool) -> QuerySet:
    """The queryset as rows of the columns' values, in its order. `spelt`: dates as text (CSV)."""
    annotations = {}
    for column in columns:
        expression = column.in_language(language)
        if column.kind == TEXT:
            expression = Cast(expression, TextField())
        elif column.kind == DATE and spelt:
            expression = Spelt(expression, language)
        annotations[PREFIX + column.key] = expression
    return queryset.annotate(**annotations).values_list(*annotations)
