"""The workbook of organisations: their lines and what sources say about them, on the sheet of its kind."""

from decimal import Decimal

import pytest

from ngo_portal.lib.language.quantities import Quantity
from registry.columns.sheets import ORGANISATION_SHEETS
from registry.models import (
    Contact,
    Organisation,
    OrganisationName,
    PersonName,
    ProgrammeDirection,
    ProgrammeName,
    Sourced,
)
from tests import doors, factories
from tests.filled import line as any_line
from tests.moderation.foreign import MAKE, MODERATED, lines_of

pytestmark = pytest.mark.django_db


#: By it a line is known that comes back: tests/imports/test_round_trip.py.
LINE = "No. of the line"


def book(client, noun="organisations", **question):
    """{sheet: its rows as {head: value}, without what is empty and the numbers of lines}."""
    return {
        name: [
            {head: cell for head, cell in zip(header, row, strict=True) if cell != "" and head != LINE}
            for row in rows
        ]
        for name, (header, *rows) in doors.sheets(client, "en", noun, **question)[1].items()
    }


def sheet(client, name, **question):
    return book(client, **question)[name]


def whose(row, organisation):
    """The row without the organisation it belongs to; fails where it is another one's."""
    name = next(head for head in ("About the organisation", "Organisation") if head in row)
    assert (row.pop("No. of the organisation"), row.pop(name)) == (organisation.pk, organisation.name_kk)
    return row


@pytest.fixture
def article():
    return factories.source(headline="Ізгі іс", stage="published")


@pytest.fixture
def fund():
    return factories.organisation(name_kk="«Талап» қоры", stage="published")


def test_names_and_public_contacts(client, fund):
    OrganisationName.objects.create(organisation=fund, kind="printed", name="=Талап")
    Contact.objects.create(organisation=fund, kind="phone", value="+7 7222 1", is_public=True)
    Contact.objects.create(organisation=fund, kind="email", value="secret@example.kz")

    found = book(client)
    [name], [contact] = found["Other names"], found["Contacts"]
    assert whose(name, fund) == {"Kind of name": "spelling in a source", "Other name": "=Талап"}
    assert whose(contact, fund) == {"Kind of contact": "telephone", "Contact": "+7 7222 1"}


def test_posts_filings_and_their_sources(client, fund, article):
    head = factories.person(name_kk="Жанна", profession_en="mediator")
    PersonName.objects.create(person=head, name="Ж. Жибраева")
    factories.position(
        person=head,
        organisation=fund,
        post_en="president",
        since="2015",
        source=article,
        verbatim="Қордың президенті Жанна.",
    )
    factories.annual_filing(organisation=fund, year=2020, filed_on="2021-03-30")

    found = book(client)
    [post], [filing] = found["People and posts"], found["Annual filings"]
    assert whose(post, fund) == {
        "No. of the person": head.pk,
        "Person": "Жанна",
        "Other spellings": "Ж. Жибраева",
        "Profession": "mediator",
        "Post": "president",
        "Since": "2015",
        "No. of the source": article.pk,
        "Source": "Ізгі іс",
        "Sentence of the source": "Қордың президенті Жанна.",
        "Basis": "stated by the source",
    }
    assert whose(filing, fund) == {
        "For the year": 2020,
        "Filed on": "2021-03-30",
        "Basis": "stated by the source",
    }
    assert [row["No."] for row in found["Sources"]] == [article.pk]


