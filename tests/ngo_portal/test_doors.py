"""What all public doors promise: nothing unpublished, the same to everybody, no query while a page is
drawn.
"""

import re

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext
from django.urls import resolve, reverse
from django.utils import translation

from moderation.models import Stage
from ngo_portal.lib.language.quantities import Quantity
from ngo_portal.middleware import PastedAddressMiddleware
from registry.models import Contact
from tests import doors, factories
from tests.factories import ULAN

pytestmark = pytest.mark.django_db

CANARY = "ҚҰПИЯ"


@pytest.fixture
def house():
    """One published record of each noun, all its lines filled in, naming what `hidden` gives."""
    make = factories
    hidden = {
        "organisation": make.organisation(name_kk=f"{CANARY} ұйымы", stage="submitted"),
        "project": make.project(name_kk=f"{CANARY} жобасы"),
        "source": make.source(headline=f"{CANARY} мақаласы", author=f"{CANARY} авторы", stage="draft"),
    }
    organisation, source = hidden["organisation"], hidden["source"]
    seminar = make.event_type()
    edition = make.edition(source=source, verbatim=f"{CANARY} сөйлемі", territory=ULAN)
    event = make.event(
        title_kk="Сенбілік",
        places=[ULAN],
        type=seminar,
        stage="published",
        organisers=[organisation],
        audiences=[(make.target_group(), Quantity.about(30))],
        directions=[make.direction()],
        project=hidden["project"],
        source=source,
        verbatim=f"{CANARY} сөйлемі",
        edition=edition,
        date="2021-02-27",
    )
    make.organiser(event=event, organisation=organisation, role="partner", described_kk="еріктілер")
    post = make.position(organisation=organisation, post_kk="директор", unit_kk=f"{CANARY} бөлімі")
    make.guest(event=event, person=post.person, position=post)
    make.figure(event=event, indicator=make.indicator())
    project = make.project(
        stage="published",
        customer=organisation,
        supplier=organisation,
        operator=organisation,
        source=source,
        verbatim=f"{CANARY} сөйлемі",
        territory=ULAN,
    )
    own = make.organisation(stage="published", parent=organisation, source=source, seat=ULAN)
    make.organisation(name_kk=f"{CANARY} филиалы", parent=own)
    Contact.objects.create(organisation=own, value=f"{CANARY} телефоны")
    make.event(
        title_kk=f"{CANARY} қараламасы", places=[ULAN], type=seminar, edition=edition, organisers=[own]
    )
    make.event(title_kk=f"{CANARY} жіберілген", stage="submitted", project=project, places=[ULAN])
    make.event(title_kk=f"{CANARY} қайтарылған", stage="withdrawn", places=[ULAN])
    make.project(name_kk=f"{CANARY} басқа жоба", stage="withdrawn", customer=own, territory=ULAN)
    return {"hidden": hidden, "records": [event, project, own, edition, edition.marathon]}


def addresses(house, language):
    """Every kind of public page, and every file."""
    with translation.override(language):
        return [
            reverse("home"),
            reverse("events:marathon-list"),
            reverse("territories:list"),
            reverse("territories:detail", args=[ULAN]),
            *(record.get_absolute_url() for record in house["records"]),
            *map(reverse, doors.NAMES),
        ]


def everything(client, house, languages):
    """All text of all doors, workbooks unpacked."""
    texts = {}
    for language in languages:
        for address in addresses(house, language):
            if address.endswith(".xlsx"):
                noun = address.split("/")[-1].removesuffix(".xlsx")
                texts[address] = str(doors.sheets(client, language, noun)[1])
            else:
                answer = client.get(address)
                assert answer.status_code == 200, address
                texts[address] = doors.body(answer).decode().replace("\r\n ", "")  # calendars fold lines
    return texts


def naming(texts):
    return sorted(address for address, text in texts.items() if CANARY in text)


def test_nothing_unpublished_is_named_at_any_door(client, house, languages):
    assert naming(everything(client, house, languages)) == []


