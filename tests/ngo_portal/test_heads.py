"""What other programs read in the head of each kind of page: its address, languages, description, data."""

import json

import lxml.html
import pytest
from django.test import Client
from django.utils import translation
from rdflib import RDF, SDO, Graph, URIRef

from events.models import Edition, Event
from officers import synthetic
from officers.models import Officer
from registry.models import Contact
from tests import doors, factories
from tests.factories import ULAN

pytestmark = pytest.mark.django_db
HOST = "http://testserver"
SEMEY = "101000000"
BIN = "940140000385"
#: A term of schema.org's release 13, which the library's list of them is older than.
NEWER = URIRef("https://schema.org/funding")


class Head:
    """The head of a page, as programs take it apart."""

    def __init__(self, text):
        self.page = lxml.html.fromstring(text)
        self.title = self.page.findtext(".//title")
        self.canonical = self.page.xpath("//link[@rel='canonical']/@href")
        self.others = {
            one.get("hreflang"): one.get("href") for one in self.page.xpath("//head/link[@hreflang]")
        }
        self.data = [
            one
            for block in self.page.xpath("//script[@type='application/ld+json']/text()")
            for one in json.loads(block)
        ]

    def meta(self, name):
        return self.page.xpath(f"//head/meta[@name='{name}' or @property='{name}']/@content")

    def of(self, kind):
        """The one thing of this type at the top."""
        (found,) = (one for one in self.data if one["@type"] == kind)
        return found


@pytest.fixture(scope="module")
def records(module_db):
    """A published record of each kind, with what the page may say of it and what it may not."""
    make = factories
    ngo = make.organisation(
        name_kk="«Незабудка» қоғамдық қоры",
        name_ru="ОФ «Незабудка»",
        name_en="Nezabudka fund",
        bin=BIN,
        seat=ULAN,
        founded="2013-05",
        parent=make.organisation(name_kk="Құпия", stage="submitted"),
        stage="published",
        directions=[make.direction(name_kk="жастар", name_ru="молодёжь", name_en="youth")],
    )
    for value, kind, is_public in (("+7 7232 000000", "phone", True), ("hidden@example.org", "email", False)):
        Contact.objects.create(organisation=ngo, kind=kind, value=value, is_public=is_public)
    body = make.organisation(name_kk="Басқарма", kind="state_body", stage="published")
    marathon = make.marathon(name_ru="Марафон добрых дел", name_en="Good Deeds Marathon")
    edition = make.edition(territory=ULAN, marathon=marathon)
    project = make.project(
        name_kk="Жоба",
        name_ru="Проект",
        name_en="A project",
        customer=body,
        supplier=ngo,
        territory=ULAN,
        amount_contracted=500_000,
        actual_dates="2021-03/2021-11",
        stage="published",
    )
    event = make.event(
        title_kk="Сенбілік </script>",
        title_ru="Субботник </script>",
        title_en="Clean-up </script>",
        date="2021-02-27",
        start_time="10:00",
        mode="in_person",
        edition=edition,
        project=project,
        places=[ULAN],
        organisers=[ngo],
        stage="published",
    )
    make.place(event=event, territory=SEMEY, basis="inferred")
    make.organiser(event=event, organisation=make.organisation(name_kk="Құпия ұйым", stage="draft"))
    return {"ngo": ngo, "project": project, "event": event, "edition": edition}


def addresses(records, language):
    """{kind of page: its path}."""
    with translation.override(language):
        paths = {name: one.get_absolute_url() for name, one in records.items()}
        marathon = records["edition"].marathon.get_absolute_url()
    lists = {name: f"/{language}/{name}/" for name in ("events", "organisations", "projects", "marathons")}
    home = {"home": f"/{language}/", "territories": f"/{language}/territories/"}
    return paths | lists | home | {"marathon": marathon, "territory": f"/{language}/territories/{ULAN}/"}


@pytest.fixture(scope="module")
def heads(records):
    """{language: {kind of page: its Head}}: each page opened once."""
    client = Client()
    return {
        language: {
            kind: Head(doors.html(client, path)) for kind, path in addresses(records, language).items()
        }
        for language in doors.LANGUAGES
    }


def test_each_page_has_one_address_and_the_same_in_each_language(heads, records):
    for language, pages in heads.items():
        for kind, head in pages.items():
            others = {code: f"{HOST}{addresses(records, code)[kind]}" for code in doors.LANGUAGES}
            assert head.canonical == head.meta("og:url") == [others[language]]
            assert head.others == others | {"x-default": others["kk"]}
            assert head.meta("robots") == []


