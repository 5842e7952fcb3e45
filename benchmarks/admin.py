"""Bar 11: the officers' list of events, beside Django's own and beside itself with few rows."""

import contextlib

from django.conf import settings
from django.contrib.admin import ModelAdmin
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY

from benchmarks.figures import PROMISED_SIZE, Figure, Questions, in_turn, median_ms, ratio
from events.admin.events import EventAdmin
from officers.models import Officer
from officers.roles import Role
from officers.second_step import TAKEN
from officers.sessions import SessionStore

SESSION, NUMBER, NAME = "benchmarks" * 3, 2_000_000_000, "benchmarks"
LIST = "/admin/events/event/"
ASKED = ["", "?p=2", "?stage__exact=published", "?stage__exact=draft"]


def changelists(house):
    cookie = {"Cookie": f"{settings.SESSION_COOKIE_NAME}={SESSION}"}
    with contextlib.ExitStack() as signed_in:
        for database in {house.large, house.small}:
            signed_in.enter_context(_signed_in(database))
        ours, small, naive = (
            Questions(house.reader(server, cookie).ask, [f"{path}{query}" for query in ASKED])
            for server, path in (
                (house.portal(house.large), LIST),
                (house.portal(house.small), LIST),
                (house.naive(), "/naive/admin/events/event/"),
            )
        )
        for side in (ours, small, naive):
            side.warm(2 * house.seconds)
        quick, slow = in_turn(house.rounds, lambda: ours.p50(house.seconds), lambda: naive.p50(house.seconds))
        yield Figure(
            11,
            "events changelist / Django's default changelist",
            ratio(quick, slow),
            at_most=0.3,
            from_size=PROMISED_SIZE,
            note=f"{median_ms(quick)} with {EventAdmin.list_per_page} rows / {median_ms(slow)} with "
            f"{ModelAdmin.list_per_page}; theirs counts all rows twice",
        )
        large, few = in_turn(house.rounds, lambda: ours.p50(house.seconds), lambda: small.p50(house.seconds))
        yield Figure(
            11,
            f"events changelist at {house.size:,} / at {house.small.size:,}",
            ratio(large, few),
            at_most=2,
            note=f"{median_ms(large)} / {median_ms(few)}; the rows of the table as HTML",
        )


@contextlib.contextmanager
def _signed_in(database):
    """A national administrator with an open session, of whom no history tells afterwards."""
    officer = Officer(pk=NUMBER, username=NAME, role=Role.NATIONAL, password="!")
    data = {
        SESSION_KEY: str(NUMBER),
        BACKEND_SESSION_KEY: "officers.backends.OfficerBackend",
        HASH_SESSION_KEY: officer.get_session_auth_hash(),
        TAKEN: True,
    }
    _without_history(
        database,
        (
            "INSERT INTO officers_officer "
            "(id, username, full_name, email, role, language, mail, is_active, created_at, password) "
            "VALUES (%s, %s, '', '', %s, 'kk', 'none', true, now(), %s)",
            [NUMBER, NAME, officer.role, officer.password],
        ),
        (
            "INSERT INTO officers_desksession "
            "(session_key, session_data, expire_date, officer_id, browser, began_at, seen_at) "
            "VALUES (%s, %s, now() + interval '1 day', %s, '', now(), now())",
            [SESSION, SessionStore().encode(data), NUMBER],
        ),
    )
    try:
        yield
    finally:
        _without_history(
            database,
            ("DELETE FROM officers_desksession WHERE session_key = %s", [SESSION]),
            ("DELETE FROM officers_officer WHERE id = %s", [NUMBER]),
        )


def _without_history(database, *statements):
    database.rows("SET session_replication_role = replica")
    for sql, params in statements:
        database.rows(sql, params)
    database.rows("SET session_replication_role = DEFAULT")
