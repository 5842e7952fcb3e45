"""Quantities in one field, as officers type them: read, told, kept, or refused beside it."""

from decimal import Decimal

import pytest
from django.urls import reverse

from events.models import Edition, Event, EventAudience, EventFigure
from ngo_portal.lib.language.quantities import Quantity
from registry.models import ReportedFigure, Statement
from tests import factories
from tests.desk import address, change, errors, filled, held, messages_of, send, undrawn, untouched
from tests.factories import territory

ULAN = "636200000"


@pytest.fixture
def families(db):
    return factories.unit(
        key="families", name_en="families", counted_kk="отбасы", one_en="family", many_en="families"
    )


@pytest.fixture
def tonnes(db):
    forms = {"one_ru": "тонна", "few_ru": "тонны", "many_ru": "тонн", "genitive_ru": "тонны"}
    return factories.unit(key="tonnes", name_en="tonnes", counted_kk="тонна", takes_ending=True, **forms)


@pytest.fixture
def in_need(db):
    return factories.target_group(
        name_en="families in need",
        counted_kk="мұқтаж отбасы",
        one_en="family in need",
        many_en="families in need",
    )


def new_event(*lines, prefix="audiences", **fields):
    """An event with these lines."""
    typed = {
        "title_kk": "Мұқтаж отбасыларға киім",
        "type": factories.event_type().pk,
        "places-0-territory": territory(ULAN).pk,
        f"{prefix}-TOTAL_FORMS": len(lines),
        **fields,
    }
    for number, line in enumerate(lines):
        usual = {"basis": "stated", "is_chosen": "on"}
        usual |= {"role": "helped"} if prefix == "audiences" else {"flow": "given"}
        typed |= {f"{prefix}-{number}-{name}": value for name, value in {**usual, **line}.items()}
    return typed


def words(*texts):
    """Lines about different people, so that none contradicts another."""
    return [
        {"quantity_words": text, "described_kk": f"{number}-топ"}
        for number, text in enumerate(texts, start=1)
    ]


@undrawn()
def test_what_is_typed_is_read_and_its_words_are_kept(at_desk, ulan_officer, families, in_need):
    typed = ["30-ға жуық мұқтаж отбасы", "более 1500", "25–30", "қырық екі", "бірнеше отбасы", "көп-көп", ""]
    typed.append("15-20 шақты отбасы")
    desk = at_desk(ulan_officer)
    assert send(desk, address(Event, "add"), **new_event(*words(*typed))).status_code == 302
    lines = list(EventAudience.objects.order_by("id"))
    assert [(line.quantity, line.unit) for line in lines] == [
        (Quantity.about(30, typed[0]), families),
        (Quantity.more_than(1500, typed[1]), None),
        (Quantity.between(25, 30, typed[2]), None),
        (Quantity.exact(42, typed[3]), None),
        (Quantity.unknown(typed[4]), families),
        (Quantity.unknown(typed[5]), None),
        (Quantity.unknown(), None),
        (Quantity(15, 20, "about", typed[7]), families),
    ]


@undrawn()
def test_things_are_counted_where_things_are(at_desk, ulan_officer, tonnes):
    """Books are no people who came; students are, and so is a figure of them."""
    people = factories.unit(key="people", name_en="people", counted_kk="адам")
    desk = at_desk(ulan_officer)
    refused = send(desk, address(Event, "add"), **new_event({"quantity_words": "200 кітап"}))
    assert [text for texts in errors(refused).values() for text in texts] == [
        "The words count books, but this is counted in another unit: people."
    ]
    typed = ["200 кітап", "5 тонн муки", "30 студентов"]
    lines = [{"quantity_words": text, "item_kk": text} for text in typed]
    made = new_event(*lines, prefix="figures")
    assert send(desk, address(Event, "add"), **made).status_code == 302
    assert [(line.quantity.low, line.unit) for line in EventFigure.objects.order_by("id")] == [
        (200, None),
        (5, tonnes),
        (30, people),
    ]


