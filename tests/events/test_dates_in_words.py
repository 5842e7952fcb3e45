"""Dates as officers type them on forms: in the words of the source, kept, and reckoned from its date."""

import pytest

from events.models import Event
from projects.models import SocialProject
from registry.models import Organisation, Source, Statement
from tests.desk import address, change, errors, held, messages_of, send, undrawn, untouched
from tests.factories import event_type, source, territory

ULAN = "636200000"


@pytest.fixture
def desk(at_desk, ulan_officer):
    with undrawn():
        yield at_desk(ulan_officer)


def new(desk, **typed):
    usual = {"title_kk": "Киім", "type": event_type().pk, "places-0-territory": territory(ULAN).pk}
    return send(desk, address(Event, "add"), **usual, **typed)


# What is typed, the date of the source, then: the date, its words, its basis, what the officer is told.
TYPED = [
    ("Биыл", "2021-03-01", "2021", "Биыл", "inferred", "Typed: “Биыл”. Understood: 2021"),
    ("күні кеше", "2021-03-01", "2021-02-28", "күні кеше", "inferred", "Understood: 28 February 2021"),
    (
        "ү.ж. 29-30 шілде",
        "",
        "XXXX-07-29/XXXX-07-30",
        "ү.ж. 29-30 шілде",
        "stated",
        "Understood: 29–30 July (year not stated)",
    ),
    ("биыл", "", "", "биыл", "stated", "Kept as words: which date this is depends"),
    (
        "көктемде",
        "2021",
        "",
        "көктемде",
        "stated",
        "Typed: “көктемде”. Kept as words; the date stays unknown.",
    ),
    ("27 ақпан", "2021", "XXXX-02-27", "", "stated", None),
    ("1990-е", "2021", "", "1990-е", "stated", "Kept as words; the date stays unknown."),
    ("2020 жылдың басында", "2021", "2020", "2020 жылдың басында", "stated", "What is certain: 2020"),
    (
        "до 1 марта 2021",
        "2021",
        "../2021-03-01",
        "до 1 марта 2021",
        "stated",
        "What is certain: until 1 March 2021",
    ),
    (
        "между 3 и 5 мая 2022",
        "",
        "2022-05",
        "между 3 и 5 мая 2022",
        "stated",
        "the day stays unknown. What is certain: May 2022",
    ),
    (
        "5 және 7 желтоқсан 2025",
        "",
        "2025-12",
        "5 және 7 желтоқсан 2025",
        "stated",
        "What is certain: December 2025",
    ),
    ("2024, 2025 жылдары", "", "", "2024, 2025 жылдары", "stated", "Kept as words; the date stays unknown."),
    ("весна 2021", "", "2021-21", "весна 2021", "stated", "Understood: spring 2021"),
    (
        "2021 жылдың I тоқсаны",
        "",
        "2021-33",
        "2021 жылдың I тоқсаны",
        "stated",
        "first quarter of 2021",
    ),
    ("5 желтоқсан – 3 күн", "", "", "5 желтоқсан – 3 күн", "stated", "the date stays unknown."),
    ("5 декабря 2021 утром", "", "2021-12-05", "5 декабря 2021 утром", "stated", "5 December 2021"),
    ("27/02/2021", "", "2021-02-27", "", "stated", None),
    ("🙂", "", "", "🙂", "stated", "Kept as words; the date stays unknown."),
]


#: One that counts from its source, one that does not, one that is words alone, one that is written as a date.
FIRST = {"Биыл", "до 1 марта 2021", "көктемде", "27/02/2021"}


@pytest.mark.parametrize(
    ("typed", "written_on", "date", "words", "basis", "told"),
    [pytest.param(*row, marks=() if row[0] in FIRST else pytest.mark.proof) for row in TYPED],
)
def test_a_date_is_typed_as_the_source_says_it(desk, typed, written_on, date, words, basis, told):
    answer = new(desk, date=typed, source=source(date=written_on).pk)
    made = Event.objects.get()
    assert (made.date, made.date_words, made.date_basis) == (date, words, basis)
    heard = messages_of(answer)
    assert (told is None) == (len(heard) == 1) and (told is None or any(told in text for text in heard))
    assert send(desk, change(made)).status_code == 302
    made.refresh_from_db()
    assert (made.date, made.date_words, made.date_basis) == (date, words, basis)


def test_the_source_of_the_date_comes_before_the_source_of_the_event(desk):
    new(desk, date="былтыр", source=source(date="2021").pk, date_source=source(date="2019-05-01").pk)
    assert Event.objects.get().date == "2018"


def test_a_time_of_day_typed_beside_the_day_goes_into_its_boxes(desk):
    typed = "27 ақпан 2021, сағат 10:00-ден 12:30-ға дейін"
    new(desk, date=typed)
    made = Event.objects.get()
    assert (made.date, made.date_words, made.hours) == ("2021-02-27", typed, "10:00–12:30")


