"""What the background worker does for those who get letters.

No letter is sent twice: that one was begun is kept before it is sent, and a letter that a killed worker had
begun is left to the next week, whose letter tells what it told. One that could not be sent is tried again in
an hour.
"""

import logging
from datetime import datetime, timedelta

from django.core.mail import get_connection
from django.db import transaction
from django.utils import timezone
from django_tasks import task

from moderation.models import StepTaken
from ngo_portal.lib.serving import later
from ngo_portal.lib.serving.time_limits import queries_end_after
from summaries.digests import letters
from summaries.digests.links import CONFIRMED_WITHIN
from summaries.models import DataState, Subscription

WEEK, HOUR = timedelta(days=7), timedelta(hours=1)
#: Days that a state of the data may be compared with.
KEPT = 400
#: Seconds that a query for one letter may take.
LONGEST = 20
log = logging.getLogger(__name__)


@task()
def ask_to_confirm(key):
    """Asks an address whether it wants letters. Returns how many letters that were."""
    row = Subscription.objects.filter(pk=key, confirmed_at=None).first()
    return letters.confirming(row).send() if row else 0


@task()
def hourly():
    """Sends what is due, forgets who did not confirm, and asks for itself again first of all: so it goes on
    when it is killed. Returns how many letters were sent."""
    keep_going(HOUR)
    return forget_and_send()


def keep_going(pause=timedelta(0)):
    """The worker is asked for the hourly work, unless it is already (or `manage.py send_digests`)."""
    later.keep_asking_for(hourly, timezone.now() + pause)


def forget_and_send(now=None):
    now = now or timezone.now()
    Subscription.objects.never_confirmed(now - timedelta(days=CONFIRMED_WITHIN)).delete()
    DataState.objects.filter(at__lt=now - timedelta(days=KEPT)).delete()
    return send_due(now)


def send_due(now: datetime) -> int:
    """Sends the letters that are due; how many those were."""
    sent = 0
    until = StepTaken.objects.last_settled(now)
    with get_connection() as connection:
        while row := _begin(now):
            try:
                with queries_end_after(LONGEST):
                    letter = letters.telling(row, until)
                if letter:
                    letter.connection = connection
                    sent += letter.send()
            except Exception:  # of one address: the others get theirs
                log.exception("A letter of subscription %s was not sent", row.pk)
                _end(row, due_at=now + HOUR)
            else:
                _end(row, last_step=until)
    return sent


@transaction.atomic
def _begin(now):
    """The next one whose letter is due, as it was; from now on it is due in a week."""
    row = Subscription.objects.due(now).select_for_update(skip_locked=True).first()
    if row:
        Subscription.objects.filter(pk=row.pk).update(begun_at=now, due_at=now + WEEK)
    return row


def _end(row, **columns):
    Subscription.objects.filter(pk=row.pk).update(begun_at=None, **columns)