def test_what_was_understood_is_told_below_the_field(at_desk, ulan_officer, families, in_need):
    record = factories.event(places=[ULAN])
    for group, text in ((in_need, "30-ға жуық отбасы"), (None, "бірнеше отбасы"), (None, "көп-көп")):
        quantity = Quantity.about(30, text) if group else Quantity.unknown(text)
        factories.audience(event=record, target_group=group, unit=families, quantity=quantity)
    factories.audience(event=record, quantity=Quantity.unknown(), described_kk="белгісіз")
    page = at_desk(ulan_officer).get(change(record)).content.decode()
    assert told(page) == [
        "Understood: about 30 families in need",
        "Kept as words: they state no number.",
        "Not understood: kept as words, the number counts as not stated.",
        "",
    ]


def told(page):
    """The lines below the fields of the audiences, without that of the empty line."""
    parts = page.split('quantity_words_understood" aria-live="polite">')[1:]
    return [part.split("</p>")[0] for part in parts[: page.count('class="inline-related has_original"') - 1]]


def test_what_was_not_understood_is_said_after_saving(at_desk, ulan_officer):
    typed = new_event(*words("көп-көп", "бірнеше"))
    answer = send(at_desk(ulan_officer), address(Event, "add"), **typed)
    messages = [text for text in messages_of(answer) if "understood" in text]
    assert messages == ["“көп-көп” was not understood: it is kept as words, the number counts as not stated."]


@undrawn()
def test_what_was_not_changed_is_not_read_again(at_desk, ulan_officer, families):
    """An old record's words may say another thing than its number, or nothing that could be read."""
    record = factories.event(places=[ULAN])
    kept = [Quantity.exact(31, "30 отбасы"), Quantity.exact(5), Quantity.about(7, "көп-көп")]
    for number, quantity in enumerate(kept):
        factories.audience(event=record, quantity=quantity, described_kk=f"{number}-топ")
    desk = at_desk(ulan_officer)
    assert send(desk, change(record), title_kk="Басқа атау").status_code == 302
    lines = record.audiences.order_by("id")
    assert [(line.quantity, line.unit) for line in lines] == [(quantity, None) for quantity in kept]
    shown = untouched(desk, change(record))
    assert [shown[f"audiences-{number}-quantity_words"] for number in range(3)] == [
        "30 отбасы",
        "5 people",
        "көп-көп",
    ]


IMPOSSIBLE = {
    "-5": "A number cannot be negative.",
    "30-25": "The second number must be greater than the first.",
    "30-ға жуық, 50": "This says two different numbers: give one, or a range such as 25–30.",
    "1" * 16: "This number is too large.",
    "1,2345 тонна": "A number has at most three digits after the decimal point.",
}


def test_what_cannot_be_is_refused_beside_its_field_and_shown_back(at_desk, ulan_officer, tonnes):
    desk, page = at_desk(ulan_officer), address(Event, "add")
    answer = send(desk, page, **new_event(*words(*IMPOSSIBLE)))
    told = enumerate(IMPOSSIBLE.values())
    assert errors(answer) == {f"audiences-{number}-quantity_words": [problem] for number, problem in told}
    shown = filled(answer)
    assert shown["title_kk"] == "Мұқтаж отбасыларға киім"
    assert [shown[f"audiences-{number}-quantity_words"] for number in range(5)] == list(IMPOSSIBLE)
    assert not Event.objects.exists()


@pytest.fixture
def women_and_men(db):
    forms = {"women": ("әйел", "woman", "women"), "men": ("ер адам", "man", "men")}
    return [
        factories.target_group(key=key, name_en=many, counted_kk=kazakh, one_en=one, many_en=many)
        for key, (kazakh, one, many) in forms.items()
    ]


