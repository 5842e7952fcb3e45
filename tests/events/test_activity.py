"""What organisations held is kept true by the database, whoever writes, and orders the directory."""

import re

import pytest
from django.core.management import call_command

from events.figures import activity
from events.models import ActivityQueue, Event, EventOrganiser, OrganisationActivity
from tests import factories

pytestmark = pytest.mark.django_db


def kept():
    """{organisation: (events, years)}, after what waits is counted; it is what the rows say."""
    while activity.drain():
        pass
    assert activity.differences() == []
    return {one.organisation_id: (one.events, one.years) for one in OrganisationActivity.objects.all()}


def test_each_hand_that_writes_is_seen():
    one, other = (factories.organisation(stage="published") for _number in range(2))
    event = factories.event(organisers=[one], date="2021-02-27", stage="published")
    factories.event(organisers=[one], date="2021", stage="published")
    factories.event(organisers=[one], date="", stage="published")
    factories.event(organisers=[one], date="2021-02-27")  # a draft
    assert kept() == {one.pk: (3, {"2021": 2, "unknown": 1})}
    assert OrganisationActivity.objects.get().latest.isoformat() == "2021-02-27"

    rows, lines = Event.objects.filter(pk=event.pk), EventOrganiser.objects.filter(event=event)
    two_years = (3, {"2020": 1, "2021": 2, "unknown": 1})
    for write, wanted in (
        (lambda: rows.update(date="2020-12-31/2021-01-01"), {one.pk: two_years}),
        (lambda: rows.update(state="cancelled"), {one.pk: (2, {"2021": 1, "unknown": 1})}),
        (lambda: rows.update(state="held"), {one.pk: two_years}),
        (lambda: rows.update(stage="withdrawn"), {one.pk: (2, {"2021": 1, "unknown": 1})}),
        (lambda: rows.update(stage="published"), {one.pk: two_years}),
        (
            lambda: lines.update(organisation=other),
            {one.pk: (2, {"2021": 1, "unknown": 1}), other.pk: (1, {"2020": 1, "2021": 1})},
        ),
        (lambda: EventOrganiser.objects.create(event=event, organisation=other, role="partner"), None),
        (lambda: event.delete(), {one.pk: (2, {"2021": 1, "unknown": 1})}),
    ):
        before = kept()
        write()
        assert ActivityQueue.objects.exists()
        assert kept() == (before if wanted is None else wanted)

    OrganisationActivity.objects.all().delete()
    assert len(activity.differences()) == 1
    call_command("check_tallies", mend=True)
    assert kept() == {one.pk: (2, {"2021": 1, "unknown": 1})}


def test_a_number_is_true_or_is_not_told(monkeypatch):
    one = factories.organisation(stage="published")
    factories.event(organisers=[one], stage="published")
    monkeypatch.setattr(activity, "READERS_BATCH", 0)
    assert activity.activities([one]) is None
    monkeypatch.undo()
    assert activity.activities([one])[one.pk].events == 1


def test_a_year_is_inferred_only_where_no_source_states_it_in_any_role():
    partner, organiser = factories.organisation(stage="published"), factories.organisation(stage="published")
    stated = factories.event(date="2024-05-10", stage="published")
    factories.organiser(event=stated, organisation=partner, role="partner")
    inferred = factories.event(date="2021", date_basis="inferred", stage="published")
    for one in (partner, organiser):
        factories.organiser(event=inferred, organisation=one)
    activity.rebuild()
    assert [(row["label"], "mark" in row) for row in activity.by_year(partner).rows] == [
        ("2024", False),
        ("2021", True),
    ]
    assert [(row["label"], "mark" in row) for row in activity.by_year(organiser).rows] == [("2021", True)]


def test_a_list_marks_the_events_of_an_organisation_that_no_line_states_to_be_its_own(client):
    names = {"Алдыңғы": ("stated", "inferred"), "Болжам": ("inferred",), "Сенім": ("stated",)}
    for name, lines in names.items():
        one = factories.organisation(name_kk=name, stage="published")
        for basis in lines:
            event = factories.event(date="2021-02-27", stage="published")
            factories.organiser(event=event, organisation=one, basis=basis)
            draft = factories.event(date="2021-02-27")
            factories.organiser(event=draft, organisation=one, basis="inferred")
        if "stated" in lines:  # in another role it is inferred as well
            stated = one.event_roles.filter(event__stage="published", basis="stated").get().event
            factories.organiser(event=stated, organisation=one, role="partner", basis="inferred")
    page = client.get("/en/organisations/").content.decode()
    assert re.findall(r"<li>(\d events?)(?: <span[^>]*>\((.*?)\)</span>)?</li>", page) == [
        ("2 events", "of these, inferred: 1"),
        ("1 event", "inferred"),
        ("1 event", ""),
    ]
