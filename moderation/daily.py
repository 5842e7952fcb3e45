"""What is done each night, by the background worker: the days that are over are sealed, and what need not be
kept any more is taken away. `manage.py every_night` does the same by cron, where there is no worker."""

from django_tasks import task

from moderation import retention, sealed
from ngo_portal.lib.serving import later

HOUR = 3


@task()
def every_night():
    """Returns what was done; orders the next night."""
    order_next()
    return {"sealed": sealed.seal_days(), **retention.forget()}


def order_next():
    """The next night, unless it is ordered already."""
    later.keep_asking_for(every_night, later.next_time(HOUR))