def test_a_line_that_states_two_numbers_becomes_two_lines(at_desk, ulan_officer, women_and_men):
    """They are offered first, and nothing typed is lost on the way."""
    women, men = women_and_men
    desk, page = at_desk(ulan_officer), address(Event, "add")
    typed = new_event({"quantity_words": "12 әйел, 8 ер", "described_ru": "из села"}, title_kk="Кездесу")
    offer = send(desk, page, **typed)
    (problem,) = errors(offer)["audiences-0-quantity_words"]
    assert "Several numbers were read: 12 women; 8 men." in problem
    assert list(errors(offer)) == ["audiences-0-quantity_words"]
    shown = filled(offer)
    assert (shown["audiences-0-quantity_words"], shown["audiences-0-described_ru"]) == (
        "12 әйел, 8 ер",
        "из села",
    )
    assert (shown["audiences-0-several"], shown["title_kk"]) == (["split"], "Кездесу")
    assert desk.post(page, {**shown, "_save": "1"}).status_code == 302
    lines = EventAudience.objects.order_by("id")
    assert [(line.quantity, line.target_group, line.role, line.described_ru) for line in lines] == [
        (Quantity.exact(12, "12 әйел"), women, "helped", "из села"),
        (Quantity.exact(8, "8 ер"), men, "helped", "из села"),
    ]


@undrawn()
def test_a_line_that_states_two_numbers_may_stay_words(at_desk, ulan_officer, women_and_men):
    desk, page = at_desk(ulan_officer), address(Event, "add")
    shown = held(send(desk, page, **new_event({"quantity_words": "12 әйел, 8 ер"})))
    kept = desk.post(page, {**shown, "audiences-0-several": "keep", "_save": "1"})
    note = "“12 әйел, 8 ер” states several numbers (12 women; 8 men): it is kept as words."
    assert note in messages_of(kept)
    assert EventAudience.objects.get().quantity == Quantity.unknown("12 әйел, 8 ер")


def test_a_line_of_a_saved_record_becomes_two_lines(at_desk, ulan_officer, women_and_men):
    record = factories.event(places=[ULAN])
    factories.audience(event=record, quantity=Quantity.unknown("12 әйел"), described_kk="ауылдан")
    typed = {"audiences-0-quantity_words": "12 women and 8 men", "audiences-0-several": "split"}
    assert send(at_desk(ulan_officer), change(record), **typed).status_code == 302
    numbers = record.audiences.order_by("id").values_list("quantity_low", "target_group__key")
    assert list(numbers) == [(12, "women"), (8, "men")]


def test_a_record_of_one_number_keeps_several_as_words(at_desk, ulan_officer, women_and_men):
    typed = {"text_kk": "Көмек берді.", "territory": territory(ULAN).pk, "quantity_words": "12 әйел, 8 ер"}
    saved = send(at_desk(ulan_officer), address(Statement, "add"), **typed)
    assert saved.status_code == 302
    assert Statement.objects.get().quantity == Quantity.unknown("12 әйел, 8 ер")


def test_a_choice_for_one_number_changes_nothing(at_desk, ulan_officer):
    lines = words("30", "40", "50")
    for line, several in zip(lines, ["split", "keep", "ә"], strict=True):
        line["several"] = several
    assert send(at_desk(ulan_officer), address(Event, "add"), **new_event(*lines)).status_code == 302
    assert [line.quantity.low for line in EventAudience.objects.order_by("id")] == [30, 40, 50]


