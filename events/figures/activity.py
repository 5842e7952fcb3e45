"""How many events organisations held: kept numbers, at the same price for a thousand and for millions.

A number is true of the rows at the moment it is asked for, or it is not given at all: what waits to be
counted is counted first, where that is little. The order of a list may be a moment behind.
"""

from collections.abc import Iterable

from django.db import connection

from events.models import ActivityQueue, OrganisationActivity
from ngo_portal.lib.serving.questions import one_question
from registry.models import Organisation

#: Organisations that one transaction counts anew; and how many waiting ones a reader counts first.
BATCH, READERS_BATCH = 500, 20


def activities(organisations: Iterable[Organisation]) -> dict[int, OrganisationActivity] | None:
    """{primary key: what it held}, those that held nothing left out; None where it cannot be told now."""
    if not _is_up_to_date():
        return None
    return OrganisationActivity.objects.in_bulk([one.pk for one in organisations])


@one_question
def _is_up_to_date():
    waiting = ActivityQueue.objects.all()[: READERS_BATCH + 1].count()
    return waiting == 0 or waiting <= READERS_BATCH and drain(READERS_BATCH) is not None


def drain(most=BATCH):
    """Counts anew whom a write touched, at most so many rows of the queue; how many organisations these were,
    None while another drain or a rebuild is at work."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT events_drain_activity(%s)", [most])
        return cursor.fetchone()[0]


def rebuild():
    """Counts all anew, after a load with the triggers switched off."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT events_rebuild_activity()")


def differences():
    """Sentences that name what is not as it follows from the rows; what waits is no fault."""
    with connection.cursor() as cursor:
        cursor.execute(
            """
            WITH fresh AS MATERIALIZED (
                SELECT * FROM events_activities(ARRAY(SELECT id FROM registry_organisation))
            )
            SELECT organisation_id FROM (
                (TABLE events_organisationactivity EXCEPT TABLE fresh)
                UNION ALL (TABLE fresh EXCEPT TABLE events_organisationactivity)
            ) AS differing
            WHERE organisation_id NOT IN (SELECT organisation_id FROM events_activityqueue)
            GROUP BY 1 ORDER BY 1
            """
        )
        return [f"organisation {organisation}: what it held" for (organisation,) in cursor]
