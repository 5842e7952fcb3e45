"""How the portal does, for those who run it: the administrators' page, /metrics and the letters tell the
same.
"""

import json
import shutil
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path

from django.conf import settings
from django.db import connection
from django.db.models import Count, Min, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django_tasks_db.models import DBTaskResult

from events.models import ActivityQueue, EventTallyQueue
from ngo_portal import supervision
from ngo_portal.lib.serving import release
from ngo_portal.lib.serving.data_version import data_version

#: What waits is counted no further.
MOST_COUNTED = 10_000
FAILED_DAYS, FAILED_SHOWN = 7, 20
#: A tenth of the disk must be free.
LEAST_FREE = 0.1
#: Tasks that wait so long have no worker.
LONGEST_WAIT = timedelta(minutes=10)
#: What deploy/backup does, and how old the last success may be: a night and some, photos every four minutes.
BACKUPS = {
    "full": (_("Backup of the database"), timedelta(hours=27)),
    "media": (_("Backup of the photos"), timedelta(minutes=20)),
    "drill": (_("Restored elsewhere and compared"), timedelta(hours=27)),
}


@dataclass(frozen=True)
class Backup:
    """`done`: when it last went well, or None; `ok`: that is recent, and nothing failed since."""

    key: str
    title: str
    done: datetime | None
    ok: bool
    words: str


@dataclass(frozen=True)
class State:
    release: str
    data_version: str
    waiting: int
    running: int
    failed: int
    oldest: timedelta | None
    failures: list = field(repr=False)
    letters_failed: int
    tallies: int
    activities: int
    free: int
    disk: int
    database: int
    away: list
    backups: list

    @property
    def warnings(self):
        """What somebody must look at, in words."""
        found = [
            _("%(what)s: not done as it should be.") % {"what": backup.title}
            for backup in self.backups
            if not backup.ok
        ]
        if self.free < self.disk * LEAST_FREE:
            found.append(_("The disk is nearly full."))
        if self.oldest and self.oldest > LONGEST_WAIT:
            found.append(_("Background work is waiting: its worker is not running."))
        if self.failed:
            found.append(_("Background work has failed."))
        if self.tallies >= MOST_COUNTED:
            found.append(_("Many events are waiting to be counted: the keeper of tallies is not keeping up."))
        if self.away:
            found.append(_("A process keeps stopping."))
        return found


def state():
    """State of this moment: some cheap queries, and a look at the disk."""
    now = timezone.now()
    of_status = Q(status="READY"), Q(status="RUNNING")
    failed = DBTaskResult.objects.filter(
        status="FAILED", finished_at__gte=now - timedelta(days=FAILED_DAYS)
    ).order_by("-finished_at")
    tasks = DBTaskResult.objects.order_by().aggregate(
        waiting=Count("pk", filter=of_status[0]),
        running=Count("pk", filter=of_status[1]),
        since=Min("enqueued_at", filter=of_status[0] & Q(run_after__lte=now)),
    )
    usage = shutil.disk_usage(_there(Path(settings.MEDIA_ROOT)))
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_database_size(current_database())")
        (database,) = cursor.fetchone()
    return State(
        release=name_of_release(),
        data_version=data_version(),
        waiting=tasks["waiting"],
        running=tasks["running"],
        failed=failed.count(),
        oldest=now - tasks["since"] if tasks["since"] else None,
        failures=list(failed.values_list("task_path", "finished_at", "exception_class_path")[:FAILED_SHOWN]),
        letters_failed=failed.filter(task_path__contains=".tell").count(),
        tallies=EventTallyQueue.objects.order_by().values("pk")[:MOST_COUNTED].count(),
        activities=ActivityQueue.objects.order_by().values("pk")[:MOST_COUNTED].count(),
        free=usage.free,
        disk=usage.total,
        database=database,
        away=supervision.away(),
        backups=list(backups(now)),
    )


def backups(now):
    """Each Backup, of what deploy/backup has written down; none where no file is named."""
    if not settings.BACKUP_STATE:
        return
    try:
        noted = json.loads(Path(settings.BACKUP_STATE).read_text())
    except (OSError, ValueError):
        noted = {}
    for key, (title, longest) in BACKUPS.items():
        entry = noted.get(key, {})
        done = datetime.fromisoformat(entry["done"]) if "done" in entry else None
        ok = bool(entry.get("ok")) and done is not None and now - done <= longest
        yield Backup(key, title, done, ok, entry.get("words", ""))


@cache
def name_of_release():
    """As the installer wrote it down; told from the files where there was none."""
    written = settings.BASE_DIR / "RELEASE"
    return written.read_text().strip() if written.exists() else release.fingerprint()[:12]


def _there(folder):
    """The folder, or what is there above it."""
    return folder if folder.exists() else _there(folder.parent)