def test_a_statement_with_its_number_and_the_things_that_were_brought(client, fund, article):
    school = factories.organisation(name_kk="Мектеп", stage="published")
    tonnes = factories.unit(key="tonnes", name_en="tonnes")
    said = factories.statement(
        kind="help",
        text_en="A school brought waste paper.",
        organisation=fund,
        counterpart=school,
        date_words="Күні кеше",
        said_by=factories.position(person=factories.person(name_kk="Жанна"), organisation=fund),
        target_groups=[factories.target_group(name_en="families in need")],
        share="most",
        quantity=Quantity.more_than(5, "бестен астам"),
        source=article,
        verbatim="Күні кеше бір мектеп макулатура алып келді.",
        stage="published",
    )
    factories.in_kind_line(
        statement=said,
        flow="received",
        item_en="waste paper",
        unit=tonnes,
        quantity=Quantity.about(Decimal("1.5"), "бір жарым тонна"),
        described_en="a school",
    )

    found = book(client, q="Талап")
    [row] = found["Statements"]
    assert whose(row, fund) == {
        "No.": said.pk,
        "Kind": "help",
        "Statement": "A school brought waste paper.",
        "No. of the organisation it works with": school.pk,
        "Together with": "Мектеп",
        "Date as printed": "Күні кеше",
        "How exact": "more than",
        "Number (lowest)": 5.0,
        "Number as printed": "бестен астам",
        "How many of them": "most of them",
        "Target groups": "families in need",
        "Said by": "Жанна – директор, «Талап» қоры",
        "No. of the source": article.pk,
        "Source": "Ізгі іс",
        "Sentence of the source": "Күні кеше бір мектеп макулатура алып келді.",
        "Basis": "stated by the source",
    }
    [row] = found["Help in kind"]
    assert whose(row, fund) == {
        "No. of the statement": said.pk,
        "What was done": "received",
        "Things": "waste paper",
        "From whom, or to whom": "a school",
        "How exact": "about",
        "Number (lowest)": 1.5,
        "Number (highest)": 1.5,
        "Unit": "tonnes",
        "Number as printed": "бір жарым тонна",
    }
    assert [row["No."] for row in sheet(client, "Statements", q="Мектеп")] == [said.pk]


def test_awards_memoranda_and_programmes(client, fund, article):
    programme = factories.programme(name_kk="«Рухани жаңғыру»", kind="state", stage="published")
    ProgrammeName.objects.create(programme=programme, name="«Рухани жағыру»")
    for name in ("еңбек", "құқық"):
        ProgrammeDirection.objects.create(programme=programme, name_kk=name)
    award = factories.award(
        organisation=fund,
        recipient_basis="inferred",
        programme=programme,
        programme_words="«Рухани жағыру» бағдарламасы",
        nomination_kk="Үздік әлеуметтік жоба",
        date="2018",
        stage="published",
        source=article,
    )
    agreed = factories.memorandum(subject_en="Work with clients", date_words="қазір", stage="published")
    factories.party(memorandum=agreed, organisation=fund, is_inferred=True)
    factories.party(memorandum=agreed, described_en="lenders")

    found = book(client)
    [row] = found["Awards"]
    assert whose(row, fund) == {
        "No.": award.pk,
        "Basis for the recipient": "inferred",
        "Programme": "«Рухани жаңғыру»",
        "Programme as printed": "«Рухани жағыру» бағдарламасы",
        "Category": "Үздік әлеуметтік жоба",
        "Date": "2018",
        "No. of the source": article.pk,
        "Source": "Ізгі іс",
        "Basis": "partly inferred",
    }
    [row] = found["Memoranda"]
    assert (row["No."], row["Parties"], row["Nos. of the parties"], row["Date as printed"]) == (
        agreed.pk,
        "«Талап» қоры (inferred); lenders",
        str(fund.pk),
        "қазір",
    )
    [row] = found["Programmes"]
    assert (row["No."], row["Other spellings"], row["Directions of the programme"]) == (
        programme.pk,
        "«Рухани жағыру»",
        "еңбек; құқық",
    )


def test_a_reported_figure_keeps_its_words_and_its_whole(client, fund):
    okrugs = factories.indicator(key="okrugs", name_en="rural okrugs", unit=factories.unit(name_en="okrugs"))
    figure = factories.reported_figure(
        indicator=okrugs,
        organisation=fund,
        period="2020",
        period_words="өткен жылы",
        period_basis="inferred",
        quantity=Quantity.exact(16, "16 ауылдық округ"),
        out_of=16,
        stage="published",
    )
    unknown = factories.reported_figure(
        indicator=okrugs, organisation=fund, quantity=Quantity.unknown("бірқатар"), stage="published"
    )

    first, second = sheet(client, "Reported figures")
    assert whose(first, fund) == {
        "No.": figure.pk,
        "Indicator": "rural okrugs",
        "Period": "2020",
        "Period as printed": "өткен жылы",
        "Basis for the period": "year inferred",
        "How exact": "exactly",
        "Number (lowest)": 16.0,
        "Number (highest)": 16.0,
        "Unit": "okrugs",
        "Number as printed": "16 ауылдық округ",
        "Out of": 16.0,
        "This number counts": "yes",
        "Basis": "partly inferred",
    }
    assert whose(second, fund) == {
        "No.": unknown.pk,
        "Indicator": "rural okrugs",
        "How exact": "not stated",
        "Unit": "okrugs",
        "Number as printed": "бірқатар",
        "Basis": "stated by the source",
    }