def test_each_page_describes_itself_in_its_language(heads):
    described = {
        (language, kind): head.meta("description")
        for language, pages in heads.items()
        for kind, head in pages.items()
    }
    for (language, kind), (text,) in described.items():
        head = heads[language][kind]
        assert 10 < len(text) <= 300
        assert head.meta("og:description") == [text]
        assert head.meta("og:title")[0] in head.page.xpath("string(//title | //h1)")
        assert [head.meta("og:locale")[0], *head.meta("og:locale:alternate")] == sorted(
            ["kk_KZ", "ru_RU", "en_GB"], key=lambda locale: not locale.startswith(language)
        )
    texts = [text for (text,) in described.values()]
    assert len(set(texts)) == len(texts)
    assert described["ru", "ngo"] == [
        "ОФ «Незабудка». Неправительственная организация. Место нахождения: Уланский район, "
        "Восточно-Казахстанская область. "
        "Направления деятельности: молодёжь."
    ]
    assert described["ru", "event"][0].startswith(
        "Субботник </script>. Мероприятие прошло 27 февраля 2021 года в Уланском районе."
    )
    assert described["kk", "territory"] == ["Ұлан ауданы, Шығыс Қазақстан облысы. 1 іс-шара. 1 ұйым. 1 жоба."]


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")  # the library uses it itself
def test_what_a_page_shows_is_told_in_the_words_of_schema_org(heads):
    """Read by a library for linked data, which knows the terms too."""
    for pages in heads.values():
        for kind, head in pages.items():
            assert all(one.pop("@context") == "https://schema.org" for one in head.data), kind
            graph = Graph().parse(
                data=json.dumps({"@context": {"@vocab": str(SDO)}, "@graph": head.data}), format="json-ld"
            )
            terms = {term for _subject, term, _value in graph} - {RDF.type, NEWER}
            terms |= set(graph.objects(predicate=RDF.type))
            assert [term for term in terms if term not in SDO] == [], kind
            assert len(graph) >= 4 or kind == "marathons", kind
    assert "Құпия" not in str([head.data for pages in heads.values() for head in pages.values()])


def test_an_event_is_told_with_how_one_attends_and_whether_it_was_held(heads):
    event = heads["en"]["event"].of("Event")
    assert event["name"] == "Clean-up </script>"
    assert event["startDate"] == "2021-02-27T10:00:00"
    assert event["eventStatus"] == "https://schema.org/EventScheduled"
    assert event["eventAttendanceMode"] == "https://schema.org/OfflineEventAttendanceMode"
    assert [place["address"]["addressLocality"] for place in event["location"]] == ["Ulan district"]
    assert [(one["@type"], one["name"]) for one in event["organizer"]] == [("NGO", "Nezabudka fund")]
    assert event["superEvent"]["@type"] == "EventSeries"
    assert "disambiguatingDescription" not in event


def test_an_inferred_date_is_told_to_no_program_as_a_date(client, records):
    Event.objects.update(date_basis="inferred")
    Edition.objects.update(basis="inferred", dates="")
    with translation.override("en"):
        pages = {name: records[name].get_absolute_url() for name in ("event", "edition")}
    event = Head(doors.html(client, pages["event"])).of("Event")
    series = Head(doors.html(client, pages["edition"])).of("EventSeries")
    assert {"startDate", "endDate"}.isdisjoint([*event, *series])
    assert "inferred" in event["description"]


def test_what_is_inferred_is_described_as_inferred(client):
    """In words that agree with what programs are told: an inferred place or organiser is none of theirs."""
    make = factories
    fund = make.organisation(
        name_kk="«Отбасы» қоры",
        name_ru="Общественный фонд «Отбасы»",
        seat="630000000",
        seat_basis="inferred",
        stage="published",
    )
    body = make.organisation(
        name_kk="Облыстық басқарма", name_ru="Областное управление", kind="state_body", stage="published"
    )
    held = make.event(title_kk="Сенбілік", title_ru="Субботник", stage="published")
    make.organiser(event=held, described_kk="белсенділер", described_ru="активисты")
    make.organiser(event=held, organisation=fund, basis="inferred")
    ours = make.event(title_kk="Сенбілік", title_ru="Субботник", stage="published")
    make.organiser(event=ours, described_kk="әлеуметтік белсенділер")
    camp = make.project(
        name_kk="Жоба",
        name_ru="Проект",
        customer=body,
        territory=ULAN,
        territory_basis="inferred",
        stage="published",
    )

    def head(record, language):
        with translation.override(language):
            return Head(doors.html(client, record.get_absolute_url()))

    event = head(held, "ru").of("Event")
    assert event["description"] == (
        "Субботник. Организаторы: активисты, общественный фонд «Отбасы» (выведено из текста)."
    )
    assert "organizer" not in event
    ours = head(ours, "kk").of("Event")
    assert ours["description"] == "Сенбілік. Ұйымдастырушылар: әлеуметтік белсенділер."
    ngo = head(fund, "kk").of("NGO")
    assert "Орналасқан жері: Шығыс Қазақстан облысы (мәтіннен шығарылған, қаласы немесе ауданы" in str(ngo)
    assert "address" not in ngo
    project = head(camp, "ru").of("Project")["description"]
    assert "Заказчик: областное управление. Территория: Уланский район (выведено из текста)." in project


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"state": "cancelled", "mode": "online"}, ("EventCancelled", "OnlineEventAttendanceMode")),
        ({"state": "postponed", "mode": "mixed"}, ("EventPostponed", "MixedEventAttendanceMode")),
        ({"state": "planned", "mode": "unknown"}, ("EventScheduled", None)),
    ],
)
def test_every_state_and_format_has_its_word(client, records, given, told):
    Event.objects.update(**given)
    with translation.override("kk"):
        event = Head(doors.html(client, records["event"].get_absolute_url())).of("Event")
    status, mode = told
    assert event["eventStatus"] == f"https://schema.org/{status}"
    assert event.get("eventAttendanceMode") == (mode and f"https://schema.org/{mode}")


