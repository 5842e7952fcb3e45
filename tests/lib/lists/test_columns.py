"""The allow-lists: stable keys, a label and a help of its own in each language, texts no spreadsheet runs."""

import re
from itertools import product

import pytest
from django.db import connection
from django.utils import translation

from events.columns.events import EVENT_COLUMNS
from events.columns.sheets import EVENT_SHEETS
from ngo_portal.lib.lists.columns import DATE, LONGEST_SHEET_NAME, NUMBER, TEXT, Column
from ngo_portal.lib.lists.writers.csv import safe_cells
from projects.columns import PROJECT_COLUMNS, PROJECT_SHEETS
from registry.columns.organisations import ORGANISATION_COLUMNS
from registry.columns.sheets import ORGANISATION_SHEETS
from tests import doors

LISTS = {"events": EVENT_COLUMNS, "organisations": ORGANISATION_COLUMNS, "projects": PROJECT_COLUMNS}
SHEETS = {"events": EVENT_SHEETS, "organisations": ORGANISATION_SHEETS, "projects": PROJECT_SHEETS}
ALL = {
    **LISTS,
    **{
        f"{noun}, sheet {number}": sheet.columns
        for noun in SHEETS
        for number, sheet in enumerate(SHEETS[noun], start=2)
    },
}


@pytest.mark.parametrize("sheet", ALL)
def test_columns_have_keys_of_their_own(sheet):
    columns = ALL[sheet]

    assert len({column.key for column in columns}) == len(columns)
    assert [column.key for column in columns if not re.fullmatch("[a-z_]+", column.key)] == []
    assert {column.kind for column in columns} <= {TEXT, NUMBER, DATE}
    assert columns[0].kind == NUMBER  # the number that joins the sheets


@pytest.mark.parametrize("sheet", ALL)
@pytest.mark.parametrize("language", doors.LANGUAGES)
def test_columns_have_labels_of_their_own(sheet, language):
    """The writer of spreadsheets knows columns by their labels: two alike would be one."""
    with translation.override(language):
        labels = [str(column.label) for column in ALL[sheet]]
        helps = [str(column.help) for column in ALL[sheet]]

    assert len(set(labels)) == len(labels)
    assert [label for label in labels if not label.strip()] == []
    assert [text for text in helps if not text.endswith((".", "…"))] == []


@pytest.mark.django_db
@pytest.mark.parametrize("noun", LISTS)
@pytest.mark.parametrize("language", doors.EACH_LANGUAGE)
def test_files_have_the_columns_of_the_list_and_no_other(client, noun, language):
    with translation.override(language):
        heads = {
            str(sheet.label): [[str(column.label) for column in sheet.columns]] for sheet in SHEETS[noun]
        }
        labels = [str(column.label) for column in LISTS[noun]]
    names, sheets = doors.sheets(client, language, noun)

    assert doors.csv_rows(client, language, noun) == [labels]
    assert sheets.pop(names[0]) == [labels]
    assert {name: sheets[name] for name in names[1:-2]} == heads
    assert [name for name in names if len(name) > LONGEST_SHEET_NAME] == []
    assert len({name.casefold() for name in names}) == len(SHEETS[noun]) + 3
    said = [sheet for sheet, _column, _help in sheets[names[-1]][1:]]
    assert list(dict.fromkeys(said)) == names[:-2]


@pytest.mark.parametrize("noun", SHEETS)
def test_readers_of_a_language_of_the_interface_alone_get_every_column(noun):
    """What is kept in three languages, and said by rule in them, they get in Kazakh."""
    columns = [*LISTS[noun], *(column for sheet in SHEETS[noun] for column in sheet.columns)]
    for column in columns:
        in_uzbek, in_kazakh = (
            re.sub("0x[0-9a-f]+", "", repr(column.in_language(language))) for language in ("uz", "kk")
        )
        assert in_uzbek == in_kazakh, column.key


DANGEROUS = [
    *("=1+1", "+1", "-1", "@SUM(A1)", "＝1", "＋1", "－1", "＠x"),
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
    "'",
    "''",
]


#: {text: what it is in a CSV with commas}
INSIDE = {
    "a;=1+1;b": "a;'=1+1;b",
    ";=1+1;": ";'=1+1;",
    "a\t=1": "a\t'=1",
    "a\n=1": "a\n'=1",
    "a;\t @x": "a;\t '@x",
    "a; 'b'; \"=1": "a; 'b'; \"'=1",
    ";-1;+2\r＝3": ";'-1;'+2\r'＝3",
    ";'=1": ";''=1",
    "=1;=2": "'=1;'=2",
    "\t=1": "'\t'=1",
    "\r=1": "'\r'=1",
    "\n=1": "'\n'=1",
    "сөз, - деді ол": "сөз, - деді ол",
    "a;1=1": "a;1=1",
}


def as_in_csv(*texts, separator=","):
    """The texts as the cells of one row."""
    columns = [Column(f"text{number}", "", "", "") for number, _text in enumerate(texts)]
    names = ", ".join(f"column_{column.key}" for column in columns)
    values = f"SELECT * FROM (VALUES ({', '.join(['%s'] * len(texts))})) one ({names})"
    with connection.cursor() as cursor:
        made = cursor.mogrify(values, texts).decode()
        cursor.execute(safe_cells(columns, made, separator).replace("%", "%%"), [])
        return list(cursor.fetchone())


@pytest.mark.django_db
def test_no_text_is_a_formula_and_one_apostrophe_less_restores_it():
    assert as_in_csv(*HARMLESS) == HARMLESS
    assert as_in_csv(*DANGEROUS, *HARMLESS) == [*(f"'{text}" for text in DANGEROUS), *HARMLESS]
    assert as_in_csv(*INSIDE) == list(INSIDE.values())
    for text in (*DANGEROUS, *INSIDE):  # one is enough to look at the whole row
        assert as_in_csv("", text, "") == ["", *as_in_csv(text), ""]
    assert as_in_csv("сөз, - деді; -1", separator=";") == ["сөз, '- деді; -1"]


@pytest.mark.django_db
@pytest.mark.parametrize("separator", [",", ";"])
def test_one_apostrophe_less_at_each_place_restores_every_text(separator):
    parting = ",;\t\r\n".replace(separator, "")
    behind = rf"""([{parting}](?:(?![\t\r\n])[\s'"])*)'([-=+@＝＋－＠])"""

    def restored(cell):
        cell = cell[1:] if re.match(r"'+\s*[-=+@＝＋－＠]|'+[\t\r\n]", cell) else cell
        return re.sub(behind, r"\1\2", cell)

    texts = [*DANGEROUS, *HARMLESS, *INSIDE]
    texts += ["".join(signs) for signs in product(";,\t\n' =\"", repeat=4)]
    for first in range(0, len(texts), 500):
        some = texts[first : first + 500]
        assert [restored(cell) for cell in as_in_csv(*some, separator=separator)] == some