@undrawn()
def test_words_that_name_another_unit_are_refused(at_desk, ulan_officer, families, tonnes, in_need):
    desk = at_desk(ulan_officer)
    lines = [
        {"quantity_words": "30 тонна", "unit": families.pk},
        {"quantity_words": "30 мұқтаж отбасы", "unit": tonnes.pk, "described_kk": "басқа"},
        {"quantity_words": "30 отбасы", "unit": families.pk, "described_kk": "үшінші"},
    ]
    assert errors(send(desk, address(Event, "add"), **new_event(*lines))) == {
        "audiences-0-quantity_words": [
            "The words count tonnes, but this is counted in another unit: families."
        ],
        "audiences-1-quantity_words": [
            "The words count families, but this is counted in another unit: tonnes."
        ],
    }
    waste = factories.indicator(key="waste-paper", name_en="waste paper", unit=tonnes)
    lines = [
        {"indicator": waste.pk, "quantity_words": "1,5 тонна", "item_kk": "бірінші"},
        {"indicator": waste.pk, "quantity_words": "30 отбасы"},
        {"indicator": waste.pk, "quantity_words": "30", "unit": families.pk, "item_kk": "үшінші"},
    ]
    assert errors(send(desk, address(Event, "add"), **new_event(*lines, prefix="figures"))) == {
        "figures-1-quantity_words": [
            "The words count families, but this is counted in another unit: tonnes."
        ],
        "figures-2-unit": ["“waste paper” is counted in another unit: tonnes."],
    }


@undrawn()
def test_of_two_numbers_for_one_line_one_counts(at_desk, ulan_officer, families):
    desk, page = at_desk(ulan_officer), address(Event, "add")
    article, letter = factories.source(), factories.source(kind="letter", headline="Хат")
    lines = [
        {"quantity_words": "30 отбасы", "source": article.pk},
        {"quantity_words": "40 отбасы", "source": letter.pk},
    ]
    answer = send(desk, page, **new_event(*lines))
    (problem,) = errors(answer)["audiences-1-quantity_words"]
    assert "Another line already tells another number" in problem
    assert list(errors(answer)) == ["audiences-1-quantity_words"]
    lines[1]["is_chosen"] = ""
    assert send(desk, page, **new_event(*lines)).status_code == 302
    same = [{"quantity_words": "30-ға жуық"}, {"quantity_words": "около 30"}, {"quantity_words": "бірнеше"}]
    assert send(desk, page, **new_event(*same, title_kk="Тең сандар")).status_code == 302


@undrawn()
def test_two_groups_of_one_source_or_in_two_places_are_no_disagreement(at_desk, ulan_officer):
    desk, page = at_desk(ulan_officer), address(Event, "add")
    article, letter = factories.source(), factories.source(kind="letter", headline="Хат")
    women = factories.target_group(key="women", name_en="women")
    people = factories.unit(key="people", name_en="people", counts_people=True)
    group = {"item_kk": "топ", "target_group": women.pk, "unit": people.pk, "flow": "counted"}
    villages = [territory(code).pk for code in ("636230100", "636243100")]
    kinds = {
        "two places": [{"territory": place} for place in villages],
        "two places, two sources": [
            {"territory": place, "source": source.pk}
            for place, source in zip(villages, (article, letter), strict=True)
        ],
        "one source": [{"source": article.pk}] * 2,
        "no source": [{}, {}],
    }
    numbers = [{"quantity_words": "12"}, {"quantity_words": "8"}]
    for kind, lines in kinds.items():
        numbered = [{**group, **line, **number} for line, number in zip(lines, numbers, strict=True)]
        answer = send(desk, page, **new_event(*numbered, prefix="figures", title_kk=kind))
        assert answer.status_code == 302, (kind, errors(answer))
    told = zip((article, letter), numbers, strict=True)
    disputed = [{**group, "source": source.pk, **number} for source, number in told]
    answer = send(desk, page, **new_event(*disputed, prefix="figures", title_kk="дау"))
    assert list(errors(answer)) == ["figures-1-quantity_words"]


def test_a_marathon_counts_events(at_desk, national):
    factories.unit(key="events", name_en="events", counted_kk="іс-шара", one_en="event", many_en="events")
    tonnes = factories.unit(key="tonnes", name_en="tonnes", counted_kk="тонна")
    edition, desk = factories.edition(), at_desk(national)
    answer = send(desk, change(edition), quantity_words="30 тонна")
    assert errors(answer) == {
        "quantity_words": [f"The words count {tonnes}, but this is counted in another unit: events."]
    }
    assert send(desk, change(edition), quantity_words="бірқатар іс-шаралар").status_code == 302
    assert Edition.objects.get().quantity == Quantity.unknown("бірқатар іс-шаралар")
    assert "Kept as words: they state no number." in desk.get(change(edition)).content.decode()


