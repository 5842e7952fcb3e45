"""Whether a small number tells of a vulnerable group depends on no box that an officer ticks."""

import pytest

from events.models import Event, EventAudience, EventFigure
from moderation.actions import take
from ngo_portal.lib.language.quantities import Quantity
from registry.forms.quantity_input import CountedThings, doubt
from registry.models import Indicator, ReportedFigure, Statement, TargetGroup, Unit
from registry.worded import told_in_words
from tests import doors, factories
from tests.desk import address, errors, messages_of, send, undrawn
from tests.events.test_typed_quantities import new_event
from tests.factories import ULAN

PEOPLE, PIECES = Unit(pk=1, counts_people=True), Unit(pk=2)
ORPHANS, TEACHERS = TargetGroup(pk=1, is_vulnerable=True), TargetGroup(pk=2)
OF_PEOPLE, OF_TEACHERS = Indicator(unit=PEOPLE), Indicator(unit=PEOPLE, target_group=TEACHERS)


def few(model, **fields):
    row = model(**fields)
    row.quantity = Quantity.exact(3)
    return row


@pytest.mark.parametrize(
    ("row", "is_small"),
    [
        (few(EventFigure, item_kk="жалғызбасты зейнеткер"), True),
        (few(EventFigure, item_kk="жетім бала", unit=PEOPLE), True),
        (few(EventFigure, indicator=OF_PEOPLE), True),
        (few(EventFigure, indicator=OF_TEACHERS), False),
        (few(EventFigure, indicator=OF_TEACHERS, target_group=ORPHANS), True),
        (few(EventFigure, item_kk="компьютер", unit=PIECES), False),
        (few(EventAudience, described_kk="мүгедек балалар"), True),
        (few(EventAudience, target_group=TEACHERS), False),
        (few(EventAudience, target_group=ORPHANS, unit=PIECES), False),
        (few(ReportedFigure, indicator=OF_PEOPLE), True),
        (few(ReportedFigure, indicator=OF_TEACHERS), False),
        (few(ReportedFigure, indicator=Indicator(unit=PIECES)), False),
    ],
)
def test_few_people_of_nobody_knows_whom_are_not_told(row, is_small):
    assert row.is_small is is_small
    assert row.public_quantity == (Quantity.less_than(5) if is_small else row.quantity)


@pytest.fixture
def words(db):
    """Some of the dictionaries."""
    factories.target_group(
        key="orphans", name_kk="жетім балалар", counted_kk="жетім бала", is_vulnerable=True
    )
    factories.target_group(key="children", name_kk="балалар", counted_kk="бала")
    factories.target_group(
        key="teachers", name_kk="мұғалімдер", name_ru="учителя", counted_kk="мұғалім", one_ru="учитель"
    )
    factories.unit(key="people", name_kk="адам", counted_kk="адам", counts_people=True)
    factories.unit(key="pieces", name_kk="дана", counted_kk="дана")
    return CountedThings()


def test_words_are_read_whatever_is_ticked():
    children = [TargetGroup(pk=3, name_kk="балалар", counted_kk="бала")]
    pieces, people = PIECES, PEOPLE
    words = CountedThings([pieces, people], children)
    in_doubt = [
        (few(EventFigure, item_kk="жалғызбасты зейнеткер", unit=pieces), [], "target_group"),
        (few(EventFigure, item_ru="одинокие пенсионеры", unit=pieces), [], "target_group"),
        (few(EventFigure, item_kk="панасыз жан", unit=pieces), [], "target_group"),
        (few(EventFigure, item_kk="беймәлім"), [], "unit"),
        (few(EventAudience, described_kk="мүгедек балалар"), children, "target_group"),
        (few(EventAudience, described_kk="мугедек балалар"), children, "target_group"),
        (few(Statement, text_kk="4 жалғызілікті зейнеткерге көмір түсірілді.", unit=people), children,
         "target_groups"),
        (few(Statement, text_kk="Ереже.", unit=None), [], "unit"),
    ]  # fmt: skip
    sure = [
        (few(EventFigure, item_kk="компьютер", unit=pieces), []),
        (few(EventFigure, item_kk="жетім балаларға киім", unit=pieces), []),
        (few(EventFigure, item_ru="одежда для сирот", unit=pieces), []),
        (few(EventAudience, described_kk="мектеп оқушылары"), children),
        (few(EventAudience, described_kk="мүгедек балалар"), []),
        (few(Statement, text_kk="Үш дәрігер қарияларға көмектесті.", unit=people), children),
    ]
    assert [(doubt(row, whom, words) or [""])[0] for row, whom, _column in in_doubt] == [
        column for *_row, column in in_doubt
    ]
    assert [doubt(row, whom, words) for row, whom in sure] == [None] * len(sure)


def test_publishing_asks_for_the_group_that_the_words_name(words):
    event = factories.event(title_kk="Көмек")
    line = factories.audience(
        event=event,
        described_kk="мүгедек балалар",
        target_group=TargetGroup.objects.get(key="children"),
        quantity=Quantity.exact(3),
    )
    assert [(one.model, one.column) for one in told_in_words(event)] == [(EventAudience, "target_group")]
    line.target_group = TargetGroup.objects.get(key="orphans")
    line.save()
    assert told_in_words(event) == []