def test_words_typed_in_their_own_box_are_kept(desk):
    new(desk, date="биыл", date_words="Биылдың өзінде", source=source(date="2021").pk)
    made = Event.objects.get()
    assert (made.date, made.date_words) == ("2021", "Биылдың өзінде")


@pytest.mark.parametrize(
    ("words", "written_on", "date", "basis"),
    [
        ("2021 жылдың 27 ақпаны", "", "2021-02-27", "stated"),
        pytest.param("ү.ж. 27 ақпан", "2021", "2021-02-27", "inferred", marks=pytest.mark.proof),
        pytest.param("5 және 8 желтоқсан 2021", "", "2021-12", "stated", marks=pytest.mark.proof),
        pytest.param("31 сәуір 2021", "", "", "stated", marks=pytest.mark.proof),
    ],
)
def test_words_typed_in_their_own_box_alone_are_read(desk, words, written_on, date, basis):
    """A source may print a day that no calendar has: its words are kept."""
    new(desk, date="", date_words=words, source=source(date=written_on).pk)
    made = Event.objects.get()
    assert (made.date, made.date_words, made.date_basis) == (date, words, basis)
    form = untouched(desk, change(made))
    desk.post(change(made), {**form, "date": ""})  # who takes the date away keeps the words
    made.refresh_from_db()
    assert (made.date, made.date_words) == ("", words)


REFUSED = {
    "ү.ж. 31.02": "There is no such day.",
    "ү.ж. 29 ақпан": "There is no such day.",  # there was none in the year of the source
    "ү.ж. 30-29 шілде": "The last day is before the first.",
    "көктемде\u3164": "There is an invisible character",
    "келесі жылы": "This day is in the future",
}


def test_what_is_no_date_is_refused_beside_it_and_shown_back(desk):
    page, sources = address(Event, "add"), {year: source(date=year).pk for year in ("2021", "2026")}
    form = {**untouched(desk, page), "title_kk": "Киім", "type": event_type().pk}
    for typed, message in REFUSED.items():
        written_on = "2026" if "келесі" in typed else "2021"
        answer = desk.post(page, {**form, "date": typed, "source": sources[written_on]})
        assert errors(answer)["date"][0].startswith(message)
        assert held(answer)["date"] == typed
    assert not Event.objects.exists()


def test_a_source_an_organisation_and_a_statement_keep_the_words_of_their_dates(desk):
    send(desk, address(Source, "add"), headline="Мақала", date="бүгін")
    assert Source.objects.values_list("date", "date_words").get() == ("", "бүгін")
    article = source(date="2021", headline="Басқа")
    send(desk, address(Organisation, "add"), name_kk="«Талап»", founded="былтыр", source=article.pk)
    assert Organisation.objects.values_list("founded", "founded_words").get() == ("2020", "былтыр")
    said = {"text_kk": "Көмектесті.", "organisation": Organisation.objects.get().pk, "source": article.pk}
    send(desk, address(Statement, "add"), **said, date="биыл", quantity_words="30-ға жуық")
    made = Statement.objects.get()
    assert (made.date, made.date_words, made.quantity.words) == ("2021", "биыл", "30-ға жуық")


def test_a_contract_and_a_status_are_dated_as_exactly_as_it_is_known(desk):
    name = {"name_kk": "«Талап»"}
    send(desk, address(Organisation, "add"), **name, status="active", status_on="2023 жылдың көктемі")
    said = Organisation.objects.values_list("status_on", "status_on_words")
    assert said.get() == ("2023-21", "2023 жылдың көктемі")
    send(desk, change(Organisation.objects.get()))
    assert said.get() == ("2023-21", "2023 жылдың көктемі")
    send(desk, address(SocialProject, "add"), **name, contract_on="кеше", contract_number="12")
    contract = SocialProject.objects.values_list("contract_on", "contract_on_words")
    assert contract.get() == ("", "кеше")
    send(desk, change(SocialProject.objects.get()), contract_on="2024 ж. мамыр", contract_on_words="")
    assert contract.get()[0] == "2024-05"
    answer = send(desk, change(SocialProject.objects.get()), contract_on="30.02.2024")
    assert errors(answer) == {"contract_on": ["There is no such day. Check the day and the month."]}


@pytest.mark.parametrize(
    ("model", "typed", "field"),
    [
        (Source, {"headline": "Мақала", "date": "2200"}, "date"),
        (Organisation, {"name_kk": "«Талап»", "founded": "2200"}, "founded"),
    ],
)
def test_what_has_happened_does_not_lie_ahead(desk, model, typed, field):
    assert errors(send(desk, address(model, "add"), **typed)) == {field: ["This day is in the future."]}