def test_the_same_records_are_named_once_they_are_published(client, house, national, languages):
    for record in house["hidden"].values():
        type(record).objects.filter(pk=record.pk).update(
            stage=Stage.PUBLISHED, published_at=record.created_at, published_by=national
        )

    with_name = naming(everything(client, house, languages))

    event, project, own, edition, _marathon = house["records"]
    wanted = []
    for language in languages:
        with translation.override(language):
            wanted += [record.get_absolute_url() for record in (event, project, own, edition)]
            wanted += [reverse("home"), reverse("territories:detail", args=[ULAN])]  # their newest events
            wanted += map(reverse, doors.NAMES)
    assert with_name == sorted(wanted)


def test_words_for_an_unpublished_organiser_are_shown_without_its_name(client, house):
    event = house["records"][0]
    with translation.override("kk"):
        page = doors.html(client, event.get_absolute_url())
    organisers = re.search(r"<dt>Ұйымдастырушы</dt>(.*?)</div>", page, re.DOTALL)[1]

    assert " ".join(re.sub("<[^>]*>", " ", organisers).split()) == "еріктілер (серіктес)"
    header, row = doors.csv_rows(client, "kk", "events")
    assert row[header.index("Ұйымдастырушы")] == "еріктілер (серіктес)"


def test_pages_are_the_same_for_visitors_and_officers(
    client, house, national, ulan_officer, languages, everywhere
):
    asked = [address for language in languages for address in addresses(house, language)]
    files = {address for address in asked if doors.is_file(address)}
    later = {address for address in files if not everywhere and not address.endswith("events.csv")}
    seen_by_visitors = {
        address: client.get(address)
        for address in asked
        if not address.endswith(".xlsx") and address not in later
    }
    russian = Client(HTTP_ACCEPT_LANGUAGE="ru", HTTP_USER_AGENT="x", HTTP_REFERER="http://testserver/ru/")
    russian.cookies["django_language"] = "ru"
    officers = [Client(), Client()]
    for officer, account in zip(officers, (national, ulan_officer), strict=True):
        officer.force_login(account)
        officer.post("/admin/registry/unit/add/", {"key": "pcs", "name_kk": "дана"})  # leaves a message
    for reader in (*officers, russian) if everywhere else (officers[0], russian):
        for address, answer in seen_by_visitors.items():
            again = reader.get(address)
            assert again.content == answer.content
            assert again.headers == answer.headers
            assert again.headers.get("Vary", "Accept-Encoding") == "Accept-Encoding"
            assert not again.cookies


def test_no_query_is_born_while_a_page_is_drawn(house):
    drawn_with = {}
    for address in addresses(house, "kk"):
        if doors.is_file(address):
            continue
        with translation.override("kk"):
            request = RequestFactory().get(address)
            view, args, kwargs = resolve(address)
            answer = view(request, *args, **kwargs)
            with CaptureQueriesContext(connection) as queries:
                answer.render()
        if len(queries):
            drawn_with[address] = [query["sql"][:120] for query in queries]
    assert drawn_with == {}


def test_language_links_lead_to_the_same_question(client, house):
    page = doors.html(client, "/kk/events/?type=seminar&year=2021&q=%D0%A1%D0%B5%D0%BC%D0%B5%D0%B9")

    links = dict(re.findall(r'<a href="([^"]*)" lang="(kk|ru|en)" hreflang', page))
    assert {language: address for address, language in links.items()} == {
        language: f"/{language}/events/?type=seminar&amp;year=2021&amp;q=%D0%A1%D0%B5%D0%BC%D0%B5%D0%B9"
        for language in doors.LANGUAGES
    }


def test_every_page_says_its_language(client, house, languages):
    for language in languages:
        for address in addresses(house, language):
            if not doors.is_file(address):
                page = doors.html(client, address)
                assert re.findall('<html lang="(.*?)">', page) == [language], address


def test_text_of_another_language_is_marked(client, house):
    event = house["records"][0]
    with translation.override("en"):
        page = doors.html(client, event.get_absolute_url())
    heading = re.search("<h1>(.*?)</h1>", page, re.DOTALL)[1]

    note = '<span class="lang-note">in Kazakh</span>'
    assert " ".join(heading.split()) == f'<span lang="kk">Сенбілік</span> {note}'
    with translation.override("kk"):
        page = doors.html(client, event.get_absolute_url())
    assert "lang-note" not in page
    assert re.findall('lang="(.*?)"', page.split("</header>")[1]) == []