def test_a_statement_and_its_lines_have_quantities(at_desk, ulan_officer, families, tonnes):
    typed = {
        "text_kk": "Қоғам отбасыларға көмектеседі.",
        "territory": territory(ULAN).pk,
        "quantity_words": "100-ден астам отбасы",
        "in_kind-TOTAL_FORMS": 1,
        "in_kind-0-item_kk": "макулатура",
        "in_kind-0-flow": "received",
        "in_kind-0-quantity_words": "бір жарым тонна",
    }
    assert send(at_desk(ulan_officer), address(Statement, "add"), **typed).status_code == 302
    made = Statement.objects.get()
    assert (made.quantity.low, made.quantity.qualifier, made.unit) == (100, "more_than", families)
    line = made.in_kind.get()
    assert (line.quantity.low, line.unit) == (Decimal("1.5"), tonnes)


def figure(**fields):
    return {
        "indicator": factories.indicator().pk,
        "territory": territory(ULAN).pk,
        "period": "2020",
        "quantity_words": "81",
        "is_chosen": "on",
        **fields,
    }


@undrawn()
def test_of_two_reported_figures_of_the_same_one_counts(at_desk, ulan_officer, kyzylorda_officer):
    hidden = factories.reported_figure(period="2020", quantity=Quantity.exact(85))
    desk, page = at_desk(ulan_officer), address(ReportedFigure, "add")
    (problem,) = errors(send(desk, page, **figure()))["quantity_words"]
    assert f'<a href="{change(hidden)}"' in problem
    answer = send(at_desk(kyzylorda_officer), page, **figure())
    assert errors(answer)["quantity_words"] == [
        "Another number of the same has been entered elsewhere but is not public yet. "
        "Ask the national administrator."
    ]
    assert "85" not in errors(answer)["quantity_words"][0]
    desk = at_desk(ulan_officer)
    for other in (
        {"is_chosen": ""},
        {"period": "2021"},
        {"quantity_words": "85"},
        {"directions": [factories.direction().pk]},
    ):
        assert send(desk, page, **figure(**other)).status_code == 302
    assert ReportedFigure.objects.count() == 5
    assert send(desk, change(hidden), period_words="2020 жылы").status_code == 302


@undrawn()
def test_a_whole_is_read_as_all_numbers_are(at_desk, ulan_officer):
    desk, page, form = at_desk(ulan_officer), address(ReportedFigure, "add"), figure(quantity_words="16")
    problems = {
        "1,5": "Enter a whole number.",
        "көп": "Enter a number, e.g. 5 million or 5 000 000.",
        "-1": "A number cannot be negative.",
    }
    for typed, problem in problems.items():
        assert errors(send(desk, page, **form, out_of=typed)) == {"out_of": [problem]}
    assert send(desk, page, **form, out_of="он алты").status_code == 302
    assert ReportedFigure.objects.get().out_of == 16


def test_a_line_costs_no_query(at_desk, ulan_officer, tonnes, in_need, django_assert_max_num_queries):
    """Whatever they count, and whether their words are understood or not."""
    waste = factories.indicator(key="waste-paper", unit=tonnes)
    record, desk = factories.event(places=[ULAN]), at_desk(ulan_officer)

    def queries(lines):
        for number in range(lines):
            words = Quantity.unknown(f"көп-көп {number}")
            factories.audience(event=record, target_group=in_need, unit=tonnes, quantity=words)
            factories.figure(event=record, indicator=waste, unit=tonnes, quantity=words)
        with django_assert_max_num_queries(100) as asked:
            desk.get(change(record))
        return len(asked)

    queries(1)
    assert queries(1) == queries(5)


