"""What is done each night, by the background worker: the days that are over are sealed, and what need not be
kept any more is taken away. `manage.py every_night` does the same by cron, where there is no worker."""

from datetime import timedelta

from django.utils import timezone
from django_tasks import task
from django_tasks_db.models import DBTaskResult

from moderation import retention, sealed

HOUR = 3


@task()
def every_night():
    """Returns what was done; orders the next night."""
    order_next()
    return {"sealed": sealed.seal_days(), **retention.forget()}


def order_next():
    """The next night, unless it is ordered already."""
    if not every_night.get_backend().supports_defer:
        return
    waiting = DBTaskResult.objects.filter(
        task_path=every_night.module_path, status="READY", run_after__gt=timezone.now()
    )
    if not waiting.exists():
        night = timezone.localtime().replace(hour=HOUR, minute=0, second=0, microsecond=0)
        night += timedelta(days=night <= timezone.localtime())
        every_night.using(run_after=night).enqueue()
