"""Every write that a public page could show makes another version of the data, whoever writes and however."""

import threading

import pytest
from django.db import connection, transaction

from events.models import Event, EventPlace
from ngo_portal.lib.serving import data_version as notes
from ngo_portal.lib.serving.data_version import changed_between, data_version, data_versions
from ngo_portal.lib.serving.questions import ANYTHING
from tests import cast, factories

#: Tables of ours that no public page shows.
NEVER_SHOWN = {
    "officers_officer",
    "officers_failedsignin",
    "officers_desksession",
    "officers_recoverycode",
    "moderation_confirmation",
    "moderation_duty",
    "moderation_keptform",
    "moderation_notice",
    "moderation_seen",
    "moderation_formtoken",
    "events_editionrequest",
    "moderation_report",
    "moderation_reportsent",
    "moderation_stepreason",
    "moderation_steptaken",
    "events_eventcontribution",
    "events_activityqueue",
    "events_eventtallyqueue",
    "summaries_frozen",  # never changes
    "summaries_subscription",
    "summaries_datastate",
    "summaries_wholefile",
    *("projects_supervision", "projects_projectreport", "projects_monitoringvisit"),
    "search_missed",  # and words are known by writes of records, which note
    "search_knownword",
}
OURS = ["territories", "officers", "moderation", "registry", "projects", "events", "search", "summaries"]


@pytest.mark.django_db
def test_every_table_a_page_can_show_notes_its_changes():
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT relname FROM pg_class "
            "WHERE relkind IN ('r', 'p') AND split_part(relname, '_', 1) = ANY(%s)",
            [OURS],
        )
        tables = {name for (name,) in cursor if not name.endswith("history")}
        cursor.execute(
            "SELECT tgrelid::regclass::text FROM pg_trigger "
            "WHERE tgname LIKE 'pgtrigger_note_change%%' AND tgenabled = 'O'"
        )
        noting = {name for (name,) in cursor}
    assert len(tables) > 30
    assert tables - noting == NEVER_SHOWN
    assert noting <= tables


WRITES = {
    "save": lambda event: event.save(),
    "queryset.update": lambda event: Event.objects.update(stage="withdrawn"),
    "bulk_update": lambda event: Event.objects.bulk_update([event], ["link"]),
    "delete": lambda event: EventPlace.objects.filter(event=event).delete(),
    "insert": lambda event: factories.organisation(),
    "many to many": lambda event: event.directions.add(factories.direction()),
    "raw SQL": lambda event: run("UPDATE events_event SET link = '' WHERE id = %s", [event.pk]),
    "a dictionary": lambda event: run("UPDATE registry_targetgroup SET is_active = false"),
    "a territory": lambda event: run("UPDATE territories_territory SET name_en = name_en WHERE level = 0"),
    "TRUNCATE": lambda event: run("TRUNCATE events_eventfigure"),
}


@pytest.mark.django_db
@pytest.mark.parametrize("write", WRITES.values(), ids=WRITES)
def test_a_write_makes_another_version(write):
    event = factories.event(stage="published", places=[factories.ULAN])
    before = data_version()
    assert data_version() == before

    write(event)

    assert data_version() not in (before, None)


@pytest.mark.django_db
def test_signing_in_and_reading_make_none(client):
    factories.event(stage="published", places=[factories.ULAN])
    officer = cast.national()
    client.get("/kk/events/")  # sums what was written
    before = data_version()

    client.force_login(officer)
    client.get("/kk/events/")
    client.get("/admin/")

    assert data_version() == before


@pytest.mark.django_db
def test_more_notes_than_are_taken_at_once_end_too(monkeypatch):
    few = notes.NEW_VERSIONS.replace(f"LIMIT {notes.NOTES_AT_ONCE}", "LIMIT 2")
    assert few != notes.NEW_VERSIONS
    before = data_version()
    monkeypatch.setattr(notes, "NEW_VERSIONS", few)
    for _note in range(5):
        run("UPDATE registry_unit SET key = key")

    versions = [data_version() for _reader in range(3)]

    assert versions == versions[:1] * 3
    assert before not in versions


@pytest.mark.django_db
def test_the_tables_that_were_written_are_told():
    before = data_versions()
    assert changed_between(before, data_versions()) == set()

    run("UPDATE registry_unit SET key = key; UPDATE events_event SET link = link")

    assert changed_between(before, data_versions()) == {ANYTHING, "registry_unit", "events_event"}


@pytest.mark.django_db
def test_a_lost_version_is_made_anew():
    before = data_version()
    run("DELETE FROM ngo_portal_version")
    assert data_version() not in (before, None)


@pytest.mark.django_db(transaction=True)
def test_of_two_readers_at_once_the_second_waits_for_the_version_of_the_first():
    """Never is the old version given to the second, while the first is about to make the new one."""
    old = data_version()
    factories.unit()
    answers = []
    second = threading.Thread(target=lambda: (answers.append(data_version()), connection.close()))
    with transaction.atomic():
        new = data_version()
        second.start()
        second.join(0.3)
        waited = second.is_alive()
    second.join()

    assert waited
    assert answers == [new] == [data_version()]
    assert new != old


@pytest.mark.django_db(transaction=True)
def test_a_write_counts_when_it_is_committed():
    before = data_version()
    other = connection.copy()
    other.set_autocommit(False)
    with other.cursor() as cursor:
        cursor.execute("UPDATE registry_unit SET key = key")
    factories.unit()
    while_open = data_version()
    other.commit()
    other.close()

    assert len({before, while_open, data_version()}) == 3


def run(sql, params=None):
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
