"""The event form, filled in as officers do: it reads like a paragraph and takes what the sources say."""

from decimal import Decimal

import pytest
from django.utils import timezone
from django.utils.html import strip_tags

from events.models import Event, EventFigure
from ngo_portal.lib.language.quantities import Quantity
from tests.desk import address, change, errors, held, messages_of, rows, send, undrawn, untouched
from tests.factories import (
    audience,
    edition,
    event,
    event_type,
    indicator,
    observance,
    organisation,
    person,
    place,
    position,
    source,
    target_group,
    territory,
    unit,
)

ULAN, GLUBOKOE, EAST = "636200000", "634000000", "630000000"


def new_event(**fields):
    return {
        "title_kk": "Мұқтаж отбасыларға киім",
        "type": event_type().pk,
        "places-0-territory": territory(ULAN).pk,
        **fields,
    }


def audience_line(**fields):
    line = {"role": "helped", "quantity_words": "30-ға жуық", "basis": "stated", **fields}
    return {
        "audiences-TOTAL_FORMS": 1,
        **{f"audiences-0-{name}": value for name, value in line.items()},
    }


def problems(desk, **typed):
    """{field: first message} after a new event was sent."""
    return {name: texts[0] for name, texts in errors(send(desk, address(Event, "add"), **typed)).items()}


@undrawn()
def test_a_paragraph_of_a_newspaper_fits_into_the_form(at_desk, ulan_officer):
    families, society = unit(key="families", counted_kk="отбасы"), organisation()
    article = source(text="Ауылда. Бүгінде 30-ға жуық мұқтаж отбасына киім жіберілді.")
    typed = new_event(
        **audience_line(
            target_group=target_group().pk,
            unit=families.pk,
            quantity_words="30-ға жуық мұқтаж отбасы",
            source=article.pk,
            verbatim="Бүгінде 30-ға жуық мұқтаж отбасына киім жіберілді.",
        ),
        **{
            "title_ru": "Одежда нуждающимся семьям",
            "edition": edition().pk,
            "date": "27 ақпан 2021",
            "mode": "in_person",
            "organisers-0-organisation": society.pk,
            "organisers-0-role": "organiser",
            "description_kk": "Киім жиналып, таратылды.",
            "link": "kazgazeta.kz/news/1",
            "observance": observance().pk,
            "date_words": "27 ақпанда",
            "figures-TOTAL_FORMS": 1,
            "figures-0-flow": "given",
            "figures-0-item_kk": "киім-кешек",
            "figures-0-basis": "stated",
        },
    )
    answer = send(at_desk(ulan_officer), address(Event, "add"), **typed)
    assert answer.status_code == 302
    made = Event.objects.get()
    assert (made.date, made.link, made.mode) == ("2021-02-27", "https://kazgazeta.kz/news/1", "in_person")
    assert [line.organisation for line in made.organisers.all()] == [society]
    line = made.audiences.get()
    assert line.quantity == Quantity.about(30, "30-ға жуық мұқтаж отбасы")
    assert (line.unit, line.source, line.verbatim[:6]) == (families, article, "Бүгінд")
    assert made.figures.get().quantity == Quantity.unknown()


@undrawn()
def test_little_is_enough_for_a_draft(at_desk, ulan_officer):
    answer = send(at_desk(ulan_officer), address(Event, "add"), **new_event())
    assert answer.status_code == 302
    made = Event.objects.get()
    assert (made.organisers.count(), made.audiences.count(), made.places.count()) == (0, 0, 1)


def test_a_button_names_what_it_adds_in_small_letters_and_a_line_its_number(at_desk, ulan_officer):
    page = at_desk(ulan_officer).get(address(Event, "add")).content.decode()
    assert '"addText":"Add another place"' in page
    assert "No. <span data-line-number>1</span>" in page


