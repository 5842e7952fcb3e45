"""What the portal exports may be edited and sent back: what was not edited is unchanged, to the last cell."""

import io

import pytest
from python_calamine import CalamineWorkbook

from imports.models import State
from registry.models import AnnualFiling, Organisation
from tests import cast, doors
from tests.imports.sheets import table

NOUNS = {
    "organisations": "organisations",
    "events": "events",
    "projects": "projects",
    "filings": "organisations",
}


@pytest.fixture
def national(desk_of):
    return desk_of(cast.national())


def exported(client, language, noun, ending):
    answer = client.get(f"/{language}/{noun}.{ending}")
    return b"".join(answer) if answer.streaming else answer.content


@pytest.mark.parametrize("kind", NOUNS)
def test_a_sheet_of_the_portal_comes_back_without_a_difference(demo_content, national, everywhere, kind):
    """`make prove` in every language and in each format that spreadsheets open."""
    for organisation in Organisation.objects.published()[:3] if kind == "filings" else ():
        AnnualFiling.objects.create(organisation=organisation, year=2020, filed_on="2021-03-01")
    endings = ["xlsx"] if kind == "filings" or not everywhere else ["xlsx", "csv", "semicolon.csv"]
    for language in doors.LANGUAGES if everywhere else ["kk"]:
        for ending in endings:
            sent = national.send(exported(national.client, language, NOUNS[kind], ending), kind)
            assert sent.state == State.READY, sent.why
            assert sent.counts == {"unchanged": sent.rows.count(), "corrections": 0, "untaken": 0}, (
                language,
                ending,
            )


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
