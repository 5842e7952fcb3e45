"""Forms that somebody has begun to fill in: kept until they are saved; and who else is at work in the same.

The browser keeps them too (static/js/kept_text.js) and sends them here when the line is there; what it sends
says at the same time that its officer is still at work.
"""

from datetime import timedelta

from django.contrib.admin.utils import unquote
from django.urls import Resolver404, resolve
from django.utils import timezone

from moderation.models import KeptForm

#: Who has not been heard of for so long is not at work any more: the browser tells it twice as often.
AT_WORK = timedelta(minutes=2)
LONGEST = 400_000  # letters of all fields together
MOST = 50  # forms of one officer


def is_open_to(request, path, site):
    """Whether this is the path of a form of the desk that the officer may fill in."""
    try:
        found = resolve(path)
    except Resolver404:
        return False
    screens = {model._meta.label_lower.replace(".", "_"): one for model, one in site._registry.items()}
    name, _line, page = (found.url_name or "").rpartition("_")
    screen = screens.get(name)
    if screen is None or found.namespace != site.name:
        return False
    if page == "add":
        return screen.has_add_permission(request)
    if page != "change":
        return False
    record = screen.get_object(request, unquote(found.kwargs["object_id"]))
    return record is not None and screen.has_change_permission(request, record)


def keep(officer, path, form, fields):
    """Keeps what was typed; nothing typed any more (no fields) takes it away."""
    mine = KeptForm.objects.filter(officer=officer)
    if not fields:
        mine.filter(path=path, form=form).delete()
        return
    now = timezone.now()
    KeptForm.objects.update_or_create(
        officer=officer, path=path, form=form, defaults={"fields": fields, "at": now}
    )
    old = mine.order_by("-at").values_list("pk", flat=True)[MOST:]
    mine.filter(pk__in=list(old)).delete()


def of(officer, path):
    """What the officer typed at this path and did not save, the newest first."""
    return KeptForm.objects.filter(officer=officer, path=path).order_by("-at")


def others(officer, path):
    """The forms of others who are filling in the same record at this moment."""
    if path.endswith("/add/"):
        return KeptForm.objects.none()
    rows = KeptForm.objects.filter(path=path, at__gt=timezone.now() - AT_WORK, taken_over_by=None)
    return rows.exclude(officer=officer).select_related("officer").order_by("since")


def take_over(officer, path):
    """From now on this officer is at work there; the others are told by whom, and keep what they typed."""
    KeptForm.objects.filter(pk__in=others(officer, path).values("pk")).update(taken_over_by=officer)
    KeptForm.objects.filter(officer=officer, path=path).update(taken_over_by=None)


def saved(officer, path, form):
    """The form is saved: what was kept of it goes."""
    KeptForm.objects.filter(officer=officer, path=path, form=form).delete()