def test_an_organisation_and_a_project_are_told_with_what_their_pages_show(heads):
    ngo = heads["kk"]["ngo"].of("NGO")
    assert (ngo["taxID"], ngo["identifier"]["value"], ngo["foundingDate"]) == (BIN, BIN, "2013-05")
    assert ngo["telephone"] == ["+7 7232 000000"]
    assert "email" not in ngo
    assert "parentOrganization" not in ngo
    project = heads["kk"]["project"].of("Project")
    assert project["funder"]["@type"] == "GovernmentOrganization"
    assert project["funding"]["amount"] == {
        "@type": "MonetaryAmount",
        "currency": "KZT",
        "value": "500000.00",
    }
    assert (project["foundingDate"], project["dissolutionDate"]) == ("2021-03", "2021-11")
    assert project["member"]["url"] == heads["kk"]["ngo"].canonical[0]


def test_the_way_to_a_page_and_the_files_of_a_list_are_told(heads):
    head = heads["ru"]["event"]
    steps = head.of("BreadcrumbList")["itemListElement"]
    assert [step["position"] for step in steps] == [1, 2, 3]
    assert [step["item"] for step in steps] == [f"{HOST}/ru/", f"{HOST}/ru/events/", *head.canonical]
    dataset = heads["ru"]["events"].of("Dataset")
    assert dataset["license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert [one["contentUrl"] for one in dataset["distribution"]] == [
        f"{HOST}/ru/events.{ending}" for ending in ("csv", "semicolon.csv", "xlsx", "ndjson")
    ]
    assert len(dataset["description"]) >= 50


@pytest.mark.parametrize(
    ("asked", "own", "is_a_part"),
    [
        ("?utm_source=mail&q=", "", False),
        ("?q=%D0%BA%D2%AF%D0%BD&utm_source=mail", "?q=%D0%BA%D2%AF%D0%BD", True),
        ("?mode=online&type=seminar", "?type=seminar&mode=online", True),
        ("?sort=oldest", "?sort=oldest", True),
        ("?unheard=of", "", False),
    ],
)
def test_a_narrowed_list_is_not_kept_and_what_others_add_to_an_address_is_left_out(
    client, records, asked, own, is_a_part
):
    factories.event_type()
    head = Head(doors.html(client, f"/kk/events/{asked}"))
    assert head.canonical == [f"{HOST}/kk/events/{own}"]
    assert head.meta("robots") == (["noindex, follow"] if is_a_part else [])
    assert bool(head.others) is not is_a_part
    assert bool([one for one in head.data if one["@type"] == "Dataset"]) is not is_a_part


def test_a_later_page_of_a_list_is_not_kept(client, settings):
    settings.PAGE_SIZE = 1
    for day in (1, 2):
        factories.event(date=f"2021-02-0{day}", stage="published")
    later = doors.link(doors.html(client, "/kk/events/"), "next")
    head = Head(doors.html(client, later))
    assert head.canonical == [f"{HOST}{later}"]
    assert head.meta("robots") == ["noindex, follow"]


def test_an_error_page_has_no_address(client):
    answer = client.get("/kk/events/1/")
    head = Head(answer.content.decode())
    assert (answer.status_code, head.canonical, head.others, head.data) == (404, [], {}, [])
    assert head.meta("robots") == ["noindex, follow"]
    assert head.meta("og:url") == head.meta("description") == []


def test_a_record_has_one_address_in_all_languages_without_a_kazakh_name_too(client):
    event = factories.event(title_kk="", title_ru="Субботник", title_en="Clean-up", stage="published")
    for language in doors.LANGUAGES:
        head = Head(doors.html(client, f"/{language}/events/{event.pk}-subbotnik/"))
        assert head.others["en"] == f"{HOST}/en/events/{event.pk}-subbotnik/"


def test_a_portal_with_made_up_records_is_no_place_for_search_engines(client):
    event = factories.event(stage="published", is_synthetic=True)
    Officer.objects.create(username=synthetic.ACCOUNT)
    with translation.override("en"):
        head = Head(doors.html(client, event.get_absolute_url()))
    assert head.meta("robots") == ["noindex, follow"]
    assert head.of("Event")["disambiguatingDescription"] == "synthetic data"
