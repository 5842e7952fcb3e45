"""The workbook of events: every line of the question on the sheet of its kind, joined by numbers; nothing
that is not published, and no small number of a vulnerable group.
"""

import datetime
import zipfile
from decimal import Decimal

import pytest

from events.models import Event, EventLanguage
from ngo_portal.lib.language.quantities import Quantity
from ngo_portal.lib.lists.formats import FORMATS
from registry.models import Sourced
from tests import doors, factories
from tests.filled import line as any_line
from tests.moderation.foreign import lines_of

pytestmark = pytest.mark.django_db

SEMEY, SHIELI = "101000000", "435200000"
SOURCE = ("No. of the source", "Source", "Sentence of the source", "Basis")


#: By it a line is known that comes back: tests/imports/test_round_trip.py.
LINE = "No. of the line"


def book(client, language="en", **question):
    """{sheet: its rows as {head: value}, without what is empty and the numbers of lines}."""
    return {
        name: [
            {head: cell for head, cell in zip(header, row, strict=True) if cell != "" and head != LINE}
            for row in rows
        ]
        for name, (header, *rows) in doors.sheets(client, language, "events", **question)[1].items()
    }


def sheet(client, name, **question):
    return book(client, **question)[name]


def without_source(rows):
    return [{head: cell for head, cell in row.items() if head not in SOURCE} for row in rows]


@pytest.fixture
def article():
    return factories.source(
        headline="Ізгі іс",
        author="Айна Ескенқызы",
        publisher="Дидар",
        url="https://didar.example/1",
        date="2021-02-27",
        stage="published",
    )


@pytest.fixture
def event(article):
    return factories.event(
        title_kk="Семинар",
        title_en="Seminar",
        date="2021-02-27",
        stage="published",
        source=article,
        verbatim="Семинар өтті.",
    )


def test_a_place_has_its_number_its_sentence_and_its_basis(client, event, article):
    factories.place(
        event=event, territory=SEMEY, source=article, verbatim="Семейде өтті.", note_en="At a school."
    )
    factories.place(event=event, territory=SHIELI, basis="inferred")

    found = book(client)
    assert found["Places"] == [
        {
            "No. of the event": event.pk,
            "Event": "Seminar",
            "Place": "Semey city",
            "KATO code": SEMEY,
            "Oblast today": "Abay oblast",
            "More about the place": "At a school.",
            "No. of the source": article.pk,
            "Source": "Ізгі іс",
            "Sentence of the source": "Семейде өтті.",
            "Basis": "stated by the source",
        },
        {
            "No. of the event": event.pk,
            "Event": "Seminar",
            "Place": "Shieli district",
            "KATO code": SHIELI,
            "Oblast today": "Kyzylorda oblast",
            "No. of the source": article.pk,
            "Source": "Ізгі іс",
            "Basis": "inferred",
        },
    ]
    [row] = found["Events"]
    assert row["Place"] == "Semey city; Shieli district (inferred)"


def test_numbers_are_numbers_with_how_exact_they_are_beside_them(client, event):
    tonnes = factories.unit(key="tonnes", name_en="tonnes")
    waste = factories.indicator(key="waste", name_en="waste paper", unit=tonnes)
    young = factories.target_group(name_en="young people")
    for quantity in (
        Quantity.exact(1500),
        Quantity.about(30, "30-ға жуық"),
        Quantity.more_than(21),
        Quantity.up_to(40),
        Quantity.between(25, 30),
        Quantity(15, 20, "about", "15-20 шақты"),
        Quantity.unknown("бірқатар"),
    ):
        factories.audience(event=event, target_group=young, quantity=quantity)
    factories.audience(event=event, role="volunteers", quantity=Quantity.exact(0), is_chosen=False)
    factories.figure(event=event, indicator=waste, quantity=Quantity.about(Decimal("1.5"), "бір жарым тонна"))
    factories.figure(event=event, item_en="leaflets", flow="given")

    heads = ("How exact", "Number (lowest)", "Number (highest)", "Number as printed", "This number counts")
    found = book(client)
    rows = [tuple(row.get(head, "") for head in heads) for row in found["For whom and how many"]]
    assert rows == [
        ("exactly", 1500.0, 1500.0, "", "yes"),
        ("about", 30.0, 30.0, "30-ға жуық", "yes"),
        ("more than", 21.0, "", "", "yes"),
        ("up to", "", 40.0, "", "yes"),
        ("from … to", 25.0, 30.0, "", "yes"),
        ("about", 15.0, 20.0, "15-20 шақты", "yes"),
        ("not stated", "", "", "бірқатар", ""),
        ("exactly", 0.0, 0.0, "", "no, another source is followed"),
    ]
    assert {type(number) for row in rows for number in row[1:3] if number != ""} == {float}
    assert without_source(found["Figures"]) == [
        {
            "No. of the event": event.pk,
            "Event": "Seminar",
            "What was done": "counted",
            "Indicator": "waste paper",
            "How exact": "about",
            "Number (lowest)": 1.5,
            "Number (highest)": 1.5,
            "Unit": "tonnes",
            "Number as printed": "бір жарым тонна",
            "This number counts": "yes",
        },
        {
            "No. of the event": event.pk,
            "Event": "Seminar",
            "What was done": "handed out",
            "Things": "leaflets",
            "How exact": "not stated",
        },
    ]
    [row] = found["Events"]
    assert row["Figures"] == (
        "waste paper: ≈1.5 tonnes “бір жарым тонна”; leaflets (handed out): amount not stated"
    )
    assert row["For whom and how many"].split("; ")[-1] == "young people: number not stated “бірқатар”"


