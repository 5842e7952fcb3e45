"""The next event of a source, and copies of an event: what is taken over, and what is not."""

import pytest

from events.actions import copy
from events.models import Event
from ngo_portal.lib.language.approximate_dates import ApproximateDate
from ngo_portal.lib.language.quantities import Quantity
from tests.desk import address, change, send, untouched
from tests.events.test_admin import new_event
from tests.factories import (
    audience,
    edition,
    event,
    observance,
    organisation,
    source,
    target_group,
)

ULAN, EAST = "636200000", "630000000"


@pytest.mark.parametrize(
    ("date", "years", "moved"),
    [
        ("2021-02-27", 1, "2022-02-27"),
        ("2020-02-28/2020-02-29", 1, "2021-02-28"),
        ("2020-02-29", -4, "2016-02-29"),
        ("2021-07", 2, "2023-07"),
        ("../2016", 1, "../2017"),
        ("XXXX-02-27", 1, "XXXX-02-27"),
        ("", 1, ""),
    ],
)
def test_a_date_in_another_year(date, years, moved):
    assert ApproximateDate(date).years_later(years) == moved


def test_the_next_event_of_a_source_takes_over_what_stays_the_same(at_desk, ulan_officer):
    desk, article, year = at_desk(ulan_officer), source(stage="published"), edition()
    typed = new_event(source=article.pk, edition=year.pk, date="27.02.2021", observance=observance().pk)
    answer = send(desk, address(Event, "add"), button="_next", **typed)
    made = Event.objects.get()
    assert answer.url == f"{address(Event, 'add')}?after={made.pk}"
    opened = untouched(desk, answer.url)
    assert [opened[name] for name in ("source", "edition", "date", "observance")] == [
        str(article.pk),
        str(year.pk),
        "27.02.2021",
        typed["observance"] if isinstance(typed["observance"], str) else str(typed["observance"]),
    ]
    assert (opened["title_kk"], opened["places-0-territory"], opened["type"]) == ("", "", "")
    page = desk.get(answer.url)
    assert "Taken over from the last one: Source, Marathon, Observance, Date" in page.content.decode()
    send(desk, answer.url, button="_addanother", **new_event(title_kk="Екінші"))
    second = Event.objects.latest("pk")
    assert (second.source, second.edition, second.date) == (article, year, "2021-02-27")
    assert desk.get(change(second)).content.decode().count("Next event from this source") == 1


def test_nothing_is_taken_over_from_a_stranger(at_desk, kyzylorda_officer):
    hidden = event(places=[ULAN], source=source(), date="2021-02-27")
    published = event(places=[ULAN], source=source(stage="published"), date="2021-02-27", stage="published")
    desk = at_desk(kyzylorda_officer)
    for key in (hidden.pk, published.pk, "x", "9" * 30):
        opened = untouched(desk, f"{address(Event, 'add')}?after={key}")
        assert (opened["source"], opened["date"]) == ("", "")
    assert desk.get(change(published, "history").replace("history", "copy")).status_code == 404


def _told(**fields):
    made = event(
        places=[ULAN],
        organisers=[organisation(stage="published")],
        edition=edition(),
        date="2021-02-27",
        source=source(text="30 адам келді."),
        verbatim="30 адам келді.",
        description_kk="30 адам келді.",
        **fields,
    )
    audience(event=made, target_group=target_group(), quantity=Quantity.exact(30, "30"))
    return made


def test_a_copy_in_the_same_marathon_is_the_same_event_again(at_desk, ulan_officer):
    first = _told(stage="published")
    desk, path = at_desk(ulan_officer), change(first).replace("change", "copy")
    answer = desk.post(path, untouched_copy(desk, path))
    made = Event.objects.exclude(pk=first.pk).get()
    assert answer.url == change(made)
    assert (made.stage, made.published_by, made.version) == ("draft", None, 1)
    for name in (
        "title_kk",
        "date",
        "edition",
        "source",
        "verbatim",
        "description_kk",
        "type",
        "responsible",
    ):
        assert getattr(made, name) == getattr(first, name)
    assert [line.territory.code for line in made.places.all()] == [ULAN]
    assert made.organisers.get().organisation == first.organisers.get().organisation
    assert made.audiences.get().quantity == Quantity.exact(30, "30")
    assert first.audiences.count() == 1


def test_a_copy_in_another_marathon_takes_over_nothing_that_was_said_of_the_first(db, ulan_officer):
    first = _told()
    made = copy(event=first, by=ulan_officer, edition=edition(year=2022, marathon=first.edition.marathon))
    assert (made.edition.year, made.date, made.state) == (2022, "2022-02-27", "held")
    assert (made.source, made.verbatim, made.description_kk) == (None, "", "")
    line = made.audiences.get()
    assert (line.target_group, line.quantity) == (first.audiences.get().target_group, Quantity.unknown())
    ahead = copy(event=first, by=ulan_officer, edition=edition(year=2099, marathon=first.edition.marathon))
    assert ahead.state == "planned"


def test_a_copy_is_of_what_was_seen(at_desk, ulan_officer):
    first = _told()
    desk, path = at_desk(ulan_officer), change(first).replace("change", "copy")
    opened = untouched_copy(desk, path)
    Event.objects.filter(pk=first.pk).update(version=2)
    assert "Somebody else has changed the record" in desk.post(path, opened).content.decode()
    opened["version"] = "2"
    assert desk.post(path, opened).status_code == desk.post(path, opened).status_code == 302
    assert Event.objects.count() == 2


def untouched_copy(desk, path):
    page = desk.get(path)
    form = page.context["form"]
    return {
        "form_token": page.context["form_token"],
        "version": form["version"].value(),
        "edition": form["edition"].value(),
    }