@undrawn()
def test_what_is_missing_is_said_beside_its_field(at_desk, ulan_officer):
    assert problems(at_desk(ulan_officer)) == {
        "title_kk": "Give the event a title in at least one language.",
        "type": "This field is required.",
    }


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("27.02.2021", "2021-02-27"),
        ("29-30.07", "XXXX-07-29/XXXX-07-30"),
        *(
            pytest.param(typed, kept, marks=pytest.mark.proof)
            for typed, kept in [
                ("29-30.07.2021", "2021-07-29/2021-07-30"),
                ("02.2021", "2021-02"),
                ("2021 ж.", "2021"),
                ("", ""),
            ]
        ),
    ],
)
@undrawn()
def test_a_date_is_taken_as_exactly_as_it_is_known(at_desk, ulan_officer, typed, kept):
    desk = at_desk(ulan_officer)
    assert send(desk, address(Event, "add"), **new_event(date=typed)).status_code == 302
    made = Event.objects.get()
    assert made.date == kept
    assert send(desk, change(made)).status_code == 302
    made.refresh_from_db()
    assert made.date == kept


@undrawn()
def test_a_date_that_is_none_is_refused(at_desk, ulan_officer):
    desk, page = at_desk(ulan_officer), address(Event, "add")
    form = {**untouched(desk, page), **new_event()}
    for typed, word in (("31.02.2021", "no such day"), ("30-29.07.2021", "before the first")):
        assert word in errors(desk.post(page, {**form, "date": typed}))["date"][0]


@undrawn()
def test_what_was_held_lies_in_the_past(at_desk, ulan_officer):
    desk = at_desk(ulan_officer)
    assert "Is it planned?" in problems(desk, **new_event(date="01.01.2999"))["date"]
    assert "too far ahead" in problems(desk, **new_event(date="01.01.2999", state="planned"))["date"]
    planned = new_event(date=f"01.01.{timezone.localdate().year + 1}", state="planned")
    assert send(desk, address(Event, "add"), **planned).status_code == 302


@undrawn()
def test_an_organiser_is_chosen_or_described(at_desk, ulan_officer):
    desk = at_desk(ulan_officer)
    described = {"organisers-0-role": "partner", "organisers-0-described_kk": "мектеп"}
    assert send(desk, address(Event, "add"), **new_event(**described)).status_code == 302
    assert str(Event.objects.get().organisers.get()) == "мектеп"
    nobody = problems(desk, **new_event(**{"organisers-0-role": "partner"}, title_kk="Екінші іс-шара"))
    assert nobody == {"organisers-0__all__": "Choose an organisation, or describe it in words."}


@undrawn()
def test_a_post_belongs_to_its_person(at_desk, ulan_officer):
    first, second = person(), person()
    post = position(person=first)
    line = {"people-TOTAL_FORMS": 1, "people-0-role": "speaker", "people-0-basis": "stated"}
    desk = at_desk(ulan_officer)
    wrong = new_event(**line, **{"people-0-person": second.pk, "people-0-position": post.pk})
    assert problems(desk, **wrong) == {"people-0-position": "This post belongs to another person."}
    right = new_event(**line, **{"people-0-person": first.pk, "people-0-position": post.pk})
    assert send(desk, address(Event, "add"), **right).status_code == 302


@undrawn()
def test_a_figure_counts_something(at_desk, ulan_officer):
    desk = at_desk(ulan_officer)
    line = {
        "figures-TOTAL_FORMS": 1,
        "figures-0-flow": "counted",
        "figures-0-quantity_words": "120",
        "figures-0-basis": "stated",
    }
    assert problems(desk, **new_event(**line)) == {
        "figures-0__all__": "Choose an indicator, or say in words what it is."
    }
    line["figures-0-indicator"] = indicator().pk
    assert send(desk, address(Event, "add"), **new_event(**line)).status_code == 302
    assert EventFigure.objects.get().quantity == Quantity.exact(120, "120")


@undrawn()
def test_one_place_stands_once(at_desk, ulan_officer):
    typed = {
        "places-TOTAL_FORMS": 2,
        "places-1-territory": territory(ULAN).pk,
        "places-1-basis": "stated",
    }
    answer = send(at_desk(ulan_officer), address(Event, "add"), **new_event(**typed))
    assert errors(answer) == {
        "places": ["Given twice: place."],
        "places-1__all__": ["This line repeats another one."],
    }
    assert not Event.objects.exists()


