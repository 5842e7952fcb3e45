"""Background work at a moment to come, and work that comes again and again."""

from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone
from django_tasks.base import Task
from django_tasks_db.models import DBTaskResult


def ask_for(task: Task, moment: datetime, *arguments: Any) -> None:
    """The worker is asked for the task at that moment. A backend that cannot wait is not asked: a command of
    `manage.py` does the same by cron."""
    if task.get_backend().supports_defer:
        task.using(run_after=moment).enqueue(*arguments)


def keep_asking_for(task: Task, moment: datetime) -> None:
    """The same for a task that asks for itself again: not while one of it waits already."""
    if not DBTaskResult.objects.filter(task_path=task.module_path, status="READY").exists():
        ask_for(task, moment)


def next_time(hour: int) -> datetime:
    """When the clock here will next show this hour."""
    now = timezone.localtime()
    moment = now.replace(hour=hour, minute=0, second=0, microsecond=0)
    return moment + timedelta(days=moment <= now)
