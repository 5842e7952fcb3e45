"""What the portal exports may be edited and sent back: what was not edited is unchanged, to the last cell."""

import io
import itertools
import uuid

import pytest
from django.db.models import GeneratedField
from django.utils import translation
from python_calamine import CalamineWorkbook

from events.columns.events import EVENTS
from events.columns.sheets import EVENT_SHEETS, LINES
from events.models import Event, EventPerson, Quote
from imports.known import EVENT_LINES, KINDS, ORGANISATION_LINES, PROJECT_LINES, TOLD
from imports.known.plain import fields_of, without_kind
from imports.models import State
from projects.columns import PROJECT_SHEETS, PROJECTS
from projects.models import SocialProject
from registry.columns.organisations import ORGANISATIONS
from registry.columns.sheets import ORGANISATION_SHEETS
from registry.models import AnnualFiling, Award, Organisation, Person, Source
from tests import cast, doors
from tests.filled import House, ours
from tests.imports.sheets import table

ROWS = 1_000
WORKBOOKS = ["organisations", "events", "projects"]
#: The workbooks that have a sheet of the kind; of several the first is sent where all would take long.
NOUNS = {
    "organisations": ["organisations"],
    "events": ["events"],
    "projects": ["projects"],
    **dict.fromkeys([kind.key for kind in EVENT_LINES], ["events"]),
    **dict.fromkeys([kind.key for kind in ORGANISATION_LINES], ["organisations"]),
    **dict.fromkeys([kind.key for kind in PROJECT_LINES], ["projects"]),
    **dict.fromkeys([kind.key for kind in TOLD], ["organisations"]),
    "statements": ["events", "organisations"],
    "reported_figures": ["events", "organisations"],
    "sources": ["events", "organisations", "projects"],
}


@pytest.fixture
def national(desk_of):
    return desk_of(cast.national())


def sheet_of(kind, language):
    with translation.override(language):
        return str(KINDS[kind].sheet.label)


def exported(client, language, noun, ending):
    answer = client.get(f"/{language}/{noun}.{ending}")
    return b"".join(answer) if answer.streaming else answer.content


def differences(desk, kind, file, language="kk", ending="xlsx"):
    """What a sheet of the portal would change that nobody has edited, and how many rows it has."""
    sent = desk.send(file, kind)
    if sent.state == State.REFUSED and sent.why == "empty":
        return {}, 0
    assert sent.state == State.READY, (sent.state, sent.why)
    assert sent.sheet == sheet_of(kind, language) or ending != "xlsx"
    rows = sent.counts.pop("unchanged", 0)
    wrong = list(sent.rows.exclude(verdict="unchanged").values_list("problems", "changes")[:3])
    return ({} if sent.counts == {"corrections": 0, "untaken": 0} else {**sent.counts, "rows": wrong}), rows


def test_every_sheet_of_a_workbook_comes_back_without_a_difference(national):
    """One row of everything, each with everything."""
    house = House()
    for model in ours():
        house.row(model)
    files = {noun: exported(national.client, "kk", noun, "xlsx") for noun in WORKBOOKS}
    for kind, (noun, *_others) in NOUNS.items():
        assert differences(national, kind, files[noun]) == ({}, 1), kind


@pytest.mark.proof
@pytest.mark.parametrize("kind", NOUNS)
def test_the_content_of_the_demo_comes_back_without_a_difference(demo_content, national, kind):
    """In every language, of every workbook, and in each format that spreadsheets open."""
    for organisation in Organisation.objects.published()[:3] if kind == "filings" else ():
        AnnualFiling.objects.create(organisation=organisation, year=2020, filed_on="2021-03-01")
    endings = ["xlsx", "csv", "semicolon.csv"] if kind in NOUNS[kind] else ["xlsx"]
    for noun, *how in itertools.product(NOUNS[kind], doors.LANGUAGES, endings):
        file = exported(national.client, how[0], noun, how[1])
        assert differences(national, kind, file, *how)[0] == {}, (noun, how)