@pytest.mark.parametrize("stage", ["draft", "published"])
def test_what_is_not_published_is_named_on_no_sheet(client, fund, stage):
    secret = factories.organisation(name_kk="Құпия ұйым", stage=stage)
    paper = factories.source(headline="Құпия мақала", stage=stage)
    line = {"source": paper, "verbatim": "Құпия сөйлем"}
    programme = factories.programme(name_kk="Құпия бағдарлама", organisation=fund, stage=stage)
    speaker = factories.position(organisation=fund, post_kk="директор", **line)
    elsewhere = factories.position(person=speaker.person, organisation=secret)
    factories.annual_filing(organisation=fund, **line)
    factories.statement(
        organisation=fund,
        counterpart=secret,
        programme=programme,
        said_by=elsewhere,
        stage="published",
        **line,
    )
    hidden = factories.statement(text_kk="Құпия мәлімет", organisation=fund, stage=stage)
    factories.in_kind_line(statement=hidden, item_kk="Құпия зат")
    factories.award(nomination_kk="Құпия номинация", organisation=fund, stage=stage)
    factories.reported_figure(organisation=fund, said_by=elsewhere, stage="published", **line)
    agreed = factories.memorandum(stage="published", **line)
    factories.party(memorandum=agreed, organisation=fund)
    factories.party(memorandum=agreed, organisation=secret)
    for kind in lines_of(Organisation):  # those that nobody has thought of here
        if issubclass(kind, Sourced) and not kind._base_manager.filter(organisation=fund).exists():
            kind._base_manager.filter(pk=any_line(kind, fund).pk).update(**line)
    for kind in facts():
        if not kind._base_manager.filter(organisation=fund).exists():
            MAKE[kind](organisation=fund, stage="published", **line)
    branch = factories.organisation(name_kk="Филиал", parent=secret, stage="published")
    OrganisationName.objects.create(organisation=secret, name="Құпия атау")
    Contact.objects.create(organisation=secret, value="Құпия байланыс", is_public=True)
    project = factories.project(customer=secret, programme=programme, stage="published", **line)
    factories.project_figure(project=project, item_kk="бала", **line)

    for noun in ("organisations", "projects"):
        names, sheets = doors.sheets(client, "kk", noun)
        leaks = {name for name in names for row in sheets[name] for cell in row if "Құпия" in str(cell)}
        assert leaks == (set() if stage == "draft" else set(names[:-2]))
        found = {"Құпия" in text for text in doors.texts(client, "kk", noun).values()}
        assert found == {stage == "published"}
    assert branch.parent == secret


def facts():
    """Every kind of record that says something of an organisation."""
    return [
        kind
        for kind, _screen in MODERATED
        if issubclass(kind, Sourced) and any(one.name == "organisation" for one in kind._meta.fields)
    ]


@pytest.mark.parametrize("is_vulnerable", [True, False])
def test_a_small_number_of_a_vulnerable_group_is_nowhere(client, fund, is_vulnerable):
    group = factories.target_group(key="lonely", is_vulnerable=is_vulnerable)
    sentence = "Қор үш зейнеткерге көмектеседі."
    factories.statement(
        text_kk=sentence,
        organisation=fund,
        described_kk="үш зейнеткер",
        target_groups=[factories.target_group(), group],
        quantity=Quantity.exact(3, "үш"),
        verbatim=sentence,
        stage="published",
    )

    told = doors.texts(client, "en", "organisations")
    books = [text for ending, text in told.items() if ending not in doors.CSVS]  # which has no statements
    assert {"үш" in text for text in books} == {not is_vulnerable}
    [row] = sheet(client, "Statements")
    assert (row["How exact"], row["Number (highest)"]) == (
        ("less than", 5.0) if is_vulnerable else ("exactly", 3.0)
    )
    assert ("Number (lowest)" in row) is not is_vulnerable


@pytest.mark.parametrize("rows", [1, 3])
def test_files_cost_the_same_with_one_organisation_and_with_three(client, rows, django_assert_num_queries):
    for _row in range(rows):
        organisation = factories.organisation(stage="published")
        factories.statement(organisation=organisation, stage="published")
        factories.position(organisation=organisation)
    for door, queries in ((doors.CSV, 2), (doors.XLSX, len(ORGANISATION_SHEETS) + 5)):
        address = doors.path("kk", "organisations", door)
        doors.body(client.get(address))  # its statements are planned
        with django_assert_num_queries(queries):
            doors.body(client.get(address))