@undrawn()
def test_a_figure_of_people_is_asked_whom_it_counts(at_desk, ulan_officer, words):
    typed = [("жалғызбасты зейнеткер", "3"), ("одинокие пенсионеры", "3"), ("беймәлім", "3")]
    lines = [{"item_kk": item, "quantity_words": number} for item, number in typed]
    lines.append({"item_kk": "компьютер", "quantity_words": "3"})
    desk = at_desk(ulan_officer)
    refused = errors(send(desk, address(Event, "add"), **new_event(*lines, prefix="figures")))
    assert set(refused) == {"figures-0-target_group", "figures-1-target_group", "figures-2-unit"}
    sent = send(desk, address(Event, "add"), **new_event(lines[-1], prefix="figures"))
    assert sent.status_code == 302
    assert [(line.unit.key, line.is_small) for line in EventFigure.objects.all()] == [("pieces", False)]


def test_an_audience_that_nobody_named_is_fewer_than_five(at_desk, ulan_officer, words, client, national):
    people = Unit.objects.get(key="people")
    line = {"described_kk": "мүгедек балалар", "quantity_words": "3 мүгедек бала", "unit": people.pk}
    answer = send(at_desk(ulan_officer), address(Event, "add"), **new_event(line))
    assert any("fewer than 5" in text for text in messages_of(answer))
    event = Event.objects.get()
    take("publish", event, national)
    page = doors.html(client, event.get_absolute_url().replace("/en/", "/kk/"))
    assert "мүгедек балалар (5-тен аз адам)" in page
    assert "3 " not in page[page.index("<main") : page.index('class="facts"')]


def test_a_statement_of_few_people_is_not_told(client, words):
    organisation = factories.organisation(stage="published")
    statement = factories.statement(
        stage="published",
        text_kk="4 жалғызілікті зейнеткерге көмірлі қап түсірілді. Бәрі риза.",
        organisation=organisation,
        unit=Unit.objects.get(key="people"),
        quantity_low=4,
        quantity_high=4,
        quantity_qualifier="exact",
        quantity_words="4 жалғызілікті зейнеткер",
    )
    assert [one.column for one in told_in_words(statement)] == ["text_kk"]
    page = doors.html(client, organisation.get_absolute_url().replace("/en/", "/kk/"))
    assert "5-тен аз адам" in page and "Бәрі риза." in page
    assert "көмірлі қап" not in page


@undrawn()
def test_help_in_kind_is_no_number_of_people(at_desk, ulan_officer, words):
    typed = {"text_kk": "Ұйым көмектесті.", "kind": "help", "basis": "stated", "date_basis": "stated"}
    typed |= dict.fromkeys(("territory", "responsible"), factories.territory(ULAN).pk)
    lines = [("жалғызбасты зейнеткер", ""), ("киім", Unit.objects.get(key="people").pk), ("киім", "")]
    typed["in_kind-TOTAL_FORMS"] = len(lines)
    for number, (item, unit) in enumerate(lines):
        line = {"flow": "given", "item_kk": item, "quantity_words": "3", "unit": unit}
        typed |= {f"in_kind-{number}-{name}": value for name, value in line.items()}
    refused = errors(send(at_desk(ulan_officer), address(Statement, "add"), **typed))
    assert set(refused) == {"in_kind-0-item_kk", "in_kind-1-unit"}


@undrawn()
def test_a_figure_counts_what_its_indicator_names(at_desk, ulan_officer, words):
    people = Unit.objects.get(key="people")
    indicator = factories.indicator(
        name_kk="қайта оқытылған мұғалімдер", name_ru="переобученные учителя", unit=people
    )
    typed = dict.fromkeys(("territory", "responsible"), factories.territory(ULAN).pk)
    typed |= {"indicator": indicator.pk, "basis": "stated", "period_basis": "stated", "is_chosen": "on"}
    desk = at_desk(ulan_officer)
    for said in ("3 жетім бала", "30 жетім бала", "30 врачей"):
        answer = send(desk, address(ReportedFigure, "add"), **typed, quantity_words=said)
        assert set(errors(answer)) == {"quantity_words"}, said
    for said in ("30 мұғалім", "40 учителей", "50 адам"):
        typed["period"] = f"{1990 + int(said[0])}"
        answer = send(desk, address(ReportedFigure, "add"), **typed, quantity_words=said)
        assert answer.status_code == 302, (said, errors(answer))
    assert ReportedFigure.objects.count() == 3


def test_a_total_is_made_of_lines_with_the_unit_of_people_and_without(client, words):
    people, orphans = Unit.objects.get(key="people"), TargetGroup.objects.get(key="orphans")
    edition = factories.edition(territory="630000000")
    for number, unit in ((Quantity.more_than(40), people), (Quantity.exact(3), None)):
        event = factories.event(edition=edition, places=[ULAN], stage="published")
        factories.audience(event=event, role="helped", target_group=orphans, unit=unit, quantity=number)
    page = doors.html(client, edition.get_absolute_url().replace("/en/", "/kk/"))
    made_of = page[page.index('class="made-of"') :].partition("</details>")[0]
    assert "40-тан астам жетім бала" in made_of and "5-тен аз жетім бала" in made_of
    assert page.count('class="made-of"') == 1