@pytest.mark.proof
@pytest.mark.parametrize("language", doors.LANGUAGES)
def test_a_thousand_rows_of_every_sheet_come_back_without_a_difference(national, language):
    house = House()
    for model in ours():
        house.row(model)
    records = {kind.model: copies(house.row(kind.model)) for kind in TOLD if not kind.owner}
    records[Event] = copies(house.row(Event), source=records[Source])
    records |= {model: copies(house.row(model)) for model in (Organisation, SocialProject)}
    records[Person] = copies(house.row(Person))
    for kind in KINDS.values():
        if kind.owner:
            copies(house.row(kind.model), **{kind.owner: records[kind.record_model]})
    files = {noun: exported(national.client, language, noun, "xlsx") for noun in WORKBOOKS}
    for kind, (noun, *_others) in NOUNS.items():
        assert differences(national, kind, files[noun], language) == ({}, ROWS), kind


def copies(row, **each):
    """ROWS rows like this one, itself among them; `each`: {column: what each of them has}."""
    model = type(row)
    names = [
        field.name
        for field in model._meta.concrete_fields
        if not field.primary_key and not isinstance(field, GeneratedField)
    ]
    values = {name: getattr(row, name) for name in names} | ({"bin": None} if hasattr(row, "bin") else {})
    made = [
        model(**values | {name: rows[number] for name, rows in each.items()}) for number in range(1, ROWS)
    ]
    for one in made:
        if hasattr(one, "key"):
            one.key = uuid.uuid4()
    return [row, *model._base_manager.bulk_create(made)]


def test_every_sheet_of_a_workbook_is_one_of_a_kind():
    """But for those that tell of the file itself."""
    sheets = [ORGANISATIONS, EVENTS, PROJECTS, *ORGANISATION_SHEETS, *EVENT_SHEETS, *PROJECT_SHEETS]
    taken = [[column.key for column in kind.sheet.columns] for kind in KINDS.values()]
    for sheet in sheets:
        mine = {column.key for column in sheet.columns}
        assert any(mine <= set(columns) for columns in taken), sheet.key


def test_an_edited_cell_of_a_sheet_of_the_portal_is_the_only_change(demo_content, national):
    file = exported(national.client, "ru", "organisations", "xlsx")
    heads, *rows = CalamineWorkbook.from_filelike(io.BytesIO(file)).get_sheet_by_index(0).to_python()
    rows = [[str(int(cell)) if isinstance(cell, float) else str(cell) for cell in row] for row in rows]
    rows[0][heads.index("С какого времени работает")] = "1999"
    rows[1][heads.index("Головная организация")] = "Басқа ұйым"
    sent = national.send(table(heads, *rows, separator="\t"))
    assert (sent.counts["changed"], sent.counts["unchanged"]) == (1, len(rows) - 1)
    assert sent.counts["untaken"] == 1  # it is told, not taken
    assert [[one["field"] for one in row.changes] for row in sent.rows.filter(verdict="changed")] == [
        ["founded"]
    ]


#: Kinds that read no more than their sheet says.
PLAIN = ["languages", "organisers", "people", "filings", "awards", "reported_figures"]


@pytest.mark.parametrize("kind", PLAIN)
def test_a_sheet_of_which_no_kind_is_declared_is_read_by_its_columns(kind):
    """Whoever adds a kind of line or of fact declares its columns once."""
    kind = KINDS[kind]
    read = {one.key: type(one.reader) for one in fields_of(kind.model, kind.sheet)}
    declared = {one.key: type(one.reader) for one in kind.fields}
    assert read.items() <= declared.items()
    assert {"source", "source_id", "verbatim", "basis"} < read.keys()
    assert "said_by" not in read  # a name and a post, which name no record


def test_every_sheet_without_a_kind_gets_one():
    kept = [kind for kind in EVENT_LINES if kind.key not in ("people", "quotes")]
    assert without_kind(LINES, kept, EVENTS, Event) == [("people", EventPerson), ("quotes", Quote)]
    beside = [kind for kind in TOLD if kind.key != "awards"]
    assert without_kind(ORGANISATION_SHEETS, beside, None, Organisation) == [("awards", Award)]
