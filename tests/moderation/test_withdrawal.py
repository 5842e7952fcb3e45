"""What is withdrawn is gone from every public door with the commit, and its address says only that."""

import io
import re
from urllib import parse

import pytest
from django.urls import reverse
from django.utils import translation
from python_calamine import CalamineWorkbook

from events.figures.tallies import drain
from events.figures.totals import AudienceTotal
from events.models import Event
from moderation.actions import take
from ngo_portal.lib.language.quantities import Quantity
from registry.models import Organisation
from tests import doors
from tests.desk import change, filled, messages_of
from tests.factories import (
    audience,
    award,
    edition,
    event,
    guest,
    organisation,
    person,
    position,
    project,
    quote,
    source,
    statement,
    step_reason,
    target_group,
)

ULAN = "636200000"
CANARY = "Қырғауыл"
GONE = {"kk": "Жарияланымнан алынды", "ru": "Снято с публикации", "en": "Withdrawn from publication"}


@pytest.fixture
def house(db):
    """One of everything, published; the marathon, the organisation and the territory name the event."""
    host = organisation(name_kk="Талап", stage="published", seat=ULAN)
    camp = project(name_kk="Лагерь", stage="published", customer=host, territory=ULAN)
    of_2021 = edition(year=2021, territory="630000000")
    record = event(
        title_kk=f"{CANARY} сенбілігі",
        stage="published",
        places=[ULAN],
        organisers=[host],
        project=camp,
        edition=of_2021,
        date="2021-02-27",
    )
    audience(event=record, quantity=Quantity.exact(40), target_group=target_group())
    return {"event": record, "organisation": host, "project": camp, "edition": of_2021}


def naming(client, house, language="kk"):
    """The public addresses on which the event's title stands."""
    with translation.override(language):
        pages = [
            reverse("home"),
            reverse("events:list"),
            doors.path(language, "events", doors.CSV),
            reverse("territories:detail", args=[ULAN]),
            house["edition"].get_absolute_url(),
            house["organisation"].get_absolute_url(),
            house["project"].get_absolute_url(),
            house["event"].get_absolute_url(),
        ]
    found = {page for page in pages if CANARY in doors.body(client.get(page)).decode()}
    if any(CANARY in str(row) for row in doors.xlsx_rows(client, language, "events")):
        found.add("xlsx")
    return found


def counts(client, house):
    """The numbers that count the event on the page of the marathon in that year, its list and its people."""
    drain()
    page = client.get(house["edition"].get_absolute_url())
    figures = [one for one, _lines in page.context["figures"] + page.context["other_figures"]]
    totals = [one for one in figures if isinstance(one, AudienceTotal)]
    return page.context["number"], len(page.context["events"]), len(totals)


def withdraw(record, by):
    return take("withdraw", record, by, reason=step_reason(step="withdraw"), words=f"{CANARY} себебі")


def test_a_withdrawn_event_is_gone_from_every_door(client, house, publisher, languages):
    def found():
        return [len(naming(client, house, language)) for language in languages]

    assert set(found()) == {9}
    withdraw(house["event"], publisher)
    assert set(found()) == {0}
    take("publish", house["event"], publisher)
    assert set(found()) == {9}


def test_the_counts_follow(client, house, publisher):
    assert counts(client, house) == (1, 1, 1)
    withdraw(house["event"], publisher)
    assert counts(client, house) == (0, 0, 0)
    take("publish", house["event"], publisher)
    assert counts(client, house) == (1, 1, 1)