# While typing -----------------------------------------------------------------------


def asked(desk, **query):
    return desk.get(reverse("understood"), query).json()["understood"]


def test_while_typing_the_same_is_told(at_desk, ulan_officer, families):
    desk = at_desk(ulan_officer)
    texts = ["30-ға жуық отбасы", "бірнеше отбасы", "көп-көп", "-5", "", "15-20 шақты отбасы"]
    assert [asked(desk, quantity=text) for text in texts] == [
        "Understood: about 30 families",
        "Kept as words: they state no number.",
        "Not understood: kept as words, the number counts as not stated.",
        "A number cannot be negative.",
        "",
        "Understood: about 15–20 families",
    ]
    type(ulan_officer).objects.update(language="kk")
    assert asked(desk, quantity=texts[0]) == "Былай түсінілді: 30-ға жуық отбасы"


def test_an_amount_is_told_while_it_is_typed(at_desk, ulan_officer):
    desk = at_desk(ulan_officer)
    typed = ["5 млн теңге", "1.5k", "5 млн теңгеге жуық", "көп", "-5", "12,3456", "100 долларов", ""]
    assert [asked(desk, amount=text) for text in typed] == [
        "Understood: 5 million tenge",
        "Understood: 1500",
        "Only one exact number can stand here, e.g. 5 million or 5 000 000.",
        "Enter a number, e.g. 5 million or 5 000 000.",
        "A number cannot be negative.",
        "A number has at most three digits after the decimal point.",
        "Understood: 100 dollars",
        "",
    ]


def test_several_numbers_are_told_while_they_are_typed(at_desk, ulan_officer, women_and_men):
    text = asked(at_desk(ulan_officer), quantity="12 әйел, 8 ер")
    assert text == "Several numbers were read: 12 women; 8 men."


def test_a_date_counts_from_the_day_of_a_source_that_may_be_seen(at_desk, ulan_officer, kyzylorda_officer):
    article = factories.source(date="2021-03-05")
    desk = at_desk(ulan_officer)
    assert asked(desk, date="27 ақпан 2021") == "Understood: 27 February 2021"
    assert asked(desk, date="биыл", source=article.pk) == "Understood: 2021"
    without = asked(desk, date="биыл")
    assert "2021" not in without
    for key in (article.pk + 1, "жоқ", "-1", "9" * 40, ""):
        assert asked(desk, date="биыл", source=key) == without
    assert asked(at_desk(kyzylorda_officer), date="биыл", source=article.pk) == without


def test_hostile_texts_are_answered(at_desk, ulan_officer):
    desk = at_desk(ulan_officer)
    texts = ["9" * 200, "²", "٣٠", "1e9", "<b>30</b>", "30" + "-" * 100, "\u202e30", "NaN", "Infinity"]
    assert {desk.get(reverse("understood"), {"quantity": text}).status_code for text in texts} == {200}
    assert {desk.get(reverse("understood"), {"date": text}).status_code for text in texts} == {200}
    for name in ("quantity", "date"):
        assert desk.get(reverse("understood"), {name: "ә" * 201}).status_code == 400


@pytest.mark.parametrize(
    ("title", "number", "is_warned"),
    [
        ("Үш жетім балаға көмек", "3", True),
        ("Үш жетім балаға көмек", "30", True),
        ("Үш балаға көмек", "30", False),
        ("Жетім балалар үшін мереке", "3", False),
    ],
)
@undrawn()
def test_a_title_that_tells_a_small_number_is_warned_of(at_desk, ulan_officer, title, number, is_warned):
    orphans = factories.target_group(key="orphans", is_vulnerable=True)
    line = {"quantity_words": number, "target_group": orphans.pk}
    desk = at_desk(ulan_officer)
    response = send(desk, address(Event, "add"), **new_event(line, title_kk=title))
    assert response.status_code == 302, errors(response)
    assert any("tells a number of people" in text for text in messages_of(response)) is is_warned