def test_people_and_quotes_have_the_post_of_that_time(client, event, article):
    centre = factories.organisation(name_kk="Орталық", name_en="Centre", stage="published")
    manager = factories.person(name_kk="Айжан", name_en="Aizhan")
    post = factories.position(person=manager, organisation=centre, post_en="manager", unit_en="projects")
    factories.guest(event=event, person=manager, role="moderator", position=post)
    factories.guest(event=event, person=None, described_en="national lecturers", role="lecturer")
    words = "«Ерікті» деп аталатын «“үлкен” мамандық»"
    factories.quote(event=event, person=manager, position=post, verbatim=words)

    held = {
        "No. of the event": event.pk,
        "Event": "Seminar",
        "No. of the person": manager.pk,
        "Person": "Aizhan",
        "Post": "manager",
        "Department": "projects",
        "No. of the organisation of the post": centre.pk,
        "Organisation where they work": "Centre",
    }
    found = book(client)
    assert without_source(found["People"]) == [
        {**held, "Role": "moderator"},
        {
            "No. of the event": event.pk,
            "Event": "Seminar",
            "Described as": "national lecturers",
            "Role": "lecturer",
        },
    ]
    assert without_source(found["Quotes"]) == [{**held, "Quote": words}]
    [row] = found["Events"]
    assert row["People"] == "Aizhan – moderator: manager, projects, Centre; national lecturers – lecturer"
    [row] = sheet(client, "Іс-шаралар", language="kk")
    told = "Айжан – модератор: Орталық, projects, директор"
    assert row["Адамдар"] == f"{told}; national lecturers – дәріскер"


def test_sheets_join_by_their_numbers_and_hold_the_question_alone(client, event, article):
    fund = factories.organisation(name_kk="Қор", stage="published")
    factories.organiser(event=event, organisation=fund)
    factories.statement(organisation=fund, stage="published", source=article, verbatim="Қор көмектеседі.")
    factories.reported_figure(organisation=fund, stage="published", period="2020")
    other = factories.event(
        title_kk="Басқа", date="2020-05-01", stage="published", source=factories.source(stage="published")
    )
    stranger = factories.organisation(name_kk="Бөтен", stage="published")
    factories.organiser(event=other, organisation=stranger)
    factories.statement(organisation=stranger, stage="published")
    factories.place(event=other, territory=SHIELI)

    names, sheets = doors.sheets(client, "en", "events", year=2021)
    found = book(client, year=2021)
    [organiser] = found["Organisers"]
    [statement] = found["Statements"]
    [figure] = found["Reported figures"]
    [source] = found["Sources"]

    assert {name: len(sheets[name]) - 1 for name in names[:-2] if sheets[name][1:]} == dict.fromkeys(
        ["Events", "Organisers", "Statements", "Reported figures", "Sources"], 1
    )
    assert organiser["No. of the event"] == event.pk
    assert organiser["No. of the organisation"] == statement["No. of the organisation"] == fund.pk
    assert figure["No. of the organisation"] == fund.pk
    assert statement["No. of the source"] == organiser["No. of the source"] == source["No."] == article.pk
    assert {head: source[head] for head in ("Headline", "Author", "Published in", "Date", "Link")} == {
        "Headline": "Ізгі іс",
        "Author": "Айна Ескенқызы",
        "Published in": "Дидар",
        "Date": "2021-02-27",
        "Link": "https://didar.example/1",
    }
    assert len(sheet(client, "Organisers")) == 2


