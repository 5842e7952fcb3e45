"""What one server no longer holds can be laid on several by oblast: docs/scale.md. Each table is small enough
to stand on all of them, or lies beside its event, or is named here with its reason."""

import pytest
from django.db import connection

#: Small, and read everywhere: a copy on each server. They grow with the registry, not with events.
REFERENCE = {
    "territories_territory",
    "territories_placement",
    "officers_officer",
    "moderation_stepreason",
    "search_synonym",
    "events_eventtype",
    "events_marathon",
    "events_marathonname",
    "events_edition",
    "events_collection",
    "events_edition_statements",
    "events_themedweek",
    "events_observance",
    "events_organisationactivity",  # a row for an organisation: counted from all servers, kept on each
    "registry_*",
    "projects_*",
    "auth_*",
    "django_content_type",
}
#: On the server that coordinates the others, for the reason that is given.
LOCAL = {
    "django_session": "of officers, who sign in at one place",
    "django_admin_log": "Django's, of few steps of the desk",
    "django_migrations": "of the tables themselves",
    "django_tasks_database_*": "a queue of mail",
    "events_nothingtoreport": "one of a district and a deadline",
    "events_editionrequest": "some a year",
    "moderation_formtoken": "forgotten after a week",
    "moderation_report": "written by readers, some a day",
    "moderation_reportsent": "forgotten after a day",
    "moderation_duty": "whose work a record is: of every kind of record",
    "moderation_notice": "letters of one day",
    "moderation_keptform": "forgotten after 30 days",
    "moderation_seen": "who opened personal data: read by administrators, seldom",
    "office_*": "letters and contacts: read by officers alone, some a day",
    "officers_*": "of officers, as their sessions",
    "otp_*": "of officers, as their sessions",
    "imports_*": "the lists that officers send, and their rows until they are saved",
    "summaries_*": "what readers froze or follow, and the files of whole years",
    "moderation_confirmation": "some for each organisation",
    "moderation_steptaken": "of every kind of record; its unique index would take the oblast in",
    "search_missed": "some words a day",
    "search_knownword": "words, not records",
    "pghistory_context": "who wrote: asked by the number of the context alone",
    "ngo_portal_change": "notes of all servers lead to one version",
    "ngo_portal_version": "a row for each table",
    "events_activityqueue": "numbers of organisations that wait to be counted",
    "*history": "of reference tables: written with them, read by record",
}
#: Lie with the oblast of the responsible territory of their event, found by their key to it. A sum lies with
#: its territory; those of the country are sums of the oblasts' sums.
KEYS = {"events_event": "id", "events_eventtally": "territory_id", "events_eventhistory": "pgh_obj_id"}
EVENT_KEY = "event_id"
#: Unique over all servers without the key, because it cannot come twice.
NAMED = {
    "events_photo_key_key": "a random key",
    "events_photo_key": "a random key",
}
UNIQUE = """
    SELECT indexes.relname::text, indisprimary, ARRAY(
        SELECT attname::text FROM pg_attribute WHERE attrelid = indrelid AND attnum = ANY (indkey)
    )
    FROM pg_index JOIN pg_class AS indexes ON indexes.oid = indexrelid
    WHERE indisunique AND indrelid = %s::regclass
"""


def fits(table, patterns):
    return any(
        table == pattern
        or (pattern.endswith("*") and table.startswith(pattern[:-1]) and not table.endswith("history"))
        or (pattern == "*history" and table.endswith("history"))
        for pattern in patterns
    )


def columns(table):
    with connection.cursor() as cursor:
        return {column.name for column in connection.introspection.get_table_description(cursor, table)}


def key_of(table):
    """What says with which event a row lies, None for a table that does not lie with events."""
    return KEYS.get(table) or (EVENT_KEY if EVENT_KEY in columns(table) else None)


def wrong(table):
    """What keeps rows of the table from lying with their events: a list of unique indexes."""
    with connection.cursor() as cursor:
        cursor.execute(UNIQUE, [table])
        return [
            name
            for name, is_primary, names in cursor.fetchall()
            # A number is a moment of the whole country (adr/0034): with the oblast before it as unique.
            if not (is_primary and len(names) == 1) and key_of(table) not in names and name not in NAMED
        ]


@pytest.mark.django_db
def test_each_table_has_its_place_when_there_are_several_servers():
    tables = set(connection.introspection.table_names())
    of_events = {table for table in tables if key_of(table)}
    assert len(of_events) > 20
    assert {table for table in of_events if wrong(table)} == set()
    others = tables - of_events
    assert {table for table in others if not fits(table, REFERENCE | LOCAL.keys())} == set()
    unused = [one for one in REFERENCE | LOCAL.keys() if not any(fits(table, [one]) for table in others)]
    assert unused == []


@pytest.mark.django_db
def test_a_table_whose_rows_could_not_lie_with_their_events_is_found():
    with connection.cursor() as cursor:
        cursor.execute("CREATE UNIQUE INDEX by_rank ON events_eventplace (territory_id)")
        assert wrong("events_eventplace") == ["by_rank"]
        cursor.execute("CREATE TABLE events_new (id int)")
    assert not fits("events_new", REFERENCE | LOCAL.keys())