@undrawn()
def test_lines_are_changed_and_taken_away(at_desk, ulan_officer):
    record = event(places=[ULAN])
    place(event=record, territory=GLUBOKOE)
    typed = {"places-0-DELETE": "on", "places-1-territory": territory(EAST).pk}
    assert send(at_desk(ulan_officer), change(record), **typed).status_code == 302
    assert [line.territory.code for line in record.places.all()] == [EAST]


@undrawn()
def test_the_other_word_for_the_type_is_another_one(at_desk, ulan_officer):
    kind = event_type()
    assert problems(at_desk(ulan_officer), **new_event(type=kind.pk, second_type=kind.pk)) == {
        "second_type": "Choose another type, or leave this empty."
    }


def test_what_is_only_read_is_spelt_for_people(at_desk, kyzylorda_officer):
    record = event(places=[ULAN], date="2021-07-29/2021-07-30", stage="published")
    audience(event=record, quantity=Quantity.about(30))
    audience(event=record, quantity=Quantity.exact(Decimal("1.5")))
    page = at_desk(kyzylorda_officer).get(change(record)).content.decode()
    assert '<div class="readonly">29–30 July 2021</div>' in page
    assert '<div class="readonly">about 30 people</div>' in page
    assert '<div class="readonly">1.5 people</div>' in page
    assert f'<div class="readonly">{record.title_kk}</div>' in page
    assert "30.000" not in page
    assert "Type a part of the name" not in page


@undrawn()
def test_whoever_works_in_russian_sees_the_russian_texts_first(at_desk, ulan_officer):
    desk = at_desk(ulan_officer)
    first = {}
    for language in ("kk", "ru", "en"):
        type(ulan_officer).objects.update(language=language)
        page = desk.get(address(Event, "add"))
        first[language] = list(page.context_data["adminform"])[1].fields[0]
        assert {"title_kk", "title_ru", "title_en", "description_kk", "description_ru"} <= set(held(page))
    assert first == {"kk": "title_kk", "ru": "title_ru", "en": "title_kk"}


def test_lines_stand_behind_their_question(at_desk, ulan_officer):
    page = at_desk(ulan_officer).get(address(Event, "add")).content.decode()
    order = [
        page.index(mark)
        for mark in (
            "part-source",
            "part-what",
            "part-when",
            "part-where",
            'id="places-group"',
            "part-who",
            'id="organisers-group"',
            'id="people-group"',
            "part-audience",
            'id="audiences-group"',
            'id="figures-group"',
            "part-happened",
            "part-more",
        )
    ]
    assert order == sorted(order)
    for group in ("places", "organisers", "people", "audiences", "figures"):
        assert page.count(f'id="{group}-group"') == 1


def test_the_list_is_searched_by_words_in_any_ending(at_desk, ulan_officer):
    seminar = event(title_kk="Волонтерлерге арналған семинар")
    event(title_kk="Көрме")
    desk, page = at_desk(ulan_officer), address(Event, "changelist")
    assert rows(desk.get(page, {"q": "волонтер семинары"})) == [seminar]
    assert len(rows(desk.get(page, {"q": "…"}))) == 2


def test_a_form_opens_with_a_bounded_number_of_queries(at_desk, ulan_officer, django_assert_max_num_queries):
    record = event(
        places=[ULAN], organisers=[organisation()], audiences=[(target_group(), Quantity.exact(1))]
    )
    desk = at_desk(ulan_officer)
    desk.get(change(record))
    with django_assert_max_num_queries(26):  # four of them: which places answer for rows of a table
        desk.get(change(record))


@undrawn()
@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("“Talap” seminar", "The event “Talap” seminar was added"),
        ("Spring fair", "The event “Spring fair” was added"),
    ],
)
def test_a_name_with_quotation_marks_gets_no_second_ones(at_desk, ulan_officer, title, said):
    desk = at_desk(ulan_officer)
    answer = send(desk, address(Event, "add"), **new_event(title_en=title))
    assert said in " ".join(strip_tags(str(text)) for text in messages_of(desk.get(answer.url)))