@pytest.mark.parametrize("noun", ["event", "organisation", "project"])
@pytest.mark.parametrize("language", doors.EACH_LANGUAGE)
def test_its_address_says_only_that_it_was_withdrawn(client, house, publisher, noun, language):
    record = house[noun]
    with translation.override(language):
        whole = record.get_absolute_url()
    withdraw(record, publisher)
    number = whole.rpartition("/")[0].rpartition("/")[2].partition("-")
    base = whole.rpartition("/")[0].rpartition("/")[0]
    addresses = [whole, f"{base}/{number[0]}/", f"{base}/{number[0]}-basqa/", f"{whole}?a=1"]
    texts = set()
    for address in addresses:
        answer = client.get(address)
        assert answer.status_code == 410, address
        assert answer.headers["Cache-Control"] == "no-cache"
        assert GONE[language] in answer.content.decode()
        assert client.head(address).status_code == 410
        text = answer.content.decode()
        for path in (address, address.partition("?")[0]):
            # The links to the same address in other languages, and back to it.
            text = text.replace(path[len("/kk") :], "").replace(parse.quote(path[len("/kk") :]), "")
        texts.add(text)
    assert len(texts) == 1
    (text,) = texts
    for secret in (CANARY, *record_texts(record), number[2], str(publisher)):
        assert secret not in text
    assert client.post(whole).status_code == 405


def record_texts(record):
    names = (getattr(record, name, "") for name in ("title_kk", "name_kk"))
    return [name for name in names if name]


@pytest.mark.parametrize("stage", ["draft", "submitted", "returned"])
def test_what_was_never_public_is_not_found(client, db, stage):
    record = event(stage=stage)
    assert client.get(record.get_absolute_url()).status_code == 404


def test_what_was_withdrawn_stays_gone_while_it_is_reworked(client, house, publisher, ulan_officer):
    record = house["event"]
    withdraw(record, publisher)
    take("return", record, publisher, reason=step_reason())
    assert client.get(record.get_absolute_url()).status_code == 410
    take("submit", record, ulan_officer)
    assert client.get(record.get_absolute_url()).status_code == 410
    take("publish", record, publisher)
    assert client.get(record.get_absolute_url()).status_code == 200


def test_what_published_records_name_is_withdrawn_and_named_no_more(client, publisher):
    """The organiser of a published event, its project and its source: the doors pass over them."""
    host = organisation(name_kk=f"{CANARY} ұйымы", stage="published")
    camp = project(name_kk=f"{CANARY} жобасы", stage="published")
    article = source(headline=f"{CANARY} мақаласы", stage="published")
    record = event(stage="published", places=[ULAN], organisers=[host], project=camp, source=article)
    page = doors.html(client, record.get_absolute_url())
    assert page.count(CANARY) >= 3
    for named in (host, camp, article):
        withdraw(named, publisher)
    assert CANARY not in doors.html(client, record.get_absolute_url())
    assert CANARY not in str(doors.csv_rows(client, "kk", "events"))
    assert CANARY not in str(doors.sheets(client, "kk", "events"))
    # And nothing new is published that names one of them.
    other = event(places=[ULAN], organisers=[host])
    with pytest.raises(Exception, match="әлі жарияланбаған"):
        take("publish", other, publisher)


@pytest.fixture
def kept(settings):
    """Public pages are kept between requests, as they are in the house."""
    settings.PAGE_CACHE_BYTES = 20 * 1024 * 1024


