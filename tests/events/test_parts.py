"""Numbers of one place, sex or age, posts in words: entered on their line, shown on the page and in files."""

import json

import pytest

from events.models import Event
from ngo_portal.lib.language.quantities import Quantity
from tests.desk import address, errors, send
from tests.events.test_admin import audience_line, new_event
from tests.factories import audience, event, person, target_group, territory

ULAN, GLUBOKOE = "636200000", "634000000"
PART = {"sex": "women", "age_from": "14", "age_to": "17"}


def test_a_line_says_of_whom_and_where_its_number_is(at_desk, ulan_officer, client):
    desk, group = at_desk(ulan_officer), target_group(key="schoolchildren")
    posted = {"people-TOTAL_FORMS": 1, "people-0-role": "speaker", "people-0-basis": "stated"}
    typed = new_event(
        **audience_line(**PART, target_group=group.pk, quantity_words="12", territory=territory(ULAN).pk),
        **posted,
        **{"people-0-person": person().pk, "people-0-held_as_kk": "мектеп директоры"},
    )
    assert send(desk, address(Event, "add"), **typed).status_code == 302
    made = Event.objects.get()
    line = made.audiences.get()
    assert (line.sex, line.ages, line.territory.code) == ("women", "14–17", ULAN)
    assert made.people.get().held_as_kk == "мектеп директоры"

    Event.objects.filter(pk=made.pk).update(
        stage="published", published_at=made.updated_at, published_by=ulan_officer
    )
    page = client.get(made.get_absolute_url().replace("/kk/", "/en/")).content.decode()
    assert "(people helped, women, aged 14–17, Ulan district)" in " ".join(page.split())
    assert "мектеп директоры" in page
    told = json.loads(b"".join(client.get("/en/events.ndjson")).splitlines()[0])
    (row,) = told["audience"]
    assert (row["sex"], row["age_from"], row["age_to"], row["place"]) == ("women", 14, 17, "Ulan district")
    assert told["people"][0]["post"] == "мектеп директоры"


def test_ages_stand_in_their_order(at_desk, ulan_officer):
    line = audience_line(age_from="17", age_to="14")
    answer = send(at_desk(ulan_officer), address(Event, "add"), **new_event(**line))
    assert list(errors(answer).values()) == [["Ages are from 0 to 120 years, the younger one first."]]


def test_two_numbers_of_two_places_or_sexes_are_no_disagreement(at_desk, ulan_officer):
    desk = at_desk(ulan_officer)
    for other in ({"sex": "men"}, {"territory": territory(GLUBOKOE).pk}, {"age_to": "30"}):
        lines = audience_line(quantity_words="12") | {"audiences-TOTAL_FORMS": 2}
        second = {"role": "helped", "quantity_words": "8", "basis": "stated", "is_chosen": "on", **other}
        lines |= {f"audiences-1-{name}": value for name, value in second.items()}
        typed = new_event(title_kk=f"Кездесу: {', '.join(other)}", **lines)
        assert errors_or_none(send(desk, address(Event, "add"), **typed)) is None
    one = event(places=[ULAN])
    women, men = (audience(event=one, sex=sex, quantity=Quantity.exact(1)) for sex in ("women", "men"))
    assert women.subject != men.subject


def errors_or_none(answer):
    return errors(answer) if answer.status_code == 200 else None


def test_a_pasted_table_becomes_lines(at_desk, ulan_officer, kyzylorda_officer):
    group = target_group(key="schoolchildren", name_kk="оқушылар")
    table = (
        "Тобы\tЖынысы\tАуылы\tСаны\n"
        "оқушылар\tқыз\tҰлан ауданы\t12\n"
        "Волонтёры\t\tЖоқ жер\t5\n"
        "зейнеткерлер\tер\t\t\n"
    )
    answer = at_desk(ulan_officer).post("/admin/events/event/participants/", {"table": table}).json()
    first, second = answer["lines"]
    assert (first["target_group"], first["sex"], first["quantity_words"]) == (group.pk, "women", "12")
    assert first["territory"]["id"] == territory(ULAN).pk
    assert (second["role"], second["described_kk"], "territory" in second) == ("volunteers", "Жоқ жер", False)
    assert answer["notes"] == ["1 row was not understood: зейнеткерлер ер  "]
    for refused in ("1\t" * 30_000, "Тобы\tСаны\nәйел\u202eдер\t12"):
        answer = at_desk(ulan_officer).post("/admin/events/event/participants/", {"table": refused})
        assert answer.status_code == 400


@pytest.mark.django_db
def test_programs_are_told_what_of_a_date_was_inferred(client):
    typed = [("2021-02-27", "27 ақпан"), ("2021-02-27", "27 ақпан 2021")]
    typed += [("2021-12-09", "кеше"), ("2021", "")]
    for date, words in typed:
        event(date=date, date_words=words, date_basis="inferred", stage="published")
    rows = [json.loads(line)["date"] for line in b"".join(client.get("/en/events.ndjson")).splitlines()]
    assert {(row["edtf"], row["words"] or "", row["basis"]) for row in rows} == {
        (date, words, basis)
        for (date, words), basis in zip(
            typed, ["year_inferred", "inferred", "inferred", "year_inferred"], strict=True
        )
    }