def test_statements_and_figures_of_the_marathon_come_along(client, article):
    said = factories.statement(
        text_en="Good deeds go on.", territory=SEMEY, stage="published", source=article, kind="plan"
    )
    edition = factories.edition(territory="630000000")
    edition.statements.add(said, factories.statement(territory=SEMEY))
    factories.event(edition=edition, stage="published")
    for territory in ("630000000", "000000000", SHIELI):
        factories.reported_figure(territory=territory, organisation=None, stage="published")

    found = book(client)
    [row] = found["Statements"]
    assert (row["Statement"], row["Marathon"]) == ("Good deeds go on.", "Игі істер марафоны, 2021")
    assert [row["Territory"] for row in found["Reported figures"]] == [
        "East Kazakhstan oblast",
        "Kazakhstan",
    ]
    assert [row["No."] for row in found["Sources"]] == [article.pk]


@pytest.mark.parametrize("stage", ["draft", "published"])
def test_what_is_not_published_is_named_on_no_sheet(client, stage):
    """The same records once as drafts and once published: so the test would see them leak."""
    secret = factories.organisation(name_kk="Құпия ұйым", stage=stage)
    paper = factories.source(headline="Құпия мақала", author="Құпия автор", stage=stage)
    project = factories.project(name_kk="Құпия жоба", stage=stage)
    programme = factories.programme(name_kk="Құпия бағдарлама", stage=stage)
    edition = factories.edition()
    event = factories.event(
        stage="published", source=paper, verbatim="Құпия сөйлем", project=project, edition=edition
    )
    post = factories.position(organisation=secret)
    line = {"source": paper, "verbatim": "Құпия сөйлем"}
    factories.place(event=event, territory=SEMEY, **line)
    factories.organiser(event=event, organisation=secret, **line)
    factories.guest(event=event, person=post.person, position=post, **line)
    factories.audience(event=event, quantity=Quantity.exact(50), **line)
    factories.figure(event=event, item_kk="киім", **line)
    factories.quote(event=event, person=post.person, position=post, source=paper, verbatim="Құпия дәйексөз")
    EventLanguage.objects.create(event=event, language="kk", **line)
    factories.photo(event=event, alt_kk="Зал")
    factories.photo(
        event=event, alt_kk="Құпия сурет", **({"consent": "withdrawn"} if stage == "draft" else {})
    )
    for kind in lines_of(Event):  # those that nobody has thought of here
        if issubclass(kind, Sourced) and not kind._base_manager.filter(event=event).exists():
            kind._base_manager.filter(pk=any_line(kind, event).pk).update(**line)
    open_one = factories.organisation(name_kk="Ашық ұйым", stage="published")
    factories.organiser(event=event, organisation=open_one)
    factories.statement(
        organisation=open_one,
        counterpart=secret,
        programme=programme,
        said_by=post,
        stage="published",
        **line,
    )
    edition.statements.add(factories.statement(text_kk="Құпия мәлімет", organisation=open_one, stage=stage))
    factories.reported_figure(organisation=open_one, stage=stage, said_by=post, verbatim="Құпия көрсеткіш")
    factories.event(title_kk="Құпия іс-шара", stage=stage)

    names, sheets = doors.sheets(client, "kk", "events")
    leaks = {name for name in names for row in sheets[name] for cell in row if "Құпия" in str(cell)}
    assert leaks == (set() if stage == "draft" else set(names) - {"Файл туралы", "Бағандар"})
    number = None if stage == "draft" else secret.pk
    found = book(client)
    assert [row.get("No. of the organisation of the post") for row in found["People"]] == [number]
    assert [row.get("No. of the organisation it works with") for row in found["Statements"]][0] == number
    texts = doors.texts(client, "kk", "events")
    assert set(texts) == {one.ending for one in FORMATS}
    assert {"Құпия" in text for text in texts.values()} == {stage == "published"}