def test_a_number_with_another_slug_leads_to_the_record(client, house):
    for record in house["records"][:3]:
        with translation.override("ru"):
            address = record.get_absolute_url()
        head = address[: address.index(f"/{record.pk}-")]
        kazakh = ["қоғам-сенбілігі", "%D2%9B%D0%BE%D2%93%D0%B0%D0%BC", "%25D2%259B", "a%20b"]
        for slug in ("", "-basqa", *(f"-{slug}" for slug in kazakh)):
            answer = client.get(f"{head}/{record.pk}{slug}/")
            assert (answer.status_code, answer.headers["Location"]) == (301, address)


#: The first are one of each kind: plain, not ASCII, as a browser writes it, a space, a slash too many.
PASTED = [",", ".»,", "%C2%BB.", "%20", "/", ").", "»", "!;", ")", "…", "%E2%80%9D", "]?"]


@pytest.mark.parametrize(
    "sign", [*PASTED[:5], *(pytest.param(sign, marks=pytest.mark.proof) for sign in PASTED[5:])]
)
def test_an_address_pasted_with_the_signs_that_followed_it_finds_its_page(client, house, sign):
    with translation.override("ru"):
        own = house["records"][0].get_absolute_url()
    for page in ("/kk/", own, "/en/events/", "/kk/territories/636200000/", "/ru/events.csv"):
        assert client.get(f"{page}{sign}").headers["Location"] == page, sign
    for page in ("/api/v1/events/", f"/api/v1/events/{house['records'][0].pk}/", "/admin/login/"):
        answer = client.get(f"{page}{sign}", follow=True)
        assert (answer.status_code, answer.request["PATH_INFO"]) == (200, page), sign
    page = (own, "/en/events/")[PASTED.index(sign) % 2]
    answer = client.get(f"{page.removesuffix('/')}{sign}", follow=True)
    assert (answer.status_code, answer.request["PATH_INFO"]) == (200, page), sign


@pytest.mark.parametrize("page", ["nope", "events/event/1/change", "registry/source/1/sentences"])
def test_what_is_not_there_on_the_desk_is_not_looked_for_without_its_stroke(client, ulan_officer, page):
    """The desk answers every address below it, and has its stroke put back: a reader was sent to and fro."""
    client.force_login(ulan_officer)
    for end in ("", ").", "//"):
        assert client.get(f"/admin/{page}/{end}", follow=True).status_code == 404, end


@pytest.mark.parametrize("sign", [",", ").", "%C2%BB", "!;"])
def test_a_question_pasted_with_the_signs_that_followed_it_is_asked(client, house, sign):
    for page in ("events/", "events.csv"):
        answer = client.get(f"/kk/{page}?sort=newest&year=2021{sign}", follow=True)
        assert (answer.status_code, answer.request["QUERY_STRING"]) == (200, "sort=newest&year=2021")
    answer = client.get(f"/kk/events/?q=x{sign}")
    assert answer.status_code == 200
    assert client.post(f"/kk/events/?year=2021{sign}").status_code == 405


def test_no_sign_leads_to_another_site(rf):
    asked = rf.get("/", QUERY_STRING="year=2021)")
    asked.path = "//example.org/"
    answer = PastedAddressMiddleware(lambda request: HttpResponse())(asked)
    assert answer.headers["Location"] == "/%2Fexample.org/?year=2021"


def test_what_is_not_there_or_not_published_looks_the_same(client, house):
    bodies = set()
    for record in house["hidden"].values():
        if not hasattr(record, "get_absolute_url"):
            continue
        with translation.override("kk"):
            address = record.get_absolute_url()
        for one in (address, re.sub(r"/\d+-", "/999999-", address), re.sub(r"/\d+-.*", "/999999/", address)):
            answer = client.get(one)
            assert answer.status_code == 404
            bodies.add(answer.content.replace(one.removeprefix("/kk").encode(), b""))  # of the language links
    assert len(bodies) == 1
    for address in (
        "/kk/marathons/jok/",
        "/kk/marathons/igi-ister-marafony/1999/",
        "/kk/territories/000000000/",
        "/kk/territories/999999999/",
        "/kk/events/0/",
        "/kk/events/99999999999999999999/",
    ):
        assert client.get(address).status_code == 404, address