@pytest.mark.parametrize("by", [pytest.param("event", marks=pytest.mark.proof), "all that names them"])
def test_a_person_published_by_mistake_is_gone_from_every_door(
    client, house, publisher, kept, everywhere, by
):
    """A guest, somebody quoted, who holds a post, who said it, who is helped: by name and by words."""
    record, fund = house["event"], house["organisation"]
    child = person(name_kk=f"{CANARY} Айжан", responsible=ULAN)
    post = position(person=child, organisation=organisation(name_kk="Мектеп"), post_kk=f"{CANARY} оқушысы")
    article = source(stage="published", text=f"{CANARY} Айжан келді.")
    Event.objects.filter(pk=record.pk).update(
        title_kk="Сенбілік", description_kk=f"{CANARY} Айжан алғыс айтты.", source=article
    )
    record.refresh_from_db()
    guest(event=record, person=child, position=post, verbatim=f"{CANARY} Айжан келді.")
    quote(event=record, person=child, position=post, verbatim=f"«Рақмет», – деді {CANARY}.")
    audience(event=record, described_kk=f"{CANARY} отбасы", quantity=Quantity.exact(9))
    named = [record]
    if by != "event":
        named += [
            award(person=child, organisation=None, stage="published", responsible=ULAN),
            statement(organisation=fund, said_by=post, text_kk=f"Көмек {CANARY} берілді.", stage="published"),
        ]
    addresses = [
        doors.path("kk", noun, door)
        for lists in (doors.LISTS, doors.FOLLOWED)
        for noun in lists
        for door in lists[noun]
        if everywhere or noun == "events" or door in (doors.PAGE, doors.CSV, doors.ATOM)
    ]
    addresses += [
        doors.path(language, "events", door) for language in ("ru", "en") for door in ("page", "csv")
    ]
    addresses += [doors.path("kk", "events", q=CANARY[:5]), "/kk/", f"/kk/territories/{ULAN}/"]
    addresses += [one.get_absolute_url() for one in house.values()]

    def naming_them():
        found = {address for address in addresses if CANARY in told(client, address)}
        return found | {"search" for _one in doors.on_pages(client, "kk", "events", q=CANARY)}

    before = naming_them()
    assert {"search", record.get_absolute_url(), "/kk/events.xlsx", "/kk/events.ndjson"} <= before
    assert naming_them() == before  # kept by now
    for one in named:
        withdraw(one, publisher)
    assert naming_them() == set()
    assert CANARY not in told(client, record.get_absolute_url())


def told(client, address):
    answer = client.get(address)
    content = doors.body(answer)
    if ".xlsx" not in address:
        return content.decode()
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    return str([book.get_sheet_by_name(name).to_python() for name in book.sheet_names])


def test_the_submitter_is_told(ulan_officer, publisher, mailoutbox, django_capture_on_commit_callbacks):
    record = event(title_kk="Сенбілік", stage="published", submitted_by=ulan_officer, submitted_at=now())
    with django_capture_on_commit_callbacks(execute=True):
        take("withdraw", record, publisher, reason=step_reason(step="withdraw"), words="Қайталанған")
    (mail,) = mailoutbox
    assert mail.to == [ulan_officer.email]
    assert mail.subject == "Withdrawn from publication: Сенбілік"
    assert "Қайталанған" in mail.body


def now():
    return Event.objects.none().model._meta.get_field("created_at").pre_save(Event(), add=True)


def test_withdrawn_organisations_are_no_filter(client, house, publisher):
    key = house["organisation"].pk
    assert doors.on_pages(client, "kk", "events", organisation=key) == [house["event"].pk]
    withdraw(house["organisation"], publisher)
    page = client.get(doors.path("kk", "events", organisation=key)).content.decode()
    assert "Талап" not in page
    assert Organisation.objects.withdrawn().get() == house["organisation"]


def test_who_withdraws_a_source_reads_which_records_cite_it(at_desk, national):
    cited = source(stage="published")
    told = event(source=cited, stage="published")
    audience(event=told, source=cited)
    said = statement(source=cited, organisation=organisation(stage="published"), stage="published")
    statement(source=cited, organisation=organisation(stage="published"))
    page = reverse("admin:registry_source_step", args=[cited.pk, "withdraw"])
    desk = at_desk(national)
    why = {"reason": step_reason(step="withdraw").pk, "words": "Қате"}
    asked = desk.get(page)
    links = {change(told), change(said)}
    assert "2 published records name it, and would no longer show it." in asked.text
    assert all(f'<a href="{link}">' in asked.text for link in links)
    [done] = messages_of(desk.post(page, {**filled(asked), **why}))
    assert "1 record was withdrawn. 2 published records name it, and no longer show it." in done
    assert set(re.findall('href="([^"]*)"', done)) == links
