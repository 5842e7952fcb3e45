"""Who did what: the database's audit names the officer, the admin's history tells the own territory."""

import pytest
from django.db import InternalError, connection, transaction
from pghistory.models import Context

from events.models import Event
from registry.models import Organisation
from tests.desk import address, change, send
from tests.factories import direction, event, event_type, organisation, target_group, territory

ULAN = "636200000"


def signed(history):
    """[(what happened, id of the officer)] in order; None where nobody was signed in."""
    contexts = {row.pk: row.metadata.get("user") for row in Context.objects.all()}
    return [(row.pgh_label, contexts.get(row.pgh_context_id)) for row in history.order_by("pgh_id")]


def model_of(history_name, model):
    return model._meta.apps.get_model(model._meta.app_label, history_name)


def test_every_write_of_the_admin_is_signed(at_desk, ulan_officer, publisher):
    typed = {"title_kk": "Сенбілік", "type": event_type().pk, "places-0-territory": territory(ULAN).pk}
    send(at_desk(ulan_officer), address(Event, "add"), "_submit", **typed)
    record = Event.objects.get()
    send(at_desk(publisher), change(record), "_publish")
    assert signed(record.history.all()) == [
        ("insert", ulan_officer.pk),
        ("update", ulan_officer.pk),
        ("update", publisher.pk),
        ("update", publisher.pk),
    ]
    assert signed(record.places.get().history.all()) == [("insert", ulan_officer.pk)]


def test_words_of_a_record_are_kept_as_they_come_and_go(at_desk, ulan_officer):
    first, second = direction(key="first"), direction(key="second")
    group = target_group()
    record = organisation(directions=[first])
    send(at_desk(ulan_officer), change(record), directions=[second.pk], target_groups=[group.pk])
    directions = model_of("OrganisationDirectionsHistory", Organisation).objects
    assert signed(directions.filter(direction=second)) == [("insert", ulan_officer.pk)]
    assert signed(directions.filter(direction=first)) == [("insert", None), ("delete", ulan_officer.pk)]
    groups = model_of("OrganisationTargetGroupsHistory", Organisation).objects
    assert signed(groups.filter(targetgroup=group)) == [("insert", ulan_officer.pk)]


def test_a_deletion_is_signed(at_desk, ulan_officer):
    record = event(places=[ULAN], directions=[direction()])
    key = record.pk
    at_desk(ulan_officer).post(change(record, "delete"), {"post": "yes"})
    history = model_of("EventHistory", Event).objects.filter(pgh_obj_id=key)
    assert signed(history)[-1] == ("delete", ulan_officer.pk)
    links = model_of("EventDirectionsHistory", Event).objects.filter(event_id=key)
    assert signed(links)[-1] == ("delete", ulan_officer.pk)


def test_raw_sql_and_bulk_updates_are_kept_too(db):
    record = event()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE events_event SET title_ru = 'Субботник' WHERE id = %s", [record.pk])
    Event.objects.filter(pk=record.pk).update(title_en="Clean-up day")
    titles = list(record.history.order_by("pgh_id").values_list("title_ru", "title_en"))
    assert titles[1:] == [("Субботник", ""), ("Субботник", "Clean-up day")]


@pytest.mark.parametrize("table", ["events_eventhistory", "registry_organisationdirectionshistory"])
@pytest.mark.parametrize("sql", ["UPDATE {} SET pgh_label = 'x'", "DELETE FROM {}"])
def test_nobody_rewrites_the_audit(db, table, sql):
    event()
    organisation(directions=[direction()])
    with pytest.raises(InternalError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql.format(table))


def test_no_password_is_in_the_audit(ulan_officer):
    names = {field.name for field in ulan_officer.history.model._meta.fields}
    assert {"password", "last_login"} & names == set()


def test_the_admins_history_tells_the_own_territory(at_desk, ulan_officer, publisher, kyzylorda_officer):
    typed = {"title_kk": "Сенбілік", "type": event_type().pk, "places-0-territory": territory(ULAN).pk}
    send(at_desk(ulan_officer), address(Event, "add"), **typed)
    record = Event.objects.get()
    send(at_desk(publisher), change(record), "_publish", title_kk="Үлкен сенбілік")
    for officer, status in ((ulan_officer, 200), (publisher, 200), (kyzylorda_officer, 404)):
        answer = at_desk(officer).get(change(record, "history"))
        assert answer.status_code == status
    entries = at_desk(publisher).get(change(record, "history")).context["action_list"]
    assert [entry.user for entry in entries] == [ulan_officer, publisher]