@pytest.mark.parametrize("is_vulnerable", [True, False])
def test_a_small_number_of_a_vulnerable_group_is_nowhere(client, event, is_vulnerable):
    group = factories.target_group(key="lonely", name_en="lonely pensioners", is_vulnerable=is_vulnerable)
    sentence = "Үш жалғызілікті зейнеткерге көмектесті."
    for name in ("verbatim", "date_verbatim", "description_kk", "outcome_kk", "feedback_kk"):
        setattr(event, name, sentence)
    event.save()
    line = {"event": event, "verbatim": sentence}
    factories.audience(target_group=group, quantity=Quantity.exact(3, "үш"), **line)
    factories.audience(described_kk="үш көрші", quantity=Quantity.exact(12), **line)
    factories.organiser(described_kk="үш ерікті", **line)
    factories.place(territory=SEMEY, **line)
    factories.figure(item_kk="киім", **line)
    factories.quote(person=factories.person(), **line)

    told = {ending: text.lower() for ending, text in doors.texts(client, "kk", "events").items()}
    assert set(told) == {one.ending for one in FORMATS}
    for words in ("үш жалғызілікті", "үш ерікті", "үш көрші"):
        assert {words in text for text in told.values()} == {not is_vulnerable}
    [line] = [one for one in doors.objects(client, "kk", "events") if one["sheet"] == "events"]
    unit = {"unit": None}
    assert line["audience"][0]["quantity"] == (
        {"qualifier": "less_than", "low": None, "high": 5, "words": None} | unit
        if is_vulnerable
        else {"qualifier": "exact", "low": 3, "high": 3, "words": "үш"} | unit
    )
    found = book(client)
    row = found["For whom and how many"][0]
    shown = tuple(
        row.get(head, "")
        for head in ("How exact", "Number (lowest)", "Number (highest)", "Number as printed")
    )
    assert shown == (("less than", "", 5.0, "") if is_vulnerable else ("exactly", 3.0, 3.0, "үш"))
    [event_row] = found["Events"]
    number = "<5" if is_vulnerable else "3 “үш”"
    assert event_row["For whom and how many"].startswith(f"lonely pensioners: {number}")


def test_the_number_that_is_not_chosen_stays_out_of_the_joined_cell(client, event):
    young = factories.target_group(name_en="young people")
    factories.audience(event=event, target_group=young, quantity=Quantity.exact(50))
    factories.audience(event=event, target_group=young, quantity=Quantity.exact(70), is_chosen=False)

    found = book(client)
    [row] = found["Events"]
    assert row["For whom and how many"] == "young people: 50"
    assert [row["Number (highest)"] for row in found["For whom and how many"]] == [50.0, 70.0]


def test_a_year_that_nobody_knows_stays_unknown(client, article):
    event = factories.event(
        date="XXXX-07-29/XXXX-07-30",
        date_words="ү.ж. 29-30 шілде",
        date_verbatim="ү.ж. 29-30 шілде күні",
        source=article,
        stage="published",
    )
    factories.place(event=event, territory=SHIELI)

    for language, date in (
        ("kk", "29–30 шілде (жылы көрсетілмеген)"),
        ("ru", "29–30 июля (год не указан)"),
        ("en", "29–30 July, year not stated"),
    ):
        names, sheets = doors.sheets(client, language, "events")
        cells = sheets[names[0]][1]
        assert date in cells
        assert "ү.ж. 29-30 шілде күні" in cells
        assert [cell for cell in cells if isinstance(cell, datetime.date)] == []
        assert len(sheets[names[1]]) == 2


def test_no_text_of_a_line_is_a_formula(client, event):
    factories.organiser(event=event, described_en="=HYPERLINK(1)")
    factories.quote(event=event, described_en="@x", verbatim="=1+1")

    found = book(client)
    [organiser], [quote] = found["Organisers"], found["Quotes"]
    assert organiser["Described as"] == "=HYPERLINK(1)"
    assert (quote["Described as"], quote["Quote"]) == ("@x", "=1+1")
    with zipfile.ZipFile(doors.workbook(client, "en", "events")) as parts:
        written = b"".join(parts.read(name) for name in parts.namelist() if "/worksheets/" in name)
    assert b"<f>" not in written
    assert b"<f " not in written
