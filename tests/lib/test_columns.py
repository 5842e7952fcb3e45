"""The allow-lists: stable keys, a label and a help of its own in each language, texts no spreadsheet runs."""

import re

import pytest
from django.db import connection
from django.utils import translation

from events.columns import EVENT_COLUMNS
from ngo_portal.lib.columns import DATE, NUMBER, TEXT, Column, safe_cell
from projects.columns import PROJECT_COLUMNS
from registry.columns import ORGANISATION_COLUMNS
from tests import doors

LISTS = {"events": EVENT_COLUMNS, "organisations": ORGANISATION_COLUMNS, "projects": PROJECT_COLUMNS}


@pytest.mark.parametrize("noun", LISTS)
def test_columns_have_keys_of_their_own(noun):
    columns = LISTS[noun]

    assert len({column.key for column in columns}) == len(columns)
    assert [column.key for column in columns if not re.fullmatch("[a-z_]+", column.key)] == []
    assert {column.kind for column in columns} <= {TEXT, NUMBER, DATE}
    assert columns[0].key == "id"


@pytest.mark.parametrize("noun", LISTS)
@pytest.mark.parametrize("language", doors.LANGUAGES)
def test_columns_have_labels_of_their_own(noun, language):
    """The writer of spreadsheets knows columns by their labels: two alike would be one."""
    with translation.override(language):
        labels = [str(column.label) for column in LISTS[noun]]
        helps = [str(column.help) for column in LISTS[noun]]

    assert len(set(labels)) == len(labels)
    assert [label for label in labels if not label.strip()] == []
    assert [text for text in helps if not text.endswith(".")] == []


@pytest.mark.django_db
@pytest.mark.parametrize("noun", LISTS)
@pytest.mark.parametrize("language", doors.LANGUAGES)
def test_files_have_the_columns_of_the_list_and_no_other(client, noun, language):
    with translation.override(language):
        labels = [str(column.label) for column in LISTS[noun]]

    assert doors.csv_rows(client, language, noun) == [labels]
    assert doors.xlsx_rows(client, language, noun) == [labels]


DANGEROUS = [
    *("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠x"),
    *(" =1", "   -1", "'=1", "''+1", "' @x", "\tтекст", "=", "-"),
]
HARMLESS = [
    "",
    "a=1",
    "Z",
    "~",
    "әсем",
    "Ұлан",
    "ӿ",
    "0",
    "9",
    "[x]",
    "№ 5",
    "Семей, 5",
    "'сөз'",
    "«-5»",
    "5-6",
    "–5",
    "1",
    " ",
    "a\n=1",
    "'",
    "''",
]


def as_in_csv(text):
    cell = safe_cell(Column("text", "", "", ""))
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {cell} FROM (VALUES (%s)) made (column_text)", [text])
        return cursor.fetchone()[0]


@pytest.mark.django_db
def test_no_text_is_a_formula_and_one_apostrophe_less_restores_it():
    assert [as_in_csv(text) for text in DANGEROUS] == [f"'{text}" for text in DANGEROUS]
    assert [as_in_csv(text) for text in HARMLESS] == HARMLESS

    def restored(cell):
        return cell[1:] if re.match(r"'+\s*[-=+@＝＋－＠]|'+[\t\r\n]", cell) else cell

    for text in (*DANGEROUS, *HARMLESS):
        assert restored(as_in_csv(text)) == text
